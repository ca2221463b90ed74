"""What stands on a page of a PDF -> lines in reading order: tables row by row, columns one by one.

It must not know what the text says, nor what stands on other pages but where their columns were.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from lyfz.importer.formats.document import visible
from lyfz.importer.formats.pdf_glyphs import Run, rows
from lyfz.importer.formats.table_row import row
from lyfz.importer.formats.unwrap import Line, is_wrapped, join_lines

_NEAR = 2  # points by which the lines of a table may miss each other
_MIDDLE = 0.3  # of the size of the font: the height at which a character stands in a cell
_GUTTER = 1  # white between columns, in the size of the font
_FEWEST = 3  # lines beside each other that may be columns
_SIZES = 0.15  # by which the sizes of a heading and of text differ at least
_ALIKE = 20  # points by which columns of two pages may differ

Span = tuple[float, float]  # from left to right, in points


class Piece(NamedTuple):
    """What begins at a height of the page, and its size; a row of a table has none."""

    height: float
    size: float
    lines: list[Line]


class Rule(NamedTuple):
    """A straight line, upright or level."""

    left: float
    bottom: float
    right: float
    top: float


class Layout:
    """Lays out page after page; `doubtful` are those, from 1, whose columns may be a table."""

    def __init__(self) -> None:
        self.doubtful: list[int] = []
        self._gutters: list[float] = []

    def lines(
        self, pages: Sequence[Sequence[Run]], rules: Sequence[Sequence[Rule]]
    ) -> Iterator[Line]:
        """Yield the lines of all pages, an empty one around a row, and where the size changes."""
        parted = [_cells(*page) for page in zip(pages, rules, strict=True)]
        ends = [max(run.right for run in body) for body, _ in parted if body]
        usual = median(ends or [0])  # the last page may be short
        size = 0.0
        for number, (body, table) in enumerate(parted, 1):
            edge = max([usual, *(run.right for run in body)])
            pieces = [*table, *self._body(number, rows(body), edge)]
            for piece in sorted(pieces, key=lambda piece: -piece.height):
                if abs(piece.size - size) > _SIZES * size:
                    yield Line("")
                yield from piece.lines
                size = piece.size

    def _body(self, number: int, lines: list[Run], edge: float) -> Iterator[Piece]:
        span = min((line.x for line in lines), default=0), edge
        at = 0
        while at < len(lines):
            band, gutters = _band(lines[at:], span)
            columns = _split(band, gutters)
            known = any(abs(a - b) < _ALIKE for a in gutters for b in self._gutters)
            wrapped = [len(band) >= _FEWEST and is_wrapped(_lines(column)) for column in columns]
            if gutters and (known or any(wrapped)):
                self._gutters += gutters
                if not all(wrapped) and len(band) >= _FEWEST and number not in self.doubtful:
                    self.doubtful.append(number)
                prose = [line for column in columns for line in _lines(column)]
            else:
                band = band[:1]
                prose = _lines(band, span)
            yield Piece(band[0].y, band[0].size, prose)
            at += len(band)


def _lines(printed: Sequence[Run], span: Span | None = None) -> list[Line]:
    """Return what is printed in a column; one column of text is half the size of its font."""
    left = span[0] if span else min(line.x for line in printed)
    right = span[1] if span else max(line.right for line in printed)
    lines = []
    for line in printed:
        text, half = visible(line.text), (line.size or 1) / 2
        lines.append(Line(text, round((line.x - left) / half, 1), (right - line.right) / half))
        if "\t" in text:
            lines = [*lines[:-1], Line(""), lines[-1], Line("")]
    return lines


def _band(lines: list[Run], span: Span) -> tuple[list[Run], list[float]]:
    """Return the first lines that have white gutters in common, and where; one line has none."""
    white, end = _white(lines[0], span), 1
    while end < len(lines) and _inner(both := _common(white, _white(lines[end], span)), span):
        white, end = both, end + 1
    return lines[:end], [(start + stop) / 2 for start, stop in _inner(white, span)]


def _white(line: Run, span: Span) -> list[Span]:
    """Return the white stretches of a line that are wide enough for a gutter."""
    edges = [(span[0], line.x), *((a.right, b.x) for a, b in pairwise(line.glyphs))]
    edges.append((line.right, span[1]))
    return [(start, stop) for start, stop in edges if stop - start >= _GUTTER * line.size]


def _common(some: list[Span], others: list[Span]) -> list[Span]:
    both = [(max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others]
    return [(start, stop) for start, stop in both if start < stop]


def _inner(white: list[Span], span: Span) -> list[Span]:
    return [(start, stop) for start, stop in white if span[0] < start and stop < span[1]]


def _split(band: list[Run], gutters: list[float]) -> list[list[Run]]:
    """Return the columns between the gutters, each with its lines."""
    edges = [float("-inf"), *gutters, float("inf")]
    columns = []
    for left, right in pairwise(edges):
        inside = (tuple(g for g in line.glyphs if left < g.x < right) for line in band)
        columns.append([Run(glyphs) for glyphs in inside if glyphs])
    return columns


def _cells(runs: Iterable[Run], rules: Sequence[Rule]) -> tuple[list[Run], list[Piece]]:
    """Part the runs of tables with lines drawn around their cells from the others.

    A cell is known by the line above it, its own left and its own right; what has only one cell
    beside it is no table, but a frame.
    """
    upright = [rule for rule in rules if rule.top - rule.bottom > rule.right - rule.left]
    level = [rule for rule in rules if rule.top - rule.bottom <= rule.right - rule.left]
    body: list[Run] = []
    cells: dict[tuple[float, float, float], list[Run]] = {}
    for run in runs:
        height, centre = run.y + _MIDDLE * run.size, (run.x + run.right) / 2
        sides = [u.left for u in upright if u.bottom - _NEAR < height < u.top + _NEAR]
        above = [v.top for v in level if v.left - _NEAR < centre < v.right + _NEAR]
        left = max((side for side in sides if side < centre), default=None)
        right = min((side for side in sides if side > centre), default=None)
        top = min((side for side in above if side > height), default=None)
        if left is None or right is None or top is None:
            body.append(run)
        else:
            cells.setdefault((-round(top / _NEAR), left, right), []).append(run)
    table = []
    for top, group in groupby(sorted(cells), key=lambda cell: cell[0]):
        spans = list(group)
        if len(spans) > 1:
            table.append(Piece(-top * _NEAR, 0, _row([cells[span] for span in spans], spans)))
        else:
            body += cells[spans[0]]
    return body, table


def _row(cells: list[list[Run]], spans: list[tuple[float, float, float]]) -> list[Line]:
    texts = [
        list(join_lines(_lines(rows(cell), span[1:])))
        for cell, span in zip(cells, spans, strict=True)
    ]
    return [line for text in row(texts) for line in (Line(""), Line(text), Line(""))]
