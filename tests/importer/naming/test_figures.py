"""One pass over a section gives its figures whole."""

import pytest

import lyfz
from lyfz.chinese.quantity import claims, find
from lyfz.importer.naming.figures import NamedFigure, name_figures
from lyfz.importer.naming.unique import unique


def test_a_figure_has_its_name_its_quote_and_what_tells_it_apart() -> None:
    """Its year, and words of its clause, of one before, and of the heading; the id comes later."""
    text = "今年以来,县政府共召开会议3次,办结率100%。"
    meetings, rate = find(text)
    assert list(name_figures(text, "抓学习", claims(text))) == [
        NamedFigure(meetings, "会议", (11, 15), ("", "县政府", "", "抓学习"), "noun before"),
        NamedFigure(rate, "办结率", (16, 23), ("", "", "", "抓学习"), "noun before"),
    ]


def test_a_figure_in_a_table_is_named_by_what_it_stands_under() -> None:
    """And quoted with the words of its row where its number stands twice."""
    text = "单位：件\n项目\t2022年\t2023年\n受理\t5\t8\n办结\t5\t6件"
    named = [
        (figure.name, text[slice(*figure.quote)] if figure.quote else "")
        for figure in name_figures(text, "表", claims(text))
    ]
    assert named == [
        ("2022年受理", "受理\t5"),
        ("2023年受理", "8"),
        ("2022年办结", "办结\t5"),
        ("2023年办结", "6件"),
    ]


def test_every_figure_of_the_bundled_report_can_be_quoted() -> None:
    """Its quote stands once in the section and is read as that figure; its name is its own."""
    sections = {
        section.text: list(name_figures(section.text, section.title, claims(section.text)))
        for section in lyfz.load().walk()
    }
    for text, figures in sections.items():
        for figure in figures:
            assert figure.quote
            quote = text[slice(*figure.quote)]
            assert text.count(quote) == 1
            assert [quantity[:4] for quantity in find(quote)] == [figure.quantity[:4]]
    names = [figure.name for figures in unique(sections).values() for figure in figures]
    assert len(set(names)) == len(names) >= 57
    assert max(map(len, names)) <= 20


def test_no_number_tells_a_name_apart() -> None:
    """Neither its own nor that of the figure before."""
    text = "收案5件、结案4件、执结3件,同比分别上升6.3%、7.2%。"
    named = unique({"": list(name_figures(text, "", claims(text)))})[""]
    assert [figure.name for figure in named[3:]] == ["同比上升", "同比上升2"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2022年受理案件5件。2023年受理案件6件。", ["2022年案件受理", "2023年案件受理"]),
        ("受理案件5件（2022年）、6件（2023）。", ["2022年案件受理", "2023年案件受理"]),
        ("2023年收案5件,比2022年上升3%。2022年收案6件。", ["2023年收案", "收案上升", "2022年收案"]),
        ("上半年受理案件5件。全年受理案件9件。", ["上半年案件受理", "全年案件受理"]),
        ("1—10月受理案件5件,12月受理案件9件。", ["1—10月案件受理", "12月案件受理"]),
        ("本年受理案件9件,上年8件。", ["案件受理", "上年案件受理"]),
        ("2023年受理案件9件,较2022年8件增长5%。", ["2023年案件受理", "2022年案件受理"]),
        (
            "开展招投标治理,罚款5万元;开展挂靠整治,罚款6万元。",
            ["招投标治理罚款", "挂靠整治罚款"],
        ),
    ],
)
def test_equal_names_are_told_apart_by_what_they_speak_of(text: str, names: list[str]) -> None:
    """The period, if there are several; what was done in a clause before."""
    named = unique({"": list(name_figures(text, "", claims(text)))})[""]
    assert [figure.name for figure in named][: len(names)] == names
