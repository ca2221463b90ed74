"""A collection is asked: what cannot answer is left out, and the rest is handed on.

It gives the same reports and sections, in the same order, as the files that it was made from.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from lyfz.library import database, pairs
from lyfz.library.database import AMONG, STEP
from lyfz.library.pairs import Demand
from lyfz.library.question import SHOWN, Question, Regions, Scope
from lyfz.model import Indicator, Report, Section
from lyfz.rows import SectionRow

_HEAD = ", ".join(("key", "report", *Report._fields[1:-1]))
_SECTION = ", ".join(("key", *SectionRow._fields[1:7]))
_FIGURE = ", ".join(("section_key", *(f'"{field}"' for field in Indicator._fields)))

Row = tuple[Any, ...]
Figures = dict[int, tuple[Indicator, ...]]  # by the key of their section


class Collection:
    """A collection file as it is at this moment. Raises LyfzError where it is none, or damaged."""

    def __init__(self, path: str) -> None:
        self.name = path
        self._connection = database.connect(path)

    def heads(self) -> Iterator[Row]:
        """Yield each region and year that there is a report of."""
        return self._rows("SELECT DISTINCT region, year FROM report")

    def extent(self, question: Question, regions: Regions) -> int:
        """Return how many reports are asked."""
        which, values = self._which(question, regions)
        ((reports,),) = self._rows(f"SELECT count(*) FROM report WHERE {which}", *values)
        return int(reports)

    def scopes(self, question: Question, regions: Regions) -> Iterator[Scope]:
        """Yield the reports asked with their sections asked, in the order of collecting."""
        which, values = self._which(question, regions)
        demands = [*map(pairs.naming, chain(question.ids, question.concepts))]
        demands += map(pairs.demand, question.alternatives)
        is_known = demands and not any(demand.is_empty for demand in demands)
        if is_known and not (question.addresses or question.outline):
            return self._having(demands, question, which, values)
        heads = self._rows(f"SELECT {_HEAD} FROM report WHERE {which} ORDER BY key", *values)
        return (self._whole(head, question) for head in heads)

    def _having(
        self, demands: Sequence[Demand], question: Question, which: str, values: Sequence[Any]
    ) -> Iterator[Scope]:
        """Yield reports with the sections, or the figures in them, that have what is asked.

        The first that lack an id are given whole, so that it can be said what they have instead.
        """
        lacking = 0
        for *head, folded in self._holding(demands, question, which, values):
            first = head[0] * STEP
            sections: Sequence[Section] = ()
            if question.counted:
                sections = [_repeated(question.counted, folded)]
            elif keys := [first + number for number in pairs.places(folded, demands)]:
                sections = self._at(keys, question)
            is_lacking = bool(question.ids) and not _have(sections, question.ids)
            lacking += is_lacking
            if is_lacking and lacking <= SHOWN:
                yield self._whole(head, question)
            elif sections or question.every:
                yield _report(head), sections

    def _holding(
        self, demands: Sequence[Demand], question: Question, which: str, values: Sequence[Any]
    ) -> Iterator[Row]:
        """Yield the heads of reports, each with its folded figures or texts.

        Where every report is asked, those of one that cannot hold what is asked are left out.
        """
        column = "figures" if question.figures else "texts"
        kind = "LEFT" if question.every else "CROSS"  # SQLite lets either begin with report
        return self._rows(
            f"SELECT {_HEAD}, coalesce({column}, x'') FROM report {kind} JOIN folded"
            f" ON report_key = key AND key {AMONG} WHERE {which} ORDER BY key",
            *(str([*self._holders(demands)]), *values),
        )

    def _at(self, keys: Sequence[int], question: Question) -> Sequence[Section]:
        """Return the sections with these keys, or those of the figures with these keys."""
        figures: Figures = {}
        if question.figures:
            figures = self._figures(f"key {AMONG}", str(keys))
            keys = [*figures]
        return self._sections(question, figures, f"key {AMONG}", str(keys))

    def _holders(self, demands: Sequence[Demand]) -> Iterator[int]:
        """Yield the keys of reports in which all slots of one of the demands may be taken."""
        wanted = set().union(*(demand.slots for demand in demands))
        ((last,),) = self._rows("SELECT coalesce(max(key), 0) FROM report")
        for block in range(last // pairs.BLOCK + 1):
            keys = [block * pairs.SLOTS + slot for slot in wanted]
            rows = self._rows(f"SELECT key, reports FROM slice WHERE key {AMONG}", str(keys))
            slices = {key % pairs.SLOTS: reports for key, reports in rows}
            is_full = len(slices) == len(wanted)
            members = pairs.holders(demands, slices) if is_full else range(pairs.BLOCK)
            yield from (block * pairs.BLOCK + member for member in members)

    def _whole(self, head: Sequence[Any], question: Question) -> Scope:
        """Return a report with all its sections, as a tree where that is asked."""
        span = "key BETWEEN ? AND ?", head[0] * STEP, head[0] * STEP + STEP - 1
        figures = self._figures(*span) if question.figures else {}
        sections = self._sections(question, figures, *span)
        if question.outline or question.addresses:
            return _report(head)._replace(sections=_tree(sections)), None
        return _report(head), sections

    def _figures(self, which: str, *values: Any) -> Figures:
        rows = self._rows(f"SELECT {_FIGURE} FROM indicator WHERE {which} ORDER BY key", *values)
        groups = groupby(rows, lambda row: row[0])
        return {section: tuple(map(_indicator, group)) for section, group in groups}

    def _sections(
        self, question: Question, figures: Figures, which: str, *values: Any
    ) -> list[Section]:
        text = "text" if question.texts else "''"
        query = f"SELECT {_SECTION}, {text} FROM section WHERE {which} ORDER BY key"
        rows = self._rows(query, *values)
        return [Section._make((*row[1:], figures.get(row[0], ()), ())) for row in rows]

    def _which(self, question: Question, regions: Regions) -> tuple[str, list[Any]]:
        """Return a condition on reports, and what its marks stand for."""
        conditions = ["1"]
        values: list[Any] = []
        if question.years:
            spans = " OR ".join(["year BETWEEN ? AND ?"] * len(question.years))
            conditions.append(f"({spans})")
            values += chain(*question.years)
        if regions.names:
            from json import dumps  # late: few questions name a region

            conditions.append(f"region {AMONG}")
            values.append(dumps([region for region, _ in self.heads() if regions.admit(region)]))
        return " AND ".join(conditions), values

    def _rows(self, query: str, *values: Any) -> Iterator[Row]:
        return database.rows(self._connection, self.name, query, values)


def _have(sections: Iterable[Section], ids: Iterable[str]) -> bool:
    there = {id for section in sections for figure in section.indicators for id in figure.ids}
    return there.issuperset(ids)


def _indicator(row: Row) -> Indicator:
    return Indicator._make((*row[1:-1], tuple(row[-1].split())))


def _report(head: Sequence[Any]) -> Report:
    return Report._make((*head[1:], ()))


def _repeated(word: str, folded: bytes) -> Section:
    """Return a section that holds a word as often as folded texts do, and nothing else."""
    return Section("", None, "", "work", 1, None, word * folded.count(word.encode()), (), ())


def _tree(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Put sections that stand in reading order below those that they are parts of."""
    below: dict[str | None, list[Section]] = {}
    for section in reversed(sections):
        parts = below.pop(section.address, [])
        below.setdefault(section.parent, []).insert(0, section._replace(sections=tuple(parts)))
    return tuple(below.get(None, ()))
