"""Text beside what it is called: what `info` and `show` print."""

from collections.abc import Iterable, Iterator, Sequence

from lyfz.locale import word
from lyfz.output.screen.canvas import ASIDE, FIGURE, GAP, HEAD, Canvas, Line, Piece, batches, size
from lyfz.output.screen.cell import cell, heading_end, pieces, shown
from lyfz.output.screen.table import columns, grid
from lyfz.rows import IndicatorRow, InfoRow, ShowRow

Shown = tuple[ShowRow, Sequence[IndicatorRow]]  # a section, and the figures to mark in it


def info(rows: Sequence[InfoRow], canvas: Canvas) -> Iterator[Line]:
    """Yield a line a field, a block a report."""
    labels = {field: Piece(word("column", field), ASIDE) for field in InfoRow._fields}
    width = max(size([label]) for label in labels.values()) + GAP
    for index, row in enumerate(rows):
        if index:
            yield []
        for field, label in labels.items():
            blanks = Piece(" " * (width - size([label])))
            yield from canvas.hang([label, blanks], [Piece(cell(row, field))])


def texts(sections: Iterable[tuple[str, *Shown]], canvas: Canvas) -> Iterator[Line]:
    """Yield the official words, each section beside the address given for it, its heading bold.

    Figures given with a section are marked in it, and stand below with what was read of them.
    """
    gap = False
    for batch in batches(sections):
        width = max((len(address) for address, *_ in batch), default=0) + GAP
        below = Canvas(canvas.width and canvas.width - width, canvas.color, headers=False)
        for address, row, figures in batch:
            if gap:
                yield []
            gap = True
            body = _words(row, figures, canvas.color)
            yield from canvas.hang([Piece(address.ljust(width), ASIDE)], body)
            if figures:
                table, _ = columns(figures, IndicatorRow, (), below)
                for line in grid([column for column in table if column.name != "section"], below):
                    yield [Piece(" " * width), *line]


def _words(row: ShowRow, figures: Sequence[IndicatorRow], color: bool) -> Line:
    """Return the words of a section; where there is no colour, brackets stand around a figure."""
    heading = heading_end(row)
    line = []
    for start, words, covering in pieces(shown(row.text), figures, {heading}):
        end = start + len(words)
        style = f"{HEAD if end <= heading else ''} {FIGURE if covering else ''}".strip()
        if not color:
            opened = sum(figure.start == start for figure in covering)
            closed = sum(figure.end == end for figure in covering)
            words = "[" * opened + words + "]" * closed
        line.append(Piece(words, style))
    return line
