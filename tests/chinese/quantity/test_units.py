"""The list of measure words."""

import re

import pytest

from lyfz.chinese.quantity.figure import unit
from lyfz.chinese.quantity.units import NOT_BEFORE, SPELLINGS, UNITS


def test_no_word_stands_twice_and_no_rule_is_for_nothing() -> None:
    """Blocks and spellings lead to words of the list."""
    assert len(UNITS) == len(set(UNITS))
    assert set(NOT_BEFORE) <= set(UNITS)
    assert set(SPELLINGS.values()) <= set(UNITS)
    assert not set(SPELLINGS) & set(UNITS)


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
        ("项目", "项"),
        ("处罚", None),
        ("户外出务工", "户"),
        ("批示", None),
        ("批示范村", "批"),
    ],
)
def test_a_unit_is_not_cut_out_of_a_word(text: str, word: str | None) -> None:
    """The longest word wins, and a longer word that is no unit hides the unit in it."""
    found = re.match(unit(), text)
    assert (found.group() if found else None) == word
