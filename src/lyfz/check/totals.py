"""A part names the total that its words name, and the parts told in one list do not exceed it."""

from collections.abc import Iterator

from lyfz.check.subject import Reading, Subject
from lyfz.chinese.basis import JOINED
from lyfz.chinese.quantity import Claim
from lyfz.locale import _
from lyfz.model import Indicator, plain
from lyfz.reportfile.nodes import Problem

_AT_LEAST, _AT_MOST = ("exact", "over"), ("exact", "under")  # qualifiers


def judge(subject: Subject) -> Iterator[Problem]:
    known = {indicator.id: indicator for indicator in subject.report.indicators}
    for reading in subject.readings:
        quotes = zip(reading.section.indicators, reading.quoted, strict=True)
        stating = {figures[0]: each for each, figures in quotes if len(figures) == 1}
        for figure, indicator in stating.items():
            at = reading.stated[figure].of
            named = None if at is None else stating.get(reading.figures[at])
            if indicator.of and named and indicator.of != named.id:
                message = _(
                    "of is {written}, but the words say {stated}",
                    written=indicator.of,
                    stated=named.id,
                )
                yield subject.at_indicator(indicator, "of", "wrong-total", message)
        for parts in _lists(reading, stating):
            total, amount = known[parts[0].of or ""], sum(part.value for part in parts)
            is_sure = total.qualifier in _AT_MOST and all(p.qualifier in _AT_LEAST for p in parts)
            if is_sure and amount > total.value:
                message = _(
                    "with {n} parts {sum}, more than {total}, which is {value}",
                    n=len(parts),
                    sum=plain(amount),
                    total=total.id,
                    value=plain(total.value),
                )
                yield subject.at_indicator(parts[-1], "of", "parts-exceed-total", message)


def _lists(reading: Reading, stating: dict[Claim, Indicator]) -> list[list[Indicator]]:
    """Return the parts of one total that are joined; 其中女性8名,党员9名 may be the same people."""
    lists: list[list[Indicator]] = [[]]
    end = 0
    for figure, indicator in sorted(stating.items()):
        joined = reading.section.text.startswith(JOINED, end)
        if not joined or indicator.of != (lists[-1] or [indicator])[0].of:
            lists.append([])
        if indicator.of:
            lists[-1].append(indicator)
        end = figure.end
    return [*filter(None, lists)]
