"""Paragraphs -> the tree of sections, by the numbering that they print.

Every character of the paragraphs ends up in exactly one section, in order. Pure; it must not
know about files or figures. Levels follow the document's own nesting, not a fixed hierarchy.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise

from lyfz.chinese import labels
from lyfz.chinese.labels import Label, Style
from lyfz.chinese.marks import COMMAS, ENUMERATION, PARAGRAPH_ENDS, PAUSES
from lyfz.chinese.prose import Spans, brackets, heading, sentences
from lyfz.model import Kind

_TITLES = {"preamble": "前言", "problems": "存在的问题", "plan": "下一步工作"}
_LACK = "问题|困难|不足|短板|差距|弱项|薄弱环节"
_PROBLEMS = re.compile(
    rf"(?:存在|面临).{{0,12}}(?:{_LACK})|(?:主要|突出)(?:{_LACK})$"
    rf"|(?:{_LACK})[和与及、](?:{_LACK}|原因|挑战)|不足之处|^(?:{_LACK})$"
)
_PLAN = re.compile(
    "下一?步|下一阶段|今后|来年|明年|20[0-9]{2}年.{0,8}(?:打算|计划|安排|思路|重点|展望|谋划)"
    "|工作(?:打算|计划|安排|思路|展望|谋划)|^(?:打算|计划|安排|展望)$"
)
_ADMITS = re.compile(rf"(?:但|仍|还|也|同时).{{0,20}}(?:存在|面临|有).{{0,20}}(?:{_LACK})")
_INTENDS = re.compile(
    "(?:下一?步|下一阶段|今后|接下来|新的一年|(?P<year>20[0-9]{2})年).*?(?:将|要|继续)"
)
_LONGEST_HEADING = 30  # characters of a heading that stands on its own line without a number


@dataclass(frozen=True, eq=False)
class Part:
    """A section with those under it; `title` is its heading, editorial unless it is `printed`."""

    text: str
    kind: Kind
    title: str
    printed: bool
    parts: tuple["Part", ...]


@dataclass(eq=False)
class _Open:
    """A section that still grows; `style` is that of its printed label, None where it has none."""

    paragraphs: list[str]
    style: Style | None = None
    kind: Kind | None = None
    title: str | None = None
    below: list["_Open"] = field(default_factory=list)
    styles: set[Style | None] = field(default_factory=set)  # of the sections below

    def finish(self, above: Kind = "work") -> Part:
        """Return the section; it is of the kind of the one above unless its heading says more."""
        text = "\n".join(self.paragraphs)
        printed = heading(text)
        title = printed[1] if printed else self.title or _first_sentence(text)
        kind = self.kind or kind_of(title) or above
        return Part(
            text, kind, title, bool(printed), tuple(below.finish(kind) for below in self.below)
        )


def outline(paragraphs: Sequence[str], year: int | None = None) -> list[Part]:
    """Return the first level of the outline; the preamble, if any, comes first.

    `year` is the year reported on: what the year after it brings is the plan.
    """
    return [section.finish() for section in _Outline(paragraphs, year).root.below]


def _labels(paragraph: str) -> Iterator[Label]:
    """Yield what may be labels: at the start, or behind a stop, never in brackets."""
    bracketed = Spans(brackets(paragraph))
    for label in labels.finditer(paragraph):
        ends = PARAGRAPH_ENDS + (COMMAS + ENUMERATION if label.style == "一是" else "")
        before = _last_printed(paragraph, label.start)
        # A label in parentheses opens them itself, so that a cut before it parts none.
        if before in ends and not bracketed.cut_at(label.start):
            yield label


def _last_printed(text: str, end: int) -> str:
    """Return the last character before `end` that is no white space, "" where there is none."""
    while end and text[end - 1].isspace():
        end -= 1
    return text[end - 1 : end]


class _Outline:
    """Puts paragraph after paragraph where its label, or its first sentence, says it belongs."""

    def __init__(self, paragraphs: Sequence[str], year: int | None) -> None:
        self.root = _Open([])
        self.path = [self.root]  # down to where text goes
        self.year = year
        self.last: dict[Style, int] = {}
        self.labelled = [(paragraph, list(_labels(paragraph))) for paragraph in paragraphs]
        self.numbered = any(candidates for _, candidates in self.labelled)
        for paragraph, candidates in self.labelled:
            self._paragraph(paragraph, candidates, alone=len(paragraphs) == 1)

    @cached_property
    def announced(self) -> set[Kind | None]:
        """The kinds that the document's own headings announce."""
        return {
            kind_of(_opening(paragraph))
            for paragraph, candidates in self.labelled
            if candidates and candidates[0].start == 0
        }

    def _paragraph(self, paragraph: str, candidates: list[Label], alone: bool) -> None:
        cuts: dict[int, Label | None] = {0: None}
        for label in candidates:
            if label.start == 0 or label.number in (1, self.last.get(label.style, -1) + 1):
                cuts[label.start] = label
                self.last[label.style] = label.number
        lost_breaks = alone or any(
            label and label.style == "一、" and start for start, label in cuts.items()
        )
        for start, end in pairwise([*cuts, len(paragraph)]):
            self._piece(paragraph[start:end], cuts[start])
            if lost_breaks:
                self._split_off(paragraph[start:end])

    def _piece(self, text: str, label: Label | None) -> None:
        if label:
            self._place(_Open([text], label.style))
        elif kind := self._turns(_first_sentence(text)):
            self._place(_Open([text], kind=kind, title=_TITLES[kind]))
        elif not self.numbered and _is_heading(text):
            self._place(_Open([text], title=text))
        elif not self.root.below:
            self._place(_Open([text], kind="preamble", title=_TITLES["preamble"]))
        else:
            self.path[-1].paragraphs.append(text)

    def _place(self, section: _Open) -> None:
        """Open a section beside the nearest one of its style, else under the open one."""
        depth = len(self.path) - 1
        if not section.style:
            depth = 0
        elif known := [at for at, above in enumerate(self.path) if section.style in above.styles]:
            depth = known[-1]
        else:
            while depth and _is_leaf(self.path[depth], section.style):
                depth -= 1
        self.path[depth].below.append(section)
        self.path[depth].styles.add(section.style)
        self.path[depth + 1 :] = [section]

    def _turns(self, sentence: str) -> Kind | None:
        """Whether an unlabelled sentence turns to the problems or the plan."""
        admits, match = _ADMITS.search(sentence), _INTENDS.match(sentence)
        past = match and match["year"] and self.year and int(match["year"]) <= self.year
        intends = match and not past
        if not self.root.below or not (admits or intends):
            return None
        last = self.root.below[-1]
        current = last.kind or kind_of(_opening(last.paragraphs[0]))
        if current in ("preamble", "plan"):
            return None
        if admits and current != "problems" and "problems" not in self.announced:
            return "problems"
        return "plan" if intends and "plan" not in self.announced else None

    def _split_off(self, text: str) -> None:
        """Where line breaks were lost, the turn may come at any sentence of the `text` placed."""
        done = 0
        for start, end in islice(sentences(text), 1, None):
            if kind := self._turns(text[start:end]):
                self.path[-1].paragraphs[-1] = text[done:start]
                self._place(_Open([text[start:]], kind=kind, title=_TITLES[kind]))
                done = start


def _is_leaf(section: _Open, style: Style) -> bool:
    """Whether nothing of that style opens under `section`: points and preambles are leaves."""
    if not section.style:
        return section.kind == "preamble"
    return style == "一、" or (section.style == "一是" and style == "（一）")


def kind_of(title: str) -> Kind | None:
    """Return the kind that a heading announces; None for work, which is all the rest."""
    if _PROBLEMS.search(title):
        return "problems"
    return "plan" if _PLAN.search(title) else None


def _opening(text: str) -> str:
    """The heading, or the first sentence where none is printed."""
    printed = heading(text)
    return printed[1] if printed else _first_sentence(text)


def _first_sentence(text: str) -> str:
    return next((text[start:end] for start, end in sentences(text)), "")


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and text[-1] not in PAUSES + "."
