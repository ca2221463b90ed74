"""PDF -> Document. A page of PDF knows glyphs and places: lines are made of them, then joined.

It must not know what the text says.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document, visible
from lyfz.importer.formats.pdf_edges import without_edges
from lyfz.importer.formats.pdf_glyphs import Glyph, Run, runs, upright
from lyfz.importer.formats.pdf_layout import Layout, Rule
from lyfz.importer.formats.unwrap import join_lines

LARGEST = 32 * 1024 * 1024  # bytes
SECONDS = 30  # in which PDFium reads any report; most take a tenth of one
_TAIL = 4096  # bytes in which the end of a PDF must stand
_UNKNOWN = "\ufffd"
_PAGES = Path(__file__).with_name("pdf_pages.py")


def read_pdf(data: bytes) -> Document:
    """Return the text of a PDF, lines joined to paragraphs; page numbers are left out.

    Raises LyfzError where there is no text, as in a scan, where it has a password, is broken, or
    larger than any report, or where the library is not installed.
    """
    if not find_spec("pypdfium2"):
        raise LyfzError("reading .pdf needs pypdfium2: pip install 'lyfz[import]'")
    if len(data) > LARGEST:
        raise LyfzError(f"larger than {LARGEST // 2**20} MiB; no report is")
    if data.rfind(b"startxref", max(0, len(data) - _TAIL)) < 0:
        raise LyfzError("a PDF without its end; fetch it again")
    read = _read(data)
    pages = [[Glyph(*glyph) for glyph in page["glyphs"]] for page in read["pages"]]
    rules = [[Rule(*rule) for rule in page["rules"]] for page in read["pages"]]
    glyphs = list(chain.from_iterable(pages))
    if sum(glyph.char == _UNKNOWN for glyph in glyphs) * 2 > len(glyphs):
        raise LyfzError("the PDF does not say which characters its fonts draw; recognise it (OCR)")
    level, aside = zip(*map(upright, pages), strict=True) if pages else ((), ())
    texts, left_out = without_edges([list(runs(page)) for page in level])
    left_out += [Run(tuple(page)).text for page in aside if page]
    layout = Layout()
    paragraphs = tuple(join_lines(list(layout.lines(texts, rules))))
    if not paragraphs:
        raise LyfzError("the PDF has no text, as a scan has none; recognise it (OCR) first")
    remarks = _remarks(read["pages"], aside, layout.doubtful)
    metadata = ((key.lower(), visible(value)) for key, value in read["metadata"].items())
    return Document(paragraphs, tuple(metadata), tuple(left_out), tuple(remarks))


def _read(data: bytes) -> dict[str, Any]:
    """Have PDFium read the pages, in a process that can be ended."""
    command = [sys.executable, "-P", str(_PAGES)]  # -P: modules are not looked for beside it
    try:
        done = subprocess.run(  # noqa: S603  # our own file
            command, input=data, capture_output=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        raise LyfzError(f"a PDF that takes more than {SECONDS} seconds; no report does") from None
    read: dict[str, Any] = json.loads(done.stdout) if not done.returncode else {}
    if not read:
        raise LyfzError("a PDF that cannot be read: PDFium gave it up")
    if "error" in read:
        raise LyfzError(read["error"])
    return read


def _remarks(
    pages: Sequence[dict[str, Any]], aside: Sequence[Sequence[Glyph]], doubtful: Sequence[int]
) -> Iterator[str]:
    """Yield what a person should know: what could not be read, or not surely."""
    numbered = list(enumerate(pages, 1))
    if empty := [number for number, page in numbered if page["drawn"] and not page["glyphs"]]:
        yield f"{_these(empty)} no text (scanned?)"
    if unseen := [number for number, page in numbered if page["unseen"]]:
        yield f"{_these(unseen)} text unseen behind a picture: a machine read it, check the figures"
    if doubtful:
        yield f"{_these(doubtful)} columns, or a table: look at their order"
    if turned := [n for n, page in enumerate(aside, 1) if any(g.angle % 90 == 0 for g in page)]:
        yield f"{_these(turned)} text in two directions; that of fewer characters is left out"
    if lost := sorted({font for page in pages for font in page["lost"]}):
        yield f"text is missing: the font {', '.join(lost)} is neither in the file nor here"


def _these(pages: Sequence[int]) -> str:
    numbers = ", ".join(map(str, pages))
    return f"pages {numbers} have" if len(pages) > 1 else f"page {numbers} has"
