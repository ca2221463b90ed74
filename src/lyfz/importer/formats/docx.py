"""docx -> Document: the body in order, tables and automatic numbering written out.

It must not know what the text says. python-docx opens the package and knows its parts; the walk
is over their XML, as its paragraphs leave out what stands in content controls and insertions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import POWERS, Document, visible
from lyfz.importer.formats.docx_numbering import Numbering
from lyfz.importer.formats.docx_styles import Styles, W, Xml, value
from lyfz.importer.formats.docx_zip import bounded
from lyfz.importer.formats.table_row import row
from lyfz.importer.formats.unwrap import Line, unwrapped

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_P, _TR, _TC, _R, _SDT = (f"{W}{name}" for name in ("p", "tr", "tc", "r", "sdt"))
_TEXT = {f"{W}t", f"{_M}t"}
_DRAWN = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-"}
_BREAKS = {f"{W}br", f"{W}cr"}
# Deleted text, the phonetic line over a word, and what is stored twice for older programs.
_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}pPr", f"{W}sdtPr", f"{_MC}Fallback"}
_DIAGRAM = f"{_DGM}relIds"
_UNREAD = {
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart": "a chart, which is not read",
    "{urn:schemas-microsoft-com:office:office}OLEObject": "an embedded object, which is not read",
}
_CHUNKS = {f"{W}altChunk", f"{W}subDoc"}
_MOST_COLUMNS = 63  # that Word gives a table

_ELSEWHERE = ("header", "footer", "footnotes", "endnotes")  # parts, by their kind of relation


def read_docx(data: bytes) -> Document:
    """Return the text of a .docx, and what stands outside of the body.

    Its properties are not asked: they are often those of the file that it was made from. Raises
    LyfzError where it is no .docx, is broken, encrypted or too large, or where the library is not
    installed.
    """
    try:
        from docx.package import Package
    except ImportError:
        raise LyfzError("reading .docx needs python-docx: pip install 'lyfz[import]'") from None
    try:
        part = Package.open(BytesIO(bounded(data))).main_document_part
        walk = _Walk(part)
        body = walk.paragraphs(_root(part).find(f"{W}body"))
        elsewhere = [
            text
            for kind in _ELSEWHERE
            for xml in _related(part, kind)
            for text in walk.paragraphs(xml)
        ]
    except LyfzError:
        raise
    except Exception as error:  # a broken package fails in every way there is
        raise LyfzError(f"a .docx that cannot be read: {error or type(error).__name__}") from None
    if not body:
        raise LyfzError("the .docx has no text; expected a report")
    paragraphs = tuple(unwrapped([Line(text) for text in body]))
    return Document(paragraphs, (), tuple(elsewhere), tuple(walk.remarks()))


def _related(part: Any, kind: str) -> list[Xml]:
    """Return the XML of the parts that a part names as its header, its styles, …"""
    return [
        _root(relation.target_part)
        for relation in part.rels.values()
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external
    ]


def _root(part: Any) -> Xml:
    """Return the XML of a part; a template's body and some others are not parsed yet.

    The parser leaves entities as they are, and their text would be missing without a word.
    """
    from docx.oxml import parse_xml

    root = part.element if hasattr(part, "element") else parse_xml(part.blob)
    if root.getroottree().docinfo.doctype:
        raise LyfzError(f"{part.partname} declares XML entities; no .docx does")
    return root


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: its label, its styles, and its text so far; a break begins a new line."""

    label: str
    styles: tuple[Xml, ...]
    goes_on: bool  # its end was deleted: the next one follows on its line
    lines: list[list[str]] = field(default_factory=lambda: [[]])


class _Walk:
    """Walks the XML of a part in document order, without recursion."""

    def __init__(self, part: Any) -> None:
        self.part = part
        self.styles = Styles(next(iter(_related(part, "styles")), None))
        self.numbering = Numbering(next(iter(_related(part, "numbering")), None), self.styles)
        self.struck: list[str] = []
        self.unread: list[str] = []
        self.open: list[_Paragraph] = []
        self.out: list[list[str]] = [[]]  # where paragraphs go: the body, or the open cell
        self.rows: list[list[list[str]]] = []
        self.raised = self.joins = False

    def paragraphs(self, root: Xml) -> list[str]:
        """Return the paragraphs under `root`."""
        from lxml.etree import iterwalk

        self.open, self.out, self.rows = [], [[]], []
        walk = iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif element.tag in _SKIPPED or self._is_unseen(element):
                walk.skip_subtree()
            else:
                self._enter(element.tag, element)
        return self.out[0]

    def remarks(self) -> Iterator[str]:
        if struck := "，".join(self.struck):
            yield f"struck out in the file, and left out: {struck}"
        yield from dict.fromkeys(self.unread)

    def _is_unseen(self, element: Xml) -> bool:
        """Whether Word shows no part of an element, or shows it as no longer said."""
        if element.tag == _TR:
            return element.find(f"{W}trPr/{W}del") is not None
        if element.tag == _SDT:
            return element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        if element.tag != _R:
            return False
        styles = self.open[-1].styles if self.open else ()
        if any(self.styles.property(element, styles, name) for name in ("strike", "dstrike")):
            self.struck.append("".join(text.text or "" for text in element.iter(f"{W}t")))
            return True
        self.raised = self.styles.property(element, styles, "vertAlign") == "superscript"
        return self.styles.property(element, styles, "vanish") is not None

    def _enter(self, tag: str, element: Xml) -> None:
        if tag == _P:
            goes_on = element.find(f"{W}pPr/{W}rPr/{W}del") is not None
            label = "" if goes_on else self.numbering.label(element)
            self.open.append(_Paragraph(label, tuple(self.styles.of(element)), goes_on))
        elif tag == _TR:
            self.rows.append([])
        elif tag == _TC and self.rows:
            self.out.append([])
            self.joins = False
        elif tag in _CHUNKS:
            raise LyfzError("its text is a file in the file (altChunk); save it again with Word")
        elif tag == _DIAGRAM:
            self.out[-1] += self._diagram(element.get(f"{_RELATION}dm"))
        elif tag in _UNREAD:
            self.unread.append(_UNREAD[tag])
        elif self.open:
            self._write(tag, element.text or "")

    def _write(self, tag: str, text: str) -> None:
        lines = self.open[-1].lines
        if tag in _TEXT:
            lines[-1].append(text.translate(POWERS) if self.raised else text)
        elif tag in _DRAWN:
            lines[-1].append(_DRAWN[tag])
        elif tag in _BREAKS:
            lines.append([])

    def _leave(self, element: Xml) -> None:
        tag = element.tag
        if tag == _P and self.open:
            self._paragraph(self.open.pop())
        elif tag == _TC and self.rows:
            blank: list[list[str]] = [[]] * (_columns(element) - 1)
            self.rows[-1] += [self.out.pop(), *blank]
        elif tag == _TR and self.rows:
            self.out[-1] += row(self.rows.pop())

    def _paragraph(self, paragraph: _Paragraph) -> None:
        lines = ("".join(parts).replace("\t", " ") for parts in paragraph.lines)
        texts = [text for line in lines if (text := visible(line))]
        if texts:
            joined = self.out[-1].pop() if self.joins and self.out[-1] else ""
            self.out[-1] += [paragraph.label + joined + texts[0], *texts[1:]]
        self.joins = paragraph.goes_on and bool(texts or self.joins)

    def _diagram(self, relation: str | None) -> Iterator[str]:
        """Yield the text of a diagram, which Word keeps in a part of its own."""
        self.unread.append("a diagram, whose text may be in another order")
        for paragraph in _root(self.part.related_parts[relation]).iter(f"{_A}p"):
            if text := visible("".join(piece.text or "" for piece in paragraph.iter(f"{_A}t"))):
                yield text


def _columns(cell: Xml) -> int:
    """Return how many columns of its table a cell takes."""
    number = value(cell, "tcPr/gridSpan") or "1"
    return min(int(number), _MOST_COLUMNS) if number.isdecimal() else 1
