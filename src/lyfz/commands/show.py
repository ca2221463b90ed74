"""`lyfz show`: the official words."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from lyfz import query
from lyfz.commands.options import Addresses, Shared, shared
from lyfz.commands.pipeline import answer, canvas, gather, wanted_format, wants_drawing, wants_text
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.library.reading import Answers
from lyfz.locale import _
from lyfz.model import Report, Section
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import ShowRow


@shared
def show(
    shared: Shared,
    address: Addresses = None,
    figures: Annotated[
        bool,
        typer.Option(
            "--figures", help=_("Mark the figures of each section, and list what was read.")
        ),
    ] = False,
) -> Outcome:
    """Print the text, all of it or by section.

    -o FILE.html makes a page of it, on which each figure is marked, with what was read of it.
    """
    question = Question(addresses=address or (), figures=False)
    if wanted_format(shared) == "html":
        return _page(shared, question)
    if figures and not wants_text(shared):
        raise LyfzError(_("--figures: marks them in plain text; expected no format and no columns"))
    if not wants_text(shared):
        return answer(shared, ShowRow, gather(shared, query.show, question))
    if figures or wants_drawing(shared):
        return _drawn(shared, question, figures)
    answers = gather(shared, query.show, question)
    return Outcome((_lines(row, answers) for row in answers.items), messages=answers.messages)


def _lines(row: ShowRow, answers: Answers[ShowRow]) -> str:
    """Each line begins with report and address where several reports are read."""
    place = f"{answers.prefix(row.report)}{row.section}\t" if answers.several else ""
    return "".join(f"{place}{line}\n" for line in visible(row.text).split("\n"))


def _drawn(shared: Shared, question: Question, figures: bool) -> Outcome:
    """Draw the text beside its addresses, with its figures where they are asked for."""
    from lyfz.output.screen.blocks import Shown, texts  # late: it brings rich

    def shown(report: Report, sections: Sequence[Section]) -> Iterator[Shown]:
        for row, section in zip(query.show(report, sections), sections, strict=True):
            yield row, query.indicators(report, [section]) if figures else []

    answers = gather(shared, shown, question._replace(figures=figures))
    named = ((answers.prefix(row.report) + row.section, row, own) for row, own in answers.items)
    drawing = texts(named, canvas(shared))
    return Outcome(canvas(shared).paint(drawing), messages=answers.messages)


def _page(shared: Shared, question: Question) -> Outcome:
    """Make one page of all reports, each an article of its own."""
    from lyfz.check import problems  # late: it reads all figures again
    from lyfz.output.formats import needing

    with needing("html"):
        from lyfz.output.page import article, page

    def whole(report: Report, sections: Sequence[Section]) -> list[tuple[Report, list[Section]]]:
        return [(report, [*sections])]

    answers = gather(shared, whole, question._replace(figures=True, outline=True))
    articles = [
        article(report, sections, problems(report), f"{report.id}." if answers.several else "")
        for report, sections in answers.items
    ]
    return Outcome(page(articles), machine=True, messages=answers.messages)
