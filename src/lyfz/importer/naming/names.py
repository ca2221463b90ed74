"""What a figure counts, and the shortest words that state it.

Pure, from a section's text and its figures to names and quotes; it must not know about files or
the outline. What cannot be read off the text gets a plain name, which a person then mends.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Quantity, find
from lyfz.importer.naming import phrases
from lyfz.importer.naming.clauses import BREAKS, STOPS, readings
from lyfz.importer.naming.phrases import LONG, LONGEST, REACH

_EDGES = " \t\u3000\n，,、。；;:："


class Context(NamedTuple):
    """What else a figure could be told apart by: the words before its name, and the heading."""

    before: str
    title: str


def names(text: str, figures: Sequence[Quantity]) -> list[str]:
    """Name each of the `figures` of one section's `text`, in order."""
    return [reading.name for reading in readings(text, figures)]


def contexts(text: str, figures: Sequence[Quantity], title: str) -> list[Context]:
    """Return for each figure what `unique` needs, given the title of its section."""
    return [
        Context(text[max(0, reading.start - REACH) : reading.start], title)
        for reading in readings(text, figures)
    ]


def unique(names: Sequence[str], contexts: Sequence[Context]) -> list[str]:
    """Tell equal names of a report apart: by words before them, by the heading, by a number."""
    result = list(names)
    for level in ([_wider(context.before) for context in contexts], _headings(contexts)):
        counts = Counter(result)
        offers = {
            index: level[index] + name
            for index, name in enumerate(result)
            if counts[name] > 1 and level[index] and len(level[index] + name) <= LONGEST
        }
        offered = Counter(offers.values())
        for index, offer in offers.items():
            if offered[offer] == 1 and offer not in counts:
                result[index] = offer
    return _numbered(result)


def _wider(text: str) -> str:
    """Return the noun phrase that ends just before a name: 组织县委常委会 is 县委常委会."""
    start = max((text.rfind(char) + 1 for char in BREAKS), default=0)
    noun = phrases.before(text[start:]).noun
    return "" if noun.isdigit() else noun


def _headings(contexts: Sequence[Context]) -> list[str]:
    said = {title: _heading(title) for title in {context.title for context in contexts}}
    return [said[context.title] for context in contexts]


def _heading(title: str) -> str:
    parts = [phrases.before(part).noun for part in title.replace("，", ",").split(",")]
    return next((part for part in reversed(parts) if 2 <= len(part) <= LONG), "")


def _numbered(names: Sequence[str]) -> list[str]:
    taken, counts, result = set(names), Counter[str](), list[str]()
    for name in names:
        counts[name] += 1
        numbered = name
        while counts[name] > 1 and (numbered := f"{name}{counts[name]}") in taken:
            counts[name] += 1
        taken.add(numbered)
        result.append(numbered)
    return result


def quotes(text: str, figures: Sequence[Quantity]) -> list[Span]:
    """Return for each figure the shortest natural span that states it, and only it.

    The span stands once in `text`, unless the text repeats itself from figure to figure.
    """
    stands_once = _counter(text, figures)
    spans: list[Span] = []
    for index, (figure, reading) in enumerate(zip(figures, readings(text, figures), strict=True)):
        floor = figures[index - 1].end if index else 0
        ceiling = figures[index + 1].start if index + 1 < len(figures) else len(text)
        offers = list(_offers(text, figure, (reading.start, reading.end), (floor, ceiling)))
        stating = [span for span in offers if _states(text[slice(*span)], figure)]
        once = (span for span in stating if stands_once(span, figure.end))
        spans.append(next(once, (stating or offers)[-1]))
    return spans


def _offers(text: str, figure: Quantity, read: Span, limits: Span) -> Iterator[Span]:
    """Yield ever longer spans: the words read, then more to the left, then more to the right."""
    start, end = max(read[0], limits[0]), min(read[1], limits[1])
    starts = [start, *_steps_left(text, start, limits[0])]
    for start in starts:
        yield start, end
    for further in _steps_right(text, end, limits[1]):
        yield starts[-1], further


def _steps_left(text: str, start: int, floor: int) -> Iterator[int]:
    """Yield where the clauses before `start` begin, nearest first, within the sentence."""
    floor = max(floor, start - REACH)
    for at in range(start - 1, floor - 1, -1):
        edge = text[at] in BREAKS or text[at] == "、"
        if (edge or at == floor) and text[at + edge : start].strip(_EDGES):
            yield at + edge + _blank(text[at + edge : start])
        if text[at] in STOPS:
            return


def _steps_right(text: str, end: int, ceiling: int) -> Iterator[int]:
    """Yield where the clauses after `end` end, nearest first, up to the next figure."""
    ceiling = min(ceiling, end + REACH)
    for at in range(end + 1, ceiling + 1):
        if at == ceiling or text[at] in BREAKS:
            yield end + len(text[end:at].rstrip(_EDGES))


def _blank(text: str) -> int:
    return len(text) - len(text.lstrip(_EDGES))


def _states(quote: str, figure: Quantity) -> bool:
    """Whether `quote`, read by itself, gives this one figure and no other."""
    found = list(find(quote))
    return len(found) == 1 and found[0][:4] == figure[:4]


def _counter(text: str, figures: Sequence[Quantity]) -> Callable[[Span, int], bool]:
    """Return a test for a span, given where its figure ends, to stand once in `text`.

    Wherever a span stands again, the last two characters of its figure do; those places are
    counted once for each shape of span, so that the work grows as the text does.
    """
    tails = {text[figure.end - 2 : figure.end] for figure in figures}
    places = [at for at in range(2, len(text) + 1) if text[at - 2 : at] in tails]

    @cache
    def shaped(left: int, right: int) -> Counter[str]:
        return Counter(text[at - left : at + right] for at in places if at >= left)

    def stands_once(span: Span, end: int) -> bool:
        return shaped(end - span[0], span[1] - end)[text[slice(*span)]] == 1

    return stands_once
