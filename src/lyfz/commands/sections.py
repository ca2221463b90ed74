"""`lyfz sections`: the outline."""

from lyfz import query
from lyfz.address import select
from lyfz.commands.inputs import gather
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer
from lyfz.outcome import Outcome
from lyfz.rows import SectionRow


@shared
def sections(shared: Shared, address: Addresses = None) -> Outcome:
    """List the sections, with the number of figures in each."""
    answers = gather(
        shared.report, lambda report: query.sections(report, select(report, address or []))
    )
    return answer(shared, SectionRow, answers)
