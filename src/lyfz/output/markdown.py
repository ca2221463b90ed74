"""Markdown: a GitHub table, figures to the right. Nothing in the data becomes markup."""

from collections.abc import Iterable, Iterator, Sequence

from lyfz.output.formats import Rows, cell, numeric

_ESCAPES = str.maketrans({"\\": r"\\", "|": r"\|", "\n": "<br>", "<": "&lt;", "&": "&amp;"})


def write(fields: Sequence[str], rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row, below a header where `headers` are asked for."""
    if headers:
        rows = list(rows)  # which columns hold figures, only all rows tell
        columns = ([row[index] for row in rows] for index in range(len(fields)))
        yield _line(fields)
        yield _line("---:" if numeric(column) else "---" for column in columns)
    for row in rows:
        yield _line(cell(value).translate(_ESCAPES) for value in row)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
