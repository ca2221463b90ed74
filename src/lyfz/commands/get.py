"""`lyfz get`: a figure's value and nothing else, for `$(…)`."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Annotated

import typer

from lyfz import query
from lyfz.commands import completion
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, gather, wants_text
from lyfz.errors import AbsentError
from lyfz.library.question import SHOWN, Question
from lyfz.model import Indicator, Report, Section, plain
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import IndicatorRow

OTHER = "see lyfz indicators --columns id,name"


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
    hints: dict[str, str] = {}
    renamed: dict[str, str] = {}  # by the id of before
    lacking = count(1)

    def rows(report: Report, sections: Sequence[Section]) -> list[IndicatorRow]:
        known = {
            name: (section, figure)
            for section in sections
            for figure in section.indicators
            for name in figure.ids
        }
        if absent := [name for name in id if name not in known]:
            if next(lacking) <= SHOWN:  # only the first reports: it takes far longer
                hints.update(_hints(known, absent))
            raise AbsentError({f"no indicator '{name}'": hints.get(name, OTHER) for name in absent})
        renamed.update((name, known[name][1].id) for name in id if name != known[name][1].id)
        return [query.indicator_row(report, *known[name]) for name in id]

    answers = gather(shared, rows, Question(ids=id, every=True, texts=False))
    renames = (f"'{old}' is '{new}' now" for old, new in renamed.items())
    answers = answers._replace(messages=chain(renames, answers.messages))
    if not wants_text(shared):
        return answer(shared, IndicatorRow, answers)
    lines = (
        f"{answers.prefix(row.report)}{visible(row.quote) if quote else plain(row.value)}\n"
        for row in answers.items
    )
    return Outcome(lines, messages=answers.messages)


def _hints(
    known: Mapping[str, tuple[Section, Indicator]], absent: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the absent ids with what to type instead: what counts the same, or is near to them."""
    from difflib import get_close_matches  # late: only a mistake needs it

    figures = {figure.id: figure for _, figure in known.values()}
    for written in absent:
        alike = [id for id, figure in figures.items() if written == figure.concept]
        named = [id for id in figures if written in id.split("-")]
        named += [id for id, figure in figures.items() if written in figure.name]
        near = alike or named or get_close_matches(written, figures, n=3, cutoff=0.5)
        if near:
            yield written, f"did you mean {' or '.join(near[:3])}?"
