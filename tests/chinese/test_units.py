"""The list of measure words."""

import pytest

from lyfz.chinese import units
from lyfz.chinese.quantity.unit import unit_at


def test_no_word_stands_twice_and_a_spelling_is_one_of_a_unit() -> None:
    """A spelling of a spelling would be found by chance."""
    words = [unit.word for unit in units.entries()]
    spelled = {unit.word for unit in units.entries() if unit.word == unit.unit}
    assert len(words) == len(set(words))
    assert units.named() == spelled
    assert {unit.word for unit in units.entries() if unit.kind == "front"} == set(units.SIGNS)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("起诉讼案件", "起"),
        ("起诉", None),
        ("条例", None),
        ("支队伍", "支"),
        ("支队", None),
        ("人次", "人次"),
        ("人大代表", "人大代表"),
        ("所有", None),
        ("个工作日", "个工作日"),
        ("项目", None),
        ("处罚", None),
        ("户外出务工", "户"),
        ("批示", None),
        ("批示范村", "批"),
        ("家庭医生", "家庭医生"),
        ("千瓦小时", "千瓦小时"),
        ("人次数", None),
        ("镇街道", None),
        ("个工作日内", "个工作日"),
        ("篇文章", "篇"),
        ("人(次)", "人(次)"),
        ("元/吨", "元/吨"),
        ("元/年底", None),
        ("元/人·月", "元/人·月"),
        ("元每人每月", "元每人每月"),
        ("微克每立方米", "微克每立方米"),
        ("次每人", "次"),
        ("公里/小时", "公里/小时"),
        ("km/s", None),
        ("个/万人", None),
        ("元/课", None),
        ("件/次", None),
        ("人/次", "人/次"),
        ("人 次参加", "人 次"),
        ("人 次日", "人"),
        ("条次、", "条次"),
        ("册次日", "册"),
        ("成五", "成五"),
        ("成一般", "成"),
        ("户/115人", "户"),
        ("MBps", None),
    ],
)
def test_a_unit_ends_where_a_word_ends(text: str, word: str | None) -> None:
    """The longest word wins, and a longer word that is no unit hides the unit in it."""
    unit = unit_at(text, 0, len(text), span=False)
    assert (unit.text if unit else None) == word
