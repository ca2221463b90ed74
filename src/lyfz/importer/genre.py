"""What a page holds: a rule-of-law report, a document of another kind, or none at all.

Pure. The one place where this is decided, whatever the format. It must not know the outline.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.marks import SENTENCE_ENDS
from lyfz.importer.authority import QUOTED

_SUBJECT = re.compile("法治|依法行政|依法治|法制")
_REPORTS = re.compile(
    "(?:报告|汇报|总结|通报)如下|^[一1][、.].*(?:年|情况|举措|做法|成效|工作|思想)", re.M
)
_SECOND = re.compile("(?<=报告|总结|情况|汇报)[及和暨与].{2,16}$")  # 工作总结及2024年工作计划
_ATTACHMENT = re.compile(r"([^\s：:]+\.(?:pdf|docx?|wps|ofd))\b", re.I)
_UNKNOWN = "open it in a browser and save the page that shows the text"
_LEAST = 10  # Chinese characters of sentences; less, without a numbered heading, is no report
_SHORT = 300  # Chinese characters of a page that only says why it shows nothing, at most


class Genre(NamedTuple):
    """Words by which a page is known to be no such report, and what they mean."""

    words: str
    where: Literal["title", "title end", "opening", "page"]
    means: str
    example: str


@cache
def entries() -> tuple[Genre, ...]:
    """Return the table of such words."""
    return table.read("genres", Genre)


def _known(where: str, text: str) -> Iterator[Genre]:
    """Yield what is known by words anywhere in `text`, or at the end of its lines."""
    ends = tuple(_SECOND.sub("", line).rstrip("）)》”】") for line in text.split("\n"))
    for genre in entries():
        anywhere = genre.where == where and genre.words in text
        at_end = genre.where == f"{where} end" and any(end.endswith(genre.words) for end in ends)
        if anywhere or at_end:
            yield genre


def doubt(title: str | None, opening: str, headline: str) -> str | None:
    """Return why a page does not look like a rule-of-law report, or None where it does.

    `headline` is what stands above the body of a page without a title.
    """
    for where, text in (("title", title or headline), ("opening", QUOTED.sub("", opening))):
        for genre in _known(where, text):
            return f"its {where} says {genre.words}, as {genre.means} does"
    if not _SUBJECT.search(title or opening):
        return f"its {'title' if title else 'opening'} does not speak of 法治政府建设 or 依法行政"
    if not title and not _REPORTS.search(opening):
        return "it has no title, and its opening reports nothing"
    return None


def nothing(body: Sequence[str], page: Sequence[str], numbered: bool) -> str | None:
    """Return why a page holds no report and what to do, or None where it may hold one."""
    prose = (line for line in body if line[-1] in SENTENCE_ENDS or "\t" in line)
    size = len(re.findall("[一-鿿]", "".join(prose)))
    if numbered or size >= _SHORT:
        return None
    text = "\n".join(page)
    if size < _LEAST and (attachment := _ATTACHMENT.search(text)):
        return f"import its attachment: {attachment[1]}"
    known = next((genre.means for genre in _known("page", text)), None)
    return known or (_UNKNOWN if size < _LEAST else None)
