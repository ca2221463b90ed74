"""A name is that of one figure, and says what is counted."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from lyfz.check.subject import Subject
from lyfz.chinese.units import plain_noun
from lyfz.model import Indicator, plain
from lyfz.reportfile.nodes import Problem


def judge(subject: Subject) -> Iterator[Problem]:
    figures = subject.report.indicators
    for figure, first in _repeated(
        figures, lambda figure: (figure.name, figure.unit, figure.basis)
    ):
        if (figure.value, figure.upper) != (first.value, first.upper):
            value, contrary = plain(figure.value), plain(first.value)
            message = f"{figure.name} is {value}, but {first.id} says {contrary}"
            yield subject.at_indicator(figure, "value", "contradiction", message)
    for figure in figures:
        if figure.name.partition("(")[0] == plain_noun(figure.unit):
            message = f"{figure.name} does not tell what is counted"
            yield subject.at_indicator(figure, "name", "vague-name", message)
    for figure, first in _repeated(figures, lambda figure: figure.name):
        message = f"the name of {first.id} again"
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
