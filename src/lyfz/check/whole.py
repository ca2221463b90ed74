"""A report has the parts that national rules ask for, and is published when they say."""

from collections.abc import Iterator
from datetime import date

from lyfz.check.subject import Subject
from lyfz.locale import _, code_and_word
from lyfz.reportfile.nodes import Problem


def judge(subject: Subject) -> Iterator[Problem]:
    yield from _parts(subject)
    yield from _date(subject)


def _parts(subject: Subject) -> Iterator[Problem]:
    kinds = {section.kind for section in subject.report.walk()}
    for kind in ("work", "problems", "plan"):
        if kind not in kinds:
            message = _("no section of kind {kind}", kind=code_and_word("kind", kind))
            yield subject.at_report("title", "missing-part", message)


def _date(subject: Subject) -> Iterator[Problem]:
    year = subject.report.year
    if year is None or subject.report.published is None:
        return
    published = date.fromisoformat(subject.report.published[:10])
    if published <= date(year, 12, 30):
        message = _("published {date}, before {year} has ended", date=published, year=year)
        yield subject.at_report("published", "unusual-date", message)
    elif published > date(year + 1, 4, 1):
        message = _("published {date}, after 1 April {year}", date=published, year=year + 1)
        yield subject.at_report("published", "unusual-date", message)
