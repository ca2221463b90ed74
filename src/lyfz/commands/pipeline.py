"""Answers -> Outcome: in the format asked for, or in the one that suits the stream."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from lyfz import streams
from lyfz.commands.inputs import Answers
from lyfz.commands.options import Shared
from lyfz.errors import LyfzError
from lyfz.outcome import DONE, Outcome
from lyfz.output import formats
from lyfz.rows import Row

if TYPE_CHECKING:
    from lyfz.output.screen.canvas import Canvas


def answer(
    shared: Shared, row_type: type[Row], answers: Answers[Row], status: int = DONE
) -> Outcome:
    """Render rows in the format asked for: a table for a terminal, TSV for a pipe, by default."""
    asked = _columns(shared, row_type._fields)
    name = wanted_format(shared) or ("table" if streams.is_terminal() else "tsv")
    if name in formats.NAMES:
        fields = asked or row_type._fields
        values = ([getattr(row, field) for field in fields] for row in answers.items)
        chunks = formats.writer(name)(fields, values, not shared.no_headers)
        return Outcome(with_failures(chunks, answers), machine=True, status=status)
    from lyfz.output.screen.draw import draw

    chunks = draw(list(answers.items), row_type, asked or (), canvas(shared))
    return Outcome(with_failures(chunks, answers), status=status)


def with_failures(chunks: Iterable[str], answers: Answers[object]) -> Iterator[str]:
    """Yield `chunks`, then raise what failed of the inputs, as one LyfzError."""
    yield from chunks
    if answers.failures:
        raise LyfzError(*answers.failures)


def wants_text(shared: Shared) -> bool:
    """Whether a command that prints text may do so: no format and no columns are asked for."""
    return not wanted_format(shared) and shared.columns is None


def canvas(shared: Shared) -> "Canvas":
    from lyfz.output.screen.canvas import Canvas  # late: it brings rich, which only people need

    width = streams.width() if streams.is_terminal() else None
    return Canvas(width, wants_color(shared), not shared.no_headers)


def wants_color(shared: Shared) -> bool:
    return shared.color == "always" or (shared.color == "auto" and streams.allows_color())


def wanted_format(shared: Shared) -> str | None:
    """Return the format asked for, None where the stream decides."""
    if shared.json and shared.format not in (None, "json"):
        raise LyfzError(f"--json and --format {shared.format}; expected one of them")
    return "json" if shared.json else shared.format


def _columns(shared: Shared, fields: Sequence[str]) -> list[str] | None:
    if shared.columns is None:
        return None
    asked = [field.strip() for field in shared.columns.split(",")]
    if unknown := [field for field in asked if field not in fields]:
        names = ", ".join(f"'{field}'" for field in unknown)
        raise LyfzError(f"--columns: {names}; expected some of {', '.join(fields)}")
    if len(set(asked)) < len(asked):
        raise LyfzError(f"--columns: {shared.columns}; expected each field once")
    return asked
