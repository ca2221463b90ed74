"""A name is that of one figure, and says what is counted."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from lyfz.check.subject import Subject
from lyfz.chinese.units import plain_noun
from lyfz.locale import _
from lyfz.model import Indicator, plain
from lyfz.reportfile.nodes import Problem


def judge(subject: Subject) -> Iterator[Problem]:
    figures = subject.report.indicators
    for figure, first in _repeated(
        figures, lambda figure: (figure.name, figure.unit, figure.basis)
    ):
        if (figure.value, figure.upper) != (first.value, first.upper):
            message = _(
                "{name} is {value}, but {id} says {other}",
                name=figure.name,
                value=plain(figure.value),
                id=first.id,
                other=plain(first.value),
            )
            yield subject.at_indicator(figure, "value", "contradiction", message)
    for figure in figures:
        if figure.name.partition("(")[0] == plain_noun(figure.unit):
            message = _("{name} does not tell what is counted", name=figure.name)
            yield subject.at_indicator(figure, "name", "vague-name", message)
    for figure, first in _repeated(figures, lambda figure: figure.name):
        message = _("the name of {id} again", id=first.id)
        yield subject.at_indicator(figure, "name", "repeated-name", message)


def _repeated(
    figures: Iterable[Indicator], key: Callable[[Indicator], Hashable]
) -> Iterator[tuple[Indicator, Indicator]]:
    """Yield each figure that has the key of an earlier one, with that one."""
    earlier: dict[Hashable, Indicator] = {}
    for figure in figures:
        first = earlier.setdefault(key(figure), figure)
        if first is not figure:
            yield figure, first
