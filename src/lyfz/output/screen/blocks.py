"""Text beside what it is called: what `info` and `show` print."""

from collections.abc import Iterator, Sequence

from lyfz.output.screen.canvas import ASIDE, GAP, HEAD, Canvas, Line, Piece
from lyfz.output.screen.cell import cell, shown
from lyfz.rows import InfoRow, ShowRow


def info(rows: Sequence[InfoRow], canvas: Canvas) -> Iterator[Line]:
    """Yield a line a field, a block a report."""
    width = max(map(len, InfoRow._fields)) + GAP
    for index, row in enumerate(rows):
        if index:
            yield []
        for field in InfoRow._fields:
            yield from canvas.hang([Piece(field.ljust(width), ASIDE)], [Piece(cell(row, field))])


def texts(rows: Sequence[ShowRow], canvas: Canvas) -> Iterator[Line]:
    """Yield the official words, each section beside its address, its heading bold."""
    several = len({row.report for row in rows}) > 1
    addresses = [f"{row.report}:{row.section}" if several else row.section for row in rows]
    width = max(map(len, addresses), default=0) + GAP
    for index, (address, row) in enumerate(zip(addresses, rows, strict=True)):
        if index:
            yield []
        text = shown(row.text)
        heading = _heading(row)
        body = [Piece(text[:heading], HEAD), Piece(text[heading:])]
        yield from canvas.hang([Piece(address.ljust(width), ASIDE)], body)


def _heading(row: ShowRow) -> int:
    """Return where the heading ends that the text of a section begins with."""
    if not row.label:
        return 0
    label = row.text.index(row.label) + len(row.label)
    return row.text.index(row.title, label) + len(row.title)
