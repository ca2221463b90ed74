"""Printed lines -> paragraphs: where the width of the paper broke a line, it is joined again.

It must not know whether a file or a page was cut into the lines.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lyfz.chinese import labels
from lyfz.chinese.marks import PARAGRAPH_ENDS

_BETWEEN_WORDS = re.compile(r"[A-Za-z,.;:)][A-Za-z(]")

# Columns: a Chinese character takes two.
_RAGGED = 8  # a full line may end so much early: a number or a mark would not fit
_SLIGHTLY = 3
_INDENT = (3, 6)  # the two characters by which a paragraph begins
_NARROWEST, _WIDEST = 24, 160


class Line(NamedTuple):
    """A line as printed: its words, and the columns of white space before them."""

    text: str
    indent: float = 0

    @property
    def end(self) -> float:
        """The column in which the line ends."""
        return self.indent + columns(self.text)


def columns(text: str) -> int:
    """How wide `text` is on paper."""
    return len(text) + sum(unicodedata.east_asian_width(char) in "WFA" for char in text)


def usual(lines: Sequence[Line]) -> float:
    """The column in which full lines end, a few that run over apart; 0 for no lines."""
    ends = sorted(line.end for line in lines if line.text)
    return ends[len(ends) * 9 // 10] if ends else 0


def wrapped(lines: Sequence[Line]) -> bool:
    """Whether a width broke these lines, rather than the writer."""
    full = usual(lines)
    if not _NARROWEST <= full <= _WIDEST or max(line.end for line in lines) > full + _RAGGED:
        return False
    filled = [line for line in lines if line.text]
    broken = [
        one for one in filled if one.end >= full - _RAGGED and one.text[-1] not in PARAGRAPH_ENDS
    ]
    return len(broken) >= 3 and len(broken) * 5 >= len(filled)


def join(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs of lines that a width broke; an empty line ends one, too."""
    full = usual(lines)
    indented = _indented(lines)
    parts: list[str] = []
    for index, line in enumerate(lines):
        if line.text:
            parts.append(line.text)
        following = lines[index + 1] if index + 1 < len(lines) else Line("")
        if parts and (not following.text or _ends(line, following, full, indented)):
            yield "".join(_spaced(parts))
            parts = []


def _indented(lines: Sequence[Line]) -> bool:
    """Whether paragraphs begin with white space here, as a rule."""
    least, most = _INDENT
    return sum(least <= line.indent <= most for line in lines) * 20 >= len(lines)


def _ends(line: Line, following: Line, full: float, indented: bool) -> bool:
    """Whether a paragraph ends between two lines."""
    stopped = line.text.endswith(tuple(PARAGRAPH_ENDS))
    missing = full - line.end
    if following.indent >= _INDENT[0] or (stopped and missing > _RAGGED):
        return True
    if missing > full * (0.4 if indented else 0.25):
        return True  # a heading
    labelled = labels.match(following.text) is not None
    if indented:
        return stopped and labelled and missing > _SLIGHTLY
    return stopped and (labelled or missing > _SLIGHTLY)


def _spaced(parts: Sequence[str]) -> Iterator[str]:
    """Chinese and figures are joined with nothing in between, words of letters with a space."""
    yield parts[0]
    for before, after in pairwise(parts):
        if _BETWEEN_WORDS.match(before[-1] + after[0]):
            yield " "
        yield after
