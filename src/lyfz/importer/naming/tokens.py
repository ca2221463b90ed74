"""A clause cut into words, each with its class: 全年, 处理, 信访问题.

The longest known word wins. Pure; it must not know what phrases the words make.
"""

import re
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from lyfz.chinese.prose import brackets
from lyfz.importer.naming import word_classes as words

_TIME = re.compile(
    r"(?:\d{4}年(?:度|末|底|以来)?)?(?:\d{1,2}(?:月份?)?[-—~至到])?(?:\d{1,2}月份?)?(?:\d{1,2}日)?(?:底|末)?"
)
_CLASS_OF = {word: kind for kind, members in words.CLASSES.items() for word in members}
_SIZES = {  # of the words that begin with a character, longest first
    char: sorted(set(map(len, group)), reverse=True)
    for char, group in groupby(sorted(_CLASS_OF), key=itemgetter(0))
}


class Token(NamedTuple):
    """A word, its class and where it begins.

    The class is one of `word_classes.CLASSES`; else `aside` (brackets with what they hold),
    `quoted` (quotation marks with theirs), `mark` (、 and blanks) or `noun`, one unknown character.
    """

    text: str
    kind: str
    start: int


def cut(clause: str) -> list[Token]:
    """Cut `clause` into words, in order; together they are the clause."""
    closing = dict(brackets(clause))
    tokens: list[Token] = []
    start = 0
    while start < len(clause):
        end, kind = _word(clause, start, closing)
        tokens.append(Token(clause[start:end], kind, start))
        start = end
    return tokens


def _word(clause: str, start: int, closing: dict[int, int]) -> tuple[int, str]:
    char = clause[start]
    if start in closing:
        return closing[start], "aside" if char in "（(〔" else "quoted"
    if char in "、 \t\u3000":
        return start + 1, "mark"
    if char.isdecimal():
        time = _TIME.match(clause, start)
        if time and set("年月日").intersection(time.group()):
            return time.end(), "adverb"
    for size in _SIZES.get(char, ()):
        if kind := _CLASS_OF.get(clause[start : start + size]):
            return start + size, kind
    return start + 1, "noun"
