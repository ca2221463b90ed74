"""Where a line of Chinese text may break: never inside a figure, a word or before a comma.

Pure: text and width in, offsets out. Widths are terminal cells.
"""

from collections.abc import Iterator

from lyfz.chinese import quantity
from lyfz.chinese.prose import Span, Spans
from lyfz.chinese.width import cells

_NOT_FIRST = set("，。、；：？！”’》〉）】〕…—·％,.;:?!)]}%’")
_NOT_LAST = set("“‘《〈（【〔([{")
_WORD = set("-_./:@&=#%+~")


def breaks(text: str, width: int) -> list[int]:
    """Return the offsets at which to break `text` so that no line is wider than `width`.

    A piece that is itself wider than the line is cut where the line ends.
    """
    if cells(text) <= width:
        return []
    offsets: list[int] = []
    used = start = 0
    for end in _opportunities(text):
        size = cells(text[start:end])
        if used and used + cells(text[start:end].rstrip()) > width:
            offsets.append(start)
            used = 0
        if size > width and (cuts := list(_cuts(text, (start, end), width))):
            offsets += cuts
            size = cells(text[cuts[-1] : end])
        used += size
        start = end
    return offsets


def _opportunities(text: str) -> Iterator[int]:
    """Yield the offsets where a break may stand, the end of the text last."""
    figures = Spans((figure.start, figure.end) for figure in quantity.find(text))
    for offset in range(1, len(text)):
        before, after = text[offset - 1], text[offset]
        glued = (
            figures.cut_at(offset)
            or after in _NOT_FIRST
            or before in _NOT_LAST
            or (_in_word(before) and _in_word(after))
        )
        if not glued:
            yield offset
    yield len(text)


def _in_word(char: str) -> bool:
    return char in _WORD or (char.isascii() and char.isalnum())


def _cuts(text: str, piece: Span, width: int) -> Iterator[int]:
    """Cut a piece that no line can hold, beside a figure rather than in it."""
    start, end = piece
    figures = {
        start + offset: start + found.start
        for found in quantity.find(text[start:end])
        for offset in range(found.start + 1, found.end)
    }
    used = 0
    for offset in range(start, end):
        size = cells(text[offset])
        if used + size > width and offset > start:
            cut = figures.get(offset, offset)
            start = cut if cut > start else offset
            yield start
            used = cells(text[start:offset])
        used += size
