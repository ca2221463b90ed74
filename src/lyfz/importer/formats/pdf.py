"""PDF -> Document, in a process of its own.

PDFium is fast and forgiving, but it is C++: no signal stops it, and a hostile file may crash it or
take all memory. So this module is also the program that reads a PDF, where whoever waits can end
it. It must not know what the text says.
"""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING

from lyfz.errors import LyfzError, system_reason
from lyfz.importer.formats.document import Document, needs
from lyfz.importer.formats.pdf_glyphs import Run, flows
from lyfz.importer.formats.pdf_layout import Layout
from lyfz.importer.formats.unwrap import join_lines
from lyfz.locale import _, listing, ngettext

if TYPE_CHECKING:
    from lyfz.importer.formats.pdf_pages import Page

SECONDS = 30  # in which any report is read; most take a third of one
_MEMORY = 2 << 30  # bytes, where the system can hold a process to it
_TAIL = 4096  # bytes in which the end of a PDF must stand


def read_pdf(data: bytes) -> Document:
    """Return the text of a PDF, lines joined to paragraphs; page numbers are left out.

    Raises LyfzError where there is no text, as in a scan, where it has a password, is broken, or
    larger than any report, or where the library is not installed.
    """
    if not find_spec("pypdfium2"):
        raise LyfzError(needs("pdf", "pypdfium2"))
    if data.rfind(b"startxref", max(0, len(data) - _TAIL)) < 0:
        raise LyfzError(_("a PDF without its end; fetch it again"))
    # -P: the folder that lyfz is called in may hold modules of anybody.
    command = [sys.executable, "-P", "-m", __name__]
    places = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603  # ourselves
            command, input=data, capture_output=True, timeout=SECONDS, env=places
        )
    except subprocess.TimeoutExpired:
        message = _("a PDF that takes more than {n} seconds; no report does", n=SECONDS)
        raise LyfzError(message) from None
    except OSError as error:
        reason = system_reason(error)
        message = _("no process can be started to read a PDF: {reason}", reason=reason)
        raise LyfzError(message) from None
    if done.returncode:
        raise LyfzError(_("a PDF that cannot be read: it breaks PDFium"))
    answer = json.loads(done.stdout)
    if isinstance(answer, str):
        raise LyfzError(answer)
    paragraphs, left_out, remarks = map(tuple, answer)
    return Document(paragraphs, (), left_out, remarks)


def main() -> None:
    """Write the Document of the PDF on standard input as JSON, or why there is none."""
    from lyfz.importer.formats.pdf_pages import read_pages

    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        answer: list[list[str]] | str = _answer(read_pages(sys.stdin.buffer.read()))
    except LyfzError as error:
        answer = str(error)
    json.dump(answer, sys.stdout)


def _answer(pages: Sequence["Page"]) -> list[list[str]]:
    """Return the paragraphs, what is left out, and the remarks."""
    layout = Layout()
    lines = layout.lines((flows(page.glyphs) for page in pages), (page.rules for page in pages))
    paragraphs = list(join_lines(list(lines)))
    if not paragraphs:
        raise LyfzError(_("the PDF has no text, as a scan has none; recognise it (OCR) first"))
    turned = [Run.of(page.turned).text for page in pages if page.turned]
    return [paragraphs, [*layout.left_out, *turned], list(_remarks(pages, layout.doubtful))]


def _remarks(pages: Sequence["Page"], doubtful: Sequence[int]) -> Iterator[str]:
    """Yield what a person should know: what could not be read, or not surely."""
    faults: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages, 1):
        unsure = [_("columns, or a table: look at their order")] if number in doubtful else []
        for fault in dict.fromkeys(page.faults + unsure):
            faults[fault].append(number)
    for fault, numbers in faults.items():
        yield ngettext(
            "page {pages} has {fault}",
            "pages {pages} have {fault}",
            len(numbers),
            pages=listing(map(str, numbers)),
            fault=fault,
        )


if __name__ == "__main__":
    main()
