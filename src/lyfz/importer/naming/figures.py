"""The figures of a section, each with what it counts and the words that prove it: one pass.

Pure, from a text and its quantities to values; it must not know about files or the outline.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Claim, Quantity
from lyfz.importer.naming.clauses import BREAKS, REACH, clauses
from lyfz.importer.naming.names import name, phrase_of
from lyfz.importer.naming.quotes import Quotes
from lyfz.importer.naming.series import parts
from lyfz.importer.naming.topics import Previous


class NamedFigure(NamedTuple):
    """What a section states: 信访问题处理, 118起, quoted as 处理信访问题118起.

    `quote` is a span of the text, None where the text repeats itself too closely. By `before`,
    the words of the clause before the name, and `title`, the heading, equal names are told apart.
    """

    quantity: Quantity
    name: str
    quote: Span | None
    before: str
    title: str
    rule: str  # that named it
    id: str = ""  # given by `unique`, when all names of the report are known


def name_figures(text: str, title: str, claims: Iterable[Claim]) -> Iterator[NamedFigure]:
    """Name and quote the figures among the `claims` of one section's `text`, in order.

    `title` is its heading.
    """
    cells = [(claim.quantity, claim.name) for claim in claims if claim.reason == "figure"]
    figures = [figure for figure, _ in cells if figure]
    all_clauses, quotes = clauses(text, figures), Quotes(text, figures)
    series = parts(text, all_clauses)
    history: list[Previous] = []
    for index, (figure, (_, head)) in enumerate(zip(figures, cells, strict=True)):
        floor = history[-1].phrase.end if history else 0
        phrase = phrase_of(all_clauses[index].behind(floor), history, series.get(index))
        words = (figure.start, figure.end) if head else (phrase.start, phrase.end)
        ceiling = figures[index + 1].start if index + 1 < len(figures) else len(text)
        quote = quotes.choose(figure, words, (floor, ceiling))
        before = text[max(floor, phrase.start - REACH) : phrase.start]
        before = before[max(map(before.rfind, BREAKS)) + 1 :]
        made, rule = (head, "table") if head else (name(phrase), phrase.rule)
        yield NamedFigure(figure, made, quote, before, title, rule)
        history.append(Previous(figure, phrase))
