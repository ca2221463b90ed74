"""A file's name and bytes -> Document, whatever the format. The one door to the readers.

Any bytes give a Document or a LyfzError. It must not know what the words mean.
"""

import re
from collections.abc import Callable

from lyfz.errors import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.docx import read_docx
from lyfz.importer.formats.encoding import decode, lost, may_be_chinese
from lyfz.importer.formats.html import read_html
from lyfz.importer.formats.pdf import read_pdf
from lyfz.importer.formats.plain_text import read_plain_text

LARGEST = 64 * 1024 * 1024  # bytes of a file with pictures
LARGEST_TEXT = 12 * 1024 * 1024  # bytes of a text or page

_HEAD = 4096  # bytes in which a page says what it is
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
            reason = "hardly any of its characters is common Chinese; save it again as UTF-8"
            raise LyfzError(f"{reason}: {text[:_SHOWN]}")
        return document._replace(remarks=(*document.remarks, *lost(text)))
    except LyfzError as error:
        raise LyfzError(*(f"{name}: {message}" for message in error.messages)) from None
    except (MemoryError, RecursionError):
        raise LyfzError(f"{name}: too large or too deeply nested; no report is") from None


def _read_page(data: bytes) -> Document:
    data = _PICTURE.sub(b"", data)
    _bound(data, LARGEST_TEXT)
    return read_html(decode(data))


def _read_archive(data: bytes) -> Document:
    """Read the first page of a web archive (MHTML) that shows an article; others are its frames."""
    from email import message_from_bytes

    reasons: list[LyfzError] = []
    for part in message_from_bytes(data.lstrip()).walk():
        page = part.get_payload(decode=True)
        if part.get_content_subtype() not in ("html", "xhtml+xml") or not isinstance(page, bytes):
            continue
        try:
            document = _read_page(page)
        except LyfzError as error:
            reasons.append(error)
        else:
            address = str(part.get("Content-Location", ""))
            return document._replace(metadata=(*document.metadata, ("canonical", address)))
    reasons.append(LyfzError("a web archive (MHTML) without a page; save the page again, as .html"))
    raise reasons[0]


def _bound(data: bytes, most: int) -> None:
    if len(data) > most:
        raise LyfzError(f"larger than {most // 2**20} MiB; no report is")


_WORD = "save it as .docx"
_COPY = f"copy the report into a text, or {_WORD}"
_ARCHIVE = "an archive; unpack it and import the report in it"
_ZIP = rb"PK\x03\x04"
_OFFICE = rb"\xd0\xcf\x11\xe0"  # of office files before 2007; their parts are named in UTF-16

# What a file begins with, the name of a part in it, and who reads it, or what to do instead.
_KINDS: tuple[tuple[bytes, str, Callable[[bytes], Document] | str], ...] = (
    (rb"\s*%PDF-", "", read_pdf),
    (
        rb"\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type)\s*:",
        "",
        _read_archive,
    ),
    (rb"\{\\rtf", "", f"an RTF file; {_WORD}"),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP|BM.{4}\0{4}",
        "",
        "a picture; recognise its text (OCR) and import that",
    ),
    (rb"Rar!\x1a|7z\xbc\xaf|PK\x05\x06", "", _ARCHIVE),
    (rb"\x1f\x8b\x08", "", "packed by gzip; unpack it, or type: curl --compressed"),
    (rb"bplist00", "", "a web archive of Safari; save the page as its source"),
    (
        rb"(?:\xef\xbb\xbf)?<\?xml(?!.*<(?:!doctype )?html)",
        "",
        f"an XML file; {_WORD}, or as a page",
    ),
    (rb'\s*\[?\s*\{\s*"', "", "JSON; expected the page that is made of it"),
    (
        rb"(?:\s*#[^\n]*\n)*\s*format:\s*1\s+report:",
        "",
        "a report file already; expected a page",
    ),
    (_ZIP, "word/", read_docx),
    (_ZIP, "OFD.xml", "an OFD; print it to PDF"),
    (_ZIP, "xl/workbook", f"a spreadsheet; {_COPY}"),
    (_ZIP, "ppt/presentation", f"a slide show; {_COPY}"),
    (_ZIP, "META-INF/manifest.xml", f"an OpenDocument file; {_WORD}"),
    (_ZIP, "META-INF/container.xml", f"an e-book; {_WORD}"),
    (_ZIP, "[Content_Types].xml", read_docx),
    (_ZIP, "", _ARCHIVE),
    (_OFFICE, "EncryptedPackage", "the file is encrypted; save it without a password"),
    (_OFFICE, "WordDocument", f"a Word or WPS file of the old format; {_WORD}"),
    (_OFFICE, "Workbook", f"a spreadsheet; {_COPY}"),
    (_OFFICE, "PowerPoint Document", f"a slide show; {_COPY}"),
    (_OFFICE, "", f"a file of an old office format; {_WORD}"),
)


def _read(name: str, data: bytes) -> Document:
    _bound(data, LARGEST)
    head = data[:_HEAD]
    for start, part, reader in _KINDS:
        inside = part.encode("utf-16-le" if start == _OFFICE else "ascii")
        if inside in data and re.match(start, head, re.DOTALL | re.IGNORECASE):
            if isinstance(reader, str):
                raise LyfzError(reader)
            return reader(data)
    extension = name.rpartition(".")[2].lower()
    if extension in ("html", "htm", "shtml") or _HTML.search(head.replace(b"\0", b"")):
        return _read_page(data)
    if extension in ("docx", "pdf"):
        raise LyfzError(f"not a .{extension}, in spite of its name")
    _bound(data, LARGEST_TEXT)
    return read_plain_text(decode(data))
