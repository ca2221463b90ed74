"""Numerals as pages print them, and what they are worth: `1.2万` is 12000, 三四十 is 30 to 40.

Pure. All patterns are for text that went through `fold`, and none can be read in two ways at one
place. It must not know about units or sentences.
"""

import re
import unicodedata

from lyfz.chinese import fold as matching
from lyfz.chinese import marks
from lyfz.chinese.digits import ONES, POWERS, SCALES, TENS, VALUES, number
from lyfz.model import GREATEST

DIGITS = f"〇零两{ONES}"
HANZI_CHARS = DIGITS + SCALES + "".join(TENS)
FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75"}
ARABIC_CHARS = "0123456789" + "".join(FRACTIONS)
TO = f"[{marks.TO}]"
MINUS = "-–—负"

_CAPITALS = "壹贰叁肆伍陆柒捌玖拾佰仟萬億"  # as on cheques
# 队伍, 大陆 and 收拾 are words: these three count only beside another capital.
_CAPITAL = re.compile(
    "[壹贰叁柒捌玖佰仟萬億]"
    f"|(?<=[{_CAPITALS}零])[肆伍陆拾]|(?<![队大收放])[肆伍陆拾](?=[{_CAPITALS}零万亿])"
)
_SMALL = str.maketrans(_CAPITALS, "一二三四五六七八九十百千万亿")
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")  # ٣, 𝟙
_WIDE_COMMA = re.compile("(?:(?<=[0-9])|(?<=[0-9] ))，(?= ?[0-9]{3}(?![0-9]))")
_DOUBT = "﹐"  # stands for a wide comma that may group digits, or part two clauses

_THOUSAND = "千(?![瓦米克伏焦卡赫帕])"
_SCALE = rf"(?:[十亿万]|百(?!分)|{_THOUSAND})++"
_BY = rf"(?: (?!十)|个(?=亿(?!万)))?{_SCALE}"  # 3 万, 3个亿
_POINT = r"(?:\.|[·•‧・](?![0-9]+[·•‧・])| \. ?(?=[0-9])|\. (?=[0-9]))"
_TAIL = rf"(?:{_POINT}[0-9]++|[{''.join(FRACTIONS)}])"
_GROUPED = "[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])"
_PLAIN = rf"(?:{_GROUPED}|(?!0[0-9])[0-9]++)"
# Digits by threes, or three and more of them one by one; others apart are perhaps two numbers.
_SPACED = "(?:[0-9]{1,3}(?: [0-9]{3})++|[0-9](?: [0-9]){2,}+)(?! ?[0-9])"
_ARABIC = rf"(?>(?:(?<![第表图/])(?<![第表图] ){_SPACED}|{_PLAIN}){_TAIL}?|[{''.join(FRACTIONS)}])"
_HANZI = rf"(?:[{DIGITS}十百万亿{''.join(TENS)}]|{_THOUSAND})"
HANZI = rf"{_HANZI}++(?:点[{DIGITS}]++)?+"
# 1万2千, 2万零5, 5万6000
_MORE = rf" ?(?:[零〇]?{_PLAIN}{_TAIL}?(?:{_BY}|(?!周?岁))|[{ONES}两]{_SCALE})"
_ESTIMATE = rf"(?<=[{SCALES}][{ONES}])、[{ONES}](?![{HANZI_CHARS}、])"  # 二十三、四个
NUMBER = rf"(?:{_ARABIC}(?:{_BY}(?:{_MORE})*+)?|{HANZI}(?:{_BY}|{_ESTIMATE})?+)"
AMOUNT = rf"(?>{NUMBER}(?: ?(?:[余多几来]|个[余多](?=亿))(?: ?{_SCALE})?+)?+)"

# All digits that stand together, whether or not they make a number.
_CHAR = rf"(?:[{ARABIC_CHARS}{DIGITS}十万亿{''.join(TENS)}几○]|百(?!分点)|{_THOUSAND})"
_JOINT = rf" ?\. ?| ?[,{_DOUBT}] ?(?=[0-9]{{3}}(?![0-9]))|[ ,·•‧・]|。(?=[0-9]{{1,2}}[%万亿])"
_RUN = rf"[0-9]++(?:(?:{_JOINT})[0-9]++)*+|{_CHAR}(?: (?![0-9])(?={_CHAR}))?|若干"
_VAGUELY = rf"(?:(?<=[0-9{SCALES}])[余多来]|(?<=[{HANZI_CHARS}])点)(?={_CHAR})"
# 5万亿两个台阶, 39万65岁以上老年人
_ANOTHER = f"(?:(?<=[万亿])两(?![{SCALES}])|(?<=[万亿余多])[0-9]{{1,3}}周?岁)"
TOKEN = rf"(?:{_RUN})(?:(?!{_ANOTHER})(?:{_RUN}|{_VAGUELY}))*+"

_PLAINLY = str.maketrans(
    {**dict.fromkeys("余多几来个, ", ""), **FRACTIONS, **dict.fromkeys("·•‧・", ".")}
)
_UNTOLD = re.compile("[百千]几[十百]")  # 三百几十 says not how many tens
_LAST_SCALE = re.compile(rf"(?<=.)[{SCALES}]+$")
_NEIGHBOURS = re.compile(
    rf"(.*[{SCALES}])?([一二两三四五六七八])、?([二两三四五六七八九])([{SCALES}]*)"
)


def fold(text: str) -> str:
    """Return `text` in the digits that the patterns know, its length unchanged.

    A wide comma that may group digits (5，120件) or part two clauses becomes a mark of its own.
    """
    folded = matching.fold(_WIDE_COMMA.sub(_DOUBT, text))
    folded = _CAPITAL.sub(lambda char: char[0].translate(_SMALL), folded)
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), folded)


def value(amount: str) -> int | float | None:
    """Read an amount whose 余 or 多, if any, stands before or after its scale (5余万, 5万余).

    None where it is not surely a number, or greater than GREATEST.
    """
    digits = amount.lstrip(MINUS)
    size = None if _UNTOLD.search(digits) else number(digits.translate(_PLAINLY))
    if size is None or size > GREATEST:
        return None
    return size if digits == amount else -size


def neighbours(amount: str) -> tuple[str, str] | None:
    """Take 三四十 apart into 三十 and 四十; None where two digits in a row are no estimate."""
    match = _NEIGHBOURS.fullmatch(amount)
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
    match = _LAST_SCALE.search(upper.translate(_PLAINLY))
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
