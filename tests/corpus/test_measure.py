"""What wins and loses points; every text here is read right, so a wrong label must lose."""

import pytest

from measure import points, shares
from texts import Label, Text


def figure(quote: str, value: float, unit: str, qualifier: str = "exact") -> Label:
    name = "案件办结"
    return {"quote": quote, "value": value, "unit": unit, "qualifier": qualifier, "name": name}


def lost(text: str, *figures: Label) -> list[str]:
    """Measures that lose a point on a passage."""
    got = points(Text("a", "test", text, figures, None, None))
    return [point.measure for point in got if not point.right]


@pytest.mark.parametrize(
    ("labels", "measures"),
    [
        ([figure("12件", 12, "件")], []),
        ([figure("12件", 13, "件")], ["spoken", "value"]),
        ([figure("12件", 12, "起")], ["unit"]),
        ([figure("12件", 12, "件", "over")], ["qualifier"]),
        ([figure("12件", 12, "件") | {"name": "调解"}], ["names"]),
        ([], ["precision"]),
        ([figure("12件", 12, "件"), figure("结案", 1, "件")], ["recall", "spoken", "names"]),
    ],
)
def test_each_fault_loses_the_points_of_its_measure(
    labels: list[Label], measures: list[str]
) -> None:
    """A figure is known by where its number stands."""
    assert lost("办结案件12件，全部结案。", *labels) == measures


def test_a_label_without_a_quote_is_the_first_figure_of_its_value() -> None:
    """So labels that name no place can be measured too."""
    three, five = (figure("", value, "件") for value in (3, 5))
    assert lost("甲类3件，乙类5件。", three | {"name": ""}, five | {"name": ""}) == []
    assert lost("甲类3件，乙类4件。", three | {"name": ""}, five | {"name": ""}) == [
        "recall",
        "spoken",
        "precision",
    ]


def test_what_a_finding_shows_is_not_silent() -> None:
    """A masked number cannot be read, but check says so."""
    assert lost("办结案件×件。", figure("×件", 1, "件")) == ["recall", "names"]


def test_a_page_is_asked_for_its_head_and_its_outline() -> None:
    """Any of several answers is right; each section that only one side has loses a point."""
    page = "小县2023年法治政府建设情况报告\n一、普法\n办班。\n二、存在问题\n人少。\n"
    head = {"year": 2023, "region": ["小县", "某市小县"], "issuer": "小县人民政府"}
    outline = (
        {"label": "一、", "title": "普法", "kind": "work"},
        {"label": "二、", "title": "存在问题", "kind": "plan"},
        {"label": "三、", "title": "计划", "kind": "plan"},
    )
    got = list(points(Text("a", "test", page, None, head, outline)))
    assert shares(got) == {"metadata": (2, 3), "outline": (1, 3)}
    assert [point.words for point in got if not point.right] == [
        "issuer: None for 小县人民政府",
        "二、存在问题: problems for plan",
        "三、计划: no section",
    ]
