"""Figures side by side on screens of any width."""

import re
from itertools import product
from typing import Any

import pytest

from lyfz.chinese.width import cells
from lyfz.compare import arranged, compare
from lyfz.output.screen.canvas import Canvas
from lyfz.output.screen.comparison import Comparison
from lyfz.rows import CompareRow
from lyfz.vocabulary.concepts import Concept

CONCEPTS = {
    id: Concept(id, name, "flow", families, (), (), (), None, None, "", "")
    for id, name, families in (
        ("petitions", "信访件办理数", (("件", "起"), ("批次",))),
        ("trainings", "法治培训场次", (("次",),)),
    )
}


def figure(place: str, year: int, value: float = 5, **fields: Any) -> CompareRow:
    region = {"jia": "甲县", "yi": "乙县"}.get(place.split("-")[0], place)
    head = (f"{place}-{year}", region, year, "petitions", "id", "信访", value, None, "exact", "件")
    row = CompareRow._make((*head, "year", None, None, None, "1", "", 0, 0, None, None))
    return row._replace(**fields)


def drawn(
    *figures: CompareRow,
    width: int | None = None,
    by: str | None = None,
    silent: tuple[CompareRow, ...] = (),
) -> str:
    """The screen, below an empty line; `silent` are reports that state nothing."""
    given = {each[:3] for each in [*figures, *silent]}
    canvas = Canvas(width, color=False)
    rows = compare(arranged(figures, CONCEPTS), CONCEPTS)
    return "\n" + "".join(canvas.paint(Comparison(given, CONCEPTS, by, canvas).lines(rows)))


def test_of_one_place_each_concept_is_a_line_and_years_go_across() -> None:
    """With the change since the year before, and a bar of each year."""
    figures = [
        figure("jia", 2021, 1200),
        figure("jia", 2022, 1500, unit="起"),
        figure("jia", 2023, 2400),
        figure("jia", 2022, 4, unit="次", concept="trainings"),
        figure("jia", 2023, 3, unit="次", concept="trainings"),
    ]
    assert (
        drawn(*figures)
        == """
concept       unit    2021   2022   2023       change
信访件办理数  件/起  1,200  1,500  2,400  +900 +60.0%  ▄▅█
法治培训场次  次         -      4      3    -1 -25.0%   █▆
"""
    )


def test_of_one_year_regions_go_across() -> None:
    """No change is told from one region to the next."""
    figures = [figure("jia", 2023, 4), figure("yi", 2023, 8)]
    figures += [figure("yi", 2022, 2)._replace(year=2023, concept="trainings", unit="次")]
    assert (
        drawn(*figures[:2])
        == """
concept       unit  甲县  乙县
信访件办理数  件       4     8  ▄█
"""
    )


def test_of_several_years_and_places_each_concept_is_a_block() -> None:
    """A dash where none was read in a report, blank where there is none, the silent ones last."""
    figures = [figure("jia", 2022, 12), figure("jia", 2023, 16), figure("yi", 2023, 4)]
    silent = (figure("yi", 2022), *(figure(name, 2023) for name in "abcdefg"))
    assert (
        drawn(*figures, silent=silent)
        == """
信访件办理数  petitions
region  unit  2022  2023     change
甲县    件      12    16  +4 +33.3%  ▆█
乙县    件       -     4              ▂
none read: a, b, c, d, e, 2 more

"""
    )
    assert (
        drawn(*figures, by="region")
        == """
信访件办理数  petitions
year  unit  甲县  乙县
2022  件      12        ▆
2023  件      16     4  █▂

"""
    )


def test_a_figure_alone_has_no_bar() -> None:
    """It would always be full."""
    assert (
        drawn(figure("jia", 2023))
        == """
concept       unit  甲县
信访件办理数  件       5
"""
    )


def test_several_figures_stand_side_by_side() -> None:
    """Never summed, nor drawn, nor compared; but once what is stated twice."""
    figures = [figure("jia", 2022, 4), figure("jia", 2023, 4), figure("jia", 2023, 5)]
    assert (
        drawn(*figures, figures[1])
        == """
concept       unit  2022   2023
信访件办理数  件       4  4 / 5  ▇
"""
    )
    assert (
        drawn(*figures[:2], figures[1]._replace(unit="起"))
        == """
concept       unit   2022  2023  change
信访件办理数  件/起     4     4       0  ██
"""
    )


def test_a_figure_keeps_its_meaning() -> None:
    """More than, less than, about, a range; no change is exact then."""
    figures = [
        figure("jia", 2020, 5000, qualifier="over"),
        figure("jia", 2021, 6000, qualifier="under"),
        figure("jia", 2022, 7000, qualifier="about"),
        figure("jia", 2023, 8, qualifier="range", upper=9),
    ]
    assert (
        drawn(*figures)
        == """
concept       unit    2020    2021    2022  2023
信访件办理数  件    >5,000  <6,000  ~7,000   8-9  ▆▇█▁
"""
    )


def test_what_does_not_count_the_same_stands_apart() -> None:
    """Other units in a line of their own, and another basis, which is said."""
    figures = [figure("jia", 2022, 8), figure("jia", 2023, 2, unit="批次")]
    figures += [figure("jia", 2023, 3, basis="part-year")]
    assert (
        drawn(*figures)
        == """
concept                   unit  2022  2023
信访件办理数              件       8     -  █
信访件办理数              批次     -     2   █
信访件办理数 (part-year)  件       -     3   █
"""
    )


def test_an_office_is_told_from_its_region() -> None:
    """By the id of its reports; without a region by that alone. A township is no office."""
    figures = [figure("jia", 2023, 5), figure("jia-sifaju", 2023, 3), figure("yi-sifaju", 2023)]
    figures += [figure("bing", 2023)._replace(region=None)]
    figures += [figure("ding-gongyizhen", 2023)._replace(region="丁县公义镇")]
    labels = "bing  丁县公义镇  甲县 jia  甲县 jia-sifaju  乙县 yi-sifaju\n"
    assert labels in drawn(*figures)


def test_what_is_too_wide_is_turned() -> None:
    """Fifty regions stand below one another, each beside its bar."""
    figures = [figure(f"r{number:02}", 2023, number * 10) for number in range(50)]
    lines = drawn(*figures, width=40).split("\n")
    assert lines[1:5] == [
        "信访件办理数  petitions",
        "region  unit  2023",
        "r00     件       0",
        "r01     件      10  ▎",
    ]
    assert lines[-3] == "r49     件     490  ██████████"


def test_what_is_left_out_for_width_is_named_once() -> None:
    """The change since the year before, though of two concepts; bars have no name."""
    figures = [figure(place, year, 1234) for place in ("jia", "yi") for year in (2021, 2022, 2023)]
    figures += [each._replace(concept="trainings") for each in figures]
    lines = drawn(*figures, width=40).split("\n")
    assert lines[2] == "region  unit   2021   2022   2023"
    assert lines[-4:] == ["", "left out for width: change; see", "--columns", ""]


def test_what_is_turned_though_asked_for_is_said() -> None:
    """Not where nobody asked, nor where what is asked for fits."""
    figures = [figure(f"r{number}", year) for number in range(30) for year in (2022, 2023)]
    heads = {
        (by, width): drawn(*figures, width=width, by=by).split("\n")[1]
        for by in (None, "region", "year")
        for width in (60, 200)
    }
    assert heads.pop(("region", 60)) == "信访件办理数  petitions  (too wide by region)"
    assert {*heads.values()} == {"信访件办理数  petitions"}


def test_where_neither_fits_all_goes_down() -> None:
    """Report by report; forty cells are never passed."""
    years = range(2014, 2024)
    places = ("jia", "yi", "abcdefgh", "ijklmnopq")
    figures = [figure(place, year, 98765) for place in places for year in years]
    lines = drawn(*figures, width=40).split("\n")
    assert lines[1:4] == [
        "信访件办理数  petitions",
        "report          unit   value  change",
        "abcdefgh 2014   件    98,765",
    ]


@pytest.mark.parametrize("by", ["year", "region"])
def test_every_cell_is_the_value_of_a_row(by: str) -> None:
    """In its line and column, however it is laid out."""
    places = list(product(("jia", "yi"), (2021, 2022, 2023)))
    figures = [figure(place, year, 1000 + 7 * at) for at, (place, year) in enumerate(places)]
    head, *lines = drawn(*figures, by=by).split("\n")[2:-2]
    columns = head.split()[2:5]
    for line in lines:
        label, _, *values = line.split()
        for column, value in zip(columns, values, strict=False):
            if column == "change" or not re.fullmatch("[0-9,]+", value):
                continue
            region, year = (label, column) if by == "year" else (column, label)
            (row,) = [each for each in figures if (each.region, str(each.year)) == (region, year)]
            assert value == f"{row.value:,}"


@pytest.mark.parametrize("width", range(40, 121, 8))
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    """Names wrap; bars and changes are left out first."""
    for places, years in product((1, 2, 9, 50), (1, 3, 8)):
        figures = [
            figure(f"x{place}", 2015 + year, place * 12345 + year)
            for place in range(places)
            for year in range(years)
        ]
        for line in drawn(*figures, width=width).split("\n"):
            assert cells(re.sub("[▁-█▉-▏]", "-", line)) <= width


def test_own_symbols_exist_in_gbk() -> None:
    """Of many a Windows console."""
    drawn(*(figure("jia", 2000 + each, each) for each in range(9))).encode("gbk")
