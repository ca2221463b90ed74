"""docx -> Document: the body in order, tables and automatic numbering written out.

It must not know what the text says. python-docx opens the package and knows its parts; the walk
is over their XML, as its paragraphs leave out what stands in content controls and insertions.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import POWERS, Document, is_number, needs, row, visible
from lyfz.importer.formats.docx_styles import Numbering, Styles, W, Xml, first_value, value
from lyfz.importer.formats.list_numbers import integer
from lyfz.importer.formats.unwrap import Line, unwrapped
from lyfz.locale import _

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006"
_A = f"{_DRAWING}/main}}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_P, _TR, _TC, _R = (f"{W}{name}" for name in ("p", "tr", "tc", "r"))
_TEXT = {f"{W}t", f"{_M}t"}
_DRAWN = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}noBreakHyphen": "-", f"{W}br": "\n", f"{W}cr": "\n"}
# Deleted text, the phonetic line over a word, and what is stored twice for older programs.
_SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}pPr", f"{W}sdtPr", f"{_MC}Fallback"}
_DATA = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}dm"
_DIAGRAM = f"{_DRAWING}/diagram}}relIds"
_UNREAD = {
    _DIAGRAM: _("a diagram, whose text may be in another order"),
    f"{_DRAWING}/chart}}chart": _("a chart, which is not read"),
    "{urn:schemas-microsoft-com:office:office}OLEObject": _(
        "an embedded object, which is not read"
    ),
    f"{W}altChunk": _("a file in the file (altChunk), which is not read; save it again with Word"),
    f"{W}subDoc": _("a file that it only names, which is not read"),
}
_LARGEST = 24 * 1024 * 1024  # bytes of the parts that hold text
_MOST_TAGS = 400_000  # each is an object for the parser; a report of 100,000 characters has half
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_SPACE = re.compile(r"[\t\n]")  # in text; breaks and tabs are elements
_GONE = {_TR: f"{W}trPr/{W}del", f"{W}sdt": f"{W}sdtPr/{W}showingPlcHdr"}
_MOST_COLUMNS = 63  # that Word gives a table
_LOOKS = ("strike", "dstrike", "vanish", "vertAlign")  # of a run
_OFF = {None, "0", "false", "off", "none"}

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
        raise LyfzError(needs("docx", "python-docx")) from None
    try:
        part = Package.open(BytesIO(_bounded(data))).main_document_part
        reader = _Reader(part)
        body = reader.read(_root(part).find(f"{W}body"))
        elsewhere = [
            text for kind in _ELSEWHERE for xml in _related(part, kind) for text in reader.read(xml)
        ]
    except LyfzError:
        raise
    except Exception as error:  # a broken package fails in every way there is
        reason = error if str(error) else type(error).__name__
        raise LyfzError(_("a .docx that cannot be read: {reason}", reason=reason)) from None
    if not body:
        raise LyfzError("; ".join([_("the .docx has no text"), *reader.remarks()]))
    paragraphs = tuple(unwrapped([Line(text) for text in body]))
    return Document(paragraphs, (), tuple(elsewhere), tuple(reader.remarks()))


def _bounded(data: bytes) -> bytes:
    """Return the zip with its XML only, as pictures are no text; LyfzError where it is too much."""
    packed, left, tags = BytesIO(), _LARGEST, 0
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in dict.fromkeys(source.namelist()):
            text = b""
            if name.lower().endswith((".xml", ".rels")):
                with source.open(name) as part:
                    text = part.read(left + 1)  # not all of it, whatever it declares
            left -= len(text)
            tags += text.count(b"<")
            if left < 0 or tags > _MOST_TAGS:
                message = _(
                    "more than {size} MiB of text or {tags} tags; no report has",
                    size=_LARGEST // 2**20,
                    tags=_MOST_TAGS,
                )
                raise LyfzError(message)
            # XML that Word calls strict becomes what it usually writes: only the names differ.
            target.writestr(name, _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", text))
    return packed.getvalue()


def _related(part: Any, kind: str) -> list[Xml]:
    """Return the XML of the parts that a part names as its header, its styles, …"""
    return [
        _root(relation.target_part)
        for relation in part.rels.values()
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external
    ]


def _root(part: Any) -> Xml:
    """Return the XML of a part; a template's body and some others are not parsed yet."""
    from docx.oxml import parse_xml

    root = part.element if hasattr(part, "element") else parse_xml(part.blob)
    # The parser leaves entities as they are: their text would be missing without a word.
    if root.getroottree().docinfo.doctype:
        raise LyfzError(_("{part} declares XML entities; no .docx does", part=part.partname))
    return root


# An open paragraph: its styles, and its text so far.
_Paragraph = tuple[Sequence[Xml], list[str]]


class _Reader:
    """Reads the XML of the parts of one document, in order."""

    def __init__(self, part: Any) -> None:
        self.part = part
        self.styles = Styles(next(iter(_related(part, "styles")), None))
        self.numbering = Numbering(next(iter(_related(part, "numbering")), None), self.styles)
        self.struck: list[str] = []
        self.unread: list[str] = []
        self.raised = self.joins = False

    def remarks(self) -> Iterator[str]:
        if struck := "，".join(self.struck):
            yield _("struck out in the file, and left out: {words}", words=struck)
        yield from dict.fromkeys(self.unread)

    def read(self, parent: Xml, paragraph: _Paragraph | None = None) -> list[str]:
        """Return the paragraphs below an element; other text goes to the open one."""
        out: list[str] = []
        styles, texts = paragraph or ((), None)
        for element in parent:
            tag = element.tag
            if tag in _SKIPPED or self._is_unseen(element, styles):
                continue
            if tag == _P:
                self._paragraph(element, out)
            elif tag == _TR:
                out += row(list(self._cells(element)))
            elif tag in _UNREAD:
                self.unread.append(_UNREAD[tag])
                if tag == _DIAGRAM:  # Word keeps its text in a part of its own
                    out += self._diagram(element)
            elif tag in _TEXT and texts is not None:
                text = _SPACE.sub(" ", element.text or "")
                texts.append(text.translate(POWERS) if self.raised else text)
            elif tag in _DRAWN and texts is not None:
                texts.append(_DRAWN[tag])
            else:
                out += self.read(element, paragraph)
        return out

    def _is_unseen(self, element: Xml, styles: Sequence[Xml]) -> bool:
        """Whether Word shows no part of an element, or shows it as no longer said."""
        if element.tag in _GONE:
            return element.find(_GONE[element.tag]) is not None
        if element.tag != _R:
            return False
        holders = (element, *self.styles.chain(value(element, "rPr/rStyle")), *styles)
        struck, twice, vanish, raised = (first_value(holders, f"rPr/{name}") for name in _LOOKS)
        if {struck, twice} - _OFF:
            self.struck.append("".join(text.text or "" for text in element.iter(f"{W}t")))
        self.raised = raised == "superscript"
        return not {struck, twice, vanish} <= _OFF

    def _paragraph(self, element: Xml, out: list[str]) -> None:
        goes_on = element.find(f"{W}pPr/{W}rPr/{W}del") is not None  # its end was deleted
        label = "" if goes_on else self.numbering.label(element)
        parts: list[str] = []
        out += self.read(element, (self.styles.chain(value(element, "pPr/pStyle")), parts))
        lines = "".join(parts).split("\n")
        texts = [text for line in lines if (text := visible(line))]
        if texts:
            before = out.pop() if self.joins and out else ""
            out += [label + before + texts[0], *texts[1:]]
        self.joins = goes_on and bool(texts or self.joins)

    def _cells(self, parent: Xml) -> Iterator[list[str]]:
        """Yield the paragraphs of each cell of a row; one over several columns has empty ones."""
        for at, element in enumerate(parent):
            if element.tag != _TC:
                yield from self._cells(element)
                continue
            self.joins = False
            texts = self.read(element)
            columns = min(integer(value(element, "tcPr/gridSpan"), 1), _MOST_COLUMNS)
            merged = columns > 1 or element.find(f"{W}tcPr/{W}vMerge") is not None
            # A number over several columns or rows belongs to none of them.
            if merged and at and is_number("".join(texts)):
                words = "，".join(texts)
                self.unread.append(_("over several cells, and left out: {words}", words=words))
                texts = []
            yield from (texts, *[[]] * (columns - 1))

    def _diagram(self, element: Xml) -> Iterator[str]:
        for paragraph in _root(self.part.related_parts[element.get(_DATA)]).iter(f"{_A}p"):
            if text := visible("".join(piece.text or "" for piece in paragraph.iter(f"{_A}t"))):
                yield text
