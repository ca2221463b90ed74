"""Text beside what it is called: what `info` and `show` print."""

from collections.abc import Iterable, Iterator, Sequence

from lyfz.locale import word
from lyfz.output.screen.canvas import ASIDE, GAP, HEAD, Canvas, Line, Piece, batches, size
from lyfz.output.screen.cell import cell, shown
from lyfz.rows import InfoRow, ShowRow


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


def texts(sections: Iterable[tuple[str, ShowRow]], canvas: Canvas) -> Iterator[Line]:
    """Yield the official words, each section beside the address given for it, its heading bold."""
    gap = False
    for batch in batches(sections):
        width = max((len(address) for address, _ in batch), default=0) + GAP
        for address, row in batch:
            if gap:
                yield []
            gap = True
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
