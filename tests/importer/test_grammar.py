"""The forms of lines around a report, and the words that stand in no name."""

import re

import pytest
from tables import needless

from lyfz.chinese.fold import fold
from lyfz.importer import grammar
from lyfz.importer.authority import acting, named


def test_each_form_finds_its_example_and_no_other_of_its_name_does() -> None:
    """In folded text, as far as a line is of that form."""
    wrong = []
    for row in grammar.forms():
        others = [each.pattern for each in grammar.forms() if each[0] == row.form and each != row]
        words = fold(row.example)
        match = re.search(row.pattern, words)
        if not match or not match.end() or any(re.search(pattern, words) for pattern in others):
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
