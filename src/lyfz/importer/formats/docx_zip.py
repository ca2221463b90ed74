"""A zip that anybody may have made -> the same in bounds, before a library unpacks it.

What a zip says about its own sizes is not believed. Pictures are no text and stay behind. It must
not know what the parts say.
"""

import re
import zipfile
from io import BytesIO

from lyfz.errors import LyfzError

LARGEST = 24 * 1024 * 1024  # bytes of the parts that hold text
MOST_TAGS = 400_000  # each is an object for the parser; a report of 100,000 characters has half

_TEXT = (".xml", ".rels")
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")


def bounded(data: bytes) -> bytes:
    """Return the zip with its XML only, every other part being empty.

    XML that Word calls strict becomes what it usually writes: only the names differ. Raises
    LyfzError where there is too much of it, and what zipfile raises where it is no sound zip.
    """
    packed, left, tags = BytesIO(), LARGEST, 0
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in dict.fromkeys(source.namelist()):
            text = b""
            if name.lower().endswith(_TEXT):
                with source.open(name) as part:
                    text = part.read(left + 1)  # not all of it, whatever it declares
            left -= len(text)
            tags += text.count(b"<")
            if left < 0 or tags > MOST_TAGS:
                most = f"{LARGEST // 2**20} MiB of text or {MOST_TAGS} tags"
                raise LyfzError(f"more than {most}; no report has")
            target.writestr(name, _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", text))
    return packed.getvalue()
