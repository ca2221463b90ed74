"""Finds a table of contents, which prints the headings once more than they stand.

Pure, on paragraphs; it must not know which of them are title and body.
"""

import re
from collections.abc import Sequence

from lyfz.chinese import labels

_NAME = re.compile(r"目\s*[录次]$")
_LED = re.compile(r"(?:.{2,80}?[.．·•…‥⋯]{2,}\s*[0-9]{1,3}\s*)+")  # one, or several on a line
_PAGE = re.compile(r"[.．·•…‥⋯\s]*[0-9]{1,3}$")
_FEWEST = 2  # lines; without page numbers one more, as headings may follow each other
_REACH = 300  # lines of a file in which it begins


def split_contents(lines: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs without a table of contents, and those of it."""
    titles = [_PAGE.sub("", "".join(line.split())) for line in (*lines[:_REACH], "")]
    whole = "\n".join(["", *("".join(line.split()) for line in lines)])
    start = 0
    for end, (line, title) in enumerate(zip((*lines[:_REACH], ""), titles, strict=True)):
        label = labels.match(line)
        listed = title in "\n".join(titles[start:end])  # so it is the first heading of the text
        again = label and label.end < len(line) and whole.count(f"\n{title}") > 1
        if (again and not listed) or _LED.fullmatch(line):
            continue
        named = start > 0 and _NAME.match(lines[start - 1])
        paged = all(map(_PAGE.search, lines[start:end]))
        if end > start and (named or end - start >= _FEWEST + (not paged)):
            start -= bool(named)
            return (*lines[:start], *lines[end:]), tuple(lines[start:end])
        start = end + 1
    return tuple(lines), ()
