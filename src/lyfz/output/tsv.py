r"""TSV: tab, line feed and backslash are written \t, \n and \\, as jq's @tsv does."""

from collections.abc import Iterator

from lyfz.output.formats import Fields, Rows, Value, cell


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row, the field names first where `headers` are asked for."""
    if headers:
        yield "\t".join(fields) + "\n"
    for row in rows:
        yield "\t".join(map(_cell, row)) + "\n"


def _cell(value: Value) -> str:
    return cell(value).replace("\\", r"\\").replace("\t", r"\t").replace("\n", r"\n")
