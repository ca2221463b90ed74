"""Rows -> the formats that programs read. It must not load, compute, or know of terminals.

Each function takes the field names and the rows' values and returns the whole output.
"""

from collections.abc import Callable, Sequence

from lyfz.model import plain

Value = str | int | float | None
Writer = Callable[[Sequence[str], Sequence[Sequence[Value]], bool], str]

# All that moves a cursor or turns the direction of writing: C0 but tab and line feed, DEL, C1,
# line and paragraph separators, bidirectional controls.
_CONTROLS = [
    *{*range(0x20), *range(0x7F, 0xA0)}.difference(b"\t\n"),
    *(0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)),
]
_REPLACED = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}")
_ESCAPED = {code: f"\\u{code:04x}" for code in _CONTROLS}
_TSV = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n"})
_MARKDOWN = str.maketrans({"\\": r"\\", "|": r"\|", "\n": "<br>", "<": "&lt;", "&": "&amp;"})


def visible(text: str) -> str:
    """Replace each control character by U+FFFD, one for one, so that offsets stay true."""
    return text.translate(_REPLACED)


def json(fields: Sequence[str], rows: Sequence[Sequence[Value]], headers: bool) -> str:
    """An array of flat objects, one a line."""
    return "[" + ",\n ".join(_objects(fields, rows)) + "]\n"


def jsonl(fields: Sequence[str], rows: Sequence[Sequence[Value]], headers: bool) -> str:
    """An object a line."""
    return "".join(line + "\n" for line in _objects(fields, rows))


def _objects(fields: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[str]:
    """JSON can say a control character, so nothing is lost: it is escaped, never printed."""
    from json import dumps

    lines = [dumps(dict(zip(fields, row, strict=True)), ensure_ascii=False) for row in rows]
    return [line.translate(_ESCAPED) for line in lines]


def csv(fields: Sequence[str], rows: Sequence[Sequence[Value]], headers: bool) -> str:
    """RFC 4180 with line feeds alone, as Unix tools write it."""
    from csv import writer
    from io import StringIO

    out = StringIO()
    lines = writer(out, lineterminator="\n")
    if headers:
        lines.writerow(fields)
    lines.writerows([visible(_plain(value)) for value in row] for row in rows)
    return out.getvalue()


def tsv(fields: Sequence[str], rows: Sequence[Sequence[Value]], headers: bool) -> str:
    r"""A line a row; tab, line feed and backslash are written \t, \n and \\, as jq's @tsv does."""
    lines = [fields] if headers else []
    cells = [[visible(_plain(value)).translate(_TSV) for value in row] for row in rows]
    return "".join("\t".join(line) + "\n" for line in [*lines, *cells])


def markdown(fields: Sequence[str], rows: Sequence[Sequence[Value]], headers: bool) -> str:
    """A GitHub table, figures to the right."""
    cells = [[visible(_plain(value)).translate(_MARKDOWN) for value in row] for row in rows]
    if headers:
        ruler = ["---:" if numeric(column) else "---" for column in _columns(fields, rows)]
        cells = [list(fields), ruler, *cells]
    return "".join(f"| {' | '.join(line)} |\n" for line in cells)


def numeric(column: Sequence[Value]) -> bool:
    """Whether a column holds figures and nothing else."""
    filled = [value for value in column if value is not None]
    return bool(filled) and not any(isinstance(value, str) for value in filled)


def _columns(fields: Sequence[str], rows: Sequence[Sequence[Value]]) -> list[list[Value]]:
    return [[row[index] for row in rows] for index in range(len(fields))]


def _plain(value: Value) -> str:
    return "" if value is None else plain(value)


WRITERS: dict[str, Writer] = {
    "json": json,
    "jsonl": jsonl,
    "csv": csv,
    "tsv": tsv,
    "markdown": markdown,
}
