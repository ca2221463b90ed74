"""Paragraphs -> the tree of sections, by the numbering that they print.

Every character of the paragraphs ends up in exactly one section, in order. Pure; it must not
know about files or figures. Levels follow the document's own nesting, not a fixed hierarchy.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lyfz.chinese import labels
from lyfz.chinese.labels import Label, Style
from lyfz.chinese.marks import COMMAS, ENUMERATION, PARAGRAPH_ENDS, PAUSES
from lyfz.chinese.prose import Spans, brackets, heading, sentences
from lyfz.model import Kind

_TITLES: dict[str, str] = {
    "preamble": "前言",
    "problems": "存在的问题",
    "plan": "下一步工作",
}
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
    "(?:下一?步|下一阶段|今后|接下来|新的一年|(?P<year>20[0-9]{2})年).{0,60}?(?:将|要|继续)"
)
_LONGEST_HEADING = 30  # characters of a heading that stands on its own line without a number
_FEW = 3  # paragraphs of a page that lost its line breaks


@dataclass(eq=False)
class Part:
    """A section being drafted; `style` is that of its printed label, None where it has none."""

    text: str
    style: Style | None = None
    kind: Kind | None = None
    title: str | None = None
    more: list[str] = field(default_factory=list)  # of the text, until it is settled
    parts: list["Part"] = field(default_factory=list)
    styles: set[Style | None] = field(default_factory=set)  # of the parts

    def settle(self) -> None:
        """Put the text together; adding paragraph to paragraph would copy it each time."""
        self.text = "".join([self.text, *self.more])
        self.more = []
        for part in self.parts:
            part.settle()


def outline(paragraphs: Sequence[str], year: int | None = None) -> list[Part]:
    """Return the first level of the outline; the preamble, if any, comes first.

    `year` is the year reported on: what the year after it brings is the plan.
    """
    made = _Outline(paragraphs, year)
    made.root.settle()
    return made.parts


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
    def __init__(self, paragraphs: Sequence[str], year: int | None) -> None:
        self.root = Part("")
        self.parts = self.root.parts
        self.open: list[Part] = []  # from the first level down to where text goes
        self.year = year
        self.last: dict[Style, int] = {}
        starts = [next(_labels(paragraph), None) for paragraph in paragraphs]
        heads = [
            _first(paragraph)
            for paragraph, label in zip(paragraphs, starts, strict=True)
            if label and label.start == 0
        ]
        self.announced = {kind_of(head) for head in heads}
        self.numbered = any(starts)
        self.lost_breaks = len(paragraphs) <= _FEW
        for paragraph in paragraphs:
            self._paragraph(paragraph)

    def _paragraph(self, paragraph: str) -> None:
        cuts = [0]
        labels = {}
        for label in _labels(paragraph):
            if label.start == 0 or self._continues(label):
                labels[label.start] = label
                self.last[label.style] = label.number
                cuts += [label.start] if label.start else []
        for start, end in zip(cuts, [*cuts[1:], len(paragraph)], strict=True):
            self._piece(paragraph[start:end], labels.get(start), fresh=start == 0)

    def _continues(self, label: Label) -> bool:
        return label.number in (1, self.last.get(label.style, -1) + 1)

    def _piece(self, text: str, label: Label | None, fresh: bool) -> None:
        if label:
            self._place(Part(text, label.style))
        elif not self.open:
            self._unlabelled_start(text)
        elif fresh and (kind := self._turns(text)):
            self._place(Part(text, kind=kind, title=_TITLES[kind]))
        elif fresh and not self.numbered and _is_heading(text):
            self._place(Part(text, title=text, kind=kind_of(text)))
        else:
            self.open[-1].more.append(("\n" if fresh else "") + text)
        if self.lost_breaks:
            self._split_off()

    def _unlabelled_start(self, text: str) -> None:
        if not self.numbered and _is_heading(text):
            self._place(Part(text, title=text, kind=kind_of(text)))
        else:
            self._place(Part(text, kind="preamble", title=_TITLES["preamble"]))

    def _place(self, part: Part) -> None:
        """Open a section beside the nearest one of its style, else under the open one."""
        path = [self.root, *self.open]
        depth = len(self.open)
        if not part.style:
            depth = 0
        elif known := [level for level, above in enumerate(path) if part.style in above.styles]:
            depth = known[-1]
        else:
            while depth and _is_leaf(path[depth], part.style):
                depth -= 1
        del self.open[depth:]
        path[depth].parts.append(part)
        path[depth].styles.add(part.style)
        self.open.append(part)

    def _turns(self, text: str) -> Kind | None:
        """Whether an unlabelled paragraph turns to the problems or the plan."""
        first = _first(text)
        if not any(part.kind != "preamble" for part in self.parts):
            return None
        now = self.parts[-1].kind or kind_of(_first(self.parts[-1].text))
        admits = "problems" not in self.announced and now not in ("problems", "plan")
        if admits and _ADMITS.search(first):
            return "problems"
        if "plan" not in self.announced and now != "plan":
            found = _INTENDS.match(first)
            if found and (not found["year"] or self.year is None or int(found["year"]) > self.year):
                return "plan"
        return None

    def _split_off(self) -> None:
        """Where line breaks were lost, the turn may come at any sentence of a point."""
        part = self.open[-1]
        part.settle()
        for start, end in list(sentences(part.text))[1:]:
            if kind := self._turns(part.text[start:end]):
                rest = part.text[start:]
                part.text = part.text[:start]
                self._place(Part(rest, kind=kind, title=_TITLES[kind]))
                self._split_off()  # the plan may follow the problems
                return


def _is_leaf(part: Part, style: Style) -> bool:
    """Whether nothing of that style opens under `part`: points and preambles are leaves."""
    if not part.style:
        return part.kind == "preamble"
    return style == "一、" or (part.style == "一是" and style == "（一）")


def kind_of(title: str) -> Kind | None:
    """Return the kind that a heading announces; None for work, which is all the rest."""
    if _PROBLEMS.search(title):
        return "problems"
    return "plan" if _PLAN.search(title) else None


def _first(text: str) -> str:
    """The first sentence, which is the heading where there is one."""
    printed = heading(text)
    if printed:
        return printed[1]
    return next((text[start:end] for start, end in sentences(text)), "")


def _is_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and text[-1] not in PAUSES + "."
