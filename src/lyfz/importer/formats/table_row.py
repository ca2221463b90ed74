"""A row of a table as paragraphs. It must not know which format drew the table."""

from collections.abc import Sequence

_PROSE = 60  # characters in a cell's paragraph from which on it is text, not an entry


def row(cells: Sequence[Sequence[str]]) -> list[str]:
    """Return the paragraphs of a row, each cell being given as its own paragraphs.

    That is one paragraph, a tab between the cells, unless the table only lays out a page: then
    a cell holds several paragraphs of prose, and all of them stand for themselves.
    """
    if any(sum(len(text) >= _PROSE for text in cell) > 1 for cell in cells):
        return [text for cell in cells for text in cell]
    filled = [index for index, cell in enumerate(cells) if cell]
    if len(filled) == 1:
        return list(cells[filled[0]])
    line = "\t".join(" ".join(cell) for cell in cells).strip()
    return [line] if line else []
