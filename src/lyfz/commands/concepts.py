"""`lyfz concepts`: the common vocabulary, and how many figures there are of each concept."""

from collections import Counter

from lyfz import query
from lyfz.chinese import fold
from lyfz.commands.inputs import reports
from lyfz.commands.options import Filter, Shared, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.library.question import Question
from lyfz.library.reading import Answers
from lyfz.outcome import Outcome
from lyfz.rows import ConceptRow


@shared
def concepts(shared: Shared, term: Filter = None) -> Outcome:
    """Print the common vocabulary: what reports count.

    With the number of figures of each where reports are given. TERMs filter on id, name, wordings.
    """
    patterns = [fold.pattern(word) for word in term or []]
    if reports(shared.report) == [None]:  # none is given
        return answer(shared, ConceptRow, Answers(iter(query.concepts(patterns)), (), False))
    figures = gather(
        shared,
        lambda _, sections: (figure for section in sections for figure in section.indicators),
        Question(texts=False),
    )
    counts = Counter(figure.concept for figure in figures.items)
    rows = iter(query.concepts(patterns, counts))
    return answer(shared, ConceptRow, Answers(rows, figures.messages, False))
