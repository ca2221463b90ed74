"""The words of data/roles.tsv: each is needed by its example, and has one class."""

from collections import Counter
from collections.abc import Iterator

import pytest

from lyfz.chinese.quantity import find
from lyfz.importer.naming import roles
from lyfz.importer.naming.figures import name_figures
from lyfz.importer.naming.roles import Role


def names(text: str) -> list[str]:
    return [figure.name for figure in name_figures(text, "", list(find(text)))]


def forget() -> None:
    for function in (roles.classes, roles.words):
        function.cache_clear()


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Leave no table behind that a test has changed."""
    yield
    forget()


@pytest.mark.parametrize("entry", roles.entries(), ids=lambda entry: f"{entry.word} {entry.role}")
def test_each_entry_is_needed_by_its_example(entry: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the figures of the example are named otherwise."""
    with_it = names(entry.example)
    others = tuple(other for other in roles.entries() if other != entry)
    monkeypatch.setattr(roles, "entries", lambda: others)
    forget()
    assert names(entry.example) != with_it


def test_a_word_has_one_class() -> None:
    """Else the order of the table would decide how a sentence is read."""
    counts = Counter(entry.word for entry in roles.entries() if entry.role in roles.CLASSES)
    assert [word for word, times in counts.items() if times > 1] == []
    assert len({entry[:2] for entry in roles.entries()}) == len(roles.entries())
