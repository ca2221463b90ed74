"""The words that say of what a figure speaks: data/basis.tsv, and where they stand in a text.

Add a line to the table and it is read. This module must not know sentences, nor totals.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.marks import TO
from lyfz.chinese.quantity import Quantity
from lyfz.model import Basis

Period = Basis | Literal[""]  # "" is that of the report

MARKS = ",;:()"
REACH, _NEAR = 40, 6  # characters beside a figure that are read, and that may give a hint
_HELD = frozenset(("on", "clause", "opens"))


class Cue(NamedTuple):
    """Words, the basis that they give, "" for that of the report, and to which figures.

    Those that hold `on` give it to all behind them, those of a `clause` to its figures. Those of a
    `figure` stand right before it in its clause, those `around` it also outside; … stands for it,
    and `own` ones open it. Parts are told behind words that `opens` them, or `divides` the figure
    before; behind a comma a part `goes on`, or something else `ends` them. One of the characters
    `first` opens words that hold, and stands in the others.
    """

    basis: Period
    reach: str
    first: str
    pattern: str
    example: str


entries = cache(partial(table.read, "basis", Cue, TO=TO))


def period_of(heading: str) -> Period | None:
    """Return the first period that a folded heading names, if any."""
    heading = re.sub("[上去]一?年度?", "", heading)  # where that is the year reported on
    held = (cue for _, _, cue in words(heading, 0, len(heading)) if cue)
    return next((cue.basis for cue in held if cue.reach == "on" or cue.basis == "part-year"), None)


def words(folded: str, at: int, end: int) -> Iterator[tuple[int, int, Cue | None]]:
    """Yield the marks of clauses and the cues that hold in a stretch of text, with their spans."""
    while begin := _first().search(folded, at, end):
        start, at = begin.span()
        if begin[0] in MARKS:
            yield start, at, None
        elif match := _beginning(begin[0]).match(folded, start, end):
            at = max(at, match.end())
            if match.lastgroup:
                yield start, at, entries()[int(match.lastgroup.removeprefix("cue"))]


@cache
def _first() -> re.Pattern[str]:
    return re.compile(f"[{MARKS}《{''.join(cue.first for cue in entries() if cue.reach in _HELD)}]")


@cache
def _beginning(char: str) -> re.Pattern[str]:
    """Return the pattern of the cues that may begin with a character, or of a title."""
    held = ((at, cue) for at, cue in enumerate(entries()) if cue.reach in _HELD)
    some = (f"(?P<cue{at}>{cue.pattern})" for at, cue in held if char in cue.first)
    return re.compile("|".join(("《[^》\n]*》", *some)))


@cache
def either(reach: str) -> re.Pattern[str]:
    return re.compile("|".join(cue.pattern for cue in entries() if cue.reach == reach) or "(?!)")


def beside(folded: str, start: int, figure: Quantity) -> set[Period]:
    """Return the bases that the words beside a figure give it; its clause begins at `start`."""
    wide = folded[max(0, figure.start - REACH) : figure.start]
    before = folded[max(start, figure.start - REACH) : figure.start]
    near = {*before, *folded[figure.start : figure.end + _NEAR]} & _hints().keys()
    given = set[Period]()
    for cue in set[Cue]().union(*map(_hints().__getitem__, near)):
        first, last = _around(cue)
        if cue.reach == "own":
            stands = first.match(folded, figure.start)
        else:
            stands = first.search(wide if cue.reach == "around" else before)
        if stands and last.match(folded, figure.end, figure.end + REACH):
            given.add(cue.basis)
    return given


@cache
def _hints() -> dict[str, set[Cue]]:
    """Return the cues beside a figure by the characters of which one must be near."""
    cues = [cue for cue in entries() if cue.reach in ("figure", "own", "around")]
    return {
        char: {cue for cue in cues if char in cue.first}
        for char in {*"".join(cue.first for cue in cues)}
    }


@cache
def _around(cue: Cue) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before a figure, and what behind it."""
    first, last = (cue.pattern + "…").split("…")[:2]
    return re.compile(f"(?:{first})" + "$" * (cue.reach != "own")), re.compile(last)
