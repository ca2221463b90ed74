"""Figures of one concept side by side: what compares, what each has become, who has most."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.compare import Selection, arranged, compare, office, ranked
from lyfz.errors import LyfzError
from lyfz.model import Indicator, Report, Section
from lyfz.rows import CompareRow, MissingRow
from lyfz.vocabulary.concepts import Concept


def concept(id: str, name: str, type: str, *families: tuple[str, ...]) -> Concept:
    return Concept(id, name, type, families, (), (), (), None, None, "", "")  # type: ignore[arg-type]


CONCEPTS = {
    each.id: each
    for each in (
        concept("petitions-handled", "信访件办理数", "flow", ("件", "起"), ("批次",)),
        concept("mediators", "人民调解员数", "stock", ("人", "名")),
        concept("closing-rate", "办结率", "rate", ("%",)),
    )
}


def figure(value: float = 5, report: str = "jia-2023", **fields: Any) -> CompareRow:
    """A figure of 甲县, or of who the report's id says."""
    region = {"jia": "甲县", "yi": "乙县", "bing": "丙县"}[report.split("-")[0]]
    figure = ("id", "信访问题处理", value, None, "exact", "件")
    place = ("1", f"处理信访问题{value}件", 3, 10)
    head = (report, region, int(report[-4:]), "petitions-handled")
    return CompareRow._make(
        (*head, *figure, "year", None, None, None, *place, None, None)
    )._replace(**fields)


def compared(*figures: CompareRow) -> list[CompareRow]:
    return [*compare(arranged(figures, CONCEPTS), CONCEPTS)]


def growth(old: CompareRow, new: CompareRow) -> tuple[object, ...]:
    """What the second figure, which is of the year behind the first, is said to have become."""
    row = compared(old, new)[-1]
    return row.previous, row.change, row.percent


def test_a_row_is_a_figure_with_the_words_that_state_it() -> None:
    """All that the figure has, and the one of the year before."""
    new = figure(30, unit="起")
    old = figure(24, "jia-2022")
    assert compared(new, old)[1] == CompareRow(
        "jia-2023",
        "甲县",
        2023,
        "petitions-handled",
        "id",
        "信访问题处理",
        30,
        None,
        "exact",
        "起",
        "year",
        24,
        6,
        25.0,
        "1",
        "处理信访问题30件",
        3,
        10,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({}, {}, (5, 0, 0.0)),
        ({"value": 3}, {"value": 4}, (3, 1, 33.3)),
        ({"value": 16}, {"value": 17}, (16, 1, 6.3)),
        ({"value": 0.1}, {"value": 0.3}, (0.1, 0.2, 200.0)),
        ({"value": 99.5}, {"value": 98.5}, (99.5, -1, -1.0)),
        ({"value": 0}, {}, (0, 5, None)),
        ({"value": -2}, {"value": 3}, (-2, 5, None)),
        ({"value": 1e-15}, {"value": 2**53 - 1}, (1e-15, 9007199254740991, 9.007199254740991e32)),
        ({"qualifier": "over"}, {}, (5, None, None)),
        ({}, {"qualifier": "about"}, (5, None, None)),
        ({"qualifier": "range", "upper": 9}, {}, (5, None, None)),
        ({"unit": "起"}, {}, (5, 0, 0.0)),
        ({"unit": "批次"}, {}, (None, None, None)),
        ({"unit": None}, {}, (None, None, None)),
        ({"basis": "part-year"}, {}, (None, None, None)),
        ({"basis": "part-year"}, {"basis": "part-year"}, (None, None, None)),
        ({"concept": "mediators"}, {}, (None, None, None)),
        ({"report": "jia-2021", "year": 2021}, {}, (None, None, None)),
        ({"report": "jia-sifaju-2022"}, {}, (None, None, None)),
        ({"region": "乙县"}, {}, (None, None, None)),
    ],
)
def test_a_figure_stands_beside_that_of_the_year_before(
    old: dict[str, Any], new: dict[str, Any], expected: tuple[object, ...]
) -> None:
    """Where it is of the same concept, office and kind of unit; a change needs both to be exact."""
    assert growth(figure(report="jia-2022")._replace(**old), figure()._replace(**new)) == expected


def test_the_change_of_a_share_is_in_points() -> None:
    """97% is not 2.1% more than 95%, to whom reads it so."""
    share = {"unit": "%", "concept": "closing-rate"}
    assert growth(figure(95, "jia-2022", **share), figure(97, **share)) == (95, 2, None)


def test_what_there_is_compares_however_its_day_is_said() -> None:
    """But no exact change is told of 年末 and 截至目前."""
    stock = {"unit": "名", "concept": "mediators"}
    old = figure(500, "jia-2022", basis="to-date", **stock)
    assert growth(old, figure(520, basis="to-date", **stock)) == (500, 20, 4.0)
    assert growth(old, figure(520, **stock)) == (500, None, None)


@pytest.mark.parametrize(
    "figures",
    [
        [figure(4, "jia-2022"), figure(5), figure(6)],
        [figure(4, "jia-2022"), figure(6, "jia-2022"), figure(5)],
    ],
)
def test_of_several_figures_none_is_that_of_the_year_before(figures: list[CompareRow]) -> None:
    """Nothing tells which one; they are never summed."""
    rows = compared(*figures)
    assert [row.value for row in rows] == [each.value for each in figures]
    assert {(row.previous, row.change) for row in rows} == {(None, None)}


def test_a_figure_that_is_stated_twice_is_one_statement() -> None:
    """Each of its rows has become the same, and has the rank; other words are no other figure."""
    twice = [figure(5), figure(5, unit="起", quote="5起")]
    rows = compared(figure(4, "jia-2022"), *twice)[1:]
    assert [(row.previous, row.change, row.percent) for row in rows] == [(4, 1, 25.0)] * 2
    later = compared(*twice, figure(6, "jia-2024"))
    assert [row.previous for row in later] == [None, None, 5]
    ranks = ranked([*twice, figure(9, "yi-2023"), figure(3, "bing-2023")], CONCEPTS)
    assert [(row.rank, row.value) for row in ranks] == [(1, 9), (2, 5), (2, 5), (3, 3)]
    unlike = [figure(5), figure(5, qualifier="over"), figure(5, qualifier="range", upper=6)]
    assert [row.rank for row in ranked(unlike, CONCEPTS)] == [None] * 3


def test_rows_come_by_concept_office_and_year() -> None:
    """Concepts as the vocabulary has them, offices by their ids."""
    reports = ["yi-2023", "jia-2023", "jia-2022"]
    figures = [
        figure(report=report, concept=concept)
        for report in reports
        for concept in ("closing-rate", "mediators", "petitions-handled")
    ]
    rows = compared(*figures)
    assert [row.report for row in rows[:3]] == ["jia-2022", "jia-2023", "yi-2023"]
    assert [row.concept for row in rows[::3]] == ["petitions-handled", "mediators", "closing-rate"]


@given(st.lists(st.tuples(st.sampled_from([2021, 2022, 2023]), st.integers(0, 9)), max_size=9))
def test_every_change_is_that_of_two_rows(stated: list[tuple[int, int]]) -> None:
    """No figure is lost, none is made up, and the percents are right."""
    figures = [figure(value, f"jia-{year}") for year, value in stated]
    rows = compared(*figures)
    assert sorted(row.value for row in rows) == sorted(each.value for each in figures)
    for row in rows:
        before = {each.value for each in rows if each.year == (row.year or 0) - 1}
        alone = len(before) == len({each.value for each in rows if each.year == row.year}) == 1
        assert row.previous == (before.pop() if alone else None)
        if row.percent is not None and row.previous:
            assert row.change == row.value - row.previous
            assert row.percent == pytest.approx(100 * row.change / row.previous, abs=0.05001)


@pytest.mark.parametrize(
    ("report", "id"),
    [("jia-2023", "jia"), ("jia-sifaju-2023", "jia-sifaju"), ("jia-2023-2", "jia-2"), ("j", "j")],
)
def test_an_office_is_told_by_the_id_of_its_report(report: str, id: str) -> None:
    """Without the year: linyou-sifaju-2023 does not go on linyou-2022."""
    assert office(report, "甲县", 2023) == (id, "甲县")


def indicator(value: float, **fields: Any) -> Indicator:
    row = Indicator("id", "信访问题处理", value, None, "exact", "件", "1", "", 0, 0)
    return row._replace(**{"concept": "petitions-handled"} | fields)


REPORT = Report("jia-2023", None, "甲县", 2023, None, None, None, ())


def sections(*figures: Indicator) -> list[Section]:
    return [Section("1", None, "", "work", 1, None, "", figures, ())]


def chosen(
    *figures: Indicator, terms: str = "", bases: str = ""
) -> tuple[list[float], dict[str, int]]:
    """The values compared, and how many others are left out."""
    selection = Selection(terms.split(), bases.split(), CONCEPTS)
    read = arranged([*selection.rows(REPORT, sections(*figures))], CONCEPTS)
    return [row.value for row in read if selection.keeps(row)], dict(selection.left_out)


NONE = indicator(1, concept=None)
HALF = indicator(2, basis="part-year")
OTHER = indicator(3, name="调解员", concept="mediators", unit="名", basis="to-date")
PART = OTHER._replace(value=1, of="mediators")
WHOLE = indicator(4, name="来信来访处理")


@pytest.mark.parametrize(
    ("terms", "bases", "values", "left_out"),
    [
        ("", "", [4, 3], {"": 1, "part-year": 1, "subset": 1}),
        ("petitions-handled", "", [4], {"part-year": 1}),
        ("mediators", "", [3], {"subset": 1}),
        ("mediators", "to-date", [3], {"subset": 1}),
        ("mediators", "subset", [1], {"to-date": 1}),
        ("petitions", "", [4], {"part-year": 1}),
        ("信访", "", [4], {"": 1, "part-year": 1}),
        ("信访 mediators", "", [4, 3], {"": 1, "part-year": 1, "subset": 1}),
        ("信访问题", "", [4], {"": 1, "part-year": 1}),
        ("petitions-handled", "part-year", [2], {"year": 1}),
        ("petitions-handled", "part-year year", [2, 4], {}),
        ("没有", "", [], {}),
    ],
)
def test_terms_and_bases_choose_the_figures(
    terms: str, bases: str, values: list[float], left_out: dict[str, int]
) -> None:
    """A concept is compared whole, by whatever word it was found; what is not is counted."""
    assert chosen(NONE, HALF, OTHER, PART, WHOLE, terms=terms, bases=bases) == (values, left_out)


@pytest.mark.parametrize(
    ("term", "message"),
    [
        (
            "petition-handled",
            "no concept 'petition-handled'; did you mean petitions-handled (信访件办理数)?",
        ),
        ("x-9", "no concept 'x-9'; see lyfz concepts"),
    ],
)
def test_an_unknown_id_is_a_mistake(term: str, message: str) -> None:
    """What has the form of an id is meant as one."""
    with pytest.raises(LyfzError) as caught:
        Selection([term], [], CONCEPTS)
    assert caught.value.messages == (message,)


def test_ranks_go_down_and_equals_share_one() -> None:
    """Other units are apart; who states several figures has no rank; older years are none."""
    stated = [
        figure(5, "yi-2023"),
        figure(5),
        figure(5, "bing-2023", qualifier="over"),
        figure(9)._replace(report="jia-sifaju-2023"),
        figure(7)._replace(report="jia-gongan-2023"),
        figure(8)._replace(report="jia-gongan-2023"),
        figure(3, unit="批次"),
        figure(99, "yi-2022"),
    ]
    rows = ranked(compared(*stated), CONCEPTS)
    assert [(row.rank, row.report, row.value) for row in rows] == [
        (1, "jia-sifaju-2023", 9),
        (2, "bing-2023", 5),
        (2, "jia-2023", 5),
        (2, "yi-2023", 5),
        (None, "jia-gongan-2023", 8),
        (None, "jia-gongan-2023", 7),
        (1, "jia-2023", 3),
    ]


def test_what_is_missing_may_be_there_on_another_basis() -> None:
    """Then a report does say something of it."""
    selection = Selection(["petitions-handled", "人民调解"], [], CONCEPTS)
    assert [*selection.missing(REPORT, sections(HALF, NONE, HALF))] == [
        MissingRow("jia-2023", "甲县", 2023, "mediators", "人民调解员数", 0),
        MissingRow("jia-2023", "甲县", 2023, "petitions-handled", "信访件办理数", 2),
    ]
    assert [*selection.missing(REPORT, sections(WHOLE, OTHER))] == []


def test_no_concept_ranks_with_another() -> None:
    """Which one is meant has to be said."""
    rows = compared(figure(), figure(concept="mediators", unit="名"))
    with pytest.raises(LyfzError, match="figures of petitions-handled, mediators; expected one"):
        [*ranked(rows, CONCEPTS)]
