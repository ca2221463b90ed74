"""Which drawing suits which rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from lyfz.output.screen.blocks import info
from lyfz.output.screen.canvas import Canvas, Line, batches
from lyfz.output.screen.outline import outline
from lyfz.output.screen.table import columns, grid, omitted
from lyfz.rows import InfoRow, Row, SectionRow

_DRAWINGS: dict[type[Row], Callable[[Sequence[Any], Canvas], Iterator[Line]]] = {
    InfoRow: info,
    SectionRow: outline,
}


def draw(
    rows: Iterable[Row], row_type: type[Row], fields: Sequence[str], canvas: Canvas
) -> Iterator[str]:
    """Draw rows the way a person reads their type, or as a table of the fields asked for.

    Below a table stands what was left out of it for the width of the screen.
    """
    alone = row_type is not InfoRow or not canvas.several
    drawing = _DRAWINGS.get(row_type) if alone and not fields else None
    left_out: dict[str, None] = {}
    for batch in batches(rows):
        if drawing:
            yield from canvas.paint(drawing(batch, canvas))
            continue
        chosen, others = columns(batch, row_type, fields, canvas)
        left_out |= dict.fromkeys(others)
        yield from canvas.paint(grid(chosen, canvas))
    if left_out:
        yield from canvas.paint(omitted(left_out, canvas))
