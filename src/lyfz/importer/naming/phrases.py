"""Noun phrases in an official clause: the words before a figure, and the words after it.

A clause is cut into known words, longest first, and read by their classes. Pure; it must not
know about figures or reports. Linear: a clause longer than `REACH` is read only that far.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lyfz.chinese.prose import brackets
from lyfz.importer.naming import word_classes as words

REACH = 120  # characters; no clause that a person wrote is longer
LONG = 12  # characters of a name that a table shows whole
LONGEST = 20

_TIME = re.compile(
    r"(?:\d{4}年(?:度|末|底|以来)?)?(?:\d{1,2}(?:月份?)?[-—~至到])?(?:\d{1,2}月份?)?(?:\d{1,2}日)?(?:底|末)?"
)
_MARKS = re.compile("[“”‘’\"'《》〈〉【】「」]")
EDGES = "“”‘’《》〈〉的等和与及、,，.。;；:：·-—~()（） \t\u3000"
_JOINERS = frozenset("和与及并、")


class Token(NamedTuple):
    """A word with its class and where it stands in its clause."""

    text: str
    kind: str
    start: int
    end: int


class Phrase(NamedTuple):
    """What a clause says is counted.

    `verb` is to stand behind `noun`; the words stand at `start` to `end`. `open` tells that the
    clause may break off before its noun (对涉及的…, 聘请…), `leads` that the verb stands before
    it, `change` what growth is stated.
    """

    noun: str
    verb: str
    start: int
    end: int
    open: bool = False
    leads: bool = False
    change: str = ""


@cache
def _classes() -> dict[str, str]:
    """Every known word with its class; a longer word wins over the words in it."""
    lists = {
        "ending": words.ENDING,
        "adverb": words.ADVERBS,
        "link": words.LINKS,
        "preposition": words.PREPOSITIONS,
        "introducing": words.INTRODUCING,
        "counted": words.COUNTED,
        "front": words.FRONT,
        "change": words.CHANGES,
        "compound": words.COMPOUNDS,
    }
    return {word: kind for kind, members in lists.items() for word in members}


@cache
def _sizes() -> dict[str, list[int]]:
    """How long the words are that begin with a character, longest first."""
    sizes: dict[str, set[int]] = {}
    for word in _classes():
        sizes.setdefault(word[0], set()).add(len(word))
    return {char: sorted(found, reverse=True) for char, found in sizes.items()}


def tokens(clause: str) -> Iterator[Token]:
    """Cut `clause` into words; what stands in brackets is one, an unknown character is a noun."""
    closing = dict(brackets(clause))
    at = 0
    while at < len(clause):
        end, kind = _word(clause, at, closing)
        yield Token(clause[at:end], kind, at, end)
        at = end


def _word(clause: str, at: int, closing: dict[int, int]) -> tuple[int, str]:
    if at in closing:
        return closing[at], "aside" if clause[at] in "（(〔" else "quoted"
    if clause[at] in "、 \t\u3000":
        return at + 1, "mark"
    time = _TIME.match(clause, at)
    if time and set("年月日").intersection(time.group()):
        return time.end(), "adverb"
    classes = _classes()
    for size in _sizes().get(clause[at], ()):
        if kind := classes.get(clause[at : at + size]):
            return at + size, kind
    return at + 1, "noun"


def before(clause: str) -> Phrase:
    """Read the words that stand before a figure: 全年处理信访问题 is 信访问题, to which 处理."""
    found = list(tokens(clause))
    end, tail, waits = _peel(found)
    start, verb = _head(found[:end])
    noun, kept = tidy(found[start:end])
    object_of = start > 0 and found[start - 1].kind in {"counted", "introducing", "ending"}
    led = verb if kept[:1] == found[start : start + 1] else []
    first = [*led, *kept, *tail]
    if tail and verb and noun:  # 报送规范性文件备案
        noun += "".join(token.text for token in tail)
    elif tail:
        verb = [token for token in tail if token.kind == "counted"]
    return Phrase(
        noun,
        "".join(token.text for token in verb),
        first[0].start if first else len(clause),
        len(clause),
        waits or not noun or bool(tail) or not object_of,
        bool(verb and noun and not tail),
        "".join(token.text for token in tail if token.kind == "change"),
    )


def _peel(found: Sequence[Token]) -> tuple[int, list[Token], bool]:
    """Take off what stands between the noun and its figure; verbs there belong to the name."""
    end, tail, waits = len(found), list[Token](), False
    while end:
        token = found[end - 1]
        if token.text in words.HEADS and end > 1 and found[end - 2].kind != "adverb":
            break
        if token.kind in {"counted", "change"}:
            tail.insert(0, token)
        elif token.kind in {"preposition", "adverb", "introducing"} or token.text in "的等":
            if tail and token.kind == "introducing":
                break
            waits = waits or not tail
        elif token.kind not in {"link", "mark", "aside", "ending"}:
            break
        end -= 1
    return end, tail, waits


def _head(found: Sequence[Token]) -> tuple[int, list[Token]]:
    """Return where the last noun phrase begins, and the verbs of which it is the object."""
    start, verb = 0, list[Token]()
    for index, token in enumerate(found):
        empty = start == index
        kind = "counted" if empty and token.kind == "change" else token.kind
        if kind == "counted" and not _modifies(found, index):
            verb = [*verb, token] if empty else [token]
            start = index + 1
        elif kind in {"introducing", "ending"} and (empty or not _modifies(found, index)):
            start, verb = index + 1, []
        elif token.kind == "front":
            start, verb = index, []
        elif token.kind in {"adverb", "preposition", "link", "mark", "aside"} and empty:
            start = index + 1
            verb = verb if token.kind != "preposition" or token.text in _JOINERS else []
        elif token.kind == "adverb" and (len(token.text) > 1 or _acts(found, index + 1)):
            start, verb = index + 1, []
    return start, verb


def _acts(found: Sequence[Token], index: int) -> bool:
    return index < len(found) and found[index].kind in {"counted", "introducing", "front"}


def _modifies(found: Sequence[Token], index: int) -> bool:
    """A verb is part of the noun in 整治行动 or 培训班, not in 发放资料 or 取消证明事项."""
    rest = "".join(token.text for token in found[index + 1 : index + 7])
    if found[index].text in words.TRANSITIVE or rest.startswith("率"):
        return rest.startswith("率")
    return rest in _heads()[0] or rest.startswith(_heads()[1])


@cache
def _heads() -> tuple[frozenset[str], tuple[str, ...]]:
    """A head of one character is one only where it ends the phrase: 书 in 通知书, not 书籍."""
    return frozenset(words.HEADS), tuple(head for head in words.HEADS if len(head) > 1)


def after(clause: str, acting: bool = False) -> Phrase:
    """Read the words that stand after a figure, up to the verb: 行政执法单位细化处罚阶位.

    After a verb that only introduces (`acting`), the first word may be a verb: 开展3次评查.
    """
    found = [token for token in tokens(clause) if token.kind != "aside"]
    start = _relative(found)
    end = start
    while end < len(found) and (
        (found[end].kind in {"noun", "compound", "quoted"} and found[end].text not in "的等")
        or (found[end].kind == "counted" and _modifies(found, end))
        or (found[end].kind in {"counted", "introducing"} and acting and end == start)
    ):
        end += 1
    if end - start > 1 and found[end - 1].kind == "quoted":  # 事项“跨省通办”
        end -= 1
    last = found[end - 1].end if end > start else 0
    return Phrase(tidy(found[start:end])[0], "", 0, last)


def _relative(found: Sequence[Token]) -> int:
    """Return where the noun begins after a clause that qualifies it: 符合条件的律师."""
    if found and found[0].kind in {"ending", "front", "preposition", "introducing", "counted"}:
        for index, token in enumerate(found[:LONG]):
            if token.text == "的":
                return index + 1
    return 0


def tidy(found: Sequence[Token]) -> tuple[str, list[Token]]:
    """Return a name that a table can hold, and those words of a noun phrase that make it."""
    kept = [token for token in found if token.kind != "aside"]
    for mark in "等、的":
        if _length(kept) > LONG or mark == "等":
            kept = _last(kept, mark)
    if _length(kept) > LONG:
        kept = [_abridged(token) if token.kind == "quoted" else token for token in kept]
    while len(kept) > 1 and _length(kept) > LONGEST:
        kept = kept[1:]
    while kept and kept[0].text in EDGES:
        kept = kept[1:]
    name = _MARKS.sub("", "".join(token.text for token in kept)).strip(EDGES)
    name = name[-LONGEST:].strip(EDGES)
    return name.replace("方面", "").strip(EDGES) or name, kept


def _abridged(quoted: Token) -> Token:
    """A slogan gives its last noun, where it is short: “学习…推进法治政府建设”."""
    inner = quoted.text[1:-1]
    if len(inner) < LONG - 2:
        return quoted
    noun = before(inner[-REACH:].rpartition("、")[2]).noun
    return quoted._replace(text=noun if len(noun) < LONG - 2 else "")


def _length(found: Sequence[Token]) -> int:
    return sum(len(token.text) for token in found)


def _last(found: list[Token], mark: str) -> list[Token]:
    """Keep what follows the last `mark`, where it says enough by itself: 甲、乙等普法书籍."""
    places = [index for index, token in enumerate(found) if token.text == mark]
    if not places or places[-1] + 1 == len(found):
        return found
    front, rest = found[: places[-1]], found[places[-1] + 1 :]
    listed = any(token.text == "、" or token.text[0] in "《〈" for token in front)
    if mark == "等" and not listed and _length(found) <= LONG:
        return found
    if mark == "等" and "".join(token.text for token in rest).startswith(tuple(words.SORTING)):
        item = front[-1:] if front[-1].kind == "quoted" else _last(front, "、")
        whole = [*item, found[places[-1]], *rest]
        return whole if _length(whole) <= LONG + 2 else rest
    return rest if _length(rest) > 1 else found
