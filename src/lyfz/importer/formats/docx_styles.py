"""Styles of a docx: the properties that a paragraph or a run has by a name.

It must not know what they are for. The rules are those of ECMA-376, 17.7: a style has what it does
not say itself from the one that it is based on.
"""

from collections.abc import Iterator, Sequence
from typing import Any

Xml = Any  # an lxml element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST = 50  # styles in a chain of basedOn


def value(parent: Xml | None, path: str) -> str | None:
    """Return the value of an element under another; None where there is none."""
    child = None if parent is None else parent.find("/".join(W + name for name in path.split("/")))
    return None if child is None else child.get(f"{W}val")


def by_id(parent: Xml | None, tag: str, name: str) -> dict[str | None, Xml]:
    """Return the elements of one kind under another, by an attribute that names them."""
    elements = [] if parent is None else parent.findall(f"{W}{tag}")
    return {element.get(f"{W}{name}"): element for element in elements}


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Xml | None) -> None:
        self.named = by_id(root, "style", "styleId")

    def of(self, paragraph: Xml) -> Iterator[Xml]:
        """Return the style of a paragraph, and those that it is based on."""
        return self._chain(value(paragraph, "pPr/pStyle"))

    def _chain(self, name: str | None) -> Iterator[Xml]:
        for _ in range(_LONGEST):
            if (style := self.named.get(name)) is None:
                break
            yield style
            name = value(style, "basedOn")

    def property(self, run: Xml, paragraph: Sequence[Xml], name: str) -> str | None:
        """Return a property of a run, its own or of a style: 1 if it is only there, None if off."""
        for holder in (run, *self._chain(value(run, "rPr/rStyle")), *paragraph):
            if (element := holder.find(f"{W}rPr/{W}{name}")) is not None:
                text: str = element.get(f"{W}val", "1")
                return None if text in ("0", "false", "off", "none") else text
        return None
