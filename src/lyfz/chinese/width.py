"""How wide text is, in the cells of a terminal or the columns of printed paper.

It must not know where lines are broken.
"""

import unicodedata
from functools import cache


def cells(text: str) -> int:
    """Return the most cells that `text` takes in any terminal: “ ” … — may take two."""
    return sum(map(_cells, text))


@cache
def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1
