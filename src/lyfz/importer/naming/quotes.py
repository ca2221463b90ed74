"""Quotes: the shortest words of a text that state one whole figure, and stand only once in it.

Arithmetic on spans: a quote reaches into no other figure. Pure; it must not know how figures are
read or named.
"""

import re
from collections.abc import Iterator, Sequence

from lyfz.chinese.marks import PAUSES
from lyfz.chinese.prose import Span
from lyfz.importer.naming.clauses import REACH, SENTENCE_BREAKS
from lyfz.reportfile.occurrences import occurrences

_MARKS = rf"[{re.escape(PAUSES)}\s|]"
_BREAK = re.compile(f"{_MARKS}+|^|(?<!{_MARKS})$")  # between clauses, or at an edge


def quotes(text: str, figures: Sequence[tuple[Span, Span]]) -> list[Span | None]:
    """Return for each figure the shortest span around the words that name it, that stands once.

    The words come with their limits, those of the neighbours; None where all between these stands
    elsewhere too.
    """
    result: list[Span | None] = [None] * len(figures)
    offers = {at: _offers(text, words, limits) for at, (words, limits) in enumerate(figures)}
    while spans := {at: span for at, longer in offers.items() if (span := next(longer, None))}:
        places = occurrences(text, {text[slice(*span)] for span in spans.values()})
        for at, span in spans.items():
            if len(places[text[slice(*span)]]) == 1:
                result[at] = span
                del offers[at]
    return result


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
