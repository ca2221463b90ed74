"""Figures told in one breath, each clause written out: 进口、出口分别增长36%、21% is 出口增长21%.

A pair tells an old value and a new one (从640项削减至255项), a list shares its words (分别). Pure;
it must not know how the clauses are named.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from lyfz.chinese.marks import PAUSES
from lyfz.chinese.quantity import Quantity
from lyfz.chinese.words import tagged

_WHEN = r"(?:\d{4}年(?:[底末初]|度)?|[去上今]年|年初|[^,，。;；、\d]{0,6}的)?的?"
_FROM = re.compile(f"(?:从|由){_WHEN}$")
_TO = re.compile(rf"的?(?P<verb>[一-鿿]{{0,4}}?)(?:至|到|为|成)了?{_WHEN}")
_AND = re.compile(r"\s*(?:[、,，]|和|及|与|以及)\s*(?:每[人户年月天次]){0,2}")
_EACH = re.compile(r"(?P<items>[^,，。;；:：]*?)(?P<tail>(?:也|均|已)?分别[^,，。;；:：]*)$")
_PAUSES = re.escape(PAUSES) + "\n"
_HALVES = {"城乡": ("城镇", "农村"), "男女": ("男", "女")}


class Part(NamedTuple):
    """One figure of a series: the `words` before it written out.

    `ending` is what its name ends in; the words are said of the figure so far `back`, if any.
    """

    words: str
    rule: str
    ending: str = ""
    back: int = 0


def parts(text: str, figures: Sequence[Quantity], starts: Sequence[int]) -> dict[int, Part]:
    """Return those of `figures`, by index, that belong to a series; clauses begin at `starts`."""
    result: dict[int, Part] = {}
    index = 0
    while index + 1 < len(figures):
        before = text[starts[index] : figures[index].start]
        made = _pair(before, text, *figures[index : index + 2])
        joined = index and not text[figures[index - 1].end : starts[index]].strip(PAUSES)
        if not made and "分别" in before:
            made = list(_list(before, _run(text, figures, index), index if joined else 0))
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
    if not words:  # 经费,从1288亿元增加到3664亿元
        words = re.split(f"[{_PAUSES}]", text[: first.start - len(before)].rstrip(PAUSES))[-1]
    verb = to["verb"] if len(to["verb"]) == 2 else ""
    return [Part(words, "from-to", f"({verb}前)" if verb else "(此前)"), Part(words, "from-to")]


def _run(text: str, figures: Sequence[Quantity], index: int) -> int:
    """Return how many figures, from `index` on, have nothing but 、 or 和 between them."""
    pairs = pairwise(islice(figures, index, None))
    joined = takewhile(lambda pair: _AND.fullmatch(text, pair[0].end, pair[1].start), pairs)
    return 1 + sum(1 for _ in joined)


def _list(before: str, count: int, earlier: int) -> Iterator[Part]:
    """城市低保、特困供养标准分别: each item with the words that the last one has for all.

    Without items it is about as many figures before: 企业320户、个体户980户,分别增长8%、11%.
    """
    each = _EACH.search(re.sub(r"\d{4}年", "", before))
    if count < 2 or not each:
        return
    if not each["items"]:
        if count <= earlier:
            yield from [Part(each["tail"].replace("分别", ""), "list", back=count)] * count
        return
    tail = each["tail"].replace("分别", "")
    for item in _items(each["items"], count):
        yield Part(each.string[: each.start()] + item + tail, "list")


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
    *others, last = items
    if all(len(item) == 1 for item in others):  # 一、二、三产业, 中、高等教育
        shared = last[1:]
        number = "第" if shared.startswith(("产业", "季度")) else ""
        return [number + item[0] + shared for item in items]
    first, words = ([word for word, _ in tagged(item)] for item in (items[0], last))
    own = words.index(first[-1]) + 1 if first[-1] in words[:-1] else len(first)
    return [*(item + "".join(words[own:]) for item in others), last]
