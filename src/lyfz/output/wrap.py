"""Where a line of Chinese text may break: never inside a figure, a word or before a comma.

Pure: text and width in, offsets out. Widths are terminal cells. It knows what a figure looks like,
not what it says: reading figures would take longer than all the rest of a table.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from lyfz.chinese.digits import SCALES, VALUES
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLOSERS, OPENERS, PAUSES, TO
from lyfz.chinese.prose import Span
from lyfz.chinese.width import cells

_NOT_FIRST = frozenset(PAUSES + CLOSERS + "…—·％.]}%/")
_NOT_LAST = frozenset(OPENERS + "[{/")
_WORD = frozenset("-_./:@&=#%+~$")


def lines(text: str, width: int | None) -> Iterator[Span]:
    """Yield where each line of `text` stands when none may be wider than `width`.

    Blanks at the end of a line belong to none. A `width` of None breaks nothing.
    """
    start = 0
    for paragraph in text.split("\n"):
        cuts = breaks(paragraph, width) if width else []
        for first, last in pairwise([0, *cuts, len(paragraph)]):
            yield start + first, start + first + len(paragraph[first:last].rstrip())
        start += len(paragraph) + 1


def breaks(text: str, width: int) -> list[int]:
    """Return the offsets at which to break `text` so that no line is wider than `width`.

    A piece that is itself wider than the line is cut beside a figure in it, or where the line ends.
    """
    if cells(text) <= width:
        return []
    figures = _figures(text)
    offsets: list[int] = []
    start = allowed = used = 0
    for offset, char in enumerate(text):
        if offset and offset not in figures and not _glued(text[offset - 1], char):
            allowed = offset
        used += cells(char)
        while used > width and offset > start and not char.isspace():
            cuts = (allowed, figures.get(offset, offset), offset)
            start = next(cut for cut in cuts if cut > start)
            offsets.append(start)
            used = cells(text[start : offset + 1])
    return offsets


def _glued(before: str, after: str) -> bool:
    if before == " " or before + after == "、.":  # a list of endings of files
        return False
    if after == "." and before in PAUSES:  # .csv、.txt
        return False
    return after in _NOT_FIRST or before in _NOT_LAST or (_in_word(before) and _in_word(after))


def _in_word(char: str) -> bool:
    return char in _WORD or (char.isascii() and char.isalnum())


def _figures(text: str) -> dict[int, int]:
    """Return the offsets at which a break would part a figure, each with the figure's start."""
    return {
        offset: figure.start()
        for figure in _figure().finditer(fold(text))
        for offset in range(figure.start() + 1, figure.end())
    }


@cache
def _figure() -> re.Pattern[str]:
    """Return the pattern of a figure, from its qualifier to its unit; a range is one figure."""
    from lyfz.chinese import bounds, units  # late: most texts fit on their line

    inside = _either(bound.word for bound in bounds.entries() if bound.place == "inside")
    after = f"(?:{bounds.placed('after', 'after measure', 'after count').pattern})?"
    words = [unit.word for unit in units.entries()]
    rests = [word[1:] for word in words if word[0] in SCALES]  # 瓦 of 3000千瓦
    unit = _either([*words, *rests, *"年月日"])
    digit = f"[0-9{''.join(VALUES)}{SCALES}]"
    joint = f"(?:[.点 ]|分之|,(?=[0-9]{{3}})| ?{inside} ?)"
    amount = f"{digit}+(?:{joint}{digit}+)*(?: ?{inside})?(?: ?{unit}(?:[(]..?[)])?)?"
    return re.compile(
        f"(?:(?:{bounds.leading().pattern}) ?)?(?<![0-9.]){amount}(?: ?[{TO}]+ ?{amount})*{after}"
    )


def _either(words: Iterable[str]) -> str:
    """Return the pattern of the longest of `words` that stands at a place."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
