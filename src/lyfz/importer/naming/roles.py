"""What a word does in an official clause, by data/roles.tsv: 开展 introduces, 化解 was done.

Add a word to the table and every name that is made gets better; what the dictionary of jieba tells
needs no entry. It must not know how the roles are used.
"""

from functools import cache, partial
from typing import Literal, NamedTuple

from lyfz.chinese import table

# A word has one of these; they say which part of a clause it makes.
CLASSES = frozenset(
    "introducing counted front modal adverb manner link change particle ending noun".split()
)
# What makes a name of a clause; `lyfz import --explain` says which.
Rule = Literal[
    "noun before",
    "noun after",
    "verb alone",
    "part of a whole",
    "growth",
    "sorts",
    "old and new",
    "list",
    "words around",
    "table head",
    "unit alone",
]


class Role(NamedTuple):
    """A word and what it does; without it the figures of `example` are named otherwise."""

    word: str
    role: str
    example: str


entries = cache(partial(table.read, "roles", Role))


@cache
def classes() -> dict[str, str]:
    """Return the class of each word that has one."""
    return {entry.word: entry.role for entry in entries() if entry.role in CLASSES}


@cache
def words(role: str) -> tuple[str, ...]:
    """Return the words that have a role; as a tuple they serve `endswith`."""
    return tuple(entry.word for entry in entries() if entry.role == role)
