"""Glyphs of a page -> lines: what is printed side by side, with the blanks to be seen.

It must not know about pages, nor what the text says.
"""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from lyfz.importer.formats.document import POWERS

# In the size of the font:
_WORDS = 0.2  # blank between two words of letters or two numbers,
_PHRASES = 0.6  # and between Chinese ones: less is what every office puts around numbers
_CELLS = 2  # and between columns without a line
_LEVEL = 0.5  # up or down, within which two glyphs stand on one line
_APART = 3  # down, beyond which no next line stands
_RAISED, _SMALL = 0.15, 0.8  # a number above the line, smaller: a note, or a power
_SIZES = 0.15  # by which the sizes of a heading and of text differ at least

_WIDE = "\u2e80"  # the first Chinese character; letters and digits come before it


class Glyph(NamedTuple):
    """A character where it is printed, in points; y is its base line, upwards.

    Before one that is `spaced` the file has a blank.
    """

    char: str
    x: float
    y: float
    right: float
    size: float
    angle: int
    spaced: bool


class Rule(NamedTuple):
    """A straight line, upright or level."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_level(self) -> bool:
        return self.top - self.bottom <= self.right - self.left

    def strikes(self, glyph: Glyph) -> bool:
        """Whether the line goes through the middle of a character, neither above nor below it."""
        is_level = 0.2 < (self.top - glyph.y) / glyph.size < 0.6 and self.is_level
        return is_level and self.left < (glyph.x + glyph.right) / 2 < self.right


class Run(NamedTuple):
    """Glyphs of one line; it stands where the largest does.

    `cells` are the paragraphs of the row of a table that the run stands for.
    """

    glyphs: tuple[Glyph, ...]
    x: float
    y: float
    right: float
    size: float
    cells: tuple[str, ...] = ()

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> "Run":
        inside = tuple(sorted(glyphs, key=lambda glyph: glyph.x))
        largest = max(inside, key=lambda glyph: glyph.size)
        right = max(glyph.right for glyph in inside)
        return cls(inside, inside[0].x, largest.y, right, largest.size)

    @property
    def text(self) -> str:
        """What is printed; a tab is the blank between two columns."""
        parts = []
        for before, glyph in pairwise((self.glyphs[0], *self.glyphs)):
            raised = glyph.y > self.y + self.size * _RAISED and glyph.size < self.size * _SMALL
            char = glyph.char.translate(POWERS) if raised else glyph.char
            parts += [_blank(before, glyph), char]
        return "".join(parts).strip()


Flow = list[Run]  # lines drawn one after the other, from the top


def _blank(before: Glyph, glyph: Glyph) -> str:
    gap = (glyph.x - before.right) / glyph.size
    if gap >= _CELLS:
        return "\t"
    wide = before.char >= _WIDE or glyph.char >= _WIDE
    least = _PHRASES if wide else _WORDS
    return " " if gap >= least or (glyph.spaced and not wide) else ""


def flows(glyphs: Iterable[Glyph]) -> list[Flow]:
    """Return what is drawn from top to bottom, in the order in which it is drawn."""
    drawn: list[list[Glyph]] = []
    for glyph in glyphs:
        if not drawn or _is_apart(drawn[-1][-1], glyph):
            drawn.append([])
        drawn[-1].append(glyph)
    return [rows(Run.of([glyph]) for glyph in flow) for flow in drawn]


def _is_apart(before: Glyph, after: Glyph) -> bool:
    """Whether a glyph is drawn further up, much further down, or below in another size."""
    down = (before.y - after.y) / max(before.size, after.size)
    return not -_LEVEL < down < _APART or (down > _LEVEL and is_resized(before, after))


def is_resized(before: Glyph | Run, after: Glyph | Run) -> bool:
    """Whether two differ in size as a heading and its text do."""
    return abs(after.size - before.size) > _SIZES * before.size


def rows(runs: Iterable[Run]) -> Flow:
    """Return the lines on which runs stand, from the top; the row of a table is one of its own."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        base = max(lines[-1], key=lambda run: run.size) if lines else run
        is_level = base.y - run.y < _LEVEL * max(base.size, run.size)
        if lines and is_level and not (run.cells or base.cells):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [
        Run.of(glyph for run in line for glyph in run.glyphs) if line[1:] else line[0]
        for line in lines
    ]
