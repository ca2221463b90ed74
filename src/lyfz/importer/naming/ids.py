"""Ids for figures, made for typing: 行政复议申请受理 is reconsideration-applications-accepted.

Pure, from names to ids; it must not know about texts. The same names give the same ids.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from lyfz.importer.naming.english import ENGLISH

_MOST = 5  # words of an id


def ids(names: Sequence[str]) -> list[str]:
    """Return an id for each name: unique, lower-case ASCII, its words joined by hyphens.

    A name of which the terms cover less than half is called by its place: `figure-12`.
    """
    result: list[str] = []
    taken: set[str] = set()
    numbers: dict[str, int] = {}
    for place, name in enumerate(names, start=1):
        base = _words(name) or f"figure-{place}"
        unused = base
        while unused in taken:
            numbers[base] = numbers.get(base, 1) + 1
            unused = f"{base}-{numbers[base]}"
        taken.add(unused)
        result.append(unused)
    return result


def _words(name: str) -> str:
    """Translate what is known of `name`; words in front go first where there are too many."""
    known = list(_known(name))
    if sum(len(term) for term in known) * 2 < len(name):
        return ""
    words: list[str] = []
    for term in reversed(known):
        more = [word for word in ENGLISH[term].split("-") if word]
        if len(words) + len(more) > _MOST:
            break
        if words[: len(more)] != more:
            words = more + words
    return "-".join(words)


def _known(name: str) -> Iterator[str]:
    at = 0
    while at < len(name):
        term = next(
            (name[at : at + size] for size in _sizes() if name[at : at + size] in ENGLISH), ""
        )
        if term:
            yield term
        at += len(term) or 1


@cache
def _sizes() -> list[int]:
    """The lengths of the terms, longest first."""
    return sorted({len(term) for term in ENGLISH}, reverse=True)
