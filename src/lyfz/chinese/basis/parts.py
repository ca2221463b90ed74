"""Which figures are parts of which total: from 其中 up to words that tell of something else.

This module must not know of what time a figure speaks.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from lyfz.chinese import units
from lyfz.chinese.basis.cues import MARKS, either
from lyfz.chinese.quantity import Quantity

NOT_TOLD = -1  # a total that is not told
NEAREST, _LISTED = 20, 20  # that are looked back at for a total; parts that are added up
_PHRASE, _SHORT = 12, 8  # characters that name a figure; those of a part behind a semicolon


class PartList(NamedTuple):
    """Parts told in a row, from the figure `first`, of that at `total`."""

    first: int
    total: int
    unit: str | None
    acts: bool = False  # the first is something done, so others may be
    close: bool = False  # only 、 goes on
    long: bool = False  # even a semicolon goes on: 其中:
    paused: bool = False  # behind a semicolon, where only short parts that fit go on


class Parts:
    """The totals and parts of a sentence; `figures` are those of the section."""

    def __init__(self, folded: str, figures: Sequence[Quantity], totals: Sequence[int] = ()):
        self.folded, self.figures = folded, figures
        self.totals = list(totals)  # figures that may be totals
        self.row: PartList | None = None
        self.opened = 0  # where the words end that open a list of parts

    def total(self, index: int, words_start: int, clause_start: int) -> int | None:
        """Return the total that the next figure is told as a part of; of a part always a number."""
        row, unit, end = self.row, self.figures[index].unit, self.figures[index].start
        opened, self.opened = self.opened, 0
        words = self.folded[opened or end : end]
        clause = self.folded[max(words_start, clause_start) : end]
        bracket = self.folded[words_start] == "(" and ")" not in self.folded[words_start:end]
        divides = bool(bracket or either("divides").search(clause))
        asked = opened or divides or "分别" in clause
        total = self._total(index, index, words) if asked else NOT_TOLD
        if opened and (total != NOT_TOLD or self.folded.startswith("其中", opened - 2)):
            acts = bool(either("ends").match(words.lstrip(",:")))
            self.row = PartList(index, total, unit, acts, long=words.startswith(":"))
            return total
        if not opened and ((divides and total in self.totals[-1:]) or self._adds_up(index, total)):
            self.row = PartList(index, total, unit, close=not bracket)
            return total
        return self._goes_on(row, clause, clause_start <= words_start, index) if row else None

    def _goes_on(self, row: PartList, clause: str, joined: bool, index: int) -> int | None:
        """Return the total of a list that the next figure is still a part of."""
        if not row.paused and (joined or (not row.close and either("goes on").match(clause))):
            return self._total(index, row.first, known=row.total)
        other = (row.close and not row.paused) or (either("ends").match(clause) and not row.acts)
        if row.paused:
            listed = self.figures[max(row.first, index - _LISTED) : index + 1]
            amount = sum(each.value for each in listed if each.unit == row.unit)
            fits = row.total != NOT_TOLD and amount <= self.figures[row.total].value
            other = other or not fits or len(clause) > _SHORT
        self.row = None if other else row._replace(paused=False)
        alike = not other and self.figures[index].unit == row.unit
        return self._total(index, row.first, known=row.total) if alike else None

    def _adds_up(self, index: int, total: int) -> bool:
        """Whether some figures from this one on make a total: 甲、乙分别办结8件、4件 of 12件."""
        sums = accumulate(each.value for each in self.figures[index : index + _LISTED])
        rest = (round(amount - self.figures[total].value, 6) for amount in sums)
        return total != NOT_TOLD and 0 in rest

    def _phrase(self, index: int) -> str:
        """Return the words that stand right before a figure, in its clause."""
        start = self.figures[index].start
        behind = max(self.figures[index - 1].end if index else 0, start - _PHRASE)
        mark = max(self.folded.rfind(mark, behind, start) for mark in MARKS + "、。")
        return self.folded[max(behind, mark + 1) : start]

    def _total(self, index: int, first: int, words: str = "", known: int = NOT_TOLD) -> int:
        """Return the figure before `first` that is the total, of a like unit and no less.

        That of the list where it may be; else the one that shares most of its words with the
        part, 律师39名、公证员8名,其中女律师5名, but an act right before it has no need of any.
        """
        part, before = self.figures[index], [at for at in self.totals[-NEAREST:] if at < first]
        near = [at for at in before if units.alike(self.figures[at].unit, part.unit)]
        totals = [(at, self.figures[at]) for at in near]
        whole = [at for at, total in totals if part.value <= (total.upper or total.value)]
        if known in whole:
            return known
        if whole and words and not either("ends").match(self._phrase(whole[-1])[-2:]):
            pairs = {at: [*pairwise(self._phrase(at))] for at in reversed(whole)}
            return max(pairs, key=lambda at: sum(a + b in words for a, b in pairs[at]))
        last = near[-1] if near and near[-1] == first - 1 else NOT_TOLD
        return whole[-1] if whole else last
