"""Figures told in one breath, each clause written out: 进口、出口分别增长36%、21% is 出口增长21%.

A pair tells an old value and a new one (从640项削减至255项), a list shares its words (分别). Pure;
it must not know how the clauses are named.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from lyfz.chinese.marks import COMMAS, PAUSES, SENTENCE_ENDS
from lyfz.chinese.quantity import Quantity
from lyfz.chinese.words import tagged
from lyfz.importer.naming import roles
from lyfz.importer.naming.clauses import Clause
from lyfz.importer.naming.tokens import cut

_WHEN = r"(?:\d{4}年(?:[底末初]|度)?|[去上今]年|年初|[^,，。;；、\d]{0,6}的)?的?"
_FROM = re.compile(f"(?:从|由){_WHEN}$")
_TO = re.compile(rf"的?(?P<verb>[一-鿿]{{0,4}}?)(?:至|到|为|成)了?{_WHEN}")
_AND = re.compile(r"\s*(?:[、,，]|和|及|与|以及)\s*(?:每[人户年月天次]){0,2}")
_EACH = re.compile(r"(?P<items>[^,，。;；:：]*?)(?P<tail>(?:也|均|已)?分别[^,，。;；:：]*)$")
_PAUSES = re.escape(PAUSES) + "\n"
_EMPTY = frozenset("change adverb link particle mark".split())
_HALVES = {"城乡": ("城镇", "农村"), "男女": ("男", "女")}


class Part(NamedTuple):
    """One figure of a series: the `words` before it written out.

    `ending` is what its name ends in; the words are said of the figure so far `back`, if any.
    """

    words: str
    rule: str
    ending: str = ""
    back: int = 0


def parts(text: str, clauses: Sequence[Clause]) -> dict[int, Part]:
    """Return those of the figures of `clauses`, by index, that belong to a series."""
    result: dict[int, Part] = {}
    index = 0
    while index + 1 < len(clauses):
        first, second = clauses[index : index + 2]
        made = _pair(text, first, second.figure)
        if not made:
            others = (clauses[at] for at in range(index + 1, len(clauses)))
            alike = (other for other in others if other.figure.unit == first.figure.unit)
            count = 1 + sum(1 for _ in takewhile(_joined, alike))
            last = clauses[index + count - 1].figure.end
            between = COMMAS if text[last : last + 1] in PAUSES else PAUSES
            bare = not set(between).intersection(text[first.figure.end : last])
            told = _follows_as_many(clauses[max(0, index - count - 1) : index + 1], count)
            if bare or "分别" in first.before:
                made = list(_list(clauses[index : index + count], told))
        result.update(enumerate(made, index))
        index += max(1, len(made) - bool(made))
    return result


def _joined(clause: Clause) -> bool:
    """Whether nothing but 、 or 和 stands between the figure and the one before: 增5%、下降3%."""
    return _AND.fullmatch(clause.gap.removesuffix(_change(clause.gap))) is not None


def _change(words: str) -> str:
    """Return the growth that words end in: 下降 of 同比下降, but not 占."""
    last = (at.text for at in cut(words)[-1:] if at.kind == "change")
    return "".join(last).removeprefix("占")


def _pair(text: str, first: Clause, second: Quantity) -> list[Part]:
    """从640项削减至255项: the old value says so, the new one has the name alone."""
    to = _TO.fullmatch(text, first.figure.end, second.start)
    origin = _FROM.search(first.before)
    if not to or first.figure.unit != second.unit or not (origin or len(to["verb"]) > 1):
        return []
    words = first.before[: origin.start()] if origin else first.before
    if not words:  # 经费,从1288亿元增加到3664亿元
        words = re.split(f"[{_PAUSES}]", first.context.rstrip(PAUSES))[-1]
    verb = to["verb"] if len(to["verb"]) == 2 else ""
    old = Part(words, "old and new", f"({verb}前)" if verb else "(此前)")
    return [old, old._replace(ending="")]


def _follows_as_many(clauses: Sequence[Clause], count: int) -> bool:
    """Whether just `count` figures of other units stand before the last in one list."""
    *others, last = clauses
    before = others[-count:]
    if len(before) < count or last.gap[: len(last.gap) - len(last.before)].strip(PAUSES):
        return False
    inner = "".join(clause.gap for clause in before[1:])
    outer = before[0].gap if len(others) > count else "\n"
    apart = {*SENTENCE_ENDS, "\n"}.union("" if set(COMMAS) & set(inner) else COMMAS)
    alike = last.figure.unit in {clause.figure.unit for clause in before}
    return not alike and bool(apart & set(outer)) and not apart & set(inner)


def _list(clauses: Sequence[Clause], told: bool) -> Iterator[Part]:
    """城市低保、特困供养标准分别: each item with the words that the last one has for all."""
    count, words = len(clauses), re.sub(r"\d{4}年", "", clauses[0].before)
    each = _EACH.search(words)
    items, tail = (each["items"], each["tail"].replace("分别", "")) if each else (words, "")
    tokens = cut(items)
    end = max((at.start + len(at.text) for at in tokens if at.kind not in _EMPTY), default=0)
    items, tail = items[:end], items[end:] + tail
    if count < 2:
        return
    if not items:  # 火灾起数、亡人数,分别下降5%、6%
        lead = clauses[0].lead
        listed = _items(lead, count) if {at.kind for at in cut(lead)} <= {"noun", "mark"} else []
        yield from (Part(item + tail, "list") for item in listed)
        if not listed and (each or any(at.kind == "change" for at in tokens)):  # 同比增长
            grown = (_change(clause.gap) or _change(tail) for clause in clauses[1:])
            tails = [tail, *(tail.removesuffix(_change(tail)) + change for change in grown)]
            # 企业320户、个体户980户,同比增长8%、11%
            yield from (Part(words, "list", back=count if told else 0) for words in tails)
        return
    listed = _items(items, count) or ([items] * count if each else [])
    front = words[: each.start()] if each else ""
    yield from (Part(front + item + tail.removesuffix("为"), "list") for item in listed)


def _items(words: str, count: int) -> list[str]:
    """Return the members of a list of `count`, or none."""
    for whole, halves in _HALVES.items():
        if count == 2 and whole in words:
            return [words.replace(whole, half, 1) for half in halves]
    for marks in ("[、，,]", "[、，,]|和|及|与"):
        items = re.split(marks, words)
        if len(items) == count and all(items):
            return _completed(items)
    return []


def _completed(items: Sequence[str]) -> list[str]:
    """城市低保, 特困供养标准 -> 城市低保标准, 特困供养标准: what the last word of all is."""
    *others, last = items
    full = any(item.endswith("案件") for item in others)  # 案件和嫌疑人, 律师和工作者
    if full or all(item.endswith(roles.words("doer")) for item in items):
        return list(items)
    if all(len(item.removeprefix("第")) == 1 for item in others):  # 一、二、三产业, 中、高等教育
        shared = last[1:]
        number = "第" if shared.startswith(("产业", "季度")) else ""
        return [number + item.removeprefix("第")[0] + shared for item in items]
    first, words = ([word for word, _ in tagged(item)] for item in (items[0], last))
    if roles.classes().get(first[0]) in {"counted", "introducing"}:  # 查处食品、药品案件
        first = first[1:] or first
    size = len("".join(first))
    if all(len(item) == size for item in others[1:]) and len(last) == 2 * size and len(words) == 1:
        return [*(item + last[size:] for item in others), last]  # 刑事、民事、行政案件
    own = words.index(first[-1]) + 1 if first[-1] in words[:-1] else len(first)
    shared = "".join(words[own:])
    sizes = range(len(shared), -1, -1)  # of what an item has of it: 合同纠纷, 医疗|纠纷案件
    rests = (next(shared[at:] for at in sizes if item.endswith(shared[:at])) for item in others)
    return [*map(str.__add__, others, rests), last]
