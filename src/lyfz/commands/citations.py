"""`lyfz citations`: the laws and documents that are named."""

from collections.abc import Iterator, Sequence
from itertools import chain
from re import Pattern
from typing import Annotated

import typer

from lyfz import query
from lyfz.chinese.readings import Terms
from lyfz.commands.nothing import explained, no_work
from lyfz.commands.options import Filter, InSection, Shared, choice, shared
from lyfz.commands.pipeline import answer, attempt
from lyfz.library.question import Question
from lyfz.library.reading import Attempt
from lyfz.locale import _, code_and_word, listing
from lyfz.model import WORK_TYPES, Report, Section
from lyfz.outcome import Outcome
from lyfz.rows import CitationRow


@shared
def citations(
    shared: Shared,
    term: Filter = None,
    section: InSection = None,
    type: Annotated[
        list[str] | None,
        typer.Option(
            "--type",
            metavar="TYPE",
            help=_(
                "Only works of this type; repeatable: {types}.",
                types=listing(code_and_word("type", each) for each in WORK_TYPES),
            ),
            **choice(*WORK_TYPES, kind="type"),
        ),
    ] = None,
) -> Outcome:
    """Print the laws and documents named, a row a mention.

    TERMs filter on the title.
    """
    terms = Terms(term or [])
    kinds = type or WORK_TYPES

    def asked(patterns: Sequence[Pattern[str]]) -> Attempt[CitationRow]:
        def mentions(report: Report, sections: Sequence[Section]) -> Iterator[CitationRow]:
            rows = query.citations(report, sections, patterns, kinds)
            return terms.noted(patterns, rows, lambda row: (row.title,))

        question = Question(addresses=section or (), alternatives=[patterns], figures=False)
        return Attempt(question, mentions)

    def why() -> Iterator[str]:
        return no_work(shared, term or [], terms.ways[-1], section or [])

    answers = explained(attempt(shared, map(asked, terms.ways)), why())
    answers = answers._replace(messages=chain(terms.remarks(), answers.messages))
    return answer(shared, CitationRow, answers)
