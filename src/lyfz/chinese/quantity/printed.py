"""The unit behind a number, as it stands in the text: a measure word, a noun, 年, or none.

It must not know numbers: whether one may stand before the unit is for figure.py.
"""

import re
from functools import cache
from typing import NamedTuple

from lyfz.chinese import nouns, table, units, words
from lyfz.chinese.digits import ONES
from lyfz.chinese.units import Unit

# 年 and 日 are units only behind a word that measures or a bound, else behind decimals or before a
# bound.
_SPAN = re.compile(
    r"(?<=[0-9]\.[0-9])年|[年日](?:半(?![数载])|(?:及|[(]含[)])?以[上下内]|左右|内(?![部外])|之内|有余|余|多(?![来年]))"
)
_YEAR = re.compile("(?:(?<=[12][0-9]{3})|(?<=[12][0-9]{3} ))年")
_INCLUDED = re.compile("[(]不?含(?:本数|[0-9.]*[万亿]?[元人件个名户年天日项]?)[)]")  # 1万元(不含)
_TIMES = ("月", "季度", "季")  # 10万元/月 is no total
_GOES_ON = re.compile("/(?:[A-Za-z百千万亿]|10万)")  # km/h, 件/万人
_PER = re.compile("/(?![0-9])")  # 元/生


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
    """Return the unit that stands at `at`, a blank before it aside.

    It ends where a word of the text ends: 条例 is not 条. 年 and 日 are units of a `span` only.
    """
    at += text.startswith(" ", at, end)
    unit = _word(text, at, end)
    if unit and unit.kind == "span" and not (span or _SPAN.match(text, at, end)):
        return None
    if unit and not _YEAR.match(text, at, end):
        joined = _joined(text, at, end, unit)
        included = _INCLUDED.match(text, joined.end, end) if joined else None
        return joined._replace(end=included.end()) if joined and included else joined
    if stop := nouns.counted(text, at, end):
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
    elif text.startswith("/次", stop, end) and unit.kind == "paper":
        return None  # 5件/次: 件次, or so many each time?
    elif text.startswith(("/", " "), stop, end) and name == tally:
        stop = close
    elif text.startswith("次", stop, end) and words.ends_at(text, stop, stop + 1, end):
        name, stop = unit.word + "次", stop + 1
    elif (rate := _rate(text, stop, end, unit)) > stop:
        name, stop = text[at:rate], rate
    elif _GOES_ON.match(text, stop, end) or (unit.kind == "money" and _PER.match(text, stop, end)):
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
    """Return the longest unit at `at`, unless it ends inside of a word.

    A shorter one is no way out: 3个工作日程 is not 3个, nor 镇街道 镇.
    """
    unit = units.standing(text, at, end)
    return unit if unit and words.ends_at(text, at, at + len(unit.word), end) else None


@cache
def entries() -> tuple[Measuring, ...]:
    """Return the table of words that make a number count."""
    return table.read("measured", Measuring)


@cache
def measuring(what: str) -> tuple[str, ...]:
    """Return the words behind which a number counts `what`."""
    return tuple(entry.word for entry in entries() if entry.what == what)
