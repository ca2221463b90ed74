"""The rows each command yields: the JSON keys and CSV columns, a contract that only grows.

One row type a command, whatever the format and however many reports were read.
"""

from typing import Literal, NamedTuple

from lyfz.model import Basis, Kind, Qualifier, WorkType


class InfoRow(NamedTuple):
    report: str
    title: str | None
    region: str | None
    year: int | None
    published: str | None
    issuer: str | None
    source: str | None
    sections: int
    indicators: int
    citations: int
    characters: int


class SectionRow(NamedTuple):
    """`characters` and `indicators` count the section and everything under it."""

    report: str
    section: str
    label: str | None
    title: str
    kind: Kind
    level: int
    parent: str | None
    characters: int
    indicators: int
    region: str | None
    year: int | None


class ShowRow(NamedTuple):
    report: str
    section: str
    label: str | None
    title: str
    text: str
    region: str | None
    year: int | None


class SearchRow(NamedTuple):
    """One match; `start` and `end` are code points into the section's text, half-open."""

    report: str
    section: str
    title: str
    sentence: str
    match: str
    start: int
    end: int
    region: str | None
    year: int | None


class IndicatorRow(NamedTuple):
    """A figure; `kind` is that of its section. A part of a total says `of` which id."""

    report: str
    id: str
    name: str
    value: int | float
    upper: int | float | None
    qualifier: Qualifier
    unit: str | None
    section: str
    quote: str
    start: int
    end: int
    basis: Basis
    concept: str | None
    kind: Kind
    region: str | None
    year: int | None
    of: str | None


class CitationRow(NamedTuple):
    """One mention of a work; `start` and `end` are where its title stands in the section's text."""

    report: str
    section: str
    title: str
    start: int
    end: int
    region: str | None
    year: int | None
    type: WorkType


class ConceptRow(NamedTuple):
    """A concept; `units` are apart by blanks, `indicators` None where no reports are given."""

    concept: str
    name: str
    type: Literal["flow", "stock", "rate"]
    units: str
    official: str | None
    broader: str | None
    example: str
    near_miss: str
    indicators: int | None


class CompareRow(NamedTuple):
    """A figure, and the `previous` one of its concept and office: null where either is not alone,
    `change` where one is not exact, `percent` of a share, too, whose change is in points.
    """

    report: str
    region: str | None
    year: int | None
    concept: str
    id: str
    name: str
    value: int | float
    upper: int | float | None
    qualifier: Qualifier
    unit: str | None
    basis: Basis
    previous: int | float | None
    change: int | float | None
    percent: float | None
    section: str
    quote: str
    start: int
    end: int
    rank: int | None
    of: str | None


class MissingRow(NamedTuple):
    """A report in which no figure of a concept was read, or `others` only, on another basis."""

    report: str
    region: str | None
    year: int | None
    concept: str
    name: str
    others: int


class CheckRow(NamedTuple):
    """A finding; `line` and `column` count from one."""

    file: str
    line: int
    column: int
    severity: Literal["error", "warning"]
    code: str
    message: str


_OfReports = InfoRow | SectionRow | ShowRow | SearchRow | IndicatorRow | CitationRow
Row = _OfReports | ConceptRow | CompareRow | MissingRow | CheckRow
