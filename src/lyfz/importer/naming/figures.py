"""The figures of a section, each with what it counts and the words that prove it: one pass.

Pure, from a text and its quantities to values; it must not know about files or the outline.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming.clauses import BREAKS, REACH, Clauses
from lyfz.importer.naming.names import name, phrase_of
from lyfz.importer.naming.quotes import Quotes
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
    id: str = ""  # given by `unique`, when all names of the report are known


def name_figures(text: str, title: str, figures: Sequence[Quantity]) -> Iterator[NamedFigure]:
    """Name and quote the `figures` of one section's `text`, in order; `title` is its heading."""
    clauses, quotes = Clauses(text), Quotes(text, figures)
    previous: Previous | None = None
    for index, figure in enumerate(figures):
        ceiling = figures[index + 1].start if index + 1 < len(figures) else len(text)
        floor = previous.phrase.end if previous else 0
        phrase = phrase_of(clauses.around(figure, floor, ceiling), previous)
        quote = quotes.choose(figure, (phrase.start, phrase.end), (floor, ceiling))
        before = text[max(0, phrase.start - REACH) : phrase.start]
        before = before[max(map(before.rfind, BREAKS)) + 1 :]
        yield NamedFigure(figure, name(phrase), quote, before, title)
        previous = Previous(figure, phrase)
