"""The words around a number that bound it: 近200人 is under 200, 5000多条 is over 5000.

Read from data/bounds.tsv. It must not know about units or numbers.
"""

from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import table, words
from lyfz.model import Qualifier

Place = Literal["before", "near", "inside", "after", "after measure"]
_PREFIXES = ("", "及", "(含)")  # 30人及以上


class Bound(NamedTuple):
    """A word, where it stands and what it makes of the number.

    `near` the number is like `before`, but does not make a date a span: 近3年. `inside` it stands
    before or behind the scale. `after measure` it follows units that measure only: 3天多.
    `not_after` are endings of what stands before it, `only_before` and `not_before` beginnings of
    what follows, apart by blanks.
    """

    word: str
    place: Place
    qualifier: Qualifier
    not_after: str
    only_before: str
    not_before: str
    example: str

    def stands_at(self, text: str, at: int, end: int) -> bool:
        """Whether this word stands at `at`, and the words around leave it a bound."""
        if not table.occurs(self.word, text, at, end, self.not_after, self.not_before):
            return False
        follows = tuple(self.only_before.split())
        return not follows or text.startswith(follows, at + len(self.word))


@cache
def entries() -> tuple[Bound, ...]:
    """Return the table."""
    return table.read("bounds", Bound)


@cache
def by_first() -> dict[str, tuple[Bound, ...]]:
    """Return the bounds before a number by their first character, the longest first."""
    return table.by_first(_at("before", "near"))


def before(text: str, at: int, end: int) -> Bound | None:
    """Return the longest bound that stands at `at`, before a number."""
    for bound in by_first().get(text[at : at + 1], ()):
        if bound.stands_at(text, at, end):
            return bound
    return None


def hidden(text: str, at: int, bound: Bound) -> bool:
    """Whether a bound of one character ends a longer word: 履约, 附近, 线上."""
    return len(bound.word) == 1 and not words.begins(text, at, at + 1)


def inside(amount: str, unit: str) -> Bound | None:
    """Return the bound within a number or its unit as printed: 5万余, 3个多小时."""
    for bound in _at("inside"):
        if bound.word in amount or bound.word in unit:
            return bound
    return None


def after(text: str, at: int, end: int, measures: bool) -> tuple[Bound, int] | None:
    """Return the bound that stands at `at`, behind the unit, and where it ends."""
    for printed, bound in _behind().get(text[at : at + 1], ()):
        start = at + len(printed) - len(bound.word)
        stop = at + len(printed)
        if not (measures or bound.place == "after") or not text.startswith(printed, at, end):
            continue
        if bound.stands_at(text, start, end) and words.ends_at(text, start, stop, end):
            return bound, stop
    return None


@cache
def _at(*places: Place) -> tuple[Bound, ...]:
    return tuple(bound for bound in entries() if bound.place in places)


@cache
def _behind() -> dict[str, tuple[tuple[str, Bound], ...]]:
    """Return the bounds behind a unit as printed, 及以上 and (含)以上 too."""
    bounds = _at("after", "after measure")
    return table.by_first((prefix + bound.word, bound) for bound in bounds for prefix in _PREFIXES)
