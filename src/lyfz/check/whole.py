"""A report has the parts that national rules ask for, and is published when they say."""

from collections.abc import Iterator
from datetime import date

from lyfz.check.subject import Subject
from lyfz.reportfile.nodes import Problem


def judge(subject: Subject) -> Iterator[Problem]:
    yield from _parts(subject)
    yield from _date(subject)


def _parts(subject: Subject) -> Iterator[Problem]:
    kinds = {section.kind for section in subject.report.walk()}
    for kind in ("work", "problems", "plan"):
        if kind not in kinds:
            yield subject.at_report("title", "missing-part", f"no section of kind {kind}")


def _date(subject: Subject) -> Iterator[Problem]:
    year = subject.report.year
    if year is None or subject.report.published is None:
        return
    published = date.fromisoformat(subject.report.published[:10])
    if published <= date(year, 12, 30):
        message = f"published {published}, before {year} has ended"
        yield subject.at_report("published", "unusual-date", message)
    elif published > date(year + 1, 4, 1):
        message = f"published {published}, after 1 April {year + 1}"
        yield subject.at_report("published", "unusual-date", message)
