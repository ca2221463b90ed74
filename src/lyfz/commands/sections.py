"""`lyfz sections`: the outline."""

from lyfz import query
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.library.question import Question
from lyfz.outcome import Outcome
from lyfz.rows import SectionRow


@shared
def sections(shared: Shared, address: Addresses = None) -> Outcome:
    """List the sections, with the number of figures in each."""
    question = Question(addresses=address or (), outline=True)
    return answer(shared, SectionRow, gather(shared, query.sections, question))
