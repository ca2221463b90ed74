"""Markdown: a GitHub table, figures to the right. Nothing in the data becomes markup."""

import re
from collections.abc import Iterable, Iterator

from lyfz.output.formats import Fields, Rows, Value, cell

# What CommonMark, GitHub or pandoc reads as markup.
_MARKUP = re.compile(r"[\\`*_~^$|\[@]")


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row, below a header where `headers` are asked for."""
    if headers:
        yield _line(fields)
        yield _line("---" if values is str else "---:" for values in fields.values())
    for row in rows:
        yield _line(map(_cell, row))


def _cell(value: Value) -> str:
    text = cell(value).replace("&", "&amp;").replace("<", "&lt;")
    text = _MARKUP.sub(r"\\\g<0>", text)
    # GitHub makes links of bare addresses.
    return text.replace("://", r"\://").replace("www.", r"www\.").replace("\n", "<br>")


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
