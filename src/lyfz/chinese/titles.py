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
# What ends a law's name: no 法律, 法案 or 法学, but 法规定, 法案例, 法学习; of 法典型 it is 法.
_END = re.compile(
    "法(?:典(?![型范])|(?![律治制院官庭人定务医警援盲纪理槌则令])(?!规(?!定)|案(?!例)|学(?!习)|宣(?![传讲誓教])))"
)
# The name of a law that no table has, in full: no 合法, 非法 or 做法 of 中华人民共和国境内.
_FULL = re.compile(
    rf"{_STATE}(?!成立|公民|国庆|境|领)(?:(?![法的])[一-鿿]){{1,25}}"
    "(?<![本该合非违守执立司普学用懂送讲释说看问想做办方书手依犯变兵])法典?$"
)
# Laws whose names other words end with, 情景教育法 and 节水法, and what such a law stands behind.
_AMBIGUOUS = frozenset(
    "水法 刑法 教育法 体育法 预算法 审计法 会计法 统计法 计量法 测绘法 价格法 仲裁法 监督法 "
    "代表法 选举法 拍卖法 担保法 保险法 劳动法 建筑法 旅游法".split()
)
_BEFORE = re.compile(
    "(?:^|[^一-鿿]|[和与及暨以对将的]|[0-9]年|国家|[全我]国|全[省市区县]|关于|围绕|结合|宣传|宣讲|讲解|解读"
    "|学习|了解|熟悉|掌握|贯彻|落实|实施|施行|执行|遵守|适用|违反|触犯|依据|根据|依照|按照|遵照|对照"
    "|修订|修改|颁布|出台|开展|组织|举办|推动|推进|发放|加强|增强|强化|纪念|履行)$"
)
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


@cache
def entries() -> tuple[Ending, ...]:
    return table.read("titles", Ending)


@cache
def _types() -> dict[str, WorkType | Literal["part"]]:
    return {entry.ending: entry.type for entry in entries()}


@cache
def known_laws() -> frozenset[str]:
    """Return the names of the state's laws, today's and those that reports have named."""
    return frozenset(name for [name] in table.lines("lyfz.chinese", "data/laws.tsv"))


def work_type(title: str) -> WorkType:
    """Return the type of a work: a law by its name, others by their ends before any brackets."""
    text = simplified(title)
    while True:
        text = _IN_BRACKETS.sub("", text)
        if text.removeprefix(_STATE) in known_laws() or _FULL.match(text):
            return "law"
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
        before, name = behind[:at], behind[at:]
        if name in known_laws():
            if before.endswith(_STATE):
                return _STATE + name
            return name if name not in _AMBIGUOUS or _BEFORE.search(before) else ""
    full = _FULL.search(behind)
    return full[0] if full else ""
