"""The unit of a number: what stands behind it, what a list or a word before it tells, or none.

It must not know whether a number may stand before the unit: that is for figure.py.
"""

import re
from functools import cache, partial
from typing import NamedTuple

from lyfz.chinese import nouns, table, units, words
from lyfz.chinese.digits import ONES, SCALES
from lyfz.chinese.quantity.numeral import printed
from lyfz.chinese.units import Unit

_TIMES = ("月", "季度", "季")  # 10万元/月 is no total
_TURNS = frozenset("期届轮类版级")  # 3、5期: the third and the fifth
_CLAUSE = 16  # characters in which 分别 stands before it
_REACH = 8  # characters of words that may link a number to what it counts


class Measuring(NamedTuple):
    """A word behind which a number counts that elsewhere does not.

    `what` it counts: `span` a number of 年 or 日, which else is a date (为期3年); `turn` one of 期,
    届 or 轮 (举办三期), else an ordinal; `minus` behind a dash (增长-2.1%); `denied` none
    (没有1起); `one` 一, which else is an article (仅有一名); `bare` a number without a unit
    (人数510); else the unit itself, which goes without saying (讨薪820万).
    """

    word: str
    what: str
    example: str


class PrintedUnit(NamedTuple):
    """A unit as it stands in the text, up to `end`.

    `name` is its one spelling, None where none is printed; `kind` that of units.tsv.
    """

    text: str
    end: int
    name: str | None
    kind: str

    @property
    def measures(self) -> bool:
        """Whether 多, 余 and 内 may follow as bounds: 3天多, but 3项内容."""
        return self.kind in units.MEASURES


def unit_at(text: str, at: int, end: int, span: bool) -> PrintedUnit | None:
    """Return the unit that stands at `at`, a blank before it aside; 年 and 日 only of a `span`."""
    at += text.startswith(" ", at, end)
    unit = _word(text, at, end)
    if unit and unit.kind == "span" and not (span or printed("span").match(text, at, end)):
        return None
    if unit and not printed("year").match(text, at, end):
        joined = _joined(text, at, end, unit)
        included = printed("included").match(text, joined.end, end) if joined else None
        return joined._replace(end=included.end()) if joined and included else joined
    if stop := nouns.counted(text, at, end):
        alternative = printed("alternative").match(text, stop, end)
        stop = alternative.end() if alternative else stop
        noun = text[at:stop]
        return PrintedUnit(noun, stop, nouns.BEGINNING.sub("", noun, count=1), "noun")
    return None


def _joined(text: str, at: int, end: int, unit: Unit) -> PrintedUnit | None:
    """Complete a unit by what is joined to it: 人(次), 人 次, 元/人·月, 微克每立方米, 年半."""
    stop = at + len(unit.word)
    inner = _word(text, stop + 1, end)
    close = stop + 1 + len(inner.word) if inner else stop
    tally = unit.word + inner.word if inner else ""
    # Whatever is counted may be counted each time: 家(次), 42条次.
    name = tally if tally in units.named() or tally.endswith("次") else unit.unit
    if text.startswith("(", stop, end) and inner and text.startswith(")", close, end):
        stop = close + 1
        name = name if name == tally or inner.unit == unit.unit else text[at:stop]  # 台(辆)
    elif text.startswith("/次", stop, end) and unit.kind == "paper":
        return None  # 5件/次: 件次, or so many each time?
    elif text.startswith(("/", " "), stop, end) and name == tally:
        stop = close
    elif text.startswith("次", stop, end) and words.ends_at(text, stop, stop + 1, end):
        name, stop = unit.word + "次", stop + 1
    elif (rate := _rate(text, stop, end, unit)) > stop:
        name, stop = text[at:rate], rate
    elif printed("a rate of money" if unit.kind == "money" else "a rate").match(text, stop, end):
        return None
    else:  # 3年半, but not 3天半数; 九成五
        half = unit.kind in units.MEASURES and text.startswith("半", stop, end)
        part = unit.word == "成" and text.startswith(tuple(ONES), stop, end)
        ends = (half or part) and words.ends_at(text, stop, stop + 1, end)
        name, stop = unit.unit, stop + ends
    return PrintedUnit(text[at:stop], stop, name, unit.kind)


def _rate(text: str, at: int, end: int, unit: Unit) -> int:
    """Return where a rate ends whose first unit ends at `at`, or `at` where it is none."""
    joints = "/每" if unit.kind in units.MEASURES else "/"
    while text.startswith(tuple(joints), at, end):
        inner = _word(text, at + 1, end)
        times = (time for time in _TIMES if text.startswith(time, at + 1, end))
        word = inner.word if inner else next(times, "")
        if not word or not words.ends_at(text, at + 1, at + 1 + len(word), end):
            break
        at += 1 + len(word)
        joints += "·"
    return at


def _word(text: str, at: int, end: int) -> Unit | None:
    """Return the longest unit at `at`, unless it ends inside of a word: 3个工作日程 is not 3个."""
    unit = units.standing(text, at, end)
    return unit if unit and words.ends_at(text, at, at + len(unit.word), end) else None


def implied(text: str, start: int, amount: re.Match[str], end: int) -> PrintedUnit | None:
    """Return the unit that goes without saying: 讨薪820万, 参保人数突破510万, 15、22个百分点.

    None where the number may count nothing, or may be no number. `start` is that of the figure.
    """
    if listed := _listed(text, amount, end):
        return listed
    number, stop = amount.group().strip(), amount.end()
    scaled = printed("scaled").fullmatch(number)
    if not printed("end or change" if scaled else "end").match(text, stop, end):
        return None
    before = printed("link").sub("", text[max(0, start - _REACH) : start])
    if before.endswith(measuring("元")):
        return PrintedUnit("", stop, "元", "money")
    counts = before.endswith(measuring("bare")) and len(number) > 1
    counts = counts and not printed("name").fullmatch(number)
    return PrintedUnit("", stop, None, "") if scaled or counts else None


def _listed(text: str, amount: re.Match[str], end: int) -> PrintedUnit | None:
    """Return the unit that a list prints behind its last number: 15、22个百分点."""
    number = amount.group().strip()
    if number[0] not in "0123456789" or printed("name").fullmatch(number):
        return None
    others = printed("others").match(text, amount.end(), end)
    unit = unit_at(text, others.end(), end, span=False) if others else None
    if not others or not unit or unit.kind == "noun" or unit.text in _TURNS:
        return None
    second, last = others["second"], others["last"] or others["second"]
    each = "分别" in text[max(0, amount.start() - _CLAUSE) : amount.start()]
    whole = number.isdecimal() and second.isdecimal()
    estimate = whole and not each and int(second) - int(number) == 1  # 3、4个
    scaled = set(last) & set(SCALES) and not set(number) & set(SCALES)
    return None if estimate or scaled else PrintedUnit("", amount.end(), unit.name, unit.kind)


entries = cache(partial(table.read, "measured", Measuring))


@cache
def measuring(what: str) -> tuple[str, ...]:
    """Return the words behind which a number counts `what`."""
    return tuple(entry.word for entry in entries() if entry.what == what)
