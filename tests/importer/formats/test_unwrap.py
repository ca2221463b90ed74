"""Lines that a width broke: which of them belong together. A line holds twenty characters here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.importer.formats.unwrap import Line, is_wrapped, join_lines, unwrapped


def joined(*lines: str | Line) -> list[str]:
    """The paragraphs of lines, those without an indent being given as their text."""
    return list(join_lines([line if isinstance(line, Line) else Line(line) for line in lines]))


FULL = "字" * 9 + "，" + "字" * 10
STOPPED = "句" * 19 + "。"


@pytest.mark.parametrize(
    ("line", "following", "ends"),
    [
        (FULL, "字", False),
        ("字" * 16, "字", False),
        ("字" * 15, "字", True),
        ("字" * 15, "123字", False),
        ("字" * 15, "“字”，字", False),
        ("字" * 15, "字。", False),
        (STOPPED, "字", False),
        (STOPPED, "二、字", True),
        (FULL, "二、字", True),
        (FULL, "(二)字", True),
        (FULL, "2.字", False),
        (FULL, "一、二、三产业", False),
        ("句" * 18 + "。", "字", False),
        ("句" * 17 + "。", "字", True),
        ("句" * 17 + "。", "123字", True),
        ("句" * 17 + "。", "1234字", False),
    ],
)
def test_a_paragraph_ends_where_the_next_piece_had_room(
    line: str, following: str, ends: bool
) -> None:
    """Eight columns of it, as measures differ; less behind a stop, and none before a
    number there, or before a heading."""
    assert len(joined(FULL, line, following)) == 1 + ends


@pytest.mark.parametrize(
    ("line", "following", "ends"),
    [
        (FULL, Line("字", 2.9), False),
        (FULL, Line("字", 3), True),
        ("字" * 12, "字", False),
        ("字" * 11, "字", True),
        (STOPPED, "2.字", False),
        (STOPPED, "二、字", True),
        ("句" * 15 + "。", "字", False),
        ("句" * 14 + "。", "字", True),
    ],
)
def test_where_paragraphs_are_indented_the_indent_parts_them(
    line: str, following: str | Line, ends: bool
) -> None:
    """Two characters of it, measured roughly; a short line needs to be twice as short."""
    opening = Line("字" * 18, 4)
    assert len(joined(opening, line, following)) == 1 + ends


def test_a_title_in_the_middle_is_no_indent() -> None:
    """It says nothing of how paragraphs begin."""
    lines = (FULL, STOPPED, "2.字")
    assert joined(Line("字" * 7, 13), *lines) == ["字" * 7, FULL + STOPPED, "2.字"]
    assert joined(Line("字" * 7, 6), *lines) == ["字" * 7, FULL + STOPPED + "2.字"]


def test_an_empty_line_ends_a_paragraph() -> None:
    """Wherever it stands."""
    assert joined("", FULL, "", "", FULL, FULL, "") == [FULL, FULL + FULL]


def test_a_line_that_runs_over_makes_no_paper_wider() -> None:
    """One in ten may: a table, or an address."""
    assert len(joined(*[FULL] * 9, "字" * 40)) == 1
    assert len(joined(*[FULL] * 8, "字" * 40)) > 1


@pytest.mark.parametrize(
    ("lines", "wrapped"),
    [
        ([FULL] * 4, True),
        ([FULL] * 3, False),
        ([STOPPED] * 9, False),
        ([FULL, ""] * 9, False),
        (["字" * 15, STOPPED] * 5, False),
        (["字，" + "字" * 10] * 4, True),
        (["字，" + "字" * 9 + "a"] * 4, False),
        (["字" * 20] * 9, False),
        ([FULL] * 9 + ["字" * 24], True),
        ([FULL] * 9 + ["字" * 25], False),
        ([], False),
    ],
)
def test_three_lines_that_end_within_a_sentence_show_a_width(
    lines: list[str], wrapped: bool
) -> None:
    """Unless a line is longer, or all are as short as those of a list."""
    assert is_wrapped([Line(line) for line in lines]) == wrapped


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (["发放3.6", "万余份"], ["发放3.6万余份"]),
        (["合格率98", "%，", ""], ["合格率98%，"]),
        (["2023", "万荣县政府"], ["2023", "万荣县政府"]),
        (["甲", "乙"], ["甲", "乙"]),
        (["惠及4.5万", "余人。"], ["惠及4.5万余人。"]),
        (["满意率98.5", "%。"], ["满意率98.5%。"]),
        (["推广经验2.0", "3个镇试点。"], ["推广经验2.0", "3个镇试点。"]),
        (["罚款四十", "五万元"], ["罚款四十五万元"]),
        (["立案二", "十五件"], ["立案二十五件"]),
        (["意见10", "0余条"], ["意见100余条"]),
        (["合格98.", "5%"], ["合格98.5%"]),
        (["收案46", "2.结案"], ["收案46", "2.结案"]),
        (["收案46", "二是办结3件"], ["收案46", "二是办结3件"]),
        (["收案46", "处置线索4件"], ["收案46", "处置线索4件"]),
        (["收案\t46", "9件"], ["收案\t46", "9件"]),
        (["浏览：203", "7个部门"], ["浏览：203", "7个部门"]),
        (["案例1", "20名群众"], ["案例1", "20名群众"]),
        (["46", "79件"], ["46", "79件"]),
        ([], []),
    ],
)
def test_a_number_that_goes_on_in_the_next_line_is_one(
    lines: list[str], paragraphs: list[str]
) -> None:
    """Though no width broke the lines."""
    assert list(unwrapped(list(map(Line, lines)))) == paragraphs


@given(st.lists(st.builds(Line, st.text(alphabet="一。1a", max_size=30), st.integers(0, 9))))
def test_joined_lines_hold_the_same_words(lines: list[Line]) -> None:
    """In the same order, no paragraph empty."""
    paragraphs = list(join_lines(lines))
    assert "".join(paragraphs).replace(" ", "") == "".join(line.text for line in lines)
    assert all(paragraphs)


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        (Line("字" * 17, 3, 1), Line("字", 17, 17), False),
        (Line("字" * 17, 3, 1), Line("字", 17, 19), True),
        (Line("字" * 17, 3, 3), Line("字", 17, 17), True),
        (Line("字" * 16 + "。", 3, 1), Line("字", 17, 17), True),
        (Line("字" * 10, 0, 1), Line("字" * 20), False),
        (Line("字" * 20, 0, 10), Line("字" * 20), True),
    ],
)
def test_where_the_page_shows_the_white_behind_a_line_it_counts(
    first: Line, second: Line, ends: bool
) -> None:
    """Not the number of its characters; a heading of two lines is centred on both."""
    assert len(joined(STOPPED, "", first, second)) == 2 + ends


def test_a_row_of_a_table_is_joined_with_nothing() -> None:
    """Though it is as long as a line that a width broke, and stands between such lines."""
    row = "行" * 9 + "\t" + "件" * 10
    assert joined(FULL, FULL, row, row, FULL, "字。") == [FULL * 2, row, row, f"{FULL}字。"]
