"""PDF -> Document. A page of PDF knows glyphs and places: lines are made of them, then joined.

It must not know what the text says.
"""

import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.unwrap import Line, join_lines

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 500
LONGEST = 8 * 1024 * 1024  # characters of text
LARGEST = 32 * 1024 * 1024  # bytes
_MOST_COMMANDS = 120_000  # in all pages; text drawn character by character takes three for each
_MOST_DRAWN = 2_000_000  # bytes of commands in all pages
_MOST_OBJECTS = 200_000
_OBJECT = b"obj"
_TAIL = 4096  # bytes in which the end of a PDF must stand
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 16_000_000,
    "lzw_maximum_output_length": 4_000_000,
    "run_length_maximum_output_length": 4_000_000,
    "array_based_stream_maximum_output_length": 16_000_000,
    "stream_decoding_work_maximum_length": 32_000_000,
    "stream_parsing_work_maximum_count": 400_000,
    "zlib_maximum_recovery_input_length": 500_000,
    "page_tree_maximum_entries": 5_000,
    "page_tree_maximum_page_entries": 50_000,
    "xform_maximum_invocations_per_extraction": 100,
}

_PAGE_NUMBER = re.compile(
    r"[-—－–─·•\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—－–─·•\s]*"
)
_TOO_MANY = "the PDF is drawn with more commands than any report"
_EDGE = 2  # lines at the top and bottom of a page that may be its number or a running title
_LEAST = 3  # pages on which a running title stands,
_ONE_IN = 3  # and one in so many at least: left and right pages may have their own
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}


def read_pdf(data: bytes) -> Document:
    """Return the text of a PDF, lines joined to paragraphs; page numbers are left out.

    Raises LyfzError where there is no text, as in a scan, where it is encrypted or broken, or
    larger than any report, or where the library is not installed.
    """
    try:
        import pypdf
    except ImportError:
        raise LyfzError("reading .pdf needs pypdf: pip install 'lyfz[import]'") from None
    _check(data)
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        with pypdf.apply_configuration(**_LIMITS):
            # A broken root is looked for among all objects; there are no more than this mark.
            reader = pypdf.PdfReader(BytesIO(data), root_object_recovery_limit=data.count(_OBJECT))
            if reader.is_encrypted:
                raise LyfzError("the PDF is encrypted; save it without protection")
            pages = list(_pages(reader))
            metadata = tuple(_metadata(reader))
    except LyfzError:
        raise
    except (Exception, RecursionError) as error:  # a broken PDF fails in every way there is
        raise LyfzError(f"a PDF that cannot be read: {error or type(error).__name__}") from None
    return _document(pages, metadata)


def _check(data: bytes) -> None:
    """A library mends a PDF without its end by searching all of it, which may take minutes."""
    if len(data) > LARGEST:
        raise LyfzError(f"larger than {LARGEST // 2**20} MiB; no report is")
    if data.rfind(b"startxref", max(0, len(data) - _TAIL)) < 0:
        raise LyfzError("a PDF without its end; fetch it again")
    if data.count(_OBJECT) > _MOST_OBJECTS:
        raise LyfzError(f"more than {_MOST_OBJECTS} objects; no report has")


def _pages(reader: "PdfReader") -> Iterator[list[Line]]:
    number = len(reader.pages)
    if number > MOST_PAGES:
        raise LyfzError(f"{number} pages; no report has more than {MOST_PAGES}")
    drawn = length = commands = 0

    def count(*_: Any) -> None:
        nonlocal commands
        commands += 1
        if commands > _MOST_COMMANDS:
            raise LyfzError(_TOO_MANY)

    for page in reader.pages:
        contents = page.get_contents()
        drawn += len(contents.get_data()) if contents else 0
        if drawn > _MOST_DRAWN:
            raise LyfzError(_TOO_MANY)
        lines = _Lines()
        page.extract_text(visitor_text=lines.add, visitor_operand_before=count)
        yield lines.finish()
        length += lines.length
        if length > LONGEST:
            raise LyfzError("more text than any report has")


class _Lines:
    """Collects the pieces of a page's text into lines, minding where each line begins."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, float, float]] = []  # text, place of its start, size
        self.parts: list[str] = []
        self.start = self.size = 0.0
        self.length = 0

    def add(self, text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        for index, piece in enumerate(text.split("\n")):
            if index:
                self._end()
            if piece.strip() and not self.parts:
                self.start = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                scale = abs(tm[0] * cm[0] + tm[1] * cm[2]) or abs(tm[1] * cm[1]) or 1
                self.size = abs(size) * scale
            if piece.strip() or self.parts:
                self.parts.append(piece)

    def _end(self) -> None:
        text = visible("".join(self.parts).translate(_LIGATURES))
        if text:
            self.lines.append((text, self.start, self.size))
            self.length += len(text)
        self.parts = []

    def finish(self) -> list[Line]:
        self._end()
        margin = min((start for _, start, _ in self.lines), default=0)
        # Two columns are as wide as the size of the font is high.
        return [
            Line(text, round((start - margin) * 2 / size, 1) if size else 0)
            for text, start, size in self.lines
        ]


def _document(pages: list[list[Line]], metadata: tuple[tuple[str, str], ...]) -> Document:
    running = _running(pages)
    body: list[Line] = []
    left_out: list[str] = []
    for page in pages:
        for index, line in enumerate(page):
            edge = min(index, len(page) - 1 - index) < _EDGE
            if edge and _PAGE_NUMBER.fullmatch(line.text):
                continue
            if edge and _shape(line.text) in running:
                left_out.append(line.text)
            else:
                body.append(line)
    paragraphs = tuple(join_lines(body))
    if not paragraphs:
        raise LyfzError("the PDF has no text, as a scan has none; recognise it (OCR) first")
    return Document(paragraphs, metadata, tuple(left_out))


def _running(pages: list[list[Line]]) -> set[str]:
    """Return what stands at the edge of many pages, figures apart."""
    counts = Counter(
        shape
        for page in pages
        for shape in {_shape(line.text) for line in (*page[:_EDGE], *page[-_EDGE:])}
    )
    least = max(_LEAST, len(pages) / _ONE_IN)
    return {shape for shape, count in counts.items() if count >= least}


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _metadata(reader: "PdfReader") -> Iterator[tuple[str, str]]:
    for key, value in (reader.metadata or {}).items():
        text = visible(str(value))
        if text:
            yield str(key).removeprefix("/").lower(), text
