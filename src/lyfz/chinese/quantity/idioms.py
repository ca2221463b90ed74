"""Set phrases that contain a numeral and count nothing: data/idioms.tsv, read.

GB/T 15835-2011 calls them stable expressions; what is named by a number (两高, a place) belongs
here too. This module must not know who asks.
"""

from functools import cache
from typing import NamedTuple

from lyfz.chinese import table


class Idiom(NamedTuple):
    """A phrase; in `example` a number would be read as a figure, or not at all, without it.

    `not_after` and `not_before` are endings and beginnings of the words around it, apart by
    blanks, with which the phrase is none.
    """

    phrase: str
    not_after: str
    not_before: str
    example: str


@cache
def entries() -> tuple[Idiom, ...]:
    """Return the table."""
    return table.read("idioms", Idiom)


@cache
def by_first() -> dict[str, tuple[Idiom, ...]]:
    """Return the phrases by their first two characters, the longest first."""
    return table.by_first(entries(), size=2)


def match(text: str, at: int, end: int) -> Idiom | None:
    """Return the longest phrase that stands at `at` of a folded text."""
    for idiom in by_first().get(text[at : at + 2], ()):
        if table.occurs(idiom.phrase, text, at, end, idiom.not_after, idiom.not_before):
            return idiom
    return None
