"""The words of data/roles.tsv: each is needed by its example, and has one class."""

from collections import Counter

from tables import needless

from lyfz.chinese.quantity import claims
from lyfz.importer.naming import roles, tokens
from lyfz.importer.naming.figures import name_figures


def names(entry: roles.Role) -> list[str]:
    text = entry.example
    return [figure.name for figure in name_figures(text, "", claims(text))]


def test_each_entry_is_needed_by_its_example() -> None:
    """Without it the figures of the example are named otherwise."""
    assert needless(roles, names, readers=(tokens,)) == []


def test_a_word_has_one_class() -> None:
    """Else the order of the table would decide how a sentence is read."""
    counts = Counter(entry.word for entry in roles.entries() if entry.role in roles.CLASSES)
    assert [word for word, times in counts.items() if times > 1] == []
    assert len({entry[:2] for entry in roles.entries()}) == len(roles.entries())
