"""Equal names of a report told apart: 县委会议 and 县政府会议 for 会议 twice.

By what is a figure's own: the words before its name, its heading, its unit, what it states. Pure;
it must not know how names are made.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import TypeVar

from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.phrases import LONGEST

Section = TypeVar("Section")


def unique(
    sections: Mapping[Section, Sequence[NamedFigure]],
) -> dict[Section, list[NamedFigure]]:
    """Return the figures of a report, in its order, with a name that no other has."""
    figures = [figure for stated in sections.values() for figure in stated]
    names = [figure.name for figure in figures]
    for fronts in zip(*(figure.fronts for figure in figures), strict=True):
        pairs = zip(fronts, figures, strict=True)
        names = _told_apart(names, [front + figure.name for front, figure in pairs])
    units = [f"({figure.quantity.unit})" if figure.quantity.unit else "" for figure in figures]
    names = numbered(_told_apart(names, list(map(str.__add__, names, units))))
    told = (figure._replace(name=name) for figure, name in zip(figures, names, strict=True))
    return {section: [next(told) for _ in stated] for section, stated in sections.items()}


def _told_apart(names: Sequence[str], offers: Sequence[str]) -> list[str]:
    """Return the names, those that stand more than once replaced by offers that stand once."""
    pairs, counts = list(zip(names, offers, strict=True)), Counter(names)
    offered = Counter(offer for name, offer in pairs if counts[name] > 1)
    good = {offer for offer in offered if offered[offer] == 1 and len(offer) <= LONGEST}
    good.difference_update(names)
    return [offer if counts[name] > 1 and offer in good else name for name, offer in pairs]


def numbered(names: Iterable[str], joint: str = "") -> list[str]:
    """Number equal names, all but the first."""
    taken, times = dict[str, None](), Counter[str]()
    for name in names:
        times[name] += 1
        offers = (f"{name}{joint}{number}" if number > 1 else name for number in count(times[name]))
        taken[next(offer for offer in offers if offer not in taken)] = None
    return list(taken)
