"""Where a line of Chinese text may break: never inside a figure, a word or before a comma.

Pure: text and width in, offsets out. Widths are terminal cells. It knows what a figure looks like,
not what it says: reading figures would take longer than all the rest of a table.
"""

import re
from collections.abc import Iterator
from functools import cache

from lyfz.chinese import units
from lyfz.chinese.digits import SCALES, VALUES
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLOSERS, OPENERS, PAUSES
from lyfz.chinese.prose import Span
from lyfz.chinese.width import cells

_NOT_FIRST = frozenset(PAUSES + CLOSERS + "…—·％.]}%/")
_NOT_LAST = frozenset(OPENERS + "[{/")
_WORD = frozenset("-_./:@&=#%+~")


def breaks(text: str, width: int) -> list[int]:
    """Return the offsets at which to break `text` so that no line is wider than `width`.

    A piece that is itself wider than the line is cut where the line ends.
    """
    if cells(text) <= width:
        return []
    inside = _inside_figures(text)
    offsets: list[int] = []
    used = start = 0
    for end in _opportunities(text, inside):
        size = cells(text[start:end])
        if used and used + cells(text[start:end].rstrip()) > width:
            offsets.append(start)
            used = 0
        if size > width and (cuts := list(_cuts(text, (start, end), width, inside))):
            offsets += cuts
            size = cells(text[cuts[-1] : end])
        used += size
        start = end
    return offsets


def _opportunities(text: str, inside: dict[int, int]) -> Iterator[int]:
    """Yield the offsets where a break may stand, the end of the text last."""
    for offset in range(1, len(text)):
        before, after = text[offset - 1], text[offset]
        glued = (
            offset in inside
            or after in _NOT_FIRST
            or before in _NOT_LAST
            or (_in_word(before) and _in_word(after))
        )
        if not glued:
            yield offset
    yield len(text)


def _in_word(char: str) -> bool:
    return char in _WORD or (char.isascii() and char.isalnum())


def _inside_figures(text: str) -> dict[int, int]:
    """Return the offsets at which a break would part a figure, each with the figure's start."""
    return {
        offset: figure.start()
        for figure in _figure().finditer(fold(text))
        for offset in range(figure.start() + 1, figure.end())
    }


@cache
def _figure() -> re.Pattern[str]:
    """Return the pattern of a figure, from its number to its unit; a range is one figure."""
    scale = f"(?:(?!千[瓦米克伏])[{SCALES}])"  # 千瓦 is a unit
    digit = f"(?:[0-9{''.join(VALUES)}]|{scale})"
    torn = "(?:[0-9]{1,3} (?:[0-9]{3} )?)?"  # by the page's markup: 1 5起
    part = f"{digit}+(?:(?:[.点]|,(?=[0-9]{{3}})){digit}+)*(?: ?[余多几来](?: ?{scale}+)?)*"
    number = f"(?<![0-9.])(?!0[0-9]){torn}(?:{digit}+分之)?{part}"
    words = [*(unit.word for unit in units.entries()), *"年月日"]
    unit = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    amount = f"{number}(?: ?(?:{unit})(?:[(]..?[)])?)?"
    to = "[-‐‑–—―−~～〜至到]"
    return re.compile(
        f"(?:{amount}(?: ?{to}+ ?(?={digit}))?)+?(?<!{to})(?<!{to} )"
        "(?:以上|以下|以内|左右|[多余内])?"
    )


def _cuts(text: str, piece: Span, width: int, inside: dict[int, int]) -> Iterator[int]:
    """Cut a piece that no line can hold, beside a figure rather than in it."""
    start, end = piece
    used = 0
    for offset in range(start, end):
        size = cells(text[offset])
        for cut in (inside.get(offset, offset), offset):
            if used + size > width and cut > start:
                start = cut
                yield start
                used = cells(text[start:offset])
        used += size
