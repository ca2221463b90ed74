"""Which of a page's lines is the title of the report, and where what follows it begins.

Pure. It must not know what else the lines around a report say.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lyfz.chinese import labels
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLAUSE_ENDS, COLONS, SENTENCE_ENDS
from lyfz.importer.authority import named
from lyfz.importer.fields import fields
from lyfz.importer.grammar import form

_NAMES = set(COLONS + "|")  # stand between a name and its value
_LONGEST_TITLE = 80  # characters; a longer line is prose
_LETTER_SPACED = 6  # single characters with blanks between them, at least
_TAGS = ("articletitle", "og:title", "title")


class Title(NamedTuple):
    """The title, None where there is none, and the range of the lines that print it."""

    start: int
    end: int
    text: str | None


def find_title(lines: Sequence[str], above: Sequence[str], tags: Mapping[str, str]) -> Title:
    """Return the title, at the beginning where none of the `lines` prints it.

    Where no line looks like one, a line `above` those, a field or the page's head may name it.
    """
    title = _printed(lines)
    if title.text:
        return title
    beside = _printed(above).text or ""
    named = [beside if form("year").search(beside) else "", *fields([*above, *lines], "title")]
    named += map(_without_site, (tags.get(key, "") for key in _TAGS))
    named += form("glued title").findall("".join(lines[:1]))
    titles = [title for title in named if form("topic").search(title)]
    folded = tuple(fold(title.rstrip("….")) for title in titles)
    for index, line in enumerate(lines):
        if folded and fold(line).startswith(folded) and len(line) <= _LONGEST_TITLE:
            return Title(index, index + 1, line)
    return Title(0, 0, next(iter(titles), None))


def _printed(lines: Sequence[str]) -> Title:
    """Return the title that lines print: the last that looks like one, before any prose."""
    title = Title(0, 0, None)
    for index, line in enumerate(lines):
        prose = len(line) > _LONGEST_TITLE and (title.text or line[-1] in SENTENCE_ENDS)
        if prose or labels.match(line):
            break
        # It may stand twice; a heading without a number, 工作开展情况, may stand below it.
        copy = fold(line) in fold(title.text or line)
        telling = copy or form("year").search(line) or form("subject").search(line)
        if telling and _may_be_title(text := _closed(line)):
            start, text = _with_upper_lines(lines, index, text)
            again = title.text and fold(text) in fold(title.text)
            title = Title(start, index + 1, title.text if again else text)
    return title


def _closed(line: str) -> str:
    """Return a line without the borders of a table's cell, and without blanks set for width."""
    letters = line.strip("| \t").split()
    if len(letters) >= _LETTER_SPACED and len("".join(letters)) < 2 * len(letters):
        return "".join(letters)
    return line.strip("| \t")


def _may_be_title(line: str) -> bool:
    return (
        0 < len(line) <= _LONGEST_TITLE
        and line[-1] not in SENTENCE_ENDS
        and _NAMES.isdisjoint(line)
        and not labels.match(line)
        and bool(form("title line").search(fold(line)))
        and not form("caption").search(line)
    )


def _with_upper_lines(lines: Sequence[str], start: int, text: str) -> tuple[int, str]:
    """Return where the title that ends with `text`, the line at `start`, begins, and all of it."""
    lower = text
    while start and _is_upper_half(above := _closed(lines[start - 1]), lower):
        text = f"{above} {text}" if form("signature").match(lower) else above + text
        start, lower = start - 1, above
    return start, text


def _is_upper_half(above: str, line: str) -> bool:
    """Whether a title goes on: 某县人民政府 / 关于…的报告, or …法治政府建设 / 工作总结."""
    if not above or above[-1] in CLAUSE_ENDS or _NAMES & set(above) or _may_be_title(above):
        return False
    if form("signature").match(line):
        return above.startswith("中共")
    if office := form("signature").match(above):  # its line belongs to a title that names none
        return not office["date"] and (line.startswith("关于") or not any(named(line)))
    return not form("year").search(line) and bool(form("upper half").search(above))


def _without_site(title: str) -> str:
    """Take the site's name off: 法治小县-小县人民政府网."""
    parts = filter(None, form("between titles").split(title))
    titles = [part for part in parts if not form("site").search(part)]
    return next(filter(_may_be_title, titles), "".join(titles[:1])).strip()
