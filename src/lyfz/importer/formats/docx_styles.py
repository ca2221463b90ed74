"""Styles of a docx: the properties that a paragraph or a run has by a name.

It must not know what they are for. The rules are those of ECMA-376, 17.7: a style has what it does
not say itself from the one that it is based on.
"""

from collections.abc import Iterable
from typing import Any

Xml = Any  # an lxml element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(parent: Xml | None, path: str, default: str | None = None) -> str | None:
    """Return the value of an element under another, the default where it says none.

    None where there is no such element.
    """
    child = None if parent is None else parent.find("/".join(W + name for name in path.split("/")))
    return None if child is None else child.get(f"{W}val", default)


def first_value(holders: Iterable[Xml], path: str) -> str | None:
    """Return what the first of the holders to have such an element says; "1" if it only has it."""
    values = (value(holder, path, "1") for holder in holders)
    return next((text for text in values if text is not None), None)


def by_id(parent: Xml | None, tag: str, name: str) -> dict[str | None, Xml]:
    """Return the elements of one kind under another, by an attribute that names them."""
    elements = [] if parent is None else parent.findall(f"{W}{tag}")
    return {element.get(f"{W}{name}"): element for element in elements}


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Xml | None) -> None:
        self.named = by_id(root, "style", "styleId")

    def chain(self, name: str | None) -> list[Xml]:
        """Return a style, and those that it is based on."""
        chain: list[Xml] = []
        while (style := self.named.get(name)) is not None and style not in chain:
            chain.append(style)
            name = value(style, "basedOn")
        return chain
