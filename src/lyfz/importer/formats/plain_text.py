"""Plain text -> Document. It must not know which bytes the text was made of."""

import re

from lyfz.chinese.labels import NUMBER, NUMERAL
from lyfz.chinese.width import cells
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.unwrap import Line, unwrapped

# `## 一、` and `**一、**`; other asterisks may mask a name: **县.
_MARKDOWN = re.compile(rf"^#{{1,6}}\s+|^\*\*(?P<bold>[（(]?(?:{NUMERAL}|{NUMBER})[^*]+)\*\*")


def read_plain_text(text: str) -> Document:
    """Return the paragraphs of a text: its lines, joined where a width broke them.

    Raises LyfzError where there is none.
    """
    paragraphs = tuple(unwrapped([_line(line) for line in text.splitlines()]))
    if not paragraphs:
        raise LyfzError("no text; expected a report")
    return Document(paragraphs)


def _line(line: str) -> Line:
    """Measure a line; the marks by which Markdown makes it a heading are none of its words."""
    line = _MARKDOWN.sub(lambda mark: mark["bold"] or "", line)
    indent = line[: len(line) - len(line.lstrip())].expandtabs(4)
    return Line(visible(line), cells(indent))
