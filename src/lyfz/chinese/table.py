"""The tables of words in data/: a line of field names, then a line a row, fields apart by tabs.

Plain text rather than YAML, so that reading a table takes a fraction of a millisecond. It must
not know what the words mean.
"""

import pkgutil
from collections.abc import Iterable
from typing import Any, TypeVar

Row = TypeVar("Row", bound=tuple[Any, ...])


def read(name: str, row: type[Row]) -> tuple[Row, ...]:
    """Return the rows of data/NAME.tsv, each as a `row`, a NamedTuple with the table's fields."""
    data = pkgutil.get_data("lyfz.chinese", f"data/{name}.tsv") or b""
    lines = data.decode("utf-8").splitlines()[1:]
    return tuple(row(*line.split("\t")) for line in lines if line and line[0] != "#")


def by_first(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Return rows by the first character of their first field, a word; the longest word first."""
    grouped: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: -len(row[0])):
        grouped.setdefault(row[0][0], []).append(row)
    return {first: tuple(group) for first, group in grouped.items()}
