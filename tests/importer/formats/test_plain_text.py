"""Plain text: what is a paragraph, with and without lines broken at a width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.plain_text import read_plain_text


def test_a_line_is_a_paragraph() -> None:
    """White space around it goes, empty lines go, white space inside stays."""
    text = "　　甲县报告\r\n\r\n一、 普法\u3000工作。\n\t二、执法。\n"
    assert read_plain_text(text) == Document(("甲县报告", "一、 普法\u3000工作。", "二、执法。"))


def test_lines_broken_at_a_width_are_joined() -> None:
    """A paragraph ends where the next is indented; figures and words come together again."""
    text = """\
　　2023年，在县委的坚强领导下，全县各级各部
门深入学习贯彻习近平法治思想，扎实推进法治政府
建设，全年开展普法活动120场次，发放资料1
5000份。现将有关情况报告如下。
　　一、主要工作
　　（一）健全制度。制定规范性文件12件，废止3
件，报送备案率达到100%，依托Legal
Aid平台受理申请46件。
"""
    assert read_plain_text(text).paragraphs == (
        "2023年，在县委的坚强领导下，全县各级各部门深入学习贯彻习近平法治思想，扎实推进法治政府"
        "建设，全年开展普法活动120场次，发放资料15000份。现将有关情况报告如下。",
        "一、主要工作",
        "（一）健全制度。制定规范性文件12件，废止3件，报送备案率达到100%，依托Legal Aid平台"
        "受理申请46件。",
    )


def test_without_indents_a_short_line_or_a_label_parts_paragraphs() -> None:
    """A heading is short; a line that ends in 。 before a label is the last one."""
    text = """\
一、主要工作
全县各级各部门深入学习贯彻习近平法治思想，扎实
推进法治政府建设，全年开展普法活动一百二十场。
二是严格执法。全年办理行政处罚案件一百零二件，
罚没款十二万元，依法移送公安机关三件，当事人对处
罚决定提起行政复议五件；
三是化解矛盾。调解成功率达到百分之九十九。
"""
    assert read_plain_text(text).paragraphs == (
        "一、主要工作",
        "全县各级各部门深入学习贯彻习近平法治思想，扎实推进法治政府建设，全年开展普法活动一百二十场。",
        "二是严格执法。全年办理行政处罚案件一百零二件，罚没款十二万元，依法移送公安机关三件，当事人"
        "对处罚决定提起行政复议五件；",
        "三是化解矛盾。调解成功率达到百分之九十九。",
    )


def test_what_nobody_sees_is_gone() -> None:
    """Control characters, zero-width marks, selectors and no-break spaces at the edges."""
    assert read_plain_text("培训1\u200b3\xad5\u20660\ufe0e人次").paragraphs == ("培训1350人次",)
    assert read_plain_text("\ufeff\xa0甲\x1b[31m\u200b乙\x00 \xa0丙\xa0\n").paragraphs == (
        "甲[31m乙  丙",
    )


@pytest.mark.parametrize("text", ["", " \n\u3000\n", "\x00\u200b"])
def test_no_text_is_refused(text: str) -> None:
    """An empty file is no report."""
    with pytest.raises(LyfzError, match="no text; expected a report"):
        read_plain_text(text)


@given(st.text(alphabet="一二、（）。，1a \n　\t", max_size=300))
def test_nothing_but_white_space_is_lost_or_added(text: str) -> None:
    """Whatever the lines, and whether they are joined or not."""
    kept = "".join(text.split())
    try:
        paragraphs = read_plain_text(text).paragraphs
    except LyfzError:
        assert not kept
    else:
        assert "".join("".join(paragraphs).split()) == kept
        assert all(one and one == one.strip() for one in paragraphs)


def test_the_marks_of_markdown_are_none_of_the_words() -> None:
    """Before a heading, and around what is bold; asterisks may mask a name."""
    text = "# 报告\n## 一、普法\n**（二）执法。**开会。\n**县和**镇。\n"
    text += "受理**356** 件，**罚款**：3元。\n李**和王**。\n"
    expected = ("报告", "一、普法", "（二）执法。开会。", "**县和**镇。", "受理356 件，罚款：3元。")
    assert read_plain_text(text).paragraphs == (*expected, "李**和王**。")


def test_what_markdown_strikes_out_is_left_out_and_said() -> None:
    """Between two numbers it is a range."""
    document = read_plain_text("办结3件，~~撤销2件，~~移送1件。\n1~~2件，3~~4件。")
    assert document.paragraphs == ("办结3件，移送1件。", "1~~2件，3~~4件。")
    assert document.remarks == ("struck out in the file, and left out: 撤销2件，",)


def test_a_table_of_markdown_is_rows_of_cells() -> None:
    """Its line of dashes makes it one; other lines with strokes stay as they are."""
    text = """\
| 发布机构 | 甲局 |
报告。
| 指标 | 数 |
|---|:-:|
| 收案（件） |  41 |
| 结案 |  |
完。
"""
    expected = ("| 发布机构 | 甲局 |", "报告。", "指标\t数", "收案（件）\t41", "结案", "完。")
    assert read_plain_text(text).paragraphs == expected
