"""Noun phrases of an official clause: what stands before a figure, and what stands after it.

Words are read by their classes alone. Pure; it must not know about figures or reports.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lyfz.importer.naming import word_classes as words
from lyfz.importer.naming.tokens import Token, cut

READABLE = 12  # characters of a name that a table shows whole; a longer one is shortened if it can
LONGEST = 20  # characters of any name

EDGES = "的“”‘’《》〈〉、,，.。;；:：·-—~()（） \t\u3000"  # what no name begins or ends with
_QUOTATION_MARKS = re.compile("[“”‘’\"'《》〈〉【】「」]")
_HEADS = tuple(head for head in words.HEADS if len(head) > 1)
_LONGEST_HEAD = max(map(len, words.HEADS))


class Phrase(NamedTuple):
    """What a clause says is counted: in 全年处理信访问题 the noun 信访问题 and the verb 处理.

    Its words stand at `start` to `end`. `verb_first` tells that the verb stands before the noun,
    `noun_follows` that it may stand after the figure (聘请…, 对涉及的…); `change` is a growth.
    """

    noun: str
    verb: str
    start: int
    end: int
    verb_first: bool = False
    noun_follows: bool = False
    change: str = ""


def phrase_before(clause: str) -> Phrase:
    """Read the words that stand before a figure."""
    tokens = cut(clause)
    end, tail, noun_follows = _tail(tokens)
    start, verbs = _noun_start(tokens[:end])
    noun, kept = shorten(tokens[start:end])
    whole = kept[:1] == tokens[start : start + 1]  # else its front is cut off, and its verb
    named = [*(verbs if whole else ()), *kept, *tail]
    is_object = start > 0 and tokens[start - 1].kind in {"counted", "introducing", "ending"}
    if tail and verbs and noun:  # 报送规范性文件备案
        noun += _text(tail)
    elif tail:
        verbs = [token for token in tail if token.kind == "counted"]
    return Phrase(
        noun,
        _text(verbs),
        named[0].start if named else len(clause),
        len(clause),
        verb_first=bool(verbs and noun and not tail),
        noun_follows=noun_follows or not is_object,
        change=_text([token for token in tail if token.kind == "change"]),
    )


def _tail(tokens: Sequence[Token]) -> tuple[int, list[Token], bool]:
    """Return where the noun ends, the verbs after it, and whether the noun may follow the figure.

    信访问题处理了 ends in a verb, 对涉及的 in words that ask for a noun.
    """
    end, tail, noun_follows = len(tokens), list[Token](), False
    while end:
        token = tokens[end - 1]
        if token.kind in {"counted", "change"}:
            tail.insert(0, token)
        elif tail and token.kind == "introducing":
            break
        elif token.kind not in {"link", "mark", "aside", "ending"}:
            if token.kind not in {"preposition", "adverb", "introducing"}:
                break
            noun_follows = True
        end -= 1
    return end, tail, noun_follows


def _noun_start(tokens: Sequence[Token]) -> tuple[int, list[Token]]:
    """Return where the last noun phrase begins, and the verbs of which it is the object."""
    start, verbs = 0, list[Token]()
    for index, token in enumerate(tokens):
        first = start == index
        kind = "counted" if first and token.kind == "change" else token.kind
        if kind == "counted" and not _modifies(tokens, index):
            verbs = [*verbs, token] if first else [token]
            start = index + 1
        elif kind in {"introducing", "ending"} and (first or not _modifies(tokens, index)):
            start, verbs = index + 1, []
        elif kind == "front":
            start, verbs = index, []
        elif kind in {"adverb", "preposition", "link", "mark", "aside"} and first:
            start = index + 1
        elif kind == "adverb" and len(token.text) > 1:
            start, verbs = index + 1, []
    return start, verbs


def _modifies(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb is part of the noun: in 整治行动 or 培训班, but not in 发放资料."""
    rest = _text(tokens[index + 1 : index + 2 + _LONGEST_HEAD])
    if tokens[index].text in words.TRANSITIVE or rest.startswith("率"):
        return rest.startswith("率")
    # A head of one character is one only at the end: 书 in 通知书, not in 书籍.
    return rest in words.HEADS or rest.startswith(_HEADS)


def phrase_after(clause: str, with_verb: bool = False) -> Phrase:
    """Read the words that stand after a figure, up to the verb: 行政执法单位细化处罚阶位.

    Where `with_verb`, the first word may be a verb: 评查 in 开展3次评查.
    """
    tokens = [token for token in cut(clause) if token.kind != "aside"]
    start = end = _relative_end(tokens)
    while end < len(tokens) and (
        tokens[end].kind in {"noun", "compound", "quoted"}
        or (tokens[end].kind == "counted" and _modifies(tokens, end))
        or (tokens[end].kind in {"counted", "introducing"} and with_verb and end == start)
    ):
        end += 1
    last = tokens[end - 1].start + len(tokens[end - 1].text) if end > start else 0
    return Phrase(shorten(tokens[start:end])[0], "", 0, last)


def _relative_end(tokens: Sequence[Token]) -> int:
    """Return where the words end that qualify the noun: 符合条件的 in 符合条件的律师."""
    if tokens and tokens[0].kind in {"ending", "front", "preposition", "introducing", "counted"}:
        for index, token in enumerate(tokens):
            if token.text == "的":
                return index + 1
    return 0


def shorten(tokens: Sequence[Token]) -> tuple[str, Sequence[Token]]:
    """Return a noun phrase as a name that a table can hold, and those of its words that make it."""
    kept = [token for token in tokens if token.kind != "aside"]
    for mark in "等的、":
        if len(_text(kept)) > READABLE:
            kept = _after_last(mark, kept)
    if len(_text(kept)) > READABLE:
        kept = [_last_noun(token) if token.kind == "quoted" else token for token in kept]
    while kept and (
        kept[0].kind == "preposition"
        or kept[0].text in EDGES
        or (len(kept) > 1 and len(_text(kept)) > LONGEST)
    ):
        kept = kept[1:]
    name = _QUOTATION_MARKS.sub("", _text(kept))[-LONGEST:].strip(EDGES)
    return name.replace("方面", "").strip(EDGES) or name, kept


def _last_noun(quoted: Token) -> Token:
    """A slogan gives its last noun, where it is short: “学习…推进法治政府建设”."""
    inner = quoted.text[1:-1]
    if len(inner) < READABLE:
        return quoted
    noun = phrase_before(inner.rpartition("、")[2]).noun
    return quoted._replace(text=noun if len(noun) < READABLE else "")


def _after_last(mark: str, tokens: list[Token]) -> list[Token]:
    """Keep what follows the last `mark`: 书籍 of 甲、乙等书籍, but 乙等活动 of 甲、乙等活动."""
    places = [index for index, token in enumerate(tokens) if token.text == mark]
    if not places:
        return tokens
    front, rest = tokens[: places[-1]], tokens[places[-1] + 1 :]
    if mark == "等" and _text(rest).startswith(words.SORTING):
        item = front[-1:] if front[-1].kind == "quoted" else _after_last("、", front)
        whole = [*item, tokens[places[-1]], *rest]
        return whole if len(_text(whole)) <= READABLE else rest
    return rest


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)
