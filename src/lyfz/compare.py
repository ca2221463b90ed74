"""Figures of one concept over years and places, side by side: rows in, rows out.

Nothing is added up, and nothing compared that does not count the same. Pure.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import chain, groupby
from re import Pattern
from typing import NamedTuple

from lyfz.chinese import fold
from lyfz.chinese.readings import Terms
from lyfz.errors import LyfzError
from lyfz.locale import _, listing
from lyfz.model import Report, Section
from lyfz.order import ordered
from lyfz.rows import CompareRow, MissingRow
from lyfz.vocabulary.concepts import Concept

Concepts = Mapping[str, Concept]  # by their ids
Place = tuple[str, str | None, int | None]  # a report's id, its region and year

_ID = re.compile("[a-z0-9]+(?:-[a-z0-9]+)+")
_TENTH = Decimal("0.1"), ROUND_HALF_UP, Context(prec=60)


class Series(NamedTuple):
    """What compares: a concept, the units that count the same, the basis, empty for the usual."""

    concept: str
    units: tuple[str | None, ...]
    basis: str


def office(report: str, region: str | None, year: int | None) -> tuple[str, str]:
    """Return who reports every year: the id of a report without its year, and the region."""
    return "-".join(word for word in report.split("-") if word != str(year)), region or ""


def office_names(places: Iterable[Place]) -> dict[tuple[str, str], str]:
    """Return what each office is called: its region, with its id where that is another's, too."""
    offices = sorted({office(*place) for place in places})
    often = Counter(region for _, region in offices)
    names = {}
    for id, region in offices:
        is_place = region and ("-" not in id or region.endswith(("镇", "乡", "街道", "苏木")))
        names[id, region] = region if is_place and often[region] == 1 else f"{region} {id}".strip()
    return names


def statements(rows: Iterable[CompareRow]) -> list[CompareRow]:
    """Return figures of one series, but once what a report states again: 由120增加到150, 共150."""
    return [*{(row.report, row.value, row.upper, row.qualifier): row for row in rows}.values()]


def series(row: CompareRow, known: Concepts) -> Series:
    families = known[row.concept].families
    units = next((family for family in families if row.unit in family), (row.unit,))
    return Series(row.concept, units, "" if known[row.concept].is_usual(row.basis) else row.basis)


class Selection:
    """Which figures TERMs choose, on which bases, and the number of those `left_out`.

    A TERM is the id of a concept, or a word in the name or the id of any; a `strange` word is in
    none, and chooses the concepts of the figures named so. Raises LyfzError for an unknown id.
    `called` are the concepts of each TERM, `compared` those of which a figure is.
    """

    def __init__(self, terms: Sequence[str], bases: Sequence[str], known: Concepts) -> None:
        self.known, self.bases = known, bases
        self.given: set[Place] = set()  # the reports that were read
        self.called = {term: {term} for term in terms if term in known}
        self.words: dict[str, Pattern[str]] = {}
        self.strange: dict[str, Pattern[str]] = {}
        self.left_out: Counter[str] = Counter()  # by basis; empty: of none of the concepts
        self.compared: set[str] = set()
        self.terms = {term: Terms([term]) for term in terms or [""] if term not in known}
        for term, meant in self.terms.items():
            for [word] in meant.ways:
                called = {id for id, each in known.items() if _any([word], id, each.name)}
                if called:
                    break
            self.words[term], self.called[term] = word, called
            meant.note([word], *(known[id].name for id in sorted(called)))
            if not called:
                self.strange[term] = word
                if _ID.fullmatch(term):
                    hint = near(term, known)
                    raise LyfzError(_("no concept '{term}'; {hint}", term=term, hint=hint))
        self.concepts = set(chain(*self.called.values()))

    def rows(self, report: Report, sections: Iterable[Section]) -> Iterator[CompareRow]:
        """Yield the figures that may be asked for: which are is known when all are read."""
        place = report.id, report.region, report.year
        self.given.add(place)
        for figure in (figure for section in sections for figure in section.indicators):
            concept = figure.concept or ""
            for term, word in self.strange.items():
                if concept in self.known and _any([word], figure.name):
                    self.terms[term].note([word], figure.name)
                    self.called[term].add(concept)
                    self.concepts.add(concept)
            if concept in self.concepts or (self.strange and concept in self.known):
                basis = "subset" if figure.of else figure.basis  # though of a day, as its total
                beside = basis, None, None, None, *figure[6:10], None, figure.of
                yield CompareRow._make((*place, concept, *figure[:6], *beside))
            elif _any(self.words.values(), figure.name):
                self.left_out[""] += 1

    def keeps(self, row: CompareRow) -> bool:
        """Whether a figure is compared; one that is asked for and is not, is counted."""
        is_known = row.concept in self.concepts
        is_kept = is_known and self.wants(row)
        if is_kept:
            self.compared.add(row.concept)
        elif is_known or _any(self.words.values(), row.name):
            self.left_out[row.basis if is_known else ""] += 1
        return is_kept

    def wants(self, row: CompareRow) -> bool:
        """Whether a figure is on a basis that is asked."""
        is_usual = self.known[row.concept].is_usual(row.basis)
        return row.basis in self.bases if self.bases else is_usual

    def missing(self, report: Report, sections: Iterable[Section]) -> Iterator[MissingRow]:
        """Yield the concepts of which no figure that is wanted was read in a report."""
        rows = [row for row in self.rows(report, sections) if row.concept in self.concepts]
        stated = {row.concept for row in rows if self.wants(row)}
        others = Counter(row.concept for row in rows)
        for id in sorted(self.concepts - stated):
            place = report.id, report.region, report.year
            yield MissingRow(*place, id, self.known[id].name, others[id])


def near(term: str, known: Concepts) -> str:
    """Return what to type instead of a word that is in no concept: those with one much like it."""
    from lyfz.nearest import alike, did_you_mean  # late: only a mistake needs it

    words = {word: each for each in known.values() for word in (*each.words, each.name, each.id)}
    meant = dict.fromkeys(words[word] for word in alike(term, words))
    hints = [_("{code} ({word})", code=each.id, word=each.name) for each in meant]
    return did_you_mean(hints) if hints else _("see lyfz concepts")


def _any(words: Iterable[Pattern[str]], *texts: str) -> bool:
    return any(word.search(fold.simplified(text)) for word in words for text in texts)


def arranged(rows: Iterable[CompareRow], concepts: Concepts) -> Iterator[CompareRow]:
    """Yield figures by concept, in the order of the vocabulary, then office, then year."""
    places = {id: place for place, id in enumerate(concepts)}
    return ordered(iter(rows), lambda row: (places[row.concept], office(*row[:3]), row.year or 0))


def compare(rows: Iterable[CompareRow], concepts: Concepts) -> Iterator[CompareRow]:
    """Yield each of the arranged figures with what it was the year before."""
    for __, group in groupby(rows, lambda row: (row.concept, office(*row[:3]))):
        stated = defaultdict(list)
        for row in group:
            stated[row.year or 0, series(row, concepts)].append(row)
        for (year, same), here in stated.items():
            # Two parts of years, or of totals, may be of any size.
            before = [] if same.basis else statements(stated.get((year - 1, same), []))
            is_alone = len(statements(here)) == len(before) == 1
            yield from (_beside(row, before[0]) if is_alone else row for row in here)


def _beside(row: CompareRow, before: CompareRow) -> CompareRow:
    row = row._replace(previous=before.value)
    if (row.basis, row.qualifier, before.qualifier) != (before.basis, "exact", "exact"):
        return row
    # In decimals, as reports state them: in binary 0.3 less 0.1 is not 0.2.
    old, change = Decimal(str(before.value)), Decimal(str(row.value)) - Decimal(str(before.value))
    row = row._replace(change=int(change) if change == int(change) else float(change))
    if old <= 0 or row.unit in ("%", "‰"):  # the change of a share is in points
        return row
    return row._replace(percent=float((change * 100 / old).quantize(*_TENTH)))


def ranked(rows: Iterable[CompareRow], concepts: Concepts) -> Iterator[CompareRow]:
    """Yield figures of the last year, the greatest first, those of other units by themselves.

    Equal ones share a rank, several of an office have none. Raises LyfzError for several concepts.
    """
    rows = sorted(rows, key=lambda row: row.value, reverse=True)
    if len(names := dict.fromkeys(row.concept for row in rows)) > 1:
        concepts_met = listing(names)
        message = _("--rank: figures of {concepts}; expected one concept", concepts=concepts_met)
        raise LyfzError(message)
    groups = defaultdict(list)
    last = max((row.year or 0 for row in rows), default=0)
    for row in rows:
        if (row.year or 0) == last:
            groups[series(row, concepts)].append(row)
    for group in sorted(groups.values(), key=len, reverse=True):
        times = Counter(office(*row[:3]) for row in statements(group))
        alone = [-row.value for row in statements(group) if times[office(*row[:3])] == 1]
        for row in group:
            if times[office(*row[:3])] == 1:
                yield row._replace(rank=1 + bisect_left(alone, -row.value))
        yield from (row for row in group if times[office(*row[:3])] > 1)
