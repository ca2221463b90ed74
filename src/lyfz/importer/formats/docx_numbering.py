"""Automatic numbering of a docx, written out: the labels that Word draws and does not store.

It must not know about paragraphs' text. The rules are those of ECMA-376, 17.9: a paragraph names
a list (numId) and a level, itself or through its style; lists of one definition count on together.
"""

import re
from typing import NamedTuple

from lyfz.importer.formats.docx_number_formats import format_count
from lyfz.importer.formats.docx_styles import Styles, W, Xml, by_id, value

_PLACEHOLDER = re.compile(r"%([1-9])")


class _List(NamedTuple):
    """A list: the definition it shares, its levels, and the starts that it has of its own."""

    definition: str | None
    levels: dict[int, Xml]
    starts: dict[int, int]

    def start(self, index: int) -> int:
        return _number(value(self.levels.get(index), "start"), 1)


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
        num, index = self._place(paragraph)
        if num not in self._lists:
            self._lists[num] = self._read(num)
        numbered = self._lists[num]
        if index not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.definition, {})
        _count(numbered, counts, index)
        level = numbered.levels[index]
        if value(level, "numFmt") == "bullet":
            return ""
        legal = level.find(f"{W}isLgl") is not None  # all numbers of the label in plain digits

        def number(placeholder: re.Match[str]) -> str:
            at = int(placeholder[1]) - 1
            name = value(numbered.levels.get(at), "numFmt") or "decimal"
            plain = legal and name not in ("none", "bullet")
            return format_count(counts.get(at, numbered.start(at)), "decimal" if plain else name)

        label = _PLACEHOLDER.sub(number, value(level, "lvlText") or "")
        # A tab after 1. keeps it from becoming 1.2024; after 一、 it is only white space.
        spaced = label and label[-1] < "\x7f" and value(level, "suff") != "nothing"
        return label + " " if spaced else label

    def _place(self, paragraph: Xml) -> tuple[str | None, int]:
        """Return the list and level of a paragraph: its own, or what its style gives it."""
        num = level = None
        for holder in (paragraph, *self._styles.of(paragraph)):
            level = level or value(holder, "pPr/numPr/ilvl")
            num = num or value(holder, "pPr/numPr/numId")
        return num, _number(level, 0)

    def _read(self, num: str | None) -> _List:
        element = self._nums.get(num)
        definition = value(element, "abstractNumId")
        style = self._styles.named(value(self._definitions.get(definition), "numStyleLink"))
        if style is not None:  # the definition stands behind the list that the style names
            linked = self._nums.get(value(style, "pPr/numPr/numId"))
            definition = value(linked, "abstractNumId")
        numbered = _List(definition, _levels(self._definitions.get(definition)), {})
        for index, override in by_id(element, "lvlOverride", "ilvl").items():
            numbered.levels.update(_levels(override))
            if (start := value(override, "startOverride")) is not None:
                numbered.starts[_number(index, 0)] = _number(start, 1)
        return numbered


def _count(numbered: _List, counts: dict[int, int], index: int) -> None:
    """Count a paragraph of the level `index`."""
    for above in range(index):  # 1.1 before any 1. stands for it: the next one is 2.
        counts.setdefault(above, numbered.start(above))
    following = counts[index] + 1 if index in counts else numbered.start(index)
    counts[index] = numbered.starts.pop(index, following)
    for deeper in [other for other in counts if other > index]:
        restart = value(numbered.levels.get(deeper), "lvlRestart")
        if restart is None or index < _number(restart, 0):
            del counts[deeper]


def _levels(parent: Xml | None) -> dict[int, Xml]:
    return {_number(index, 0): level for index, level in by_id(parent, "lvl", "ilvl").items()}


def _number(text: str | None, otherwise: int) -> int:
    """Numbers in a file that anybody may have written: small and positive, or the default."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise
