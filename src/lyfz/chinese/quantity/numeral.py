"""The text of a numeral -> a number: `1.2万` is 12000, 二百三十 is 230, 三四十 is 30 to 40.

Pure. All patterns are for folded text, and none can be read in two ways at one place. It must
not know about units or sentences.
"""

import re

DIGITS = "〇零一二两三四五六七八九"
HANZI_CHARS = f"{DIGITS}十百千万亿"
POWER = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}

# Torn by the page's markup: `1 5起`. Two parts only; a row of numbers is a table.
_TORN = (
    r"(?:(?<![0-9A-Za-z./第表图])(?<![0-9],)(?<![0-9A-Za-z.,/第表图] )"
    r"[0-9]{1,3}+ (?:[0-9]{3} )?+[0-9]{1,3}+(?![0-9.,:/年月日、+-]| ?[0-9]))"
)
_GROUPED = "[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])"
_PLAIN = rf"(?:{_GROUPED}|(?!0[0-9])[0-9]++)(?:\.[0-9]++)?"
ARABIC = rf"(?:{_TORN}|{_PLAIN})"
HANZI = rf"[{HANZI_CHARS}]++(?:点[{DIGITS}]++)?+"
SCALE = "(?:(?:[十亿万]|百(?!分)|千(?![瓦米克伏]))++)"
NUMBER = rf"(?:{ARABIC}(?:{SCALE}(?:{_PLAIN}{SCALE})*+)?|{HANZI}{SCALE}?+)"
AMOUNT = rf"(?>{NUMBER}(?: ?[余多几来](?: ?{SCALE})?+)?+)"

_TERM = rf"(?P<number>{_PLAIN}|{HANZI})(?P<scale>{SCALE})?"
_NEIGHBOURS = r"(.*[十百千万亿])?([一二两三四五六七八])([二两三四五六七八九])([十百千万亿]*)"
_DIGIT = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_LONGEST = 15  # digits that a double, and so every JSON reader, holds exactly
_LONGEST_HANZI = 24
_GREATEST = 10**18


def value(amount: str) -> int | float | None:
    """Read an amount whose 余 or 多, if any, stands before or after its scale (5余万, 5万余)."""
    total: int | float = 0
    for term in re.finditer(_TERM, re.sub("[余多几来 ]", "", amount)):
        digits = term["number"].replace(",", "")
        if digits[0] in "0123456789":
            if len(digits) > _LONGEST:
                return None
            total += power(digits, term["scale"] or "")
        else:
            whole = _decimal(digits)
            if whole is None:
                return None
            total += power(str(whole), term["scale"] or "")
    return total if total < _GREATEST else None


def neighbours(amount: str) -> tuple[str, str] | None:
    """Take 三四十 apart into 三十 and 四十; None where two digits in a row are no estimate."""
    found = re.fullmatch(_NEIGHBOURS, amount) if 1 < len(amount) <= _LONGEST_HANZI else None
    if not found:
        return None
    before, low, high, scale = (part or "" for part in found.groups())
    if _DIGIT[high] - _DIGIT[low] != 1 and low + high != "三五":
        return None
    return before + low + scale, before + high + scale


def scaled(low: int | float, like: str) -> int | float:
    """Apply the scale that `like` ends in: in 2—4万人 it stands once and counts for both."""
    scale = re.search(rf"{SCALE}$", like.strip(" 余多几来"))
    return power(str(low), scale.group()) if scale else low


def power(digits: str, scale: str) -> int | float:
    """`1.2` and 万 make 12000: exact, as decimal arithmetic is."""
    number = float(f"{digits}e{sum(POWER[char] for char in scale[:_LONGEST])}")
    return int(number) if number.is_integer() else number


def _decimal(numeral: str) -> int | float | None:
    """Read 十二点八, and 三点五万 as 35000."""
    whole, _, rest = numeral.partition("点")
    number = _hanzi(whole)
    if number is None or not rest:
        return number
    return power(f"{number}." + "".join(str(_DIGIT[char]) for char in rest[:_LONGEST]), "")


def _hanzi(numeral: str) -> int | None:
    """Read 二百三十; None for digits without a scale (二三, 二〇二三), which count nothing."""
    if len(numeral) > _LONGEST_HANZI:
        return None
    if len(numeral) > 1 and all(char in _DIGIT for char in numeral):
        return None
    total = group = digit = 0
    for char in numeral:
        if char in _DIGIT:
            digit = _DIGIT[char]
        elif POWER[char] < 4:
            group += (digit or 1) * 10 ** POWER[char]
            digit = 0
        else:
            below = total if char == "亿" else 0  # 一万亿, but 三亿五千万
            total += (below + group + digit or 1) * 10 ** POWER[char] - below
            group = digit = 0
    return total + group + digit
