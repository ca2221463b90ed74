"""Figures told in one breath, each clause written out: 进口、出口分别增长36%、21% is 出口增长21%.

A pair tells an old value and a new one (从640项削减至255项), a list shares its words (分别). Pure;
it must not know how the clauses are named.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.chinese.words import short
from lyfz.importer.naming import roles
from lyfz.importer.naming.clauses import Clause
from lyfz.importer.naming.tokens import cut

_WHEN = r"(?:\d{4}年(?:[底末初]|度)?|[去上今]年|年初|[^,，。;；、\d]{0,6}的)?的?"
_FROM = re.compile(f"(?:从|由){_WHEN}$")
_TO = re.compile(rf"的?(?P<verb>[一-鿿]{{0,4}}?)(?:至|到|为|成)了?{_WHEN}")
_AND = re.compile(r"\s*(?:[、,，]|和|及|与|以及)\s*(?:每[人户年月天次]){0,2}")
_EMPTY = frozenset("change adverb link particle mark".split())


class WrittenOut(NamedTuple):
    """One figure of a series: the `words` before it written out.

    `ending` is what its name ends in; the words are said of the figure so far `back`, if any.
    """

    words: str
    rule: roles.Rule
    ending: str = ""
    back: int = 0


def write_out(text: str, clauses: Sequence[Clause]) -> dict[int, WrittenOut]:
    """Return those of the figures of `clauses`, by index, that belong to a series."""
    result: dict[int, WrittenOut] = {}
    index = 0
    while index + 1 < len(clauses):
        made = _pair(text, *clauses[index : index + 2]) or _list(clauses, index)
        result.update(enumerate(made, index))
        index += max(1, len(made) - 1)  # the last of a series may begin another
    return result


def _pair(text: str, first: Clause, second: Clause) -> list[WrittenOut]:
    """从640项削减至255项: the old value says so, the new one has the name alone."""
    to = _TO.fullmatch(text, first.figure.end, second.figure.start)
    origin = _FROM.search(first.before)
    if not to or first.figure.unit != second.figure.unit:
        return []
    words = first.before[: origin.start()] if origin else first.before
    verb = to["verb"] if len(to["verb"]) == 2 else ""
    old = WrittenOut(words or first.lead, "old and new", f"({verb}前)" if verb else "(此前)")
    return [old, old._replace(ending="")]


def _list(clauses: Sequence[Clause], index: int) -> list[WrittenOut]:
    """城市低保、特困供养标准分别: each item with the words that the last one has for all."""
    first = clauses[index]
    unit = first.figure.unit
    others = (clauses[at] for at in range(index + 1, len(clauses)))
    listed = [first, *takewhile(lambda other: _joined(other) and other.figure.unit == unit, others)]
    count, last = len(listed), listed[-1]
    words, each, tail = re.sub(r"\d{4}年", "", first.before).partition("分别")
    if count < 2 or not (each or (not last.after and not last.runs_on)):
        return []
    full = (at.start + len(at.text) for at in cut(words) if at.kind not in _EMPTY)
    end = max(full, default=0)
    words, tail = words[:end], words[end:] + tail.removesuffix("为")
    change = _change(tail)
    changes = (_change(clause.gap) or change for clause in listed)
    tails = [tail.removesuffix(change) + own for own in changes]
    nouns = {at.kind for at in cut(first.lead)} <= {"noun", "mark"}
    items = _items(words or (first.lead if nouns else ""), count)
    if not items and (each or (change and not words)):  # 同比增长8%、11%
        items = [words] * count
    back = count if not "".join(items) and _follow_as_many(clauses, index, count) else 0
    return [
        WrittenOut(item + tail, "list", back=back) for item, tail in zip(items, tails, strict=False)
    ]


def _joined(clause: Clause) -> bool:
    """Whether nothing but 、 or 和 stands between the figure and the one before: 增5%、下降3%."""
    return _AND.fullmatch(clause.gap.removesuffix(_change(clause.gap))) is not None


def _change(words: str) -> str:
    """Return the growth that words end in: 下降 of 同比下降, but not 占."""
    last = (at.text for at in cut(words)[-1:] if at.kind == "change")
    return "".join(last).removeprefix("占")


def _follow_as_many(clauses: Sequence[Clause], index: int, count: int) -> bool:
    """Whether just `count` figures stand before, in this sentence."""
    gaps = (clauses[at].gap for at in range(index, max(0, index - count - 1), -1))
    joined = takewhile(set(SENTENCE_ENDS + "\n)）").isdisjoint, gaps)
    return not clauses[index].lead and count == len(list(joined))


def _items(words: str, count: int) -> list[str]:
    """Return the members of a list of `count`, or none."""
    if count == 2 and "城乡" in words:
        return [words.replace("城乡", half, 1) for half in ("城镇", "农村")]
    for marks in ("[、，,]", "[、，,]|和|及|与"):
        items = re.split(marks, words)
        if len(items) == count and all(items):
            return _completed(items)
    return []


def _completed(items: Sequence[str]) -> list[str]:
    """城市低保, 特困供养标准 -> 城市低保标准, 特困供养标准: what the last word of all is."""
    *others, last = items
    if all(item.endswith((*roles.words("doer"), "案件")) for item in items):  # 律师和工作者
        return list(items)
    if all(len(item.removeprefix("第")) == 1 for item in others):  # 一、二、三产业, 中、高等教育
        shared = last[1:]
        number = "第" if shared.startswith("产业") else ""
        return [number + item.removeprefix("第")[0] + shared for item in items]
    first, words = list(short(items[0])), list(short(last))
    if roles.classes().get(first[0]) in {"counted", "introducing"}:  # 查处食品、药品案件
        first = first[1:] or first
    shared = "".join(words[len(first) :])
    return [*(item if item.endswith(shared) else item + shared for item in others), last]
