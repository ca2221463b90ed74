"""The figures of a section, each with what it counts and the words that prove it: one pass.

Pure, from a text and its quantities to values; it must not know about files or the outline.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lyfz.chinese.fold import fold
from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Quantity
from lyfz.chinese.quantity.cells import cells
from lyfz.importer.naming.clauses import BREAKS, REACH, Clauses
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


def name_figures(text: str, title: str, figures: Sequence[Quantity]) -> Iterator[NamedFigure]:
    """Name and quote the `figures` of one section's `text`, in order; `title` is its heading."""
    clauses, quotes = Clauses(text), Quotes(text, figures)
    tabulated = {(cell.start, cell.end): cell.name for cell in cells(fold(text))}
    ceilings = [*(figure.start for figure in figures[1:]), len(text)]
    floors = [0, *(figure.end for figure in figures)]
    starts = [
        clauses.around(figure, floor, figure.end).start
        for figure, floor in zip(figures, floors, strict=False)
    ]
    series = parts(text, figures, starts)
    history: list[Previous] = []
    for index, figure in enumerate(figures):
        floor = history[-1].phrase.end if history else 0
        clause = clauses.around(figure, floor, ceilings[index])
        phrase = phrase_of(clause, history, series.get(index))
        heads = tabulated.get((figure.start, figure.end))
        words = (figure.start, figure.end) if heads else (phrase.start, phrase.end)
        quote = quotes.choose(figure, words, (floor, ceilings[index]))
        before = text[max(floor, phrase.start - REACH) : phrase.start]
        before = before[max(map(before.rfind, BREAKS)) + 1 :]
        named = (heads, "table") if heads else (name(phrase), phrase.rule)
        yield NamedFigure(figure, named[0], quote, before, title, named[1])
        history.append(Previous(figure, phrase))
