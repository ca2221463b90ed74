"""The formats that programs read: which there are, and what all of them do alike.

A format is the function `write` of the file of its name in this folder. It takes field names and
rows and yields the output in pieces, so that a large answer is never held whole. It must not load,
compute, or know of terminals.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import PurePath

from lyfz.model import plain
from lyfz.output.controls import visible

Value = str | int | float | None
Rows = Iterable[Sequence[Value]]
Writer = Callable[[Sequence[str], Rows, bool], Iterator[str]]

# How the name of a file ends -> its format.
ENDINGS = {
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".md": "markdown",
}
NAMES = tuple(ENDINGS.values())


def ending(file: str) -> str:
    return PurePath(file).suffix.lower()


def writer(name: str) -> Writer:
    """Return the writer of a format; its file is imported only now."""
    write: Writer = import_module(f"lyfz.output.{name}").write
    return write


def cell(value: Value) -> str:
    """Return a value as a format without types prints it: null as nothing."""
    return "" if value is None else visible(plain(value))


def numeric(column: Iterable[Value]) -> bool:
    """Whether a column holds figures and nothing else, nulls aside."""
    filled = [value for value in column if value is not None]
    return bool(filled) and not any(isinstance(value, str) for value in filled)
