"""A part names the total that its words name, and the parts told in one list do not exceed it."""

import re
from collections.abc import Iterator

from lyfz.check.subject import Reading, Subject
from lyfz.chinese.quantity import Claim
from lyfz.model import Indicator, plain
from lyfz.reportfile.nodes import Problem

_LIST_ENDS = re.compile("其中|[;；。!！?？\n]")
_AT_LEAST, _AT_MOST = ("exact", "over"), ("exact", "under")  # qualifiers


def judge(subject: Subject) -> Iterator[Problem]:
    known = {indicator.id: indicator for indicator in subject.report.indicators}
    for reading in subject.readings:
        yield from _wrong(subject, reading)
        for parts in _lists(reading):
            total, made = known[parts[0].of or ""], sum(part.value for part in parts)
            is_sure = total.qualifier in _AT_MOST and all(p.qualifier in _AT_LEAST for p in parts)
            if is_sure and made > total.value:
                message = f"with {len(parts)} parts {plain(made)}, more than {total.id}"
                message += f", which is {plain(total.value)}"
                yield subject.at_indicator(parts[-1], "of", "parts-exceed-total", message)


def _wrong(subject: Subject, reading: Reading) -> Iterator[Problem]:
    stating = dict(_quoted(reading))
    for figure, indicator in stating.items():
        at = reading.stated[figure].of
        total = None if at is None else stating.get(reading.figures[at])
        if indicator.of and total and indicator.of != total.id:
            message = f"of is {indicator.of}, but the words say {total.id}"
            yield subject.at_indicator(indicator, "of", "wrong-total", message)


def _quoted(reading: Reading) -> Iterator[tuple[Claim, Indicator]]:
    """Yield each figure that one quote states by itself, with its indicator."""
    for indicator, figures in zip(reading.section.indicators, reading.quoted, strict=True):
        if len(figures) == 1:
            yield figures[0], indicator


def _lists(reading: Reading) -> Iterator[list[Indicator]]:
    """Yield the parts of one total that are told in a row."""
    parts: list[Indicator] = []
    end = 0
    for figure, indicator in sorted(_quoted(reading)):
        between = reading.section.text[end : figure.start]
        if parts and (indicator.of != parts[0].of or _LIST_ENDS.search(between)):
            yield parts
            parts = []
        if indicator.of:
            parts.append(indicator)
        end = figure.end
    if parts:
        yield parts
