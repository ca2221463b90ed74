"""Ids for typing, from names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.importer.naming.english import ENGLISH
from lyfz.importer.naming.ids import ids


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("行政复议申请受理", "reconsideration-applications-accepted"),
        ("行政复议办结率", "reconsideration-closing-rate"),
        ("规范性文件清理废止", "normative-documents-repealed"),
        ("信访问题处理", "petitions-handled"),
        ("县政府集体学法", "county-government-law-study-sessions"),
        ("民法典等普法书籍发放", "civil-code-law-books-distributed"),
        ("法律明白人培训", "village-guides-training"),
        ("法律援助民事案件办结", "legal-aid-civil-cases-closed"),
        ("县政府常务会议法律顾问审查合同", "legal-counsel-reviewed-contracts"),
        ("法治报告会", "law-lectures"),
        ("行政复议行政诉讼应诉", "reconsideration-litigation-court-response"),
        ("甲乙丙听证会", "hearings"),  # half of the name
        ("甲乙丙丁戊己庚辛行政复议听证会", "figure-1"),  # 7 of 15 characters
        ("行政复议复议", "reconsideration"),
        ("十里八乡夜话", "figure-1"),
        ("", "figure-1"),
    ],
)
def test_an_id_says_in_english_what_the_name_says(name: str, expected: str) -> None:
    """Longest term first, five words at most, the last ones.

    Where less than half of the name is known, the place of the figure.
    """
    assert ids([name]) == [expected]


def test_equal_ids_are_numbered() -> None:
    """So are those that a numbered one would meet."""
    assert ids(["听证会", "听证会", "甲乙丙", "听证会"]) == [
        "hearings",
        "hearings-2",
        "figure-3",
        "hearings-3",
    ]


@given(st.lists(st.sampled_from([*ENGLISH, "甲乙丙丁", "2", "听证会2", ""]), max_size=20))
def test_ids_are_what_a_report_file_accepts(names: list[str]) -> None:
    """Unique, lower-case ASCII, joined by hyphens; and the same for the same names."""
    made = ids(names)
    assert made == ids(names)
    assert len(set(made)) == len(names)
    assert all(re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", name) for name in made)


def test_every_term_is_short_enough_for_an_id() -> None:
    """A term of more words than an id has would never be used."""
    assert [english for english in ENGLISH.values() if english.count("-") > 4] == []
