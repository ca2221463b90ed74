"""Glyphs of a page -> runs -> lines: what is printed side by side, with the blanks to be seen.

It must not know about pages, nor what the text says.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lyfz.importer.formats.document import POWERS

# In the size of the font:
_WORDS = 0.2  # blank between two words of letters or two numbers,
_PHRASES = 0.75  # and between Chinese ones: less is what every office puts around numbers
_CELLS = 2  # and between columns without a line
_SPACED = 1.5  # at most between the characters of a heading spread out
_BESIDE = 0.5  # within which two glyphs are drawn as one run,
_LEVEL = 0.5  # and two runs stand on one line
_RAISED, _SMALL = 0.15, 0.8  # a number above the line, smaller: a note, or a power

_FEW = 3  # gaps between characters, which may be equal by chance
_ASCENT = 0.88  # of a Chinese character, above the base line
_DOWN = 270  # degrees: the direction of what goes down the page
_WIDE = "\u2e80"  # the first Chinese character; letters and digits come before it


class Glyph(NamedTuple):
    """A character where it is printed, in points; y is its base line, upwards."""

    char: str
    x: float
    y: float
    right: float
    size: float
    angle: int = 0


class Run(NamedTuple):
    """Glyphs printed side by side, or all of a line."""

    glyphs: tuple[Glyph, ...]

    @property
    def x(self) -> float:
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.glyphs)

    @property
    def y(self) -> float:
        """The base line of the largest glyph: notes stand above it."""
        return max(self.glyphs, key=lambda glyph: glyph.size).y

    @property
    def text(self) -> str:
        """What is printed; a tab is the blank between two columns."""
        usual = _spacing(self.glyphs)
        parts = []
        for before, glyph in pairwise((self.glyphs[0], *self.glyphs)):
            parts += [_blank(before, glyph, usual), self._raised(glyph)]
        return "".join(parts).strip()

    def _raised(self, glyph: Glyph) -> str:
        small = glyph.size < self.size * _SMALL and glyph.y > self.y + self.size * _RAISED
        return glyph.char.translate(POWERS) if small else glyph.char


def upright(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Return the glyphs in the direction of most, blanks aside, and those in any other.

    Columns of vertical text are turned to lines, the first one at the top.
    """
    drawn = [glyph for glyph in glyphs if not glyph.char.isspace()]
    main = Counter(glyph.angle for glyph in drawn).most_common(1)[0][0] if drawn else 0
    level = [glyph for glyph in drawn if glyph.angle == main]
    aside = [glyph for glyph in drawn if glyph.angle != main]
    if main or sum(map(_is_below, level, level[1:])) * 2 <= len(level):
        return level, aside
    columns = [
        glyph
        if glyph.angle  # letters and figures, which lie on their side
        else glyph._replace(x=-_top(glyph), y=glyph.x, right=glyph.size - _top(glyph))
        for glyph in drawn
        if glyph.angle in (0, _DOWN)
    ]
    return columns, [glyph for glyph in aside if glyph.angle != _DOWN]


def _top(glyph: Glyph) -> float:
    return glyph.y + _ASCENT * glyph.size


def _is_below(glyph: Glyph, following: Glyph) -> bool:
    down = glyph.y - following.y
    return abs(following.x - glyph.x) < _BESIDE * glyph.size and 0 < down < 2 * glyph.size


def runs(glyphs: Iterable[Glyph]) -> Iterator[Run]:
    """Yield the runs in which glyphs are drawn."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _is_beside(run[-1], glyph):
            yield Run(tuple(run))
            run = []
        run.append(glyph)
    if run:
        yield Run(tuple(run))


def _is_beside(before: Glyph, glyph: Glyph) -> bool:
    reach = _BESIDE * glyph.size
    same = before.y == glyph.y and before.size == glyph.size
    return same and -reach < glyph.x - before.right < reach


def rows(runs: Iterable[Run]) -> list[Run]:
    """Return the lines on which runs stand, from the top; each is one run, from the left."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        if lines:
            base = max(lines[-1], key=lambda run: run.size)
            if base.y - run.y < _LEVEL * max(base.size, run.size):
                lines[-1].append(run)
                continue
        lines.append([run])
    return [_line(line) for line in lines]


def _line(line: Iterable[Run]) -> Run:
    glyphs = (glyph for run in line for glyph in run.glyphs)
    return Run(tuple(sorted(glyphs, key=lambda glyph: glyph.x)))


def _spacing(glyphs: Sequence[Glyph]) -> float:
    """Return the blank that is put between all characters, as in a heading spread out."""
    gaps = [_gap(*pair) for pair in pairwise(glyphs) if any(map(_is_wide, pair))]
    usual = median(gaps) if len(gaps) > _FEW else 0
    return usual if _WORDS < usual < _SPACED else 0


def _blank(before: Glyph, glyph: Glyph, usual: float) -> str:
    gap = _gap(before, glyph)
    pitch = (glyph.x - before.x) / (glyph.size or 1) - 1
    if min(abs(gap - usual), abs(pitch - usual)) < _WORDS:
        return ""
    if gap - usual >= _CELLS:
        return "\t"
    least = _PHRASES if _is_wide(before) or _is_wide(glyph) else _WORDS
    return " " if gap - usual >= least else ""


def _gap(before: Glyph, glyph: Glyph) -> float:
    return (glyph.x - before.right) / glyph.size if glyph.size else 0


def _is_wide(glyph: Glyph) -> bool:
    return glyph.char >= _WIDE
