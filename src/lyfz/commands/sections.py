"""`lyfz sections`: the outline."""

from lyfz import query
from lyfz.address import select
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.outcome import Outcome
from lyfz.rows import SectionRow


@shared
def sections(shared: Shared, address: Addresses = None) -> Outcome:
    """List the sections, with the number of figures in each."""
    found = gather(shared, lambda report: query.sections(report, select(report, address or [])))
    return answer(shared, SectionRow, found)
