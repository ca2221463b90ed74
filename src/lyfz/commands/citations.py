"""`lyfz citations`: the laws and documents named in 《…》."""

from functools import partial

from lyfz import query
from lyfz.chinese import fold
from lyfz.commands.options import Filter, InSection, Shared, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.library.question import Question
from lyfz.outcome import Outcome
from lyfz.rows import CitationRow


@shared
def citations(shared: Shared, term: Filter = None, section: InSection = None) -> Outcome:
    """Print the laws and documents named, a row a mention.

    TERMs filter on the title.
    """
    patterns = [fold.pattern(word) for word in term or []]
    mentions = partial(query.citations, patterns=patterns)
    question = Question(addresses=section or (), alternatives=[patterns], figures=False)
    return answer(shared, CitationRow, gather(shared, mentions, question))
