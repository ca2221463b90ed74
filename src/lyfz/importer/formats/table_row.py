"""A row of a table as paragraphs. It must not know which format drew the table."""

from collections.abc import Sequence

from lyfz.chinese.marks import SENTENCE_ENDS


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return the paragraphs of a row, each cell being given as its own paragraphs.

    That is one paragraph, a tab between the cells, unless the table only lays out a page: then
    a cell holds several paragraphs of prose, and all of them stand for themselves. An empty cell
    keeps its place, so that the cells of a column stand one below the other.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) == 1 or any(map(_is_prose, cells)):
        return [text for cell in cells for text in cell]
    return ["\t".join(" ".join(cell) for cell in cells).rstrip()] if filled else []


def _is_prose(cell: Sequence[str]) -> bool:
    return sum(text[-1] in SENTENCE_ENDS for text in cell) > 1
