"""Kinds of files that are not read: by which bytes to know them, and what to do with each."""

import re

from lyfz.errors import LyfzError

_WORD = "save it as .docx"
_COPY = f"copy the report into a text, or {_WORD}"
_ARCHIVE = "an archive; unpack it and import the report in it"
_ZIP = rb"PK\x03\x04"
_OFFICE = rb"\xd0\xcf\x11\xe0"  # of office files before 2007; their parts are named in UTF-16

_KINDS = (  # what a file begins with, the name of a part in it, and what to do, if it is not read
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
    (_ZIP, "word/", ""),
    (_ZIP, "OFD.xml", "an OFD; print it to PDF"),
    (_ZIP, "xl/workbook", f"a spreadsheet; {_COPY}"),
    (_ZIP, "ppt/presentation", f"a slide show; {_COPY}"),
    (_ZIP, "META-INF/manifest.xml", f"an OpenDocument file; {_WORD}"),
    (_ZIP, "META-INF/container.xml", f"an e-book; {_WORD}"),
    (_ZIP, "[Content_Types].xml", ""),
    (_ZIP, "", _ARCHIVE),
    (_OFFICE, "EncryptedPackage", "the file is encrypted; save it without a password"),
    (_OFFICE, "WordDocument", f"a Word or WPS file of the old format; {_WORD}"),
    (_OFFICE, "Workbook", f"a spreadsheet; {_COPY}"),
    (_OFFICE, "PowerPoint Document", f"a slide show; {_COPY}"),
    (_OFFICE, "", f"a file of an old office format; {_WORD}"),
)
_HEAD = 1000  # bytes in which XML says that it is a page


def refuse(data: bytes) -> None:
    """Raise LyfzError, saying what it is and what to do, where `data` is of a kind not read."""
    for start, part, reason in _KINDS:
        name = part.encode("utf-16-le" if start == _OFFICE else "ascii")
        if name in data and re.match(start, data[:_HEAD], re.DOTALL | re.IGNORECASE):
            if reason:
                raise LyfzError(reason)
            return
