"""What a query asks of the reports, as far as it tells which of them can hold an answer.

An index may leave out what cannot; whatever is handed on is judged by the query all the same.
"""

from collections.abc import Collection, Sequence
from re import Pattern
from typing import NamedTuple

from lyfz.chinese.fold import simplified
from lyfz.locale import _, listing
from lyfz.model import Report, Section

# A report, and the sections of it that may answer; None where they are to be selected from it.
Scope = tuple[Report, Sequence[Section] | None]
Head = tuple[str | None, int | None]  # region and year of a report

SHOWN = 5  # regions or reports that are named of many


class Question(NamedTuple):
    """Which reports, which sections, and what of them is read.

    A section that is asked matches one of `alternatives`: all of its patterns, in the folded text,
    or in name or quote of a figure; or it has a figure of one of `ids`, or of one of `concepts`.
    `every` report counts, even one that has no such section. Where only the number of a word is
    asked, it is `counted`: one section that holds it as often may stand for all.
    """

    regions: Sequence[str] = ()
    years: Sequence[tuple[int, int]] = ()  # first and last
    addresses: Sequence[str] = ()
    alternatives: Sequence[Sequence[Pattern[str]]] = ()
    ids: Sequence[str] = ()
    concepts: Sequence[str] = ()
    counted: str = ""
    every: bool = False
    outline: bool = False  # the sections know what is below them
    texts: bool = True
    figures: bool = True

    def admits(self, year: int | None) -> bool:
        """Whether reports of this year are asked."""
        return not self.years or any(
            first <= year <= last for first, last in self.years if year is not None
        )


class Regions(NamedTuple):
    """The regions asked, all where there are no `names`: those that one of these calls in full;
    or, `partly`, those that have one in them and are not among `met`, which are asked already.
    All are folded.
    """

    names: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()
    partly: bool = False

    def admit(self, region: str | None) -> bool:
        folded = simplified(region or "")
        if self.partly:
            return folded not in self.met and any(name in folded for name in self.names)
        return not self.names or folded in self.names


def no_report(question: Question, heads: Collection[Head]) -> str:
    """Return that no report is of the regions and years asked, and of which there are some."""
    spans = (f"{first}-{last}" if first < last else str(first) for first, last in question.years)
    regions = sorted({region for region, year in heads if region})
    years = sorted({year for region, year in heads if year})
    others = regions[:SHOWN]
    if len(regions) > SHOWN:
        others.append(_("{n} more", n=len(regions) - SHOWN))
    if years:
        span = _("{first} to {last}", first=years[0], last=years[-1])
        others.append(span if len(years) > 1 else str(years[0]))
    asked = listing([*question.regions, *spans])
    return _("no report of {asked}; there are {others}", asked=asked, others=listing(others))
