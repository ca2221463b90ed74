"""The parts of a figure -> what they mean: value, qualifier, unit. None where they count nothing.

Pure. It must not know the text around the figure.
"""

import re
from typing import NamedTuple

from lyfz.chinese import bounds
from lyfz.chinese.digits import VALUES
from lyfz.chinese.quantity import numeral
from lyfz.chinese.quantity.figure import Parts
from lyfz.chinese.quantity.unit import PrintedUnit
from lyfz.model import Qualifier

Number = int | float

_PURE = {"个百分点", "倍", "成"}  # that nothing is but measured in
_HALF = "半"  # 两个半小时


class Quantity(NamedTuple):
    """One figure as read off a text; `text[start:end]` are its words, from qualifier to unit."""

    value: Number
    upper: Number | None
    qualifier: Qualifier
    unit: str | None
    start: int
    end: int


def quantity(parts: Parts) -> Quantity | None:
    """Return what the parts mean, None where the number has no value or counts nothing."""
    unit: str | None
    if parts.share:
        unit, (low, high) = _share(parts.share)
    elif parts.whole:
        unit, (low, high) = parts.whole.name, _values(parts)
    else:
        return None
    if low is None or (parts.upper and high is None) or (high is not None and high <= low):
        return None
    # What stands after the unit wins, then what stands in the number, then what is before.
    within = bounds.inside(parts.amount, parts.whole.text if parts.whole else "")
    bound = parts.after or within or parts.bound
    qualifier: Qualifier = bound.qualifier if bound else "exact"
    return Quantity(
        low, high, "range" if high is not None else qualifier, unit, parts.start, parts.end
    )


def is_article(parts: Parts) -> bool:
    """Tell whether the number is a bare 一, which counts only in an enumeration of counts."""
    if parts.amount.strip() != "一" or parts.upper or not parts.unit:
        return False
    # 至少一次, 一人以上, 一个百分点
    bounded = parts.after or (parts.bound and parts.bound.place != "near")
    more = _HALF in parts.unit.text or bounds.inside("", parts.unit.text)  # 一个半小时, 一个多月
    return not (bounded or more or parts.unit.name in _PURE)


def _values(parts: Parts) -> tuple[Number | None, Number | None]:
    """Both ends of a range, or the one value, each with the part of one behind its unit."""
    first, second = parts.amount, parts.upper
    if not second:
        first, second = numeral.neighbours(first.strip(" 余多")) or (first, "")
    shared = parts.upper and not parts.unit
    low = numeral.lower(first, second) if shared else numeral.value(first)
    high = numeral.value(second) if second else None
    return _with_part(low, parts.unit), _with_part(high, parts.last)


def _with_part(number: Number | None, unit: PrintedUnit | None) -> Number | None:
    """Add the part of one that is told with the unit: 3天半, 九成五."""
    if number is None or not unit:
        return number
    tenths = VALUES.get(unit.text[-1:], 0) / 10 if unit.name == "成" else 0
    part = 0.5 if _HALF in unit.text else tenths
    return number + part if part else number


def _share(share: re.Match[str]) -> tuple[str, tuple[Number | None, Number | None]]:
    """A share is told in per cent, whatever it is a share of: 三分之二 is 66.6667%."""
    whole, part = share["whole"] or share["below"], share["part"] or share["above"]
    low = numeral.value((share["minus"] or "") + part)
    high = numeral.value(share["top"]) if share["top"] else None
    if whole in {"百", "千"}:
        return "%" if whole == "百" else "‰", (low, high)
    of = numeral.value(whole)
    if not of or low is None or low > of:
        return "%", (None, None)
    return "%", (_percent(low, of), None if high is None else _percent(high, of))


def _percent(part: Number, whole: Number) -> Number:
    percent = round(part * 100 / whole, 4)
    return int(percent) if float(percent).is_integer() else percent
