"""What a figure speaks of: the year, a part of it, a part of a total, an old value, a plan, a rule.

By the words in data/basis.tsv. A period holds up to the next: to the end of the sentence that it
opens, else to the semicolon; in brackets, or in a clause that states no figure, no further. What
stands at a day is to-date: 截至目前, 截至12月底; of the end of October what there is, but what was
done up to then is part-year. 全年 and 今年 lead back to the year. 上年结转 is `before`: those cases
came a year earlier. 累计, 共有 and 建成 alone tell no day.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple, Self, cast

from lyfz.chinese import units
from lyfz.chinese.basis.cues import MARKS, REACH, Period, beside, either, period_of, words
from lyfz.chinese.basis.parts import NEAREST, NOT_TOLD, PartList, Parts
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import TO
from lyfz.chinese.quantity import Claim, Quantity
from lyfz.model import Basis, Kind

_ORDER = "target rule change before part-year to-date subset year".split()
_LEADS = "我全本县市区旗州省镇乡局院在于从自其中到至仅"  # before a period: 我县目前
_STANDING = frozenset("名人个家户所处座支")  # units of what there is, more than of what is done
_STOPS = "。!?\n"
JOINED = ("、", "和", "及", "与", "以及")  # between two figures of which the same is said
_HEADING = 30  # characters of a line that heads those below it
_OPENING = re.compile(
    rf"[^,。\n]{{0,20}}?(?:半年|季度|[{TO}][0-9]+月|月[底份]|前[0-9一二三四五六七八九十]+个?月)"
)
_YEAR = re.compile(rf"(?:19|20)[0-9]{{2}}(?= ?年|[{TO}](?:19|20)[0-9]{{2}} ?年)")


class Setting(NamedTuple):
    """What is known of a text; `headings` are the title of the report, then those of sections."""

    kind: Kind
    year: int | None
    headings: Sequence[str]

    @classmethod
    def of_report(cls, title: str | None, year: int | None) -> Self:
        return cls("work", year, (title or "",))

    def below(self, kind: Kind, title: str) -> "Setting":
        """Return the setting of a section of this kind, with this title, in a part of this one."""
        return Setting(kind, self.year, (*self.headings, title))


class Stated(NamedTuple):
    """The basis of a figure; `of` is the index of the total that it is a part of."""

    basis: Basis
    of: int | None = None


def bases(text: str, figures: Sequence[Claim], setting: Setting) -> list[Stated]:
    """Return the basis of each figure of a section; `figures` are its claims of that class."""
    folded = _relative(text, setting.year)
    own = base = "target" if setting.kind == "plan" else _announced(setting)
    opening = _OPENING.match(folded)
    if own == "year" and opening and period_of(opening[0]) == "part-year":
        own = "part-year"  # 1—9月,全县…: so are the sentences behind it
    quantities = [claim.quantity for claim in figures if claim.quantity]
    result: list[Stated] = []
    columns: dict[int, int] = {}  # the last cell of each column that is no part
    sentence, floor, column = _Sentence(folded, 0, own, Parts(folded, quantities)), 0, 0
    for index, (claim, figure) in enumerate(zip(figures, quantities, strict=True)):
        stop = max(folded.rfind(mark, floor, claim.start) for mark in _STOPS) + 1
        if stop:
            for line in folded[floor:stop].split("\n")[bool(floor) : -1]:
                names = period_of(line) if len(line) <= _HEADING and base != "target" else None
                own = own if names is None else names or base
            before = sentence.parts.totals[-NEAREST:] if folded.startswith("其中", stop) else ()
            sentence = _Sentence(folded, stop, own, Parts(folded, quantities, before))
        if claim.name:  # a cell of a table
            name = _relative(claim.name, setting.year)
            cell = figure._replace(start=len(name), end=len(name))
            stated = _Sentence(name, 0, own, Parts(name, [cell])).read(0, 0, cell, base)
            row = folded.rfind("\n", floor, claim.start) + 1
            column = folded.count("\t", row or floor, claim.start) + (0 if row else column)
            if stated.basis == "subset":
                stated = stated._replace(of=columns.get(column))
            else:
                columns[column] = index
            result.append(stated)
        else:
            stated = sentence.read(max(floor, stop), index, figure, base)
            joined = result and folded[floor : claim.start] in JOINED
            same = joined and result[-1].basis in ("rule", "change")
            time = result[stated.of].basis if stated.of is not None else "year"
            if time in ("part-year", "to-date"):  # a part is of the time of its total, or its own
                own_time = Stated("year") if stated.basis == "subset" else stated
                stated = own_time if sentence.turns else stated._replace(basis=time)
            result.append(result[-1] if same else stated)
        floor = claim.end
    return result


def _relative(text: str, year: int | None) -> str:
    """Fold a text, its years by the one reported on, in one length: before it PPPP, LLLL the last.

    TTTT is the year itself, NNNN a later one. Where it is not known, all are.
    """

    def name(printed: re.Match[str]) -> str:
        behind = int(printed[0]) - (year or int(printed[0]))
        return 4 * ("T" if not behind else "N" if behind > 0 else "L" if behind == -1 else "P")

    return _YEAR.sub(name, fold(text))


def _announced(setting: Setting) -> Basis:
    """Return the basis that the headings give to what stands below them; the last one decides."""
    for depth, heading in reversed(list(enumerate(setting.headings))):
        period = period_of(_relative(heading, setting.year))
        # A title also names the year of a plan, or that of its publication.
        if period and (depth or period in ("part-year", "to-date")):
            return period
    return "year"


class _Sentence:
    """A sentence that is read up to one figure after the other."""

    def __init__(self, folded: str, start: int, own: Basis, parts: Parts):
        self.folded, self.start, self.clause_start = folded, start, start
        self.parts = parts
        self.head: Period = own  # the period that opens the sentence
        self.period: Period = own
        self.kept: Period | None = None  # the period before one that has no figure yet
        self.clause: Period = ""
        self.turns: list[Period] = []  # the periods of the clause: 2022年、2023年分别
        self.carried: tuple[Period, Quantity] | None = None  # of the figure before, by its clause
        self.outer: list[tuple[Period, Period, Period | None, int, PartList | None, int]] = []

    def read(self, at: int, index: int, figure: Quantity, base: Basis) -> Stated:
        """Return what is said of the next figure, of which the words begin at `at`."""
        for start, end, cue in words(self.folded, at, figure.start):
            if not cue:
                self._mark(self.folded[start], end)
            elif cue.reach == "opens":
                self.parts.opened = end
            elif cue.reach == "clause":
                self.clause = cue.basis
            else:
                self._turn(start, end, cue.basis)
        clause = self.folded[max(self.clause_start, figure.start - REACH) : figure.start]
        if not clause.endswith("的"):  # 对2022年制定的12项制度
            self.kept = None
        period = self.turns.pop(0) if len(self.turns) > 1 and "分别" in clause else self.period
        given = beside(self.folded, max(at, self.clause_start), figure)
        if self.carried and not self.clause and not self.parts.opened:
            self.clause = self._carried_on(at, figure)
        self.carried = (self.clause, figure) if self.clause in ("to-date", "rule") else None
        total = self.parts.total(index, at, self.clause_start)
        other = total == NOT_TOLD and self.turns  # 办理40件;其中,2023年救助30人
        given |= {self.clause, "" if total is None or other else "subset"}
        if "before" in given:  # first of all: 由90%提高到95% in a plan; but 去年增长5% is a change
            given = {"before"}
        else:
            time = "to-date" if self.clause == "to-date" else period or base  # 上半年,现有3家
            given |= {time, base if base == "target" and period != "before" else ""}
        basis = cast(Basis, min(given - {""}, key=_ORDER.index))
        aimed = basis == "target" not in (self.period, base)  # 完成目标60件的133%,其中
        if not aimed and basis not in ("before", "rule", "change"):
            self.parts.totals.append(index)
        is_part = total != NOT_TOLD and basis in ("subset", "target", "part-year", "to-date")
        return Stated(basis, total if is_part else None)

    def _carried_on(self, at: int, figure: Quantity) -> Period:
        """Return what the clause before says, too: 现有律师32名,公证员4名; 每月听取1次,检查1次."""
        basis, before = self.carried or ("", figure)
        if self.turns or self.folded.count(",", at, figure.start) != 1:
            return ""
        pair = before.unit, figure.unit
        acts = either("ends").match(self.folded, self.clause_start)
        other = figure.value > before.value if basis == "rule" else acts
        return basis if (units.alike(*pair) or _STANDING.issuperset(pair)) and not other else ""

    def _turn(self, start: int, end: int, basis: Period) -> None:
        until = self.folded[start] == "截" and self.period == "to-date"
        aimed = "target" in self.turns and basis in ("part-year", "")
        if aimed or (self.period, basis) == ("target", "year") or until:
            return  # 计划今年建成; 力争…,全年控制在; 改革以来,截至7月底
        self.turns = [*self.turns[-NEAREST:], basis]
        self.kept = self.period if self.kept is None else self.kept
        self.period = basis
        opens = not self.folded[max(self.clause_start, start - REACH) : start].strip(_LEADS)
        if opens or self.folded[end : end + 1] in MARKS:
            self.kept = None
        if opens and self.clause_start == self.start:
            self.head = basis

    def _mark(self, mark: str, end: int) -> None:
        parts, start, kept = self.parts, end, None
        if mark == "(":
            before = self.clause_start if self.clause_start < end - 1 else 0  # (一)全县…
            state = self.period, self.clause, self.kept, before, parts.row, len(parts.totals)
            self.outer.append(state)
        elif mark == ")" and self.outer:
            self.period, self.clause, kept, before, parts.row, inner = self.outer.pop()
            del parts.totals[inner:]
            start = before or end
        elif mark != ")":
            self.period = self.period if self.kept is None else self.kept
            self.head = self.period if mark == ":" else self.head  # 目标是:
            self.clause, self.turns = "", []
        if mark == ";":
            self.period = self.head
            parts.row = parts.row and parts.row._replace(paused=not parts.row.long)
        self.kept, self.clause_start = kept, start
