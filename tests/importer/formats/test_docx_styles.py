"""Automatic numbering: the labels that Word would draw."""

import pytest

from lyfz.importer.formats.docx import read_docx
from lyfz.importer.formats.list_numbers import format_count
from samples import abstract, docx, lvl, num, p

REPORT = abstract(
    0,
    lvl(0, "chineseCountingThousand", "%1、"),
    lvl(1, "chineseCounting", "（%2）"),
    lvl(2, "decimal", "%3."),
    lvl(3, "decimalEnclosedCircle", "%4"),
)
LEGAL = abstract(1, lvl(0, "chineseCounting", "第%1章"), lvl(1, "decimal", "%1.%2"))


def labelled(body: str, numbering: str, styles: str = "") -> tuple[str, ...]:
    return read_docx(docx(body, numbering, styles)).paragraphs


def style(name: str, inner: str, based: str = "") -> str:
    chain = f'<w:basedOn w:val="{based}"/>' if based else ""
    head = f'<w:style w:type="paragraph" w:styleId="{name}">'
    return f"{head}{chain}<w:pPr>{inner}</w:pPr></w:style>"


NUMPR = '<w:numPr><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("chineseCountingThousand", "0 一 九 十 十一 二十 二十一 九十九 100 99999"),
        ("chineseLegalSimplified", "0 壹 玖 10 11 20 21 99 100 99999"),
        ("decimal", "0 1 9 10 11 20 21 99 100 99999"),
        ("decimalEnclosedCircle", "0 ① ⑨ ⑩ ⑪ ⑳ 21 99 100 99999"),
        ("decimalEnclosedFullstop", "0 ⒈ ⒐ ⒑ ⒒ ⒛ 21 99 100 99999"),
        ("decimalEnclosedParen", "0 ⑴ ⑼ ⑽ ⑾ ⒇ 21 99 100 99999"),
        ("ideographDigital", "0 一 九 10 11 20 21 99 100 99999"),
        ("ideographEnclosedCircle", "0 ㊀ ㊈ ㊉ 11 20 21 99 100 99999"),
        ("ideographTraditional", "0 甲 壬 癸 11 20 21 99 100 99999"),
        ("lowerLetter", "0 a i j k t u 99 100 99999"),
        ("upperRoman", "0 I IX X XI XX 21 99 100 99999"),
        ("upperLetter", "0 A I J K T U 99 100 99999"),
        ("lowerRoman", "0 i ix x xi xx 21 99 100 99999"),
        ("unheardOf", "0 1 9 10 11 20 21 99 100 99999"),
    ],
)
def test_counts_are_written_as_word_writes_them(name: str, counts: str) -> None:
    """As far as lists of a report go, and in plain digits from there on."""
    numbers = (0, 1, 9, 10, 11, 20, 21, 99, 100, 99_999)
    assert [format_count(number, name) for number in numbers] == counts.split()


def test_levels_count_and_begin_anew() -> None:
    """A deeper level starts again under each new one above it."""
    body = "".join(p(f"甲{level}", 1, level) for level in (0, 1, 1, 2, 3, 3, 2, 0, 1, 2, 0))
    assert labelled(body, REPORT + num(1, 0)) == (
        "一、甲0",
        "（一）甲1",
        "（二）甲1",
        "1. 甲2",
        "①甲3",
        "②甲3",
        "2. 甲2",
        "二、甲0",
        "（一）甲1",
        "1. 甲2",
        "三、甲0",
    )


def test_a_label_may_hold_the_levels_above() -> None:
    """As they are written, or in plain digits where the level is legal; a start is 1 unseen."""
    body = p("甲", 1, 1) + p("乙", 1, 0) + p("丙", 1, 0) + p("丁", 1, 1)
    assert labelled(body, LEGAL + num(1, 1)) == ("一.1 甲", "第二章乙", "第三章丙", "三.1 丁")
    legal = abstract(
        1, lvl(0, "chineseCounting", "第%1章"), lvl(1, "decimal", "%1.%2", 1, "<w:isLgl/>")
    )
    assert labelled(p("甲", 1, 0) + p("乙", 1, 1), legal + num(1, 1)) == ("第一章甲", "1.1 乙")


def test_lists_of_one_definition_count_on() -> None:
    """Unless a list starts a level anew itself, once."""
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = "".join(p("甲", one, 0) for one in (1, 2, 3, 3, 1))
    numbering = REPORT + num(1, 0) + num(2, 0) + num(3, 0, again)
    assert labelled(body, numbering) == ("一、甲", "二、甲", "一、甲", "二、甲", "三、甲")


def test_a_list_may_bring_a_level_of_its_own() -> None:
    """In place of that of the definition."""
    own = f'<w:lvlOverride w:ilvl="0">{lvl(0, "decimal", "（%1）", 5)}</w:lvlOverride>'
    assert labelled(p("甲", 1, 0) + p("乙", 1, 0), REPORT + num(1, 0, own)) == (
        "（5）甲",
        "（6）乙",
    )


def test_a_level_starts_where_it_says_and_when() -> None:
    """A start other than 1; lvlRestart 0 counts through the whole document."""
    through = lvl(1, "decimal", "%2)", 3, '<w:lvlRestart w:val="0"/>')
    numbering = abstract(0, lvl(0, "decimal", "%1、", 7), through) + num(1, 0)
    body = "".join(p("甲", 1, level) for level in (0, 1, 1, 0, 1))
    assert labelled(body, numbering) == ("7、甲", "3) 甲", "4) 甲", "8、甲", "5) 甲")


def test_a_style_numbers_its_paragraphs() -> None:
    """And those of the styles based on it, which may have another level."""
    second = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    styles = (
        style("H1", NUMPR) + style("H2", second, "H1") + style("H3", "", "H2") + style("Off", "")
    )
    body = p("甲", style="H1") + p("乙", style="H2") + p("丙", style="H3") + p("丁", style="H1")
    body += p("戊", 0, style="H1") + p("己", style="H2", level=0) + p("庚", style="Off")
    assert labelled(body, REPORT + num(1, 0), styles) == (
        "一、甲",
        "（一）乙",
        "（二）丙",
        "二、丁",
        "戊",
        "三、己",
        "庚",
    )


def test_list_styles_are_followed() -> None:
    """A definition may stand behind one."""
    linked = abstract(5, '<w:numStyleLink w:val="L"/>') + REPORT + num(1, 5) + num(2, 0)
    listed = style("L", NUMPR.replace("1", "2")).replace("paragraph", "numbering")
    assert labelled(p("甲", 1) + p("乙", 1), linked, listed) == ("一、甲", "二、乙")


def test_bullets_and_nothing_are_nothing() -> None:
    """A bullet is drawn with a font of symbols and says nothing."""
    numbering = abstract(0, lvl(0, "bullet", "\uf06c"), lvl(1, "none", "")) + num(1, 0)
    body = p("甲", 1, 0) + p("乙", 1, 1) + p("丙", 9, 0) + p("丁", 1, 7)
    assert labelled(body, numbering) == ("甲", "乙", "丙", "丁")


def test_styles_in_a_circle_end() -> None:
    """As do values that are no numbers."""
    styles = style("A", "", "B") + style("B", "", "A")
    numbering = abstract(0, lvl(0, "decimal", "%1、").replace('"1"', '"一"')) + num(1, 0)
    body = p("甲", style="A") + p("乙", 1, 0).replace('ilvl w:val="0"', 'ilvl w:val="x"')
    assert labelled(body, numbering, styles) == ("甲", "1、乙")
