"""Ids of figures: what a figure counts, in the common vocabulary; else its name in pinyin.

Pure. It must not know how names are made, nor which figure is of which concept.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile

from lyfz.chinese.pinyin import typed
from lyfz.chinese.words import short
from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.unique import numbered


def identified(figures: Iterable[NamedFigure]) -> list[NamedFigure]:
    """Return the figures of a report with ids that no other of them has.

    One of several of a concept is known by the words that tell its name from the others'.
    """
    figures = list(figures)
    words = [list(short(figure.name)) for figure in figures]
    alike = defaultdict(list)
    for figure, name in zip(figures, words, strict=True):
        alike[figure.concept].append(name)
    ids = [
        "-".join(filter(None, [concept, typed(_own(name, alike[concept]) if concept else name)]))
        for concept, name in zip((figure.concept for figure in figures), words, strict=True)
    ]
    told_apart = numbered([id or "figure" for id in ids], "-")
    return [figure._replace(id=id) for figure, id in zip(figures, told_apart, strict=True)]


def _own(name: Sequence[str], names: Sequence[Sequence[str]]) -> Sequence[str]:
    """Return the words of a name that not all the names begin, or end, with."""
    first = _shared(names)
    last = _shared([each[first:][::-1] for each in names])
    return name[first : len(name) - last]


def _shared(names: Iterable[Sequence[str]]) -> int:
    """Return how many words all names begin with."""
    return sum(1 for _ in takewhile(lambda words: len({*words}) == 1, zip(*names, strict=False)))
