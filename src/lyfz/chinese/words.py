"""Where words begin and end, by the dictionary of jieba: 条例 is one word, so 条 in it is no unit.

Loading the dictionary takes a tenth of a second, so that waits until the first figure is read.
This module must not know what the words are asked for.
"""

from collections.abc import Callable
from functools import cache
from itertools import accumulate
from typing import Literal, NamedTuple

from lyfz.chinese import table

REACH = 8  # characters to cut: the longest unit and a word behind it
_OFTEN, _NEVER = 100_000, 0  # frequencies by which a word wins over those in it, or never does


class Word(NamedTuple):
    """A word `added` to the dictionary, or one taken out of it (`no`): 篇文章 is a unit and a noun.

    Without the entry, the figure of `example` is read wrongly.
    """

    word: str
    added: Literal["yes", "no"]
    example: str


def entries() -> tuple[Word, ...]:
    """Return the table of words by which the dictionary is mended."""
    return table.read("words", Word)


@cache
def cutter() -> Callable[[str, bool], list[str]]:
    """Return the function that cuts a text into words; the words go into jieba's dictionary."""
    import rjieba

    for entry in entries():
        rjieba.add_word(entry.word, _OFTEN if entry.added == "yes" else _NEVER, None)
    return rjieba.cut


def tagged(text: str) -> list[tuple[str, str]]:
    """Return the words of `text`, each with its part of speech by jieba: `n…`, `v…`, `d`, `p`."""
    import rjieba

    cutter()  # mends the dictionary
    return rjieba.tag(text, False)


def halves(word: str) -> tuple[str, ...]:
    """Return the two words of which a word of four characters is made, else the word: 行政 复议."""
    import rjieba

    parts = (word[:2], word[2:])
    return parts if len(word) == 4 and all(map(rjieba.has_word, parts)) else (word,)


def ends(text: str, start: int, stop: int) -> set[int]:
    """Return the offsets in `text` where the words of `text[start:stop]` end.

    Unknown words are not guessed at: they are taken character by character.
    """
    return set(accumulate(map(len, cutter()(text[start:stop], False)), initial=start))


def ends_at(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a word that begins no earlier than `start` ends at `stop` of `text[:end]`."""
    if stop >= end or not "\u4e00" <= text[stop] <= "\u9fff":  # a mark or a digit ends a word
        return True
    return stop in ends(text, start, min(end, start + REACH))


def begins(text: str, at: int, stop: int) -> bool:
    """Whether a word begins at `at` of the text up to `stop`: 约, but not in 履约."""
    start = max(0, at - REACH)
    return at in ends(text, start, stop)


def whole(text: str, start: int, stop: int) -> bool:
    """Whether `text[start:stop]` is one word or several, and no part of one: 一体 in 一体化."""
    borders = ends(text, max(0, start - REACH), stop + REACH)
    return start in borders and stop in borders
