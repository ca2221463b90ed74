"""`lyfz search`: the sentences in which words occur."""

import re
import signal
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from types import FrameType
from typing import Annotated, Any, NamedTuple

import typer

from lyfz import query, streams
from lyfz.chinese import fold, readings
from lyfz.chinese.readings import Terms
from lyfz.commands.nothing import explained
from lyfz.commands.options import InSection, Limit, Shared, shared, whole
from lyfz.commands.options import Terms as Words
from lyfz.commands.pipeline import answer, attempt, canvas, wants_drawing, wants_text
from lyfz.errors import LyfzError
from lyfz.library.question import Question
from lyfz.library.reading import Answers, Attempt, Item, Query
from lyfz.locale import _, ngettext
from lyfz.model import Report, Section
from lyfz.outcome import DONE, NOTHING, Outcome
from lyfz.output.controls import visible
from lyfz.query import Search, Sentence
from lyfz.rows import SearchRow

PATIENCE = 5  # seconds until the next match of a pattern; less than one is usual on 24 MiB


class Hit(NamedTuple):
    report: Report
    sentence: Sentence


class _Way(NamedTuple):
    """A way to take the TERMs, and what is asked of each report then."""

    terms: Terms
    search: Search
    regex: bool

    def attempt(self, question: Question, query: Query[Item]) -> Attempt[Item]:
        patterns = self.search.patterns
        alternatives = [[each] for each in patterns] if self.search.any_term else [patterns]
        counted = self.search.word if question.every else ""
        question = question._replace(alternatives=alternatives, counted=counted)
        return Attempt(question, query, lambda item: not question.every or bool(item[1]))

    def sentences(self, sections: Iterable[Section]) -> Iterator[Sentence]:
        sentences = query.find(sections, self.search)
        for sentence in _in_time(sentences) if self.regex else sentences:
            if self.terms.letters:
                text = sentence.section.text
                matches = (text[start:end] for start, end in sentence.matches)
                self.terms.note(self.search.patterns, *matches)
            yield sentence

    def hits(self, report: Report, sections: Iterable[Section]) -> Iterator[Hit]:
        return (Hit(report, sentence) for sentence in self.sentences(sections))

    def rows(self, report: Report, sections: Iterable[Section]) -> Iterator[SearchRow]:
        return query.search(report, self.sentences(sections))

    def sections(self, report: Report, sections: Iterable[Section]) -> Iterator[SearchRow]:
        """Yield the first row of each section."""
        rows = self.rows(report, sections)
        return (next(matches) for address, matches in groupby(rows, lambda row: row.section))

    def counts(self, report: Report, sections: Sequence[Section]) -> list[tuple[str, int]]:
        if not self.regex and not self.terms.letters:
            return [(report.id, query.count(sections, self.search))]
        return [(report.id, sum(len(each.matches) for each in self.sentences(sections)))]


@shared
def search(
    shared: Shared,
    term: Words,
    regex: Annotated[
        bool, typer.Option("-E", "--regex", help=_("TERMs are regular expressions."))
    ] = False,
    any_term: Annotated[bool, typer.Option("--any", help=_("One of the TERMs is enough."))] = False,
    ignore_case: Annotated[
        bool,
        typer.Option("-i", "--ignore-case", help=_("Implied for a TERM without capitals.")),
    ] = False,
    section: InSection = None,
    count: Annotated[
        bool, typer.Option("-c", "--count", help=_("Print only the number of matches."))
    ] = False,
    listing: Annotated[
        bool, typer.Option("-l", "--list", help=_("Print only the addresses of the sections."))
    ] = False,
    context: Annotated[
        int | None,
        typer.Option(
            "-C", "--context", metavar="N", parser=whole, help=_("Show N sentences around each.")
        ),
    ] = None,
    limit: Limit = None,
) -> Outcome:
    """Print the sentences in which every TERM occurs.

    Full and half width match each other, and so do straight and curly quotation marks.
    The exit code is 1 where nothing is found.
    """
    terms = Terms(term, [_meanings(word, regex, ignore_case) for word in term])
    ways = [_Way(terms, Search(patterns, any_term, context or 0), regex) for patterns in terms.ways]
    question = Question(addresses=section or (), every=count, figures=False)
    if count:
        _refuse_rows(shared, limit)
        counts = attempt(shared, [way.attempt(question, way.counts) for way in ways])
        messages = chain(terms.remarks(), counts.messages)
        numbers = (f"{counts.prefix(report)}{number}\n" for report, number in counts.items)
        return Outcome(numbers, status=_status(counts), messages=messages)
    if wants_text(shared) and not listing:
        hits = attempt(shared, [way.attempt(question, way.hits) for way in ways])
        hits = explained(hits._replace(items=_first(hits.items, limit)), _nothing(hits))
        messages = chain(terms.remarks(), hits.messages)
        return Outcome(_printed(shared, hits), status=_status(hits), messages=messages)
    rows = (way.attempt(question, way.sections if listing else way.rows) for way in ways)
    answers = attempt(shared, rows)
    answers = explained(answers._replace(items=islice(answers.items, limit)), _nothing(answers))
    answers = answers._replace(messages=chain(terms.remarks(), answers.messages))
    if wants_text(shared):
        lines = (f"{answers.prefix(row.report)}{row.section}\n" for row in answers.items)
        return Outcome(lines, status=_status(answers), messages=answers.messages)
    if listing:
        shared = shared._replace(columns=shared.columns or "report,section")
    return answer(shared, SearchRow, answers, _status(answers))


def _refuse_rows(shared: Shared, limit: int | None) -> None:
    if shared.json or shared.format or shared.columns or limit is not None:
        raise LyfzError(_("-c: it prints numbers alone; expected no format, no columns and no -n"))


def _status(answers: Answers[Any]) -> int:
    return NOTHING if answers.is_empty else DONE


def _nothing(answers: Answers[Any]) -> Iterator[str]:
    """Tell a person how much was searched; the exit code is enough for a script."""
    if streams.is_terminal():
        yield ngettext(
            "no sentence of {n} report matches",
            "no sentence of {n} reports matches",
            answers.asked(),
        )


def _first(hits: Iterator[Hit], limit: int | None) -> Iterator[Hit]:
    """Yield so many sentences that match, with their context."""
    matching = 0
    for hit in hits if limit != 0 else ():
        matching += bool(hit.sentence.matches)
        if limit is not None and matching > limit:
            return
        yield hit


def _meanings(term: str, regex: bool, ignore_case: bool) -> list[re.Pattern[str]]:
    if not term:
        raise LyfzError(_("TERM: empty; expected a word to look for"))
    try:
        if regex:
            return [fold.pattern(term, regex, ignore_case)]
        return readings.patterns(term, ignore_case)
    except (re.error, OverflowError, RecursionError) as error:
        raise LyfzError(
            _("TERM: '{term}' is no regular expression: {error}", term=term, error=error)
        ) from None


def _in_time(sentences: Iterator[Sentence]) -> Iterator[Sentence]:
    """Yield sentences. Raises LyfzError where the next takes longer than PATIENCE.

    Python's re handles signals while it matches; a thread could not run meanwhile. Windows has no
    alarm: there, Ctrl-C ends a search.
    """

    def give_up(number: int, frame: FrameType | None) -> None:
        raise LyfzError(
            _(
                "TERM: a match takes more than {n} seconds; "
                "write the pattern without a repeat inside a repeat, such as (a+)+",
                n=PATIENCE,
            )
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


def _printed(shared: Shared, hits: Answers[Hit]) -> Iterable[str]:
    if wants_drawing(shared):
        from lyfz.output.screen.passages import lines, passages

        drawing = passages if canvas(shared).width else lines
        named = ((_place(hits, hit), hit.sentence) for hit in hits.items)
        return canvas(shared).paint(drawing(named, canvas(shared)))
    return (f"{_address(hits, hit)}\t{visible(hit.sentence.text)}\n" for hit in hits.items)


def _place(hits: Answers[Hit], hit: Hit) -> str:
    """Return the address as a person reads it: region and year tell more than a long id."""
    from lyfz.output.screen.cell import LONGEST_ID, is_of_a_place

    report = hit.report
    placed = is_of_a_place(report.id, report.region, report.year)
    if hits.several and placed and len(report.id) > LONGEST_ID:
        return f"{report.region} {report.year} {hit.sentence.section.address}"
    return _address(hits, hit)


def _address(hits: Answers[Hit], hit: Hit) -> str:
    return hits.prefix(hit.report.id) + hit.sentence.section.address
