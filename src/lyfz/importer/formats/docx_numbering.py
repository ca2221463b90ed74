"""Automatic numbering of a docx, written out: the labels that Word draws and does not store.

It must not know about paragraphs' text. The rules are those of ECMA-376, 17.9: a paragraph names
a list (numId) and a level, itself or through its style; lists of one definition count on together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lyfz.importer.formats.docx_number_formats import format_count
from lyfz.importer.formats.docx_styles import Styles, W

Xml = Any  # an lxml element

_MOST_LEVELS = 9  # of a list
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is counted and written."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    suffix: str = "tab"
    restart: int | None = None  # the level, from one, that starts this one anew; 0 for none
    legal: bool = False  # all numbers of the label in plain digits
    style: str | None = None


@dataclass(slots=True)
class _List:
    """A list: its levels, the definition it shares, and the levels it starts anew itself."""

    definition: str
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)

    def level(self, index: int) -> Level:
        return self.levels.get(index, Level())


class Numbering:
    """Counts the numbered paragraphs of one document, which come in order."""

    def __init__(self, numbering: Xml | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract = {
            _value(element, "abstractNumId"): element for element in _all(numbering, "abstractNum")
        }
        self._nums = {_value(element, "numId"): element for element in _all(numbering, "num")}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: Xml) -> str:
        """Return what Word draws before `paragraph`, "" where that is nothing; count it."""
        num, index = self._place(paragraph)
        numbered = self._list(num) if num and num != "0" else None
        if not numbered or index not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.definition, {})
        _count(numbered, counts, index)
        level = numbered.levels[index]
        if level.format == "bullet":
            return ""

        def number(placeholder: re.Match[str]) -> str:
            shown = numbered.level(int(placeholder[1]) - 1)
            count = counts.get(int(placeholder[1]) - 1, shown.start)
            plain = level.legal and shown.format not in ("none", "bullet")
            return str(count) if plain else format_count(count, shown.format)

        label = _PLACEHOLDER.sub(number, level.text)
        # A tab after 1. keeps it from becoming 1.2024; after 一、 it is only white space.
        spaced = label and label[-1] < "\x7f" and level.suffix != "nothing"
        return label + " " if spaced else label

    def _place(self, paragraph: Xml) -> tuple[str | None, int]:
        """Return the list and level of a paragraph: its own, or what its style gives it."""
        properties = paragraph.find(f"{W}pPr")
        num, level = _numpr(properties)
        if num is None:
            num, inherited = self._styled(self._styles.of(paragraph))
            level = level or inherited
        return num, _number(level, 0)

    def _styled(self, style: Xml | None) -> tuple[str | None, str | None]:
        """Return the list and level that a style, or one that it is based on, gives."""
        for element in self._styles.chain(style):
            num, level = _numpr(element.find(f"{W}pPr"))
            if num is not None:
                return num, level or self._named(num, _value(element, "styleId"))
        return None, None

    def _named(self, num: str, style: str | None) -> str | None:
        """Return the level of a list that names the style: it is the one the style stands for."""
        numbered = self._list(num)
        levels = numbered.levels.items() if numbered else ()
        return next((str(index) for index, level in levels if level.style == style), None)

    def _list(self, num: str) -> _List | None:
        if num not in self._lists:
            self._lists[num] = self._read(num)
        return self._lists[num]

    def _read(self, num: str) -> _List | None:
        element = self._nums.get(num)
        definition = _child(element, "abstractNumId") or ""
        abstract = self._abstract.get(definition)
        link = self._styles.named(_child(abstract, "numStyleLink"))
        if link is not None:
            # A list style: the definition stands behind the style's own list.
            linked, _ = _numpr(link.find(f"{W}pPr"))
            definition = _child(self._nums.get(linked or ""), "abstractNumId") or definition
            abstract = self._abstract.get(definition)
        if element is None or abstract is None:
            return None
        numbered = _List(definition, dict(_levels(abstract)))
        for override in _all(element, "lvlOverride"):
            index = _number(_value(override, "ilvl"), 0)
            numbered.levels |= dict(_levels(override))
            if (start := _child(override, "startOverride")) is not None:
                numbered.restarts[index] = _number(start, 1)
        return numbered


def _count(numbered: _List, counts: dict[int, int], index: int) -> None:
    """Count a paragraph of the level `index`."""
    for above in range(index):  # 1.1 before any 1. stands for it: the next one is 2.
        counts.setdefault(above, numbered.level(above).start)
    if index in numbered.restarts:
        counts[index] = numbered.restarts.pop(index)
    elif index in counts:
        counts[index] += 1
    else:
        counts[index] = numbered.level(index).start
    for deeper in [other for other in counts if other > index]:
        restart = numbered.level(deeper).restart
        if restart is None or index < restart:
            del counts[deeper]


def _levels(parent: Xml) -> Iterator[tuple[int, Level]]:
    for element in _all(parent, "lvl"):
        index = _number(_value(element, "ilvl"), 0)
        restart = _child(element, "lvlRestart")
        legal = element.find(f"{W}isLgl")
        level = Level(
            format=_child(element, "numFmt") or "decimal",
            text=_child(element, "lvlText") or "",
            start=_number(_child(element, "start"), 0),
            suffix=_child(element, "suff") or "tab",
            restart=None if restart is None else _number(restart, 0),
            legal=legal is not None and _value(legal, "val") != "0",
            style=_child(element, "pStyle"),
        )
        if index < _MOST_LEVELS:
            yield index, level


def _numpr(properties: Xml | None) -> tuple[str | None, str | None]:
    numpr = None if properties is None else properties.find(f"{W}numPr")
    return _child(numpr, "numId"), _child(numpr, "ilvl")


def _all(parent: Xml | None, name: str) -> list[Xml]:
    return [] if parent is None else parent.findall(f"{W}{name}")


def _child(parent: Xml | None, name: str) -> str | None:
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else _value(child, "val")


def _value(element: Xml, name: str) -> str | None:
    value: str | None = element.get(f"{W}{name}")
    return value


def _number(text: str | None, otherwise: int) -> int:
    """Numbers in a file that anybody may have written: small and positive, or the default."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise
