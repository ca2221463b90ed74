"""Markdown: a GitHub table, figures to the right. Nothing in the data becomes markup."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lyfz.output.formats import Rows, Value, cell, numeric

# What CommonMark, GitHub or pandoc reads as markup.
_MARKUP = re.compile(r"[\\`*_~^$|\[@]")


def write(fields: Sequence[str], rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row, below a header where `headers` are asked for."""
    if headers:
        rows = list(rows)  # which columns hold figures, only all rows tell
        columns = ([row[index] for row in rows] for index in range(len(fields)))
        yield _line(fields)
        yield _line("---:" if numeric(column) else "---" for column in columns)
    for row in rows:
        yield _line(map(_cell, row))


def _cell(value: Value) -> str:
    text = cell(value).replace("&", "&amp;").replace("<", "&lt;")
    text = _MARKUP.sub(r"\\\g<0>", text)
    # GitHub makes links of bare addresses.
    return text.replace("://", r"\://").replace("www.", r"www\.").replace("\n", "<br>")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
