"""A collection is asked: its index leaves out sections that cannot answer, the rest is handed on.

It gives the same reports and sections, in the same order, as the files that it was made from.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from lyfz.library import database
from lyfz.library.database import STEP
from lyfz.library.grams import expression
from lyfz.library.question import SHOWN, Question, Regions, Scope
from lyfz.model import Indicator, Report, Section
from lyfz.rows import SectionRow

_HEAD = "key, report, title, region, year, published, issuer, source"
_SECTION = ", ".join(f"section.{field}" for field in ("key", *SectionRow._fields[1:7]))
_FIGURE = "section_key, " + ", ".join(f'"{field}"' for field in Indicator._fields)

Row = tuple[Any, ...]


class Collection:
    """A collection file as it is at this moment. Raises LyfzError where it is none, or damaged."""

    def __init__(self, path: str) -> None:
        self.name = path
        self._connection = database.connect(path)

    def __len__(self) -> int:
        """Return how many reports there are."""
        ((number,),) = self._rows("SELECT count(*) FROM report")
        return int(number)

    def heads(self) -> Iterator[Row]:
        """Yield each region and year that there is a report of."""
        return self._rows("SELECT DISTINCT region, year FROM report")

    def scopes(self, question: Question, regions: Regions) -> Iterator[Scope]:
        """Yield the reports asked with their sections asked, in the order of collecting."""
        narrowed = _narrowed(question)
        which, values = self._which(question, regions)
        heads = f"SELECT {_HEAD} FROM report WHERE {which} ORDER BY key"
        if narrowed is None:
            for head in self._rows(heads, *values):
                yield self._whole(head, question)
            return
        keys, needed = narrowed
        sections = self._rows(
            f"SELECT {_SECTION}, {_text(question)} FROM ({keys}) AS asked"
            f" CROSS JOIN report ON report.key = asked.key / {STEP} AND {which}"
            " CROSS JOIN section ON section.key = asked.key",
            *(*needed, *values),
        )
        groups = groupby(sections, lambda row: row[0] // STEP)
        if question.every:
            yield from self._beside(self._rows(heads, *values), groups, question)
            return
        for key, rows in groups:
            (head,) = self._rows(f"SELECT {_HEAD} FROM report WHERE key = ?", key)
            yield _report(head), [self._section(row, question) for row in rows]

    def _beside(
        self, heads: Iterator[Row], groups: Iterator[tuple[int, Iterator[Row]]], question: Question
    ) -> Iterator[Scope]:
        """Yield every report, be it without a section, or an id, that is asked.

        The first of those are given whole, so that it can be said what they have instead.
        """
        lacking = 0
        key, rows = next(groups, (0, iter(())))
        for head in heads:
            sections: list[Section] = []
            if head[0] == key:
                sections = [self._section(row, question) for row in rows]
                key, rows = next(groups, (0, iter(())))
            ids = {figure.id for section in sections for figure in section.indicators}
            is_lacking = not sections or not ids.issuperset(question.ids)
            lacking += is_lacking
            if is_lacking and lacking <= SHOWN:
                yield self._whole(head, question)
            else:
                yield _report(head), sections

    def _whole(self, head: Row, question: Question) -> Scope:
        """Return a report with all its sections, as a tree where that is asked."""
        first = head[0] * STEP
        rows = self._rows(
            f"SELECT {_SECTION}, {_text(question)} FROM section WHERE key BETWEEN ? AND ?",
            *(first, first + STEP - 1),
        )
        figures = self._figures(first, first + STEP - 1) if question.figures else {}
        sections = [_section(row, figures.get(row[0], ())) for row in rows]
        if question.outline or question.addresses:
            return _report(head)._replace(sections=_tree(sections)), None
        return _report(head), sections

    def _section(self, row: Row, question: Question) -> Section:
        figures = self._figures(row[0], row[0]) if question.figures else {}
        return _section(row, figures.get(row[0], ()))

    def _figures(self, first: int, last: int) -> dict[int, tuple[Indicator, ...]]:
        """Return the figures of sections by the keys of these, which are from `first` to `last`."""
        rows = self._rows(
            f"SELECT {_FIGURE} FROM indicator WHERE key BETWEEN ? AND ?",
            *(first * STEP, last * STEP + STEP - 1),
        )
        return {
            key: tuple(Indicator(*row[1:]) for row in group)
            for key, group in groupby(rows, lambda row: row[0])
        }

    def _which(self, question: Question, regions: Regions) -> tuple[str, list[Any]]:
        """Return a condition on reports, and what its marks stand for."""
        conditions = ["1"]
        values: list[Any] = []
        if question.years:
            spans = " OR ".join(["year BETWEEN ? AND ?"] * len(question.years))
            conditions.append(f"({spans})")
            values += chain(*question.years)
        if regions.names:
            there = self._rows("SELECT DISTINCT region FROM report")
            asked = [region for (region,) in there if regions.admit(region)]
            conditions.append(f"region IN ({', '.join('?' * len(asked))})")
            values += asked
        return " AND ".join(conditions), values

    def _rows(self, query: str, *values: Any) -> Iterator[Row]:
        with database.faults(self.name):
            yield from self._connection.execute(query, values)


def _narrowed(question: Question) -> tuple[str, Sequence[str]] | None:
    """Return the query for the keys of sections that may answer, and what its marks stand for.

    None where all may, or where addresses are asked, which are found in an outline.
    """
    if question.addresses or question.outline:
        return None
    if question.ids:
        which = f"id IN ({', '.join('?' * len(question.ids))})"
        keys = f"SELECT DISTINCT section_key AS key FROM indicator WHERE {which} ORDER BY 1"
        return keys, question.ids
    if query := expression(question.alternatives):
        return "SELECT rowid AS key FROM grams WHERE grams MATCH ? ORDER BY 1", [query]
    return None


def _text(question: Question) -> str:
    return "section.text" if question.texts else "''"


def _report(head: Row) -> Report:
    return Report._make((*head[1:], ()))


def _section(row: Row, figures: tuple[Indicator, ...]) -> Section:
    return Section._make((*row[1:], figures, ()))


def _tree(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Put sections that stand in reading order below those that they are parts of."""
    below: dict[str | None, list[Section]] = {}
    for section in reversed(sections):
        parts = below.pop(section.address, [])
        below.setdefault(section.parent, []).insert(0, section._replace(sections=tuple(parts)))
    return tuple(below.get(None, ()))
