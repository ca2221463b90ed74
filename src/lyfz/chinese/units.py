"""The words by which administrative Chinese measures and counts: data/units.tsv, read.

Add a word to the table and it is understood everywhere. This module must not know how figures
are found.
"""

from functools import cache, partial
from typing import NamedTuple

from lyfz.chinese import table


class Unit(NamedTuple):
    """A measure word as printed, and the `unit` that it is a spelling of, mostly itself.

    A `noun` is counted without a measure word: 12部门. A unit of `digits` stands behind these
    only, 6大 and 9金, one in `front` before them: ￥. One of a `span`, 年 and 日, may be a date.
    `example` states a figure in it.
    """

    word: str
    unit: str
    kind: str
    example: str


LONGEST = 6  # characters of a unit
SIGNS = "￥¥$€"  # that stand before a number
# Kinds behind which 多, 余 and 内 may follow as bounds.
MEASURES = frozenset("span time money area length volume weight energy share".split())

_ALIKE = [  # that count the same; one may be a part of what another counts
    frozenset(family.split())
    for family in (
        *("件 起 宗 例 件次", "次 场 场次 期 期次 轮 轮次 批 批次 班次 节 堂 课次 户次 家次 点次"),
        *("份 册 本 卷 张 套 部 篇 则 条 件 项", "个 家 户 所 处 座 支 户次 家次 点次"),
        *("人 名 位 人次", "学时 课时", "天 日", "个工作日 工作日", "块 面"),
    )
]

entries = cache(partial(table.read, "units", Unit))


@cache
def _printed() -> dict[str, Unit]:
    return {unit.word: unit for unit in entries() if unit.kind != "noun"}


def standing(text: str, at: int, end: int) -> Unit | None:
    """Return the longest unit that stands at `at`, nouns aside, be it inside of a word."""
    words = (text[at:stop] for stop in range(min(end, at + LONGEST), at, -1))
    return next((unit for word in words if (unit := _printed().get(word))), None)


@cache
def nouns() -> tuple[str, ...]:
    """Return the nouns."""
    return tuple(unit.word for unit in entries() if unit.kind == "noun")


def plain_noun(unit: str | None) -> str:
    """Return what a figure is called of which only its unit is known: 人数, 户数; 数量 for 个."""
    unit = (unit or "").partition("/")[0]  # 元/月
    if not unit or unit in _TELL_NOTHING:
        return "数量"
    if unit[1:].endswith(("次", "量")):  # 人次
        return unit
    return _PLAIN_NOUNS.get(unit, unit + "数")


_TELL_NOTHING = frozenset("个 项 条 件 起 宗 例 种 类 处".split())
_PLAIN_NOUNS = {"名": "人数", "位": "人数", "%": "比例", "‰": "比例", "元": "金额"}


@cache
def named() -> frozenset[str]:
    """Return the units in their one spelling."""
    return frozenset(unit.unit for unit in entries())


def alike(one: str | None, other: str | None) -> bool:
    """Whether two units count the same; what has none may be any but money and shares."""
    both = {one, other}
    if None in both or "%" in both:
        return both.isdisjoint(("%", "元"))
    return len(both) == 1 or any(both <= family for family in _ALIKE)
