"""What pages of a PDF carry besides the text: their numbers, running titles and watermarks.

It must not know what else the text says.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from lyfz.importer.formats.pdf_glyphs import Run, rows

_PAGE_NUMBER = re.compile(
    r"[-—－–─·•\s]*(?:第\s*)?\d{1,4}\s*页?(?:\s*[/／,，共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—－–─·•\s]*"
)
_EDGE = 2  # lines at the top and bottom of a page that may be its number or a running title
_PAGES = 2  # on which a running title stands at one place,
_ONE_IN = 3  # and one in so many at least: left and right pages may have their own
_MARKED = 3  # pages on which a watermark stands at one place, and half of all at least
_LARGE = 1.4  # times the size of the text: a watermark over it, even on one page

Key = tuple[str, int, int]


def without_edges(pages: Sequence[list[Run]]) -> tuple[list[list[Run]], list[str]]:
    """Return the runs of each page that are its text, and what else it says but its number."""
    edges = [_edge(rows(page)) for page in pages]
    titles = Counter(key for page in edges for key in {_title(line) for line in page})
    marks = Counter(key for page in pages for key in {_mark(run) for run in page})
    texts: list[list[Run]] = []
    left_out: list[str] = []
    for page, edge in zip(pages, edges, strict=True):
        numbers = [line for line in edge if _PAGE_NUMBER.fullmatch(line.text)]
        least = max(_PAGES, len(pages) / _ONE_IN)
        out = [line for line in edge if line not in numbers and titles[_title(line)] >= least]
        gone = {glyph for line in (*numbers, *out) for glyph in line.glyphs}
        left_out += [line.text for line in out]
        rest = [run for run in page if run.glyphs[0] not in gone]
        often = max(_MARKED, len(pages) / 2)
        over = [
            run
            for run in rest
            if (marks[_mark(run)] >= often and _is_words(run.text)) or _is_over(run, rest)
        ]
        left_out += [run.text for run in over]
        texts.append([run for run in rest if run not in over])
    return texts, left_out


def _edge(lines: list[Run]) -> list[Run]:
    return lines[:_EDGE] + lines[max(_EDGE, len(lines) - _EDGE) :]


def _title(line: Run) -> Key:
    """What makes a running title the same on another page: its words and height."""
    return re.sub(r"\d+", "0", line.text), round(line.y), 0


def _mark(run: Run) -> Key:
    return run.text, round(run.x), round(run.y)


def _is_words(text: str) -> bool:
    """Whether it is more than a number: that may stand at one place of several tables."""
    return sum(map(str.isalpha, text)) > max(1, sum(map(str.isdigit, text)))


def _is_over(run: Run, page: list[Run]) -> bool:
    """Whether large words are printed over others."""
    if run.size < _LARGE * median(other.size for other in page):
        return False
    others = [other for other in page if other.size * _LARGE <= run.size]
    return any(
        run.x < glyph.x < run.right and run.y < glyph.y < run.y + run.size
        for other in others
        for glyph in other.glyphs
    )
