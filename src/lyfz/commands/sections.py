"""`lyfz sections`: the outline."""

from lyfz import query
from lyfz.commands.inputs import gather_sections
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer
from lyfz.outcome import Outcome
from lyfz.rows import SectionRow


@shared
def sections(shared: Shared, address: Addresses = None) -> Outcome:
    """List the sections, with the number of figures in each."""
    return answer(shared, SectionRow, gather_sections(shared.report, address, query.sections))
