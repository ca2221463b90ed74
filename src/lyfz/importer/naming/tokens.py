"""A clause cut into words, each with its class: 全年, 处理, 信访问题.

The longest known word wins. Pure; it must not know what phrases the words make.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from lyfz.chinese.prose import brackets
from lyfz.chinese.words import tagged
from lyfz.importer.naming import roles

_TIME = re.compile(
    r"\d{1,2}[:：]\d{2}|(?:\d{4}[-—~至到])?(?:\d{4}年(?:度|末|底|以来)?)?(?:\d{1,2}(?:月份?)?[-—~至到])?(?:\d{1,2}月份?)?(?:\d{1,2}日)?(?:底|末)?"
)
_MARK = re.compile(r"[、 \t\u3000]|^\s*\d{1,2}[.．](?!\d)")  # or the label of a point: 1.进企业
_MOST_WORDS = 5  # of the dictionary in one of the table: 较|去年|同期
_PARTICLES = frozenset({"p", "c", "u", "d", "t", "r", "f", "uj", "ul", "uz", "ud"})


class Token(NamedTuple):
    """A word, its class and where it begins.

    The class is one of `roles.CLASSES`; else `aside` (brackets with what they hold),
    `quoted` (quotation marks with theirs), `mark` (、 and blanks) or `noun`, one unknown character.
    """

    text: str
    kind: str
    start: int
    tag: str = ""  # its part of speech


@lru_cache(maxsize=256)  # a clause is asked for by several rules
def cut(clause: str) -> tuple[Token, ...]:
    """Cut `clause` into words, in order; together they are the clause."""
    closing = dict(brackets(clause))
    tags = _tags(clause)
    tokens: list[Token] = []
    start = 0
    while start < len(clause):
        time, mark = _TIME.match(clause, start), _MARK.match(clause, start)
        if start in closing:
            end, kind = closing[start], "aside" if clause[start] in "（(〔" else "quoted"
        elif mark:
            end, kind = mark.end(), "mark"
        elif time and set("年月日:：").intersection(time.group()):
            end, kind = time.end(), "adverb"
        else:
            end, kind = _word(clause, start, tags)
        tag = "n" if clause[end - 1] == "率" else tags.get(start, (0, ""))[1]  # 成功率
        tokens.append(Token(clause[start:end], kind, start, tag))
        start = end
    return tuple(tokens)


def _tags(clause: str) -> dict[int, tuple[int, str]]:
    """Return where the word that begins at an offset ends, and its part of speech."""
    tags: dict[int, tuple[int, str]] = {}
    known = roles.classes()
    start = 0
    for word, tag in tagged(clause):
        end = start + len(word)
        if len(word) == 4 and word not in known and word[:2] in known:  # 化解矛盾
            tags[start] = start + 2, ""
            start += 2
        tags[start] = end, tag
        start = end
    return tags


def _word(clause: str, start: int, tags: dict[int, tuple[int, str]]) -> tuple[int, str]:
    """Return where the longest word of the table ends, else the word at `start`, and its class."""
    known = roles.classes()
    end, tag = tags.get(start, (start + 1, ""))
    ends = [end]
    while ends[-1] in tags and len(ends) < _MOST_WORDS:
        ends.append(tags[ends[-1]][0])
    stop = next((stop for stop in reversed(ends) if clause[start:stop] in known), end)
    unknown = "mark" if tag == "x" else "particle" if tag in _PARTICLES else "noun"
    kind = known.get(clause[start:stop], unknown)
    if kind == "manner":  # 高质量办理, but 高质量项目
        following = clause[stop : tags.get(stop, (stop, ""))[0]]
        kind = "adverb" if following in known else "noun"
    if kind == "modal":
        end, of = _word(clause, stop, tags) if stop < len(clause) else (stop, "")
        acts = of in {"counted", "introducing"}
        if acts or clause[end - 1] == "率":
            return end, "counted" if acts else "noun"  # 应办结, 可办率
        kind = "ending" if tag.startswith("v") else "noun"
    if clause.startswith("率", stop):
        return stop + 1, "noun"  # 办结率
    return stop, kind
