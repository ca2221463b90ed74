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
from lyfz.locale import _, either, listing, word
from lyfz.model import BASES
from lyfz.outcome import Outcome
from lyfz.rows import CompareRow, MissingRow
from lyfz.vocabulary.concepts import by_id

if TYPE_CHECKING:
    from lyfz.output.screen.canvas import Canvas, Line


@shared
def compare(
    shared: Shared,
    term: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TERM|CONCEPT",
            help=_("Ids of concepts, or words in their names."),
            autocompletion=completion.concepts,
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="AXIS",
            help=_("What goes across where it fits: year or region. Default: what varies."),
            **choice("year", "region"),
        ),
    ] = None,
    rank: Annotated[
        bool, typer.Option("--rank", help=_("Order the regions by one concept, in the last year."))
    ] = False,
    missing: Annotated[
        bool, typer.Option("--missing", help=_("List the reports in which none was read."))
    ] = False,
    basis: Bases = None,
) -> Outcome:
    """Set figures of one concept side by side, by year and region.

    Compared is what a report says of its year; --basis asks for others.
    """
    if rank + missing + bool(by) > 1:
        raise LyfzError(_("--by, --rank, --missing: expected one of them"))
    concepts = by_id()
    selection = Selection(term or [], basis or [], concepts)
    # A word that may choose any concept must be looked for in all figures.
    words = [[]] if selection.strange else [[word] for word in selection.words.values()]
    question = Question(concepts=[*selection.concepts], alternatives=words, every=True, texts=False)
    if ((rank or missing) and not term) or (missing and selection.strange):
        raise LyfzError(_("--rank, --missing: expected a concept, see lyfz concepts"))
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
        reports = {report for report, region, of in selection.given if of == year}
        if others := sorted(
            {of for report, region, of in selection.given if of not in (year, None)}
        ):
            years = ",".join(map(str, others))
            yield _("ranked: {year}; others by --year {years}", year=year, years=years)
        if silent := len(reports - {row.report for row in ranked}):
            yield _(
                "not ranked: {n} of {all} reports of {year}; see --missing",
                n=silent,
                all=len(reports),
                year=year,
            )
        if several := len({row.report for row in ranked if not row.rank}):
            yield _(
                "without a rank, for unlike figures in one: {n} of {all} reports",
                n=several,
                all=len(reports),
            )
    units = [series(row, selection.known).units[0] or _("no unit") for row in ranked]
    if len({*units}) > 1:
        listed = listing(dict.fromkeys(units))
        yield _("ranked apart, as they do not count the same: {units}", units=listed)


def _remarks(selection: Selection) -> Iterator[str]:
    return chain.from_iterable(term.remarks() for term in selection.terms.values())


def _left_out(selection: Selection) -> Iterator[str]:
    """Say what was asked for and is not compared, and what to type for it."""
    words, left_out = selection.words, selection.left_out
    for term, called in selection.called.items():
        if called.isdisjoint(selection.compared):
            message = _("no figure to compare of {term}", term=term or _("any concept"))
            hint = "" if called else comparing.near(term, selection.known)
            yield _("{absent}; {hint}", absent=message, hint=hint) if hint else message
    if number := left_out.get(""):
        yield _not_named(number, [*filter(None, words)])
    if bases := [basis for basis in BASES if basis in left_out]:
        yield _(
            "left out, on another basis: {counts}; see {options}",
            counts=listing(
                _("{n} {basis}", n=left_out[basis], basis=word("basis", basis)) for basis in bases
            ),
            options=f"--basis {' --basis '.join(bases)}",
        )


def _not_named(number: int, words: Sequence[str]) -> str:
    if not words:
        return _("left out, of no concept: {n}; see lyfz indicators", n=number)
    return _(
        "left out, of another concept or none, though named so: {n}; see lyfz indicators {words}",
        n=number,
        words=either(words),
    )
