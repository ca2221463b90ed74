"""`lyfz show`: the official words."""

from lyfz import query, streams
from lyfz.address import select
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, canvas, closed, gather, wants_color, wants_text
from lyfz.outcome import Outcome
from lyfz.output.render import visible
from lyfz.rows import ShowRow


@shared
def show(shared: Shared, address: Addresses = None) -> Outcome:
    """Print the text, all of it or by section."""
    found = gather(shared, lambda report: query.show(report, select(report, address or [])))
    if not wants_text(shared):
        return answer(shared, ShowRow, found)
    if streams.is_terminal() or wants_color(shared):
        from lyfz.output import screen

        return closed(Outcome(screen.text(found.items, canvas(shared))), found)
    return closed(Outcome("".join(visible(row.text) + "\n" for row in found.items)), found)
