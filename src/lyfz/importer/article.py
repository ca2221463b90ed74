"""Document -> the report in it: title and body, and what the lines around them say.

Pure. What a person should look at is a remark; it must not know how remarks are shown.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lyfz.chinese import labels
from lyfz.importer.body import find_body
from lyfz.importer.formats.document import Document
from lyfz.importer.metadata import Metadata, read_metadata, year_of
from lyfz.importer.title import find_title

_SHOWN = 40  # characters of a heading in a remark


class Article(NamedTuple):
    """A report as it stands on a page; `left_out` are the lines that are neither title nor body."""

    metadata: Metadata
    body: tuple[str, ...]
    left_out: tuple[str, ...]
    remarks: tuple[str, ...]


def find_article(document: Document) -> Article:
    """Find the title and the body of a page, and read what the lines around them say."""
    lines = document.paragraphs
    tags = dict(reversed(document.metadata))  # of two tags with one name, the first counts
    behind_title, title = find_title(lines, tags)
    start, end = find_body(lines, behind_title)
    around = (*lines[:start], *lines[end:], *document.left_out)
    metadata = read_metadata(title, around, lines[end:], tags)
    left_out = tuple(line for line in around if line != title)
    remarks = [f"no {field} found" for field, value in metadata._asdict().items() if value is None]
    remarks += _other_years(lines[start:end], metadata.year)
    remarks += [f"left out, though numbered: {line}" for line in left_out if labels.match(line)]
    return Article(metadata, lines[start:end], left_out, tuple(remarks))


def _other_years(body: Sequence[str], year: int | None) -> Iterator[str]:
    """Name each heading that speaks of neither the year reported on nor the next."""
    for line in body:
        other = year_of(line[:_SHOWN]) if year and labels.match(line) else None
        if year and other and other not in (year, year + 1):
            yield f"the title says {year}, a heading {other}: {line[:_SHOWN]}"
