"""`lyfz get`: a figure's value and nothing else, for `$(…)`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from lyfz import query
from lyfz.commands import completion
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, gather, wants_text
from lyfz.errors import AbsentError
from lyfz.library.question import Question
from lyfz.model import Indicator, Report, Section, plain
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import IndicatorRow


@shared
def get(
    shared: Shared,
    id: Annotated[
        list[str],
        typer.Argument(metavar="ID", help="Ids of indicators.", autocompletion=completion.ids),
    ],
    quote: Annotated[
        bool, typer.Option("--quote", help="Print the words instead of the value.")
    ] = False,
) -> Outcome:
    """Print just the value, a line an ID."""
    answers = gather(
        shared, lambda report, sections: _rows(report, sections, id), Question(texts=False)
    )
    if not wants_text(shared):
        return answer(shared, IndicatorRow, answers)
    lines = (
        f"{answers.prefix(row.report)}{visible(row.quote) if quote else plain(row.value)}\n"
        for row in answers.items
    )
    return Outcome(lines, messages=answers.messages)


def _rows(report: Report, sections: Sequence[Section], ids: list[str]) -> list[IndicatorRow]:
    """Return a row an id, in the order asked for. Raises AbsentError where the report lacks one."""
    known = {figure.id: (section, figure) for section in sections for figure in section.indicators}
    if unknown := [name for name in ids if name not in known]:
        figures = {name: figure for name, (_, figure) in known.items()}
        raise AbsentError(*(f"{report.id}: {_missing(name, figures)}" for name in unknown))
    return [query.indicator_row(report, *known[name]) for name in ids]


def _missing(written: str, known: dict[str, Indicator]) -> str:
    from difflib import get_close_matches  # late: only a mistake needs it

    named = [figure.id for figure in known.values() if written in figure.name]
    near = (named or get_close_matches(written, known, n=3, cutoff=0.5))[:3]
    hint = f"did you mean {' or '.join(near)}?" if near else "see lyfz indicators --columns id,name"
    return f"no indicator '{written}'; {hint}"
