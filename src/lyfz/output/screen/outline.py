"""The tree of sections, the number of figures in each part beside it."""

from collections.abc import Iterator, Sequence

from lyfz.output.screen.canvas import ASIDE, GAP, Canvas, Line, Piece
from lyfz.output.screen.cell import cell, shown
from lyfz.output.screen.table import Column, column, grid, sources
from lyfz.rows import SectionRow


def outline(rows: Sequence[SectionRow], canvas: Canvas) -> Iterator[Line]:
    """Yield a line a section; a title that is too long wraps beside its branch."""
    names = [*sources(rows, canvas), "section", "indicators"]
    figures = ("year", "indicators")
    columns = [column(name, [cell(row, name) for row in rows], name in figures) for name in names]
    beside = sum(column.width(canvas) + GAP for column in columns)
    last = {(row.report, row.parent): row.section for row in rows}
    titles = []
    for row in rows:
        branch = Piece(_branch(row, last[row.report, row.parent] == row.section), ASIDE)
        title = Piece((row.label or "") + shown(row.title), "" if row.label else ASIDE)
        titles.append(list(canvas.hang([branch], [title], beside)))
    return grid([*columns, Column("title", titles)], canvas)


def _branch(row: SectionRow, last: bool) -> str:
    if row.level == 1:
        return ""
    return "   " * (row.level - 2) + ("└─ " if last else "├─ ")
