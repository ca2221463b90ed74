"""The text of a numeral -> a number: `1.2万` is 12000, 二百三十 is 230, 三四十 is 30 to 40.

Pure. All patterns are for folded text, and none can be read in two ways at one place. It must
not know about units or sentences.
"""

import re

from lyfz.chinese import marks
from lyfz.chinese.digits import ONES, POWERS, SCALES, VALUES, integer
from lyfz.model import GREATEST

DIGITS = f"〇零两{ONES}"
HANZI_CHARS = DIGITS + SCALES
TO = f"[{marks.TO}]"

# Torn by the page's markup: `1 5起`. Two parts only; a row of numbers is a table.
_TORN = (
    r"(?:(?<![0-9A-Za-z./第表图])(?<![0-9],)(?<![0-9A-Za-z.,/第表图] )"
    r"[0-9]{1,3}+ (?:[0-9]{3} )?+[0-9]{1,3}+(?![0-9.,:/年月日、+-]| ?[0-9]))"
)
_GROUPED = "[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])"
_PLAIN = rf"(?:{_GROUPED}|(?!0[0-9])[0-9]++)(?:\.[0-9]++)?"
_ARABIC = rf"(?:{_TORN}|{_PLAIN})"
HANZI = rf"[{HANZI_CHARS}]++(?:点[{DIGITS}]++)?+"
_SCALE = "(?:(?:[十亿万]|百(?!分)|千(?![瓦米克伏]))++)"
NUMBER = rf"(?:{_ARABIC}(?:{_SCALE}(?:{_PLAIN}{_SCALE})*+)?|{HANZI}{_SCALE}?+)"
TOKEN = rf"(?:[0-9]+(?:[.,][0-9]+)*|[{HANZI_CHARS}几○]|若干)++"  # a number word of any kind
AMOUNT = rf"(?>{NUMBER}(?: ?[余多几来](?: ?{_SCALE})?+)?+)"

_VAGUE = dict.fromkeys(map(ord, "余多几来 "))
_TERM = re.compile(rf"(?P<number>{_PLAIN}|{HANZI})(?P<scale>{_SCALE})?")
_LAST_SCALE = re.compile(rf"{_SCALE}$")
_NEIGHBOURS = re.compile(
    rf"(.*[{SCALES}])?([一二两三四五六七八])([二两三四五六七八九])([{SCALES}]*)"
)
_MOST_DIGITS = 15  # of a printed number; one with more is a name, such as that of an account
_LONGEST = 24  # characters of a numeral in Chinese


def value(amount: str) -> int | float | None:
    """Read an amount whose 余 or 多, if any, stands before or after its scale (5余万, 5万余).

    None where it is no number, or greater than GREATEST.
    """
    total: int | float = 0
    for term in _TERM.finditer(amount.translate(_VAGUE)):
        digits = _digits(term["number"])
        if digits is None:
            return None
        total += _scaled(digits, term["scale"] or "")
    return total if total <= GREATEST else None


def neighbours(amount: str) -> tuple[str, str] | None:
    """Take 三四十 apart into 三十 and 四十; None where two digits in a row are no estimate."""
    chinese = 1 < len(amount) <= _LONGEST and amount[0] not in "0123456789"
    match = _NEIGHBOURS.fullmatch(amount) if chinese else None
    if not match:
        return None
    before, low, high, scale = (part or "" for part in match.groups())
    if VALUES[high] - VALUES[low] != 1 and low + high != "三五":
        return None
    return before + low + scale, before + high + scale


def scaled(low: int | float, like: str) -> int | float:
    """Apply the scale that `like` ends in: in 2—4万人 it stands once and counts for both."""
    scale = _LAST_SCALE.search(like.strip(" 余多几来"))
    return _scaled(str(low), scale.group()) if scale else low


def _scaled(digits: str, scale: str) -> int | float:
    """`1.2` and 万 make 12000: exact, as decimal arithmetic is."""
    power = sum(POWERS[char] for char in scale[:_MOST_DIGITS])
    number = float(f"{digits}e{power}")
    return int(number) if number.is_integer() else number


def _digits(numeral: str) -> str | None:
    """Return a numeral in Arabic digits: 3,456 and 十二点八 as 3456 and 12.8."""
    if numeral[0] in "0123456789":
        digits = numeral.replace(",", "")
        return digits if len(digits) <= _MOST_DIGITS else None
    whole, _, decimals = numeral.partition("点")
    number = integer(whole)
    if number is None or len(decimals) > _MOST_DIGITS:
        return None
    return f"{number}." + "".join(str(VALUES[char]) for char in decimals)
