"""`lyfz info`: what a report is, and how much of everything it holds."""

from lyfz import query
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.outcome import Outcome
from lyfz.rows import InfoRow


@shared
def info(shared: Shared) -> Outcome:
    """Print title, region, year, date, source and counts."""
    return answer(shared, InfoRow, gather(shared, query.info))
