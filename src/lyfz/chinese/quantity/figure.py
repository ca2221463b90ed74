"""What a figure looks like and how it is read: qualifier, amount, measure word, bound.

A match of `PATTERN()` over folded text becomes a Quantity, or None where the words count nothing.
It must not know which other numerals stand in the text.
"""

import re
from functools import cache
from typing import NamedTuple

from lyfz.chinese.quantity.numeral import (
    AMOUNT,
    DIGITS,
    HANZI,
    HANZI_CHARS,
    NUMBER,
    neighbours,
    scaled,
    value,
)
from lyfz.chinese.quantity.units import MEASURE_ENDINGS, NOT_BEFORE, NOUNS, SPELLINGS, UNITS
from lyfz.model import Qualifier

_BOUND: dict[str, Qualifier] = {
    **dict.fromkeys(("超过了", "超过", "超出", "超", "逾", "突破", "高于", "多于", "大于"), "over"),
    **dict.fromkeys(("不少于", "不低于", "不下于", "不小于", "不下", "至少", "最少", "上"), "over"),
    **dict.fromkeys(("不超过", "不高于", "不多于", "不大于", "不超", "至多", "最多"), "under"),
    **dict.fromkeys(("不足", "不到", "不满", "未满", "低于", "少于", "小于"), "under"),
    **dict.fromkeys(("大约", "大概", "约为", "约占", "约达", "约有", "约"), "about"),
    "≥": "over",
    ">": "over",
    "≤": "under",
    "<": "under",
}
_NEAR = ("将近", "接近", "近")
_AFTER: dict[str, Qualifier] = {
    **dict.fromkeys(("以上", "有余", "多", "余"), "over"),
    **dict.fromkeys(("以内", "之内", "以下", "内"), "under"),
    **dict.fromkeys(("左右", "上下"), "about"),
}
_WITHIN: dict[str, Qualifier] = {"余": "over", "多": "over", "几": "over", "来": "about"}

# The same characters as the end of another word: 最近, 预约, 以上.
_NOT_AFTER = {
    "近": "最附临邻就靠亲远",
    "约": "预合条节公签违契履续守解制",
    "上": "以线网会",
    "超": "赶反高",
    "不到": "得找看做",
    "突破": "新大",
}
# 上 bounds only round numbers: 上百, 上万; it is a place elsewhere (会议上3次).
_NOT_BEFORE = {"上": "(?=十?[百千万亿])", "超": "(?!级|额)"}

# A number of years, or of days as 日, is a date unless something says that it is measured.
_MEASURED = (
    *("为期", "历时", "累计", "连续", "长达", "任期", "从业", "执业", "工龄", "徒刑", "满"),
    *("期限", "期限为", "有效期", "有效期为", "超期", "延长", "缩短", "压缩至", "缩短至"),
)

_TO = "[-‐‑–—―−~～〜至到]"
_BARE = {"百", "千", "万", "亿", "零", "〇", "十万", "百万", "千万"}
_TALLY = "次|份|条|个|件|项|家|处|户|场|人|名|位|起|宗|册|套|张|期|批|篇|部|例"


class Quantity(NamedTuple):
    """One figure as read off a text; `text[start:end]` are its words, from qualifier to unit."""

    value: int | float
    upper: int | float | None
    qualifier: Qualifier
    unit: str
    start: int
    end: int


@cache
def unit() -> str:
    """Return the pattern of a unit; grouped by first character, so that a miss costs little."""
    by_char: dict[str, list[str]] = {}
    for word in sorted({*UNITS, *SPELLINGS}, key=len, reverse=True):
        rest = re.escape(word[1:])
        if word in NOT_BEFORE:
            rest += f"(?!{NOT_BEFORE[word]})"
        by_char.setdefault(word[0], []).append(rest)
    words = "|".join(f"{re.escape(char)}(?:{'|'.join(by_char[char])})" for char in by_char)
    return f"(?=[{re.escape(''.join(by_char))}])(?:{words})"


@cache
def pattern() -> str:
    """Return the pattern of a figure, its parts named; it is large, so it is made when needed."""
    bound = "|".join(
        (f"(?<![{_NOT_AFTER[word]}])" if word in _NOT_AFTER else "")
        + re.escape(word)
        + _NOT_BEFORE.get(word, "")
        for word in sorted(_BOUND, key=len, reverse=True)
    )
    near = f"将近|接近|(?<![{_NOT_AFTER['近']}])近"
    measured = "|".join(f"(?<={word})" for word in _MEASURED)
    return (
        rf"(?P<measured>{measured})?+(?:(?:(?P<bound>{bound})|(?P<near>{near})) ?)?+"
        rf"(?<![0-9A-Za-z.第/-])(?=[0-9{HANZI_CHARS}])(?P<from>(?<=[从由自]))?+"
        rf"(?:{_share()}|(?P<amount>{AMOUNT})(?: ?(?P<unit>{_unit()}))?+"
        rf"(?:(?(from)(?!)|) ?{_TO}++ ?(?P<upper>{AMOUNT})"
        rf" ?(?P<last>(?(unit)(?P=unit)|(?:{_unit()}))))?+"
        rf"(?(unit)|(?(last)|(?!))))(?P<after>{_after()})?"
    )


def starts() -> str:
    """Return the characters that a figure may begin with."""
    return "".join(word[0] for word in (*_BOUND, *_NEAR)) + HANZI_CHARS + "0123456789"


def _share() -> str:
    """百分之八十至九十, 三分之二 and 2/3: parts of a whole."""
    return (
        rf"(?P<whole>{HANZI})分之(?P<part>{NUMBER}[余多]?)"
        rf"(?: ?{_TO}++ ?(?:百分之)?(?P<top>{NUMBER}))?"
        r"|(?P<above>[1-9])/(?P<below>[2-9]|10)(?![0-9/.年月日])"
    )


def _unit() -> str:
    """A unit as printed: with a tally (`人(次)`), with what it is per (`元/吨`), or a duration."""
    bounded = "(?=(?:及|[(]含[)])?以[上下内]|左右|内(?![部外])|之内|有余|余|多(?![来年]))"
    return (
        rf"(?:{unit()})(?:[(](?:{_TALLY})[)]|/次|/(?:{unit()}))?"
        rf"|(?<![12][0-9]{{3}})(?:(?(measured)[年日]|(?(bound)[年日]|[年日]{bounded})))"
    )


def _after() -> str:
    general = (
        "(?:及|[(]含[)])?(?:以上(?!述)|以下(?![几意建问方措工情具各内:])|以内|左右(?!岸)"
        "|上下(?![联级游贯衔班同齐功])|之内|有余)"
    )
    measure = "(?:多(?![元部方样渠级层次种])|余(?![额地下])|内(?![部容外涵设在]))"
    return f"{general}|(?<=[{MEASURE_ENDINGS}]){measure}"


def read(found: re.Match[str]) -> Quantity | None:
    """Return the figure of a match, None where the number has no value or counts nothing."""
    if found["amount"]:
        unit, (low, high) = _named(found), _values(found)
        if "半" in _printed(found) and low is not None:
            low += 0.5
    else:
        unit, (low, high) = _read_share(found)
    if low is None or (found["upper"] and high is None) or _bare(found, unit):
        return None
    if high is not None and high <= low:
        return None
    qualifier: Qualifier = "exact" if high is None else "range"
    if high is None:
        qualifier = _qualifier(found)
    return Quantity(low, high, qualifier, unit, found.start(), found.end())


def is_article(found: re.Match[str]) -> bool:
    """Tell whether the number is a bare 一, which counts only in an enumeration of counts.

    With a bound (至少一次, 一人以上) or a unit of pure measure (一个百分点) it counts anyway.
    """
    if not found["amount"] or found["amount"].strip() != "一" or found["upper"]:
        return False
    return not (found["bound"] or found["after"] or _named(found) in {"个百分点", "倍"})


def _bare(found: re.Match[str], unit: str) -> bool:
    """一 and 百 before a measure word say "a" and "all"; 三省, 两国 name a group."""
    low = (found["amount"] or "").strip()
    if found["upper"]:
        return False
    if low in {"零", "〇"}:
        return True
    if unit in NOUNS and len(unit) == 1 and len(low) == 1 and low in f"{DIGITS}十":
        return unit not in {"村", "镇", "乡"} or low == "一"
    bounded = found["bound"] or found["after"] or (found["near"] and low != "一")
    return not bounded and low in _BARE


def _printed(found: re.Match[str]) -> str:
    return found["unit"] or found["last"] or ""


def _named(found: re.Match[str]) -> str:
    """Return the unit in its one spelling: `人(次)` is 人次, `个小时` is 小时."""
    printed = _printed(found)
    base, _, tally = printed.rstrip(")").partition("(")
    if not tally and printed.endswith("/次"):
        base, tally = printed[:-2], "次"
    if tally:
        return base + tally if base + tally in UNITS else base
    return SPELLINGS.get(printed, printed)


def _values(found: re.Match[str]) -> tuple[int | float | None, int | float | None]:
    """Both ends of a range, or the one value; in 2—4万人 the scale stands once for both."""
    amount, upper = found["amount"], found["upper"]
    low = value(amount)
    if not upper:
        pair = neighbours(amount.strip(" 余多"))
        return (value(pair[0]), value(pair[1])) if pair else (low, None)
    high = value(upper)
    if low is None or high is None or found["unit"] or set(amount) & set("十百千万亿"):
        return low, high
    shared = scaled(low, upper)
    return (shared if shared < high else low), high


def _read_share(found: re.Match[str]) -> tuple[str, tuple[int | float | None, int | float | None]]:
    """A share is told in per cent, whatever it is a share of: 三分之二 is 66.6667%."""
    if found["above"]:
        return "%", (_percent(int(found["above"]), int(found["below"])), None)
    whole, low = value(found["whole"]), value(found["part"])
    high = value(found["top"]) if found["top"] else None
    if found["whole"] == "百":
        return "%", (low, high)
    if found["whole"] == "千":
        return "‰", (low, high)
    if not whole or low is None or low > whole:
        return "%", (None, None)
    return "%", (_percent(low, whole), None if high is None else _percent(high, whole))


def _percent(part: int | float, whole: int | float) -> int | float:
    share = round(part * 100 / whole, 4)
    return int(share) if float(share).is_integer() else share


def _qualifier(found: re.Match[str]) -> Qualifier:
    """What stands after the unit wins, then what stands in the number, then what is before."""
    if found["after"]:
        return next(_AFTER[word] for word in _AFTER if found["after"].endswith(word))
    printed = (found["amount"] or found["part"] or "") + _printed(found)
    for char, qualifier in _WITHIN.items():
        if char in printed:
            return qualifier
    if found["near"]:
        return "under"
    return _BOUND[found["bound"]] if found["bound"] else "exact"
