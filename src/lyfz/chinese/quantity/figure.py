"""The words of a figure, taken one after the other: bound, number, unit, second number, bound.

`take` returns the parts as printed, or the step at which the words turned out to state none.
What the parts mean is for meaning.py; which other numerals stand in the text, for scan.py.
"""

import re
from typing import Literal, NamedTuple

from lyfz.chinese import bounds, units, words
from lyfz.chinese.bounds import Bound
from lyfz.chinese.quantity.numeral import HANZI_CHARS, printed
from lyfz.chinese.quantity.unit import PrintedUnit, implied, measuring, unit_at

_CHANGES = "从由自"  # 从3个到5个 is a change, two figures and no range
_TURNS = frozenset("期届轮")  # 三期 is the third one, unless three are held
_AROUND = 16  # characters in which that is told


class Parts(NamedTuple):
    """A figure taken apart, each part as printed, empty or None where it has none.

    Either `amount` and `whole` are there, or `share` is. `upper` is the second number of a range,
    `last` the unit behind it; where that stands once, `unit` is None.
    """

    start: int
    end: int
    bound: Bound | None = None  # 超过, 近
    amount: str = ""
    unit: PrintedUnit | None = None
    upper: str = ""
    last: PrintedUnit | None = None
    share: re.Match[str] | None = None
    after: Bound | None = None  # 以上, 左右

    @property
    def whole(self) -> PrintedUnit | None:
        """The unit that the figure ends in."""
        return self.last or self.unit


# Why there is no figure. The last two are doubts: 条例 begins with a unit, 三期 may be the third.
Step = Literal["no figure", "unit in a word", "turn"]


def take(text: str, start: int, end: int) -> Parts | Step:
    """Take apart the figure that begins at `start` of a folded text and ends by `end`."""
    bound, at = bounds.before(text, start, end)
    at += bool(bound) and text.startswith(" ", at, end)
    number = printed("sign").match(text, at, end)
    if not number or (number["minus"] and not (bound or _is_minus(text, at))):
        return "no figure"
    if share := printed("share").match(text, at, end):
        after, stop = bounds.after(text, share.end(), end, measures=False)
        return Parts(start, stop, bound, share["part"] or "", share=share, after=after)
    measured = _before(text, start).endswith(measuring("span"))
    span = measured or bool(bound and bound.place != "near")
    front = units.standing(number["front"] or "", 0, 1)
    unit = PrintedUnit("", at, front.unit, front.kind) if front else None
    return _counted(text, number.start("minus"), end, Parts(start, at, bound, unit=unit), span)


def _before(text: str, start: int) -> str:
    """Return the words before a figure, those of a change aside: 年限从9年."""
    return text[max(0, start - _AROUND) : start].rstrip(_CHANGES)


def _counted(text: str, at: int, end: int, parts: Parts, span: bool) -> Parts | Step:
    """Add to the `parts` the number at `at`, its unit, a second number and the bound behind."""
    amount = _amount(text, at, end)
    if not amount:
        return "no figure"
    unit, front = unit_at(text, amount.end(), end, span), parts.unit
    upper, last = _second(text, parts.start, amount, unit, end, span)
    if front and not (unit or last):
        unit = front._replace(end=amount.end())
    unit = unit if unit or last else implied(text, parts.start, amount, end)
    whole = last or unit
    often = whole and amount.group() == "一" and printed("sign").match(text, whole.end, end)
    if not whole or often or (front and whole.name != front.name):  # 一年3次, $500万元
        return "unit in a word" if units.standing(text, amount.end(), end) else "no figure"
    if not parts.bound and (step := _doubt(text, at, amount.group(), whole)):
        return step
    single = not (whole.measures or set(amount.group()) & {"万", "亿"})
    if printed("label").match(text, at) or (single and printed("no count").search(amount.group())):
        return "no figure"
    after, stop = bounds.after(text, whole.end, end, whole.measures)
    return parts._replace(
        end=stop, amount=amount.group(), unit=unit, upper=upper, last=last, after=after
    )


def _amount(text: str, at: int, end: int) -> re.Match[str] | None:
    """Return the number at `at`, None where other digits stand by it: 2 30场, 1万多2千件."""
    amount = printed("signed amount").match(text, at, end)
    token = printed("token").match(text, amount.start("digits"), end) if amount else None
    return amount if amount and token and token.end() <= amount.end() else None


def _is_minus(text: str, at: int) -> bool:
    """Whether a sign is one: a dash may also part two words, and 负 end one (肩负3项)."""
    if text[at] == "负":
        return words.begins(text, at, at + 1)
    return text.endswith(measuring("minus"), 0, at)


def _doubt(text: str, at: int, amount: str, unit: PrintedUnit) -> Step | None:
    """Return why a number before a unit may count nothing: 三位一体, 三期, 6大, 2023学生."""
    chinese = amount[0] in HANZI_CHARS
    if unit.kind == "noun" and printed("hotline").fullmatch(amount):
        return "no figure"
    if chinese and len(amount) == 1:
        described = unit.kind == "noun" and unit.text not in units.nouns()  # 三峡工程
        # The dictionary knows 一体化 and 三位一体, but errs inside longer numerals.
        if described or unit.kind == "digits" or not words.whole(text, at, unit.end):
            return "no figure"
    before, behind = _before(text, at), text[unit.end : unit.end + _AROUND]
    held = printed("mark").split(before)[-1] + printed("mark").split(behind)[0]
    turns = chinese and amount != "两" and unit.text in _TURNS
    return "turn" if turns and not any(map(held.count, measuring("turn"))) else None


def _second(
    text: str, start: int, first: re.Match[str], unit: PrintedUnit | None, end: int, span: bool
) -> tuple[str, PrintedUnit | None]:
    """Return the second number of a range that starts at `start`, and its unit: 3至5名."""
    change = text.endswith(tuple(_CHANGES), 0, first.start())
    to = None if change else printed("to").match(text, unit.end if unit else first.end(), end)
    amount = _amount(text, to.end(), end) if to else None
    if not amount:
        return "", None
    last = unit_at(text, amount.end(), end, span) or implied(text, start, amount, end)
    same = last and (not unit or last.name == unit.name)
    return (amount.group(), last) if same else ("", None)
