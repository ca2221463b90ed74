"""How titles, offices, dates and periods are printed around a report: data/grammar.tsv.

No list of places is needed: a name is whatever stands between the beginning and a word such as 县
that fits what follows. This module must not know which line of a page is what.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.marks import TO


class Form(NamedTuple):
    """What a line, or words in it, look like."""

    form: str
    pattern: str
    example: str


class NotName(NamedTuple):
    """A pattern of words that stand in no name, or only in those of an office, not of a place.

    Without the entry, the names in `example` are read wrongly.
    """

    words: str
    of: Literal["any", "place"]
    example: str


def entries() -> tuple[NotName, ...]:
    """Return the table of words that stand in no name."""
    return table.read("not_names", NotName)


@cache
def forms() -> tuple[Form, ...]:
    """Return the table of forms."""
    no_word = "|".join(entry.words for entry in entries() if entry.of == "any")
    no_name = "|".join(entry.words for entry in entries())
    blocks = {"ONES": ONES, "ZEROS": ZEROS, "TO": TO, "NO_WORD": no_word, "NO_NAME": no_name}
    return table.read("grammar", Form, **blocks)


@cache
def form(name: str) -> re.Pattern[str]:
    """Return the pattern of a form, any of those in the table."""
    return re.compile("|".join(row.pattern for row in forms() if row.form == name))
