"""A reference to a figure, after GB/T 7714-2015."""

from datetime import date

import pytest

import lyfz
from lyfz.output.reference import lacking, reference
from lyfz.reportfile.loader import parse

FILE = """\
format: 1
report:
  id: daoxiang-2023
  title: 稻香县2023年度法治政府建设情况报告
  published: '2024-01-31T09:00'
  issuer: 稻香县人民政府
  source: https://www.example.gov.cn/a.html
sections:
- kind: work
  text: 一、工作情况。
  sections:
  - text: (二)办案。上半年受理12件，“两所”办结5件。
    indicators:
    - {id: accepted, name: 受理, value: 12, unit: 件, basis: part-year, quote: 受理12件}
    - {id: closed, name: 办结, value: 5, unit: 件, quote: “两所”办结5件}
- kind: plan
  title: 下一步
  text: 力争办结率达到95%。
  indicators:
  - {id: rate, name: 办结率, value: 95, unit: '%', basis: target, quote: 办结率达到95%}
"""
DAY = date(2026, 11, 26)


def cited(text: str) -> list[str]:
    report = parse(text, "a.yaml")
    return [
        reference(report, section, figure, DAY)
        for section in report.walk()
        for figure in section.indicators
    ]


def test_a_reference_names_the_page_the_day_the_place_and_the_words() -> None:
    """All as printed but quotation marks within the quote; a plan's figure is called what it is."""
    page = (
        "稻香县人民政府. 稻香县2023年度法治政府建设情况报告[EB/OL]. (2024-01-31)[2026-11-26]. "
        "https://www.example.gov.cn/a.html. "
    )
    assert cited(FILE) == [
        page + "一、(二)“受理12件”(部分时段数).",
        page + "一、(二)“‘两所’办结5件”.",
        page + "“办结率达到95%”(目标数).",
    ]


@pytest.mark.parametrize(
    ("field", "line", "expected"),
    [
        (
            "issuer",
            "  issuer: 稻香县人民政府\n",
            "稻香县2023年度法治政府建设情况报告[EB/OL]. (2024-",
        ),
        ("published", "  published: '2024-01-31T09:00'\n", "报告[EB/OL]. [2026-11-26]. https:"),
        ("title", "稻香县2023年度法治政府建设情况报告", "稻香县人民政府. [题名不详][EB/OL]. ("),
    ],
)
def test_what_the_report_does_not_tell_is_left_out(field: str, line: str, expected: str) -> None:
    """Nothing takes its place: the government of the place need not be who issued the page."""
    text = FILE.replace(line, "null" if field == "title" else "")
    assert expected in cited(text)[0]
    assert lacking(parse(text, "a.yaml")) == [field]


@pytest.mark.parametrize("source", ["", "  source: 稻香县政府网\n", "  source: a.pdf\n"])
def test_what_has_no_address_is_a_report(source: str) -> None:
    """Not a page, and not of the day it was read."""
    text = FILE.replace("  source: https://www.example.gov.cn/a.html\n", source)
    assert cited(text)[0] == (
        "稻香县人民政府. 稻香县2023年度法治政府建设情况报告[R]. 2024-01-31. "
        "一、(二)“受理12件”(部分时段数)."
    )
    assert cited(text.replace("  published: '2024-01-31T09:00'\n", ""))[0].startswith(
        "稻香县人民政府. 稻香县2023年度法治政府建设情况报告[R]. 一、(二)“"
    )
    assert lacking(parse(text, "a.yaml")) == ["address of its page"]


def test_a_line_break_in_a_quote_is_no_part_of_a_reference(report: lyfz.Report) -> None:
    """A reference is one line, whatever the page tore apart."""
    torn = report.indicators[0]._replace(quote="受理3\n6件")
    line = reference(report, next(report.walk()), torn, DAY)
    assert line.endswith("“受理36件”.")
