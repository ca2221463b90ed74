"""What a pattern demands of a text, and which reports may have it: an index of pairs of characters.

Each pair has one of SLOTS slots, which it may share with others, and each slot a bit for each of
the BLOCK reports of a block. No report that holds a pair is missed; what else is let through is
searched once more, by the functions that search a file. FTS5 of SQLite took several times as
long to write, and had to be told each word that it was to forget. Pure.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from re import _parser  # type: ignore[attr-defined]  # there is no public one
from typing import Any, NamedTuple

SLOTS = 1 << 16
BLOCK = 1 << 10  # reports, in whole bytes; those of a block that is not full are all searched
APART = b"\xee\x80\x80"  # between folded texts: U+E000, which folding leaves in none

_RUN = re.compile("[0-9a-z\u3400-\u9fff]+")
_UNCASED = re.compile("[0-9\u3400-\u9fff]+")
# What re.IGNORECASE takes for a letter of ASCII, and str.lower does not make that letter.
_LETTERS = {"İ": "i", "ı": "i", "ſ": "s"}


class Demand(NamedTuple):
    """`words`, in UTF-8, stand in each folded text that matches; its pairs have these `slots`.

    Where neither tells anything, all patterns that are `scanned` for match the whole text.
    """

    words: frozenset[bytes]
    slots: frozenset[int]
    scanned: tuple[re.Pattern[str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not any(self)


def slots(text: str) -> set[int]:
    """Return the slots of all pairs of characters that stand side by side in a folded text."""
    codes = list(map(ord, _lower(text)))
    # The multiplier is odd: pairs that differ in the first character alone share no slot.
    return {(first * 40503 ^ second) % SLOTS for first, second in pairwise(codes)}


def slices(members: Iterable[tuple[int, str]]) -> Iterator[bytes]:
    """Yield for each slot the bits of the members of a block, given with their folded texts."""
    width = BLOCK // 8
    block = bytearray(SLOTS * width)
    for member, text in members:
        byte, bit = member // 8, 1 << member % 8
        for slot in slots(text):
            block[slot * width + byte] |= bit
    return (bytes(block[start : start + width]) for start in range(0, len(block), width))


def added(reports: bytes, member: int) -> bytes:
    """Return a slice with the reports that one has, and this member of its block."""
    bits = int.from_bytes(reports, "little") | 1 << member
    return bits.to_bytes(len(reports), "little")


def demand(patterns: Iterable[re.Pattern[str]]) -> Demand:
    """Return what stands in each text in which all patterns match."""
    patterns = list(patterns)
    literals = [literal for pattern in patterns for literal in _required(_parsed(pattern))]
    words = [word.encode() for literal in literals for word in _UNCASED.findall(literal)]
    runs = [run for literal in literals for run in _RUN.findall(_lower(literal))]
    if words or any(map(slots, runs)):
        return Demand(frozenset(words), frozenset().union(*map(slots, runs)))
    scanned = (pattern for pattern in patterns if _is_of_characters(_parsed(pattern)))
    return Demand(frozenset(), frozenset(), tuple(scanned))


def naming(id: str) -> Demand:
    """Return what stands before the name of a figure that has this id, or is of this concept."""
    line = f"\n{id}\n"
    return Demand(frozenset([line.encode("utf-8", "surrogatepass")]), frozenset(slots(line)))


def holders(demands: Sequence[Demand], slices: Mapping[int, bytes]) -> Iterator[int]:
    """Yield the members of a block that may have what one of the demands asks."""
    bits = 0
    for demand in demands:
        having = (1 << BLOCK) - 1
        for slot in demand.slots:
            having &= int.from_bytes(slices[slot], "little")
        bits |= having
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def places(texts: bytes, demands: Sequence[Demand]) -> list[int]:
    """Return which of the folded texts, joined by APART, have the words of one of the demands."""
    return sorted(set().union(*(_having(texts, demand) for demand in demands)))


def _having(texts: bytes, demand: Demand) -> Iterable[int]:
    if demand.words:
        return set.intersection(*(_numbers(texts, word) for word in demand.words))
    if not demand.scanned:
        return range(texts.count(APART) + 1)
    parts = enumerate(texts.decode().split(APART.decode()))
    return [number for number, text in parts if all(p.search(text) for p in demand.scanned)]


def _numbers(texts: bytes, word: bytes) -> set[int]:
    """Return which of the texts, joined by APART, have a word."""
    numbers = set()
    number = start = 0
    while (at := texts.find(word, start)) >= 0:
        number += texts.count(APART, start, at)
        numbers.add(number)
        start = texts.find(APART, at)
        if start < 0:
            break
    return numbers


def _lower(text: str) -> str:
    for odd, letter in _LETTERS.items():
        text = text.replace(odd, letter)
    return text.lower()


def _parsed(pattern: re.Pattern[str]) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        return _parser.parse(pattern.pattern, pattern.flags)


def _is_of_characters(parts: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a pattern is of so many characters, whatever is around them: readings are.

    It matches a text in which it matches a sentence, and soon tells that it does not.
    """
    ways = [value[-1] for kind, value in parts if str(kind) in ("SUBPATTERN", "BRANCH")]
    within = chain.from_iterable(way if isinstance(way, list) else [way] for way in ways)
    kinds = {"LITERAL", "IN", "SUBPATTERN", "BRANCH"}
    return {str(kind) for kind, _ in parts} <= kinds and all(map(_is_of_characters, within))


def _required(parts: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """Yield strings that stand in each text that a pattern of these parts matches."""
    literal = ""
    for kind, value in parts:
        name = str(kind)
        if name == "LITERAL":
            literal += chr(value)
            continue
        yield literal
        literal = ""
        if name in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from _required(value[-1] if name == "SUBPATTERN" else value)
        elif name.endswith("_REPEAT") and value[0]:
            yield from _required(value[-1])
    yield literal
