"""Plain text -> Document. It must not know which bytes the text was made of."""

import re

from lyfz.chinese.width import cells
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.unwrap import Line, unwrapped
from lyfz.locale import _

# `## 一、`, `受理**356**件`; other asterisks mask names: **县和**镇, 李**和王**.
_PLACE = "[省市州盟县区旗镇乡村]"
_MARKDOWN = re.compile(
    rf"^#{{1,6}}\s+|(?<!\*)\*\*(?!{_PLACE}[^*]*\*\*{_PLACE})"
    r"(?:(?<!\w\*\*)|(?![和与及等诉]|[^*]*[，。；、]))(?P<bold>[^\s*][^*]*)(?<!\s)\*\*(?!\*)"
)
_STRUCK = re.compile(r"(?<![~\d])~~(?=[^\s~])(.+?)(?<!\s)~~(?!~)")

# A table of Markdown: a row of names, one of dashes, rows.
_TABLE = re.compile(r"(?m)^\|.+\|\s*\n\|[ :|-]+\|[^\S\n]*(?:\n\|.*\|[^\S\n]*)*$")


def read_plain_text(text: str) -> Document:
    """Return the paragraphs of a text, joined where a width broke them; LyfzError without any."""
    lines = _TABLE.sub(_rows, _STRUCK.sub("", text)).splitlines()
    paragraphs = tuple(unwrapped([_line(line) for line in lines]))
    if not paragraphs:
        raise LyfzError(_("no text; expected a report"))
    struck = (
        _("struck out in the file, and left out: {words}", words=words)
        for words in _STRUCK.findall(text)
    )
    return Document(paragraphs, remarks=tuple(struck))


def _rows(table: re.Match[str]) -> str:
    rows = (row.strip("|").split("|") for row in map(str.strip, table[0].splitlines()))
    filled = [[cell.strip() for cell in row] for row in rows if set("".join(row)) - set(" :-")]
    return "\n".join(map("\t".join, filled))


def _line(line: str) -> Line:
    """Measure a line; the marks of Markdown are none of its words."""
    line = _MARKDOWN.sub(lambda mark: mark["bold"] or "", line)
    indent = line[: len(line) - len(line.lstrip())].expandtabs(4)
    return Line(visible(line), cells(indent))
