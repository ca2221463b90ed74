"""Chinese figures in a text: `5000多条` is value 5000, qualifier `over`, unit 条.

Pure, from text to figures; it must not know about reports. What counts as a figure follows
GB/T 15835-2011: a number that measures or counts, not one that numbers (第一, 2023年, “12348”).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lyfz.fold import fold
from lyfz.model import Qualifier
from lyfz.prose import brackets, inside

# The measure words of administrative Chinese. Add a word here and it is understood everywhere.
_MEASURE_WORDS = """
    次 场次 人次 家次 件次 班次 批次 户次 车次 台次 期 轮 届 场 批 遍
    件 起 宗 例 项 条 款 则 部 篇 本 册 份 张 页 封 幅 块 面 枚 套 版 集 句
    个 种 类 组 对 处 所 座 间 栋 台 辆 艘 支 只 头 棵 株 门 节 堂 课时 学时
    人 名 位 户 家 村 镇 乡 街道 社区
    天 小时 分钟 个月 个工作日 岁
    元 亩 公顷 公里 千米 米 平方米 平方公里 立方米 吨 公斤 千瓦时 倍 % ‰ 个百分点
"""
UNITS = _MEASURE_WORDS.split()

_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?"
_HANZI = "[〇零一二两三四五六七八九十百千万亿]++"
_SCALE = "(?:[百万亿]|千(?!瓦时|米))++"
_NUMBER = rf"(?:{_ARABIC}(?:{_SCALE}(?:{_ARABIC}{_SCALE})*+)?|{_HANZI})"
_AMOUNT = rf"(?:百分之)?{_NUMBER} ?(?:[余多] ?{_SCALE}|[余多])?"
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))

_BEFORE: dict[str, Qualifier] = {
    **dict.fromkeys(("超过", "超", "逾", "不少于", "不低于", "至少", "上"), "over"),
    **dict.fromkeys(("将近", "接近", "近", "不足", "不到", "不超过"), "under"),
    **dict.fromkeys(("大约", "约"), "about"),
}
_AFTER: dict[str, Qualifier] = {
    **dict.fromkeys(("以上",), "over"),
    **dict.fromkeys(("以内", "以下"), "under"),
    **dict.fromkeys(("左右", "上下"), "about"),
}

# The same characters as the end of another word: 最近, 预约, 以上.
_NOT_AFTER = {"近": "最附临邻就", "约": "预合条节公", "上": "以"}
_QUALIFIED = "|".join(
    f"(?<![{_NOT_AFTER[word]}]){word}" if word in _NOT_AFTER else word
    for word in sorted(_BEFORE, key=len, reverse=True)
)

_TERM = rf"(?P<number>{_ARABIC}|{_HANZI})(?P<scale>{_SCALE})?"
_POWER = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
_DIGIT = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_LONGEST = 15  # digits that a double, and so every JSON reader, holds exactly


class Quantity(NamedTuple):
    """One figure as read off a text; `text[start:end]` are its words, from qualifier to unit."""

    value: int | float
    upper: int | float | None
    qualifier: Qualifier
    unit: str
    start: int
    end: int


def find(text: str) -> Iterator[Quantity]:
    """Yield the figures that `text` states, in order. Offsets are code points into `text`.

    A number without a measure word, a bare 一, and all that stands in “” or 《》 is no figure.
    """
    named = inside(span for span in brackets(text) if text[span[0]] in "“《")
    for found in _figure().finditer(fold(text)):
        quantity = _read(found)
        if quantity and not named(found.start()):
            yield quantity


def number(text: str) -> int | float | None:
    """Return what `text` as a whole says (`1.2万` is 12000), or None where it is no number."""
    folded = fold(text.strip())
    return _value(folded) if re.fullmatch(_NUMBER, folded) else None


@cache
def _figure() -> re.Pattern[str]:
    """The pattern of a figure; compiled late, for it is large and most commands need none."""
    return re.compile(
        rf"(?P<before>{_QUALIFIED})? ?"
        rf"(?<![0-9A-Za-z.第])(?P<amount>{_AMOUNT})"
        rf"(?: ?(?:{_UNIT})?(?:[-–—~至到]+)(?P<upper>{_AMOUNT}))?"
        rf" ?(?P<unit>{_UNIT})?(?P<after>{'|'.join(_AFTER)})?"
    )


def _read(found: re.Match[str]) -> Quantity | None:
    before, amount, after = found["before"], found["amount"], found["after"]
    percent = amount.startswith("百分之")
    unit = "%" if percent else found["unit"]
    low = amount.removeprefix("百分之")
    if not unit or (not before and low.strip() in {"一", "百", "千", "万", "亿"}):
        return None
    value, upper = _value(low), None
    qualifier: Qualifier = "exact"
    if found["upper"]:
        high = found["upper"].removeprefix("百分之")
        upper = _value(high)
        if value is not None and not set(low) & set(_POWER):  # 2—4万人
            value = _scaled(value, high)
        qualifier = "range"
    elif after:
        qualifier = _AFTER[after]
    elif re.search("[余多]", amount):
        qualifier = "over"
    elif before:
        qualifier = _BEFORE[before]
    if value is None or (found["upper"] and upper is None):
        return None
    return Quantity(value, upper, qualifier, unit, found.start(), found.end())


def _scaled(value: int | float, like: str) -> int | float:
    scale = re.search(rf"{_SCALE}$", like.strip(" 余多"))
    return _power(str(value), scale.group()) if scale else value


def _value(amount: str) -> int | float | None:
    """Read an amount whose 余 or 多, if any, stands before or after its scale (5余万, 5万余)."""
    total: int | float = 0
    for term in re.finditer(_TERM, re.sub("[余多 ]", "", amount)):
        digits = term["number"].replace(",", "")
        if digits[0] in "0123456789":
            if len(digits) > _LONGEST:
                return None
            total += _power(digits, term["scale"] or "")
        else:
            value = _hanzi(digits)
            if value is None:
                return None
            total += value
    return total


def _power(digits: str, scale: str) -> int | float:
    """`1.2` and 万 make 12000: exact, as decimal arithmetic is."""
    value = float(f"{digits}e{sum(_POWER[char] for char in scale)}")
    return int(value) if value.is_integer() else value


def _hanzi(numeral: str) -> int | None:
    """Read 二百三十; None for digits without a scale (二三, 二〇二三), which count nothing."""
    if len(numeral) > 1 and all(char in _DIGIT for char in numeral):
        return None
    total = group = digit = 0
    for char in numeral:
        if char in _DIGIT:
            digit = _DIGIT[char]
        elif _POWER[char] < 4:
            group += (digit or 1) * 10 ** _POWER[char]
            digit = 0
        else:
            below = total if char == "亿" else 0  # 一万亿, but 三亿五千万
            total += (below + group + digit or 1) * 10 ** _POWER[char] - below
            group = digit = 0
    return total + group + digit
