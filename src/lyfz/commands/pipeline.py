"""Load, query, render: the way that every command takes from its options to an Outcome."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from lyfz import streams
from lyfz.errors import LyfzError
from lyfz.model import Report
from lyfz.outcome import FAILED, Outcome
from lyfz.output.render import WRITERS
from lyfz.rows import Row

if TYPE_CHECKING:
    from lyfz.commands.options import Shared
    from lyfz.output.screen import Canvas

FORMATS = ("table", *WRITERS)
COLORS = ("auto", "always", "never")

Item = TypeVar("Item")
AnyRow = TypeVar("AnyRow", bound=Row)


class Gathered(NamedTuple, Generic[Item]):
    """What the reports gave, one after the other, and what went wrong with the others."""

    items: list[Item]
    failures: tuple[str, ...]
    answered: int  # reports


def reports(paths: Sequence[str]) -> tuple[list[Report], list[str]]:
    """Read the reports that `paths` name, or the default one; one that fails is a message."""
    from lyfz.reportfile import loader

    named: list[str | None] = list(paths) or [os.environ.get("LYFZ_REPORT") or None]
    loaded: list[Report] = []
    failures: list[str] = []
    for index, path in enumerate(named):
        try:
            if path == "-" and "-" in named[:index]:
                raise LyfzError("-: standard input again; it can be read once")
            loaded.append(loader.load(path))
        except LyfzError as error:
            failures += error.messages
    return loaded, failures


def gather(shared: "Shared", query: Callable[[Report], list[Item]]) -> Gathered[Item]:
    """Put `query` to every report asked for; one that fails does not silence the others."""
    loaded, failures = reports(shared.report or [])
    items: list[Item] = []
    answered = 0
    for report in loaded:
        try:
            items += query(report)
            answered += 1
        except LyfzError as error:
            failures += error.messages
    return Gathered(items, tuple(failures), answered)


def answer(shared: "Shared", row_type: type[Row], found: Gathered[AnyRow]) -> Outcome:
    """Render rows in the format asked for: a table for a terminal, TSV for a pipe, by default."""
    asked = _columns(shared, row_type._fields)
    name = wanted_format(shared) or ("table" if streams.is_terminal() else "tsv")
    headers = not shared.no_headers
    if not found.answered:
        text = ""
    elif name in WRITERS:
        fields = asked or row_type._fields
        values = [[getattr(row, field) for field in fields] for row in found.items]
        text = WRITERS[name](fields, values, headers)
    else:
        from lyfz.output import screen

        text = screen.draw(found.items, asked or row_type, headers, canvas(shared))
    return closed(Outcome(text, machine=name in WRITERS), found)


def closed(outcome: Outcome, found: Gathered[Item]) -> Outcome:
    """Add what went wrong; a failed input outweighs whatever else the status would say."""
    if not found.failures:
        return outcome
    return outcome._replace(status=FAILED, messages=found.failures)


def wants_text(shared: "Shared") -> bool:
    """Whether a command that prints text may do so: no format and no columns are asked for."""
    return not wanted_format(shared) and shared.columns is None


def canvas(shared: "Shared") -> "Canvas":
    from lyfz.output.screen import Canvas  # late: it brings rich, which only people need

    return Canvas(streams.width() if streams.is_terminal() else None, wants_color(shared))


def wants_color(shared: "Shared") -> bool:
    return shared.color == "always" or (shared.color == "auto" and streams.allows_color())


def wanted_format(shared: "Shared") -> str | None:
    """Return the format asked for, None where the stream decides."""
    if shared.json and shared.format not in (None, "json"):
        raise LyfzError(f"--json and --format {shared.format}; expected one of them")
    return "json" if shared.json else shared.format


def _columns(shared: "Shared", fields: Sequence[str]) -> list[str] | None:
    if shared.columns is None:
        return None
    asked = [field.strip() for field in shared.columns.split(",")]
    if unknown := [field for field in asked if field not in fields]:
        found = ", ".join(f"'{field}'" for field in unknown)
        raise LyfzError(f"--columns: {found}; expected some of {', '.join(fields)}")
    if len(set(asked)) < len(asked):
        raise LyfzError(f"--columns: {shared.columns}; expected each field once")
    return asked
