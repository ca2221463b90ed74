"""Quotes: the shortest words of a text that state one whole figure, and stand only once in it.

Arithmetic on spans: a quote reaches into no other figure. Pure; it must not know how figures are
read or named.
"""

import re
from collections.abc import Iterator

from lyfz.chinese.marks import PAUSES
from lyfz.chinese.prose import Span
from lyfz.importer.naming.clauses import REACH, SENTENCE_BREAKS

_MARKS = rf"[{re.escape(PAUSES)}\s|]"
_BREAK = re.compile(f"{_MARKS}+|^|(?<!{_MARKS})$")  # between clauses, or at an edge


def quote(text: str, words: Span, limits: Span) -> Span | None:
    """Return the shortest span around `words`, which name a figure, that stands once in `text`.

    `limits` are its neighbours' words; None where all between them stands elsewhere too.
    """
    spans = ((span, text[slice(*span)]) for span in _offers(text, words, limits))
    return next((span for span, at in spans if text.find(at) == text.rfind(at)), None)


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
