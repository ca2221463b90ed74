"""Latin letters as Hanyu Pinyin: xinfang and xf are 信访, and whatever else is read so.

A reading is a pattern of classes of characters, for `simplified` text, so that all that takes
patterns takes it, and offsets stay true. It must not know what is searched.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, product
from typing import TypeVar

from lyfz.chinese import fold, table
from lyfz.locale import _, listing

FEW = 5  # words that are said to be read so

_LONGEST = 40  # letters that are read
_SYLLABLE = 6  # letters: zhuang
_MOST = 16  # ways to read letters that are tried; words have one or two
_TYPED = re.compile("[a-z]+(?:[' -][a-z]+)*")
_PARTED = re.compile("[' -]")

Item = TypeVar("Item")
Cut = tuple[str, ...]  # syllables, and letters that begin one


class Terms:
    """`ways` are the patterns that terms may stand for, one for each, the surest way first.

    `letters` are the terms that may be pinyin, by their places.
    """

    def __init__(
        self, words: Sequence[str], meanings: Sequence[Sequence[re.Pattern[str]]] = ()
    ) -> None:
        self.letters = {place: word for place, word in enumerate(words) if word.isascii()}
        meanings = meanings or [*map(patterns, words)]
        self.ways = [
            [meaning[min(way, len(meaning) - 1)] for meaning in meanings]
            for way in range(max(map(len, meanings), default=1))
        ]
        self._read: dict[str, dict[str, None]] = {}

    def note(self, way: Sequence[re.Pattern[str]], *texts: str) -> None:
        """Note which words of texts that are an answer are read as a term, a few of them."""
        for place, word in self.letters.items():
            read = self._read.setdefault(word, {})
            for text in texts if len(read) <= FEW else ():
                matches = way[place].finditer(fold.simplified(text))
                words = (text[slice(*match.span())] for match in matches if not match[0].isascii())
                read.update(dict.fromkeys(words))

    def noted(
        self,
        way: Sequence[re.Pattern[str]],
        answers: Iterable[Item],
        texts: Callable[[Item], Iterable[str]],
    ) -> Iterator[Item]:
        """Yield answers, and note which words of their texts are read as a term."""
        for answer in answers:
            self.note(way, *texts(answer))
            yield answer

    def remarks(self) -> Iterator[str]:
        """Yield which terms were taken for pinyin, and of which words."""
        for letters, read in self._read.items():
            if read:
                words = listing(read, FEW)
                yield _("'{letters}' is read as pinyin: {words}", letters=letters, words=words)


def patterns(term: str, ignore_case: bool = False) -> list[re.Pattern[str]]:
    """Return what a term may mean: one pattern, or a second one to ask where that finds nothing.

    The first is of the term as it stands and, where that is two or more whole syllables, of all
    that is read so: to ask for the letters alone would find a part of it, in ids. The second is
    of one syllable, of the letters that syllables begin with (xfwt), or of both (xinfangwt).
    """
    literal = fold.pattern(term, ignore_case=ignore_case)
    whole, short = _cuts(term.lower().replace("ü", "v"))
    first = _either(literal, whole)
    return [first, _either(literal, short)] if short else [first]


def like(word: str) -> re.Pattern[str]:
    """Return the pattern of all that is read as a Chinese word: an input method may offer it."""
    return re.compile("".join(map(_alike, fold.simplified(word))))


def _either(literal: re.Pattern[str], cuts: list[Cut]) -> re.Pattern[str]:
    if not cuts:
        return literal
    read = "|".join("".join(map(_class, cut)) for cut in cuts)
    case = "i" if literal.flags & re.IGNORECASE else "-i"
    return re.compile(f"(?{case}:{literal.pattern})|{read}")


def _cuts(letters: str) -> tuple[list[Cut], list[Cut]]:
    """Return the ways to read letters that were surely meant so, and the other ways.

    Apostrophes, hyphens and blanks part syllables: xi'an.
    """
    if len(letters) > _LONGEST or not _TYPED.fullmatch(letters):
        return [], []
    parts = _PARTED.split(letters)
    whole = _joined(map(_syllables, parts))
    if whole and min(map(len, whole)) > 1:
        return whole, []
    short = _joined(map(_beginnings if whole else _abbreviated, parts))
    return [], whole + [cut for cut in short if len(cut) > 1]


def _joined(parts: Iterable[Iterable[Cut]]) -> list[Cut]:
    return _few(sum(cuts, ()) for cuts in product(*parts))


def _few(cuts: Iterable[Cut]) -> list[Cut]:
    return [*islice(dict.fromkeys(cuts), _MOST)]


@cache
def _syllables(letters: str) -> list[Cut]:
    """Return the ways to cut letters into whole syllables: xian is one, or xi and an."""
    ends = range(min(len(letters), _SYLLABLE), 0, -1)
    firsts = [letters[:end] for end in ends if letters[:end] in _characters()]
    cuts = ((first, *rest) for first in firsts for rest in _syllables(letters[len(first) :]))
    return _few(cuts) if letters else [()]


@cache
def _beginnings(letters: str) -> list[Cut]:
    """Return the ways to read letters as what syllables begin with, zh, ch and sh included."""
    firsts = [first for first in (letters[:2], letters[:1]) if first in _initials()]
    cuts = ((f"{first}…", *rest) for first in firsts for rest in _beginnings(letters[len(first) :]))
    return _few(cuts) if letters else [()]


def _abbreviated(letters: str) -> list[Cut]:
    """Return the ways to read letters as beginnings, with whole syllables before or behind too."""
    halves = [(letters[:end], letters[end:]) for end in range(len(letters) + 1)]
    behind = (_joined([_syllables(one), _beginnings(other)]) for one, other in halves)
    before = (_joined([_beginnings(one), _syllables(other)]) for one, other in halves)
    return _few(sorted(chain.from_iterable(chain(behind, before)), key=len))


def _class(part: str) -> str:
    """Return the class of characters that are read as a syllable, or begin so: zh…"""
    begin = part.removesuffix("…")
    classes = (
        chars
        for syllable, chars in _characters().items()
        if (syllable == part if begin == part else syllable.startswith(begin))
    )
    return f"[{''.join(classes)}]"


def _alike(char: str) -> str:
    """Return the class of what has a reading of a character."""
    classes = "".join(chars for chars in _characters().values() if char in chars)
    return f"[{classes}]" if classes else re.escape(char)


@cache
def _initials() -> frozenset[str]:
    return frozenset(syllable[0] for syllable in _characters()) | {"zh", "ch", "sh"}


@cache
def _characters() -> dict[str, str]:
    """Return the characters of each syllable in use: 行 is one of xing and one of hang.

    To import pypinyin itself would take as long as all the rest of a command.
    """
    characters = dict(table.lines("lyfz.chinese", "data/readings.tsv"))
    return characters | {"lue": characters["lve"], "nue": characters["nve"]}
