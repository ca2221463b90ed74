"""A table in which prose wraps and figures never do.

What terminals disagree on the width of stands in the last column, as far as it is ours, so that
the columns before it line up everywhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import Any, NamedTuple

from lyfz.locale import _, code_and_word, listing, word
from lyfz.output import formats
from lyfz.output.screen.canvas import ASIDE, GAP, HEAD, NARROWEST, Canvas, Line, Piece, size
from lyfz.output.screen.cell import LONGEST_ID, cell, is_of_a_place
from lyfz.output.wrap import lines
from lyfz.rows import CheckRow, CitationRow, CompareRow, ConceptRow, IndicatorRow, InfoRow, Row

# The columns that wrap, with the cells each asks for before another is given up for it.
_PROSE = {
    **dict.fromkeys(("name", "title", "source"), 32),
    **dict.fromkeys(("quote", "sentence", "text", "message", "units"), 20),
}
# What a table shows where no columns are asked for; where it is too wide, these go first.
_USUAL: dict[type[Row], tuple[str, ...]] = {
    IndicatorRow: ("section", "name", "value", "unit", "basis", "quote", "id"),
    CitationRow: ("section", "type", "title"),
    CompareRow: ("rank", "region", "value", "unit", "change", "percent", "quote"),
    InfoRow: ("region", "year", "sections", "indicators", "citations", "characters", "title"),
    ConceptRow: ("concept", "name", "type", "units", "indicators"),
    CheckRow: CheckRow._fields,
}
_UNSAID = {"basis": "year", "indicators": None}  # a column that says no more than this stays out
_EXPENDABLE = (
    "id quote type section citations characters percent change region sections severity column"
).split()


class Column(NamedTuple):
    """For each row, the lines of its cell."""

    name: str
    cells: Sequence[Sequence[Line]]
    right: bool = False  # justified

    @property
    def header(self) -> Line:
        return [Piece(word("column", self.name), HEAD)]

    def width(self, canvas: Canvas) -> int:
        header = size(self.header) if canvas.headers else 0
        return max([header, *(size(line) for cell in self.cells for line in cell)])


def columns(
    rows: Sequence[Row], row_type: type[Row], fields: Sequence[str], canvas: Canvas
) -> tuple[list[Column], list[str]]:
    """Return the fields asked for; where none are, the usual ones, without those left out as too
    wide, whose names come second.
    """
    usual = [
        name
        for name in _USUAL.get(row_type, row_type._fields[1:])
        if name not in _UNSAID or any(getattr(row, name) != _UNSAID[name] for row in rows)
    ]
    kept = sources(rows, canvas)
    names = fields or dict.fromkeys([*kept, *usual])
    texts = {name: [cell(row, name) for row in rows] for name in names}
    natural = {name: column(name, texts[name], False).width(canvas) for name in names}
    widths = {name: min(natural[name], _PROSE.get(name, natural[name])) for name in names}
    limit = canvas.width or _total(natural)
    for name in () if fields else _EXPENDABLE:
        if name in widths and name not in kept and _total(widths) > limit:
            del widths[name]
    for name in filter(_PROSE.__contains__, widths):  # takes what is left over, or gives
        spare = limit - _total(widths)
        floor = min(NARROWEST, natural[name])
        widths[name] = max(floor, min(natural[name], widths[name] + spare))
    types = formats.fields(row_type)
    chosen = [column(name, texts[name], types[name] is not str, widths[name]) for name in widths]
    return chosen, [name for name in names if name not in widths]


def sources(rows: Sequence[Any], canvas: Canvas) -> Sequence[str]:
    """Return the fields that tell which of several reports a row is from."""
    if not canvas.several:
        return []
    is_long = any(len(row.report) > LONGEST_ID for row in rows)
    placed = is_long and all(is_of_a_place(row.report, row.region, row.year) for row in rows)
    return ["region", "year"] if placed else ["report"]


def _total(widths: dict[str, int]) -> int:
    return sum(widths.values()) + GAP * (len(widths) - 1)


def column(name: str, texts: Sequence[str], right: bool, width: int | None = None) -> Column:
    """Return a column of plain text, wrapped to so many cells."""
    wrapped = {  # many rows may repeat one text, as the matches of a sentence do
        text: [[Piece(text[start:end])] for start, end in lines(text, width)] for text in {*texts}
    }
    return Column(name, [wrapped[text] for text in texts], right)


def grid(columns: Sequence[Column], canvas: Canvas) -> Iterator[Line]:
    """Yield the lines of a table, each column as wide as what is in it."""
    widths = [column.width(canvas) for column in columns]
    right = [column.right for column in columns]
    headers = [[column.header] for column in columns]
    rows = zip(*(column.cells for column in columns), strict=True)
    for row in chain([headers] if canvas.headers else [], rows):
        for parts in zip_longest(*row, fillvalue=()):
            yield list(chain(*map(_padded, parts, widths, right)))


def omitted(names: Iterable[str], canvas: Canvas) -> Iterator[Line]:
    """Yield what is said of columns that are left out as too wide."""
    note = _(
        "left out for width: {columns}; see --columns",
        columns=listing(code_and_word("column", name) for name in names),
    )
    return canvas.wrap([Piece(note, ASIDE)])


def _padded(part: Line, width: int, right: bool) -> Line:
    blanks, gap = Piece(" " * (width - size(part))), Piece(" " * GAP)
    return [blanks, *part, gap] if right else [*part, blanks, gap]
