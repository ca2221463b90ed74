"""Ids of figures: what a figure counts, in the common vocabulary; else its name in pinyin.

Pure. It must not know how names are made, nor which figure is of which concept.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile

from lyfz.chinese.pinyin import typed
from lyfz.chinese.words import short
from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.unique import numbered


def identified(figures: Iterable[NamedFigure]) -> list[NamedFigure]:
    """Return the figures of a report with ids that no other of them has.

    The only one of a concept that is the year's has its name. Of several, each is known by the
    words that tell its name from the others'.
    """
    figures = list(figures)
    words = [list(short(figure.name)) for figure in figures]
    groups = defaultdict(list)
    years = Counter(figure.concept for figure in figures if figure.stated.basis == "year")
    for figure, name in zip(figures, words, strict=True):
        groups[figure.concept].append(name)
    shared = {concept: _shared(names) for concept, names in groups.items() if concept}
    ids = []
    for figure, name in zip(figures, words, strict=True):
        first, last = shared.get(figure.concept or "", (0, 0))
        if years[figure.concept] == 1 and figure.stated.basis == "year" and figure.concept:
            first = len(name)
        parts = [figure.concept, typed(name[first : len(name) - last])]
        ids.append("-".join(filter(None, parts)))
    told_apart = numbered([id or "figure" for id in ids], "-")
    return [figure._replace(id=id) for figure, id in zip(figures, told_apart, strict=True)]


def _shared(names: Sequence[list[str]]) -> tuple[int, int]:
    """Return how many words all names begin with, and how many they end with behind these."""
    first = _alike(names)
    return first, _alike([name[first:][::-1] for name in names])


def _alike(names: Iterable[list[str]]) -> int:
    """Return how many words all names begin with: those that the least and the greatest share."""
    names = sorted(names)
    pairs = zip(names[0], names[-1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
