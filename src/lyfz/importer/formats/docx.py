"""docx -> Document: the body in order, tables and automatic numbering written out.

It must not know what the text says. python-docx opens the package and knows its parts; the walk
is over their XML, as its paragraphs leave out what stands in content controls and insertions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.docx_numbering import Numbering
from lyfz.importer.formats.docx_zip import bounded
from lyfz.importer.formats.table_row import row

Xml = Any  # an lxml element

_BODY = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_P, _TR, _TC, _R, _RPR = (f"{_W}{name}" for name in ("p", "tr", "tc", "r", "rPr"))
_TEXT = {f"{_W}t", f"{_M}t"}
_DRAWN = {f"{_W}tab": " ", f"{_W}ptab": " ", f"{_W}noBreakHyphen": "-"}
_BREAKS = {f"{_W}br", f"{_W}cr"}
# Deleted text, the phonetic line over a word, and what is stored twice for older programs.
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", f"{_W}rt", f"{_W}pPr", f"{_W}sdtPr", f"{_MC}Fallback"}

_ELSEWHERE = ("header", "footer", "footnotes", "endnotes")  # parts, by their kind of relation


def read_docx(data: bytes) -> Document:
    """Return the text of a .docx, what its properties say, and what stands outside of the body.

    Raises LyfzError where it is no .docx, is broken, encrypted or too large, or where the
    library is not installed.
    """
    try:
        from docx.oxml import parse_xml
        from docx.package import Package
    except ImportError:
        raise LyfzError("reading .docx needs python-docx: pip install 'lyfz[import]'") from None
    try:
        package = Package.open(BytesIO(bounded(data, _BODY)))
        part = package.main_document_part
        walk = _Walk(Numbering(*_numbering(part)))
        body = walk.paragraphs(_root(part, parse_xml).find(f"{_W}body"))
        elsewhere = [text for xml in _elsewhere(part, parse_xml) for text in walk.paragraphs(xml)]
        metadata = tuple(_metadata(package))
    except LyfzError:
        raise
    except Exception as error:  # a broken package fails in every way there is
        raise LyfzError(f"a .docx that cannot be read: {error or type(error).__name__}") from None
    if not body:
        raise LyfzError("the .docx has no text; expected a report")
    return Document(tuple(body), metadata, tuple(walk.contents + elsewhere))


def _numbering(part: Any) -> Iterator[Xml | None]:
    """Yield the XML of the parts that number paragraphs: their lists, and styles."""
    parts = {relation.reltype.rpartition("/")[2]: relation for relation in part.rels.values()}
    for kind in ("numbering", "styles"):
        yield parts[kind].target_part.element if kind in parts else None


def _elsewhere(part: Any, parse: Any) -> Iterator[Xml]:
    for relation in part.rels.values():
        if relation.reltype.rpartition("/")[2] in _ELSEWHERE and not relation.is_external:
            yield _root(relation.target_part, parse)


def _root(part: Any, parse: Any) -> Xml:
    """Return the XML of a part; a template's body and some others are not parsed yet."""
    return part.element if hasattr(part, "element") else parse(part.blob)


def _metadata(package: Any) -> Iterator[tuple[str, str]]:
    for relation in package.rels.values():
        if relation.reltype.endswith("/core-properties") and not relation.is_external:
            for element in relation.target_part.element:
                if isinstance(element.tag, str) and (value := visible(element.text or "")):
                    yield element.tag.rpartition("}")[2].lower(), value


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: its label, and its text so far; a line break begins a new line."""

    label: str
    contents: bool  # a line of the table of contents
    lines: list[list[str]] = field(default_factory=lambda: [[]])


class _Walk:
    """Walks the XML of a part in document order, without recursion."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.contents: list[str] = []
        self.open: list[_Paragraph] = []
        self.out: list[list[str]] = [[]]  # where paragraphs go: the body, or the open cell
        self.rows: list[list[list[str]]] = []

    def paragraphs(self, root: Xml) -> list[str]:
        """Return the paragraphs under `root`."""
        from lxml.etree import iterwalk

        self.open, self.out, self.rows = [], [[]], []
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "end":
                self._leave(tag)
            elif tag in _SKIPPED or (tag == _R and _hidden(element)):
                walk.skip_subtree()
            else:
                self._enter(tag, element)
        return self.out[0]

    def _enter(self, tag: str, element: Xml) -> None:
        if tag == _P:
            style = element.find(f"{_W}pPr/{_W}pStyle")
            name = "" if style is None else style.get(f"{_W}val", "")
            self.open.append(
                _Paragraph(self.numbering.label(element), name.upper().startswith("TOC"))
            )
        elif tag == _TR:
            self.rows.append([])
        elif tag == _TC and self.rows:
            self.out.append([])
        elif self.open:
            lines = self.open[-1].lines
            if tag in _TEXT:
                lines[-1].append(element.text or "")
            elif tag in _DRAWN:
                lines[-1].append(_DRAWN[tag])
            elif tag in _BREAKS:
                lines.append([])

    def _leave(self, tag: str) -> None:
        if tag == _P and self.open:
            self._paragraph(self.open.pop())
        elif tag == _TC and self.rows:
            self.rows[-1].append(self.out.pop())
        elif tag == _TR and self.rows:
            self.out[-1] += row(self.rows.pop())

    def _paragraph(self, paragraph: _Paragraph) -> None:
        lines = ("".join(parts).replace("\t", " ") for parts in paragraph.lines)
        texts = [text for line in lines if (text := visible(line))]
        if texts:
            texts[0] = paragraph.label + texts[0]
        if paragraph.contents:
            self.contents += texts
        else:
            self.out[-1] += texts


def _hidden(run: Xml) -> bool:
    vanish = run.find(f"{_RPR}/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in ("0", "false", "off")
