"""`lyfz indicators`: the table of figures."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from re import Pattern
from typing import Annotated

import typer

from lyfz import query
from lyfz.chinese.readings import Terms
from lyfz.commands import completion
from lyfz.commands.nothing import explained, no_figure
from lyfz.commands.options import Bases, Filter, InSection, Limit, Shared, amount, choice, shared
from lyfz.commands.pipeline import answer, attempt, wanted_format
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.library.reading import Attempt
from lyfz.locale import _
from lyfz.model import Report, Section
from lyfz.order import arrange
from lyfz.outcome import Outcome
from lyfz.query import Criteria
from lyfz.rows import IndicatorRow

SORTS = [sign + field for field in IndicatorRow._fields for sign in ("", "-")]


@shared
def indicators(
    shared: Shared,
    term: Filter = None,
    section: InSection = None,
    unit: Annotated[
        list[str] | None,
        typer.Option(
            "-u",
            "--unit",
            metavar="UNIT",
            help=_("Only figures counted in this; repeatable."),
            autocompletion=completion.units,
        ),
    ] = None,
    basis: Bases = None,
    minimum: Annotated[
        float | None,
        typer.Option(
            "--min", metavar="N", parser=amount, help=_("Only values from N, such as 1万.")
        ),
    ] = None,
    maximum: Annotated[
        float | None,
        typer.Option("--max", metavar="N", parser=amount, help=_("Only values up to N.")),
    ] = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar="FIELD",
            help=_("Sort by a field; -FIELD for descending."),
            **choice(*SORTS, kind="column"),
        ),
    ] = None,
    limit: Limit = None,
    bars: Annotated[
        bool, typer.Option("--bars", help=_("A table with bars; a scale for each unit."))
    ] = False,
) -> Outcome:
    """Print the figures: value, unit, and the words that state them.

    TERMs filter on name, quote, id and concept.
    """
    terms = Terms(term or [])

    def asked(patterns: Sequence[Pattern[str]]) -> Attempt[IndicatorRow]:
        criteria = Criteria(patterns, unit or [], basis or [], minimum, maximum)

        def figures(report: Report, sections: Sequence[Section]) -> Iterator[IndicatorRow]:
            rows = query.indicators(report, sections, criteria)
            return terms.noted(patterns, rows, lambda row: (row.name, row.quote))

        return Attempt(
            Question(addresses=section or (), alternatives=[patterns], texts=False), figures
        )

    def why() -> Iterator[str]:
        criteria = Criteria(terms.ways[-1], unit or [], basis or [], minimum, maximum)
        return no_figure(shared, term or [], criteria, section or [])

    answers = attempt(shared, map(asked, terms.ways))
    if limit != 0:
        answers = explained(answers, why())
    rows = arrange(answers.items, sort, limit)
    answers = answers._replace(items=rows, messages=chain(terms.remarks(), answers.messages))
    if not bars:
        return answer(shared, IndicatorRow, answers)
    if wanted_format(shared) not in (None, "table") or shared.columns is not None:
        raise LyfzError(_("--bars: only a table has them; expected neither --columns nor -f"))
    from lyfz.output.screen.bars import bars as drawn  # late: only people need it

    shared = shared._replace(format="table")
    return answer(shared, IndicatorRow, answers, drawing=partial(drawn, rows))
