"""`lyfz citations`: the laws and documents that are named."""

from functools import partial
from typing import Annotated

import typer

from lyfz import query
from lyfz.chinese import fold
from lyfz.commands.options import Filter, InSection, Shared, choice, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.library.question import Question
from lyfz.locale import _
from lyfz.model import WORK_TYPES
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
            help=_("Only works of this type; repeatable: {types}.", types=", ".join(WORK_TYPES)),
            **choice(*WORK_TYPES),
        ),
    ] = None,
) -> Outcome:
    """Print the laws and documents named, a row a mention.

    TERMs filter on the title.
    """
    patterns = [fold.pattern(word) for word in term or []]
    mentions = partial(query.citations, patterns=patterns, types=type or WORK_TYPES)
    question = Question(addresses=section or (), alternatives=[patterns], figures=False)
    return answer(shared, CitationRow, gather(shared, mentions, question))
