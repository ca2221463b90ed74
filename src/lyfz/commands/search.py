"""`lyfz search`: the sentences in which words occur."""

import re
import signal
from collections.abc import Iterable, Iterator
from itertools import groupby
from types import FrameType
from typing import Annotated, NamedTuple

import typer

from lyfz import query, streams
from lyfz.address import select
from lyfz.chinese import fold
from lyfz.commands.inputs import Answers, gather
from lyfz.commands.options import InSection, Shared, Terms, shared, whole
from lyfz.commands.pipeline import answer, canvas, closed, wants_color, wants_text
from lyfz.errors import LyfzError
from lyfz.model import Report
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.output.render import visible
from lyfz.query import Search, Sentence
from lyfz.rows import SearchRow

PATIENCE = 5  # seconds for the next match of a pattern; on 24 MiB, most need less than one


class Hit(NamedTuple):
    report: str
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
    wanted = Search(patterns, any_term, context or 0)

    def find(report: Report) -> Iterator[Sentence]:
        sentences = query.find(select(report, section or []), wanted)
        return _in_time(sentences) if regex else sentences

    if count:
        return _counted(gather(shared.report, lambda report: _count(report, find(report))))
    if wants_text(shared):
        hits = gather(shared.report, lambda report: (Hit(report.id, hit) for hit in find(report)))
        return _listed(hits) if listing else _printed(shared, hits)
    rows = gather(shared.report, lambda report: query.search(report, find(report)))
    if listing:
        shared = shared._replace(columns=shared.columns or "report,section")
        rows = rows._replace(items=_first_of_sections(rows.items))
    return answer(shared, SearchRow, rows, _status(rows.found))


def _pattern(term: str, regex: bool, ignore_case: bool) -> re.Pattern[str]:
    if not term:
        raise LyfzError("TERM: empty; expected a word to look for")
    try:
        return fold.pattern(term, regex, ignore_case)
    except (re.error, OverflowError, RecursionError) as error:
        raise LyfzError(f"TERM: '{term}' is no regular expression: {error}") from None


def _status(found: bool) -> int:
    return DONE if found else NOTHING


def _in_time(sentences: Iterator[Sentence]) -> Iterator[Sentence]:
    """Yield sentences while the next is found in time. Raises LyfzError where it is not.

    Windows has no such signal; there, Ctrl-C ends a search.
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


def _count(report: Report, sentences: Iterable[Sentence]) -> Iterator[tuple[str, int]]:
    yield report.id, sum(len(sentence.matches) for sentence in sentences)


def _counted(answers: Answers[tuple[str, int]]) -> Outcome:
    counts = list(answers.items)
    lines = (f"{answers.prefix(report)}{count}\n" for report, count in counts)
    return closed(lines, answers, _status(any(count for _, count in counts)))


def _first_of_sections(rows: Iterable[SearchRow]) -> Iterator[SearchRow]:
    return (next(group) for _, group in groupby(rows, lambda row: (row.report, row.section)))


def _listed(hits: Answers[Hit]) -> Outcome:
    addresses = groupby(_address(hits, hit) for hit in hits.items)
    return closed((f"{address}\n" for address, _ in addresses), hits, _status(hits.found))


def _printed(shared: Shared, hits: Answers[Hit]) -> Outcome:
    named = ((_address(hits, hit), hit.sentence) for hit in hits.items)
    if streams.is_terminal():
        from lyfz.output import screen

        chunks: Iterable[str] = [screen.passages(list(named), canvas(shared))]
    elif wants_color(shared):
        from lyfz.output import screen

        paint = canvas(shared).paint
        chunks = (f"{address}\t{paint(screen.highlighted(hit))}" for address, hit in named)
    else:
        chunks = (f"{address}\t{visible(sentence.text)}\n" for address, sentence in named)
    return closed(chunks, hits, _status(hits.found))


def _address(hits: Answers[Hit], hit: Hit) -> str:
    return hits.prefix(hit.report) + hit.sentence.section.address
