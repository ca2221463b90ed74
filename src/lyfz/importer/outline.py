"""Paragraphs -> the tree of sections, by the numbering that they print.

Every character of the paragraphs ends up in exactly one section, in order. Pure; it must not
know about files or figures. Levels follow the document's own nesting, not a fixed hierarchy.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, pairwise

from lyfz.chinese.labels import Label, Style
from lyfz.chinese.marks import COLONS
from lyfz.chinese.prose import heading, sentences
from lyfz.importer.headings import (
    CHAPTERS,
    POINTS,
    is_caption,
    is_heading,
    is_row,
    opening,
    opening_labels,
    turning,
)
from lyfz.importer.kinds import kind_of, reviews, turns_to, year_reported
from lyfz.model import Kind

_TITLES = {"preamble": "前言", "problems": "存在的问题", "plan": "下一步工作"}
_LOOKS_BACK = re.compile("(?:回顾|成就|成效|成绩)$")
_ATTACHED = re.compile("附[件表录]")
_TABLE = "表"
_MOST_CAPTIONS = 2  # lines over a table: its name, and 单位：件
# What a paragraph says that goes on with problems told before.
_LAMENTS = re.compile(
    "不[足够强高深畅严实全完到平均健]|薄弱|滞后|有待|欠缺|缺乏|短板|差距|困难|问题|对此|以上|特此|风险"
    "|难以|尚未|亟待|还需|仍需|隐患|^[—－]"
)


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
    """A section that still grows; `label` is the printed one, None where it has none."""

    paragraphs: list[str]
    label: Label | None = None
    kind: Kind | None = None  # of a part that a sentence turns to
    title: str | None = None
    is_table: bool = False
    below: list["_Open"] = field(default_factory=list)
    styles: set[Style] = field(default_factory=set)  # of the labels below

    @property
    def style(self) -> Style | None:
        return self.label.style if self.label else None

    def heading(self) -> str:
        return self.title or opening(self.paragraphs[0])

    def finish(self, above: Kind, year: int | None) -> Part:
        """Return the section; it is of the kind of the one above unless its heading says more."""
        text = "\n".join(self.paragraphs)
        printed = heading(text)
        title = printed[1] if printed else self.title or opening(text)
        kind = self.kind or kind_of(title, year) or above
        parts = tuple(below.finish(kind, year) for below in self.below)
        return Part(text, kind, title, bool(printed), parts)


def outline(paragraphs: Sequence[str], year: int | None = None) -> list[Part]:
    """Return the first level of the outline; the preamble, if any, comes first.

    `year` is the year reported on: what a year after it brings is the plan.
    """
    built = _Outline(paragraphs, year)
    parts: list[Part] = []
    planned = False  # what follows the plan's heading, and does not look back, is planned too
    for section in built.root.below:
        planned = planned and not section.kind and not reviews(section.heading())
        parts.append(section.finish("plan" if planned else "work", built.year))
        planned = parts[-1].kind == "plan" and not section.kind
    return parts


class _Outline:
    """Puts paragraph after paragraph where its label, or its first sentence, says it belongs."""

    def __init__(self, paragraphs: Sequence[str], year: int | None) -> None:
        self.root = _Open([])
        self.path = [self.root]  # down to where text goes
        self.last: dict[Style, int] = {}
        self.labelled = [(paragraph, list(opening_labels(paragraph))) for paragraph in paragraphs]
        self.numbered = any(candidates for _, candidates in self.labelled)
        openings = (found[0] for _, found in self.labelled if found and not found[0].start)
        self.chaptered = any(label.style in CHAPTERS for label in openings)
        self.year = year_reported(self._looking_back(year), year)
        for at, (paragraph, candidates) in enumerate(self.labelled):
            self._paragraph(at, paragraph, candidates)

    def _looking_back(self, year: int | None) -> Iterator[str]:
        """Yield the headings of chapters; without a year in the title, all that may name one."""
        for paragraph, candidates in self.labelled:
            chapter = candidates and not candidates[0].start and candidates[0].style in CHAPTERS
            if chapter or year is None or (not candidates and is_heading(paragraph)):
                yield opening(paragraph)

    @cached_property
    def announced(self) -> set[Kind | None]:
        """The kinds that the document's own headings announce."""
        return {
            kind_of(opening(paragraph), self.year)
            for at, (paragraph, candidates) in enumerate(self.labelled)
            if (candidates and candidates[0].start == 0) or self._announces(at)
        }

    @cached_property
    def last_work(self) -> dict[Style | None, int]:
        """Where the last heading of each style stands that announces neither problems nor plan."""
        return {
            candidates[0].style: at
            for at, (paragraph, candidates) in enumerate(self.labelled)
            if candidates and not candidates[0].start
            if not kind_of(opening(paragraph), self.year)
        }

    def _paragraph(self, at: int, paragraph: str, candidates: list[Label]) -> None:
        cuts: dict[int, Label | None] = {0: None}
        points = 0  # of this paragraph; behind one, a number may be mistyped: 一是…。三是…。
        for label in candidates:
            ahead = label.number - self.last.get(label.style, -1)
            mistyped = points and label.style == "一是" and 0 <= ahead <= 2
            if label.start == 0 or label.number == 1 or ahead == 1 or mistyped:
                cuts[label.start] = label
                self.last[label.style] = label.number
                points += label.style == "一是"
        lost_breaks = len(self.labelled) == 1 or any(
            label and label.style == "一、" and start for start, label in cuts.items()
        )
        for start, end in pairwise([*cuts, len(paragraph)]):
            self._piece(at, paragraph[start:end], cuts[start])
            if lost_breaks:
                self._split_off(at, paragraph[start:end])

    def _piece(self, at: int, text: str, label: Label | None) -> None:
        here = self.path[-1]
        if label:
            self._place(_Open([text], label), self._depth(label))
        elif here.label and not heading(here.paragraphs[0]) and len(here.paragraphs) == 1:
            here.paragraphs.append(text)  # the label stands on a line of its own
        elif is_row(text) and (not here.is_table or is_caption(here.paragraphs[-1])):
            self._table(text)
        elif kind := self._turns(turning(text)):
            self._turn(at, text, kind)
        elif self._announces(at):
            chapter = self.path[1].heading() if self.path[1:] and self.path[1].label else ""
            within = kind_of(chapter) == "problems" and kind_of(text)  # 存在问题及下一步打算
            self._place(_Open([text], title=text), int(bool(within)))
        elif not self.root.below:
            self._place(_Open([text], kind="preamble", title=_TITLES["preamble"]), 0)
        elif turned := self._returns(text):
            depth = self.path.index(turned) - 1
            before = self.path[depth].below[-2] if depth == 0 else self.path[depth]
            kind = before.kind or kind_of(before.heading(), self.year) or "work"
            self._place(_Open([text], kind=kind, title=f"{before.heading()}（续）"), depth)
        else:
            here.paragraphs.append(text)

    def _place(self, section: _Open, depth: int) -> None:
        self.path[depth].below.append(section)
        if section.label:
            self.path[depth].styles.add(section.label.style)
        self.path[depth + 1 :] = [section]

    def _depth(self, label: Label) -> int:
        """Beside the nearest section of its style, else under the open one; a 1 begins anew."""
        known = [at for at, above in enumerate(self.path) if label.style in above.styles]
        beside = [at for at, section in enumerate(self.path[1:]) if section.style == label.style]
        if beside or (known and label.number > 1):
            return (beside or known)[-1]
        depth = len(self.path) - 1
        while depth and _is_leaf(self.path[depth], label.style):
            depth -= 1
        return depth

    def _table(self, row: str) -> None:
        """Open a table behind the section it stands in, with the lines that name it."""
        above = self.path[-1].paragraphs
        captions: list[str] = []
        while len(above) > 1 and len(captions) < _MOST_CAPTIONS and is_caption(above[-1]):
            captions.insert(0, above.pop())
        depth = len(self.path) - 1
        while depth and (self.path[depth].is_table or self.path[depth].style in POINTS):
            depth -= 1
        name = next((line for line in captions if not line.startswith("单位")), _TABLE)
        kind: Kind | None = None if self.root.below else "preamble"
        self._place(_Open([*captions, row], kind=kind, title=name, is_table=True), depth)

    def _announces(self, at: int) -> bool:
        """Whether a paragraph is a heading without a number.

        Where others are numbered it must say that it is one: by its kind, by looking back where
        no chapter has a number, or by numbers that begin anew behind it.
        """
        text, candidates = self.labelled[at]
        following, labels = self.labelled[at + 1] if at + 1 < len(self.labelled) else ("", [])
        if candidates or not is_heading(text) or is_row(text) or is_row(following):
            return False
        if not self.numbered or kind_of(text, self.year) or _ATTACHED.match(text):
            return True
        if labels and labels[0][2:] == ("一、", 1) and "一、" in self.last:
            return True
        back = _LOOKS_BACK.search(text) if self.chaptered else reviews(text) or text[-2:] == "工作"
        return bool(back and "一、" not in self.last)

    def _turns(self, turning: Iterable[str]) -> Kind | None:
        """Whether an unlabelled sentence turns to the problems or the plan."""
        if not self.root.below:
            return None
        known = (above.kind or kind_of(above.heading(), self.year) for above in self.path[1:])
        current = next(filter(None, known), None)
        for kind in (turns_to(sentence, self.year) for sentence in turning):
            if kind and current not in ("preamble", "plan", kind) and kind not in self.announced:
                return kind
        return None

    def _turn(self, at: int, text: str, kind: Kind) -> None:
        """Open a part without a heading, within the chapter if others on the work follow."""
        within = self.last_work.get(self.path[1].style, 0) > at
        self._place(_Open([text], kind=kind, title=_TITLES[kind]), int(within))

    def _returns(self, text: str) -> _Open | None:
        """The problems that a sentence turned to, where a paragraph no longer speaks of them."""
        turned = next((above for above in self.path if above.kind == "problems"), None)
        inside = self.path[-1] is turned or self.path[-1].style in POINTS
        if not turned or not inside or turned.paragraphs[0][-1] in COLONS or _LAMENTS.search(text):
            return None
        return turned

    def _split_off(self, at: int, text: str) -> None:
        """Where line breaks were lost, the turn may come at any sentence of the `text` placed."""
        done = 0
        for start, end in islice(sentences(text), 1, None):
            if kind := self._turns([text[start:end]]):
                self.path[-1].paragraphs[-1] = text[done:start]
                self._turn(at, text[start:], kind)
                done = start


def _is_leaf(section: _Open, style: Style) -> bool:
    """Whether nothing of that style opens under `section`: points, tables, preambles are leaves."""
    if not section.style:
        return section.is_table or section.kind == "preamble"
    if style in CHAPTERS:
        return (section.style, style) != CHAPTERS
    return section.style == "一是" and style == "（一）"
