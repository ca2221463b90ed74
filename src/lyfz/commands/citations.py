"""`lyfz citations`: the laws and documents named in 《…》."""

from lyfz import query
from lyfz.address import select
from lyfz.chinese import fold
from lyfz.commands.inputs import gather
from lyfz.commands.options import Filter, InSection, Shared, shared
from lyfz.commands.pipeline import answer
from lyfz.outcome import Outcome
from lyfz.rows import CitationRow


@shared
def citations(shared: Shared, term: Filter = None, section: InSection = None) -> Outcome:
    """Print the laws and documents named, a row a mention.

    TERMs filter on the title.
    """
    patterns = [fold.pattern(word) for word in term or []]
    answers = gather(
        shared.report,
        lambda report: query.citations(report, select(report, section or []), patterns),
    )
    return answer(shared, CitationRow, answers)
