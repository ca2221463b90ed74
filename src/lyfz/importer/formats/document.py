"""What every format is read into: the words of a page, and no more than that.

It must not know where the words come from, nor what they mean.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lyfz.chinese.fold import unified
from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.locale import _

# What no reader sees and no report file may hold; soft hyphens and zero-width marks split words.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff\U000e0000-\U000e01ef]+"
)
_BREAKS = re.compile("[\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
_NO_BREAK_SPACE = "\xa0"
# With a unit maybe; a year over several columns is their head.
_NUMBER = re.compile(r"(?!(?:19|20)\d\d(?!\d))[-+]?\d[\d,，.．]*[^年月季]{0,2}$")

# Digits above the line are the mark of a note, or a power, and no digits of the number before.
POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Document(NamedTuple):
    """The text of a page or file, as far as its format tells it apart.

    `paragraphs` is the main text, in order and none of them empty, a row of a table being one
    paragraph with a tab between its cells, also the empty ones (a cell over two columns is
    followed by an empty one, one over two rows stands in the first); `metadata` is what the
    format itself says, keys in lower case; `left_out` is visible text outside of the main one,
    such as navigation; `remarks` are what a person should know of the reading, such as pages
    without text; `above` is how many lines of `left_out` stand before the main text.
    """

    paragraphs: tuple[str, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    above: int = 0


def visible(text: str) -> str:
    """Return `text` as one line, without what no reader sees, radicals as their characters."""
    text = unified(_BREAKS.sub(" ", _UNSEEN.sub("", text)))
    return text.replace(_NO_BREAK_SPACE, " ").strip()


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


def is_number(cell: str) -> bool:
    """Whether a number fills a cell; over several cells it belongs to none of them."""
    return _NUMBER.match(cell) is not None


def _is_prose(cell: Sequence[str]) -> bool:
    return sum(text[-1] in SENTENCE_ENDS for text in cell) > 1


def needs(ending: str, libraries: str) -> str:
    """Return what is missing where a format cannot be read without libraries."""
    return _(
        "reading .{ending} needs {libraries}: pip install 'lyfz[import]'",
        ending=ending,
        libraries=libraries,
    )
