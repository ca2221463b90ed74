"""Figures told in one breath, each clause written out: 进口、出口分别增长36%、21% is 出口增长21%.

A pair tells an old value and a new one (从640项削减至255项), a list shares its words (分别). Pure;
it must not know how the clauses are named.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lyfz.chinese.quantity import Quantity
from lyfz.chinese.words import tagged

_FROM = re.compile(r"(?:从|由)(?:[^,，。;；、]{0,8}的)?$")
_TO = re.compile(r"的?(?P<verb>[一-鿿]{0,4}?)(?:至|到|为|成)了?(?:[^,，。;；、\d]{0,6}的)?")
_AND = re.compile(r"\s*(?:[、,，]|和|及|与|以及)\s*")
_EACH = re.compile(r"(?P<items>[^,，。;；:：]+?)(?P<tail>(?:也|均|已)?分别[^,，。;；:：]*)$")
_ORDINALS = "一二三四五六七八九"
_HALVES = {"城乡": ("城镇", "农村"), "男女": ("男", "女")}


class Part(NamedTuple):
    """One figure of a series: the `words` before it written out, and how they `end` in its name."""

    words: str
    rule: str
    ending: str = ""


def parts(text: str, figures: Sequence[Quantity], starts: Sequence[int]) -> dict[int, Part]:
    """Return those of `figures`, by index, that belong to a series; clauses begin at `starts`."""
    result: dict[int, Part] = {}
    index = 0
    while index + 1 < len(figures):
        before = text[starts[index] : figures[index].start]
        made = _pair(before, text, *figures[index : index + 2])
        made = made or list(_list(before, _run(text, figures[index:])))
        result.update(enumerate(made, index))
        index += max(1, len(made) - bool(made))
    return result


def _pair(before: str, text: str, first: Quantity, second: Quantity) -> list[Part]:
    """从640项削减至255项: the old value says so, the new one has the name alone."""
    to = _TO.fullmatch(text, first.end, second.start)
    origin = _FROM.search(before)
    if not to or first.unit != second.unit or not (origin or len(to["verb"]) > 1):
        return []
    words = before[: origin.start()] if origin else before
    verb = to["verb"] if len(to["verb"]) == 2 else ""
    return [Part(words, "from-to", f"({verb}前)" if verb else "(此前)"), Part(words, "from-to")]


def _run(text: str, figures: Sequence[Quantity]) -> int:
    """Return how many figures follow each other with nothing but 、 or 和 between them."""
    count = 1
    while count < len(figures) and _AND.fullmatch(
        text, figures[count - 1].end, figures[count].start
    ):
        count += 1
    return count


def _list(before: str, count: int) -> Iterator[Part]:
    """城市低保、特困供养标准分别: each item with the words that the last one has for all."""
    each = _EACH.search(before)
    if count < 2 or not each:
        return
    head = before[: each.start()]
    tail = each["tail"].replace("分别", "")
    for item in _items(each["items"], count):
        yield Part(head + item + tail, "list")


def _items(words: str, count: int) -> list[str]:
    for whole, halves in _HALVES.items():
        if count == 2 and whole in words:
            return [words.replace(whole, half, 1) for half in halves]
    for marks in ("[、，,]", "[、，,]|和|及|与"):
        items = re.split(marks, words)
        if len(items) == count:
            return _completed(items)
    return [words] * count


def _completed(items: Sequence[str]) -> list[str]:
    """城市低保, 特困供养标准 -> 城市低保标准, 特困供养标准: what the last word of all is."""
    first, last = ([word for word, _ in tagged(item)] for item in (items[0], items[-1]))
    own = len(first)
    if first[-1] in last[:-1]:
        own = last.index(first[-1]) + 1
    shared = "".join(last[own:])
    whole = [*(item + shared for item in items[:-1]), items[-1]]
    return [
        "第" + item if item[0] in _ORDINALS and items[0] in _ORDINALS else item for item in whole
    ]
