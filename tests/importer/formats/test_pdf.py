"""PDF: lines put together again, and what is refused."""

import logging
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.pdf import read_pdf
from samples import Drawn, lines, pdf

FIRST = lines(
    "　　　　　　　　甲县报告",
    "　　2023年，全县各级各部门深入学习贯彻习",
    "近平法治思想，扎实推进法治政府建设，全",
    "年开展普法活动21场次。现报告如下：",
    "　　一、主要工作",
    "　　（一）健全制度。制定规范性文件12件，废",
)
SECOND = lines(
    "止3件，备案率100%，受理行政复议申请46",
    "件。",
    "　　二、存在问题",
    "　　执法力量不足。",
)
NUMBERED = [[*FIRST, (280.0, 40.0, "— 1 —")], [*SECOND, (280.0, 40.0, "— 2 —")]]
ENCRYPTED = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'00' * 32}>/U<{'00' * 32}>>>"
PARAGRAPHS = (
    "甲县报告",
    "2023年，全县各级各部门深入学习贯彻习近平法治思想，扎实推进法治政府建设，全年开展普法活动21场次。现报告如下：",
    "一、主要工作",
    "（一）健全制度。制定规范性文件12件，废止3件，备案率100%，受理行政复议申请46件。",
    "二、存在问题",
    "执法力量不足。",
)


def test_lines_become_paragraphs_over_pages() -> None:
    """A paragraph begins with an indent and goes on over the page; page numbers are gone."""
    assert read_pdf(pdf(NUMBERED)) == Document(PARAGRAPHS)


@pytest.mark.parametrize(
    "number", ["- 3 -", "—3—", "第 3 页", "3", "3 / 12", "第3页/共12页", "第 3 页 共 12 页", "·3·"]
)
def test_page_numbers_are_no_text(number: str) -> None:
    """However they are written."""
    assert read_pdf(pdf([[*lines("甲县报告"), (280, 40, number)]])).paragraphs == ("甲县报告",)


def test_a_running_title_is_left_out() -> None:
    """What stands at the edge of most pages, whatever its figures."""
    texts = ("甲工作推进有力。", "乙工作推进有力。", "丙工作推进有力。")
    pages = [
        [
            (80, 800, f"甲县政府公报 2024年第{at}期"),
            *lines(text, *(f"{text[0]}{one}做好。" for one in "一二三")),
        ]
        for at, text in enumerate(texts)
    ]
    document = read_pdf(pdf(pages))
    assert document.left_out == tuple(f"甲县政府公报 2024年第{at}期" for at in range(3))
    assert not any("公报" in text for text in document.paragraphs)


def edged(*edges: str) -> bytes:
    """Pages that begin with three lines: one of `edges`, one of their own, and a repeated one."""
    texts = "甲乙丙丁戊己庚辛壬癸"
    return pdf(
        [
            lines(edge, f"{text}工作推进有力。", "县政府公报", f"{text}一。", f"{text}二。")
            for edge, text in zip(edges, texts, strict=False)
        ]
    )


@pytest.mark.parametrize(
    ("edges", "left_out"),
    [
        (["公报"] * 3, 3),
        (["公报"] * 2 + ["乙报"], 0),
        (["公报", "乙报"] * 3, 6),
        (["公报"] * 3 + list("子丑寅卯辰巳"), 3),
        (["公报"] * 3 + list("子丑寅卯辰巳午"), 0),
    ],
)
def test_what_stands_on_three_pages_and_one_in_three_is_a_running_title(
    edges: list[str], left_out: int
) -> None:
    """Left and right pages may have their own; the third line of a page is none."""
    document = read_pdf(edged(*edges))
    assert len(document.left_out) == left_out
    assert "".join(document.paragraphs).count("县政府公报") == len(edges)


def test_a_running_title_may_stand_above_the_number_of_the_page() -> None:
    """Both are at the edge; a number in the middle of a page is text."""
    pages = [
        [
            *lines(f"{text}一。", f"{text}二。", "12", f"{text}三。"),
            (80, 60, "公报"),
            (280, 40, "3"),
        ]
        for text in "甲乙丙"
    ]
    document = read_pdf(pdf(pages))
    assert document.left_out == ("公报",) * 3
    assert "".join(document.paragraphs).count("12") == 3


def test_radicals_are_the_characters_they_stand_for() -> None:
    """Fonts share a glyph between the two, and printing to PDF picks the radical."""
    assert read_pdf(pdf([lines("⼆、⼈⺠政府⻓期⾏政⽂件⻆度")])).paragraphs == (
        "二、人民政府长期行政文件角度",
    )


def test_a_file_says_what_it_is() -> None:
    """The keys of its information, in lower case."""
    data = pdf([lines("甲县报告")], more="/Info<</Title(Report)/Author()>>")
    assert read_pdf(data).metadata == (("title", "Report"),)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf([[], []]), "the PDF has no text, as a scan has none; recognise it (OCR) first"),
        (pdf([[(280.0, 40.0, "1")]]), "the PDF has no text, as a scan has none"),
        (pdf([FIRST], more=ENCRYPTED), "the PDF is encrypted"),
        (pdf([FIRST])[:-40], "a PDF without its end; fetch it again"),
        (pdf([FIRST]) + b"x\n" * 3000, "a PDF without its end; fetch it again"),
        (pdf([lines("甲")] * 501), "501 pages; no report has more than 500"),
        (
            b"%PDF-1.4\n" + b"1 0 obj\n" * 300_000 + b"startxref\n9\n%%EOF",
            "more than 200000 objects",
        ),
        (b"%PDF-1.4\nstartxref\n9\n%%EOF", "a PDF that cannot be read: "),
    ],
)
def test_what_is_no_readable_pdf_is_refused(data: bytes, expected: str) -> None:
    """Each with its reason."""
    with pytest.raises(LyfzError) as caught:
        read_pdf(data)
    assert str(caught.value).startswith(expected)


def test_endless_drawing_is_refused() -> None:
    """Rather than spend minutes on it."""
    drawn: list[Drawn] = [(80.0, 700.0, "甲")] * 4_000
    with pytest.raises(LyfzError, match="drawn with more commands than any report"):
        read_pdf(pdf([drawn] * 10))


def test_a_lost_root_is_looked_for_among_the_objects_that_are_there(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Not among as many as the file says it has."""
    data = (
        pdf([FIRST]).replace(b"/Type/Catalog", b"/Type/Nothing").replace(b"/Size ", b"/Size 9999")
    )
    with caplog.at_level(logging.WARNING, "pypdf"), pytest.raises(LyfzError):
        read_pdf(data)
    assert 0 < sum("not defined" in record.message for record in caplog.records) < 50


@settings(max_examples=60)
@given(st.data())
def test_a_changed_file_is_read_or_refused(data: st.DataObject) -> None:
    """Nothing but LyfzError is raised, whatever bytes are others."""
    whole = bytearray(pdf(NUMBERED))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    with suppress(LyfzError):
        assert all(read_pdf(bytes(whole)).paragraphs)
