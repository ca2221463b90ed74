"""Rows -> what a person sees in a terminal. The one place that knows colour and width.

It must not load or compute. Own symbols exist in GBK, and those whose width terminals disagree
on stand in the last column only, so that the columns before it line up everywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from itertools import groupby
from typing import cast

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from lyfz.chinese.width import cells
from lyfz.model import plain
from lyfz.output.controls import visible
from lyfz.output.formats import numeric
from lyfz.output.wrap import breaks
from lyfz.query import Sentence
from lyfz.rows import CheckRow, CitationRow, IndicatorRow, InfoRow, Row, SectionRow, ShowRow

_MATCH, _HEAD, _ASIDE = "bold red", "bold", "dim"
_GAP = 2
_NARROWEST = 12  # cells without which Chinese prose is a column of fragments
_MARKS = {"over": ">", "under": "<", "about": "~"}
_GROUPED = {"value", "upper", "characters", "indicators", "citations"}

# The cells a column of prose asks for before another column is given up for it.
_PROSE = {
    "name": 32,
    "title": 32,
    "source": 32,
    "quote": 20,
    "sentence": 20,
    "text": 20,
    "message": 30,
}
# What a table shows where no columns are asked for; where it is too wide, these go first.
_SHOWN: dict[type, tuple[str, ...]] = {
    IndicatorRow: ("section", "name", "value", "unit", "quote", "id"),
    CitationRow: ("section", "title"),
    CheckRow: CheckRow._fields,
}
_EXPENDABLE = ("id", "quote", "section")


def _shown(text: str) -> str:
    """Text that takes the cells it seems to: rich would widen a tab, and then cut the line."""
    return visible(text).replace("\t", " ")


@dataclass(frozen=True)
class Canvas:
    """Where the drawing goes: `width` in cells, None where nothing limits it (a pipe)."""

    width: int | None
    color: bool

    def paint(self, *drawings: RenderableType) -> str:
        """Return the drawings one under the other, as text without trailing blanks."""
        out = StringIO()
        console = Console(
            file=out,
            width=1_000_000,  # lines are broken by then, and rich would cut what is left over
            color_system="standard" if self.color else None,
            force_terminal=self.color,
            no_color=not self.color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )
        for drawing in drawings:
            console.print(drawing, soft_wrap=isinstance(drawing, Text))
        return "".join(line.rstrip(" ") + "\n" for line in out.getvalue().split("\n")[:-1])

    def wrapped(self, text: Text, beside: int = 0) -> list[Text]:
        """Return the lines of `text` that fit beside so many cells."""
        lines: list[Text] = []
        for paragraph in text.split("\n", allow_blank=True):
            width = max(self.width - beside, _NARROWEST) if self.width else None
            lines += paragraph.divide(breaks(paragraph.plain, width)) if width else [paragraph]
        for line in lines:
            line.rstrip()
        return lines

    def hanging(self, first: str, text: Text, style: str = "") -> Text:
        """Return `text` wrapped beside `first`, its further lines indented as far."""
        indent = cell_len(first)
        lines = self.wrapped(text, indent)
        return Text.assemble((first, style), Text("\n" + " " * indent).join(lines))


def progress(items: Sequence[str], label: str) -> Iterator[str]:
    """Yield the items, with a bar on standard error that is gone at the end."""
    from rich.progress import track  # late: only long work needs it

    yield from track(items, label, console=Console(stderr=True), transient=True)


def info(rows: Sequence[InfoRow], canvas: Canvas) -> str:
    """A line a field, a block a report."""
    width = max(map(len, InfoRow._fields)) + _GAP
    drawings: list[Text] = []
    for row in rows:
        drawings += [Text()] if drawings else []
        for field in InfoRow._fields:
            drawings.append(canvas.hanging(field.ljust(width), Text(_cell(row, field)), _ASIDE))
    return canvas.paint(*drawings)


def outline(rows: Sequence[SectionRow], canvas: Canvas, headers: bool) -> str:
    """The tree of sections, the number of figures in each part beside it."""
    fields = _among(rows, ("section", "indicators", "title"))
    widths = _natural(rows, fields, headers)
    last = {(row.report, row.parent): row.section for row in rows}
    grid = _grid(fields, rows, headers)
    for row in rows:
        branch = ""
        if row.level > 1:
            branch = "   " * (row.level - 2)
            branch += "└─ " if last[row.report, row.parent] == row.section else "├─ "
        title = Text((row.label or "") + _shown(row.title), "" if row.label else _ASIDE)
        beside = sum(widths[field] + _GAP for field in fields[:-1])
        lines = canvas.wrapped(title, beside + cells(branch))
        hung = Text("\n" + " " * cell_len(branch)).join(lines)
        figures = [Text(_cell(row, field)) for field in fields[:-1]]
        grid.add_row(*figures, Text.assemble((branch, _ASIDE), hung))
    return canvas.paint(grid)


def text(rows: Sequence[ShowRow], canvas: Canvas) -> str:
    """The official words, each section beside its address, its heading bold."""
    named = len({row.report for row in rows}) > 1
    addresses = [f"{row.report}:{row.section}" if named else row.section for row in rows]
    width = max(map(len, addresses), default=0) + _GAP
    drawings: list[Text] = []
    for address, row in zip(addresses, rows, strict=True):
        body = Text(_shown(row.text))
        if row.label:
            behind = row.text.index(row.label) + len(row.label)
            body.stylize(_HEAD, 0, row.text.index(row.title, behind) + len(row.title))
        drawings += [Text()] if drawings else []
        drawings.append(canvas.hanging(address.ljust(width), body, _ASIDE))
    return canvas.paint(*drawings)


def passages(found: Sequence[tuple[str, Sentence]], canvas: Canvas) -> str:
    """Sentences under the sections they stand in, each given with the section's full address."""
    drawings: list[Text] = []
    for address, group in groupby(found, key=lambda pair: pair[0]):
        sentences = [sentence for _, sentence in group]
        section = sentences[0].section
        drawings += [Text()] if drawings else []
        head = Text((section.label or "") + _shown(section.title), _HEAD)
        drawings.append(canvas.hanging(address + " " * _GAP, head, _ASIDE))
        end = sentences[0].start
        for sentence in sentences:
            if section.text[end : sentence.start].strip():
                drawings.append(Text("  --", _ASIDE))
            drawings.append(canvas.hanging("  ", highlighted(sentence)))
            end = sentence.end
    return canvas.paint(*drawings)


def highlighted(sentence: Sentence) -> Text:
    """The sentence with its matches marked; context is set back."""
    shown = Text(_shown(sentence.text), "" if sentence.matches else _ASIDE)
    for start, end in sentence.matches:
        shown.stylize(_MATCH, start - sentence.start, end - sentence.start)
    return shown


def draw(
    rows: Sequence[Row], what: type[Row] | Sequence[str], headers: bool, canvas: Canvas
) -> str:
    """Draw rows the way a person reads their type, or as a table of the fields asked for."""
    if what is InfoRow:
        return info(cast(Sequence[InfoRow], rows), canvas)
    if what is SectionRow:
        return outline(cast(Sequence[SectionRow], rows), canvas, headers)
    return table(rows, what, headers, canvas)


def table(
    rows: Sequence[Row], what: type[Row] | Sequence[str], headers: bool, canvas: Canvas
) -> str:
    """A table in which prose wraps and figures never do.

    The fields asked for are all shown; of a row type, those that fit.
    """
    fields = None if isinstance(what, type) else what
    usual = _SHOWN.get(what, what._fields[1:]) if isinstance(what, type) else ()
    shown = list(fields or _among(rows, usual))
    natural = _natural(rows, shown, headers)
    asked = {field: min(natural[field], _PROSE.get(field, natural[field])) for field in shown}
    limit = canvas.width or sum(natural.values()) + _GAP * len(shown)
    for field in () if fields else _EXPENDABLE:
        if field in shown and _total(asked, shown) > limit:
            shown.remove(field)
    widths = _fitted(asked, natural, shown, limit)
    grid = _grid(shown, rows, headers)
    for row in rows:
        grid.add_row(
            *(
                Text("\n").join(
                    replace(canvas, width=widths[field]).wrapped(Text(_cell(row, field)))
                )
                for field in shown
            )
        )
    return canvas.paint(grid)


def _fitted(
    asked: dict[str, int], natural: dict[str, int], shown: Sequence[str], limit: int
) -> dict[str, int]:
    """Share the cells left over among the columns of prose, or take those that are missing."""
    widths = dict(asked)
    for field in shown:
        if field in _PROSE:
            spare = limit - _total(widths, shown)
            floor = min(_NARROWEST, natural[field])
            widths[field] = max(floor, min(natural[field], widths[field] + spare))
    return widths


def _total(widths: dict[str, int], shown: Sequence[str]) -> int:
    return sum(widths[field] for field in shown) + _GAP * (len(shown) - 1)


def _among(rows: Sequence[Row], fields: Sequence[str]) -> list[str]:
    """Where several reports were read, each row says which one it is from."""
    several = len({getattr(row, "report", None) for row in rows}) > 1
    return ["report", *fields] if several else list(fields)


def _natural(rows: Sequence[Row], fields: Sequence[str], headers: bool) -> dict[str, int]:
    return {
        field: max(
            [len(field) if headers else 0]
            + [cells(line) for row in rows for line in _cell(row, field).split("\n")]
        )
        for field in fields
    }


def _grid(fields: Sequence[str], rows: Sequence[Row], headers: bool) -> Table:
    grid = Table(box=None, show_header=headers, header_style=_HEAD, pad_edge=False)
    grid.padding = (0, _GAP, 0, 0)
    for field in fields:
        right = numeric([getattr(row, field) for row in rows])
        grid.add_column(Text(field), justify="right" if right else "left", no_wrap=True)
    return grid


def _cell(row: Row, field: str) -> str:
    value = getattr(row, field)
    if field == "value":
        return _figure(cast(IndicatorRow, row))
    if value is None:
        return ""
    return _grouped(value) if field in _GROUPED else _shown(str(value))


def _figure(row: IndicatorRow) -> str:
    """`>5,000` for 5000多: the mark keeps the figure's meaning where the quote is not shown."""
    upper = "" if row.upper is None else f"-{_grouped(row.upper)}"
    return f"{_MARKS.get(row.qualifier, '')}{_grouped(row.value)}{upper}"


def _grouped(value: int | float) -> str:
    return f"{value:,}" if abs(value) >= 1 else plain(value)
