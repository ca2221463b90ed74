"""Answers -> Outcome: in the format asked for, or in the one that suits the stream."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from lyfz import streams
from lyfz.commands.inputs import reports, years
from lyfz.commands.options import ENDINGS, Shared
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.locale import _, listing
from lyfz.outcome import DONE, Outcome
from lyfz.output import formats
from lyfz.rows import Row

if TYPE_CHECKING:
    from lyfz.library.reading import Answers, Attempt, Item, Query
    from lyfz.output.screen.canvas import Canvas, Line

BOM = "\N{BYTE ORDER MARK}"  # by which Excel knows UTF-8


def gather(
    shared: Shared, query: "Query[Item]", question: Question = Question()
) -> "Answers[Item]":
    """Ask the reports that the shared options name. Raises LyfzError where none answers."""
    from lyfz.library.reading import Attempt  # late: it imports YAML, which not every verb needs

    return attempt(shared, [Attempt(question, query)])


def attempt(shared: Shared, attempts: "Iterable[Attempt[Item]]") -> "Answers[Item]":
    """The same, one attempt after the other until one is answered."""
    from lyfz.library.reading import ask

    if "" in (shared.region or ()):
        raise LyfzError(_("--region: empty; expected the name of a place, or a part of it"))
    regions, spans = shared.region or (), [*years(shared.year)]
    chosen = (
        each._replace(question=each.question._replace(regions=regions, years=spans))
        for each in attempts
    )
    return ask(reports(shared.report), chosen)


def answer(
    shared: Shared,
    row_type: type[Row],
    answers: "Answers[Row]",
    status: int | Callable[[], int] = DONE,
    drawing: "Callable[[Canvas], Iterator[Line]] | None" = None,
) -> Outcome:
    """Render rows in the format asked for, else as TSV for a pipe, as a table or by `drawing`."""
    columns = _columns(shared, row_type)
    for_people = shared.output is not None or streams.is_terminal()
    name = wanted_format(shared) or ("table" if for_people else "tsv")
    if name in formats.BINARY and _on_terminal(shared):
        raise LyfzError(
            _("-f {name}: a terminal cannot show it; expected -o FILE.{name}", name=name)
        )
    if name in formats.NAMES:
        places = [row_type._fields.index(field) for field in columns]
        values = ([row[place] for place in places] for row in answers.items)
        chunks = formats.writer(name)(columns, values, not shared.no_headers)
        if shared.bom:
            chunks = chain([BOM], chunks)
        return Outcome(chunks, True, status, answers.messages)
    drawing_on = canvas(shared)._replace(several=answers.several)
    if drawing and shared.columns is None:
        chunks = drawing_on.paint(drawing(drawing_on))
        return Outcome(chunks, False, status, answers.messages)
    from lyfz.output.screen.draw import draw

    asked = list(columns) if shared.columns is not None else []
    chunks = draw(answers.items, row_type, asked, drawing_on)
    return Outcome(chunks, False, status, answers.messages)


def wants_text(shared: Shared) -> bool:
    """Whether a command that prints text may do so: no format and no columns are asked for."""
    return not wanted_format(shared) and shared.columns is None


def wants_drawing(shared: Shared) -> bool:
    """Whether text is for the eye: on a terminal, or in colour."""
    return _on_terminal(shared) or _wants_color(shared)


def canvas(shared: Shared) -> "Canvas":
    from lyfz.output.screen.canvas import Canvas  # late: it brings rich, which only people need

    width = streams.width() if _on_terminal(shared) else None
    return Canvas(width, _wants_color(shared), not shared.no_headers)


def _on_terminal(shared: Shared) -> bool:
    return shared.output is None and streams.is_terminal()


def _wants_color(shared: Shared) -> bool:
    allowed = _on_terminal(shared) and streams.allows_color()
    return shared.color == "always" or (shared.color == "auto" and allowed)


def wanted_format(shared: Shared) -> str | None:
    """Return the format asked for, None where it suits the stream, or is for people in a .txt."""
    if shared.json and shared.format not in (None, "json"):
        message = _("--json and --format {name}; expected one of them", name=shared.format)
        raise LyfzError(message)
    name = "json" if shared.json else shared.format
    if shared.output is not None and not name:
        ending = formats.ending(shared.output)
        if ending not in ENDINGS:
            message = _(
                "-o {file}: expected a name in {endings}, or -f",
                file=shared.output,
                endings=listing(ENDINGS),
            )
            raise LyfzError(message)
        name = formats.ENDINGS.get(ending)
    if shared.bom and name != "csv":
        raise LyfzError(_("--bom: only CSV has one; expected -o FILE.csv or -f csv"))
    return name


def _columns(shared: Shared, row_type: type[Row]) -> formats.Fields:
    """Return the fields asked for, all by default. Raises LyfzError where there is none such."""
    fields = formats.fields(row_type)
    if shared.columns is None:
        return fields
    asked = [field.strip() for field in shared.columns.split(",")]
    if unknown := [field for field in asked if field not in fields]:
        from lyfz.nearest import advice  # late: only a mistake needs it

        hints = {field: advice(field, fields, "column") for field in unknown}
        mistakes = (_("'{typed}'; {hint}", typed=field, hint=hints[field]) for field in hints)
        raise LyfzError(*(f"--columns: {mistake}" for mistake in mistakes))
    if len(set(asked)) < len(asked):
        message = _("--columns: {columns}; expected each field once", columns=shared.columns)
        raise LyfzError(message)
    return {field: fields[field] for field in asked}
