"""Labels as official documents print them before a heading or a point: 一、 （一） 1. （1） 一是.

The levels of GB/T 9704-2012, and points inside of a paragraph. Pure; it must not know which
level a label opens in a document, or whether the words around it admit one.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lyfz.chinese.digits import ONES, integer

Style = Literal["一、", "（一）", "1.", "（1）", "一是"]

NUMERAL = f"[{ONES}十百]{{1,5}}+"
NUMBER = "[0-9０-９]{1,3}+"

_STYLES: dict[str, Style] = {
    "chapter": "一、",
    "section": "（一）",
    "item": "1.",
    "subitem": "（1）",
    "point": "一是",
}
_LABEL = re.compile(
    rf"(?P<chapter>{NUMERAL})、|(?P<point>{NUMERAL})是"
    rf"|[（(](?:(?P<section>{NUMERAL})|(?P<subitem>{NUMBER}))[）)]"
    rf"|(?P<item>{NUMBER})(?:[.．](?![0-9０-９])|、)"
)


class Label(NamedTuple):
    """A printed label: its span, its style (`（十二）` and `(三)` are one) and its number."""

    start: int
    end: int
    style: Style
    number: int


def match(text: str) -> Label | None:
    """Return the label that `text` begins with, white space before it aside."""
    printed = _LABEL.match(text, len(text) - len(text.lstrip()))
    return _label(printed) if printed else None


def finditer(text: str) -> Iterator[Label]:
    """Yield whatever has the form of a label, in order; most of it may be prose."""
    return (label for printed in _LABEL.finditer(text) if (label := _label(printed)))


def _label(printed: re.Match[str]) -> Label | None:
    """None where the numeral is no number from 1 on, as in 二三、."""
    name = printed.lastgroup or ""
    numeral = printed[name]
    number = int(numeral) if numeral.isdecimal() else integer(numeral)
    return Label(*printed.span(), _STYLES[name], number) if number else None
