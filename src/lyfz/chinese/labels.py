"""Labels as official documents print them before a heading or a point: 一、 （一） 1. （1） 一是.

The levels of GB/T 9704-2012, what pages print for them (一． 1） ① 第一部分), and points inside of
a paragraph. Pure; it must not know which level a label opens in a document, or whether the words
around it admit one.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lyfz.chinese.digits import ONES, integer

Style = Literal["第一部分", "第一节", "一、", "（一）", "1.", "（1）", "①", "一是"]

NUMERAL = f"[{ONES}十百]{{1,5}}+"
NUMBER = "[0-9０-９]{1,3}+"
_GAP = "[ \u3000]{0,2}"

# By the groups of the pattern.
_STYLES: tuple[Style, ...] = ("第一部分", "第一节", "一、", "一是", "（一）", "（1）", "1.", "①")
_LABEL = re.compile(
    rf"第({NUMERAL})(?:部分|章|篇)[：:]?(?![的是为和与至到中内里包，,。；])"
    rf"|第({NUMERAL})节[：:]?(?![的是为和与至到中内里包课，,。；])"
    rf"|({NUMERAL}){_GAP}(?:、|[.．](?![{ONES}0-9０-９]))|({NUMERAL})(?:是|要(?![求素点件]))"
    rf"|(?:[（(]{_GAP})?(?:({NUMERAL})|({NUMBER})){_GAP}[）)]、?"
    rf"|({NUMBER}){_GAP}(?:[.．](?![0-9０-９])|、)"
    rf"|([①-⒛㈠-㈩])、?"
)
_LISTED = re.compile(rf"({NUMERAL}|{NUMBER})(?:、|[产类级线号])")


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
    """None where the numeral is no number from 1 on (二三、) or opens a list (一、二产业)."""
    group = printed.lastindex or 0
    style, numeral = _STYLES[group - 1], unicodedata.normalize("NFKC", printed[group])
    if style == "①" and (within := match(numeral)):  # one character: ⑴ is (1)
        style, numeral = within.style, str(within.number)
    number = _number(numeral)
    listed = _LISTED.match(printed.string, printed.end()) if printed[0][-1] == "、" else None
    if not number or (listed and _number(listed[1]) == number + 1):
        return None
    return Label(*printed.span(), style, number)


def _number(numeral: str) -> int | None:
    return int(numeral) if numeral.isdecimal() else integer(numeral)
