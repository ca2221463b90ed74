"""Bytes -> text: of the encodings that pages come in, the one whose reading is Chinese.

It must not know what the text is. GB18030 stands for all of gb2312 and gbk: it contains them,
and Python's own gb2312 codec turns · and — into other characters. What a page itself says of its
encoding is often wrong, and never needed.
"""

import codecs

from lyfz.errors import LyfzError
from lyfz.importer.formats.characters import common

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_REPLACEMENT = "\ufffd"
_MOST_BROKEN = 0.01  # of the characters beyond ASCII


def decode(data: bytes) -> str:
    """Return the text of `data`, bytes that fit no encoding being U+FFFD where they are few.

    A byte order mark decides, then strict UTF-8, then which reading has the most common
    characters and the fewest that fail. Raises LyfzError naming the first byte that fails where
    they are many.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding, len(mark))
    if b"\0" not in data:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    readings = {encoding: data.decode(encoding, "replace") for encoding in _ENCODINGS}
    best = max(
        _ENCODINGS, key=lambda name: common(readings[name]) - readings[name].count(_REPLACEMENT)
    )
    return _lenient(data, best)


def _lenient(data: bytes, encoding: str, offset: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        first = error.start
    text = data.decode(encoding, "replace")
    if text.count(_REPLACEMENT) > _MOST_BROKEN * sum(not char.isascii() for char in text):
        line = data.count(b"\n", 0, first) + 1
        byte = f"line {line}: byte 0x{data[first]:02x} at offset {first + offset}"
        raise LyfzError(f"{byte}; expected {encoding.upper()}")
    return text
