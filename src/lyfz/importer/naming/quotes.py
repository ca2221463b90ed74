"""Quotes: the shortest words of a text that state one whole figure, and stand only once in it.

Arithmetic on spans: a quote reaches into no other figure. Pure; it must not know how figures are
read or named.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lyfz.chinese.marks import PAUSES
from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming.clauses import REACH, SENTENCE_BREAKS

_MARKS = rf"[{re.escape(PAUSES)}\s|]"
_BREAK = re.compile(f"{_MARKS}+|^|(?<!{_MARKS})$")  # between clauses, or at an edge


class Quotes:
    """Chooses quotes for the figures of one text; the work grows as the text does.

    Places where the same words stand are told by where the figure in them ends. They are sifted
    character by character, and each sifting is done once for all figures that need it.
    """

    def __init__(self, text: str, figures: Sequence[Quantity]):
        self._text = text
        self._ends = {
            char: [match.end() for match in re.finditer(re.escape(char), text)]
            for char in {text[figure.end - 1] for figure in figures}
        }
        self._sifted: dict[tuple[int, int], dict[str, list[int]]] = {}

    def choose(self, figure: Quantity, words: Span, limits: Span) -> Span | None:
        """Return the shortest span around `words`, which name the figure, that stands once.

        `limits` are its neighbours' words; None where all between them stands elsewhere too.
        """
        ends = self._ends[self._text[figure.end - 1]]
        start = end = figure.end
        for span in _offers(self._text, words, limits):
            for place in (*range(start - 1, span[0] - 1, -1), *range(end, span[1])):
                ends = self._sift(ends, place - figure.end, self._text[place])
            if len(ends) == 1:
                return span
            start, end = span
        return None

    def _sift(self, ends: list[int], offset: int, char: str) -> list[int]:
        """Return those of `ends` at which `char` stands, `offset` characters away."""
        if len(ends) == 1:
            return ends
        key = id(ends), offset  # all lists live as long as these quotes
        if key not in self._sifted:
            self._sifted[key] = defaultdict(list)
            for end in ends:
                if 0 <= end + offset < len(self._text):
                    self._sifted[key][self._text[end + offset]].append(end)
        return self._sifted[key][char]


def _offers(text: str, words: Span, limits: Span) -> Iterator[Span]:
    """Yield ever longer spans: the words, clauses of their sentence before, behind, far before."""
    floor, ceiling = max(limits[0], words[0] - REACH), min(limits[1], words[1] + REACH)
    start, end = words
    yield words
    sentence = max(text.rfind(stop, floor, start) for stop in SENTENCE_BREAKS)
    starts = [floor + match.end() for match in _BREAK.finditer(text[floor:start])]
    ends = [end + match.start() for match in _BREAK.finditer(text[end:ceiling])]
    near = [place for place in reversed(starts) if place > sentence]
    yield from ((place, end) for place in near)
    yield from ((near[-1], place) for place in ends)
    yield from ((place, ends[-1]) for place in reversed(starts[: -len(near)]))
    yield floor, ceiling
