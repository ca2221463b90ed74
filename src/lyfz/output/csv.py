"""CSV: RFC 4180, but with line feeds alone, as Unix tools write it."""

from collections.abc import Iterator
from csv import writer

from lyfz.output.formats import Fields, Rows, cell


class _Echo:
    """What the csv module takes for a file: `writerow` returns what `write` does."""

    def write(self, line: str) -> str:
        return line


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row, the field names first where `headers` are asked for."""
    lines = writer(_Echo(), lineterminator="\n")
    if headers:
        yield lines.writerow(fields)
    for row in rows:
        yield lines.writerow(map(cell, row))
