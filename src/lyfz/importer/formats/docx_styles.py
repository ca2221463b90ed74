"""What a paragraph or a run of a docx has by a name: looks by its style, a label by its list.

It must not know about their text. The rules are those of ECMA-376: a style has what it does not
say itself from the one that it is based on (17.7); a paragraph names a list (numId) and a level,
itself or through its style, and lists of one definition count on together (17.9).
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from lyfz.importer.formats.list_numbers import format_count, integer

Xml = Any  # an lxml element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACEHOLDER = re.compile(r"%([1-9])")


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


class _List(NamedTuple):
    """A list: its levels, the starts that it has of its own, the counts that it may share."""

    levels: dict[int, Xml]
    starts: dict[int, int]
    counts: dict[int, int]

    def start(self, index: int) -> int:
        return integer(value(self.levels.get(index), "start"), 1)

    def advance(self, index: int) -> None:
        """Count a paragraph of the level `index`."""
        for above in range(index):  # 1.1 before any 1. stands for it: the next one is 2.
            self.counts.setdefault(above, self.start(above))
        following = self.counts[index] + 1 if index in self.counts else self.start(index)
        self.counts[index] = self.starts.pop(index, following)
        for deeper in [other for other in self.counts if other > index]:
            restart = value(self.levels.get(deeper), "lvlRestart")
            if restart is None or index < integer(restart, 0):
                del self.counts[deeper]


class Numbering:
    """Counts the numbered paragraphs of one document, which come in order."""

    def __init__(self, numbering: Xml | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = by_id(numbering, "abstractNum", "abstractNumId")
        self._nums = by_id(numbering, "num", "numId")
        self._lists: dict[str | None, _List] = {}
        self._counts: dict[str | None, dict[int, int]] = {}

    def label(self, paragraph: Xml) -> str:
        """Return what Word draws before `paragraph`, "" where that is nothing; count it."""
        # Its own list and level, or those that its style gives it.
        holders = (paragraph, *self._styles.chain(value(paragraph, "pPr/pStyle")))
        num = first_value(holders, "pPr/numPr/numId")
        index = integer(first_value(holders, "pPr/numPr/ilvl"), 0)
        if num not in self._lists:
            self._lists[num] = self._read(num)
        numbered = self._lists[num]
        if index not in numbered.levels:
            return ""
        numbered.advance(index)
        level = numbered.levels[index]
        if value(level, "numFmt") == "bullet":
            return ""
        legal = level.find(f"{W}isLgl") is not None  # all numbers of the label in plain digits

        def number(placeholder: re.Match[str]) -> str:
            at = int(placeholder[1]) - 1
            name = value(numbered.levels.get(at), "numFmt") or "decimal"
            plain = legal and name not in ("none", "bullet")
            count = numbered.counts.get(at, numbered.start(at))
            return format_count(count, "decimal" if plain else name)

        label = _PLACEHOLDER.sub(number, value(level, "lvlText") or "")
        # A tab after 1. keeps it from becoming 1.2024; after 一、 it is only white space.
        spaced = label and label[-1] < "\x7f" and value(level, "suff") != "nothing"
        return label + " " if spaced else label

    def _read(self, num: str | None) -> _List:
        element = self._nums.get(num)
        definition = value(element, "abstractNumId")
        style = self._styles.named.get(value(self._definitions.get(definition), "numStyleLink"))
        if style is not None:  # the definition stands behind the list that the style names
            linked = self._nums.get(value(style, "pPr/numPr/numId"))
            definition = value(linked, "abstractNumId")
        levels = _levels(self._definitions.get(definition))
        numbered = _List(levels, {}, self._counts.setdefault(definition, {}))
        for index, override in by_id(element, "lvlOverride", "ilvl").items():
            numbered.levels.update(_levels(override))
            if (start := value(override, "startOverride")) is not None:
                numbered.starts[integer(index, 0)] = integer(start, 1)
        return numbered


def _levels(parent: Xml | None) -> dict[int, Xml]:
    return {integer(index, 0): level for index, level in by_id(parent, "lvl", "ilvl").items()}
