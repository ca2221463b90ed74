"""The works that a text names, in 《…》 or as laws are by their names alone, and their types.

Pure functions from a text to spans in it (code points, half-open). It must not know about reports.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.fold import simplified
from lyfz.chinese.prose import Span, works
from lyfz.model import WorkType

_STATE = "中华人民共和国"
# What ends a law's name: no 执法, nor 司法, but 公司法; no 法律, nor 法学, but 宪法学习.
_END = re.compile(
    "(?<![执立普办依守违])(?<!(?<!公)司)法典?(?![典律规治制院官庭人定务医警援盲]|学(?!习))"
)
# The name of a law that no table has, in full.
_FULL = re.compile(rf"{_STATE}(?!成立)(?:(?!法)[一-鿿]){{1,25}}法典?$")
_LONGEST = 40  # characters of such a name, and more than any has
# What makes another work of a law's name.
_EXTENDED = re.compile("修正案(?:[(][一二三四五六七八九十]+[)])?|实施(?:条例|细则|办法|规定)")
_IN_BRACKETS = re.compile(r"(?:\s*(?:[(〔\[][^()〔〕\[\]]*[)〕\]]|[0-9]+年版))+\s*$")


class Ending(NamedTuple):
    """How titles end, and the type of such works; a `part` says nothing of it: what is before does.

    Without the entry the example is of another type.
    """

    ending: str
    type: WorkType | Literal["part"]
    example: str


class Law(NamedTuple):
    """A law of the state, today's or one that reports have named; it is none behind some words."""

    name: str
    not_behind: str


@cache
def entries() -> tuple[Ending, ...]:
    return table.read("titles", Ending)


@cache
def _types() -> dict[str, WorkType | Literal["part"]]:
    return {entry.ending: entry.type for entry in entries()}


@cache
def _laws() -> dict[str, str]:
    """Return the laws by their names, each with the characters that it cannot stand behind."""
    return dict(table.read("laws", Law))


def work_type(title: str) -> WorkType:
    """Return the type of a work, by how its title ends; what stands in brackets there is no end."""
    text = simplified(title)
    while True:
        text = _IN_BRACKETS.sub("", text)
        if text.removeprefix(_STATE) in _laws():
            return "law"  # 公司法, not 司法
        ending = next((text[at:] for at in range(len(text)) if text[at:] in _types()), "")
        type = _types().get(ending, "other")
        if type != "part":
            return type
        text = text.removesuffix(ending)


def mentions(text: str) -> Iterator[Span]:
    """Yield the titles in 《…》 and the names of laws outside them, in order."""
    titles = [*works(text)]
    names = (
        span for span in laws(text) if not any(start <= span[0] < end for start, end in titles)
    )
    yield from sorted([*titles, *names])


def laws(text: str) -> Iterator[Span]:
    """Yield the names of laws: the longest that is known, or that of any law of 中华人民共和国."""
    words = simplified(text)
    for match in _END.finditer(words):
        if name := _law(words, match.end()):
            further = _EXTENDED.match(words, match.end())
            yield match.end() - len(name), further.end() if further else match.end()


def _law(text: str, end: int) -> str:
    """Return the name of the law that ends there; nothing where none does."""
    behind = text[max(0, end - _LONGEST) : end]
    for at in range(len(behind) - 1):
        barred = _laws().get(behind[at:])
        if barred is not None:
            before = behind[:at]
            state = _STATE if before.endswith(_STATE) else ""
            return "" if before[-1:] and before[-1] in barred else state + behind[at:]
    full = _FULL.search(behind)
    return full[0] if full else ""
