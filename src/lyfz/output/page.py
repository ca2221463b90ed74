"""A page of HTML that holds a report whole, with what was read of its words beside them.

No script, nothing fetched. A text is cut wherever a mark, a cell or a line begins or ends, so that
marks may overlap as they like. It must not load reports, nor judge them.
"""

import pkgutil
from base64 import b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import count, groupby
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from lyfz import __version__
from lyfz.check import codes
from lyfz.locale import _, language, ngettext, word
from lyfz.model import Indicator, Report, Section
from lyfz.output.controls import visible
from lyfz.output.screen.cell import grouped, heading_end, in_order, pieces
from lyfz.reportfile.nodes import Problem


class Mark(NamedTuple):
    """What there is to say of a stretch of a text: which figure was read, what breaks a rule."""

    start: int
    end: int
    anchor: str
    figure: Indicator | None
    problems: Sequence[Problem]
    sign: str  # of a figure its number on the page

    @property
    def look(self) -> str:
        if not self.figure:
            return "unread"
        return "wrong" if self.problems else "figure"


class Piece(NamedTuple):
    """Words without a border within, and the marks that cover them, the outermost first."""

    start: int
    text: str
    marks: Sequence[Mark]

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Block(NamedTuple):
    """A paragraph, which is one cell, or a table of many; and the marks that begin in it."""

    rows: Sequence[Sequence[Sequence[Piece]]]

    @property
    def is_table(self) -> bool:
        return len(self.rows[0]) > 1

    @property
    def marks(self) -> list[Mark]:
        pieces = (piece for row in self.rows for cell in row for piece in cell)
        return [mark for piece in pieces for mark in piece.marks if mark.start == piece.start]


class Part(NamedTuple):
    """A section; its heading ends at that offset, 0 where the text prints none."""

    section: Section
    anchor: str
    heading: int
    marks: Sequence[Mark]

    def blocks(self) -> Iterator[Block]:
        lines: list[list[list[Piece]]] = [[[]]]
        text = self.section.text
        breaks = {at + 1 for at, char in enumerate(text) if char in "\t\n"}
        for piece in map(Piece._make, pieces(text, self.marks, {self.heading, *breaks})):
            lines[-1][-1].append(piece)
            if piece.text.endswith("\n"):
                lines.append([[]])
            elif piece.text.endswith("\t"):
                lines[-1].append([])
        for is_table, group in groupby(filter([[]].__ne__, lines), lambda cells: len(cells) > 1):
            rows = [*group]
            yield from [Block(rows)] if is_table else (Block([row]) for row in rows)


class Article(NamedTuple):
    """A report, or some of its sections. `prefix` begins its anchors, where there are several."""

    report: Report
    prefix: str
    parts: Sequence[Part]
    problems: Sequence[Problem]  # of the whole report, be their places on the page or not

    @property
    def link(self) -> str:
        """Return the source where it is an address of the web; nothing else is a link."""
        source = self.report.source or ""
        return source if source.lower().startswith(("http://", "https://")) else ""

    @property
    def marks(self) -> list[Mark]:
        return [mark for part in self.parts for mark in part.marks]

    @property
    def findings(self) -> list[tuple[Problem, str]]:
        """Return what breaks a rule, each with the anchor of its place; errors come first."""
        of_report = [problem for problem in self.problems if problem.place == "report"]
        found = [(problem, f"{self.prefix}:report") for problem in of_report]
        found += [(problem, mark.anchor) for mark in self.marks for problem in mark.problems]
        return sorted(found, key=lambda each: severity(each[0]) != "error")


def article(
    report: Report, sections: Iterable[Section], problems: Sequence[Problem], prefix: str = ""
) -> Article:
    """Return what the page shows of the chosen sections, given what breaks a rule in the report."""
    of: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        of[problem.place].append(problem)
    numbers, others = count(1), count(1)
    parts = []
    for section in sections:
        marks = [
            Mark(figure.start, figure.end, prefix + figure.id, figure, of[f"id {figure.id}"], "")
            for figure in section.indicators
        ]
        for problem in of[f"section {section.address}"]:
            sign = "!" if severity(problem) == "error" else "?"
            anchor = f"{prefix}:finding-{next(others)}"
            marks.append(Mark(problem.start, problem.end, anchor, None, [problem], sign))
        numbered = [mark._replace(sign=mark.sign or str(next(numbers))) for mark in in_order(marks)]
        anchor = f"{prefix}:{section.address}"
        parts.append(Part(section, anchor, heading_end(section), numbered))
    return Article(report, prefix, parts, problems)


def page(articles: Sequence[Article]) -> Iterator[str]:
    """Yield the page; its text is that of the template page.html, its looks are page.css."""
    style = Markup(_file("page.css"))  # noqa: S704 - ours
    return _template().generate(
        articles=articles,
        version=__version__,
        style=style,
        digest=b64encode(sha256(style.encode()).digest()).decode(),
        language={"zh": "zh-CN"}.get(language(), "en"),
    )


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"_": _, "ngettext": ngettext, "word": word}
    environment.globals |= {"amount": amount, "severity": severity}
    return environment.from_string(_file("page.html"))


def amount(figure: Indicator) -> str:
    """Return a figure in words that keep its meaning: over 5,000条."""
    unit = visible(figure.unit or "")
    number = grouped(figure.value) + unit
    if figure.upper is not None:
        return _(
            "{lower} to {upper}", lower=grouped(figure.value), upper=grouped(figure.upper) + unit
        )
    return {
        "over": _("over {number}", number=number),
        "under": _("under {number}", number=number),
        "about": _("about {number}", number=number),
    }.get(figure.qualifier, number)


def severity(problem: Problem) -> str:
    return codes()[problem.code].severity


def _shown(value: object) -> object:
    """Return what the template prints for a value: no control character, and null as nothing."""
    if value is None:
        return ""
    return visible(value) if type(value) is str else value


def _file(name: str) -> str:
    lines = (pkgutil.get_data("lyfz.output", name) or b"").decode("utf-8").splitlines()
    return "\n".join(lines)  # as a browser reads it, for the digest
