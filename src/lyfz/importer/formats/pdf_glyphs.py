"""Glyphs of a page -> lines: what is printed side by side, with the blanks to be seen.

It must not know about pages, nor what the text says.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from lyfz.importer.formats.document import POWERS

# In the size of the font:
_WORDS = 0.2  # blank between two words of letters or two numbers,
_PHRASES = 0.6  # and between Chinese ones: less is what every office puts around numbers
_CELLS = 2  # and between columns without a line
_BESIDE = 0.5  # within which two glyphs are drawn as one run,
_LEVEL = 0.5  # and two runs stand on one line
_RAISED, _SMALL = 0.15, 0.8  # a number above the line, smaller: a note, or a power

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


class Run(NamedTuple):
    """Glyphs printed side by side, or all of a line; it stands where the largest does."""

    glyphs: tuple[Glyph, ...]
    x: float
    y: float
    right: float
    size: float

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> "Run":
        inside = tuple(sorted(glyphs, key=lambda glyph: glyph.x))
        largest = max(inside, key=lambda glyph: glyph.size)
        right = max(glyph.right for glyph in inside)
        return cls(inside, inside[0].x, largest.y, right, largest.size or 1)

    @property
    def text(self) -> str:
        """What is printed; a tab is the blank between two columns."""
        parts = []
        for before, glyph in pairwise((self.glyphs[0], *self.glyphs)):
            raised = glyph.y > self.y + self.size * _RAISED and glyph.size < self.size * _SMALL
            char = glyph.char.translate(POWERS) if raised else glyph.char
            parts += [_blank(before, glyph), char]
        return "".join(parts).strip()


def _blank(before: Glyph, glyph: Glyph) -> str:
    gap = (glyph.x - before.right) / (glyph.size or 1)
    if gap >= _CELLS:
        return "\t"
    wide = before.char >= _WIDE or glyph.char >= _WIDE
    least = _PHRASES if wide else _WORDS
    return " " if gap >= least or (glyph.spaced and not wide) else ""


def runs(glyphs: Iterable[Glyph]) -> Iterator[Run]:
    """Yield the runs in which glyphs are drawn."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _is_beside(run[-1], glyph):
            yield Run.of(run)
            run = []
        run.append(glyph)
    if run:
        yield Run.of(run)


def _is_beside(before: Glyph, glyph: Glyph) -> bool:
    same = before.y == glyph.y and before.size == glyph.size
    return same and abs(glyph.x - before.right) < _BESIDE * glyph.size


def rows(runs: Iterable[Run]) -> list[Run]:
    """Return the lines on which runs stand, from the top; each is one run, from the left."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        base = max(lines[-1], key=lambda run: run.size) if lines else run
        if lines and base.y - run.y < _LEVEL * max(base.size, run.size):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [Run.of(glyph for run in line for glyph in run.glyphs) for line in lines]
