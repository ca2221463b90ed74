"""Bars of block characters, an eighth of a cell fine. All of them exist in GBK.

By hand, as it is ten lines: termgraph prints whole charts with colours of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from lyfz.output.screen.canvas import GAP, Canvas, Line, Piece
from lyfz.output.screen.table import Column, columns, grid
from lyfz.rows import IndicatorRow

_LONGEST = 24  # cells
_FULL = "█"
_EIGHTHS: tuple[str, ...] = ("", *"▏▎▍▌▋▊▉")


def bar(value: float, greatest: float, cells: int) -> str:
    """Return a bar as long beside `cells` as `value` is beside `greatest`.

    It begins at zero: what is more than nothing has an eighth of a cell at least, and nothing, or
    less, has none.
    """
    if value <= 0:
        return ""
    eighths = max(1, round(value / greatest * cells * 8))
    return _FULL * (eighths // 8) + _EIGHTHS[eighths % 8]


def bars(rows: Iterable[IndicatorRow], canvas: Canvas) -> Iterator[Line]:
    """Yield a table with a bar behind each figure, those in one unit on one scale."""
    figures = [*rows]
    greatest: dict[str | None, float] = defaultdict(float)
    for row in figures:
        greatest[row.unit] = max(row.value, greatest[row.unit])
    longest = min(_LONGEST, (canvas.width or 80) // 4)
    beside = canvas._replace(width=canvas.width and canvas.width - GAP - longest)
    usual, _ = columns(figures, IndicatorRow, (), beside)
    drawn = [[[Piece(bar(row.value, greatest[row.unit], longest))]] for row in figures]
    kept = [column for column in usual if column.name not in ("quote", "id")]
    return grid([*kept, Column("", drawn)], canvas)
