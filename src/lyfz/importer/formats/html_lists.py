"""The numbers that a browser prints before the items of a list. It must not know their text."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lyfz.importer.formats.docx_number_formats import format_count

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# The type or style of a list, and the name of that format in ECMA-376; plain digits otherwise.
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_FORMATS |= {"lower-alpha": "lowerLetter", "upper-alpha": "upperLetter"}
_FORMATS |= {"lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "none"}
_FORMATS |= dict.fromkeys(("cjk-ideographic", "simp-chinese-informal"), "chineseCounting")


@dataclass(slots=True)
class List:
    """An open list: the number of its next item, the step to the one after, their format."""

    number: int = 0
    step: int = 0
    format: str = "none"

    def count(self, item: "LexborNode") -> str:
        """Return what is printed before an item, nothing in a list without numbers."""
        number = _integer(item.attributes.get("value"), self.number)
        self.number = number + self.step
        text = format_count(number, self.format)
        return text and text + ("、" if self.format == "chineseCounting" else ".")


def numbered(node: "LexborNode", style: str) -> List:
    """Return the list that an <ol> opens; `style` is the list-style declared of it, if any."""
    attributes = node.attributes
    items = sum(child.tag == "li" for child in node.iter()) if "reversed" in attributes else 0
    format = _FORMATS.get(style or attributes.get("type") or "", "decimal")
    return List(_integer(attributes.get("start"), items or 1), -1 if items else 1, format)


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch("-?[0-9]{1,9}", text) else default
