"""Kinds of files that are not read: by which bytes to know them, and what to do with each."""

import json
import re
import zipfile
from contextlib import suppress
from io import BytesIO

from lyfz.errors import LyfzError

_WORD = "save it as .docx"
_PICTURE = "a picture; recognise its text (OCR) and import that"
_ARCHIVE = "an archive; unpack it and import the report in it"

_STARTS = (
    (rb"\{\\rtf", f"an RTF file; {_WORD}"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP|BM.{4}\0{4}", _PICTURE),
    (rb"Rar!\x1a|7z\xbc\xaf|PK\x05\x06", _ARCHIVE),
    (rb"bplist00", "a web archive of Safari; save the page as its source"),
    (rb"(?:\xef\xbb\xbf)?<\?xml(?!.*<(?:!doctype )?html)", f"an XML file; {_WORD}, or as a page"),
    (rb"(?:\s*#[^\n]*\n)*\s*format:\s*1\s+report:", "a report file already; expected a page"),
)
_PARTS = (  # what the names of a zip's parts begin with
    ("word/", ""),
    ("OFD.xml", "an OFD; print it to PDF"),
    ("xl/", f"a spreadsheet; copy the report into a text, or {_WORD}"),
    ("ppt/", f"a slide show; copy the report into a text, or {_WORD}"),
    ("META-INF/manifest.xml", f"an OpenDocument file; {_WORD}"),
    ("META-INF/container.xml", f"an e-book; {_WORD}"),
    ("[Content_Types].xml", ""),
    ("", _ARCHIVE),
)
_STREAMS = (  # of a compound file, the format of office files before 2007
    ("EncryptedPackage", "the file is encrypted; save it without a password"),
    ("WordDocument", f"a Word or WPS file of the old format; {_WORD}"),
    ("Workbook", f"a spreadsheet; copy the report into a text, or {_WORD}"),
    ("PowerPoint Document", f"a slide show; copy the report into a text, or {_WORD}"),
    ("", f"a file of an old office format; {_WORD}"),
)
_COMPOUND = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_HEAD = 1000  # bytes in which XML says that it is a page


def refuse(data: bytes) -> None:
    """Raise LyfzError, saying what it is and what to do, where `data` is of a kind not read."""
    head = data[:_HEAD]
    for pattern, reason in _STARTS:
        if re.match(pattern, head, re.DOTALL | re.IGNORECASE):
            raise LyfzError(reason)
    if data.startswith(_COMPOUND):
        raise LyfzError(next(why for name, why in _STREAMS if name.encode("utf-16-le") in data))
    if data.startswith(_ZIP) and (reason := _zip(data)):
        raise LyfzError(reason)
    if head.lstrip()[:1] in (b"{", b"["):
        with suppress(ValueError):
            json.loads(data)
            raise LyfzError("JSON; expected the page that is made of it")


def _zip(data: bytes) -> str:
    with suppress(zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        names = zipfile.ZipFile(BytesIO(data)).namelist()
        return next(
            why for start, why in _PARTS if any(name.startswith(start) for name in names or [""])
        )
    return ""
