"""Digits and scales, and what they are worth: 二百三十 is 230, 1万2千 12000, 二〇二三 2023.

The lowest layer; it must not know where in a text a numeral stands, or what it counts.
"""

import re
from functools import lru_cache

ONES = "一二三四五六七八九"
ZEROS = "零〇○"  # ○ is no digit, but many pages print it for 〇
VALUES = {digit: value for value, digit in enumerate(ONES, 1)} | dict.fromkeys(ZEROS, 0) | {"两": 2}
POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}  # of ten
SCALES = "".join(POWERS)
TENS = {"廿": "二十", "卅": "三十"}

_ARABIC = str.maketrans({digit: str(value) for digit, value in VALUES.items()} | {"点": "."})
_DIGITS = re.compile(rf"[{''.join(VALUES)}]?(?:点[{''.join(VALUES)}]+)?|[0-9]*(?:\.[0-9]+)?")
_LONGEST = 24  # characters; a longer numeral states no number that anybody counted
_MOST = 15  # digits in a row; a number with more is a name, such as that of an account
_ONE: int = 10**_MOST


@lru_cache(1024)
def number(numeral: str) -> int | float | None:
    """Return the value of a numeral of digits, Chinese or Arabic, and scales: 1亿2千万, 十二点八.

    None where it is not sure: for digits without a scale (二三), scales out of order (五十百), and
    a digit in the place of a scale, which speech leaves out (一万五 is 15,000, hardly 10,005).
    """
    for char, digits in TENS.items():
        numeral = numeral.replace(char, digits)
    parts = _parts(numeral) if len(numeral) <= _LONGEST else None
    if parts is None:
        return None
    return parts / _ONE if parts % _ONE else parts // _ONE


def integer(numeral: str) -> int | None:
    """Return the value of a numeral, None also where it is no whole number."""
    value = number(numeral)
    return value if isinstance(value, int) else None


def _parts(numeral: str) -> int | None:
    """Read what stands before and behind the greatest scale, in parts of one: exactly."""
    scale = next((scale for scale in reversed(SCALES) if scale in numeral), "")
    if not scale:
        whole, _, decimals = numeral.translate(_ARABIC).partition(".")
        sure = numeral and _DIGITS.fullmatch(numeral) and max(len(whole), len(decimals)) <= _MOST
        return int(f"{whole}{decimals:0<{_MOST}}") if sure else None
    head, _, tail = numeral.rpartition(scale)
    # Without a digit only 十 goes on: 十二; but 百二 is 120, or an estimate.
    high = _parts(head) if head else _ONE * (scale == "十" or not tail)
    low = _below(tail, POWERS[scale])
    if not high or low is None or (low and high % _ONE):
        return None
    if POWERS[scale] < POWERS["万"] and len(head) > 1 and head[0] not in "0123456789":
        return None  # 二三百, 五十百
    parts: int = high * 10 ** POWERS[scale] + low
    return parts


def _below(tail: str, power: int) -> int | None:
    """Read what stands behind a scale; each of its digits must be known to have its place."""
    if not tail:
        return 0
    digits = tail.lstrip(ZEROS)
    bare = digits == tail and not set(digits) & set(SCALES)
    doubt = bare and len(re.split("[.点]", digits)[0]) not in (0, power)
    low = None if doubt or digits[:1] in set("百千万亿") else _parts(digits)
    return low if low is not None and low < _ONE * 10**power else None


def digitwise(numeral: str) -> int | None:
    """Return the value of digits one after the other, as in a year (二〇二三), else None."""
    if not numeral or not VALUES.keys() >= set(numeral):
        return None
    return int("".join(str(VALUES[char]) for char in numeral))
