"""Quotes, on sentences as county reports write them."""

from time import process_time

import pytest
from hypothesis import example, given

from lyfz.chinese.quantity import claims
from lyfz.importer.naming.figures import name_figures
from samples import TEXT


def quoted(text: str) -> list[str | None]:
    figures = name_figures(text, "", claims(text))
    return [figure.quote and text[slice(*figure.quote)] for figure in figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年处理信访问题118起。", ["处理信访问题118起"]),
        (
            "全年受理行政复议申请4起,立案1起,办结1起,办结率100%。调解行政争议纠纷13起。",
            ["受理行政复议申请4起", "立案1起", "办结1起", "办结率100%", "调解行政争议纠纷13起"],
        ),
        ("发放普法书籍5万余册、宣传纸杯3万余个。", ["发放普法书籍5万余册", "宣传纸杯3万余个"]),
        (
            "为全县7个镇、69个事业单位聘请413名律师担任法律顾问。",
            ["7个镇", "69个事业单位", "413名律师担任法律顾问"],
        ),
        ("对57个重大项目提供法律咨询意见。", ["57个重大项目提供法律咨询意见"]),
        ("处理118起信访问题。", ["处理118起信访问题"]),
        ("行政机关负责人出庭应诉率达到100%。", ["行政机关负责人出庭应诉率达到100%"]),
        (
            "制定《重大行政决策事项目录》等制度文件5个。",
            ["制定《重大行政决策事项目录》等制度文件5个"],
        ),
        # The same words twice: more of the clause, then of the sentence, tells them apart.
        (
            "县政府举办讲座3次。县委举办讲座3次。",
            ["县政府举办讲座3次", "县委举办讲座3次"],
        ),
        (
            "在城区,举办讲座3次。在乡镇,举办讲座3次。",
            ["在城区,举办讲座3次", "在乡镇,举办讲座3次"],
        ),
        # Nothing to the left but another figure: words to the right.
        (
            "立案1起,办结1起,全部公示。立案2起,办结1起,无一上诉。",
            ["立案1起", "办结1起,全部公示", "立案2起", "办结1起,无一上诉"],
        ),
        ("丙|甲|办结1起，丙|乙|办结1起", ["甲|办结1起", "乙|办结1起"]),
        ("1起，甲1起，甲", [None, "甲1起"]),
        # No words to the right either: earlier sentences, then all up to the other figures.
        (
            "甲局部署。办结1起。乙局部署。办结1起。",
            ["办结1起。乙局部署", "乙局部署。办结1起"],
        ),
        ("分别提高84%、40%、59%。再提高40%。", ["分别提高84%", "、40%", "、59%", "提高40%"]),
    ],
)
def test_a_quote_is_the_shortest_span_that_states_its_figure(
    text: str, expected: list[str | None]
) -> None:
    """It begins at a word of the name, stands once in the text, and states nothing else."""
    assert quoted(text) == expected


def test_a_figure_of_one_text_is_not_taken_for_the_end_of_another() -> None:
    """立案1起 stands in 已立案1起 too; and 1起 in 11起."""
    assert quoted("今年立案1起。往年的案件,已立案1起,11起待办。") == [
        "今年立案1起",
        "已立案1起",
        "11起待办",
    ]


def test_a_figure_that_cannot_be_told_apart_has_no_quote() -> None:
    """All that stands between its neighbours stands elsewhere too."""
    assert quoted("办结1件，受理2件，" * 3) == [None] * 6


def test_a_quote_looks_no_further_than_a_clause_is_long() -> None:
    """甲 and 乙 tell the figures apart at 120 characters, not at 121."""
    near, far, rest = "丙" * 118, "丙" * 119, "丙" * 121
    assert None not in quoted(f"甲{near}，办结1起。{rest}。乙{near}，办结1起。{rest}")
    assert quoted(f"甲{far}，办结1起。{rest}。乙{far}，办结1起。{rest}") == [None, None]


def test_a_text_that_repeats_itself_costs_no_more_than_another() -> None:
    """Two thousand equal figures: each is told from the others at once, not one by one."""
    start = process_time()
    assert quoted("办结案件共计1件。" * 2000) == [None] * 2000
    assert process_time() - start < 5


@example("受理）4起")
@example("4起受理（")
@given(TEXT)
def test_whatever_the_text_a_quote_states_its_figure_alone(text: str) -> None:
    """It holds the figure whole, touches no other, and stands once."""
    figures = list(name_figures(text, "", claims(text)))
    for figure in figures:
        if figure.quote:
            start, end = figure.quote
            quantity = figure.quantity
            assert start <= quantity.start < quantity.end <= end
            touched = [f for f in figures if f.quantity.end > start and f.quantity.start < end]
            assert touched == [figure]
            assert text.find(text[start:end]) == text.rfind(text[start:end]) == start
