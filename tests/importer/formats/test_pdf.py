"""PDF: lines put together again, and what is refused."""

import re
from contextlib import suppress
from functools import partial
from hashlib import md5 as _md5

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
            [
                *lines(edge, f"{text}工作推进有力。"),
                *lines("县政府公报", f"{text}一。", f"{text}二。", top=700 - 9 * at),
            ]
            for at, (edge, text) in enumerate(zip(edges, texts, strict=False))
        ]
    )


@pytest.mark.parametrize(
    ("edges", "left_out"),
    [
        (["公报"] * 2, 2),
        (["公报", "乙报"], 0),
        (["公报"] * 2 + ["乙报"], 2),
        (["公报", "乙报"] * 2, 4),
        (["公报"] * 3 + ["子报", "丑报", "寅报", "卯报", "辰报", "巳报"], 3),
        (["公报"] * 3 + ["子报", "丑报", "寅报", "卯报", "辰报", "巳报", "午报"], 0),
    ],
)
def test_what_stands_at_one_place_of_two_pages_and_one_in_three_is_a_running_title(
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


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf([[], []]), "the PDF has no text, as a scan has none; recognise it (OCR) first"),
        (pdf([[(280.0, 40.0, "1")]]), "the PDF has no text, as a scan has none"),
        (pdf([FIRST])[:-40], "a PDF without its end; fetch it again"),
        (pdf([FIRST]) + b"x\n" * 3000, "a PDF without its end; fetch it again"),
        (b"%PDF-1.4\nstartxref\n9\n%%EOF", "a PDF that cannot be read: "),
        (pdf([FIRST]).replace(b"/ToUnicode", b"/NoUnicode"), "the PDF does not say which charac"),
    ],
)
def test_what_is_no_readable_pdf_is_refused(data: bytes, expected: str) -> None:
    """Each with its reason."""
    with pytest.raises(LyfzError) as caught:
        read_pdf(data)
    assert str(caught.value).startswith(expected)


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_changed_file_is_read_or_refused(data: st.DataObject) -> None:
    """Nothing but LyfzError is raised, whatever bytes are others."""
    whole = bytearray(pdf(NUMBERED))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    with suppress(LyfzError):
        assert all(read_pdf(bytes(whole)).paragraphs)


def test_blanks_are_those_to_be_seen() -> None:
    """Every office puts a quarter of a character around numbers; a whole one is a blank, and
    any that parts two numbers."""
    drawn = [
        (80.0, 700.0, "发放"),
        (116.0, 700.0, "3.6"),
        (168.0, 700.0, "万份，"),
        (232, 700, "甲乙"),
    ]
    assert read_pdf(pdf([drawn])).paragraphs == ("发放3.6万份， 甲乙",)
    drawn = [
        (80, 700, "受理"),
        (112, 700, " "),
        (114, 700, "46"),
        (146, 700, " "),
        (148, 700, "9件"),
    ]
    assert read_pdf(pdf([drawn])).paragraphs == ("受理46 9件",)


def test_what_is_drawn_twice_for_boldness_is_read_once() -> None:
    """Line by line, or each piece at once; what stands twice on the page is read twice."""
    twice = [(80.4, 700.2, "受理46件"), (80, 700, "受理46件"), (80, 672, "受理46件")]
    assert "".join(read_pdf(pdf([twice])).paragraphs) == "受理46件" * 2


def test_lines_are_read_from_the_top_whatever_the_order_in_which_they_are_drawn() -> None:
    """A page may be drawn from below, or line by line at random."""
    assert read_pdf(pdf([FIRST[::-1], SECOND[1::-1] + SECOND[:1:-1]])) == read_pdf(
        pdf([FIRST, SECOND])
    )


def test_what_is_drawn_in_several_goes_is_one_text() -> None:
    """All digits at the end, or the headings."""
    text = [(80, 700, "一、普法"), (80, 672, "受理"), (144, 672, "件，"), (80, 644, "二、执法")]
    digits = [(112, 672, "46")]
    for drawn in ([*text, *digits], [*text[1:3], *digits, text[0], text[3]]):
        paragraphs = read_pdf(pdf([drawn])).paragraphs
        assert "".join(paragraphs) == "一、普法受理46件，二、执法"


def test_what_stands_in_the_text_is_read_where_it_is_drawn() -> None:
    """A box beside lines tears none of them; it is said, as is a large word over them."""
    box = [(280, 700, "公报"), (280, 680, "三期")]
    text = lines("　　甲县受理行政复议", "申请46件，办结行政", "案件9件。", top=700)
    document = read_pdf(pdf([[*box, *text]]))
    assert "46件，办结行政" in "".join(document.paragraphs)
    assert document.remarks == ("page 1 has columns, or a table: look at their order",)
    mark = "BT /F1 60 Tf 80 690 Td <753253bf> Tj ET"
    document = read_pdf(pdf([FIRST], first=mark))
    assert "甲县" in document.paragraphs
    assert document.remarks == ("page 1 has columns, or a table: look at their order",)


def test_columns_are_read_one_by_one() -> None:
    """Beside each other, under a title over both of them."""
    left = [
        "深入学习贯彻习近平法治思想，",
        "全面落实上级关于法治政府建设",
        "的各项部署要求，扎实推进执法",
        "规范化，全年受理复议四十六件",
    ]
    right = [
        "，办结四十件。开展普法活动二",
        "余场次，发放各类宣传资料三万",
        "余份，受众人数达到四万多人次",
        "。",
    ]
    drawn = [
        (200, 760, "甲县法治政府建设报告"),
        *lines(*left, top=700),
        *lines(*right, left=330, top=700),
    ]
    document = read_pdf(pdf([drawn]))
    assert document.paragraphs == ("甲县法治政府建设报告", "".join(left + right))
    assert not document.remarks


def test_columns_may_be_three_and_go_on_over_the_page() -> None:
    """However short the last of them are, and with an indent in most lines."""
    text = (
        "　　" + "字" * 12,
        *["字" * 13 + "，"] * 3,
        "效。",
        "　　受理四十六件。",
        "　　办结四十六件。",
    )
    whole = "字" * 12 + ("字" * 13 + "，") * 3 + "效。"
    drawn = [place for left in (60, 220, 380) for place in lines(*text, left=left, size=10)]
    last = [place for left in (60, 220) for place in lines("完成一", "完成二", left=left, size=10)]
    paragraphs = read_pdf(pdf([drawn, last], size=10)).paragraphs
    assert (
        paragraphs
        == (whole, "受理四十六件。", "办结四十六件。") * 3
        + (
            "完成一",
            "完成二",
        )
        * 2
    )


def test_a_table_with_lines_is_rows() -> None:
    """A cell of several lines is one, one over two rows or columns stands in the first; what
    touches in two cells is two."""
    cells = [(90.0, 700.0, "项目"), (200, 710, "件数"), (192, 690, "甲"), (246, 690, "乙")]
    cells += [(90, 672, "行政"), (90, 654, "复议"), (214, 663, "46"), (246, 663, "79")]
    level = [(80, 220, 640), (80, 220, 685), (190, 110, 705), (80, 220, 725)]
    rules = [f"{x} {y} {width} 1 re f" for x, width, y in level]
    rules += [
        f"{x} 640 1 {height} re f" for x, height in ((80, 85), (190, 85), (245, 65), (300, 85))
    ]
    drawn = [*lines("甲县报告"), *cells, (80.0, 600.0, "完成")]
    document = read_pdf(pdf([drawn], first="\n".join(rules)))
    assert document.paragraphs == (
        "甲县报告",
        "项目\t件数",
        "\t甲\t乙",
        "行政复议\t46\t79",
        "完成",
    )


def test_columns_far_apart_are_a_row() -> None:
    """Without lines around them, too; it is never a part of the paragraph above."""
    drawn = [*lines("甲县报告全文如下"), (80, 732, "行政复议"), (300, 732, "46")]
    assert read_pdf(pdf([drawn])).paragraphs == ("甲县报告全文如下", "行政复议\t46")


@pytest.mark.parametrize(
    ("pages", "first", "mark", "left_out"),
    [
        (
            [[(80, 600, "内部"), *FIRST], [(80, 600, "内部"), *SECOND], [(80, 600, "内部")]],
            "",
            "内部",
            3,
        ),
        ([FIRST], "q .7 .7 -.7 .7 200 300 cm BT /F1 40 Tf <753253bf> Tj ET Q", "甲县", 1),
    ],
)
def test_a_watermark_is_left_out(
    pages: list[list[Drawn]], first: str, mark: str, left_out: int
) -> None:
    """At one place of all pages, or aslant."""
    document = read_pdf(pdf(pages, first=first))
    assert document.left_out == (mark,) * left_out
    assert document.paragraphs[0] == "甲县报告"
    assert not any(mark in text for text in document.paragraphs[1:])


def test_text_that_is_not_drawn_is_none() -> None:
    """Unless all of a page is: then a machine read it off a picture."""
    hidden = "BT /F1 16 Tf 3 Tr 80 600 Td <753253bf> Tj ET 0 Tr"
    assert read_pdf(pdf([[*lines("甲县报告全文")]], first=hidden)).paragraphs == ("甲县报告全文",)


def test_a_heading_of_another_size_is_a_paragraph() -> None:
    """However full its line is, and though the next one begins without an indent."""
    heading = "BT /F1 22 Tf 80 780 Td <75327532753275327532> Tj ET"
    drawn = [(80, 750, "甲甲甲甲甲甲甲"), (80, 730, "甲甲甲甲甲甲甲")]
    assert read_pdf(pdf([drawn], first=heading)).paragraphs == ("甲" * 5, "甲" * 14)


def test_words_at_one_height_of_several_pages_are_text() -> None:
    """Lines have the same heights on all pages, and begin with the same words by chance."""
    texts = "受理四件。", "受理五件。", "受理六件。"
    pages = [
        [(80, 760, "受理"), (130, 760, text[2:]), *lines(*"甲乙丙", top=700)] for text in texts
    ]
    pages += [lines("完成。")] * 4
    document = read_pdf(pdf(pages))
    assert "".join(document.paragraphs).count("受理") == 3


def test_a_number_above_the_line_is_no_digit_of_the_line() -> None:
    """The mark of a note, or a power: 受理46件⁴."""
    note = "BT /F1 8 Tf 161 706 Td <0034> Tj ET"
    assert read_pdf(pdf([[(80, 700, "受理46件")]], first=note)).paragraphs == ("受理46件⁴",)


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        (pdf([FIRST, [], []], first="0 0 9 9 re f"), "pages 2, 3 have no text (scanned?)"),
        (pdf([FIRST], first="3 Tr"), "page 1 has text unseen behind a picture, read by a machine"),
        (
            pdf([FIRST], first="BT /F1 16 Tf 0 1 -1 0 40 400 Tm <753253bf> Tj ET"),
            "page 1 has text in two directions; that of fewer characters is left out",
        ),
        (
            pdf([[*FIRST, (300, 40, "甲")]]).replace(b"/FontFile2", b"/NoFileAtA"),
            "page 1 has text missing: the font S is neither in the file nor here",
        ),
    ],
)
def test_what_is_not_surely_read_is_said(data: bytes, remark: str) -> None:
    """Pages without text, text that a machine recognised, text that no font draws."""
    (said,) = read_pdf(data).remarks
    assert said.startswith(remark)


def test_what_a_line_strikes_out_is_left_out_and_said() -> None:
    """Through the middle of the characters; one below them, or above, strikes nothing out."""
    rules = "112 705 48 1 re f 80 697 128 1 re f 80 718 128 1 re f"
    document = read_pdf(pdf([[(80, 700, "受理312321件")]], first=rules))
    assert document.paragraphs == ("受理321件",)
    assert document.remarks == ("page 1 has text struck out, and left out: 312",)


def test_what_a_browser_prints_around_a_page_is_no_text() -> None:
    """The time and the title above, the address and the number below."""
    drawn = [(24, 820, "11/26/26, 8:16 AM"), (400, 820, "甲县"), *lines("甲县报告")]
    drawn += [(24, 17, "file:///a.html"), (560, 17, "1/1")]
    assert read_pdf(pdf([drawn])).paragraphs == ("甲县报告",)


def test_a_page_left_blank_is_no_scan() -> None:
    """Nothing is drawn on it."""
    assert not read_pdf(pdf([FIRST, []])).remarks


md5 = partial(_md5, usedforsecurity=False)


def rc4(key: bytes, data: bytes) -> bytes:
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def protected(data: bytes, password: bytes) -> bytes:
    """The PDF encrypted by the first standard: an owner's password set, and the user's."""
    pad = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    key = md5((password + pad)[:32] + bytes(32) + b"\xfc\xff\xff\xff").digest()[:5]

    def stream(match: re.Match[bytes]) -> bytes:
        own = md5(key + int(match[1]).to_bytes(3, "little") + b"\0\0").digest()[:10]
        return match[0].replace(match[2], rc4(own, match[2]))

    data = re.sub(rb"(?s)(\d+) 0 obj\n<<[^>]*(?:>[^>]+)*>>stream\n(.*?)\nendstream", stream, data)
    marks = (
        f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{bytes(32).hex()}>/U<{rc4(key, pad).hex()}>>>"
    )
    return data.replace(b"trailer<<", b"trailer<<" + marks.encode())


def test_what_every_viewer_opens_is_read() -> None:
    """An owner's password forbids to print, not to read; a user's is asked for."""
    assert read_pdf(protected(pdf(NUMBERED), b"")) == Document(PARAGRAPHS)
    with pytest.raises(LyfzError, match="the PDF needs a password; save it without"):
        read_pdf(protected(pdf(NUMBERED), b"secret"))


def test_what_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms that draw forms that draw forms take for ever, in 5 KB."""
    monkeypatch.setattr("lyfz.importer.formats.pdf.SECONDS", 0.01)
    with pytest.raises(LyfzError, match=r"takes more than 0\.01 seconds; no report does"):
        read_pdf(pdf([FIRST]))


def test_where_no_process_can_be_started_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sandbox may forbid it."""
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(LyfzError, match="no process can be started to read a PDF: No such file"):
        read_pdf(pdf([FIRST]))


def test_a_missing_library_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for other formats."""
    monkeypatch.setattr("lyfz.importer.formats.pdf.find_spec", lambda _: None)
    with pytest.raises(LyfzError, match=r"reading \.pdf needs pypdfium2: pip install 'lyfz"):
        read_pdf(pdf([FIRST]))
