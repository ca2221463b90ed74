"""The list of measure words."""

import pytest

from lyfz.chinese import units
from lyfz.chinese.quantity import figure


def test_no_word_stands_twice_and_a_spelling_is_one_of_a_unit() -> None:
    """A spelling of a spelling would be found by chance."""
    words = [unit.word for unit in units.entries()]
    spelled = {unit.word for unit in units.entries() if unit.word == unit.unit}
    assert len(words) == len(set(words))
    assert units.named() == spelled


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("起诉讼案件", "起"),
        ("起诉", None),
        ("条例", None),
        ("支队伍", "支"),
        ("支队", None),
        ("人次", "人次"),
        ("人大代表", None),
        ("所有", None),
        ("个工作日", "个工作日"),
        ("项目", None),
        ("处罚", None),
        ("户外出务工", "户"),
        ("批示", None),
        ("批示范村", "批"),
        ("家庭医生", None),
        ("千瓦小时", "千瓦小时"),
        ("人次数", None),
        ("镇街道", None),
        ("个工作日内", "个工作日"),
        ("篇文章", "篇"),
        ("人(次)", "人(次)"),
        ("元/吨", "元/吨"),
        ("元/年底", "元"),
    ],
)
def test_a_unit_ends_where_a_word_ends(text: str, word: str | None) -> None:
    """The longest word wins, and a longer word that is no unit hides the unit in it."""
    unit = figure.unit_at(text, 0, len(text), span=False)
    assert (unit.text if unit else None) == word
