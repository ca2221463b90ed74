r"""TSV: tab, line feed and backslash are written \t, \n and \\, as jq's @tsv does."""

from collections.abc import Iterator, Sequence

from lyfz.output.formats import Rows, cell

_ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n"})


def write(fields: Sequence[str], rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row, the field names first where `headers` are asked for."""
    if headers:
        yield "\t".join(fields) + "\n"
    for row in rows:
        yield "\t".join(cell(value).translate(_ESCAPES) for value in row) + "\n"
