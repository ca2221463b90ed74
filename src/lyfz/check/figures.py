"""A quote holds one whole figure of its text, and the indicator says what that figure says."""

from collections.abc import Iterator

from lyfz.check.subject import Subject
from lyfz.chinese.quantity import Claim
from lyfz.locale import _, code_and_word
from lyfz.model import Basis, Indicator, plain
from lyfz.reportfile.nodes import Problem


def judge(subject: Subject) -> Iterator[Problem]:
    for section, quoted, *__, stated in subject.readings:
        known: dict[Claim, Indicator] = {}
        for indicator, figures in zip(section.indicators, quoted, strict=True):
            quote = indicator.quote
            cut = [f for f in figures if f.start < indicator.start or indicator.end < f.end]
            if cut:
                figure = section.text[cut[0].start : cut[0].end]
                message = _("the quote '{quote}' cuts '{figure}' short", quote=quote, figure=figure)
                yield subject.at_indicator(indicator, "quote", "cut-figure", message)
            elif len(figures) != 1:
                n = len(figures)
                message = _("the quote '{quote}' states {n} figures", quote=quote, n=n)
                yield subject.at_indicator(indicator, "quote", "unclear-quote", message)
            elif (first := known.setdefault(figures[0], indicator)) is not indicator:
                message = _(
                    "the quote '{quote}' states the figure of {id} again", quote=quote, id=first.id
                )
                yield subject.at_indicator(indicator, "quote", "repeated-figure", message)
            else:
                yield from _differences(subject, indicator, figures[0], stated[figures[0]].basis)


def _differences(
    subject: Subject, indicator: Indicator, figure: Claim, basis: Basis
) -> Iterator[Problem]:
    for field in ("value", "upper", "qualifier", "unit"):
        written, stated = getattr(indicator, field), getattr(figure.quantity, field)
        if written != stated:
            message = _(
                "{field} is {written}, but the quote says {stated}",
                field=code_and_word("column", field),
                written=code_and_word(field, plain(written)),
                stated=code_and_word(field, plain(stated)),
            )
            yield subject.at_indicator(indicator, field, f"wrong-{field}", message)
    if indicator.basis != basis:
        message = _(
            "basis is {written}, but the words around the quote say {stated}",
            written=code_and_word("basis", indicator.basis),
            stated=code_and_word("basis", basis),
        )
        yield subject.at_indicator(indicator, "basis", "wrong-basis", message)
