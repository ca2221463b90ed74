"""`lyfz get`: a figure's value and nothing else, for `$(…)`."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Annotated

import typer

from lyfz import query
from lyfz.commands import completion
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, gather, wants_text
from lyfz.errors import AbsentError
from lyfz.library.question import SHOWN, Question
from lyfz.model import Report, Section, plain
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
    lacking = count(1)

    def rows(report: Report, sections: Sequence[Section]) -> list[IndicatorRow]:
        try:
            return _rows(report, sections, id)
        except KeyError:
            # What is near is looked for in the first reports only: it takes far longer.
            if next(lacking) > SHOWN:
                raise AbsentError from None
            raise AbsentError(*_missing(report, sections, id)) from None

    answers = gather(shared, rows, Question(ids=id, every=True, texts=False))
    if not wants_text(shared):
        return answer(shared, IndicatorRow, answers)
    lines = (
        f"{answers.prefix(row.report)}{visible(row.quote) if quote else plain(row.value)}\n"
        for row in answers.items
    )
    return Outcome(lines, messages=answers.messages)


def _rows(report: Report, sections: Sequence[Section], ids: list[str]) -> list[IndicatorRow]:
    """Return a row an id, in the order asked for. Raises KeyError where the report lacks one."""
    known = {figure.id: (section, figure) for section in sections for figure in section.indicators}
    return [query.indicator_row(report, *known[name]) for name in ids]


def _missing(report: Report, sections: Sequence[Section], ids: list[str]) -> Iterator[str]:
    """Yield what a report lacks of `ids`, and what it has instead."""
    from difflib import get_close_matches  # late: only a mistake needs it

    names = {figure.id: figure.name for section in sections for figure in section.indicators}
    for written in ids:
        if written not in names:
            named = [id for id, name in names.items() if written in name]
            near = (named or get_close_matches(written, names, n=3, cutoff=0.5))[:3]
            other = "see lyfz indicators --columns id,name"
            hint = f"did you mean {' or '.join(near)}?" if near else other
            yield f"{report.id}: no indicator '{written}'; {hint}"
