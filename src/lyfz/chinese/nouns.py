"""Nouns that are counted without a measure word: 6万儿童, 200多万下岗职工, 39万65岁以上老年人.

Whom and what one counts so is in data/units.tsv, what may stand before it and behind it is
decided by the dictionary's parts of speech. This module must not know about numbers.
"""

import re
from functools import cache

from lyfz.chinese import units, words

_REACH = 16  # characters; no unit is longer
BEGINNING = re.compile("(?:[0-9]{1,3}周?岁(?:及?以[上下])?的?)?(?=[一-鿿])")  # 65岁以上
_PERSONS = tuple("者员户民人")  # at the end of a noun of three characters or more
_DESCRIBING = ("n", "b", "j", "l", "i", "s", "a", "h")  # 农村, 中小, 困难
_GOING_ON = ("m", "x", "d", "p", "c", "u", "f", "r")  # 老年人体检, but not 居民健康档案
_SHORT_VERBS = frozenset("来到有在进入获受得为")  # 助 of 助餐 is cut off a noun
_VERBS = ("饮水", "吃水", "用水", "用电", "入学", "前来")  # nouns to jieba


def counted(text: str, at: int, end: int) -> int | None:
    """Return where the noun ends that stands at `at` and is counted, None where none surely is."""
    beginning = BEGINNING.match(text, at, end)
    if not beginning:
        return None
    position, stop = beginning.end(), None
    limit = min(end, position + _REACH)
    for word, tag in words.tagged(text[position:limit]):
        position += len(word)
        if _is_counted(word, tag):
            stop = position
        elif stop is None:
            if not _tells_which(word, tag):
                return None
        elif not tag.startswith("a"):
            return stop if _goes_on(word, tag) else None
    return stop if limit == end or stop != limit else None


def _is_counted(word: str, tag: str) -> bool:
    """Whether a word is one of the nouns, or ends in one: 困难群众."""
    person = len(word) > 2 and word.endswith(_PERSONS) and tag.startswith(("n", "l"))
    return person or word in units.nouns() or word.endswith(_endings())


def _tells_which(word: str, tag: str) -> bool:
    """Whether a word may stand before a noun; a verb may have it as its object: 救助群众."""
    known = not tag or tag.startswith(_DESCRIBING) or word in words.telling_which()
    return known and (len(word) > 1 or word in "老新女男非")


def _goes_on(word: str, tag: str) -> bool:
    """Whether the sentence goes on with this word behind a noun, so that it is no part of one."""
    verb = tag.startswith("v") and (len(word) > 1 or word in _SHORT_VERBS)
    return verb or word.startswith(_VERBS) or tag.startswith(_GOING_ON)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(noun for noun in units.nouns() if len(noun) > 1)
