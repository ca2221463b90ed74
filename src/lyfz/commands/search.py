"""`lyfz search`: the sentences in which words occur."""

import re
import signal
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from types import FrameType
from typing import Annotated, NamedTuple

import typer

from lyfz import query
from lyfz.chinese import fold
from lyfz.commands.options import InSection, Limit, Shared, Terms, shared, whole
from lyfz.commands.pipeline import answer, canvas, gather, wants_drawing, wants_text
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.library.reading import Answers
from lyfz.model import Report, Section
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.output.controls import visible
from lyfz.query import Search, Sentence
from lyfz.rows import SearchRow

PATIENCE = 5  # seconds until the next match of a pattern; less than one is usual on 24 MiB


class Hit(NamedTuple):
    report: Report
    sentence: Sentence


@shared
def search(
    shared: Shared,
    term: Terms,
    regex: Annotated[
        bool, typer.Option("-E", "--regex", help="TERMs are regular expressions.")
    ] = False,
    any_term: Annotated[bool, typer.Option("--any", help="One of the TERMs is enough.")] = False,
    ignore_case: Annotated[
        bool,
        typer.Option("-i", "--ignore-case", help="Implied for a TERM without capitals."),
    ] = False,
    section: InSection = None,
    count: Annotated[
        bool, typer.Option("-c", "--count", help="Print only the number of matches.")
    ] = False,
    listing: Annotated[
        bool, typer.Option("-l", "--list", help="Print only the addresses of the sections.")
    ] = False,
    context: Annotated[
        int | None,
        typer.Option(
            "-C", "--context", metavar="N", parser=whole, help="Show N sentences around each."
        ),
    ] = None,
    limit: Limit = None,
) -> Outcome:
    """Print the sentences in which every TERM occurs.

    Full and half width match each other, and so do straight and curly quotation marks.
    The exit code is 1 where nothing is found.
    """
    if count and (shared.json or shared.format or shared.columns):
        raise LyfzError("-c: it prints numbers alone; expected no format and no columns")
    patterns = [_pattern(word, regex, ignore_case) for word in term]
    criteria = Search(patterns, any_term, context or 0)

    def find(report: Report, sections: Iterable[Section]) -> Iterator[Hit]:
        sentences = query.find(sections, criteria)
        return (Hit(report, hit) for hit in (_in_time(sentences) if regex else sentences))

    def counted(report: Report, sections: Sequence[Section]) -> Iterable[tuple[str, int]]:
        if not regex:
            return [(report.id, query.count(sections, criteria))]
        return [(report.id, sum(len(hit.sentence.matches) for hit in find(report, sections)))]

    question = Question(
        addresses=section or (),
        alternatives=[[pattern] for pattern in patterns] if any_term else [patterns],
        every=count,
        figures=False,
    )
    if count and (shared.format or shared.json or shared.columns):
        raise LyfzError("-c prints plain text; expected no format and no columns")
    if count:
        return _counted(gather(shared, counted, question))
    hits = gather(shared, find, question)
    first = list(islice(hits.items, 1))
    status = DONE if first else NOTHING
    hits = hits._replace(items=chain(first, hits.items))
    if wants_text(shared) and not listing:
        return Outcome(_printed(shared, hits, limit), status=status, messages=hits.messages)
    rows = islice(_rows(hits.items, listing), limit)
    if wants_text(shared):
        lines = (f"{hits.prefix(row.report)}{row.section}\n" for row in rows)
        return Outcome(lines, status=status, messages=hits.messages)
    if listing:
        shared = shared._replace(columns=shared.columns or "report,section")
    return answer(shared, SearchRow, Answers(rows, hits.messages, hits.several), status)


def _pattern(term: str, regex: bool, ignore_case: bool) -> re.Pattern[str]:
    if not term:
        raise LyfzError("TERM: empty; expected a word to look for")
    try:
        return fold.pattern(term, regex, ignore_case)
    except (re.error, OverflowError, RecursionError) as error:
        raise LyfzError(f"TERM: '{term}' is no regular expression: {error}") from None


def _in_time(sentences: Iterator[Sentence]) -> Iterator[Sentence]:
    """Yield sentences. Raises LyfzError where the next takes longer than PATIENCE.

    Python's re handles signals while it matches; a thread could not run meanwhile. Windows has no
    alarm: there, Ctrl-C ends a search.
    """

    def give_up(number: int, frame: FrameType | None) -> None:
        raise LyfzError(
            f"TERM: a match takes more than {PATIENCE} seconds; "
            "write the pattern without a repeat inside a repeat, such as (a+)+"
        )

    if not hasattr(signal, "setitimer"):
        yield from sentences
        return
    signal.signal(signal.SIGALRM, give_up)
    while True:
        signal.setitimer(signal.ITIMER_REAL, PATIENCE)
        try:
            sentence = next(sentences, None)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if sentence is None:
            return
        yield sentence


def _counted(answers: Answers[tuple[str, int]]) -> Outcome:
    total = 0

    def lines() -> Iterator[str]:
        nonlocal total
        for report, number in answers.items:
            total += number
            yield f"{answers.prefix(report)}{number}\n"

    return Outcome(lines(), status=lambda: DONE if total else NOTHING, messages=answers.messages)


def _rows(hits: Iterable[Hit], listing: bool) -> Iterator[SearchRow]:
    """Yield a row a match; for a listing only the first of each section."""
    for _, section in groupby(hits, lambda hit: (hit.report.id, hit.sentence.section.address)):
        rows = (row for hit in section for row in query.search(hit.report, [hit.sentence]))
        yield from islice(rows, 1 if listing else None)


def _printed(shared: Shared, hits: Answers[Hit], limit: int | None) -> Iterable[str]:
    shown = islice(hits.items, limit)
    if wants_drawing(shared):
        from lyfz.output.screen.passages import lines, passages

        drawing = passages if canvas(shared).width else lines
        named = ((_place(hits, hit), hit.sentence) for hit in shown)
        return canvas(shared).paint(drawing(named, canvas(shared)))
    return (f"{_address(hits, hit)}\t{visible(hit.sentence.text)}\n" for hit in shown)


def _place(hits: Answers[Hit], hit: Hit) -> str:
    """Return the address as a person reads it: region and year tell more than a long id."""
    from lyfz.output.screen.cell import LONGEST_ID

    report = hit.report
    if hits.several and report.region and report.year and len(report.id) > LONGEST_ID:
        return f"{report.region} {report.year} {hit.sentence.section.address}"
    return _address(hits, hit)


def _address(hits: Answers[Hit], hit: Hit) -> str:
    return hits.prefix(hit.report.id) + hit.sentence.section.address
