"""Machine formats, as whole outputs."""

import csv
import io
import json
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.model import plain
from lyfz.output.render import WRITERS, numeric, visible

FIELDS = ("name", "value")
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
    "markdown": "| name | value |\n| --- | --- |\n",
}
TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)
TABLE = st.lists(st.tuples(TEXT, st.none() | st.integers() | st.floats(0, 1e15)), max_size=5)


def test_every_format_has_an_example() -> None:
    """A new writer needs one here."""
    assert WRITERS.keys() == EXPECTED.keys() == EMPTY.keys()


@pytest.mark.parametrize("name", WRITERS)
def test_a_format_prints_the_rows(name: str) -> None:
    """Values as they are: no thousands separators, nothing cut, null as nothing."""
    assert WRITERS[name](FIELDS, ROWS, True) == EXPECTED[name]


@pytest.mark.parametrize("name", WRITERS)
def test_no_rows_is_an_empty_output_of_the_same_shape(name: str) -> None:
    """JSON stays an array, tables keep their header."""
    assert WRITERS[name](FIELDS, [], True) == EMPTY[name]


@pytest.mark.parametrize("name", ["csv", "tsv", "markdown"])
def test_without_headers_only_rows_are_left(name: str) -> None:
    """Nothing but data, to append to a table."""
    header = EMPTY[name].count("\n")
    rows = WRITERS[name](FIELDS, ROWS[:1], True).split("\n")[header:]
    assert WRITERS[name](FIELDS, ROWS[:1], False).split("\n") == rows


@given(TABLE)
def test_json_reads_back_whatever_the_text(rows: list[tuple[str, float | None]]) -> None:
    """Control characters included; and none is in the output itself."""
    expected = [dict(zip(FIELDS, row, strict=True)) for row in rows]
    assert json.loads(WRITERS["json"](FIELDS, rows, True)) == expected
    lines = WRITERS["jsonl"](FIELDS, rows, True).split("\n")
    assert [json.loads(line) for line in lines[:-1]] == expected
    assert visible("".join(lines)) == "".join(lines)


@given(TABLE)
def test_csv_and_tsv_read_back(rows: list[tuple[str, float | None]]) -> None:
    """But for control characters, which become U+FFFD."""
    cells = [[visible(name), "" if value is None else plain(value)] for name, value in rows]
    read = csv.reader(io.StringIO(WRITERS["csv"](FIELDS, rows, False), newline=""))
    assert list(read) == cells
    lines = WRITERS["tsv"](FIELDS, rows, False).split("\n")[:-1]
    assert [[unescape(cell) for cell in line.split("\t")] for line in lines] == cells


def unescape(cell: str) -> str:
    pieces = cell.split("\\\\")
    return "\\".join(piece.replace("\\t", "\t").replace("\\n", "\n") for piece in pieces)


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_tsv_is_what_jq_calls_tsv() -> None:
    """The same bytes as jq's @tsv on the same rows."""
    made = WRITERS["json"](FIELDS, ROWS, True)
    jq = subprocess.run(
        ["jq", "-r", ".[] | [.name, .value] | @tsv"],
        input=made,
        capture_output=True,
        text=True,
        check=True,
    )
    assert jq.stdout == WRITERS["tsv"](FIELDS, ROWS, False)


@given(st.text())
def test_what_is_visible_keeps_its_length(text: str) -> None:
    """Offsets into a text stay true; line feeds and tabs stay."""
    assert len(visible(text)) == len(text)


@pytest.mark.parametrize(
    "char", ["\x1b", "\x07", "\r", "\x7f", "\x9b", "\u061c", "\u202e", "\u2069"]
)
def test_control_characters_do_not_get_through(char: str) -> None:
    """ESC above all, and those that turn the direction of writing."""
    assert visible(f"甲{char}乙") == "甲\ufffd乙"
    assert visible("甲\t乙\n") == "甲\t乙\n"


def test_a_column_of_figures_is_numeric() -> None:
    """Nulls aside; an empty one is not."""
    assert numeric([1, None, 2.5])
    assert not numeric([1, "a"])
    assert not numeric([None])
