"""Where words stand in a text, in a time that grows little with their number.

It must not know what the words are.
"""

from collections.abc import Iterable
from itertools import groupby

_FEW = 20  # words of one length; up to there `find`, once for each, is the faster


def occurrences(text: str, words: Iterable[str]) -> dict[str, list[int]]:
    """Return for each word the first two places, or fewer, where it begins in `text`."""
    starts: dict[str, list[int]] = {word: [] for word in words if word}
    for length, group in groupby(sorted(starts, key=len), len):
        same = list(group)
        if len(same) > _FEW:
            for at in range(len(text) - length + 1):
                places = starts.get(text[at : at + length])
                if places is not None and len(places) < 2:
                    places.append(at)
            continue
        for word in same:
            places = starts[word]
            while len(places) < 2 and (at := text.find(word, places[0] + 1 if places else 0)) >= 0:
                places.append(at)
    return starts
