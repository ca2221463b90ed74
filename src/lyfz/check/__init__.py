"""What proves a report file against its own words: a file a kind of judgement.

Each text is read once, and the file is compared with what that reading gave. It must not know
how findings are shown.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from lyfz.check import concepts, figures, names, numerals, page, totals, whole
from lyfz.check.subject import Page, Subject
from lyfz.chinese import table
from lyfz.locale import word
from lyfz.model import Report
from lyfz.reportfile.loader import examine
from lyfz.reportfile.nodes import Problem
from lyfz.rows import CheckRow

_RULES = (figures, totals, numerals, names, concepts, whole, page)


class Finding(NamedTuple):
    """What a code of findings.tsv stands for; `lyfz check --explain` prints its meaning."""

    code: str
    severity: Literal["error", "warning"]
    meaning: str


@cache
def codes() -> dict[str, Finding]:
    """Return all codes: what keeps a file from being a report, then what a sound one breaks."""
    rows = map(Finding._make, table.lines("lyfz.check", "findings.tsv"))
    return {row.code: row._replace(meaning=word("finding", row.meaning)) for row in rows}


class Proof(NamedTuple):
    """The findings in a file, in its order, and the report that it holds, if it is one."""

    findings: list[CheckRow]
    report: Report | None


def check(name: str, text: str, page: Page | None = None) -> Proof:
    """Prove a file's `text`; its texts are held against a `page`.

    A file that is no report is judged on that alone.
    """
    report, problems, places = examine(text)
    if report is not None:
        problems += _judged(Subject.read(report, places, page))
    findings = [
        CheckRow(name, line, column, codes()[code].severity, code, message)
        for line, column, code, message, *_ in sorted(problems)
    ]
    return Proof(findings, report)


def problems(report: Report) -> list[Problem]:
    """Return what breaks a rule in a report, wherever it comes from: in no line of a file."""
    return [*_judged(Subject.read(report, {}, None))]


def _judged(subject: Subject) -> Iterator[Problem]:
    for rules in _RULES:
        yield from rules.judge(subject)
