"""`lyfz show`: the official words."""

from collections.abc import Iterable

from lyfz import query
from lyfz.commands.inputs import Answers, gather_sections
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, canvas, wants_drawing, wants_text, with_failures
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import ShowRow


@shared
def show(shared: Shared, address: Addresses = None) -> Outcome:
    """Print the text, all of it or by section."""
    answers = gather_sections(shared.report, address, query.show)
    if not wants_text(shared):
        return answer(shared, ShowRow, answers)
    if wants_drawing(shared):
        from lyfz.output.screen.blocks import texts

        drawing = texts(list(answers.items), canvas(shared))
        chunks: Iterable[str] = canvas(shared).paint(drawing)
    else:
        chunks = (_lines(row, answers) for row in answers.items)
    return Outcome(with_failures(chunks, answers))


def _lines(row: ShowRow, answers: Answers[ShowRow]) -> str:
    """Each line begins with report and address where several reports are read."""
    place = f"{answers.prefix(row.report)}{row.section}\t" if answers.several else ""
    return "".join(f"{place}{line}\n" for line in visible(row.text).split("\n"))
