"""Chinese digits and what they are worth: 二百三十 is 230, 二〇二三 digit by digit is 2023.

The lowest layer; it must not know where in a text a numeral stands, or what it counts.
"""

import re

ONES = "一二三四五六七八九"
ZEROS = "零〇○"  # ○ is no digit, but many pages print it for 〇
VALUES = {digit: value for value, digit in enumerate(ONES, 1)} | dict.fromkeys(ZEROS, 0) | {"两": 2}
POWERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}  # of ten
SCALES = "".join(POWERS)

_SPOKEN = re.compile(f"[百千万亿][{ONES}两]$")
_LONGEST = 24  # characters; a longer numeral states no number that anybody counted


def integer(numeral: str) -> int | None:
    """Return the value of a numeral of digits and scales, such as 二百三十.

    None for digits without a scale (二三, 二〇二三), where there are too many of them, and for a
    digit in the place of a scale, which speech leaves out (一万五 is 15,000, hardly 10,005).
    """
    if len(numeral) > _LONGEST:
        return None
    if len(numeral) > 1 and all(char in VALUES for char in numeral):
        return None
    if _SPOKEN.search(numeral):
        return None
    total = group = digit = 0
    for char in numeral:
        if char in VALUES:
            digit = VALUES[char]
        elif POWERS[char] < POWERS["万"]:
            group += (digit or 1) * 10 ** POWERS[char]
            digit = 0
        else:
            below = total if char == "亿" else 0  # 一万亿, but 三亿五千万
            total += (below + group + digit or 1) * 10 ** POWERS[char] - below
            group = digit = 0
    return total + group + digit


def digitwise(numeral: str) -> int | None:
    """Return the value of digits that stand one after the other, as in a year: 二〇二三.

    None where another character stands among them, or none at all.
    """
    if not numeral or not VALUES.keys() >= set(numeral):
        return None
    return int("".join(str(VALUES[char]) for char in numeral))
