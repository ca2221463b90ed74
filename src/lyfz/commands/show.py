"""`lyfz show`: the official words."""

from lyfz import query, streams
from lyfz.address import select
from lyfz.commands.inputs import Answers, gather
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, canvas, closed, wants_color, wants_text
from lyfz.outcome import Outcome
from lyfz.output.render import visible
from lyfz.rows import ShowRow


@shared
def show(shared: Shared, address: Addresses = None) -> Outcome:
    """Print the text, all of it or by section."""
    answers = gather(
        shared.report, lambda report: query.show(report, select(report, address or []))
    )
    if not wants_text(shared):
        return answer(shared, ShowRow, answers)
    if streams.is_terminal() or wants_color(shared):
        from lyfz.output import screen

        return closed([screen.text(list(answers.items), canvas(shared))], answers)
    return closed((_lines(row, answers) for row in answers.items), answers)


def _lines(row: ShowRow, answers: Answers[ShowRow]) -> str:
    """Where several reports are read, each line says which one and which section it is of."""
    place = f"{answers.prefix(row.report)}{row.section}\t" if answers.several else ""
    return "".join(f"{place}{line}\n" for line in visible(row.text).split("\n"))
