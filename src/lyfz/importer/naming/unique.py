"""Equal names of a report told apart: 县委会议 and 县政府会议 for 会议 twice.

By what is a figure's own: the words before its name, its heading, its unit, what it states. Pure;
it must not know how names are made.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import TypeVar

from lyfz.chinese.pinyin import typed
from lyfz.chinese.words import short
from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.phrases import LONGEST, READABLE, phrase_before
from lyfz.model import plain

Section = TypeVar("Section")


def unique(
    sections: Mapping[Section, Iterable[NamedFigure]],
) -> dict[Section, list[NamedFigure]]:
    """Return the figures of a report, in its order, with a name and an id that no other has."""
    places = [(section, figure) for section, figures in sections.items() for figure in figures]
    figures = [figure for _, figure in places]
    names = [figure.name for figure in figures]
    for fronts in (map(_words_before, figures), (_last_noun(figure.title) for figure in figures)):
        offers = [front + figure.name for front, figure in zip(fronts, figures, strict=True)]
        names = _told_apart(names, offers, LONGEST)
    for mark in (_unit, _printed):
        offers = [f"{name}({mark(figure)})" for name, figure in zip(names, figures, strict=True)]
        names = _told_apart(names, offers)
    names = _numbered(names)
    ids = _numbered([typed(short(name)) or "figure" for name in names], "-")
    result: dict[Section, list[NamedFigure]] = {section: [] for section in sections}
    for (section, figure), name, id in zip(places, names, ids, strict=True):
        result[section].append(figure._replace(name=name, id=id))
    return result


def _told_apart(names: Sequence[str], offers: Sequence[str], longest: int = 100) -> list[str]:
    """Return the names, those that stand more than once replaced by offers that stand once."""
    counts = Counter(names)
    offered = Counter(offer for name, offer in zip(names, offers, strict=True) if counts[name] > 1)
    return [
        name
        if counts[name] == 1 or offered[offer] > 1 or offer in counts or len(offer) > longest
        else offer
        for name, offer in zip(names, offers, strict=True)
    ]


def _numbered(names: Iterable[str], joint: str = "") -> list[str]:
    """Number equal names, all but the first."""
    taken, times = dict[str, None](), Counter[str]()
    for name in names:
        times[name] += 1
        offers = (f"{name}{joint}{number}" if number > 1 else name for number in count(times[name]))
        taken[next(offer for offer in offers if offer not in taken)] = None
    return list(taken)


def _unit(figure: NamedFigure) -> str:
    return figure.quantity.unit or ""


def _printed(figure: NamedFigure) -> str:
    """Return what the figure states: 30场次."""
    return plain(figure.quantity.value) + _unit(figure)


def _words_before(figure: NamedFigure) -> str:
    """Return the noun phrase that ends just before a name: 县委常委会 of 组织县委常委会."""
    noun = phrase_before(figure.before).noun
    return "" if noun.isdigit() else noun


@lru_cache(maxsize=1)  # the figures of a section, one after the other, have one heading
def _last_noun(title: str) -> str:
    """Return the last noun phrase of a heading: 重点人群普法 of 强化重点人群普法."""
    nouns = [phrase_before(part).noun for part in title.replace("，", ",").split(",")]
    return next((noun for noun in reversed(nouns) if 0 < len(noun) <= READABLE), "")
