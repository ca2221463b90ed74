"""Which words of a text belong to a figure: its clause, up to a mark or to a neighbour's words.

Pure. It must not know what the words mean.
"""

from typing import NamedTuple

from lyfz.chinese.marks import CLAUSE_ENDS, CLOSERS, COLONS, COMMAS, ENUMERATION, OPENERS, STOPS
from lyfz.chinese.prose import brackets
from lyfz.chinese.quantity import Quantity

REACH = 120  # characters on either side of a figure that are read; no clause is longer

BREAKS = frozenset(CLAUSE_ENDS + "\n\t|")
SENTENCE_BREAKS = frozenset(STOPS + "\n")
CLAUSE_MARKS = COMMAS + COLONS + " "
_BREAKS_BEFORE = BREAKS.union(OPENERS)
_BREAKS_AFTER = BREAKS.union(CLOSERS, ENUMERATION)


class Clause(NamedTuple):
    """A figure with the words around it: 全年处理 and 信访问题 in 全年处理118起信访问题。"""

    figure: Quantity
    start: int  # of `before`, in the text
    before: str
    after: str
    context: str  # what stands before the clause
    gap: str  # what stands between the words that name the figure before and this figure
    runs_on: bool  # no mark stands between this figure and the next
    stop: str  # the mark behind it

    @property
    def lead(self) -> str:
        """The clause before this one, in its sentence and behind the figure before; or ""."""
        between = self.gap[: max(0, len(self.gap) - len(self.before))].rstrip(CLAUSE_MARKS)
        return between[max(map(between.rfind, BREAKS)) + 1 :]

    @property
    def same_sentence(self) -> bool:
        """Whether the figure before stands in the same sentence."""
        return not SENTENCE_BREAKS.intersection(self.gap)


class Clauses:
    """The clauses of one text. A mark in brackets ends none."""

    def __init__(self, text: str):
        pairs = brackets(text)
        self._text = text
        self._opening = {end: start for start, end in pairs}
        self._closing = dict(pairs)

    def around(self, figure: Quantity, floor: int, ceiling: int) -> Clause:
        """Return the clause of `figure`, between its neighbours' words at `floor` and `ceiling`."""
        text = self._text
        start, first = figure.start, max(floor, figure.start - REACH)
        while start > first and text[start - 1] not in _BREAKS_BEFORE:
            start = max(first, self._opening.get(start, start - 1))
        end, last = figure.end, min(ceiling, figure.end + REACH)
        while end < last and text[end] not in _BREAKS_AFTER:
            end = min(last, self._closing.get(end, end + 1))
        return Clause(
            figure,
            start,
            before=text[start : figure.start],
            after=text[figure.end : end],
            context=text[max(0, start - REACH) : start],
            gap=text[floor : figure.start],
            runs_on=end == ceiling < len(text),
            stop=text[end : end + 1],
        )
