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

    What is counted, and the basis where it is not that of the year; of several alike each is known
    by the words that tell its name from the others'.
    """
    figures = list(figures)
    words = [list(short(figure.name)) for figure in figures]
    stems = [_stem(figure) for figure in figures]
    groups = defaultdict(list)
    for stem, name in zip(stems, words, strict=True):
        groups[stem].append(name)
    shared = {stem: _shared(names) for stem, names in groups.items() if stem}
    ids = []
    for stem, name in zip(stems, words, strict=True):
        first, last = shared.get(stem, (0, 0))
        own = name[first : len(name) - last] or (name if len(groups[stem]) > 1 else [])
        ids.append("-".join(filter(None, [stem, typed(own)])))
    told_apart = numbered([id or "figure" for id in ids], "-")
    return [figure._replace(id=id) for figure, id in zip(figures, told_apart, strict=True)]


def _stem(figure: NamedFigure) -> str:
    """Return what a figure counts, and when; empty where the vocabulary does not tell."""
    if not figure.concept:
        return ""
    basis = figure.stated.basis
    return figure.concept.id if figure.concept.is_usual(basis) else f"{figure.concept.id}-{basis}"


def _shared(names: Sequence[list[str]]) -> tuple[int, int]:
    """Return how many words all names begin with, and how many they end with behind these."""
    first = _alike(names)
    return first, _alike([name[first:][::-1] for name in names])


def _alike(names: Iterable[list[str]]) -> int:
    """Return how many words all names begin with: those that the least and the greatest share."""
    names = sorted(names)
    pairs = zip(names[0], names[-1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
