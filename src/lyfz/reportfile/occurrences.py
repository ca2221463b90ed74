"""Where words stand in a text, all of them found in one pass.

The automaton of Aho and Corasick, "Efficient String Matching" (CACM 18, 1975): its time grows
with the text and the words, whatever they are. It must not know what the words are.
"""

from collections.abc import Iterable, Sequence


def occurrences(text: str, words: Iterable[str]) -> dict[str, list[int]]:
    """Return for each word the first two places, or fewer, where it begins in `text`."""
    starts: dict[str, list[int]] = {word: [] for word in words if word}
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
            if char not in follow[state]:
                follow[state][char] = len(follow)
                follow.append({})
                ending.append("")
            state = follow[state][char]
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
