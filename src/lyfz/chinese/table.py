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


def by_first(rows: Iterable[Row], size: int = 1) -> dict[str, tuple[Row, ...]]:
    """Return rows by the first characters of their first field, a word; the longest word first."""
    grouped: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: -len(row[0])):
        grouped.setdefault(row[0][:size], []).append(row)
    return {first: tuple(group) for first, group in grouped.items()}


def occurs(
    word: str, text: str, at: int, end: int, not_after: str = "", not_before: str = ""
) -> bool:
    """Whether `word` stands at `at` and ends by `end`, and not between words that rule it out.

    `not_after` and `not_before` are endings and beginnings of those words, apart by blanks; they
    are looked for beyond `end` too.
    """
    if not text.startswith(word, at, end):
        return False
    if not_after and text.endswith(tuple(not_after.split()), 0, at):
        return False
    return not (not_before and text.startswith(tuple(not_before.split()), at + len(word)))
