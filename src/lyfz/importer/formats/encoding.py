"""Bytes -> text: of the encodings that pages come in, the one whose reading is Chinese.

It must not know what the text is. GB18030 stands for all of gb2312 and gbk: it contains them,
and Python's own gb2312 codec turns · and — into other characters. What a page itself says of its
encoding is often wrong, and never needed.
"""

import re
from collections.abc import Iterator
from contextlib import suppress

from lyfz.chinese.prose import around
from lyfz.errors import LyfzError
from lyfz.locale import _, ngettext

_ENCODINGS = ("utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-be")
_REPLACEMENT = "\ufffd"
_MOST_BROKEN = 0.01  # of the characters beyond ASCII

# The commonest of official Chinese, in both scripts: a third of any report, and not one in fifty
# of the characters that bytes give in a wrong encoding.
_COMMON = re.compile(
    "[的一是不了在人有大中上国國会會个個到为為出地时時年得以生过過对對多而能发發成事作行方又前公民三"
    "二四十全工加并和及机機关關建设設法治政府县縣市区區情况況开開展强強务務实實施进進部门門新党黨制度"
    "教理监監督导導组組织織提高社責责任]"
)
_LETTER = re.compile(r"[^\W0-9A-Za-z_]")
_FEWEST = 20  # letters that can be judged
_LEAST_COMMON = 0.05  # of the letters

_LOST = re.compile("\ufffd|锟斤拷")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def decode(data: bytes) -> str:
    """Return the text of `data`, what fits no encoding as U+FFFD; LyfzError where that is much."""
    if b"\0" not in data:
        with suppress(UnicodeDecodeError):
            return data.decode(_ENCODINGS[0])
    # The reading with the most common characters and the fewest that fail.
    readings = [data.decode(encoding, "replace") for encoding in _ENCODINGS]
    text = max(readings, key=lambda text: _common(text) - text.count(_REPLACEMENT))
    if text.count(_REPLACEMENT) > _MOST_BROKEN * sum(not char.isascii() for char in text):
        raise LyfzError(_("no text in UTF-8, GB18030, Big5 or UTF-16; save it again as UTF-8"))
    return text


def _common(text: str) -> int:
    return len(_COMMON.findall(text))


def may_be_chinese(text: str) -> bool:
    """Return whether `text` has common characters, or too few of any; English is not judged."""
    letters = len(_LETTER.findall(text))
    return letters < _FEWEST or _common(text) >= _LEAST_COMMON * letters


def lost(text: str) -> Iterator[str]:
    """Yield a remark for each kind of character that says nothing, counted, the first one shown."""
    if spans := [match.span() for match in _LOST.finditer(text)]:
        yield ngettext(
            "{n} replacement character: what stood there is lost: {words}",
            "{n} replacement characters: what stood there is lost: {words}",
            len(spans),
            words=around(text, *spans[0]),
        )
    if spans := [match.span() for match in _PRIVATE_USE.finditer(text)]:
        yield ngettext(
            "{n} private-use character: a font draws them, the text cannot be read: {words}",
            "{n} private-use characters: a font draws them, the text cannot be read: {words}",
            len(spans),
            words=around(text, *spans[0]),
        )
