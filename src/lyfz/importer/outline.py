"""Paragraphs -> the tree of sections, by the numbering that they print.

Every character of the paragraphs ends up in exactly one section, in order. Pure; it must not
know about files or figures. Levels follow the document's own nesting, not a fixed hierarchy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from lyfz.chinese import labels
from lyfz.chinese.labels import Label, Style
from lyfz.chinese.marks import COLONS
from lyfz.chinese.prose import heading, sentences
from lyfz.importer.grammar import says
from lyfz.importer.headings import (
    CHAPTERS,
    POINTS,
    beginning,
    is_caption,
    is_heading,
    is_row,
    opening,
    opening_labels,
)
from lyfz.importer.kinds import kind_of, turns_to, year_reported
from lyfz.locale import _
from lyfz.model import Kind

_TITLES = {"preamble": "前言", "problems": "存在的问题", "plan": "下一步工作"}
_SHOWN = 20  # characters of a heading in a remark


@dataclass(eq=False)
class Part:
    """A section with those under it, which grows until the outline is made.

    Its title is the heading where one is printed, else editorial; `told` is the kind that a
    sentence told, where no heading did.
    """

    paragraphs: list[str]
    style: Style | None = None  # of the printed label
    told: Kind | None = None
    editorial: str = ""
    is_table: bool = False
    parts: list["Part"] = field(default_factory=list)
    kind: Kind = "work"
    text: str = ""

    @property
    def printed(self) -> bool:
        """Whether a heading with a label is printed, its words maybe on the line behind."""
        return heading("\n".join(self.paragraphs[:2])) is not None

    @property
    def title(self) -> str:
        head = "\n".join(self.paragraphs[:2])
        return opening(head) if self.printed or not self.editorial else self.editorial

    def walk(self) -> Iterator["Part"]:
        """Yield this section and everything under it, in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()

    def settle(self, above: Kind, year: int | None) -> Kind:
        """Make the section of the kind of the one above, unless it says more, and those below."""
        self.text = "\n".join(self.paragraphs)
        self.kind = self.told or kind_of(self.title, year) or above
        for part in self.parts:
            part.settle(self.kind, year)
        return self.kind


def outline(paragraphs: Sequence[str], year: int | None = None) -> list[Part]:
    """Return the first level of the outline; the preamble, if any, comes first.

    `year` is the year reported on: what a year after it brings is the plan.
    """
    built = _Outline(paragraphs, year)
    planned = False  # what follows the plan's heading, and does not look back, is planned too
    for part in built.root.parts:
        planned = planned and not part.told and not says("review", part.title)
        planned = part.settle("plan" if planned else "work", built.year) == "plan" and not part.told
    return built.root.parts


def odd_numbers(parts: Sequence[Part], above: dict[Style, Label] | None = None) -> Iterator[str]:
    """Yield a remark for each number that does not follow; （三） may go on in the next part."""
    last = {} if above is None else above
    beside: dict[Style, Label] = {}
    for part in parts:
        if label := labels.match(part.text):
            before = beside.get(label.style)
            follows = [known.number + 1 for known in [before or last.get(label.style)] if known]
            begins = before is None or label.style not in (*CHAPTERS, "（一）")
            if label.number not in follows + [1] * begins:
                words, number = part.text[: label.end + _SHOWN], label.number
                yield (
                    _(
                        "numbered {number} behind {before}: {words}",
                        number=number,
                        before=before.number,
                        words=words,
                    )
                    if before
                    else _("numbered {number} as the first: {words}", number=number, words=words)
                )
            beside[label.style] = last[label.style] = label
        yield from odd_numbers(part.parts, last)


class _Outline:
    """Puts paragraph after paragraph where its label, or its first sentence, says it belongs."""

    def __init__(self, paragraphs: Sequence[str], year: int | None) -> None:
        self.root = Part([])
        self.path = [self.root]  # down to where text goes
        self.last: dict[Style, int] = {}
        self.labelled = [(paragraph, list(opening_labels(paragraph))) for paragraph in paragraphs]
        opened = [opening(text) for text, found in self.labelled if found and not found[0].start]
        self.year = year = year_reported(opened, year)
        self.numbered = any(found for _, found in self.labelled)
        self.chaptered = any(found[0].style in CHAPTERS for _, found in self.labelled if found)
        self.announced = {
            kind_of(opening(paragraph), year)
            for at, (paragraph, found) in enumerate(self.labelled)
            if (not found[0].start if found else self._announces(at))
        }
        for at, (paragraph, found) in enumerate(self.labelled):
            self._paragraph(at, paragraph, found)

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
        inner = [label for start, label in cuts.items() if label and start]
        lost_breaks = len(self.labelled) == 1 or any(label.style == "一、" for label in inner)
        for start, end in pairwise([*cuts, len(paragraph)]):
            self._piece(at, paragraph[start:end], cuts[start])
            behind = cuts.get(end)
            goes_on = behind and behind.style not in CHAPTERS and behind.number > 1
            if lost_breaks and not goes_on:
                self._split_off(at, paragraph[start:end])

    def _piece(self, at: int, text: str, label: Label | None) -> None:
        here = self.path[-1]
        if label:
            self._place(Part([text], label.style), self._depth(label))
        elif here.style and len(here.paragraphs) == 1 and not here.printed:
            here.paragraphs.append(text)  # the label stands on a line of its own
        elif is_row(text) and (not here.is_table or is_caption(here.paragraphs[-1])):
            self._table(text)
        elif kind := self._turns(beginning(text, 2)):
            self._place(Part([text], told=kind, editorial=_TITLES[kind]), self._within(at))
        elif self._announces(at):
            self._place(Part([text], editorial=text.rstrip(COLONS)), self._within(at))
        elif not self.root.parts:
            self._place(Part([text], told="preamble", editorial=_TITLES["preamble"]), 0)
        else:
            here.paragraphs.append(text)

    def _place(self, part: Part, depth: int) -> None:
        self.path[depth].parts.append(part)
        self.path[depth + 1 :] = [part]

    def _depth(self, label: Label) -> int:
        """Beside the nearest section of its style, else under the open one; a 1 begins anew."""
        style = label.style
        beside = [at for at, part in enumerate(self.path[1:]) if part.style == style]
        if not beside and label.number > 1:
            above = [{part.style for part in part.parts} for part in self.path]
            beside = [at for at, styles in enumerate(above) if style in styles]
        if beside:
            return beside[-1]
        depth = len(self.path) - 1
        while depth and _is_leaf(self.path[depth], style):
            depth -= 1
        return depth

    def _table(self, row: str) -> None:
        """Open a table behind the section it stands in, with the lines that name it."""
        above = self.path[-1].paragraphs
        captions: list[str] = []
        while len(above) > 1 and is_caption(above[-1]):
            captions.insert(0, above.pop())
        depth = len(self.path) - 1
        while depth and (self.path[depth].is_table or self.path[depth].style in POINTS):
            depth -= 1
        name = next((line for line in captions if not line.startswith("单位")), "表")
        told: Kind | None = None if self.root.parts else "preamble"
        self._place(Part([*captions, row], told=told, editorial=name, is_table=True), depth)

    def _announces(self, at: int) -> bool:
        """Whether a paragraph is a heading without a number."""
        text, found = self.labelled[at]
        following, behind = self.labelled[at + 1] if at + 1 < len(self.labelled) else ("", [])
        if found or not is_heading(text) or is_row(text) or is_row(following):
            return False
        # Where others are numbered it must say that it is one: by its kind, by numbers that begin
        # anew behind it, or by looking back where no chapter has a number.
        if kind_of(text, self.year) or says("appendix", text):
            return True
        if "一、" in self.last:
            return bool(behind and behind[0][2:] == ("一、", 1))
        return not self.numbered or (not self.chaptered and says("looks back", text))

    def _turns(self, words: str) -> Kind | None:
        """Whether sentences without a label turn to the problems or the plan."""
        kind = turns_to(words, self.year)
        open_ = {part.told or kind_of(part.title, self.year) for part in self.path[1:]}
        announced = kind in self.announced or open_ & {"preamble", "plan", kind}
        return kind if self.root.parts and not announced else None

    def _within(self, at: int) -> int:
        """Return how deep a part without a number stands: in what goes on with work behind it."""
        depths = {part.style: depth for depth, part in enumerate(self.path) if part.style}
        for text, found in self.labelled[at + 1 :]:
            if found and not found[0].start and found[0].style in depths:
                goes_on = found[0].number == self.last[found[0].style] + 1
                work = not kind_of(opening(text), self.year)
                return depths[found[0].style] if goes_on and work else 0
        return 0

    def _split_off(self, at: int, text: str) -> None:
        """Where line breaks were lost, the turn may come at any sentence of the `text` placed."""
        done = 0
        for start, end in islice(sentences(text), 1, None):
            if kind := self._turns(text[start:end]):
                self.path[-1].paragraphs[-1] = text[done:start]
                part = Part([text[start:]], told=kind, editorial=_TITLES[kind])
                self._place(part, self._within(at))
                done = start


def _is_leaf(part: Part, style: Style) -> bool:
    """Whether nothing of that style opens under a part: points, tables, preambles are leaves."""
    if not part.style:
        return part.is_table or part.told == "preamble"
    if style in CHAPTERS:
        return part.style not in CHAPTERS[: CHAPTERS.index(style)]
    return part.style == "一是" and style == "（一）"
