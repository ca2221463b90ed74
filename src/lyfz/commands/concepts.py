"""`lyfz concepts`: the common vocabulary, and how many figures there are of each concept."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Annotated

import typer

from lyfz import query
from lyfz.chinese.readings import Terms
from lyfz.commands import completion
from lyfz.commands.inputs import reports
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.compare import Concepts, near
from lyfz.library.question import Question
from lyfz.library.reading import Answers
from lyfz.locale import _, ngettext
from lyfz.outcome import Outcome
from lyfz.rows import ConceptRow
from lyfz.vocabulary.concepts import by_id


@shared
def concepts(
    shared: Shared,
    term: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TERM",
            help=_("Keep rows in which each TERM occurs."),
            autocompletion=completion.concepts,
        ),
    ] = None,
) -> Outcome:
    """Print the common vocabulary: what reports count.

    With the number of figures of each where reports are given. TERMs filter on id, name, wordings.
    """
    terms = Terms(term or [])
    counts: Counter[str | None] | None = None
    messages: Iterable[str] = ()
    if reports(shared.report) != [None] or shared.region or shared.year:  # which are given
        figures = gather(shared, query.figures, Question(texts=False))
        counts, messages = Counter(figure.concept for figure in figures.items), figures.messages
    rows: list[ConceptRow] = []
    for patterns in terms.ways:
        if rows := query.concepts(patterns, counts):
            break
    known = by_id()
    for row in rows:
        terms.note(patterns, row.name, *known[row.concept].words)
    nothing = () if rows else (_none(word, known) for word in term or [])
    messages = chain(terms.remarks(), nothing, messages)
    return answer(shared, ConceptRow, Answers(iter(rows), messages, False))


def _none(term: str, known: Concepts) -> str:
    """Say what one term alone would give, or what is near to it where that is nothing."""
    for way in Terms([term]).ways:
        if rows := query.concepts(way):
            return ngettext(
                "{term} alone: {n} concept", "{term} alone: {n} concepts", len(rows), term=term
            )
    return _("no concept matches {term}; {hint}", term=term, hint=near(term, known))
