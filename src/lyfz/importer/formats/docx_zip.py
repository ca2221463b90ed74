"""A zip that anybody may have made -> the same in bounds, before a library unpacks it.

What a zip says about its own sizes is not believed: every part is unpacked here, as far as the
bounds go. Pictures are no text and stay behind. It must not know what the parts say.
"""

import re
import struct
import zipfile
import zlib
from io import BytesIO

from lyfz.errors import LyfzError

LARGEST = 64 * 1024 * 1024  # bytes that the zip declares, unpacked
LARGEST_XML = 24 * 1024 * 1024  # bytes of the parts that hold text
MOST_PARTS = 2000
MOST_TAGS = 400_000  # each is an object for the parser; a report of 100,000 characters has half

_TEXT = (".xml", ".rels")
# What the library raises of what is no zip, is cut off, or packed in a way that it does not know.
_BROKEN: tuple[type[Exception], ...] = (zipfile.BadZipFile, zlib.error, struct.error, EOFError)
_BROKEN += (KeyError, OSError, OverflowError, RuntimeError, ValueError)
_TYPES = "[Content_Types].xml"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")


def bounded(data: bytes) -> bytes:
    """Return the zip with its XML only, every other part being empty.

    XML that Word calls strict becomes what it usually writes: only the names differ. Raises
    LyfzError where it is no zip, is encrypted, no package of an office, or too large.
    """
    packed = BytesIO()
    try:
        with (
            zipfile.ZipFile(BytesIO(data)) as source,
            zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target,
        ):
            _check(source)
            left, tags = LARGEST_XML, 0
            for name in dict.fromkeys(source.namelist()):
                text = _read(source, name, left) if name.lower().endswith(_TEXT) else b""
                left -= len(text)
                tags += text.count(b"<")
                if tags > MOST_TAGS:
                    raise LyfzError(f"more than {MOST_TAGS} tags; no report has")
                target.writestr(name, text)
    except LyfzError:
        raise
    except _BROKEN as error:
        raise LyfzError(f"a broken zip, and so no .docx: {error or type(error).__name__}") from None
    return packed.getvalue()


def _check(source: zipfile.ZipFile) -> None:
    parts = source.infolist()
    if len(parts) > MOST_PARTS:
        raise LyfzError(f"a zip of {len(parts)} parts; no .docx has so many")
    if any(part.flag_bits & 1 for part in parts):
        raise LyfzError("the file is encrypted; save it without a password")
    if sum(part.file_size for part in parts) > LARGEST:
        raise LyfzError(f"larger than {LARGEST // 2**20} MiB when unpacked; no report is")
    if _TYPES not in source.namelist():
        raise LyfzError(f"a zip without {_TYPES}; expected a .docx")


def _read(source: zipfile.ZipFile, name: str, most: int) -> bytes:
    with source.open(name) as part:
        text = part.read(most + 1)  # not all of it, whatever it declares
    if len(text) > most:
        raise LyfzError(f"more than {LARGEST_XML // 2**20} MiB of text; no report has")
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", text)
