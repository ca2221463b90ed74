"""`lyfz compare`: the same concept over years and places, side by side."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from lyfz import compare as comparing
from lyfz.commands import completion
from lyfz.commands.options import Bases, Shared, choice, shared
from lyfz.commands.pipeline import answer, gather
from lyfz.compare import Selection, series
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.model import BASES
from lyfz.outcome import Outcome
from lyfz.rows import CompareRow, MissingRow
from lyfz.vocabulary.concepts import vocabulary

if TYPE_CHECKING:
    from lyfz.output.screen.canvas import Canvas, Line


@shared
def compare(
    shared: Shared,
    term: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TERM|CONCEPT",
            help="Ids of concepts, or words in their names.",
            autocompletion=completion.concepts,
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="AXIS",
            help="What goes across where it fits: year or region. Default: what varies.",
            **choice("year", "region"),
        ),
    ] = None,
    rank: Annotated[
        bool, typer.Option("--rank", help="Order the regions by one concept, in the last year.")
    ] = False,
    missing: Annotated[
        bool, typer.Option("--missing", help="List the reports in which none was read.")
    ] = False,
    basis: Bases = None,
) -> Outcome:
    """Set figures of one concept side by side, by year and region.

    Compared is what a report says of its year; --basis asks for others.
    """
    if rank + missing + bool(by) > 1:
        raise LyfzError("--by, --rank, --missing: expected one of them")
    concepts = {concept.id: concept for concept in vocabulary().concepts}
    selection = Selection(term or [], basis or [], concepts)
    # A word that may choose any concept must be looked for in all figures.
    words = [[]] if selection.strange else [[word] for word in selection.words.values()]
    question = Question(concepts=[*selection.concepts], alternatives=words, every=True, texts=False)
    if ((rank or missing) and not term) or (missing and selection.strange):
        raise LyfzError("--rank, --missing: expected a concept, see lyfz concepts")
    if missing:
        absent = gather(shared, selection.missing, question)
        messages = chain(_remarks(selection), absent.messages)
        return answer(shared, MissingRow, absent._replace(messages=messages))
    answers = gather(shared, selection.rows, question)
    kept = filter(selection.keeps, comparing.arranged(answers.items, concepts))
    rows = comparing.compare(kept, concepts)
    rows = chain([*islice(rows, 1)], rows)  # all reports are read then
    ranked = [*comparing.ranked(rows, concepts)] if rank else []

    def drawing(canvas: "Canvas") -> Iterator["Line"]:
        from lyfz.output.screen.comparison import Comparison  # late: only a person needs it

        return Comparison(selection.given, concepts, by, canvas).lines(rows)

    messages = chain(
        _remarks(selection), _left_out(selection), _on_ranks(ranked, selection), answers.messages
    )
    answers = answers._replace(items=iter(ranked) if rank else rows, messages=messages)
    return answer(shared, CompareRow, answers, drawing=None if rank else drawing)


def _on_ranks(ranked: Sequence[CompareRow], selection: Selection) -> Iterator[str]:
    """Say which year is ranked, who has no rank, and what has ranks of its own."""
    for year in {row.year for row in ranked}:
        reports = {report for report, _, of in selection.given if of == year}
        if others := sorted({of for _, _, of in selection.given if of not in (year, None)}):
            yield f"ranked: {year}; others by --year {','.join(map(str, others))}"
        if silent := len(reports - {row.report for row in ranked}):
            yield f"not ranked: {silent} of {len(reports)} reports of {year}; see --missing"
        if several := len({row.report for row in ranked if not row.rank}):
            yield f"without a rank, for unlike figures in one: {several} of {len(reports)} reports"
    units = dict.fromkeys(series(row, selection.known).units[0] or "no unit" for row in ranked)
    if len(units) > 1:
        yield f"ranked apart, as they do not count the same: {', '.join(units)}"


def _remarks(selection: Selection) -> Iterator[str]:
    return chain.from_iterable(term.remarks() for term in selection.terms.values())


def _left_out(selection: Selection) -> Iterator[str]:
    """Say what was asked for and is not compared, and what to type for it."""
    words, left_out = selection.words, selection.left_out
    for term, called in selection.called.items():
        if called.isdisjoint(selection.compared):
            hint = "" if called else f"; {comparing.near(term, selection.known)}"
            yield f"no figure to compare of {term or 'any concept'}{hint}"
    if number := left_out.get(""):
        of = "of another concept or none, though named so" if any(words) else "of no concept"
        yield f"left out, {of}: {number}; see lyfz indicators {' or '.join(words)}".rstrip()
    if bases := [basis for basis in BASES if basis in left_out]:
        listed = ", ".join(f"{left_out[basis]} {basis}" for basis in bases)
        yield f"left out, on another basis: {listed}; see --basis {' --basis '.join(bases)}"
