"""Which words of a text belong to a figure: its clause, up to a mark or to a neighbour's words.

Pure. It must not know what the words mean.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lyfz.chinese.marks import CLAUSE_ENDS, CLOSERS, COLONS, COMMAS, ENUMERATION, OPENERS, STOPS
from lyfz.chinese.prose import brackets
from lyfz.chinese.quantity import Quantity

REACH = 120  # characters on either side of a figure that are read; no clause is longer

BREAKS = frozenset(CLAUSE_ENDS + "\n\t|")
SENTENCE_BREAKS = frozenset(STOPS + "\n")
CLAUSE_MARKS = COMMAS + COLONS + " "
_PART = "[上下]半年|(?:第?[一二三四1-4]|前[二三]个?)季度|(?:1?[0-9]月?[-—~～至到])?1?[0-9]月|全年"
_PERIOD = re.compile(f"(?<![比较与同从由])((?:19|20)[0-9]{{2}}年(?:{_PART})?|{_PART})")
_YEAR_BEFORE = re.compile("((?:(?:19|20)[0-9]{2}|[上去])年)$")
_MARKED_YEAR = re.compile("[（(]((?:19|20)[0-9]{2})年?[)）]")
_CLOCK = re.compile("[0-9]{1,2}[:：][0-9]{2}(?![0-9])")
_BREAKS_BEFORE = BREAKS.union(OPENERS)
_BREAKS_AFTER = BREAKS.union(CLOSERS, ENUMERATION)


class Clause(NamedTuple):
    """A figure with the words around it: 全年处理 and 信访问题 in 全年处理118起信访问题。"""

    figure: Quantity
    start: int  # of `before`, in the text
    before: str
    after: str
    context: str  # what stands before the clause in its paragraph
    gap: str  # what stands between the words that name the figure before and this figure
    runs_on: bool  # no mark stands between this figure and the next
    stop: str  # the mark behind it

    @property
    def lead(self) -> str:
        """The clause before this one, in its sentence and behind the figure before; or ""."""
        between = self.gap[: max(0, len(self.gap) - len(self.before))].rstrip(CLAUSE_MARKS)
        return between[max(map(between.rfind, BREAKS)) + 1 :]

    def behind(self, floor: int) -> "Clause":
        """Return what the words of the figure before, which reach up to `floor`, leave of it."""
        taken = max(0, floor - self.start)
        return self._replace(
            start=self.start + taken,
            before=self.before[taken:],
            context=self.context + self.before[:taken],
            gap=self.gap[floor - self.figure.start + len(self.gap) :],
        )

    @property
    def own_year(self) -> str:
        """The year that stands beside the figure: 较2022年3件, 5件（2023）; or ""."""
        marked, before = _MARKED_YEAR.match(self.after), _YEAR_BEFORE.search(self.before)
        return f"{marked[1]}年" if marked else before[1] if before else ""

    @property
    def period(self) -> str:
        """The year or the part of one that it speaks of, or ""; none that it is compared with."""
        periods = _PERIOD.findall(self.context + self.before)
        return self.own_year or (periods[-1] if periods else "")


def clauses(text: str, figures: Sequence[Quantity]) -> list[Clause]:
    """Return the clause of each figure, up to those beside it. A mark in brackets ends none."""
    pairs = [*brackets(text), *(match.span() for match in _CLOCK.finditer(text))]
    opening, closing = {end: start for start, end in pairs}, dict(pairs)
    floors = [0, *(figure.end for figure in figures)]
    ceilings = [*(figure.start for figure in figures[1:]), len(text)]
    result = []
    for figure, floor, ceiling in zip(figures, floors, ceilings, strict=False):
        start, first = figure.start, max(floor, figure.start - REACH)
        while start > first and text[start - 1] not in _BREAKS_BEFORE:
            start = max(first, opening.get(start, start - 1))
        end, last = figure.end, min(ceiling, figure.end + REACH)
        while end < last and text[end] not in _BREAKS_AFTER:
            end = min(last, closing.get(end, end + 1))
        before, after = text[start : figure.start], text[figure.end : end]
        context = text[max(0, start - REACH) : start].rpartition("\n")[2]
        gap, runs_on = text[floor : figure.start], end == ceiling < len(text)
        stop = text[end : end + 1]
        result.append(Clause(figure, start, before, after, context, gap, runs_on, stop))
    return result
