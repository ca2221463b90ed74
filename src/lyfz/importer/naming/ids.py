"""Ids for figures, made for typing: 行政复议申请受理 is xingzheng-fuyi-shenqing-shouli.

Pure, from a name to its id; it must not know about texts, nor which ids are taken.
"""

from collections.abc import Iterator

from lyfz.chinese import words
from lyfz.chinese.pinyin import typed


def typed_name(name: str) -> str:
    """Return a name in pinyin, word by word, in lower-case ASCII; "" where nothing can be typed.

    The same name gives the same id wherever it stands.
    """
    return typed(_syllables(name))


def _syllables(name: str) -> Iterator[str]:
    """Yield the words of `name`, 率 and the like with the word before, 行政复议 as two."""
    kept = ""
    for word, _ in words.tagged(name):
        for part in words.halves(word):
            if len(part) > 1 or not "\u4e00" <= part <= "\u9fff":
                yield kept
                kept = ""
            kept += part
    yield kept
