"""Nouns that are counted without a measure word."""

import pytest

from lyfz.chinese.nouns import counted


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("儿童", "儿童"),
        ("老年人体检", "老年人"),
        ("老年人免费体检", "老年人"),
        ("青年来县就业", "青年"),
        ("下岗职工再就业", "下岗职工"),
        ("监测对象消除风险", "监测对象"),
        ("65岁以上老年人", "65岁以上老年人"),
        ("困难群众和职工", "困难群众"),
        ("城乡低保对象，", "城乡低保对象"),
        ("学生家庭", "学生家庭"),
        ("新就业形态劳动者参保", "新就业形态劳动者"),
        ("农村人口饮水困难", "农村人口"),
        ("居民健康档案", None),  # these are counted
        ("老年人助餐点", None),
        ("帮扶困难群众", None),  # with a sum of money
        ("强企业", None),
        ("任务完成", None),
        ("开展培训", None),
        ("，儿童", None),
        ("", None),
    ],
)
def test_a_noun_is_counted_where_it_surely_ends(text: str, noun: str | None) -> None:
    """Behind words that tell which; before a verb or a mark, but no other noun."""
    end = counted(text, 0, len(text))
    assert (None if end is None else text[:end]) == noun


def test_a_noun_that_reaches_beyond_what_is_read_is_none() -> None:
    """Sixteen characters are read, and the noun may go on behind them."""
    assert counted("农村" * 7 + "群众", 0, 16) == 16
    assert counted("农村" * 7 + "群众档案", 0, 18) is None
