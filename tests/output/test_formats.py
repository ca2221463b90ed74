"""The formats that programs read, as whole outputs."""

import csv
import io
import json
import shutil
import subprocess
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import SMALL
from hypothesis import given
from hypothesis import strategies as st

from lyfz.cli import run
from lyfz.model import plain
from lyfz.output.controls import visible
from lyfz.output.formats import BINARY, NAMES, Fields, Rows, fields, writer
from lyfz.rows import IndicatorRow

FIELDS: dict[str, type[str | int | float]] = {"name": str, "value": float}
ROWS = [("甲|乙", 5000), ('a"b,\\', 99.5), ("一\n二\t三", None)]

EXPECTED = {
    "json": """\
[{"name": "甲|乙", "value": 5000},
 {"name": "a\\"b,\\\\", "value": 99.5},
 {"name": "一\\n二\\t三", "value": null}]
""",
    "jsonl": """\
{"name": "甲|乙", "value": 5000}
{"name": "a\\"b,\\\\", "value": 99.5}
{"name": "一\\n二\\t三", "value": null}
""",
    "csv": 'name,value\n甲|乙,5000\n"a""b,\\",99.5\n"一\n二\t三",\n',
    "tsv": 'name\tvalue\n甲|乙\t5000\na"b,\\\\\t99.5\n一\\n二\\t三\t\n',
    "markdown": """\
| name | value |
| --- | ---: |
| 甲\\|乙 | 5000 |
| a"b,\\\\ | 99.5 |
| 一<br>二\t三 |  |
""",
}
EMPTY = {
    "json": "[]\n",
    "jsonl": "",
    "csv": "name,value\n",
    "tsv": "name\tvalue\n",
    "markdown": "| name | value |\n| --- | ---: |\n",
}
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)
TABLE = st.lists(st.tuples(TEXT, st.none() | st.integers() | st.floats(0, 1e15)), max_size=5)


def written(name: str, fields: Fields, rows: Rows, headers: bool) -> str:
    return "".join(map(str, writer(name)(fields, rows, headers)))


def test_every_format_has_an_example() -> None:
    """A new writer needs one here, unless what it writes is no text, or is drawn."""
    assert set(NAMES) - {*BINARY, "svg", "html"} == EXPECTED.keys() == EMPTY.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_a_format_prints_the_rows(name: str) -> None:
    """Values as they are: no thousands separators, nothing cut, null as nothing."""
    assert written(name, FIELDS, ROWS, True) == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_no_rows_is_an_empty_output_of_the_same_shape(name: str) -> None:
    """JSON stays an array, tables keep their header."""
    assert written(name, FIELDS, [], True) == EMPTY[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_row_is_written_before_the_next_is_made(name: str) -> None:
    """However many rows there are, one at a time is held."""
    made: list[int] = []

    def rows() -> Iterator[tuple[str, int]]:
        for number in range(3):
            made.append(number)
            yield f"row{number}", number

    for chunk in writer(name)(FIELDS, rows(), True):
        if "row" in str(chunk):
            assert f"row{made[-1]}" in str(chunk)
    assert made == [0, 1, 2]


@pytest.mark.parametrize("name", ["json", "markdown"])
def test_an_answer_is_smaller_in_memory_than_what_is_written(name: str, tmp_path: Path) -> None:
    """A sentence of many matches is printed with each of them, and held once."""
    path = tmp_path / "a.yaml"
    path.write_text(SMALL.replace("足。", "足。" + "法，" * 4000), encoding="utf-8")
    tracemalloc.start()
    answer = run(["search", "法", "-s", "2", "-r", str(path), "-f", name]).text
    size = sum(len(chunk) for chunk in answer)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 4000 * 8000
    assert peak < size


@pytest.mark.parametrize("name", ["csv", "tsv", "markdown"])
def test_without_headers_only_rows_are_left(name: str) -> None:
    """Nothing but data, to append to a table."""
    header = EMPTY[name].count("\n")
    rows = written(name, FIELDS, ROWS[:1], True).split("\n")[header:]
    assert written(name, FIELDS, ROWS[:1], False).split("\n") == rows


@given(TABLE)
def test_json_reads_back_whatever_the_text(rows: list[tuple[str, float | None]]) -> None:
    """Control characters included; and none is in the output itself."""
    expected = [dict(zip(FIELDS, row, strict=True)) for row in rows]
    assert json.loads(written("json", FIELDS, rows, True)) == expected
    lines = written("jsonl", FIELDS, rows, True).split("\n")
    assert [json.loads(line) for line in lines[:-1]] == expected
    assert visible("".join(lines)) == "".join(lines)


@given(TABLE)
def test_csv_and_tsv_read_back(rows: list[tuple[str, float | None]]) -> None:
    """But for control characters, which become U+FFFD."""
    cells = [[visible(name), "" if value is None else plain(value)] for name, value in rows]
    read = csv.reader(io.StringIO(written("csv", FIELDS, rows, False), newline=""))
    assert list(read) == cells
    lines = written("tsv", FIELDS, rows, False).split("\n")[:-1]
    assert [[unescape(cell) for cell in line.split("\t")] for line in lines] == cells


def unescape(cell: str) -> str:
    pieces = cell.split("\\\\")
    return "\\".join(piece.replace("\\t", "\t").replace("\\n", "\n") for piece in pieces)


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_tsv_is_what_jq_calls_tsv() -> None:
    """The same bytes as jq's @tsv on the same rows."""
    made = written("json", FIELDS, ROWS, True)
    jq = subprocess.run(
        ["jq", "-r", ".[] | [.name, .value] | @tsv"],
        input=made,
        capture_output=True,
        text=True,
        check=True,
    )
    assert jq.stdout == written("tsv", FIELDS, ROWS, False)


def test_a_column_has_the_type_that_its_field_is_said_to_have() -> None:
    """An address is no number, a value any; null is none of its own."""
    types = fields(IndicatorRow)
    assert {name: types[name] for name in ("section", "qualifier", "unit")} == dict.fromkeys(
        ("section", "qualifier", "unit"), str
    )
    assert (types["value"], types["upper"], types["start"]) == (float, float, int)
