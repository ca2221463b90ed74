"""Finds a table of contents, which prints the headings once more than they stand.

Pure, on paragraphs; it must not know which of them are title and body.
"""

from collections.abc import Sequence

from lyfz.chinese import labels
from lyfz.importer.grammar import form

_FEWEST = 2  # lines; without page numbers one more, as headings may follow each other
_REACH = 300  # lines of a file in which it begins


def split_contents(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs without a table of contents, and those of it."""
    titles = [form("page number").sub("", "".join(line.split())) for line in (*lines[:_REACH], "")]
    whole = "\n".join(["", *("".join(line.split()) for line in lines)])
    start = 0
    for end, (line, title) in enumerate(zip((*lines[:_REACH], ""), titles, strict=True)):
        label = labels.match(line)
        listed = title in "\n".join(titles[start:end])  # so it is the first heading of the text
        again = label and label.end < len(line) and whole.count(f"\n{title}") > 1
        if (again and not listed) or form("led to a page").fullmatch(line):
            continue
        named = start > 0 and form("contents").match(lines[start - 1])
        paged = all(map(form("page number").search, lines[start:end]))
        if end > start and (named or end - start >= _FEWEST + (not paged)):
            start -= bool(named)
            return (*lines[:start], *lines[end:]), tuple(lines[start:end])
        start = end + 1
    return tuple(lines), ()
