"""Where words stand in a text, in a time that grows with the text and the words, whatever they are.

Few words are looked for one by one, many of them in one pass by the automaton of Aho and Corasick,
"Efficient String Matching" (CACM 18, 1975). It must not know what the words are.
"""

from collections.abc import Iterable, Sequence

_FEW = 20  # words; up to there `find`, which goes over the text once for each, is the faster


def occurrences(text: str, words: Iterable[str]) -> dict[str, list[int]]:
    """Return for each word the first two places, or fewer, where it begins in `text`."""
    starts: dict[str, list[int]] = {word: [] for word in words if word}
    if len(starts) <= _FEW:
        for word, places in starts.items():
            while len(places) < 2 and (at := text.find(word, places[0] + 1 if places else 0)) >= 0:
                places.append(at)
        return starts
    follow, ending = _trie(starts)
    back, shorter = _links(follow, ending)
    state = 0
    for end, char in enumerate(text, 1):
        while state and char not in follow[state]:
            state = back[state]
        state = follow[state].get(char, 0)
        at = state if ending[state] else shorter[state]
        # A word that was met twice ends with words that were met twice.
        while at and len(starts[ending[at]]) < 2:
            starts[ending[at]].append(end - len(ending[at]))
            at = shorter[at]
    return starts


def _trie(words: Iterable[str]) -> tuple[list[dict[str, int]], list[str]]:
    """Return for each state where a character leads, and the word that ends there.

    A state is the beginning of a word; 0 is the empty one.
    """
    follow: list[dict[str, int]] = [{}]
    ending = [""]
    for word in words:
        state = 0
        for char in word:
            state = follow[state].setdefault(char, len(follow))
            if state == len(follow):
                follow.append({})
                ending.append("")
        ending[state] = word
    return follow, ending


def _links(follow: Sequence[dict[str, int]], ending: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return for each state the longest other one that it ends with, and that with a word."""
    back, shorter = [0] * len(follow), [0] * len(follow)
    queue = list(follow[0].values())
    for state in queue:  # shorter states first
        shorter[state] = back[state] if ending[back[state]] else shorter[back[state]]
        for char, longer in follow[state].items():
            other = back[state]
            while other and char not in follow[other]:
                other = back[other]
            back[longer] = follow[other].get(char, 0)
            queue.append(longer)
    return back, shorter
