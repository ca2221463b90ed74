"""Pictures of figures, read back as XML."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from conftest import BUNDLED, Run
from hypothesis import example, given
from hypothesis import strategies as st

from lyfz.errors import LyfzError
from lyfz.model import DECIMALS
from lyfz.output.formats import fields
from lyfz.output.svg import write
from lyfz.rows import CompareRow, IndicatorRow

ACCEPTED = CompareRow(
    report="linyou-2023",
    region="麟游县",
    year=2023,
    concept="reconsideration-accepted",
    id="reconsideration-accepted",
    name="行政复议申请受理",
    value=4,
    upper=None,
    qualifier="exact",
    unit="件",
    basis="year",
    previous=None,
    change=None,
    percent=None,
    section="6.2",
    quote="受理4件",
    start=3,
    end=7,
    rank=None,
    of=None,
)
BARS = """\
<svg xmlns="http://www.w3.org/2000/svg" role="img" \
style="max-width: 100%; height: auto; fill: #222; font-size: 13px; \
font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" \
width="720" height="144" viewBox="0 0 720 144">
  <title>麟游县 2023, 行政复议受理件数 (件)</title>
  <desc>Point at a number for its words. \
Hollow is not exact: &gt; over, &lt; under, ~ about, 1-2 a range.</desc>
  <rect width="100%" height="100%" fill="white" />
  <text x="16" y="32" font-size="17" font-weight="bold">麟游县 2023</text>
  <text x="16" y="66" font-weight="bold">行政复议受理件数 (件)</text>
  <line x1="66" x2="66" y1="76" y2="98" stroke="#666" />
  <text x="60" y="92" text-anchor="end">麟游县</text>
  <g>
    <title>麟游县 2023: 受理4件
行政复议申请受理 (year), linyou-2023 6.2</title>
    <rect fill="#0072b2" stroke="#0072b2" x="66" width="625" y="80" height="15" />
    <text x="697" y="92">4</text>
  </g>
  <text x="16" y="128" fill="#666" font-size="11">\
Point at a number for its words. \
Hollow is not exact: &gt; over, &lt; under, ~ about, 1-2 a range.</text>
</svg>
"""


def of(region: str, year: int | None, value: float, **others: Any) -> CompareRow:
    report = f"{region.encode().hex()}-{year}"
    quote = f"受理{value}件"
    row = ACCEPTED._replace(report=report, region=region, year=year, value=value, quote=quote)
    return row._replace(**others)


def drawn(rows: Iterable[CompareRow]) -> str:
    return "".join(map(str, write(fields(CompareRow), rows, True)))


def parts(rows: Iterable[CompareRow], tag: str) -> list[ET.Element]:
    svg = ET.fromstring(drawn(rows))  # noqa: S314 - it was drawn just now
    return svg.findall(f".//{{*}}{tag}")


def texts(rows: Iterable[CompareRow]) -> list[str]:
    return [element.text or "" for element in parts(rows, "text")]


def titles(rows: Iterable[CompareRow]) -> list[str]:
    return [(title.text or "").partition("\n")[0] for title in parts(rows, "title")][1:]


def test_one_year_is_bars() -> None:
    """From zero, each with its number, and its quote and place as its title."""
    assert drawn([ACCEPTED]) == BARS


def test_a_picture_is_in_one_language(run: Run) -> None:
    """All its own words are the reader's."""
    examples = Path(BUNDLED).parents[1] / "examples" / "reports"
    command = ["compare", "-r", examples, "-r", BUNDLED, "信访", "复议", "-f", "svg"]
    chinese, english = (
        run(*command, env={"LYFZ_LANG": language}).stdout.decode() for language in ("zh", "en")
    )
    ours = ("2021—2023年", "未读到", "鼠标停在", "空心")
    assert [words for words in ours if words not in chinese or words in english] == []
    theirs = re.compile("not read of|Point at|Hollow|office|part-year")
    assert theirs.search(english)
    assert not theirs.search(chinese)


def test_bars_are_as_long_as_their_figures() -> None:
    """Beside one another, on one scale from zero."""
    rows = [of("甲县", 2023, 10), of("乙县", 2023, 5), of("丙县", 2023, 0)]
    widths = [float(bar.get("width", "")) for bar in parts(rows, "rect")[1:]]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)
    assert widths[2] == 0


def test_every_figure_has_its_quote_as_its_title() -> None:
    """Of bars and lines; several of one office and year are told apart by name, not added up."""
    several = [of("甲县", 2023, 4, name="县委学法"), of("甲县", 2023, 6, name="县政府学法")]
    assert titles(several) == ["甲县 县委学法 2023: 受理4件", "甲县 县政府学法 2023: 受理6件"]
    assert titles([*several, several[0]._replace(section="1")]) == titles(several)
    rows = [of("甲县", 2022, 4), *several, of("乙县", 2023, 8)]
    assert sorted(titles(rows)) == [
        "乙县 2023: 受理8件",
        "甲县 县委学法 2023: 受理4件",
        "甲县 县政府学法 2023: 受理6件",
        "甲县 行政复议申请受理 2022: 受理4件",
    ]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([of("甲县", 2021, 1), of("甲县", 2022, 2), of("甲县", 2023, 3)], 2),
        ([of("甲县", 2021, 1), of("甲县", 2023, 3)], 0),
        ([of("甲县", 2021, 1), of("甲县", 2022, 2, basis="to-date")], 0),
        ([of("甲县", 2022, 1), of("甲县", 2023, 2), of("甲县", 2023, 3)], 0),
        ([of("甲县", 2022, 1), of("乙县", 2023, 2)], 0),
    ],
)
def test_a_line_joins_two_years_in_a_row(rows: Sequence[CompareRow], lines: int) -> None:
    """A year without a figure is a gap; so is one of several figures, or of another basis."""
    dashed = [line for line in parts(rows, "line") if line.get("stroke-width") == "2"]
    legend = [line for line in dashed if float(line.get("x1", "")) > 500]
    assert len(dashed) - len(legend) == lines


@pytest.mark.parametrize("year", [2022, 2023])
def test_what_is_not_exact_is_hollow(year: int) -> None:
    """Bars and marks alike; the number has its sign, a range its span, and a note says so."""
    rows = [
        of("甲县", year, 5, qualifier="over"),
        of("乙县", 2023, 3, qualifier="range", upper=6),
        of("丙县", 2023, 2),
    ]
    shapes = parts(rows, "g/{*}rect") if year == 2023 else parts(rows, "g/{*}path")
    fills = [shape.get("fill") for shape in shapes]
    assert fills.count("white") == 2
    assert {">5", "3-6", "2"} <= {*texts(rows)}
    spans = [line for line in parts(rows, "line") if line.get("stroke-width") == "5"]
    spans += [bar for bar in parts(rows, "rect") if bar.get("height") == "5"]
    assert len(spans) == 1
    assert texts(rows)[-1].endswith("not exact: > over, < under, ~ about, 1-2 a range.")


def test_what_does_not_count_the_same_has_a_panel_of_its_own() -> None:
    """Concepts, units that do not compare, another basis."""
    rows = [
        of("甲县", 2023, 1),
        of("乙县", 2023, 2, unit="起"),
        of("甲县", 2023, 90, concept="law-exam-pass-rate", unit="%"),
        of("甲县", 2023, 1, basis="part-year"),
    ]
    heads = [text for text in parts(rows, "text") if text.get("font-weight")]
    assert [head.text for head in heads][1:] == [
        "行政复议受理件数 (件/起)",
        "学法考试合格率 (%)",
        "行政复议受理件数 part-year (件)",
    ]


def test_offices_are_named_of_which_no_figure_of_a_concept_was_read() -> None:
    """Once below its panels: who states it in another unit does state it."""
    rows = [
        of("甲县", 2023, 1),
        of("乙县", 2023, 2, unit="次"),
        of("丙县", 2023, 90, concept="law-exam-pass-rate", unit="%"),
    ]
    assert [text for text in texts(rows) if "not read" in text] == [
        "not read of 丙县: 行政复议受理件数",
        "not read of 乙县, 甲县: 学法考试合格率",
    ]


def test_no_number_stands_on_the_axis() -> None:
    """A small figure below a greater one has no room under its mark."""
    rows = [of("甲县", year, value) for year in (2022, 2023) for value in (3, 40)]
    rows += [of("乙县", year, 5) for year in (2022, 2023)]
    (zero,) = {
        float(line.get("y1", "")) for line in parts(rows, "line") if line.get("stroke") == "#666"
    }
    numbers = [text for text in parts(rows, "text") if text.get("stroke") == "white"]
    assert len(numbers) > 2
    assert not [text for text in numbers if abs(float(text.get("y", "")) - 4 - zero) < 12]


def test_two_offices_of_one_region_are_told_apart() -> None:
    """By their ids, however long, and each from its place; without a region by that alone."""
    ids = ["jia", "jia-shichangjianduguanliju", "jia-shichangjianduguanlizongdui", "yi-sifaju"]
    for years in ([2023], [2022, 2023]):
        rows = [of("甲县", year, 1, report=f"{id}-{year}") for id in ids for year in years]
        rows = [row._replace(region="乙县") if row.report[:2] == "yi" else row for row in rows]
        rows += [of("", 2023, 1, report="bing-2023")]
        labels = {text for text in texts(rows) if text.startswith(("甲县 ", "乙县", "bing"))}
        assert {"甲县 jia", "乙县 yi-sifaju", "bing"} < labels
        assert len(labels) == 5


def test_a_long_name_is_cut_and_whole_in_its_title() -> None:
    """So that it stays in its place; in the middle, as ends tell names apart."""
    name = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县"
    (label,) = [text for text in parts([of(name, 2023, 1)], "text") if text.get("text-anchor")]
    assert label.text == "新疆维吾尔自治区…察布查尔锡伯自治县"
    assert [title.text for title in label] == [name]


@pytest.mark.parametrize("count", [1, 7, 50])
@pytest.mark.parametrize("years", [[2023], range(2014, 2024)])
def test_every_figure_of_many_is_in_the_picture(count: int, years: Sequence[int]) -> None:
    """Lines that a frame has no room for have another one, which says that it goes on."""
    rows = [of(f"第{n}县", year, n + year) for n in range(count) for year in years]
    assert len(titles(rows)) == len(rows)
    heads = [text for text in texts(rows) if text.startswith("行政复议受理件数")]
    frames = -(-count // 6) if len(years) > 1 else 1
    assert heads == ["行政复议受理件数 (件)"] + ["行政复议受理件数 (件) (continued)"] * (frames - 1)
    assert drawn(rows) == drawn(rows)


def test_many_lines_have_many_frames() -> None:
    """One behind the other, however many."""
    rows = [of("甲县", 2022, 1), *(of("甲县", 2023, n, name=f"甲{n}") for n in range(5999))]
    assert len(titles(rows)) == 6000


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([], "svg: no figures to draw"),
        (
            [of("甲县", None, 1), of("乙县", 2023, 2)],
            "svg: a figure without a year; choose by --year 2021-2023",
        ),
        (
            [of("甲县", 2023, n) for n in range(7000)],
            "svg: 6001 figures or more; a picture has room for 6000; "
            "choose by lyfz compare CONCEPT…",
        ),
        (
            [of(f"第{n}县", 2023, 1) for n in range(51)],
            "svg: 51 regions; a picture has room for 50; choose by --region NAME",
        ),
        (
            [of("甲县", 2013, 1), of("甲县", 2023, 2)],
            "svg: 11 years; a picture has room for 10; choose by --year 2014-2023",
        ),
        (
            [of("甲县", 2023, 1, unit=f"{n}件") for n in range(13)],
            "svg: 13 concepts; a picture has room for 12; choose by lyfz compare CONCEPT…",
        ),
    ],
)
def test_what_has_no_room_is_refused(rows: Sequence[CompareRow], message: str) -> None:
    """With what to type instead."""
    with pytest.raises(LyfzError) as error:
        drawn(rows)
    assert error.value.messages == (message,)


def test_only_compare_is_drawn() -> None:
    """Other rows lack what a picture shows."""
    with pytest.raises(LyfzError, match="compare"):
        [*write(fields(IndicatorRow), [], True)]


TEXT = st.text(max_size=12)
VALUE = (st.integers(-5, 2**53) | st.floats(-1, 1e15)).map(lambda value: round(value, DECIMALS))
FIGURE = st.builds(
    ACCEPTED._replace,
    region=TEXT,
    year=st.sampled_from([2021, 2023]),
    name=TEXT,
    quote=TEXT,
    unit=TEXT | st.none(),
    value=VALUE,
    upper=st.none() | VALUE,
)


@given(st.lists(FIGURE, min_size=1, max_size=6, unique_by=lambda row: row.value))
@example([ACCEPTED._replace(value=5e-324)])
@example([ACCEPTED._replace(quote='<a>&"\0\x1b]]>\ufffe\uffff\u2028\r')])
def test_any_text_and_number_make_sound_xml(rows: list[CompareRow]) -> None:
    """Whatever a report says; a figure is drawn once, where numbers can be."""
    assert len(parts(rows, "g/{*}title")) == len(rows)
    assert "nan" not in drawn(rows)
