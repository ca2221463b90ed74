"""The numbers that a browser prints before the items of a list. It must not know their text."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lyfz.chinese import labels
from lyfz.importer.formats.docx_number_formats import format_count
from lyfz.importer.formats.html_styles import numbers

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# The type or style of a list, and the name of that format in ECMA-376; plain digits otherwise.
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_FORMATS |= {"lower-alpha": "lowerLetter", "upper-alpha": "upperLetter"}
_FORMATS |= {"lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "none"}
_FORMATS |= dict.fromkeys(("cjk-ideographic", "simp-chinese-informal"), "chineseCounting")


def item_numbers(node: "LexborNode") -> Iterator[str]:
    """Yield what is printed before each item of an <ol>; nothing for another element."""
    items = [child for child in node.iter() if child.tag == "li"] if node.tag == "ol" else []
    if not items or labels.match(items[0].text().strip()):
        return  # its items have numbers of their own
    attributes = node.attributes
    style = numbers(attributes.get("style") or "") or attributes.get("type") or ""
    format = _FORMATS.get(style, "decimal")
    step = -1 if "reversed" in attributes else 1
    number = integer(attributes.get("start"), 1 if step > 0 else len(items))
    for item in items:
        number = integer(item.attributes.get("value"), number)
        text = format_count(number, format)
        yield text and text + ("、" if format == "chineseCounting" else ".")
        number += step


def integer(text: str | None, default: int) -> int:
    """Return the number that an attribute holds."""
    return int(text) if text and re.fullmatch("-?[0-9]{1,9}", text) else default
