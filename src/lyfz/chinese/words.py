"""Where words begin and end, by the dictionary of jieba: 条例 is one word, so 条 in it is no unit.

Loading the dictionary takes a tenth of a second, so that waits until the first figure is read.
This module must not know what the words are asked for.
"""

from collections.abc import Iterator
from functools import cache, partial
from itertools import accumulate
from types import ModuleType
from typing import Literal, NamedTuple

from lyfz.chinese import table

REACH = 8  # characters to cut: the longest unit and a word behind it
_OFTEN, _NEVER = 100_000, 0  # frequencies by which a word wins over those in it, or never does


class Word(NamedTuple):
    """A word `added` to the dictionary, or one taken out of it (`no`): 篇文章 is a unit and a noun.

    `which` marks a verb that before a noun tells which: 下岗 of 下岗职工.

    Without the entry, the figure of `example` is read wrongly.
    """

    word: str
    added: Literal["yes", "no", "which"]
    example: str


entries = cache(partial(table.read, "words", Word))


@cache
def dictionary() -> ModuleType:
    """Return jieba with the table's words in its dictionary."""
    import rjieba

    for entry in entries():
        if entry.added != "which":
            rjieba.add_word(entry.word, _OFTEN if entry.added == "yes" else _NEVER, None)
    return rjieba


def tagged(text: str) -> list[tuple[str, str]]:
    """Return the words of `text`, each with its part of speech by jieba: `n…`, `v…`, `d`, `p`."""
    words: list[tuple[str, str]] = dictionary().tag(text, False)
    return words


def short(text: str) -> Iterator[str]:
    """Yield the words of `text`, one of four characters as two: 行政 复议."""
    jieba = dictionary()
    for word in jieba.cut(text, False):
        halves = (word[:2], word[2:])
        yield from halves if len(word) == 4 and all(map(jieba.has_word, halves)) else (word,)


def ends(text: str, start: int, stop: int) -> set[int]:
    """Return the offsets at which words of `text[start:stop]` end, unknown ones being single."""
    return set(accumulate(map(len, dictionary().cut(text[start:stop], False)), initial=start))


@cache
def telling_which() -> frozenset[str]:
    """Return the verbs that before a noun tell which one: 下岗."""
    return frozenset(entry.word for entry in entries() if entry.added == "which")


def ends_at(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a word that begins no earlier than `start` ends at `stop` of `text[:end]`."""
    if stop >= end:
        return True
    if not "\u4e00" <= text[stop] <= "\u9fff":  # a mark ends a word, and a digit one in Chinese
        return not (text[stop - 1 : stop + 1].isalnum() and text[stop - 1 : stop + 1].isascii())
    return stop in ends(text, start, min(end, start + REACH))


def begins(text: str, at: int, stop: int) -> bool:
    """Whether a word begins at `at` of the text up to `stop`: 约, but not in 履约."""
    start = max(0, at - REACH)
    return at in ends(text, start, stop)


def whole(text: str, start: int, stop: int) -> bool:
    """Whether `text[start:stop]` is one word or several, and no part of one: 一体 in 一体化."""
    borders = ends(text, max(0, start - REACH), stop + REACH)
    return start in borders and stop in borders
