"""Equal names of a report told apart: 县委会议 and 县政府会议 for 会议 twice.

By the words before a name, by the heading, at last by a number. Pure; it must not know how names
are made.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.ids import ids, numbered
from lyfz.importer.naming.phrases import LONGEST, READABLE, phrase_before

Section = TypeVar("Section")


def unique(
    sections: Mapping[Section, Iterable[NamedFigure]],
) -> dict[Section, list[NamedFigure]]:
    """Return the figures of a report, in its order, with a name and an id that no other has."""
    places = [(section, figure) for section, figures in sections.items() for figure in figures]
    names = [figure.name for _, figure in places]
    for words in (_words_before, _heading):
        counts = Counter(names)
        offers = {
            index: words(places[index][1]) + name
            for index, name in enumerate(names)
            if counts[name] > 1
        }
        offered = Counter(offers.values())
        for index, offer in offers.items():
            if offered[offer] == 1 and offer not in counts and len(offer) <= LONGEST:
                names[index] = offer
    names = numbered(names)
    result: dict[Section, list[NamedFigure]] = {section: [] for section in sections}
    for (section, figure), name, id in zip(places, names, ids(names), strict=True):
        result[section].append(figure._replace(name=name, id=id))
    return result


def _words_before(figure: NamedFigure) -> str:
    """Return the noun phrase that ends just before a name: 县委常委会 of 组织县委常委会."""
    noun = phrase_before(figure.before).noun
    return "" if noun.isdigit() else noun


def _heading(figure: NamedFigure) -> str:
    """Return the last noun phrase of the heading: 重点人群普法 of 强化重点人群普法."""
    return _last_noun(figure.title)


@lru_cache(maxsize=1)  # the figures of a section, one after the other, have one heading
def _last_noun(title: str) -> str:
    nouns = [phrase_before(part).noun for part in title.replace("，", ",").split(",")]
    return next((noun for noun in reversed(nouns) if 0 < len(noun) <= READABLE), "")
