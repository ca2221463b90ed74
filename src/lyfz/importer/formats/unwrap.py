"""Printed lines -> paragraphs: where the width of the paper broke a line, it is joined again.

A line was broken by the width where the first piece of the next one would not have fitted on it.
This module must not know whether a file or a page was cut into the lines.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from lyfz.chinese import labels, quantity
from lyfz.chinese.marks import CLOSERS, COMMAS, ENUMERATION, OPENERS, PARAGRAPH_ENDS, PAUSES
from lyfz.chinese.quantity import numeral
from lyfz.chinese.width import cells

# Between lines: Chinese and figures are joined with nothing in between, words with a space.
_BETWEEN_WORDS = re.compile(r"(?<=[A-Za-z,.;:)])\n(?=[A-Za-z(])")
# How a line may end within a figure, and what stands before a number that counts nothing: 附件1.
_OPEN = re.compile(rf"(?:[{numeral.ARABIC_CHARS}{numeral.HANZI_CHARS}几][余多]?|[0-9][.．])$")
_WHOLE = re.compile(r"[0-9][.．][0-9]+\n[0-9]")  # 经验2.0 before 3个, or a decimal: who knows
_NUMBERED = re.compile(r"(?:[:：]|附[件表]|案例|专栏|[表图])\s*$")
# What stands together at the start of a line: a word or number, or a character and its marks.
_PIECE = re.compile(rf"[{OPENERS}]*(?:[!-~]+|.)[{re.escape(PAUSES + CLOSERS)}]*")

# Columns: a Chinese character takes two.
_SLACK = 8  # by which the measured end of a line may be wrong: fonts differ, and so do “” and —
_INDENT = (3, 6)  # the two characters by which a paragraph begins
_CENTRED = 2  # by which the white on both sides of a heading may differ
_NARROWEST = 24  # of paper on which prose is printed; shorter lines are a list
_OVERLONG = 10  # one line in so many may be longer than the paper is wide: a URL, a table
_FEWEST = 3  # lines that end within a sentence; fewer may be headings of one length
_HEADINGS = ("第一部分", "一、", "（一）")  # numbers that stand in no sentence


class Line(NamedTuple):
    """A line as printed: its words, the columns of white space before them, and those behind.

    Where the page does not show how many are behind them, the longest lines tell.
    """

    text: str
    indent: float = 0
    room: float | None = None

    @property
    def is_prose(self) -> bool:
        """Whether a paragraph may go on over its end: it is neither empty nor a row of a table."""
        return bool(self.text) and "\t" not in self.text

    @property
    def end(self) -> float:
        """The column in which the line ends."""
        return self.indent + cells(self.text)


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether a width broke these lines, rather than the writer."""
    ends = [line.end for line in lines if line.is_prose]
    width = _width(ends)
    if width < _NARROWEST or max(ends) > width + _SLACK:
        return False
    printed = [pair for pair in pairwise(lines) if all(line.is_prose for line in pair)]
    broken = [
        line.text
        for line, following in printed
        if not _stops(line) and _room(line, following, width) < _SLACK
    ]
    # Lines of a title or a table may be as long by chance, but hold no comma.
    return len(broken) >= _FEWEST and not set(COMMAS + ENUMERATION).isdisjoint("".join(broken))


def unwrapped(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs of lines: each one, or joined where a width or a figure broke them."""
    if is_wrapped(lines):
        yield from join_lines(lines)
        return
    paragraph = ""
    for text, following in pairwise([*(line.text for line in lines if line.text), ""]):
        paragraph += text
        if not _is_torn(paragraph, following):
            yield paragraph
            paragraph = ""


def _is_torn(line: str, following: str) -> bool:
    """Whether a figure of prose begins in a line and ends in the following one: 受理3 / 6件."""
    if not _OPEN.search(line) or "\t" in line + following or labels.match(following):
        return False
    if _WHOLE.search(f"{line}\n{following}"):
        return False
    return any(
        0 < figure.start < len(line) < figure.end and not _NUMBERED.search(line[: figure.start])
        for figure in quantity.find(line + following)
    )


def join_lines(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the paragraphs of lines that a width broke; an empty line or a row ends one, too."""
    width = _width([line.end for line in lines if line.is_prose])
    least, most = _INDENT
    indented = any(least <= line.indent <= most for line in lines)
    parts: list[str] = []
    for line, following in pairwise((*lines, Line(""))):
        if line.text:
            parts.append(line.text)
        if parts and _ends(line, following, width, indented):
            yield _BETWEEN_WORDS.sub(" ", "\n".join(parts)).replace("\n", "")
            parts = []


def _width(ends: Sequence[float]) -> float:
    """Return the column in which full lines end; 0 for no lines."""
    return sorted(ends)[-1 - len(ends) // _OVERLONG] if ends else 0


def _ends(line: Line, following: Line, width: float, indented: bool) -> bool:
    """Whether a paragraph ends between two lines; always before a heading."""
    label = labels.match(following.text)
    if not (line.is_prose and following.is_prose) or (label and label.style in _HEADINGS):
        return True
    room = _room(line, following, width)
    if following.indent >= _INDENT[0]:
        centred = abs((following.room or inf) - following.indent) < _CENTRED
        return _stops(line) or room > 0 or not centred
    if room >= (2 if indented else 1) * _SLACK:
        return True
    if not _stops(line):
        return False
    return room >= _SLACK if indented else room > 0 or bool(label)


def _stops(line: Line) -> bool:
    return line.text.endswith(tuple(PARAGRAPH_ENDS))


def _room(line: Line, following: Line, width: float) -> float:
    """Return how many columns would be left if the following line's first piece stood here."""
    piece = _PIECE.match(following.text)
    room = width - line.end if line.room is None else line.room
    return room - cells(piece[0] if piece else "")
