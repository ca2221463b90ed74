"""Figures side by side: a concept is a line, or a block of lines; years or regions go across.

What is too wide is turned, so that a terminal of forty columns shows fifty regions, too.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain, groupby
from math import ceil

from lyfz.compare import Concepts, Place, Series, office, office_names, series, statements
from lyfz.library.question import SHOWN
from lyfz.locale import _, listing, word
from lyfz.output.screen.bars import bar
from lyfz.output.screen.canvas import ASIDE, GAP, HEAD, NARROWEST, Canvas, Line, Piece
from lyfz.output.screen.cell import figure, grouped, shown
from lyfz.output.screen.table import Column, column, grid, omitted
from lyfz.rows import CompareRow

_FIELDS = ("region", "year", "report", "value")  # of the labels of a report
# What goes across -> which label a line has, and which a column.
_LAYOUTS = {"year": (0, 1), "region": (1, 0), "nothing": (2, 3)}
_HEIGHTS = " ▁▂▃▄▅▆▇█"


class Comparison:
    """`given` are the reports; `by` tells what goes across, if it fits; else that is said."""

    def __init__(self, given: Set[Place], known: Concepts, by: str | None, canvas: Canvas) -> None:
        self.known, self.canvas = known, canvas
        self.names = office_names(given)
        places = sorted(given, key=lambda place: (office(*place), place[2] or 0))
        self.labels = [*map(self._labels, places)]
        self.asked = by
        by = by or ("year" if len(self._keys(1)) > 1 else "region")
        self.left_out: dict[str, None] = {}  # columns that were too wide
        self.layouts = [by, *(layout for layout in _LAYOUTS if layout != by)]

    def lines(self, rows: Iterable[CompareRow]) -> Iterator[Line]:
        """Yield a table in which each concept is a line, or else a block of each concept."""
        yield from self._tables(rows)
        if self.left_out:
            yield from omitted(self.left_out, self.canvas)

    def _tables(self, rows: Iterable[CompareRow]) -> Iterator[Line]:
        if len(self._keys(_LAYOUTS[self.layouts[0]][0])) == 1:
            rows = [*rows]
            if columns := rows and self._table(rows, self.layouts[0], named=True):
                yield from grid(columns, self.canvas)
                return
        for concept, group in groupby(rows, lambda row: row.concept):
            held = [*group]
            tables = ((layout, self._table(held, layout, named=False)) for layout in self.layouts)
            layout, columns = next(table for table in tables if table[1])
            aside = concept
            if self.asked not in (None, layout):
                turned = _("(too wide by {axis})", axis=word("column", self.asked or ""))
                aside = f"{concept}  {turned}"
            name = Piece(self.known[concept].name + " " * GAP, HEAD)
            yield from self.canvas.wrap([name, Piece(aside, ASIDE)])
            yield from grid(columns, self.canvas)
            line = _LAYOUTS[layout][0]
            stating = {self._labels(row[:3])[line] for row in held}
            if silent := [key for key in self._keys(line) if key not in stating]:
                names = silent[:SHOWN]
                if len(silent) > SHOWN:
                    names.append(_("{n} more", n=len(silent) - SHOWN))
                yield from self.canvas.wrap(
                    [Piece(_("none read: {names}", names=listing(names)), ASIDE)]
                )
            yield []

    def _table(self, rows: Sequence[CompareRow], layout: str, named: bool) -> Sequence[Column]:
        """Return the columns of a layout; none where they are too wide, and can be turned."""
        down, across = _LAYOUTS[layout]
        keys = self._keys(across)
        if self.canvas.width and len(keys) * (GAP + 1) > self.canvas.width:
            return []  # before a thousand regions are laid out in vain
        given = {(labels[down], labels[across]) for labels in self.labels}
        stated = defaultdict(list)
        greatest: dict[Series, float] = defaultdict(float)
        for row in rows:
            same, labels = series(row, self.known), self._labels(row[:3])
            stated[same, labels[down], labels[across]].append(row)
            greatest[same] = max(greatest[same], row.value)
        table: list[Sequence[str]] = []
        for same in greatest:
            for line in self._keys(down):
                there = [statements(stated.get((same, line, key), [])) for key in keys]
                if not any(there):
                    continue
                label = self.known[same.concept].name if named else line
                mark = f" ({word('basis', same.basis)})" if same.basis else ""
                units = "/".join(dict.fromkeys(shown(row.unit or "") for row in chain(*there)))
                # Several stand side by side: nobody knows whether they add up.
                figures = [" / ".join(map(figure, each)) for each in there]
                for at, key in enumerate(keys):
                    figures[at] = figures[at] or ("-" if (line, key) in given else "")
                change = _change(there[-1]) if layout != "region" or len(keys) == 1 else ""
                bars = _bars(there, greatest[same]) if len(keys) > 1 or not named else ""
                table.append((label + mark, units, *figures, change, bars))
        return self._fitted(
            ["concept" if named else _FIELDS[down], "unit", *keys, "change", ""], table
        )

    def _fitted(self, names: Sequence[str], table: Sequence[Sequence[str]]) -> Sequence[Column]:
        """Return columns, without bars, then changes, where they are too wide; none at last."""
        first, *columns = (
            column(name, texts, right=1 < at < len(names) - 1)
            for at, (name, texts) in enumerate(zip(names, zip(*table, strict=True), strict=True))
            if at < len(names) - 2 or any(texts)
        )
        natural = first.width(self.canvas)
        least = min(NARROWEST, natural)
        popped: list[str] = []
        while (spare := self._spare(columns)) < least and len(columns) > len(names) - 3:
            popped.append(columns.pop().name)
        if spare < least and names[2] != "value":
            return []
        self.left_out |= dict.fromkeys(filter(None, popped))  # bars have no name
        labels = [row[0] for row in table]
        width = max(least, min(natural, spare))
        return [column(names[0], labels, False, width), *columns]

    def _spare(self, columns: Sequence[Column]) -> int:
        """Return the cells that these columns leave to the first."""
        taken = sum(GAP + column.width(self.canvas) for column in columns)
        return (self.canvas.width or sys.maxsize) - taken

    def _keys(self, at: int) -> list[str]:
        """Return the labels of all reports: years in their order, else by office."""
        keys = dict.fromkeys(labels[at] for labels in self.labels)
        return sorted(keys) if _FIELDS[at] == "year" else [*keys]

    def _labels(self, place: Place) -> Sequence[str]:
        name = shown(self.names[office(*place)])
        return name, (year := str(place[2] or "-")), f"{name} {year}", "value"


def _change(there: Sequence[CompareRow]) -> str:
    """Return what a figure has become since the year before."""
    change, percent = (there[0].change, there[0].percent) if len(there) == 1 else (None, None)
    if change is None:
        return ""
    return f"{'+' * (change > 0)}{grouped(change)}" + (f" {percent:+}%" if percent else "")


def _bars(there: Sequence[Sequence[CompareRow]], greatest: float) -> str:
    """Return a bar of the only column, else a small one for each, upright."""
    values = [rows[0].value if len(rows) == 1 else 0 for rows in there]
    if len(values) == 1:
        return bar(values[0], greatest, cells=10)
    return "".join(_HEIGHTS[ceil(max(value, 0) / (greatest or 1) * 8)] for value in values)
