"""Lines of styled text, and the canvas that they must fit. The one place that knows colour.

It must not know about rows. Of rich it takes the widths and the styles: `Text`, `Table` and
`Console` would double what drawing a table costs.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from rich.cells import cell_len

from lyfz.chinese.prose import Span
from lyfz.chinese.width import cells
from lyfz.output.wrap import lines

MATCH, HEAD, ASIDE, FIGURE = "bold red", "bold", "dim", "cyan underline"
GAP = 2  # cells between columns
NARROWEST = 12  # cells without which Chinese prose is a column of fragments
BATCH, LONGEST = 1000, 4000  # rows laid out together, so that not all are held

Row = TypeVar("Row", bound=tuple[Any, ...])


class Piece(NamedTuple):
    """Text in one style."""

    text: str
    style: str = ""


Line = Sequence[Piece]


def text_of(line: Line) -> str:
    return "".join(text for text, _ in line)


def size(line: Line) -> int:
    """Return the cells that most terminals draw a line in: ambiguous characters count one."""
    return cell_len(text_of(line))


def divided(line: Line, spans: Iterable[Span]) -> Iterator[Line]:
    """Yield what stands in each of the spans of a line, in its styles."""
    starts = list(accumulate((len(text) for text, _ in line), initial=0))
    for start, end in spans:
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        yield [
            Piece(text[max(start - before, 0) : end - before], style)
            for before, (text, style) in zip(starts[first:last], line[first:last], strict=False)
        ]


def batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield the rows in parts, each laid out by itself; a report, the first field, in one."""
    batch: list[Row] = []
    for row in rows:
        if len(batch) >= BATCH and (row[0] != batch[-1][0] or len(batch) >= LONGEST):
            yield batch
            batch = []
        batch.append(row)
    yield batch


class Canvas(NamedTuple):
    """Where a drawing goes: `width` in cells, None where nothing limits it (a pipe).

    With `several` reports each row says which one it is from.
    """

    width: int | None
    color: bool
    headers: bool = True
    several: bool = False

    def paint(self, drawing: Iterable[Line]) -> Iterator[str]:
        """Yield the lines of a drawing as a terminal takes them, without trailing blanks."""
        for line in drawing:
            end = len(text_of(line).rstrip(" "))
            yield "".join(map(self._styled, *divided(line, [(0, end)]))) + "\n"

    def wrap(self, text: Line, beside: int = 0) -> Iterator[Line]:
        """Yield the lines of `text` that fit beside so many cells."""
        width = max(self.width - beside, NARROWEST) if self.width else None
        return divided(text, lines(text_of(text), width))

    def hang(self, first: Line, text: Line, beside: int = 0) -> Iterator[Line]:
        """Yield `text` wrapped beside `first`, its further lines indented as far."""
        indent = Piece(" " * size(first))
        for line in self.wrap(text, beside + cells(text_of(first))):
            yield [*first, *line]
            first = [indent]

    def _styled(self, piece: Piece) -> str:
        if not (self.color and piece.style):
            return piece.text
        from rich.color import ColorSystem  # late: only colour needs them
        from rich.style import Style

        return Style.parse(piece.style).render(piece.text, color_system=ColorSystem.STANDARD)
