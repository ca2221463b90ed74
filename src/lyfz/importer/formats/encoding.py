"""Bytes -> text, by strict rules: a text is either read as it was written, or refused.

It must not know what the text is. GB18030 stands for all of gb2312 and gbk: it contains them,
and Python's own gb2312 codec turns · and — into other characters.
"""

import codecs
import re

from lyfz.errors import LyfzError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A label is believed only where it names what UTF-8 and GB18030 would not recognise.
_LABELLED = {"big5": "big5hkscs", "big5-hkscs": "big5hkscs"}
_LABELLED |= {"utf-16": "utf-16-le", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}
_HAN = re.compile("[\u4e00-\u9fff]")
_SURELY_CHINESE = 8  # characters; GB18030 bytes that pass for so much Chinese in UTF-8 do not occur


def decode(data: bytes, label: str | None = None) -> str:
    """Return the text of `data`; `label` is the encoding that the page itself names.

    A byte order mark decides, then strict UTF-8, then strict GB18030. Raises LyfzError naming
    the byte that fits neither.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, len(mark))
    named = _LABELLED.get((label or "").strip().lower())
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error.start
    if named:
        return _strict(data, named)
    start = data[max(0, broken - 4096) : broken].decode("utf-8", "ignore")
    if len(_HAN.findall(start)) >= _SURELY_CHINESE:
        # As GB18030 such a file could be read too, all of it wrong.
        raise LyfzError(f"{_byte(data, broken)}; expected UTF-8, which it is up to there")
    return _strict(data, "gb18030")


def _strict(data: bytes, encoding: str, offset: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        expected = "UTF-8 or GB18030" if encoding == "gb18030" else encoding.upper()
        raise LyfzError(f"{_byte(data, error.start, offset)}; expected {expected}") from None


def _byte(data: bytes, position: int, offset: int = 0) -> str:
    line = data.count(b"\n", 0, position) + 1
    return f"line {line}: byte 0x{data[position]:02x} at offset {position + offset}"
