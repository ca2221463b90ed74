"""The report as data: frozen, typed, in reading order.

The waist of the program. It must not know where a report came from, nor how one is shown.
Named tuples, not dataclasses: those cost every command a twentieth of its start.
All offsets are Unicode code points, half-open, into the `text` of the section they belong to.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

Kind = Literal["preamble", "work", "problems", "plan"]
Qualifier = Literal["exact", "over", "under", "about", "range"]
Basis = Literal["year", "part-year", "to-date", "subset", "before", "change", "target", "rule"]
WorkType = Literal["law", "regulation", "rule", "document", "other"]

KINDS: tuple[Kind, ...] = get_args(Kind)
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
BASES: tuple[Basis, ...] = get_args(Basis)
WORK_TYPES: tuple[WorkType, ...] = get_args(WorkType)
GREATEST = 2**53 - 1  # the greatest value of a figure that every JSON reader holds (RFC 7493)
DECIMALS = 15  # of a value, at most


def plain(value: object) -> str:
    """Return a value as a file writes it, without an exponent: 0.00001, not 1e-05, and null."""
    if value is None:
        return "null"
    if not isinstance(value, float) or "e" not in repr(value):
        return str(value)
    from decimal import Decimal  # late: hardly any value is so small

    return f"{Decimal(repr(value)):f}"


class Indicator(NamedTuple):
    """One figure, and the exact words that state it: `quote` is `text[start:end]` of its section.

    `qualifier` tells how `value` is meant; `upper` is the second number of a `range`, else None.
    `unit` is None where the text prints none: 参保人数突破510万. `basis` is what the figure speaks
    of: the `year` reported on, or a part of it, a plan, a rule. `concept` is what it counts, in the
    common vocabulary; `of` the id of the total that it is a part of; `aliases` are ids that it had
    before.
    """

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
    basis: Basis = "year"
    concept: str | None = None
    of: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return its id and those that it had before."""
        return self.id, *self.aliases


class Section(NamedTuple):
    """A node of the outline.

    `text` is the official words of this section alone: label and heading included, children not.
    `label` is the numbering as printed (`二、`, `三是`), or None where `title` is editorial.
    """

    address: str
    label: str | None
    title: str
    kind: Kind
    level: int
    parent: str | None
    text: str
    indicators: tuple[Indicator, ...]
    sections: tuple["Section", ...]

    def walk(self) -> Iterator["Section"]:
        """Yield this section and everything under it, in reading order."""
        yield self
        for child in self.sections:
            yield from child.walk()


class Report(NamedTuple):
    """One document with its metadata. `published` is ISO 8601, to the day, minute or second."""

    id: str
    title: str | None
    region: str | None
    year: int | None
    published: str | None
    issuer: str | None
    source: str | None
    sections: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """Yield every section in reading order; their texts joined are the published body."""
        for section in self.sections:
            yield from section.walk()

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Every figure of the report, in the order of the outline."""
        return tuple(indicator for section in self.walk() for indicator in section.indicators)


class Citation(NamedTuple):
    """A work named in 《…》, or a law by its name alone.

    `title` is `text[start:end]` of its section, brackets not included. A law is one by its
    name; the ending of others tells their `type`: 条例 a regulation, 办法 a rule, 意见 a document.
    """

    section: str
    title: str
    start: int
    end: int
    type: WorkType
