"""How the lines of a report and around it are printed, and what that means: data/grammar.tsv.

Titles, offices, dates, headings, words by which other documents are known. No list of places is
needed: a name is whatever stands between the beginning and a word such as 县 that fits what
follows. This module must not know which line of a page is what.
"""

import re
from functools import cache, partial
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import TO


class Form(NamedTuple):
    """What words look like at a `place`, in folded text, and what they mean where that is told.

    Without it, its `example` would not be known for that.
    """

    place: str
    means: str
    pattern: str
    example: str


class NotName(NamedTuple):
    """A pattern of words that stand in no name, or only in those of an office, not of a place.

    Without the entry, the names in `example` are read wrongly.
    """

    words: str
    of: Literal["any", "place"]
    example: str


entries = cache(partial(table.read, "not_names", NotName))


@cache
def forms() -> tuple[Form, ...]:
    """Return the table of forms."""
    no_word = "|".join(entry.words for entry in entries() if entry.of == "any")
    no_name = "|".join(entry.words for entry in entries())
    blocks = {"ONES": ONES, "ZEROS": ZEROS, "TO": TO, "NO_WORD": no_word, "NO_NAME": no_name}
    return table.read("grammar", Form, **blocks)


@cache
def form(place: str) -> re.Pattern[str]:
    """Return the pattern of what may stand at a place."""
    return re.compile("|".join(row.pattern for row in forms() if row.place == place))


def says(place: str, text: str) -> bool:
    """Whether a text has the words by which a table's caption, a review … is known."""
    return form(place).search(fold(text)) is not None


def meaning(place: str, text: str) -> tuple[str, str]:
    """Return what a text means by the first form of a place that it has, and its words, or ""."""
    for row in forms():
        if row.place == place and (match := re.search(row.pattern, text)):
            return row.means, match[0]
    return "", ""
