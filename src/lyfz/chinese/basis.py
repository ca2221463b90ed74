"""What a figure speaks of: the year, a part of it, a part of a total, an old value, a plan, a rule.

By the words in data/basis.tsv. A period holds up to the next: to the end of the sentence that it
opens, else to the semicolon; in brackets, or in a clause that states no figure, no further. What
stands at a day is to-date: 截至目前, 截至12月底; of the end of October what there is, but what was
done up to then is part-year. 全年 and 今年 lead back to the year. 上年结转 is `before`: those cases
came a year earlier. 累计, 共有 and 建成 alone tell no day. Parts go on from 其中 up to a semicolon,
or to words that tell of something else, such as 办结.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Literal, NamedTuple, cast

from lyfz.chinese import table, units
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import TO
from lyfz.chinese.quantity import Claim, Quantity
from lyfz.model import Basis, Kind

Period = Basis | Literal[""]  # "" is that of the report
_Beside = tuple["Cue", frozenset[str], re.Pattern[str], re.Pattern[str]]

_ORDER: tuple[Basis, ...] = (
    *("target", "rule", "change", "before", "part-year", "to-date", "subset", "year"),
)
_LEADS = (
    "我全本县市区旗州省镇乡局院在于从自其中到至仅"  # before a period that opens a clause: 我县目前
)
_REACH, _NEAR = 40, 6  # characters beside a figure that are read, and that may give a hint
_MARKS, _STOPS = ",;:()", "。!?\n"
_NEAREST, _NOT_TOLD = 20, -1  # figures back that a total is looked for; a total that is not told
_HELD = frozenset(("on", "clause", "opens", "among"))
_BESIDE = frozenset(("figure", "share", "amount", "own", "around"))
_SHARES = frozenset(("%", "‰", "个百分点", "倍", "成"))
_JOINED = ("、", "和", "及", "与", "以及")  # between two figures of which the same is said
_HEADING = 30  # characters of a line that heads those below it
_OPENING = re.compile(
    rf"[^,。\n]{{0,20}}?(?:半年|季度|[{TO}][0-9]+月|月[底份]|前[0-9一二三四五六七八九十]+个?月)"
)
_YEAR = re.compile(rf"(?:19|20)[0-9]{{2}}(?= ?年|[{TO}](?:19|20)[0-9]{{2}} ?年)")


class Cue(NamedTuple):
    """Words, the basis that they give, "" for that of the report, and to which figures.

    Those that hold `on` give it to all behind them, those of a `clause` to its figures. Those of a
    `figure` stand right before it, as do those of a `share` or an `amount`, which it must be; …
    stands for it where words are `around` it, and `own` ones open it. Parts are told behind words
    that `opens` them, `among` such as need a total, or `divides` the figure before; behind a comma
    a part `goes on`, or something else `ends` them. One of the characters `first` opens words that
    hold, and stands in the others.
    """

    basis: Period
    reach: str
    first: str
    pattern: str
    example: str


class Setting(NamedTuple):
    """What is known of a text; `headings` are the title of the report, then those of sections."""

    kind: Kind
    year: int | None
    headings: Sequence[str]


class Stated(NamedTuple):
    """The basis of a figure; `of` is the index of the total that a subset is a part of."""

    basis: Basis
    of: int | None = None


entries = cache(partial(table.read, "basis", Cue, TO=TO))


def bases(text: str, figures: Sequence[Claim], setting: Setting) -> list[Stated]:
    """Return the basis of each figure of a section; `figures` are its claims of that class."""
    folded = _relative(text, setting.year)
    own = "target" if setting.kind == "plan" else _announced(setting)
    base = own
    opening = _OPENING.match(folded)
    if own == "year" and opening and _says(opening[0]) == "part-year":
        own = "part-year"  # 1—9月,全县…: so are the sentences behind it
    result: list[Stated] = []
    sentence, floor = _Sentence(folded, 0, own), 0
    for index, claim in enumerate(figures):
        figure = claim.quantity or Quantity(0, None, "exact", None, claim.start, claim.end)
        stop = max(folded.rfind(mark, floor, claim.start) for mark in _STOPS) + 1
        if stop:
            for line in folded[floor:stop].split("\n")[bool(floor) : -1]:
                says = _says(line) if len(line) <= _HEADING and base != "target" else None
                own = own if says is None else says or base
            before = sentence.totals if folded.startswith("其中", stop) else ()
            sentence = _Sentence(folded, stop, own, before)
        if claim.name:  # a cell of a table
            name = _relative(claim.name, setting.year)
            cell = figure._replace(start=len(name), end=len(name))
            result.append(_Sentence(name, 0, own).read(0, index, cell, base))
        else:
            stated = sentence.read(max(floor, stop), index, figure, base)
            joined = result and folded[floor : claim.start] in _JOINED
            same = joined and result[-1].basis in ("rule", "change")
            whole = result[stated.of].basis if stated.of is not None else "year"
            if whole in ("part-year", "to-date"):  # a part is of the time of its total
                stated = Stated(whole)
            result.append(result[-1] if same else stated)
        floor = claim.end
    return result


def exceeding(
    text: str, figures: Sequence[Claim], stated: Sequence[Stated]
) -> Iterator[tuple[int, list[int]]]:
    """Yield the index of each total that parts exceed, and those of the parts: one, or several.

    Several count together only where 、 or 和 joins them: 其中女性8名,党员9名 may be the same.
    """
    lists: list[list[int]] = []
    for index, each in enumerate(stated):
        between = text[figures[index - 1].end : figures[index].start]
        joined = lists and lists[-1][-1] == index - 1 and each.of == stated[index - 1].of
        if joined and between.startswith(_JOINED):
            lists[-1].append(index)
        elif each.of is not None:
            lists.append([index])
    for parts in lists:
        whole = stated[parts[0]].of or 0
        total, *read = (figures[at].quantity for at in (whole, *parts))
        least = sum(
            part.value for part in read if part and part.qualifier not in ("under", "about")
        )
        if total and total.qualifier != "over" and least > (total.upper or total.value):
            yield whole, parts


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
        says = _says(_relative(heading, setting.year))
        # A title also names the year of a plan, or that of its publication.
        if says and (depth or says in ("part-year", "to-date")):
            return says
    return "year"


def _says(heading: str) -> Period | None:
    """Return the first period that a folded heading names, if any."""
    held = (cue for _, _, cue in _words(heading, 0, len(heading)) if cue)
    periods = (cue for cue in held if cue.reach == "on" or cue.basis == "part-year")
    return next((cue.basis for cue in periods), None)


class _List(NamedTuple):
    """Parts told in a row, from the figure `first`, of that at `total`.

    Where the first is something done, `acts`, others may be. Only 、 goes on with a `close` list,
    and even a semicolon with a `long` one (其中:).
    """

    first: int
    total: int
    unit: str | None
    acts: bool = False
    close: bool = False
    long: bool = False


class _Sentence:
    """A sentence that is read up to one figure after the other."""

    def __init__(
        self, folded: str, start: int, own: Basis, totals: Sequence[tuple[int, Quantity]] = ()
    ):
        self.folded, self.start, self.clause_start = folded, start, start
        self.head: Period = own  # the period that opens the sentence
        self.period: Period = own
        self.kept: Period | None = None  # the period before one that has no figure yet
        self.clause: Period = ""
        self.turns: list[Period] = []  # the periods of the clause: 2022年、2023年分别
        self.totals = list(totals)  # figures that may be totals
        self.said: tuple[Period, Quantity] | None = None  # of the figure before, by its clause
        self.told: _List | None = None
        self.opened = 0  # where the words end that open a list of parts
        self.among = False  # whether they are 案件中, which need a total
        self.outer: list[tuple[Period, Period, _List | None, int]] = []  # of the open brackets

    def read(self, at: int, index: int, figure: Quantity, base: Basis) -> Stated:
        """Return what is said of the next figure, of which the words begin at `at`."""
        for start, end, cue in _words(self.folded, at, figure.start):
            if not cue:
                self._mark(self.folded[start], end)
            elif cue.reach in ("opens", "among"):
                self.opened, self.among = end, cue.reach == "among"
            elif cue.reach == "clause":
                self.clause = cue.basis
            else:
                self._turn(start, end, cue.basis)
        period = self.period
        if self.folded[figure.start - 1] != "的":  # 对2022年制定的12项制度
            self.kept = None
        if len(self.turns) > 1 and "分别" in self.folded[self.clause_start : figure.start]:
            period = self.turns.pop(0)
        given = _beside(self.folded, max(at, self.clause_start, figure.start - _REACH), figure)
        if self.said and not self.clause and not self.opened:
            self.clause = self._said_on(at, figure)
        self.said = (self.clause, figure) if self.clause in ("to-date", "rule") else None
        given.add(self.clause)
        if "before" in given:  # first of all: 由90%提高到95% in a plan; but 去年增长5% is a change
            given = {"before"}
        else:
            given |= {period or base, base if base == "target" and period != "before" else ""}
        total = self._part(at, index, figure)
        given |= {"subset"} if total is not None else set()
        basis = cast(Basis, min(given - {""}, key=_ORDER.index))
        if basis not in ("before", "rule", "change"):
            self.totals.append((index, figure))
        return Stated(basis, total if basis == "subset" and total != _NOT_TOLD else None)

    def _said_on(self, at: int, figure: Quantity) -> Period:
        """Return what the clause before says, too: 现有律师32名,公证员4名; 每月听取1次,检查1次."""
        basis, before = self.said or ("", figure)
        if self.turns or self.folded.count(",", at, figure.start) != 1:
            return ""
        if basis == "rule":
            return basis if figure[:4] == before[:4] else ""
        other = _either("ends").match(self.folded, self.clause_start)
        return basis if units.alike(before.unit, figure.unit) and not other else ""

    def _part(self, at: int, index: int, figure: Quantity) -> int | None:
        """Return the total that the next figure is told as a part of; of a part always a number."""
        told, clause = self.told, self.folded[max(at, self.clause_start) : figure.start]
        opened, self.opened = self.opened, 0
        bracket = self.folded[at] == "("
        if opened or bracket or _either("divides").search(clause):
            total = self._total(figure, index)
            if opened and not (self.among and total == _NOT_TOLD):
                words = self.folded[opened : figure.start]
                acts = bool(_either("ends").match(words.lstrip(",:")))
                self.told = _List(index, total, figure.unit, acts, long=words.startswith(":"))
                return total
            if total == index - 1 and not opened:
                self.told = _List(index, total, figure.unit, close=not bracket)
                return total
        if not told:
            return None
        total = self._total(figure, told.first)
        joined = self.clause_start <= at  # 、行政4件
        if joined or (not told.close and _either("goes on").match(clause)):
            return total
        if told.close or (_either("ends").match(clause) and not told.acts):
            self.told = None
            return None
        return total if figure.unit == told.unit else None

    def _total(self, figure: Quantity, first: int) -> int:
        """Return the nearest figure before `first` of a like unit that is no less, or the last."""
        before = (each for each in self.totals[-_NEAREST:] if each[0] < first)
        near = [each for each in before if units.alike(each[1].unit, figure.unit)]
        whole = [index for index, total in near if figure.value <= (total.upper or total.value)]
        last = near[-1][0] if near and near[-1][0] == first - 1 else _NOT_TOLD
        return whole[-1] if whole else last

    def _turn(self, start: int, end: int, basis: Period) -> None:
        until = basis == "part-year" and self.folded[start] == "截"
        aimed = "target" in self.turns and basis in ("part-year", "")
        if (
            aimed
            or (self.period, basis) == ("target", "year")
            or (until and self.period == "to-date")
        ):
            return  # 计划今年建成; 力争…,全年控制在; 改革以来,截至7月底
        self.turns.append(basis)
        self.kept = self.period if self.kept is None else self.kept
        self.period = basis
        opens = not self.folded[self.clause_start : start].strip(_LEADS)
        if opens or self.folded[end : end + 1] in _MARKS:
            self.kept = None
        if opens and self.clause_start == self.start:
            self.head = basis

    def _mark(self, mark: str, end: int) -> None:
        if mark == "(":
            self.outer.append((self.period, self.clause, self.told, len(self.totals)))
        elif mark == ")" and self.outer:
            self.period, self.clause, self.told, inner = self.outer.pop()
            del self.totals[inner:]
        elif mark != ")":
            self.period = self.period if self.kept is None else self.kept
            self.head = self.period if mark == ":" else self.head  # 目标是:
            self.clause, self.turns = "", []
        if mark == ";":
            self.period = self.head
            self.told = self.told if self.told and self.told.long else None
        self.kept, self.clause_start = None, end


def _words(folded: str, at: int, end: int) -> Iterator[tuple[int, int, Cue | None]]:
    """Yield the marks of clauses and the cues that hold in a stretch of text, with their spans."""
    while begin := _first().search(folded, at, end):
        start, at = begin.span()
        if begin[0] in _MARKS:
            yield start, at, None
        elif match := _beginning(begin[0]).match(folded, start, end):
            at = max(at, match.end())
            if match.lastgroup:
                yield start, at, entries()[int(match.lastgroup.removeprefix("cue"))]


@cache
def _first() -> re.Pattern[str]:
    chars = {*_MARKS, "《", *"".join(cue.first for cue in entries() if cue.reach in _HELD)}
    return re.compile(f"[{re.escape(''.join(chars))}]")


@cache
def _beginning(char: str) -> re.Pattern[str]:
    """Return the pattern of the cues that may begin with a character, or of a title."""
    held = ((at, cue) for at, cue in enumerate(entries()) if cue.reach in _HELD)
    some = (f"(?P<cue{at}>{cue.pattern})" for at, cue in held if char in cue.first)
    return re.compile("|".join(("《[^》\n]*》", *some)))


@cache
def _either(reach: str) -> re.Pattern[str]:
    return re.compile("|".join(cue.pattern for cue in entries() if cue.reach == reach) or "(?!)")


def _beside(folded: str, start: int, figure: Quantity) -> set[Period]:
    """Return the bases that the words beside a figure give it; its clause begins at `start`."""
    near = set(folded[start : figure.end + _NEAR])
    before, wide = (folded[max(at, figure.start - _REACH) : figure.start] for at in (start, 0))
    other = "amount" if figure.unit in _SHARES else "share"
    given = set[Period]()
    for cue, chars, first, last in _patterns():
        if chars.isdisjoint(near) or cue.reach == other:
            continue
        if cue.reach == "own":
            stands = first.match(folded, figure.start)
        else:
            stands = first.search(wide if cue.reach == "around" else before)
        if stands and last.match(folded, figure.end, figure.end + _REACH):
            given.add(cue.basis)
    return given


@cache
def _patterns() -> list[_Beside]:
    """Return the cues beside a figure, each with what stands before it and behind it."""
    made = list[_Beside]()
    for cue in entries():
        if cue.reach in _BESIDE:
            first, last = (cue.pattern + "…").split("…")[:2]
            ending = "" if cue.reach == "own" else "$"
            patterns = re.compile(f"(?:{first}){ending}"), re.compile(last)
            made.append((cue, frozenset(cue.first), *patterns))
    return made
