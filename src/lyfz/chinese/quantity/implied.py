"""The unit of a number behind which none is printed: that of a list, one that goes without saying,
or none at all where the number surely counts.

It must not know printed units but those that end a list.
"""

import re

from lyfz.chinese.digits import SCALES
from lyfz.chinese.quantity.numeral import AMOUNT, DIGITS
from lyfz.chinese.quantity.printed import PrintedUnit, measuring, unit_at

_AND = " ?[、和与及] ?(?=[0-9])"
_OTHERS = re.compile(rf"{_AND}(?P<second>{AMOUNT})(?:{_AND}(?P<last>{AMOUNT})){{0,8}}+")
TURNS = frozenset("期届轮类版级")  # 3、5期: the third and the fifth
_CLAUSE = 16  # characters in which 分别 stands before it
# May be a year or a hotline: 2023学生, 12345市民.
NAME = re.compile("(?:19|20)(?!00)[0-9]{2}|123[0-9]{2}|9[56][0-9]{2}[1-9]|10(?:010|086)")
# What follows a number without a unit: 突破510万, 突破千万大关, 从5万增加到6万.
_END = re.compile(
    r' ?(?:[,。;、!?()\]\n"]|\+(?![0-9NX])|$|以[上下]|左右|任务|大关|关口|台阶|两[个大])'
)
_CHANGE = "[增提升扩上减降下].{0,2}[到至]"
_NEXT = re.compile(f"{_END.pattern}|{_CHANGE}")
_SCALED = re.compile(
    "[0-9][0-9.,]*+ ?个?[余多几]? ?[百千万亿]{1,2}"
    "(?:[0-9][0-9.]*+ ?[余多几]? ?[百千万]{1,2})?[余多]?"
    f"|[十百千]?[万亿]|(?=.{{0,3}}[{DIGITS}])[{DIGITS}{SCALES}点]{{1,12}}[余多]?[万亿]{{1,2}}[余多]?"
)
_LINK = re.compile(f"(?:[共约]|达到?|为|有|{_CHANGE})*$")
_REACH = 8  # characters of such words


def implied(text: str, start: int, amount: re.Match[str], end: int) -> PrintedUnit | None:
    """Return the unit of the `amount` of a figure that begins at `start`, its `name` None for none.

    None where the number may count nothing, or may be no number.
    """
    return _listed(text, amount, end) or _unsaid(text, start, amount, end)


def _listed(text: str, amount: re.Match[str], end: int) -> PrintedUnit | None:
    """Return the unit that a list prints behind its last number: 15、22个百分点."""
    number = amount.group().strip()
    if number[0] not in "0123456789" or NAME.fullmatch(number):
        return None
    others = _OTHERS.match(text, amount.end(), end)
    unit = unit_at(text, others.end(), end, span=False) if others else None
    if not others or not unit or unit.kind == "noun" or unit.text in TURNS:
        return None
    second, last = others["second"], others["last"] or others["second"]
    each = "分别" in text[max(0, amount.start() - _CLAUSE) : amount.start()]
    whole = number.isdecimal() and second.isdecimal()
    estimate = whole and not each and int(second) - int(number) == 1  # 3、4个
    scaled = set(last) & set(SCALES) and not set(number) & set(SCALES)
    return None if estimate or scaled else PrintedUnit("", amount.end(), unit.name, unit.kind)


def _unsaid(text: str, start: int, amount: re.Match[str], end: int) -> PrintedUnit | None:
    """Return the unit that goes without saying, or none: 讨薪820万, 参保人数突破510万."""
    number, stop = amount.group().strip(), amount.end()
    scaled = _SCALED.fullmatch(number)
    if not (_NEXT if scaled else _END).match(text, stop, end):
        return None
    before = _LINK.sub("", text[max(0, start - _REACH) : start])
    if before.endswith(measuring("元")):
        return PrintedUnit("", stop, "元", "money")
    counts = before.endswith(measuring("bare")) and len(number) > 1 and not NAME.fullmatch(number)
    return PrintedUnit("", stop, None, "") if scaled or counts else None
