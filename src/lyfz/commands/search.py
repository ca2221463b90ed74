"""`lyfz search`: the sentences in which words occur."""

import re
import signal
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from types import FrameType
from typing import Annotated, NamedTuple

import typer

from lyfz import query
from lyfz.chinese import fold
from lyfz.commands.inputs import Answers, gather_sections
from lyfz.commands.options import InSection, Shared, Terms, shared, whole
from lyfz.commands.pipeline import answer, canvas, wants_drawing, wants_text, with_failures
from lyfz.errors import LyfzError
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
) -> Outcome:
    """Print the sentences in which every TERM occurs.

    Full and half width match each other, and so do straight and curly quotation marks.
    The exit code is 1 where nothing is found.
    """
    patterns = [_pattern(word, regex, ignore_case) for word in term]
    criteria = Search(patterns, any_term, context or 0)

    def find(report: Report, sections: Iterable[Section]) -> Iterator[Hit]:
        sentences = query.find(sections, criteria)
        return (Hit(report, hit) for hit in (_in_time(sentences) if regex else sentences))

    if count:
        return _counted(
            gather_sections(shared.report, section, lambda *scope: _count(scope[0], find(*scope)))
        )
    hits = gather_sections(shared.report, section, find)
    if wants_text(shared):
        return _listed(hits) if listing else _printed(shared, hits)
    if listing:
        shared = shared._replace(columns=shared.columns or "report,section")
    rows = Answers(_rows(hits.items, listing), hits.failures, hits.empty, hits.several)
    return answer(shared, SearchRow, rows, _status(hits.empty))


def _pattern(term: str, regex: bool, ignore_case: bool) -> re.Pattern[str]:
    if not term:
        raise LyfzError("TERM: empty; expected a word to look for")
    try:
        return fold.pattern(term, regex, ignore_case)
    except (re.error, OverflowError, RecursionError) as error:
        raise LyfzError(f"TERM: '{term}' is no regular expression: {error}") from None


def _status(empty: bool) -> int:
    return NOTHING if empty else DONE


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


def _count(report: Report, hits: Iterable[Hit]) -> Iterator[tuple[str, int]]:
    yield report.id, sum(len(hit.sentence.matches) for hit in hits)


def _counted(answers: Answers[tuple[str, int]]) -> Outcome:
    counts = list(answers.items)
    lines = (f"{answers.prefix(report)}{count}\n" for report, count in counts)
    status = _status(not any(count for _, count in counts))
    return Outcome(with_failures(lines, answers), status=status)


def _rows(hits: Iterable[Hit], listing: bool) -> Iterator[SearchRow]:
    """Yield a row a match; for a listing only the first of each section."""
    for _, section in groupby(hits, lambda hit: (hit.report.id, hit.sentence.section.address)):
        rows = (row for hit in section for row in query.search(hit.report, [hit.sentence]))
        yield from islice(rows, 1 if listing else None)


def _listed(hits: Answers[Hit]) -> Outcome:
    addresses = groupby(_address(hits, hit) for hit in hits.items)
    lines = (f"{address}\n" for address, _ in addresses)
    return Outcome(with_failures(lines, hits), status=_status(hits.empty))


def _printed(shared: Shared, hits: Answers[Hit]) -> Outcome:
    named = ((_address(hits, hit), hit.sentence) for hit in hits.items)
    if wants_drawing(shared):
        from lyfz.output.screen.passages import lines, passages

        drawing = passages if canvas(shared).width else lines
        chunks: Iterable[str] = canvas(shared).paint(drawing(named, canvas(shared)))
    else:
        chunks = (f"{address}\t{visible(sentence.text)}\n" for address, sentence in named)
    return Outcome(with_failures(chunks, hits), status=_status(hits.empty))


def _address(hits: Answers[Hit], hit: Hit) -> str:
    return hits.prefix(hit.report.id) + hit.sentence.section.address
