"""Where words stand in a text, in a time that grows little with their number.

It must not know what the words are.
"""

from collections.abc import Iterable
from itertools import groupby

_FEW = 100  # words of one length; up to there `find`, once for each, is the faster


def occurrences(text: str, words: Iterable[str]) -> dict[str, list[int]]:
    """Return for each word the first two places, or fewer, where it begins in `text`."""
    starts: dict[str, list[int]] = {word: [] for word in words if word}
    if len(starts) <= _FEW:
        _look_for(starts, text)
        return starts
    for length, group in groupby(sorted(starts, key=len), len):
        same = {word: starts[word] for word in group}
        if len(same) <= _FEW:
            _look_for(same, text)
            continue
        for at in range(len(text) - length + 1):
            places = same.get(text[at : at + length])
            if places is not None and len(places) < 2:
                places.append(at)
    return starts


def _look_for(starts: dict[str, list[int]], text: str) -> None:
    for word, places in starts.items():
        while len(places) < 2 and (at := text.find(word, places[0] + 1 if places else 0)) >= 0:
            places.append(at)
