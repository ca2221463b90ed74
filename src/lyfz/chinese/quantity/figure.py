"""The words of a figure, taken one after the other: bound, number, unit, second number, bound.

`take` returns the parts as printed, or the step at which the words turned out to state none.
What the parts mean is for meaning.py; which other numerals stand in the text, for scan.py.
"""

import re
from typing import Literal, NamedTuple

from lyfz.chinese import bounds, units, words
from lyfz.chinese.bounds import Bound
from lyfz.chinese.quantity.implied import NAME, implied
from lyfz.chinese.quantity.numeral import AMOUNT, HANZI, HANZI_CHARS, NUMBER, TO
from lyfz.chinese.quantity.printed import PrintedUnit, measuring, standing, unit_at

_NUMERAL = re.compile(rf"(?<![0-9A-Za-z.第-])(?<![0-9A-Za-z ]/)(?=[0-9{HANZI_CHARS}])")
_AMOUNT = re.compile(AMOUNT)
_TO = re.compile(f"(?:[(]不?含[)])? ?{TO}++ ?")
# 百分之八十至九十, 三分之二 and 2/3
_SHARE = re.compile(
    rf"(?P<whole>{HANZI})分之(?P<part>{NUMBER}[余多]?)"
    rf"(?: ?{TO}++ ?(?:百分之)?(?P<top>{NUMBER}))?"
    r"|(?P<above>[1-9])/(?P<below>[2-9]|10)(?![0-9/.年月日])"
)
_CHANGES = "从由自"  # 从3个到5个 is a change, two figures and no range
_HOTLINE = re.compile(f"{NAME.pattern}|11[0249]|12[02]")  # 120急救人员
_TURNS = frozenset("期届轮")  # 三期 is the third one, unless three are held
_AROUND = 16  # characters in which that is told
_MARK = re.compile("[,。;:!?\n]")


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
    "turn",  # 三期, perhaps the third
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
    front = units.in_front().get(text[at : at + 1])
    at += bool(front)
    if not _NUMERAL.match(text, at, end):
        return Miss("number", at)
    if bound and bounds.hidden(text, start, bound):
        return Miss("bound", start)
    if share := _SHARE.match(text, at, end):
        after, stop = _after(text, share.end(), end, measures=False)
        return Parts(start, stop, bound, share=share, after=after)
    measured = _before(text, start).endswith(measuring("span"))
    span = measured or bool(bound and bound.place == "before")
    unit = PrintedUnit("", at, front.unit, front.kind) if front else None
    return _counted(text, at, end, Parts(start, at, bound, unit=unit), span)


def _before(text: str, start: int) -> str:
    """Return the words before a figure, those of a change aside: 年限从9年."""
    return text[max(0, start - _AROUND) : start].rstrip(_CHANGES)


def _counted(text: str, at: int, end: int, parts: Parts, span: bool) -> Parts | Miss:
    """Add to the `parts` the number at `at`, its unit, a second number and the bound behind."""
    match = _AMOUNT.match(text, at, end)
    if not match:
        return Miss("number", at)
    amount, stop = match.group(), match.end()
    unit = unit_at(text, stop, end, span)
    upper, last = "", None
    if at == 0 or text[at - 1] not in _CHANGES:
        upper, last = _second(text, parts.start, unit.end if unit else stop, end, span)
    if unit and last and last.text != unit.text:
        upper, last = "", None
    unsaid = parts.unit and parts.unit._replace(end=stop)
    whole = last or unit or unsaid or implied(text, parts.start, match, end)
    if not whole:
        hidden = any(standing(text, stop, end))
        return Miss("unit in a word" if hidden else "unit", stop)
    if not parts.bound and (step := _doubt(text, at, amount, whole)):
        return Miss(step, at)
    after, stop = _after(text, whole.end, end, whole.measures)
    return parts._replace(
        end=stop, amount=amount, unit=whole, upper=upper, shared=not unit, after=after
    )


def _doubt(text: str, at: int, amount: str, unit: PrintedUnit) -> Step | None:
    """Return why a number before a unit may count nothing: 三位一体, 三期, 6大, 2023学生."""
    digits = amount[0] not in HANZI_CHARS
    word = len(amount) == 1 and unit.text not in units.nouns()  # 三峡工程
    if unit.kind == "noun" and (_HOTLINE.fullmatch(amount) or (word and not digits)):
        return "unit"
    if unit.kind == "digits" and len(amount) == 1 and not digits:
        return "unit"
    # The dictionary knows 一体化 and 三位一体, but errs inside longer numerals.
    if digits or (len(amount) == 1 and not words.whole(text, at, unit.end)):
        return None if digits else "number in a word"
    held = _MARK.split(_before(text, at))[-1] + _MARK.split(text[unit.end : unit.end + _AROUND])[0]
    turns = unit.text in _TURNS and amount != "两" and not any(map(held.count, measuring("turn")))
    return "turn" if turns else None


def _second(text: str, start: int, at: int, end: int, span: bool) -> tuple[str, PrintedUnit | None]:
    """Return the second number, at `at`, of a range from `start`, and its unit: 3至5名."""
    to = _TO.match(text, at, end)
    amount = _AMOUNT.match(text, to.end(), end) if to else None
    if not amount:
        return "", None
    unit = unit_at(text, amount.end(), end, span) or implied(text, start, amount, end)
    return (amount.group(), unit) if unit else ("", None)


def _after(text: str, at: int, end: int, measures: bool) -> tuple[Bound | None, int]:
    """Return the bound behind the unit, and where the figure ends."""
    return bounds.after(text, at, end, measures) or (None, at)
