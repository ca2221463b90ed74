"""A file's name and bytes -> Document, whatever the format. The one door to the readers.

Any bytes give a Document or a LyfzError. It must not know what the words mean.
"""

import os
import re
from collections.abc import Iterator
from contextlib import suppress

from lyfz.chinese import table
from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.docx import read_docx
from lyfz.importer.formats.encoding import decode, lost, may_be_chinese
from lyfz.importer.formats.html import read_html
from lyfz.importer.formats.pdf import read_pdf
from lyfz.importer.formats.plain_text import read_plain_text
from lyfz.locale import _, word

LARGEST = 64 * 1024 * 1024  # bytes of a file with pictures
LARGEST_TEXT = 12 * 1024 * 1024  # bytes of a text or page

_HEAD = 4096  # bytes in which a page says what it is
_OWN = b'<meta name="generator" content="lyfz '  # in the pages that lyfz makes
_SHOWN = 20  # characters of a text that cannot be read

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|meta|body|title|div|p|table|span|br)\b", re.I)
_PICTURE = re.compile(rb"data:image/[\w.+-]+;base64,[A-Za-z0-9+/=\s]*+")  # written into the page


def read_document(name: str, data: bytes) -> Document:
    """Return the text of a file; `name` serves where its content does not tell the format.

    Raises LyfzError, with the name before each reason, where it cannot be read.
    """
    try:
        document = _read(name, data)
        text = "\n".join(document.paragraphs)
        if not may_be_chinese(text):
            message = _(
                "hardly any of its characters is common Chinese; save it again as UTF-8: {words}",
                words=text[:_SHOWN],
            )
            raise LyfzError(message)
        return document._replace(remarks=(*document.remarks, *lost(text)))
    except LyfzError as error:
        raise LyfzError(*(f"{name}: {message}" for message in error.messages)) from None
    except (MemoryError, RecursionError):
        message = _("{path}: too large or too deeply nested; no report is", path=name)
        raise LyfzError(message) from None


def is_own_page(path: str | os.PathLike[str]) -> bool:
    """Whether a file is a page that lyfz made of a report."""
    with suppress(OSError), open(path, "rb") as file:
        return _OWN in file.read(_HEAD)
    return False


def _read_page(data: bytes) -> Document:
    if _OWN in data[:_HEAD]:
        raise LyfzError(_("a page that lyfz made of a draft; import what that was drafted from"))
    data = _PICTURE.sub(b"", data)
    _bound(data, LARGEST_TEXT)
    return read_html(decode(data))


def _read_archive(data: bytes) -> Document:
    """Read the first page of a web archive (MHTML); others are its frames."""
    from email import message_from_bytes

    for part in message_from_bytes(data.lstrip()).walk():
        page = part.get_payload(decode=True)
        if part.get_content_subtype() in ("html", "xhtml+xml") and isinstance(page, bytes):
            document = _read_page(page)
            address = str(part.get("Content-Location", ""))
            return document._replace(metadata=(*document.metadata, ("canonical", address)))
    raise LyfzError(_("a web archive (MHTML) without a page; save the page again, as .html"))


def _bound(data: bytes, most: int) -> None:
    if len(data) > most:
        raise LyfzError(_("larger than {n} MiB; no report is", n=most // 2**20))


_READERS = {"pdf": read_pdf, "docx": read_docx, "mhtml": _read_archive}
_OFFICE = r"\xd0\xcf\x11\xe0"  # of office files before 2007; their parts are named in UTF-16


def files() -> Iterator[tuple[bytes, bytes, str]]:
    """Yield what a file begins with, what it holds, and its reader, else what to do with it."""
    for start, part, reader, __ in table.lines(__package__, "files.tsv"):
        name = part.encode("utf-16-le" if start == _OFFICE else "ascii")
        yield start.encode("ascii"), name, reader


def _read(name: str, data: bytes) -> Document:
    _bound(data, LARGEST)
    head = data[:_HEAD]
    for start, part, reader in files():
        if part in data and re.match(start, head, re.DOTALL | re.IGNORECASE):
            if reader in _READERS:
                return _READERS[reader](data)
            raise LyfzError(word("file", reader))
    extension = name.rpartition(".")[2].lower()
    if extension in ("html", "htm", "shtml") or _HTML.search(head.replace(b"\0", b"")):
        return _read_page(data)
    if extension in ("docx", "pdf"):
        raise LyfzError(_("not a .{ending}, in spite of its name", ending=extension))
    _bound(data, LARGEST_TEXT)
    return read_plain_text(decode(data))
