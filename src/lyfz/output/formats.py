"""The formats that programs read: which there are, and what all of them do alike.

A format is the function `write` of the file of its name in this folder. It takes the fields, each
with the type of its values, and rows; it yields the output in pieces, so that a large answer is
never held whole. It must not load, compute, or know of terminals.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import PurePath
from typing import get_args

from lyfz.errors import LyfzError
from lyfz.locale import _
from lyfz.model import plain
from lyfz.output.controls import visible
from lyfz.rows import Row

Fields = Mapping[str, type[str | int | float]]
Value = str | int | float | None
Rows = Iterable[Sequence[Value]]
Writer = Callable[[Fields, Rows, bool], Iterator[str | bytes]]

NAMES = ("json", "jsonl", "csv", "tsv", "markdown", "xlsx", "parquet", "svg", "html")
BINARY = ("xlsx", "parquet")
# Those that need a library, each with the extra that brings it.
_EXTRAS = {"xlsx": "excel", "parquet": "parquet", "html": "page"}
# How the name of a file ends -> its format.
ENDINGS = {".md": "markdown", **{f".{name}": name for name in NAMES}}


def fields(row_type: type[Row]) -> dict[str, type[str | int | float]]:
    """Return the fields of a row, each with the type of its values, null aside."""
    hints = row_type.__annotations__.items()
    parts = {name: (*get_args(hint), hint) for name, hint in hints}
    return {name: next(filter(parts[name].__contains__, (float, int)), str) for name in parts}


def ending(file: str) -> str:
    return PurePath(file).suffix.lower()


def writer(name: str) -> Writer:
    """Return the writer of a format, whose file is imported only now.

    Raises LyfzError where the library that it needs is not installed.
    """
    if name == "html":
        raise LyfzError(_("html: only show makes a page; expected another format"))
    with needing(name):
        write: Writer = import_module(f"lyfz.output.{name}").write
    return write


@contextmanager
def needing(name: str) -> Iterator[None]:
    """Import the library of a format within; raises LyfzError where that is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        message = _(
            "writing .{format} needs {library}: pip install 'lyfz[{extra}]'",
            format=name,
            library=error.name,
            extra=_EXTRAS[name],
        )
        raise LyfzError(message) from None


def cell(value: Value) -> str:
    """Return a value as a format without types prints it: null as nothing."""
    return "" if value is None else visible(plain(value))
