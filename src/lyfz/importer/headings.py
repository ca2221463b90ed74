"""What in a paragraph, or which line, opens a section: labels where a sentence turns, short lines.

Pure functions of one paragraph; it must not know the tree that the sections make.
"""

from collections.abc import Iterator
from itertools import islice

from lyfz.chinese import labels
from lyfz.chinese.labels import Label, Style
from lyfz.chinese.marks import CLAUSE_ENDS, COLONS, PARAGRAPH_ENDS, PAUSES, SENTENCE_ENDS
from lyfz.chinese.prose import enclosures, heading, sentences, within
from lyfz.importer.grammar import says
from lyfz.importer.kinds import kind_of

CHAPTERS: tuple[Style, ...] = ("第一部分", "第一节", "一、")  # outer ones first
POINTS: tuple[Style, ...] = ("一是", "①")

_BLANKS = 20  # before a label; behind more of them stands a new line
_LONGEST = 30  # characters of a heading that stands on its own line without a number
_LONGEST_GLUED = 40  # of one that another heading follows on its line


def opening_labels(paragraph: str) -> Iterator[Label]:
    """Yield what may be labels: at the start, behind a stop or another heading, not in brackets."""
    if is_row(paragraph):
        return
    bracketed = enclosures(paragraph)
    before: Label | None = None
    for label in labels.finditer(paragraph):
        # A label in parentheses opens them itself, so that a cut before it parts none.
        if not within(bracketed, label.start) and _opens(paragraph, label, before):
            yield label
            before = label


def _opens(paragraph: str, label: Label, before: Label | None) -> bool:
    ends = PARAGRAPH_ENDS + (PAUSES if label.style == "一是" else "")
    last = paragraph[max(0, label.start - _BLANKS) : label.start].rstrip()[-1:]
    if not last or label.style in ("第一部分", "第一节"):
        return not last
    if last in ends:
        return label.end < len(paragraph)
    # Headings on one line need no stop: 如下 一、成效 （一）普法
    blank = paragraph[label.start - 1].isspace()
    if not before:
        return blank and label.style == "一、"
    if blank and label.style in ("一、", "（一）"):
        return True
    title = paragraph[before.end : label.start].strip()
    whole = 0 < len(title) <= _LONGEST_GLUED and not set(title) & set(SENTENCE_ENDS + COLONS)
    deeper = before.style in ("一、", "（一）") and before.style != label.style
    return whole and deeper and label.number == 1 and (blank or label.style == "（一）")


def is_row(text: str) -> bool:
    """Whether a paragraph is a row of a table: cells apart by tabs, not just a label and a tab."""
    label = labels.match(text)
    return "\t" in (text[label.end :].lstrip() if label else text)


def is_caption(text: str) -> bool:
    """Whether a paragraph may stand over a table: 表1 案件办理情况（单位：件）."""
    return len(text) <= _LONGEST_GLUED and says("table caption", text)


def is_heading(text: str) -> bool:
    """Whether a line without a number may be a heading: short, without a stop, no subtitle."""
    words = text.rstrip(COLONS)
    if len(text) > _LONGEST or not words or words[-1] in PAUSES + "." or says("no heading", words):
        return False
    tells = kind_of(words) is not None or says("looks back", words)
    # One that ends in a colon says what comes: 存在的问题：
    return words == text or (tells and set(words).isdisjoint(CLAUSE_ENDS))


def opening(text: str) -> str:
    """Return the heading, or the first sentence where none is printed."""
    printed = heading(text)
    return printed[1] if printed else beginning(text, 1)


def beginning(text: str, count: int) -> str:
    """Return the first sentences."""
    return "".join(text[start:end] for start, end in islice(sentences(text), count))
