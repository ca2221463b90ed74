"""The forms of lines around a report, and the words that stand in no name."""

import re

import pytest
from tables import needless

from lyfz.chinese.fold import fold
from lyfz.importer import grammar
from lyfz.importer.authority import acting, named


def test_each_form_is_needed_by_its_example() -> None:
    """It finds something in it, folded, and no other of its place does, or that means another."""
    wrong = []
    for row in grammar.forms():
        words = fold(row.example)
        beside = [each for each in grammar.forms() if each.place == row.place]
        means = [each.means for each in beside if re.search(each.pattern, words)]
        beside.remove(row)
        without = [each.means for each in beside if re.search(each.pattern, words)]
        match = re.search(row.pattern, words)
        if not match or not match.end() or means[0] != row.means or without[:1] == means[:1]:
            wrong.append(row)
    assert wrong == []


def test_each_word_that_no_name_has_is_needed_by_its_example() -> None:
    """Without it something else is named."""
    assert needless(grammar, lambda row: (named(row.example), acting(row.example)[0])) == []


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("甲县2023年上半年工作", "2023年上半年"),
        ("2023年第一季度工作", "2023年第一季度"),
        ("前三季度工作", "前三季度"),
        ("2023年1至10月份工作", "2023年1至10月份"),
        ("二〇二三年一月—六月工作", "二〇二三年一月—六月"),
        ("2020—2022年工作", "2020—2022年"),
        ("2022年12月至2023年11月工作", "2022年12月至2023年11月"),
        ("2023年1—12月工作", None),
        ("2023年度工作", None),
        ("2023年12月5日", None),
    ],
)
def test_a_report_may_be_on_another_time_than_one_year(words: str, part: str | None) -> None:
    """Half a year, quarters, months, several years; all twelve months are the year."""
    match = grammar.form("part of a year").search(words)
    assert (match and match[0]) == part
