"""Document -> the report in it: title and body, what the lines around them say, what is left out.

Pure. What a person should look at is a remark; it must not know how remarks are shown.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lyfz.chinese import labels
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import COLONS, SENTENCE_ENDS
from lyfz.errors import LyfzError
from lyfz.importer.contents import split_contents
from lyfz.importer.fields import search
from lyfz.importer.formats.document import Document
from lyfz.importer.genre import doubt, nothing
from lyfz.importer.grammar import form
from lyfz.importer.metadata import Metadata, Page, read_metadata
from lyfz.importer.title import find_title
from lyfz.locale import _

_SHOWN = 40  # characters of a line that a remark quotes
_STRAY = 3  # lines between fields below a title, at most: the name of a column, of an author
_LONGEST_NOTICE = 80  # characters of a sentence at the foot of a page: 建议使用…浏览器。


class Article(NamedTuple):
    """A report as it stands on a page; `left_out` are the lines that are neither title nor body.

    `office` is who reports where that is no government.
    """

    metadata: Metadata
    office: str | None
    body: tuple[str, ...]
    left_out: tuple[str, ...]
    remarks: tuple[str, ...]


def find_article(document: Document) -> Article:
    """Find title and body of a page, and what the lines around say; LyfzError without a report."""
    lines, contents = split_contents(document.paragraphs)
    tags = dict(reversed(document.metadata))  # of two tags with one name, the first counts
    above, beside = document.left_out[: document.above], document.left_out[document.above :]
    title = find_title(lines, above, tags)
    start = _start(lines, title.end)
    end = _end(lines, start)
    head, below = (*above, *lines[:start]), lines[end:]
    around = (*head, *below, *beside)
    beside_title = lines[: title.start][-1:], lines[title.end : start]
    page = Page(title.text or "", head, *beside_title, lines[start:end], below, around, tags)
    numbered = any(map(_is_heading, page.body))
    if advice := nothing(page.body, (*lines, *document.left_out), numbered, title.end > 0):
        raise LyfzError(_("no text of a report in it; {advice}", advice=advice))
    metadata, office, missing = read_metadata(page)
    remarks = [*document.remarks, *missing]
    if reason := doubt(title.text, page.opening):
        remarks.insert(0, _("does not look like a rule-of-law report: {reason}", reason=reason))
    left_out = tuple(line for line in page.around if line != title.text)
    numbered_lines = filter(labels.match, left_out)
    remarks += [_("left out, though numbered: {line}", line=line) for line in numbered_lines]
    prose = [line for line in left_out if _is_prose(line) and not labels.match(line)]
    for line in prose[:1]:
        words = line[:_SHOWN]
        remarks.append(_("left out, {n} long sentences: {words}…", n=len(prose), words=words))
    if contents:
        remarks.append(_("a table of contents left out, {n} lines", n=len(contents)))
    return Article(metadata, office, tuple(page.body), (*contents, *left_out), tuple(remarks))


def _start(lines: Sequence[str], behind: int) -> int:
    """Return where the body starts: behind the fields, though a few words stand between them."""
    start = behind
    for at, line in enumerate(lines[behind:], behind):
        if _is_head(line):
            start = at + 1
        elif at - start >= _STRAY or line[-1] in SENTENCE_ENDS + COLONS or labels.match(line):
            break
    return start


def _end(lines: Sequence[str], start: int) -> int:
    """Return where the body ends: before attachments, signature, licence and navigation."""
    rest = range(start, len(lines))
    stopped = [at for at in rest if lines[at][-1] in SENTENCE_ENDS]
    text = [at for at in rest if labels.match(lines[at]) or _is_prose(lines[at])]
    last = max(text, default=max(stopped, default=start))
    numbered = max((at for at in text if _is_heading(lines[at])), default=start)
    listed = max((at for at in stopped if labels.match(lines[at])), default=numbered)
    # Attachments and glossaries end the body though prose follows; no numbered heading does, nor
    # a numbered sentence in an attachment: 1.发放补贴2000万元。
    ends = (
        at
        for at in rest
        if (at > last and _is_tail(lines[at]))
        or (at > max(numbered, listed) and form("attached").match(fold(lines[at])))
        or (at > numbered and form("glossary").match(fold(lines[at])))
    )
    end = next(ends, len(lines))
    while end > start and _is_tail(lines[end - 1]):
        end -= 1
    return end


def _is_head(line: str) -> bool:
    """Whether a line may stand between title and body: fields, a date, a document number."""
    fields = search(line) and line[-1] not in SENTENCE_ENDS
    return bool(fields or form("head line").match(fold(line)))


def _is_tail(line: str) -> bool:
    field = search(line)
    return bool((field and not field.start()) or form("foot line").match(fold(line)))


def _is_prose(line: str) -> bool:
    return len(line) > _LONGEST_NOTICE and line[-1] in SENTENCE_ENDS


def _is_heading(line: str) -> bool:
    label = labels.match(line)
    return label is not None and label.style in ("第一部分", "第一节", "一、", "（一）")
