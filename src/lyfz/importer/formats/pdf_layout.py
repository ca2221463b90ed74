"""Pages of a PDF -> lines in reading order: tables row by row, columns one by one.

What stands around the text is taken off: page numbers, running titles, watermarks. It must not
know what else the text says.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from statistics import median

from lyfz.importer.formats.document import visible
from lyfz.importer.formats.pdf_glyphs import Rule, Run, rows
from lyfz.importer.formats.table_row import row
from lyfz.importer.formats.unwrap import Line, is_wrapped, join_lines

_PAGE_NUMBER = re.compile(
    r"[-—－–─·•\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—－–─·•\s]*"
)
_WORDS = re.compile(r"[^\W\d_]{2}")  # a number may stand at one place of several tables
_EDGE = 2  # lines at the top and bottom of a page that may be its number
_PAGES, _ONE_IN = 2, 3  # pages that have a running title at one place: two, and one in three
_MARKED = 3  # pages that have a watermark at one place, and half of all at least
_LARGE = 1.4  # times the size of the text: words over it are a watermark
_NEAR = 2  # points by which the lines of a table may miss each other
_MIDDLE = 0.3  # of the size of the font: the height at which a character stands in a cell
_GUTTER = 1  # white between columns, in the size of the font
_FEWEST = 3  # lines beside each other that may be columns
_SIZES = 0.15  # by which the sizes of a heading and of text differ at least

Span = tuple[float, float]  # from left to right, in points
Piece = tuple[float, float, list[Line]]  # its height on the page, its size, if any, and its lines


def _without_edges(pages: Sequence[list[Run]]) -> tuple[list[list[Run]], list[str]]:
    """Return the runs of each page that are its text, and what else it says but its number."""
    edges = [_edge(rows(page)) for page in pages]
    counts = Counter(chain.from_iterable({*map(_title, edge)} for edge in edges))
    marks = Counter(chain.from_iterable({*map(_mark, page)} for page in pages))
    least = max(_PAGES, len(pages) / _ONE_IN)  # left and right pages may have their own
    texts: list[list[Run]] = []
    left_out: list[str] = []
    for page, edge in zip(pages, edges, strict=True):
        numbers = [line for line in edge if _PAGE_NUMBER.fullmatch(line.text)]
        titles = [line for line in edge if line not in numbers and counts[_title(line)] >= least]
        gone = {glyph for line in (*numbers, *titles) for glyph in line.glyphs}
        text = [run for run in page if run.glyphs[0] not in gone]
        often = max(_MARKED, len(pages) / 2)
        over = [
            run
            for run in text
            if (marks[_mark(run)] >= often and _WORDS.search(run.text)) or _is_over(run, text)
        ]
        left_out += [run.text for run in (*titles, *over)]
        texts.append([run for run in text if run not in over])
    return texts, left_out


def _edge(lines: list[Run]) -> list[Run]:
    return lines[:_EDGE] + lines[max(_EDGE, len(lines) - _EDGE) :]


def _title(line: Run) -> tuple[str, int]:
    """What makes a running title the same on another page: its words and height."""
    return re.sub(r"\d+", "0", line.text), round(line.y)


def _mark(run: Run) -> tuple[str, int, int]:
    """What makes a watermark the same: pieces of text may well have one height."""
    return run.text, round(run.x), round(run.y)


def _is_over(run: Run, page: Sequence[Run]) -> bool:
    """Whether large words are printed over others."""
    return run.size > _LARGE * median(other.size for other in page) and any(
        run.x < glyph.x < run.right and run.y < glyph.y < run.y + run.size
        for other in page
        if other.size * _LARGE < run.size
        for glyph in other.glyphs
    )


class Layout:
    """Lays out page after page; `doubtful` are those, from 1, whose columns may be a table."""

    def __init__(self) -> None:
        self.left_out: list[str] = []
        self.doubtful: list[int] = []
        self._gutter: float | None = None  # where the columns were on the page before
        self._spans: list[Span] = []

    def lines(
        self, pages: Sequence[Sequence[Run]], rules: Sequence[Sequence[Rule]]
    ) -> Iterator[Line]:
        """Yield the lines of all pages, an empty one around a row, and where the size changes."""
        parted = [_cells(*page) for page in zip(pages, rules, strict=True)]
        bodies, self.left_out = _without_edges([body for body, _ in parted])
        usual = median([max(run.right for run in body) for body in bodies if body] or [0])
        last = 0.0
        for number, (body, (_, table)) in enumerate(zip(bodies, parted, strict=True), 1):
            edge = max([usual, *(run.right for run in body)])  # the last page may be short
            pieces = [*table, *self._body(number, rows(body), edge)]
            for _, size, lines in sorted(pieces, key=lambda piece: -piece[0]):
                if abs(size - last) > _SIZES * last:
                    yield Line("")
                yield from lines
                last = size

    def _body(self, number: int, lines: list[Run], edge: float) -> Iterator[Piece]:
        left = min((line.x for line in lines), default=0)
        gutter = _gutter(lines) or self._gutter
        for free, group in groupby(lines, lambda line: gutter and _is_free(line, gutter)):
            band = list(group)
            columns = _columns(band, gutter if free else None)
            spans = [
                (min(line.x for line in column), max(line.right for line in column))
                for column in columns
            ]
            wrapped = [is_wrapped(_lines(*pair)) for pair in zip(columns, spans, strict=True)]
            if len(columns) > 1 and any(wrapped):
                self._gutter, self._spans = gutter, spans
            if 1 < len(columns) <= len(self._spans) and gutter == self._gutter:
                if len(band) >= _FEWEST and not all(wrapped):
                    self.doubtful.append(number)
                both = chain.from_iterable(map(_lines, columns, self._spans))
                yield band[0].y, band[0].size, list(both)
            else:
                yield from ((line.y, line.size, _lines([line], (left, edge))) for line in band)


def _lines(printed: Sequence[Run], span: Span) -> list[Line]:
    """Return what is printed in a column; one column of text is half the size of its font."""
    lines = []
    for line in printed:
        text, half = visible(line.text), line.size / 2
        indent, room = (line.x - span[0]) / half, (span[1] - line.right) / half
        lines.append(Line(text, round(indent, 1), room))
        if "\t" in text:
            lines = [*lines[:-1], Line(""), lines[-1], Line("")]
    return lines


def _gutter(lines: Sequence[Run]) -> float | None:
    """Return the left edge of a column beside another: white stands before it in most lines."""
    starts = sorted(
        {
            round(glyph.x) - 1
            for line in lines
            for before, glyph in pairwise(line.glyphs)
            if glyph.x - before.right >= _GUTTER * line.size
        }
    )
    counts = [sum(line.x < x < line.right and _is_free(line, x) for line in lines) for x in starts]
    most = max(counts, default=0)
    return starts[counts.index(most)] if most >= _FEWEST else None


def _is_free(line: Run, gutter: float) -> bool:
    white = gutter + _NEAR - _GUTTER * line.size
    return not any(glyph.right > white and glyph.x < gutter for glyph in line.glyphs)


def _columns(band: list[Run], gutter: float | None) -> list[list[Run]]:
    """Return the columns on both sides of a gutter, and of those that these have themselves."""
    if gutter is None:
        return [band]
    sides: list[list[Run]] = [[], []]
    for line in band:
        for right, glyphs in groupby(line.glyphs, lambda glyph: glyph.x > gutter):
            sides[right].append(Run.of(glyphs))
    return [column for side in sides if side for column in _columns(side, _gutter(side))]


def _cells(runs: Iterable[Run], rules: Sequence[Rule]) -> tuple[list[Run], list[Piece]]:
    """Part the runs of tables with lines drawn around their cells from the others.

    A cell is known by the line above it, its own left and its own right; what has only one cell
    beside it is no table, but a frame.
    """
    level = [rule for rule in rules if rule.top - rule.bottom <= rule.right - rule.left]
    upright = [rule for rule in rules if rule.top - rule.bottom > rule.right - rule.left]
    body: list[Run] = []
    cells: dict[int, dict[Span, list[Run]]] = {}
    for run in runs:
        height, centre = run.y + _MIDDLE * run.size, (run.x + run.right) / 2
        above = [v.top for v in level if v.left - _NEAR < centre < v.right + _NEAR]
        top = min((side for side in above if side > height), default=None)
        sides = sorted(u.left for u in upright if u.bottom - _NEAR < height < u.top + _NEAR)
        for at, piece in _cut(run, sides):
            if top is None or not 0 < at < len(sides):
                body.append(piece)
            else:
                line = cells.setdefault(round(top / _NEAR), {})
                line.setdefault((sides[at - 1], sides[at]), []).append(piece)
    body += [run for line in cells.values() if len(line) == 1 for run in chain(*line.values())]
    table = {top: line for top, line in cells.items() if len(line) > 1}
    columns = sorted({round(left / _NEAR) for line in table.values() for left, _ in line})
    return body, [(top * _NEAR, 0, _row(line, columns)) for top, line in table.items()]


def _cut(run: Run, sides: Sequence[float]) -> Iterator[tuple[int, Run]]:
    """Yield the pieces of a run between upright lines, and how many are to the left of each."""
    for at, glyphs in groupby(run.glyphs, lambda glyph: bisect(sides, (glyph.x + glyph.right) / 2)):
        yield at, Run.of(glyphs)


def _row(line: dict[Span, list[Run]], columns: Sequence[int]) -> list[Line]:
    """Return a row as a line of its own; where no cell begins in a column of the page, none is."""
    cells: dict[int, list[str]] = {column: [] for column in columns}
    for span, cell in line.items():
        cells[round(span[0] / _NEAR)] += join_lines(_lines(rows(cell), span))
    return [part for text in row(list(cells.values())) for part in (Line(""), Line(text), Line(""))]
