"""Pages of a PDF -> lines in reading order: as they are drawn, tables row by row.

What stands around the text is taken off: page numbers, running titles, watermarks. It must not
know what else the text says.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from statistics import median

from lyfz.importer.formats.document import row, visible
from lyfz.importer.formats.pdf_glyphs import Flow, Rule, Run, is_resized, rows
from lyfz.importer.formats.unwrap import Line, is_wrapped, join_lines

# Also as a browser prints it, behind the address, below the time and title.
_PAGE_NUMBER = re.compile(
    r"[-—－–─·•\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—－–─·•\s]*"
    r"|(?:https?|file)://\S+\s+\d+/\d+|\d+ of \d+\t.+"
    r"|\d[\d/.-]{5,9}[,，]? ?(?:[AP]M|[上下]午)? ?\d{1,2}:\d\d(?: ?[AP]M)?(?:\t.+)?"
)
_WORDS = re.compile(r"\D{2,}")  # a number may stand at one place of several tables
_EDGE = 2  # lines at the top and bottom of a page that may be its number or title
_TITLED = 2  # pages that have a running title at one place, and one in three of all
_MARKED = 3  # pages that have a watermark at one place, and half of all at least
_NEAR = 2  # points by which the lines of a table may miss each other
_MIDDLE = 0.3  # of the size of the font: the height at which a character stands in a cell
_BESIDE = 0.15  # of the size of the font: less white than this does not part two columns
_LARGE = 1.4  # times the size of a text: words over it are a watermark

Span = tuple[float, float]  # from left to right, in points


class Layout:
    """Lays out page after page; `doubtful` are those, from 1, whose order is not sure."""

    def __init__(self) -> None:
        self.left_out: list[str] = []
        self.doubtful: list[int] = []

    def lines(
        self, pages: Iterable[Iterable[Flow]], rules: Iterable[Sequence[Rule]]
    ) -> Iterator[Line]:
        """Yield the lines of all pages, an empty one around a row, and where the size changes."""
        texts = list(self._without_edges(list(map(_with_rows, pages, rules))))
        usual = median([_extent(chain(*text))[1] for text in texts if text] or [0])
        last: Run | None = None
        for number, text in enumerate(texts, 1):
            left, right = _extent(chain(*text))
            page = (left, max(right, usual))  # the last one may be short
            for band in _bands(_blocks(text)):
                spans = [_span(block, page) if band[1:] else page for block in band]
                if any(before[1] - _NEAR > after[0] for before, after in pairwise(sorted(spans))):
                    self.doubtful.append(number)
                for block, span in zip(band, spans, strict=True):
                    if last and is_resized(last, block[0]):
                        yield Line("")
                    yield from _lines(block, span)
                    last = block[0]

    def _without_edges(self, pages: Sequence[list[Flow]]) -> Iterator[list[Flow]]:
        """Yield the flows of each page without its number, running titles and watermarks."""
        drawn = [[line for line in chain(*page) if not line.cells] for page in pages]
        counts = Counter(chain(*({*map(_place, [*page, *rows(page)])} for page in drawn)))
        titled = max(_TITLED, len(pages) / 3)  # left and right pages may have their own
        marked = max(_MARKED, len(pages) / 2)
        for page, lines in zip(pages, drawn, strict=True):
            printed = rows(lines)
            edge = printed[:_EDGE] + printed[max(_EDGE, len(printed) - _EDGE) :]
            numbers = [line for line in edge if _PAGE_NUMBER.fullmatch(line.text)]
            titles = [line for line in edge if counts[_place(line)] >= titled]
            marks = [line for line in lines if counts[_place(line)] >= marked]
            marks = [line for line in marks if _WORDS.fullmatch(line.text)]
            left_out = dict.fromkeys(line for line in titles + marks if line not in numbers)
            self.left_out += [line.text for line in left_out]
            gone = {glyph for line in (*numbers, *left_out) for glyph in line.glyphs}
            left = ([line for line in flow if line.glyphs[0] not in gone] for flow in page)
            yield [flow for flow in left if flow]


def _span(block: Flow, page: Span) -> Span:
    """Return how wide the column of a block is; text that was wrapped shows it."""
    span = _extent(block)
    return span if is_wrapped(_lines(block, span)) else page


def _place(line: Run) -> tuple[str, int]:
    """What makes a running title the same on another page: its words and height."""
    return re.sub(r"\d+", "0", line.text), round(line.y)


def _extent(runs: Iterable[Run]) -> Span:
    sides = [(run.x, run.right) for run in runs] or [(0, 0)]
    return min(left for left, _ in sides), max(right for _, right in sides)


def _blocks(flows: Iterable[Flow]) -> list[Flow]:
    """Put flows of one text together: digits, or headings, may be drawn at the end."""
    blocks: list[Flow] = []
    for flow in flows:
        block = next((block for block in blocks if _are_one(block, flow)), [])
        if not block:
            blocks.append(block)
        block[:] = rows([*block, *flow])
    return blocks


def _are_one(block: Flow, flow: Flow) -> bool:
    """Whether no white parts two flows where they are level, or one has its place in the other."""
    if not 1 / _LARGE < flow[0].size / block[0].size < _LARGE:
        return False  # a watermark
    white = []
    for run in flow:
        level = chain(*(other.glyphs for other in block if abs(other.y - run.y) < run.size))
        gaps = [max(run.x, glyph.x) - min(run.right, glyph.right) for glyph in level]
        white += [min(gaps) / run.size] if gaps else []
    if white:
        return median(white) < _BESIDE
    return block[-1].y < flow[0].y < block[0].y


def _bands(blocks: list[Flow]) -> list[list[Flow]]:
    """Return the blocks from the top; those beside each other together, as they were drawn."""
    bands: list[list[Flow]] = []
    for block in sorted(blocks, key=lambda block: -block[0].y):
        if bands and block[0].y >= min(other[-1].y for other in bands[-1]):
            bands[-1].append(block)
        else:
            bands.append([block])
    return [sorted(band, key=blocks.index) for band in bands]


def _lines(block: Flow, span: Span) -> list[Line]:
    """Return what is printed in a column; one column of text is half the size of its font."""
    lines: list[Line] = []
    for line in block:
        half = line.size / 2
        indent, room = (line.x - span[0]) / half, (span[1] - line.right) / half
        for text in line.cells or filter(None, [visible(line.text)]):
            is_row = line.cells or "\t" in text
            parts = Line(""), Line(text, round(indent, 1), room), Line("")
            lines += parts if is_row else parts[1:2]
    return lines


def _with_rows(page: Iterable[Flow], rules: Sequence[Rule]) -> list[Flow]:
    """Put each row of a table with lines drawn around its cells in the place of its first cell."""
    flows = [[piece for line in flow for piece in _cut(line, rules)] for flow in page]
    cells: dict[int, dict[Span, list[Run]]] = {}
    for run, top, span in chain(*flows):
        cells.setdefault(top, {}).setdefault(span, []).append(run)
    # What has only one cell beside it is no table, but a frame.
    tables = {top: line for top, line in cells.items() if top and len(line) > 1}
    columns = sorted({round(left / _NEAR) for line in tables.values() for left, _ in line})
    firsts = [next(iter(line.values()))[0] for line in tables.values()]
    return [
        [
            _row(run, tables[top], columns) if top in tables else run
            for run, top, _ in flow
            if top not in tables or run in firsts
        ]
        for flow in flows
    ]


def _cut(run: Run, rules: Sequence[Rule]) -> Iterator[tuple[Run, int, Span]]:
    """Yield the pieces of a run between upright lines: height (0 outside of cells) and sides."""
    height = run.y + _MIDDLE * run.size
    sides = sorted(
        rule.left
        for rule in rules
        if not rule.is_level and rule.bottom - _NEAR < height < rule.top + _NEAR
    )
    for at, glyphs in groupby(run.glyphs, lambda glyph: bisect(sides, (glyph.x + glyph.right) / 2)):
        piece = Run.of(glyphs)
        centre = (piece.x + piece.right) / 2
        over = (r for r in rules if r.is_level and r.left - _NEAR < centre < r.right + _NEAR)
        top = min((rule.top for rule in over if rule.top > height), default=0)
        inside = 0 < at < len(sides)
        span = (sides[at - 1], sides[at]) if inside else (0, 0)
        yield piece, round(top / _NEAR) if inside else 0, span


def _row(first: Run, line: dict[Span, list[Run]], columns: Sequence[int]) -> Run:
    """Return a row as a run, an empty cell where none begins in a column of the page."""
    cells: dict[int, list[str]] = {column: [] for column in columns}
    for span, cell in line.items():
        cells[round(span[0] / _NEAR)] += join_lines(_lines(rows(cell), span))
    return first._replace(cells=tuple(row(list(cells.values()))))
