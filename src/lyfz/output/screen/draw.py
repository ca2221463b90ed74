"""Which drawing suits which rows."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lyfz.output.screen.blocks import info
from lyfz.output.screen.canvas import Canvas, Line
from lyfz.output.screen.outline import outline
from lyfz.output.screen.table import table
from lyfz.rows import InfoRow, Row, SectionRow

_DRAWINGS: dict[type[Row], Callable[[Sequence[Any], Canvas], Iterator[Line]]] = {
    InfoRow: info,
    SectionRow: outline,
}


def draw(
    rows: Sequence[Row], row_type: type[Row], fields: Sequence[str], canvas: Canvas
) -> Iterator[str]:
    """Draw rows the way a person reads their type, or as a table of the fields asked for."""
    drawing = None if fields else _DRAWINGS.get(row_type)
    lines = drawing(rows, canvas) if drawing else table(rows, row_type, fields, canvas)
    return canvas.paint(lines)
