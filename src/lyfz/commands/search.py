"""`lyfz search`: the sentences in which words occur."""

import re
from typing import Annotated, NamedTuple

import typer

from lyfz import query, streams
from lyfz.address import select
from lyfz.chinese import fold
from lyfz.commands.options import InSection, Shared, Terms, shared, whole
from lyfz.commands.pipeline import (
    Gathered,
    answer,
    canvas,
    closed,
    gather,
    wants_color,
    wants_text,
)
from lyfz.errors import LyfzError
from lyfz.model import Report
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.output.render import visible
from lyfz.query import Search, Sentence
from lyfz.rows import SearchRow


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
    wanted = Search(patterns, any_term, context or 0)
    found = gather(
        shared,
        lambda report: [
            Hit(report, sentence) for sentence in query.find(select(report, section or []), wanted)
        ],
    )
    if count:
        outcome = _counted(found)
    elif listing:
        outcome = _listed(shared, found)
    elif wants_text(shared):
        outcome = _text(shared, found)
    else:
        outcome = answer(shared, SearchRow, _rows(found))
    nothing = NOTHING if not found.items else DONE
    return outcome if outcome.status else outcome._replace(status=nothing)


def _pattern(term: str, regex: bool, ignore_case: bool) -> re.Pattern[str]:
    if not term:
        raise LyfzError("TERM: empty; expected a word to look for")
    try:
        return fold.pattern(term, regex, ignore_case)
    except (re.error, OverflowError, RecursionError) as error:
        raise LyfzError(f"TERM: '{term}' is no regular expression: {error}") from None


def _counted(found: Gathered[Hit]) -> Outcome:
    number = sum(len(hit.sentence.matches) for hit in found.items)
    return closed(Outcome(f"{number}\n" if found.answered else ""), found)


def _listed(shared: Shared, found: Gathered[Hit]) -> Outcome:
    if wants_text(shared):
        addresses = dict.fromkeys(_address(hit, found) for hit in found.items)
        return closed(Outcome("".join(f"{address}\n" for address in addresses)), found)
    matches = _rows(found)
    first = {(row.report, row.section): row for row in reversed(matches.items)}
    rows = [row for row in matches.items if row is first[row.report, row.section]]
    columns = shared.columns or "report,section"
    return answer(shared._replace(columns=columns), SearchRow, matches._replace(items=rows))


def _text(shared: Shared, found: Gathered[Hit]) -> Outcome:
    named = [(_address(hit, found), hit.sentence) for hit in found.items]
    if streams.is_terminal():
        from lyfz.output import screen

        text = screen.passages(named, canvas(shared))
    elif wants_color(shared):
        from lyfz.output import screen

        drawing = canvas(shared)
        text = "".join(
            f"{address}\t{drawing.paint(screen.highlighted(sentence))}"
            for address, sentence in named
        )
    else:
        text = "".join(f"{address}\t{visible(sentence.text)}\n" for address, sentence in named)
    return closed(Outcome(text), found)


def _address(hit: Hit, found: Gathered[Hit]) -> str:
    """Where several reports were read, a bare address would not say which one it is in."""
    address = hit.sentence.section.address
    return f"{hit.report.id}:{address}" if found.answered > 1 else address


def _rows(found: Gathered[Hit]) -> Gathered[SearchRow]:
    rows = [row for hit in found.items for row in query.search(hit.report, [hit.sentence])]
    return Gathered(rows, found.failures, found.answered)
