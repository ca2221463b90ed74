"""How a sentence with figures is read: which words each of them counts.

The noun phrase before a figure, after it, or the subject carried along a list. Pure, from a
text and its figures to readings; it must not know about reports or what names are used for.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lyfz.chinese.prose import brackets
from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming import phrases
from lyfz.importer.naming import word_classes as words
from lyfz.importer.naming.phrases import EDGES, LONGEST, REACH, Phrase

BREAKS = frozenset("，,。！？；;!?：:\n\t|")
STOPS = frozenset("。！？!?\n")
_OPENERS = frozenset("“‘《〈（(【〔")
_CLOSERS = frozenset("”’》〉）)】〕")
_SHORT_RATE = 4  # 办结率, 满意率: about what was counted before; 出庭应诉率 speaks for itself
_PLAIN = {
    "人": "人数",
    "名": "人数",
    "位": "人数",
    "%": "比例",
    "元": "金额",
    "人次": "人次",
    "户": "户数",
}


class Reading(NamedTuple):
    """A figure's name in parts, and the span of the words it was read from, figure included."""

    noun: str
    verb: str
    start: int
    end: int
    leads: bool = False  # the verb stands first, and holds for a list: 办理建议79件、提案86件

    @property
    def name(self) -> str:
        """The official noun phrase: 信访问题处理."""
        verb = "" if self.verb in self.noun else self.verb
        said = self.noun[-max(LONGEST - len(verb), 1) :] + verb
        return said[-LONGEST:].strip(EDGES)


class Clause(NamedTuple):
    """A figure with the words around it, up to the clause's edges and the next figures."""

    figure: Quantity
    before: str
    after: str
    gap: str  # what stands between it and the last figure's words
    runs_on: bool  # no mark stands between it and the next figure
    context: str  # what stands before the clause


class Last(NamedTuple):
    """The figure before, as far as it hands something on."""

    reading: Reading
    figure: Quantity
    near: bool  # in the same sentence

    @property
    def topic(self) -> str:
        """行政复议申请 hands on 行政复议, but 民事案件 itself."""
        noun = self.reading.noun
        for size in range(len(noun) - 1, 1, -1) if noun.endswith(("率", "度")) else ():
            if noun[-1 - size : -1] in words.RATED:
                noun = noun[: -1 - size]
        for front in words.FRONT:
            noun = noun.removeprefix(front) or noun
        for tail in words.SHED:
            if noun.removesuffix(tail).endswith(tuple(words.TOPICS)):
                return noun.removesuffix(tail)
        return noun


def readings(text: str, figures: Sequence[Quantity]) -> list[Reading]:
    """Read each of the `figures` of `text`, in order."""
    pairs = brackets(text)
    opened, closed = {end: start for start, end in pairs}, dict(pairs)
    result: list[Reading] = []
    last: Last | None = None
    floor = 0
    for index, figure in enumerate(figures):
        ceiling = figures[index + 1].start if index + 1 < len(figures) else len(text)
        start = _left(text, figure.start, floor, opened)
        end = _right(text, figure.end, ceiling, closed)
        clause = Clause(
            figure,
            text[start : figure.start],
            text[figure.end : end],
            text[max(floor, figure.start - REACH) : figure.start].lstrip(),
            end == ceiling < len(text),
            text[max(0, start - REACH) : start],
        )
        if last:
            between = text[last.figure.end : figure.start]
            last = last._replace(near=not STOPS.intersection(between))
        said = _read(clause, last)
        reading = Reading(
            said.noun[-LONGEST:], said.verb, start + said.start, figure.end + said.end, said.leads
        )
        result.append(reading)
        last, floor = Last(reading, figure, True), reading.end
    return result


def _left(text: str, at: int, floor: int, opened: dict[int, int]) -> int:
    """Return where the clause before `at` begins; a mark in closed brackets ends nothing."""
    floor = max(floor, at - REACH)
    while at > floor:
        if opened.get(at, -1) >= floor:
            at = opened[at]
        elif text[at - 1] in BREAKS or text[at - 1] in _OPENERS:
            break
        else:
            at -= 1
    return at


def _right(text: str, at: int, ceiling: int, closed: dict[int, int]) -> int:
    """Return where the clause after `at` ends."""
    ceiling = min(ceiling, at + REACH)
    while at < ceiling:
        if closed.get(at, ceiling + 1) <= ceiling:
            at = closed[at]
        elif text[at] in BREAKS or text[at] in _CLOSERS or text[at] == "、":
            break
        else:
            at += 1
    return at


def _read(clause: Clause, last: Last | None) -> Reading:
    """Name one figure; `start` and `end` count from the edges of its clause."""
    told = phrases.before(clause.before)
    behind = Phrase("", "", 0, 0)
    if clause.figure.unit not in {"%", "‰", "个百分点"}:
        acting = clause.before.endswith(tuple(words.INTRODUCING))
        behind = phrases.after(clause.after, acting)
    if told.change:
        return _grown(told, last)
    if behind.noun == "次":  # 件（批）次
        behind = Phrase("", "", 0, 0)
    if behind.noun in words.SORTING and told.noun:
        noun = f"{told.noun.rpartition('、')[2]}等{behind.noun}"
        return Reading(noun, "", len(clause.before), behind.end)
    if behind.noun and told.open and not (told.noun and clause.runs_on):
        return _behind(clause, told, behind)
    if told.noun:
        return _named(clause, told, last)
    if told.verb:
        topic = _topic(clause, last, told.verb)
        plain = "" if topic else _PLAIN.get(clause.figure.unit, "")
        return Reading(topic or told.verb + plain, told.verb, told.start, 0)
    return _lone(clause, last)


def _behind(clause: Clause, told: Phrase, behind: Phrase) -> Reading:
    """The noun stands after the figure: 242项行政许可事项, 处理118起信访问题."""
    start = told.start if told.verb else len(clause.before)
    noun, verb = behind.noun, "" if clause.before.endswith("的") else told.verb
    if len(noun) == 1:  # 全县7个镇
        start = min(start, max(0, len(clause.before) - 2))
        noun = "".join(filter(str.isalpha, clause.before[-2:])).strip("和及的") + noun
    return Reading(noun, verb, start, behind.end, bool(verb))


def _named(clause: Clause, told: Phrase, last: Last | None) -> Reading:
    """The noun stands before the figure: 信访问题118起."""
    noun, verb = told.noun, told.verb
    done = last.reading.verb.removesuffix("成功") if last else ""
    if noun in words.FRONT:
        noun += _PLAIN.get(clause.figure.unit, "数量")
    if noun in words.CROWDS and last and last.near:
        noun = last.topic + noun
    elif noun in words.SUMS:
        noun = _topic(clause, last) + noun
    elif noun in words.VAGUE:
        noun = (_named_in(clause.before) or _topic(clause, None)) + noun
    elif clause.figure.unit == "%" and noun[-1] in "率度例":
        if done and noun.startswith((done, "成功")):
            noun = _topic(clause, last) + noun.replace("成功", f"{done}成功", done not in noun)
        elif len(noun) <= _SHORT_RATE:
            noun = _topic(clause, last) + noun
    elif noun.endswith("级") and last:  # 国家级示范村2个、省级15个
        noun += last.reading.noun.partition("级")[2]
    shared = _shared(clause, told, last)
    return Reading(noun, verb or shared, told.start, 0, bool(shared or told.leads))


def _shared(clause: Clause, told: Phrase, last: Last | None) -> str:
    """Return the verb that holds for a whole list: 办理代表建议79件、委员提案86件."""
    if (
        not last
        or not last.near
        or not last.reading.leads
        or clause.figure.unit in {"%", "元"}
        or told.verb
    ):
        return ""
    listed = clause.gap.startswith(("、", "和", "及", "以及", "并"))
    spread = told.start == 0 and (
        last.reading.verb in words.SPREADING
        or (told.noun.endswith(words.PAIRED) and last.reading.noun.endswith(words.PAIRED))
    )
    return last.reading.verb if listed or (spread and _akin(clause, last)) else ""


def _grown(told: Phrase, last: Last | None) -> Reading:
    """A growth is about what it names, else about the figure before: 同比增长15%."""
    noun = told.noun or (last.reading.name if last else "")
    return Reading(noun, told.change, told.start, 0)


def _akin(clause: Clause, last: Last) -> bool:
    """Whether two figures count things of one kind: 起 and 件, or a share of them."""
    units = {clause.figure.unit, last.figure.unit}
    return clause.figure.unit == "%" or any(units <= family for family in words.UNIT_FAMILIES)


def _topic(clause: Clause, last: Last | None, verb: str = "") -> str:
    """Return what a verb or a rate that stands alone is about: the last subject named."""
    sentence = clause.context[max(clause.context.rfind(stop) for stop in STOPS) + 1 :]
    topic = _named_in(sentence)
    if last and last.near and _akin(clause, last):
        ruled = verb in words.RULINGS and topic in words.PROCEDURES
        return topic if ruled else last.topic
    if topic:
        return topic
    if last and _akin(clause, last):
        return last.topic
    return _named_in(clause.context)


def _named_in(text: str) -> str:
    place, topic = max((text.rfind(topic), topic) for topic in words.TOPICS)
    return topic if place >= 0 else ""


def _lone(clause: Clause, last: Last | None) -> Reading:
    """Neither noun nor verb before it: what those it counts do, or what was counted last."""
    doing = phrases.before(clause.after)
    if doing.noun:
        return Reading(doing.noun, doing.verb, len(clause.before), doing.end)
    noun = doing.verb or _topic(clause, last)
    added = clause.before.endswith("新增")
    plain = "新增" if added else _PLAIN.get(clause.figure.unit, "数量")
    return Reading(noun, plain, len(clause.before) - 2 * added, 0)
