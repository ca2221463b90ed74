"""A value as a person reads it: figures with their meaning, no control character, no tab.

Own symbols exist in GBK.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import Any, TypeVar

from lyfz.locale import word
from lyfz.model import Section, plain
from lyfz.output.controls import visible
from lyfz.rows import CompareRow, IndicatorRow, Row, ShowRow

Mark = TypeVar("Mark", bound=Any)  # with a start and an end: a figure, or the like

_MARKS = {"over": ">", "under": "<", "about": "~"}
LONGEST_ID = 24  # characters of a report's id, where its region and year tell more
CODES = (
    "basis",
    "kind",
    "qualifier",
    "severity",
    "type",
)  # fields that hold a code, said as a word
_GROUPED = {"value", "upper", "previous", "change", "characters", "indicators", "citations"}


def is_of_a_place(report: str, region: str | None, year: int | None) -> bool:
    """Whether region and year tell all that a report's id does: it names no office of the place."""
    return bool(region and year) and report.count("-") == 1


def shown(text: str) -> str:
    """Return text that takes the cells it seems to: a tab would take more."""
    return visible(text).replace("\t", " ")


def cell(row: Row, field: str) -> str:
    value = getattr(row, field)
    if isinstance(row, IndicatorRow | CompareRow) and field == "value":
        return figure(row)
    if value is None:
        return ""
    if field in CODES:
        return word(field, value)
    return grouped(value) if field in _GROUPED else shown(str(value))


def figure(row: IndicatorRow | CompareRow) -> str:
    """`>5,000` for 5000多: the mark keeps the figure's meaning where the quote is not shown."""
    upper = "" if row.upper is None else f"-{grouped(row.upper)}"
    return f"{_MARKS.get(row.qualifier, '')}{grouped(row.value)}{upper}"


def grouped(value: int | float) -> str:
    return f"{value:,}" if abs(value) >= 1 else plain(value)


def heading_end(section: ShowRow | Section) -> int:
    """Return where the heading ends that the text of a section begins with."""
    if not section.label:
        return 0
    label = section.text.index(section.label) + len(section.label)
    return section.text.index(section.title, label) + len(section.title)


def in_order(marks: Sequence[Mark]) -> list[Mark]:
    """Return marks as they begin, the longest first."""
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def pieces(
    text: str, marks: Sequence[Mark], borders: Set[int]
) -> Iterator[tuple[int, str, Sequence[Mark]]]:
    """Cut a text at `borders` and wherever a mark begins or ends: they may overlap.

    Yield where each piece begins, its words, and the marks that cover it, the outermost first.
    """
    ends = {0, len(text)}.union(borders, *((mark.start, mark.end) for mark in marks))
    covering: list[Mark] = []
    coming = in_order(marks)[::-1]
    for start, end in pairwise(sorted(ends)):
        covering = [mark for mark in covering if mark.end > start]
        while coming and coming[-1].start == start:
            covering.append(coming.pop())
        yield start, text[start:end], tuple(covering)
