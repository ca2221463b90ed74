"""Numerals as pages print them, and what they are worth: `1.2万` is 12000, 三四十 is 30 to 40.

Pure. All patterns are for text that went through `fold`, and none can be read in two ways at one
place. It must not know about units or sentences.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from lyfz.chinese import fold as matching
from lyfz.chinese import marks, table, units
from lyfz.chinese.digits import ONES, POWERS, SCALES, TENS, VALUES, number
from lyfz.model import GREATEST

DIGITS = f"〇零两{ONES}"
HANZI_CHARS = DIGITS + SCALES + "".join(TENS)
FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
ARABIC_CHARS = "0123456789" + "".join(FRACTIONS)
TO = f"[{marks.TO}]"
MINUS = "-–—负"

_SMALL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億", "一二三四五六七八九十百千万亿")
_DOUBT = "﹐"  # stands for a wide comma that may group digits, or part two clauses
_PLAINLY = str.maketrans(
    {**dict.fromkeys("余多几来个, ", ""), **FRACTIONS, **dict.fromkeys("·•‧・", ".")}
)


class Printed(NamedTuple):
    """How a part of a figure is printed; none can be read in two ways at one place."""

    part: str
    pattern: str
    example: str


@cache
def entries() -> tuple[Printed, ...]:
    """Return the table of parts."""
    numbers = {"ONES": ONES, "SCALES": SCALES, "TENS": "".join(TENS), "DIGITS": DIGITS, "TO": TO}
    chars = {"ARABIC": ARABIC_CHARS, "HANZI": HANZI_CHARS, "FRACTIONS": "".join(FRACTIONS)}
    signs = {"MINUS": MINUS, "SIGNS": units.SIGNS, "DOUBT": _DOUBT}
    return table.read("numerals", Printed, **numbers, **chars, **signs)


@cache
def printed(part: str) -> re.Pattern[str]:
    """Return the pattern of a part of a figure, for folded text."""
    return re.compile(next(entry.pattern for entry in entries() if entry.part == part))


def fold(text: str) -> str:
    """Return `text` in the digits that the patterns know, its length unchanged."""
    folded = matching.fold(printed("wide comma").sub(_DOUBT, text))
    folded = printed("capital").sub(lambda char: char[0].translate(_SMALL), folded)
    return printed("other digit").sub(lambda digit: str(unicodedata.decimal(digit[0])), folded)


def value(amount: str) -> int | float | None:
    """Read an amount whose 余 or 多, if any, stands before or after its scale (5余万, 5万余).

    None where it is not surely a number, or greater than GREATEST.
    """
    digits = amount.lstrip(MINUS)
    size = None if printed("untold").search(digits) else number(digits.translate(_PLAINLY))
    if size is None or size > GREATEST:
        return None
    return size if digits == amount else -size


def neighbours(amount: str) -> tuple[str, str] | None:
    """Take 三四十 apart into 三十 and 四十; None where two digits in a row are no estimate."""
    match = printed("neighbours").fullmatch(amount)
    if not match:
        return None
    before, low, high, scale = (part or "" for part in match.groups())
    if VALUES[high] - VALUES[low] != 1 and low + high != "三五":
        return None
    return before + low + scale, before + high + scale


def lower(amount: str, upper: str) -> int | float | None:
    """Read the first number of a range whose unit stands once: its scale may too, as in 2—4万.

    None where that is not sure: 三至五百人 may begin at 3 or 300.
    """
    low, high, plain = value(amount), value(upper), amount.translate(_PLAINLY)
    match = printed("last scale").search(upper.translate(_PLAINLY))
    if not match or low is None or high is None or set(plain) & {"万", "亿"}:
        return low
    scale = match.group()
    if set(plain + match.string[: match.start()]) & set(SCALES):  # 二十至三十万, 六至四百三十
        scale = scale.lstrip("十百千")
    shared = value(plain + scale)
    if shared is None or shared >= high:
        return low
    chinese = plain[0] not in ARABIC_CHARS
    return None if chinese and scale and POWERS[scale[-1]] < POWERS["万"] else shared
