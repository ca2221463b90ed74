"""Completion in the shell. A report that cannot be read offers nothing, without a message."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

import typer

from lyfz.commands.inputs import reports
from lyfz.errors import LyfzError
from lyfz.model import KINDS, Report
from lyfz.output.controls import visible
from lyfz.reportfile.source import STDIN

MOST = 50  # reports; a person waits for the answer
Offers = list[tuple[str, str]]
_SYNTAX = frozenset("$`\\\"';&|<>(){}*?!#~")
_HARMLESS = dict.fromkeys([*range(0x20), 0x7F, *range(0x80, 0xA0), *map(ord, _SYNTAX)], " ")


def addresses(ctx: typer.Context, incomplete: str) -> Offers:
    """Addresses with the titles of their sections, and kinds."""
    sections = [section for report in _reports(ctx) for section in report.walk()]
    named = [(section.address, (section.label or "") + section.title) for section in sections]
    kinds = [(kind, "every section of this kind") for kind in KINDS]
    return _matching([*named, *kinds], incomplete)


def ids(ctx: typer.Context, incomplete: str) -> Offers:
    """Indicator ids with their names."""
    return _matching(
        ((figure.id, figure.name) for report in _reports(ctx) for figure in report.indicators),
        incomplete,
    )


def units(ctx: typer.Context, incomplete: str) -> Offers:
    """Units, with the number of figures that have them."""
    figures = (figure for report in _reports(ctx) for figure in report.indicators)
    counts = Counter(figure.unit for figure in figures if figure.unit)
    return _matching(((unit, f"{count} figures") for unit, count in counts.items()), incomplete)


def among(*words: str) -> Callable[[str], Offers]:
    """Return what completes one of `words`."""

    def complete(incomplete: str) -> Offers:
        return _matching(((word, "") for word in words), incomplete)

    return complete


def _reports(ctx: typer.Context) -> Iterator[Report]:
    """Yield the first reports of those that the command line names."""
    from lyfz.library.question import Question
    from lyfz.library.reading import ask

    named = [path for path in ctx.params.get("report") or () if path != STDIN]
    try:
        question = Question(outline=True, texts=False)
        yield from islice(ask(reports(named), question, lambda report, _: [report]).items, MOST)
    except LyfzError:
        return


def _matching(offers: Iterable[tuple[str, str]], incomplete: str) -> Offers:
    """Keep the offers that begin as typed and hold no shell syntax: shells evaluate them."""
    return [
        (value, description.translate(_HARMLESS))
        for value, description in dict(offers).items()
        if value.startswith(incomplete) and not _SYNTAX.intersection(value) and _is_plain(value)
    ]


def _is_plain(value: str) -> bool:
    return visible(value) == value and not any(map(str.isspace, value))
