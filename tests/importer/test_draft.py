"""A page becomes the draft of a report file, and its own words come back."""

from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lyfz
from lyfz import LyfzError, Report
from lyfz.check import check
from lyfz.check.subject import Page
from lyfz.importer.draft import Draft, draft_document, with_untaken_id
from lyfz.importer.formats.document import Document
from lyfz.reportfile.loader import parse

PAGE = Path(__file__).parents[1] / "data" / "linyou-2023.txt"


def drafted(*lines: str) -> Draft:
    return draft_document(Document(lines), "a.html")


def test_the_bundled_report_has_the_ids_and_concepts_of_its_draft(report: Report) -> None:
    """All 57; a person mended names only."""
    figures = lyfz.draft(PAGE.read_bytes(), PAGE.name).report.indicators
    assert len(figures) == 57
    assert [(figure.id, figure.concept, figure.basis, figure.of) for figure in figures] == [
        (figure.id, figure.concept, figure.basis, figure.of) for figure in report.indicators
    ]


def test_a_draft_says_what_its_figures_speak_of_and_of_which_totals() -> None:
    """By the title, the headings and the words around; check finds nothing to say."""
    made = drafted(
        "小县2023年度法治政府建设工作总结",
        "一、复议。全年受理行政复议12件，其中撤销2件。上半年受理5件。",
        "二、下一步打算",
        "举办法律明白人培训20期。",
    )
    assert [(f.value, f.basis, f.of, f.id) for f in made.report.indicators] == [
        (12, "year", None, "reconsideration-accepted"),
        (2, "subset", "reconsideration-accepted", "reconsideration-annulled-subset"),
        (5, "part-year", None, "reconsideration-accepted-part-year"),
        (20, "target", None, "village-legal-guide-trainings-target"),
    ]
    assert not [row for row in check("a", made.text).findings if row.severity == "error"]


def test_a_small_page_becomes_a_small_file() -> None:
    """Whole: head, outline, figures with names, ids and quotes."""
    made = drafted(
        "小县2023年度法治政府建设工作总结",
        "发布时间：2024-01-25　来源：小县司法局",
        "一、普法。一是发书。发放普法书籍5000多册。",
        "二、下一步打算",
        "继续努力。",
    )
    assert (
        made.text
        == """\
format: 1
report:
  id: xiaoxian-2023
  title: 小县2023年度法治政府建设工作总结
  region: 小县
  year: 2023
  published: '2024-01-25'
  issuer: 小县司法局
  source: null
sections:
- kind: work
  text: |-
    一、普法。
  sections:
  - text: |-
      一是发书。发放普法书籍5000多册。
    indicators:
    - id: publicity-materials-distributed
      name: 普法书籍发放
      value: 5000
      qualifier: over
      unit: 册
      quote: 发放普法书籍5000多册
      concept: publicity-materials-distributed
- kind: plan
  text: |-
    二、下一步打算
    继续努力。
"""
    )
    assert made.left_out == ("发布时间：2024-01-25　来源：小县司法局",)
    assert made.remarks == (
        "issuer 小县司法局 is read from: 来源：小县司法局",
        "no source found",
    )


def test_the_bundled_page_is_drafted_as_it_was_made_by_hand(report: Report) -> None:
    """The same outline, the same words, the same figures; and the draft proves itself."""
    lines = tuple(line for line in PAGE.read_text("utf-8").split("\n") if line)
    made = draft_document(Document(lines), "linyou-2023.txt")

    def outline(whole: Report) -> list[tuple[str, ...]]:
        return [(s.address, s.kind, s.label or "", s.text) for s in whole.walk()]

    def figures(whole: Report) -> list[tuple[object, ...]]:
        return [(f.section, f.value, f.upper, f.qualifier, f.unit) for f in whole.indicators]

    assert outline(made.report) == outline(report)
    assert figures(made.report) == figures(report)
    assert (made.report.id, made.report.title) == (report.id, report.title)
    assert (made.report.year, made.report.published) == (2023, "2024-01-25T11:17")
    assert (
        check("a", made.text, Page("".join(section.text for section in report.walk()), "")).findings
        == []
    )


def test_the_name_of_a_file_is_no_title() -> None:
    """None is found, which is remarked on; the name makes but the id."""
    made = draft_document(Document(("一、甲。", "乙。")), "麟游.html")
    assert (made.report.title, made.report.id) == (None, "linyou")
    assert "no title found" in made.remarks
    assert parse(made.text, "a") == made.report


def test_numbers_that_cannot_be_read_are_remarked_on() -> None:
    """Masked ones, and those nobody understands; neither becomes a figure."""
    made = drafted("一、处理*件，达到88。")
    assert made.report.indicators == ()
    assert made.remarks[-2:] == (
        "a number masked: 一、处理*件，达到88。",
        "a number not understood: 、处理*件，达到88。",
    )


def test_a_figure_beyond_what_a_file_holds_is_a_remark() -> None:
    """The others are read, however large or small."""
    made = drafted("一、收入1000万亿元，占0.00001%，借出99999万亿元。")
    assert parse(made.text, "a") == made.report
    assert [(f.value, f.unit) for f in made.report.indicators] == [(10**15, "元"), (0.00001, "%")]
    assert made.remarks[-1] == "a number not understood: 0001%，借出99999万亿元。"


def test_a_figure_that_the_text_does_not_tell_apart_is_left_out() -> None:
    """No quote could prove it; a remark says so, and the file loads."""
    made = drafted("一、甲会议5次，乙会议3次。甲会议5次，乙会议3次。")
    assert [f.quote for f in made.report.indicators] == [
        "一、甲会议5次",
        "乙会议3次。甲会议",
        "。甲会议5次，乙会议",
    ]
    assert made.remarks[-1] == (
        "a figure left out, as its words stand more than once: 会议5次，乙会议3次。"
    )


def test_one_figure_two_thousand_times_makes_a_small_draft_in_no_time() -> None:
    """Hardly larger than its text, and it loads; it was a thousand times as large once."""
    text = "一、" + "受理3件，" * 2000
    start = process_time()
    made = drafted(text)
    assert process_time() - start < 10  # two alone; coverage and a busy machine take their share
    assert len(made.text) < 2 * len(text)
    assert parse(made.text, "a") == made.report


def test_an_id_is_made_of_place_office_and_year() -> None:
    """Where neither is known, of the file's name."""
    for title, made in (
        ("麟游县司法局2023年度法治政府建设工作总结", "linyou-sifaju-2023"),
        ("法治政府建设工作总结", "a"),
    ):
        assert drafted(title, "一、甲。").report.id == made


def test_an_id_is_made_once() -> None:
    """The second report of a place and year is numbered, and said to be."""
    lines = ("小县2023年度法治政府建设工作总结", "一、甲。")
    made = with_untaken_id(
        draft_document(Document(lines), "a.html"), {"xiaoxian-2023", "xiaoxian-2023-2"}.__contains__
    )
    assert made.report.id == "xiaoxian-2023-3"
    assert made.remarks[0] == "another report has the id xiaoxian-2023; this one is xiaoxian-2023-3"


def test_a_draft_is_made_of_bytes_and_a_name() -> None:
    """From Python: of any kind that import reads, and what is none says so by its name."""
    made = lyfz.draft(PAGE.read_bytes(), "linyou.txt")
    assert isinstance(made, lyfz.Draft)
    assert (made.report.id, len(made.report.indicators)) == ("linyou-2023", 57)
    assert parse(made.text, "linyou.yaml") == made.report
    for data, message in (
        (b"", "a.txt: no text; expected a report"),
        ("你好，再见。".encode(), "a.txt: "),
        (b"%PDF-1.4", "a.txt: a PDF without its end; fetch it again"),
    ):
        with pytest.raises(lyfz.LyfzError) as error:
            lyfz.draft(data, "a.txt")
        assert str(error.value).startswith(message)


def test_a_page_without_text_is_refused() -> None:
    """There is nothing to draft."""
    with pytest.raises(LyfzError, match="no text of a report"):
        drafted()


LINE = (
    st.text(
        alphabet="一二三、（）(1)25.是甲乙件次个万余多《》“”。；，：下步将但存在问题附件发布时间-\t#",
        min_size=1,
        max_size=50,
    )
    .map(str.strip)
    .filter(bool)
)


@given(st.lists(LINE, min_size=1, max_size=8))
def test_what_is_drafted_loads_and_proves_itself(lines: list[str]) -> None:
    """Whatever the page: every quote states its figure, and every figure is quoted or left out."""
    with suppress(LyfzError):  # a page may hold nothing but a title
        prove(lines, drafted(*lines))


def prove(lines: list[str], made: Draft) -> None:
    left_out = [remark for remark in made.remarks if remark.startswith("a figure left out")]
    findings = check("a", made.text).findings
    assert [row for row in findings if row.severity == "error"] == []
    assert [row.code for row in findings].count("unquotable-figure") == len(left_out)
    body = "".join("".join(section.text.split()) for section in made.report.walk())
    contents = any("table of contents" in remark for remark in made.remarks)  # taken out between
    assert contents or body in "".join("".join(line.split()) for line in lines)


def test_a_report_of_its_own_text_gives_its_outline_back(report: Report) -> None:
    """Import inverts show."""
    lines = [report.title or "", *(section.text for section in report.walk())]
    made = draft_document(Document(tuple(lines)), "a")
    assert [s.address for s in made.report.walk()] == [s.address for s in report.walk()]
    assert [s.text for s in made.report.walk()] == [s.text for s in report.walk()]
