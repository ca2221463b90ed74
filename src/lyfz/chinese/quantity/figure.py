"""The words of a figure, taken one after the other: bound, number, unit, second number, bound.

`take` returns the parts as printed, or the step at which the words turned out to state none.
What the parts mean is for meaning.py; which other numerals stand in the text, for scan.py.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import bounds, table, units, words
from lyfz.chinese.bounds import Bound
from lyfz.chinese.quantity.numeral import AMOUNT, HANZI, HANZI_CHARS, NUMBER, TO
from lyfz.chinese.units import Unit

_NUMERAL = re.compile(rf"(?<![0-9A-Za-z.第/-])(?=[0-9{HANZI_CHARS}])")
_AMOUNT = re.compile(AMOUNT)
_TO = re.compile(f" ?{TO}++ ?")
# 百分之八十至九十, 三分之二 and 2/3
_SHARE = re.compile(
    rf"(?P<whole>{HANZI})分之(?P<part>{NUMBER}[余多]?)"
    rf"(?: ?{TO}++ ?(?:百分之)?(?P<top>{NUMBER}))?"
    r"|(?P<above>[1-9])/(?P<below>[2-9]|10)(?![0-9/.年月日])"
)
_CHANGES = "从由自"  # 从3个到5个 is a change, two figures and no range
# 年 and 日 are units only behind a word that measures or a bound, or before a bound.
_PERIOD = re.compile("(?<![12][0-9]{3})[年日]")
_PER_TIME = ("/年", "/月", "/日")  # 10万元/年 is no total
_SPAN_ENDS = re.compile("(?:及|[(]含[)])?以[上下内]|左右|内(?![部外])|之内|有余|余|多(?![来年])")


class Measuring(NamedTuple):
    """A word behind which a number of 年 or 日 is a span and no date: 为期3年."""

    word: str
    example: str


class PrintedUnit(NamedTuple):
    """A unit as it stands in the text, up to `end`; `base` is None for 年 and 日."""

    text: str
    end: int
    base: Unit | None
    tally: str = ""  # 次 in 人(次) and 人/次
    per: str = ""  # 吨 in 元/吨

    @property
    def measures(self) -> bool:
        return self.base is None or self.base.measures


class Parts(NamedTuple):
    """A figure taken apart, each part as printed, empty or None where it has none.

    Either `amount` and `unit` are there, or `share` is. `upper` is the second number of a range,
    `shared` whether the unit stands behind that one only.
    """

    start: int
    end: int
    bound: Bound | None = None  # 超过, 近
    amount: str = ""
    unit: PrintedUnit | None = None
    upper: str = ""
    shared: bool = False
    share: re.Match[str] | None = None
    after: Bound | None = None  # 以上, 左右


Step = Literal[
    "number",  # none stands here
    "bound",  # it ends a longer word: 履约
    "unit",  # none stands behind the number
    "unit in a word",  # 条例
    "number in a word",  # 三位一体
]


class Miss(NamedTuple):
    """The step at which words turned out to state no figure, and where."""

    step: Step
    at: int


def take(text: str, start: int, end: int) -> Parts | Miss:
    """Take apart the figure that begins at `start` of a folded text and ends by `end`."""
    bound = bounds.before(text, start, end)
    at = start + len(bound.word) if bound else start
    at += bool(bound) and text.startswith(" ", at, end)
    if not _NUMERAL.match(text, at, end):
        return Miss("number", at)
    if bound and bounds.hidden(text, start, bound):
        return Miss("bound", start)
    if share := _SHARE.match(text, at, end):
        after, stop = _after(text, share.end(), end, measures=False)
        return Parts(start, stop, bound, share=share, after=after)
    span = bool(bound and bound.place == "before") or text.endswith(measuring(), 0, start)
    return _counted(text, at, end, Parts(start, at, bound), span)


def _counted(text: str, at: int, end: int, parts: Parts, span: bool) -> Parts | Miss:
    """Add to the `parts` the number at `at`, its unit, a second number and the bound behind."""
    match = _AMOUNT.match(text, at, end)
    if not match:
        return Miss("number", at)
    amount, stop = match.group(), match.end()
    unit = unit_at(text, stop, end, span)
    upper, last = "", None
    if at == 0 or text[at - 1] not in _CHANGES:
        upper, last = _second(text, unit.end if unit else stop, end, span)
    if unit and last and last.text != unit.text:
        upper, last = "", None
    whole = last or unit
    if not whole:
        hidden = any(_standing(text, stop, end))
        return Miss("unit in a word" if hidden else "unit", stop)
    # The dictionary knows 一体化 and 三位一体, but errs inside longer numerals.
    short = len(amount) == 1 and amount in HANZI_CHARS and not parts.bound
    if short and not words.whole(text, at, whole.end):
        return Miss("number in a word", at)
    after, stop = _after(text, whole.end, end, whole.measures)
    return parts._replace(
        end=stop, amount=amount, unit=whole, upper=upper, shared=not unit, after=after
    )


def unit_at(text: str, at: int, end: int, span: bool) -> PrintedUnit | None:
    """Return the unit that stands at `at`, a blank before it aside.

    It ends where a word of the text ends: 条例 is not 条. 年 and 日 are units of a `span` only.
    """
    at += text.startswith(" ", at, end)
    unit = _word(text, at, end)
    if not unit:
        period = _PERIOD.match(text, at, end)
        half = _half(text, period.end(), end) if period else ""
        if period and (span or half or _SPAN_ENDS.match(text, period.end(), end)):
            return PrintedUnit(period.group() + half, period.end() + len(half), None)
        return None
    stop = at + len(unit.word)
    tally = per = ""
    if text.startswith("(", stop, end) and (inner := _word(text, stop + 1, end)):
        close = stop + 1 + len(inner.word)
        if text.startswith(")", close, end):
            tally, stop = inner.word, close + 1
    elif text.startswith(_PER_TIME, stop, end) and words.ends_at(text, stop + 1, stop + 2, end):
        per, stop = text[stop + 1], stop + 2
    elif text.startswith("/", stop, end) and (inner := _word(text, stop + 1, end)):
        tally, per = (inner.word, "") if inner.word == "次" else ("", inner.word)
        stop += 1 + len(inner.word)
    elif unit.measures:
        stop += len(_half(text, stop, end))
    return PrintedUnit(text[at:stop], stop, unit, tally, per)


def _half(text: str, at: int, end: int) -> str:
    """Return the 半 that stands behind a unit as a word of its own: 3年半, but not 3天半数."""
    return "半" if text.startswith("半", at, end) and words.ends_at(text, at, at + 1, end) else ""


def _word(text: str, at: int, end: int) -> Unit | None:
    """Return the longest unit at `at`, unless it ends inside of a word.

    A shorter one is no way out: 3个工作日程 is not 3个, nor 镇街道 镇.
    """
    unit = next(_standing(text, at, end), None)
    return unit if unit and words.ends_at(text, at, at + len(unit.word), end) else None


def _standing(text: str, at: int, end: int) -> Iterator[Unit]:
    """Yield the units that stand at `at`, the longest first, also inside of words."""
    for unit in units.by_first().get(text[at : at + 1], ()):
        if text.startswith(unit.word, at, end):
            yield unit


def _second(text: str, at: int, end: int, span: bool) -> tuple[str, PrintedUnit | None]:
    """Return the second number of a range and its unit: 3至5名."""
    to = _TO.match(text, at, end)
    amount = _AMOUNT.match(text, to.end(), end) if to else None
    unit = unit_at(text, amount.end(), end, span) if amount else None
    return (amount.group(), unit) if amount and unit else ("", None)


def _after(text: str, at: int, end: int, measures: bool) -> tuple[Bound | None, int]:
    """Return the bound behind the unit, and where the figure ends."""
    return bounds.after(text, at, end, measures) or (None, at)


@cache
def measuring() -> tuple[str, ...]:
    """Return the words behind which 年 and 日 measure."""
    return tuple(entry.word for entry in table.read("measured", Measuring))
