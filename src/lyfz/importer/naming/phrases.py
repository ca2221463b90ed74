"""Noun phrases of an official clause: what stands before a figure, and what stands after it.

Words are read by their classes alone. Pure; it must not know about figures or reports.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from lyfz.importer.naming import roles
from lyfz.importer.naming.tokens import Token, cut

READABLE = 12  # characters of a name that any table shows whole
LONGEST = 20  # characters of any name

_EDGES = re.compile("^(?:[^\\w%]|的)+|(?:[^\\w%]|的)+$")  # what no name begins or ends with
_QUOTATION_MARKS = re.compile("[“”‘’\"'《》〈〉【】「」]|[（(〔].*?[）)〕]")  # asides in them too
_OF_SOME = re.compile("[0-9第半]")  # 城市第10名, 问题近半解决
_GOVERNING = frozenset("introducing counted ending".split())
_REACHED = frozenset("到 至 为 成".split())
# Between the noun and the figure.
_PASSED = frozenset("link mark aside ending particle adverb".split())


class Phrase(NamedTuple):
    """What a clause says is counted: in 全年处理信访问题 the noun 信访问题 and the verb 处理.

    `before` and `after` are how many characters before and after the figure its words reach.
    `verb_first` tells that the verb stands before the noun, `noun_follows` that it may stand after
    the figure (聘请…, 对涉及的…); `governs` that a verb stands just before the figure; `change` is
    a growth, `ending` what its name ends in, `rule` the rule that made it.
    """

    noun: str
    verb: str
    before: int = 0
    after: int = 0
    verb_first: bool = False
    noun_follows: bool = False
    governs: bool = False
    change: str = ""
    ending: str = ""
    rule: roles.Rule = "words around"

    @property
    def name(self) -> str:
        """The official noun phrase, in which the verb stands behind the noun: 信访问题处理."""
        # 需办理案件, 日均接听电话
        limited = self.verb_first and cut(self.verb)[0].text not in roles.classes()
        whole = self.verb + self.noun if limited else self.noun + self.verb
        room = LONGEST - len(self.ending)
        return trimmed(whole if len(whole) <= room else shorten(cut(whole), room)[0]) + self.ending


def phrase_before(clause: str) -> Phrase:
    """Read the words that stand before a figure."""
    tokens = cut(clause)
    end, tail = _tail(tokens)
    start, verbs = _noun_start(tokens[:end])
    acts = [token for token in tail if token.kind == "counted"]
    change = _text([token for token in tail if token.kind == "change"])
    noun, kept = shorten(tokens[start:end])
    named = [*verbs, *kept, *tail]
    front = tokens[start - 1] if start else None
    governed = front and front.kind in _GOVERNING
    if front and governed and len(noun) == 1:  # 督办函
        noun, verbs, named = front.text + noun, [], [front, *kept, *tail]
    if verbs and verbs[0].text == "占" and not tail:  # 占案件的85%
        noun, verbs, change = "", [], verbs[0].text + noun
    elif verbs and noun.endswith((*roles.words("rate"), *roles.words("measure"))):  # 平均办结时限
        noun, verbs = _text(verbs) + noun, []
    elif acts and len(kept) == 1 and kept[0].tag == "v":  # 告知处理
        noun, verbs = "", [*kept, *acts]
    elif tail:
        verbs = acts
    last = tokens[-1] if tokens else None  # 召开3次会议, but 帮助3家企业纾困
    introduces = last and last.kind == "introducing" and last.text not in roles.words("causing")
    passed = any(at.kind in {"particle", "adverb", "introducing"} for at in tokens[end:])
    return Phrase(
        noun,
        _text(verbs),
        len(clause) - named[0].start if named else 0,
        verb_first=bool(verbs and noun and not tail),
        noun_follows=passed or not governed,
        governs=bool(acts or introduces),
        change=change,
    )


def _tail(tokens: Sequence[Token]) -> tuple[int, list[Token]]:
    """Return where the noun ends, and the verbs after it: 结案 of 行政诉讼结案."""
    end, tail = len(tokens), list[Token]()
    while end:
        token, following = tokens[end - 1], _text(tokens[end : end + 1])
        reached = not tail and following in _REACHED  # 压缩到, 提高至
        introduces = token.kind == "introducing" and token.tag != "vn" and not tail
        if token.kind in {"counted", "change"} and not reached and following != "等":
            tail.insert(0, token)
        elif not (introduces or token.kind in _PASSED or (reached and token.tag == "v")):
            break
        end -= 1
    return end, tail


def _noun_start(tokens: Sequence[Token]) -> tuple[int, list[Token]]:
    """Return where the last noun phrase begins, and the verbs of which it is the object."""
    start, verbs = 0, list[Token]()
    for index, token in enumerate(tokens):
        first = start == index
        kind = "counted" if first and token.kind == "change" else token.kind
        if kind == "counted" and _acts(tokens, start, index):
            start, verbs = index + 1, [*(verbs if first else []), token]
        elif kind == "front" or (kind == "ending" and first):  # 移送涉嫌犯罪案件
            start, verbs = index, verbs if kind == "ending" else []
        elif kind in {"introducing", "ending"} and not _inside(tokens, start, index):
            start, verbs = index + 1, []
        elif kind in {"adverb", "particle", "link", "mark", "aside"} and first:
            start = index + 1
    return start, verbs


def _acts(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether the verb at `index`, in a phrase from `start` on, is what was done."""
    if _heads(tokens, index):
        return False
    # Else it is part of the noun: 行政审批事项, 开展法律咨询服务.
    front = tokens[index - 1]
    transitive = tokens[index].text in roles.words("transitive")
    if transitive or index == start or front.kind in {"adverb", "particle"}:
        return True
    governor = tokens[start - 1] if start else None
    if governor and governor.kind in {"counted", "introducing"}:
        return governor.text in roles.words("causing")
    return _is_doer(front)  # 县局共受理, 援助中心受理


def _heads(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word behind the verb makes a noun of it: 整治行动, 培训班, but not 发放资料."""
    rest = _text(tokens[index + 1 :])
    if not rest or tokens[index].text in roles.words("transitive"):
        return rest.startswith((*roles.words("measure"), "类"))  # 办结时限, 征集类信息
    # A head of one character is one only at the end: 书 in 通知书, not in 书籍.
    heads = roles.words("head") + roles.words("measure")
    return rest in heads or rest.startswith(tuple(head for head in heads if len(head) > 1))


def _inside(tokens: Sequence[Token], start: int, index: int) -> bool:
    """Whether a verb that introduces is part of the noun: 法治建设会议, 审核建设项目."""
    if start == index:
        return False
    governor, front = tokens[start - 1].kind if start else "", tokens[index - 1]
    ends = len(_text(tokens[index + 1 :])) < 2 and not _is_doer(front)
    if ends or governor == "counted" or tokens[index].tag == "vn" or _heads(tokens, index):
        return True
    return tokens[index].text in roles.words("kept") and front.kind == "noun"  # 城镇新增就业


def _is_doer(token: Token) -> bool:
    return token.text.endswith(roles.words("doer"))


def phrase_after(clause: str, governed: bool = False) -> Phrase:
    """Read the words after a figure, up to the verb: 行政执法单位细化处罚阶位."""
    tokens = cut(clause)
    # Where a verb before the figure governs them, a verb among them is a noun: 开展3次评查.
    goes_on = (_goes_on(tokens, end, governed) for end in range(len(tokens)))
    end = sum(1 for _ in takewhile(bool, goes_on))
    return Phrase(shorten(tokens[:end])[0], "", after=len(_text(tokens[:end])))


def _goes_on(tokens: Sequence[Token], end: int, governed: bool) -> bool:
    token = tokens[end]
    if token.kind in {"noun", "quoted", "aside"}:
        ends = token.tag == "v" and _is_doer(tokens[end - 1])
        return not end or not (ends or token.text[0] in "0123456789第")  # 城市第10名
    if token.kind not in {"counted", "introducing"}:
        return False
    if _heads(tokens, end):
        return True
    if end in {0, len(tokens) - 1}:
        return governed
    within = token.kind == "counted" or token.tag == "vn"
    return within and tokens[end + 1].kind == "noun" and not _acts(tokens, 0, end)


def predicate(words: str) -> str:
    """Return what a noun does, by the `words` behind it: 通过考试; "" if they tell of a part."""
    said = (at.text for at in cut(words) if at.kind != "aside")
    whole = _QUOTATION_MARKS.sub("", "".join(at for at in said if at not in roles.words("light")))
    return "" if _OF_SOME.search(whole) else whole


def shorten(tokens: Sequence[Token], room: int = LONGEST) -> tuple[str, Sequence[Token]]:
    """Return a noun phrase as a name of `room` characters, and those of its words that make it."""
    kept = [at for at in tokens if at.kind != "aside"]
    # What is too long loses its front.
    while kept and (_is_edge(kept[0]) or (len(kept) > 1 and len(_text(kept)) > room)):
        kept = kept[1:]
    *_, last = (0, *(end for end, at in enumerate(kept, 1) if at.text == "等"))
    if len(_text(kept)) > READABLE and len(_text(kept[last:])) > 3:  # 甲、乙等书籍
        kept = kept[last:]
    return trimmed(_QUOTATION_MARKS.sub("", _text(kept))[-LONGEST:]), kept


def _is_edge(token: Token) -> bool:
    return token.kind == "particle" or not trimmed(token.text)


def trimmed(made: str) -> str:
    """Return a name without marks and 的 at its ends."""
    return _EDGES.sub("", made)


def _text(tokens: Sequence[Token]) -> str:
    return "".join(token.text for token in tokens)
