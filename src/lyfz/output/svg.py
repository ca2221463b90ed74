"""SVG: the figures of compare as lines over the years, those of one year as bars.

A panel for what counts the same, on a scale of its own that holds zero. Dashes and marks tell lines
apart before colours do; what is not exact is hollow; a figure's title, which browsers show beside
the mouse, is its quote. By hand: pygal needs a script from elsewhere for titles, and breaks on
control characters; leather knows no dashes, marks or titles, altair (94 MB) no titles; matplotlib
alone is 35 MB and draws no Chinese without a font that it is told of.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby, islice, pairwise
from math import ceil, floor, inf, log10
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from lyfz.chinese.width import cells
from lyfz.compare import Series, office, office_names, series, statements
from lyfz.errors import LyfzError
from lyfz.locale import _, listing, ngettext, word
from lyfz.model import DECIMALS
from lyfz.output.controls import visible
from lyfz.output.formats import Fields, Rows
from lyfz.output.screen.cell import figure
from lyfz.rows import CompareRow
from lyfz.vocabulary.concepts import by_id

_STYLE = (
    "max-width: 100%; height: auto; fill: #222; font-size: 13px; "
    "font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
)
_WIDTH, _EDGE, _ROW, _CELL = 720, 16, 22, 7  # pixels; a cell is half a Chinese character
_ROOM, _HEIGHT = _WIDTH - 2 * _EDGE, 190  # of a line of text, of a frame
_MOST = 6000  # figures
_GREY, _PALE = "#666", "#ddd"
_SMALL: dict[str, Any] = {"fill": _GREY, "font_size": 11}
_NUMBER: dict[str, Any] = {"font_size": 11, "text_anchor": "middle"}
_NUMBER |= {"stroke": "white", "stroke_width": 3, "paint_order": "stroke"}  # apart from lines
_LOOKS = (  # of the lines in a frame: their colour, dashes and mark
    ("#0072b2", "none", "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z"),
    ("#d55e00", "7 4", "M-4,-4h8v8h-8z"),
    ("#00795a", "2 3", "M0,-5l5,9h-10z"),
    ("#8a4f9e", "9 3 2 3", "M0,-6l5,6l-5,6l-5,-6z"),
    ("#222222", "4 2", "M0,5l5,-9h-10z"),
    ("#a06a00", "12 3", "M-2,-5h4v3h3v4h-3v3h-4v-3h-3v-4h3z"),
)

Lines = Mapping[str, Sequence[CompareRow]]  # by their labels


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield the picture of rows of compare. Raises LyfzError for others, for none and too many."""
    if (*fields,) != CompareRow._fields:
        message = _("svg: only compare is drawn, without --columns; expected another format")
        raise LyfzError(message)
    figures = [*map(CompareRow._make, islice(rows, _MOST + 1))]
    if not figures:
        raise LyfzError(_("svg: no figures to draw"))
    svg = _picture(figures)
    indent(svg)
    yield tostring(svg, "unicode") + "\n"


def _picture(figures: Sequence[CompareRow]) -> Element:
    concepts = by_id()
    panels: dict[Series, list[CompareRow]] = defaultdict(list)
    for row in figures:
        panels[series(row, concepts)].append(row)
    years = sorted({row.year or 0 for row in figures})
    names = office_names(row[:3] for row in figures)
    _refuse(len(figures), len(names), len(panels), years)
    head = listing(names.values())
    if len(names) > 3:
        head = ngettext("{n} office", "{n} offices", len(names))
    if any(years):
        span = "—".join(map(str, sorted({years[0], years[-1]})))
        head = _("{offices} {years}", offices=head, years=span)
    notes = _(
        "Point at a number for its words. "
        "Hollow is not exact: > over, < under, ~ about, 1-2 a range."
    )
    svg = Element("svg", xmlns="http://www.w3.org/2000/svg", role="img", style=_STYLE)
    title = _add(svg, "title", head)
    _add(svg, "desc", notes)
    _add(svg, "rect", width="100%", height="100%", fill="white")
    y = _text(svg, head, _EDGE, _EDGE + 16, font_size=17, font_weight="bold")
    for concept, same in groupby(panels, lambda each: each.concept):
        silent = {*names}
        for each in same:
            stated = statements(panels[each])
            units = "/".join(dict.fromkeys(row.unit for row in stated if row.unit))
            basis = word("basis", each.basis) if each.basis else ""
            parts = concepts[concept].name, basis, units and f"({units})"
            name = visible(" ".join(filter(None, parts)))
            title.text = f"{title.text}, {name}"
            lines = _lines(stated, names)
            y = _over_years(svg, y, name, lines, years) if years[1:] else _bars(svg, y, name, lines)
            silent -= {office(*row[:3]) for row in stated}
        if silent:  # in any unit
            unread = listing(names[who] for who in sorted(silent))
            unread = _("not read of {offices}: {name}", name=concepts[concept].name, offices=unread)
            y = _text(svg, unread, _EDGE, y + 16, **_SMALL)
    y = _text(svg, notes, _EDGE, y + 30, **_SMALL) + _EDGE
    svg.attrib |= {"width": f"{_WIDTH}", "height": f"{y:g}", "viewBox": f"0 0 {_WIDTH} {y:g}"}
    return svg


def _refuse(figures: int, offices: int, panels: int, years: Sequence[int]) -> None:
    """Raise LyfzError for what a picture has no room for, with what to type instead."""
    if len(years) > 1 and not years[0]:
        raise LyfzError(_("svg: a figure without a year; choose by --year 2021-2023"))
    fewer, last = "lyfz compare CONCEPT…", f"--year {years[-1] - 9}-{years[-1]}"
    more = _("svg: {n} figures or more; a picture has room for {most}; choose by {how}")
    regions = _("svg: {n} regions; a picture has room for {most}; choose by {how}")
    long = _("svg: {n} years; a picture has room for {most}; choose by {how}")
    concepts = _("svg: {n} concepts; a picture has room for {most}; choose by {how}")
    for message, count, most, how in (
        (more, figures, _MOST, fewer),
        (regions, offices, 50, "--region NAME"),
        (long, years[-1] - years[0] + 1, 10, last),
        (concepts, panels, 12, fewer),
    ):
        if count > most:
            raise LyfzError(message.format(n=count, most=most, how=how))


def _lines(stated: Sequence[CompareRow], names: Mapping[tuple[str, str], str]) -> Lines:
    """Return a line an office, but one for each name where a report of it states several."""
    often = Counter(row.report for row in stated)
    several = {office(*row[:3]) for row in stated if often[row.report] > 1}
    lines: dict[str, list[CompareRow]] = defaultdict(list)
    for row in stated:
        who = office(*row[:3])
        lines[visible(names[who] + f" {row.name}" * (who in several))].append(row)
    return lines


def _bars(svg: Element, y: float, name: str, lines: Lines) -> float:
    """Draw a bar a figure below `y` and a name, and return where they end."""
    y = _text(svg, name, _EDGE, y + 34, font_weight="bold") + 10
    rows = [(row, label) for label, stated in lines.items() for row in stated]
    left = _EDGE + 8 + min(max(map(cells, lines)) * _CELL, 250)
    right = _WIDTH - _EDGE - 6 - max(cells(figure(row)) for row, _ in rows) * _CELL
    across = _scale(_ticks(row for row, _ in rows), left, right)
    zero, color = across(0), _LOOKS[0][0]
    _add(svg, "line", x1=zero, x2=zero, y1=y, y2=y + len(rows) * _ROW, stroke=_GREY)
    for row, label in rows:
        _text(svg, label, left - 6, y + 16, left - 6 - _EDGE, text_anchor="end")
        group, end = _figure(svg, row, label), across(row.value)
        look: dict[str, Any] = {"fill": color if row.qualifier == "exact" else "white"}
        look |= {"stroke": color, "x": min(zero, end), "width": abs(end - zero)}
        _add(group, "rect", **look, y=y + 4, height=_ROW - 7)
        if row.upper is not None:
            start, end = end, across(row.upper)
            _add(group, "rect", x=start, y=y + 9, width=end - start, height=5, fill=color)
        _add(group, "text", figure(row), x=max(end, zero) + 6, y=y + 16)
        y += _ROW
    return y


def _over_years(svg: Element, y: float, name: str, lines: Lines, years: Sequence[int]) -> float:
    """Draw the greatest lines in a frame, the others below them, and return where they end."""
    labels = sorted(lines, key=lambda label: -lines[label][-1].value)
    for at in range(0, len(labels), len(_LOOKS)):
        together = {label: lines[label] for label in labels[at : at + len(_LOOKS)]}
        head = _("{name} (continued)", name=name) if at else name
        y = _text(svg, head, _EDGE, y + 34, font_weight="bold") + 24
        y = _frame(svg, y, together, years)
    return y


def _frame(svg: Element, top: float, lines: Lines, years: Sequence[int]) -> float:
    """Draw lines from `top` down, and return where they end; titles have numbers without room."""
    ticks = _ticks(chain(*lines.values()))
    left = _EDGE + 34 + max(cells(f"{tick:,.15g}") for tick in ticks) * 6
    room = max(132, min(220, max(map(cells, lines)) * _CELL))  # of a label
    right, bottom = _WIDTH - _EDGE - 68 - room, top + _HEIGHT
    across, up = _scale(years, left, right), _scale(ticks, bottom, top)
    for tick in ticks:
        y = up(tick)
        _add(svg, "line", x1=left - 24, x2=right + 12, y1=y, y2=y, stroke=_PALE if tick else _GREY)
        _add(svg, "text", f"{tick:,.15g}", x=left - 30, y=y + 4, text_anchor="end", **_SMALL)
    taken = {}  # heights of marks and numbers, by year
    for year in range(years[0], years[-1] + 1):
        _add(svg, "text", str(year), x=across(year), y=bottom + 18, text_anchor="middle", **_SMALL)
        here = [up(row.value) for row in chain(*lines.values()) if row.year == year]
        taken[year] = [*here, up(0), bottom + 14]
    behind, front = _add(svg, "g"), _add(svg, "g")
    looks = dict(zip(sorted(lines), _LOOKS, strict=False))  # alike in each panel
    end, lowest = -inf, bottom - len(lines) * _ROW
    for label, stated in lines.items():
        color, dashes, mark = looks[label]
        look = {"stroke": color, "stroke_width": "2", "stroke_dasharray": dashes}
        lowest += _ROW
        end = min(max(up(stated[-1].value), end + _ROW), lowest)
        _add(behind, "line", x1=right + 26, x2=right + 60, y1=end, y2=end, **look)
        _mark(behind, mark, right + 43, end, color, color)
        _text(behind, label, right + 68, end + 5, room)
        for one, other in pairwise(stated):
            alone = [row.year or 0 for row in stated if row.year in (one.year, other.year)]
            if alone == [one.year, (one.year or 0) + 1] and one.basis == other.basis:
                x1, x2, y1, y2 = *map(across, alone), up(one.value), up(other.value)
                _add(behind, "line", x1=x1, x2=x2, y1=y1, y2=y2, **look)
        for row in stated:
            group, year, y = _figure(front, row, label), row.year or 0, up(row.value)
            x, highest = across(year), y if row.upper is None else up(row.upper)
            if row.upper is not None:
                _add(group, "line", x1=x, x2=x, y1=y, y2=highest, stroke=color, stroke_width=5)
            _mark(group, mark, x, y, color, color if row.qualifier == "exact" else "white")
            for place in (highest - 13, y + 13):
                if all(abs(place - other) > 12 for other in taken[year] if other != y):
                    taken[year].append(place)
                    _add(group, "text", figure(row), x=x, y=place + 4, **_NUMBER)
                    break
    return bottom + 18


def _figure(svg: Element, row: CompareRow, label: str) -> Element:
    """Return the group of a figure, whose title is its quote, and what else tells it."""
    group = _add(svg, "g")
    where = f"{row.name} ({word('basis', row.basis)}), {row.report} {row.section}"
    _add(group, "title", f"{label} {row.year or ''}: {row.quote}\n{where}")
    return group


def _ticks(rows: Iterable[CompareRow]) -> Sequence[float]:
    """Return a few round numbers in order, which enclose zero and the figures."""
    values = [value for row in rows for value in (row.value, row.upper or 0)]
    low, high = min(0, *values), max(0, *values)
    size = 10.0 ** max(floor(log10(high - low or 1)), -DECIMALS)
    step = next(step for step in (size / 5, size / 2, size, size * 2) if high - low <= step * 5)
    if all(isinstance(value, int) for value in values):
        step = max(step, 1)
    return [number * step for number in range(floor(low / step), max(ceil(high / step), 1) + 1)]


def _scale(ticks: Sequence[float], start: float, end: float) -> Callable[[float], float]:
    """Return where values stand when the first tick is at `start` and the last at `end`."""
    return lambda value: start + (value - ticks[0]) / (ticks[-1] - ticks[0]) * (end - start)


def _mark(parent: Element, mark: str, x: float, y: float, color: str, fill: str) -> None:
    place = f"translate({x:.1f} {y:.1f})"
    _add(parent, "path", d=mark, transform=place, fill=fill, stroke=color, stroke_width=2)


def _text(svg: Element, text: str, x: float, y: float, room: float = _ROOM, **look: Any) -> float:
    """Write a line, its middle cut to so many pixels, all of it as its title; return its `y`."""
    text = short = visible(text).replace("\n", " ")
    kept = len(text)
    while cells(short) * _CELL > room and kept > 1:
        kept -= 1
        short = f"{text[: kept // 2]}…{text[-(kept - kept // 2) :]}"
    element = _add(svg, "text", short, x=x, y=y, **look)
    if short != text:
        _add(element, "title", text)
    return y


def _add(parent: Element, tag: str, text: str = "", **attributes: Any) -> Element:
    """Add an element, lengths to a tenth of a pixel."""
    element = SubElement(parent, tag)
    element.text = visible(text) or None
    for name, value in attributes.items():
        written = value if isinstance(value, str) else f"{round(value, 1):.10g}"
        element.set(name.replace("_", "-"), written)
    return element
