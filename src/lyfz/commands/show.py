"""`lyfz show`: the official words."""

from collections.abc import Iterable

from lyfz import query
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, canvas, gather, wants_drawing, wants_text
from lyfz.library.question import Question
from lyfz.library.reading import Answers
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import ShowRow


@shared
def show(shared: Shared, address: Addresses = None) -> Outcome:
    """Print the text, all of it or by section."""
    answers = gather(shared, query.show, Question(addresses=address or (), figures=False))
    if not wants_text(shared):
        return answer(shared, ShowRow, answers)
    if wants_drawing(shared):
        from lyfz.output.screen.blocks import texts

        named = ((answers.prefix(row.report) + row.section, row) for row in answers.items)
        drawing = texts(named, canvas(shared))
        chunks: Iterable[str] = canvas(shared).paint(drawing)
    else:
        chunks = (_lines(row, answers) for row in answers.items)
    return Outcome(chunks, messages=answers.messages)


def _lines(row: ShowRow, answers: Answers[ShowRow]) -> str:
    """Each line begins with report and address where several reports are read."""
    place = f"{answers.prefix(row.report)}{row.section}\t" if answers.several else ""
    return "".join(f"{place}{line}\n" for line in visible(row.text).split("\n"))
