"""Plain text -> Document. It must not know which bytes the text was made of."""

from lyfz.chinese.width import cells
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.unwrap import Line, is_wrapped, join_lines

MOST_LINES = 200_000


def read_plain_text(text: str) -> Document:
    """Return the paragraphs of a text: its lines, joined where a width broke them.

    Raises LyfzError where there is none.
    """
    printed = text.splitlines()
    if len(printed) > MOST_LINES:
        raise LyfzError(f"{len(printed)} lines; no report has more than {MOST_LINES}")
    lines = [_line(line) for line in printed]
    if is_wrapped(lines):
        paragraphs = tuple(join_lines(lines))
    else:
        paragraphs = tuple(line.text for line in lines if line.text)
    if not paragraphs:
        raise LyfzError("no text; expected a report")
    return Document(paragraphs)


def _line(line: str) -> Line:
    indent = line[: len(line) - len(line.lstrip())].expandtabs(4)
    return Line(visible(line), cells(indent))
