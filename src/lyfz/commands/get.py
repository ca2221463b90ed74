"""`lyfz get`: a figure's value and nothing else, for `$(…)`."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, count, islice
from typing import Annotated, NamedTuple

import typer

from lyfz import query, streams
from lyfz.commands import completion
from lyfz.commands.inputs import today
from lyfz.commands.options import Shared, shared
from lyfz.commands.pipeline import answer, gather, wants_text
from lyfz.errors import AbsentError, LyfzError
from lyfz.library.question import SHOWN, Question
from lyfz.library.reading import Answers
from lyfz.locale import _, listing, ngettext, word
from lyfz.model import Indicator, Report, Section, plain
from lyfz.outcome import Outcome
from lyfz.output.controls import visible
from lyfz.rows import IndicatorRow

OTHER = "see lyfz indicators --columns id,name"


class Hit(NamedTuple):
    report: Report
    section: Section
    figure: Indicator


@shared
def get(
    shared: Shared,
    id: Annotated[
        list[str],
        typer.Argument(metavar="ID", help="Ids of indicators.", autocompletion=completion.ids),
    ],
    quote: Annotated[
        bool, typer.Option("--quote", help="Print the words instead of the value.")
    ] = False,
    cite: Annotated[
        bool, typer.Option("--cite", help="Print a reference after GB/T 7714, with the words.")
    ] = False,
) -> Outcome:
    """Print just the value, a line an ID."""
    hints: dict[str, str] = {}
    renamed: dict[str, str] = {}  # by the id of before
    lacking = count(1)

    def rows(report: Report, sections: Sequence[Section]) -> list[Hit]:
        known = {
            name: (section, figure)
            for section in sections
            for figure in section.indicators
            for name in figure.ids
        }
        if absent := [name for name in id if name not in known]:
            if next(lacking) <= SHOWN:  # only the first reports: it takes far longer
                hints.update(_hints(known, absent))
            raise AbsentError({f"no indicator '{name}'": hints.get(name, OTHER) for name in absent})
        renamed.update((name, known[name][1].id) for name in id if name != known[name][1].id)
        return [Hit(report, *known[name]) for name in id]

    answers = gather(shared, rows, Question(ids=id, every=True, texts=False, outline=cite))
    renames = (f"'{old}' is '{new}' now" for old, new in renamed.items())
    answers = answers._replace(messages=chain(renames, answers.messages))
    if cite:
        return _cited(shared, answers)
    if not wants_text(shared):
        figures = (query.indicator_row(*hit) for hit in answers.items)
        return answer(shared, IndicatorRow, Answers(figures, answers.messages, answers.several))
    if quote:
        quotes = (_line(answers, hit, visible(hit.figure.quote)) for hit in answers.items)
        return Outcome(quotes, messages=answers.messages)
    return _bare(answers)


def _line(answers: Answers[Hit], hit: Hit, text: str) -> str:
    return f"{answers.prefix(hit.report.id)}{text}\n"


def _bare(answers: Answers[Hit]) -> Outcome:
    """Print values alone; to a person who watches, say what they do not tell by themselves."""
    lost: list[str] = []

    def lines() -> Iterator[str]:
        for hit in answers.items:
            if meaning := _meaning(hit.figure):
                lost.append(f"{answers.prefix(hit.report.id)}{hit.figure.id}: {meaning}")
            yield _line(answers, hit, plain(hit.figure.value))

    told = _few(lost) if streams.is_watched() else ()
    return Outcome(lines(), messages=chain(told, answers.messages))


def _meaning(figure: Indicator) -> str:
    """Return what the value alone does not tell, and the words that do; nothing if it tells all."""
    facts = []
    if figure.upper is not None:
        facts.append(_("{value} to {upper}", value=plain(figure.value), upper=plain(figure.upper)))
    elif figure.qualifier != "exact":
        facts.append(f"{word('qualifier', figure.qualifier)} {plain(figure.value)}")
    if figure.basis != "year":
        facts.append(word("basis", figure.basis))
    return f"{listing(facts)} ({figure.quote})" if facts else ""


def _cited(shared: Shared, answers: Answers[Hit]) -> Outcome:
    """Print references; they name their report, so that no line needs to."""
    from lyfz.output.reference import lacking, reference  # late: few want to cite

    if not wants_text(shared):
        raise LyfzError(_("--cite: it prints lines of text; expected no --columns and no -f"))
    day = today()
    incomplete: dict[str, str] = {}

    def lines() -> Iterator[str]:
        for report, section, figure in answers.items:
            if fields := listing(word("column", field) for field in lacking(report)):
                incomplete[report.id] = _(
                    "{report}: cited without {fields}; its file has none",
                    report=report.id,
                    fields=fields,
                )
            yield reference(report, section, figure, day) + "\n"

    return Outcome(lines(), messages=chain(_few(incomplete.values()), answers.messages))


def _few(messages: Collection[str]) -> Iterator[str]:
    """Yield the first messages and how many more there are, when all are known."""
    yield from islice(messages, SHOWN)
    if (more := len(messages) - SHOWN) > 0:
        yield ngettext("and {n} more like these", "and {n} more like these", more)


def _hints(
    known: Mapping[str, tuple[Section, Indicator]], absent: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield the absent ids with what to type instead: what counts the same, or is near to them."""
    from difflib import get_close_matches  # late: only a mistake needs it

    figures = {figure.id: figure for _, figure in known.values()}
    for written in absent:
        alike = [id for id, figure in figures.items() if written == figure.concept]
        named = [id for id in figures if written in id.split("-")]
        named += [id for id, figure in figures.items() if written in figure.name]
        near = alike or named or get_close_matches(written, figures, n=3, cutoff=0.5)
        if near:
            yield written, f"did you mean {' or '.join(near[:3])}?"
