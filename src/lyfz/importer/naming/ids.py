"""Ids for figures, made for typing: 行政复议申请受理 is reconsideration-applications-accepted.

Pure, from names to ids; it must not know about texts. The same names give the same ids.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from lyfz.importer.naming.english import ENGLISH

_MOST_WORDS = 5
_KNOWN_SHARE = 0.5  # of a name's characters; an id made of less would mislead
_SIZES = sorted({len(term) for term in ENGLISH}, reverse=True)


def ids(names: Sequence[str]) -> list[str]:
    """Return an id for each name: unique, lower-case ASCII, its words joined by hyphens.

    A name of which the terms cover less than half is called by its place: `figure-12`.
    """
    return numbered(
        [_words(name) or f"figure-{place}" for place, name in enumerate(names, start=1)], "-"
    )


def numbered(names: Sequence[str], joint: str = "") -> list[str]:
    """Number all equal names but the first; no number makes a name that is there already."""
    taken, counts, result = set(names), Counter[str](), list[str]()
    for name in names:
        counts[name] += 1
        unused = name
        while counts[name] > 1 and (unused := f"{name}{joint}{counts[name]}") in taken:
            counts[name] += 1
        taken.add(unused)
        result.append(unused)
    return result


def _words(name: str) -> str:
    """Translate what is known of `name`; words in front go first where there are too many."""
    known = list(_known(name))
    if sum(map(len, known)) < _KNOWN_SHARE * len(name):
        return ""
    words: list[str] = []
    for term in reversed(known):
        more = ENGLISH[term].split("-")
        if len(words) + len(more) > _MOST_WORDS:
            break
        if words[: len(more)] != more:
            words = more + words
    return "-".join(words)


def _known(name: str) -> Iterator[str]:
    """Yield the terms of `name`, the longest at each place."""
    start = 0
    while start < len(name):
        ends = (start + size for size in _SIZES)
        term = next((name[start:end] for end in ends if name[start:end] in ENGLISH), "")
        if term:
            yield term
        start += len(term) or 1
