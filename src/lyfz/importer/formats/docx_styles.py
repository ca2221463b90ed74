"""Styles of a docx: the properties that a paragraph or a run has by a name.

It must not know what they are for. The rules are those of ECMA-376, 17.7: a style has what it does
not say itself from the one that it is based on.
"""

from collections.abc import Iterator
from typing import Any

Xml = Any  # an lxml element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST = 50  # styles in a chain of basedOn


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Xml | None) -> None:
        styles = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId"): style for style in styles}
        self._default = next((style for style in styles if _is_default(style)), None)

    def of(self, paragraph: Xml) -> Xml | None:
        """Return the style of a paragraph, None where there is none."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._default if style is None else self.named(style.get(f"{W}val"))

    def named(self, style: str | None) -> Xml | None:
        return self._styles.get(style)

    def chain(self, style: Xml | None) -> Iterator[Xml]:
        """Yield a style, the one that it is based on, and so on."""
        for _ in range(_LONGEST):
            if style is None:
                break
            yield style
            based = style.find(f"{W}basedOn")
            style = None if based is None else self.named(based.get(f"{W}val"))

    def value(self, run: Xml, paragraph: Xml | None, name: str) -> str | None:
        """Return a property of a run: its own, of its style, or of the style of its paragraph.

        What is only there is "1"; what is not, or is switched off, is None.
        """
        own = run.find(f"{W}rPr/{W}rStyle")
        styles = (
            *self.chain(None if own is None else self.named(own.get(f"{W}val"))),
            *self.chain(paragraph),
        )
        for holder in (run, *styles):
            if (element := holder.find(f"{W}rPr/{W}{name}")) is not None:
                value: str = element.get(f"{W}val", "1")
                return None if value in ("0", "false", "off", "none") else value
        return None


def _is_default(style: Xml) -> bool:
    kind, default = style.get(f"{W}type"), style.get(f"{W}default")
    return kind == "paragraph" and default in ("1", "true")
