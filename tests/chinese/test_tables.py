"""The tables of words: each entry is needed by its example, and none stands twice."""

from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import pytest
import rjieba

from lyfz.chinese import bounds, nouns, units, words
from lyfz.chinese.quantity import claims, find, forms, printed, scan

TABLES = [units, bounds, words, printed]
PHRASES = [form for form in forms.entries() if form.name in form.pattern]
Read = list[tuple[Any, ...]]


def read(text: str) -> Read:
    """What counts for a reader: the figures, and the numerals that a person is told of."""
    told = [claim for claim in claims(text) if claim.reason in ("figure", "masked", None)]
    return [(claim.reason, claim.start, claim.quantity and claim.quantity[:4]) for claim in told]


def forget() -> None:
    """Empty every cache that holds what a table says."""
    for module in (*TABLES, forms, nouns, scan):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


@pytest.fixture
def mended(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[ModuleType, Any], None]]:
    """Take an entry out of its table; words out of a fresh dictionary, as jieba keeps them."""

    def take_out(module: ModuleType, entry: Any) -> None:
        others = tuple(other for other in module.entries() if other != entry)
        monkeypatch.setattr(module, "entries", lambda: others)
        if module is words:
            dictionary = rjieba.Jieba()
            monkeypatch.setattr(rjieba, "add_word", dictionary.add_word)
            monkeypatch.setattr(rjieba, "cut", dictionary.cut)
            monkeypatch.setattr(rjieba, "tag", dictionary.tag)
        forget()

    forget()
    yield take_out
    monkeypatch.undo()
    forget()


CASES = [
    pytest.param(module, entry, id=f"{module.__name__.rpartition('.')[2]} {entry[0]}")
    for module in TABLES
    for entry in module.entries()
] + [pytest.param(forms, form, id=f"phrase {form.name}") for form in PHRASES]


@pytest.mark.parametrize(("module", "entry"), CASES)
def test_each_entry_is_needed_by_its_example(
    module: ModuleType, entry: Any, mended: Callable[[ModuleType, Any], None]
) -> None:
    """Without it the example is read otherwise: a figure more, less or another."""
    with_it = read(entry.example)
    mended(module, entry)
    assert read(entry.example) != with_it


@pytest.mark.parametrize("entry", units.entries(), ids=lambda entry: entry.word)
def test_the_example_of_a_unit_states_one_figure_in_it(entry: units.Unit) -> None:
    """In the unit's one spelling."""
    assert [quantity.unit for quantity in find(entry.example)] == [entry.unit]


@pytest.mark.parametrize("entry", bounds.entries(), ids=lambda entry: entry.word)
def test_the_example_of_a_bound_is_bounded(entry: bounds.Bound) -> None:
    """By the qualifier that the table says."""
    assert [quantity.qualifier for quantity in find(entry.example)] == [entry.qualifier]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda form: form.name)
def test_the_example_of_a_set_phrase_leaves_nothing_to_a_person(phrase: forms.Form) -> None:
    """The numerals of the phrase are known to count nothing."""
    assert all(reason == "figure" for reason, *_ in read(phrase.example))


@pytest.mark.parametrize("word", printed.measuring("span"))
def test_a_word_that_measures_makes_a_year_a_span(word: str) -> None:
    """And without the word it is a date."""
    assert [quantity.unit for quantity in find(f"{word}3年")] == ["年"]
    assert list(find("3年")) == []


@pytest.mark.parametrize("module", TABLES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_no_word_stands_twice(module: ModuleType) -> None:
    """Else the second one would be read by nobody."""
    entries = [entry[:2] if module in (bounds, printed) else entry[0] for entry in module.entries()]
    assert len(entries) == len(set(entries))


def test_a_word_stands_where_the_words_around_admit_it() -> None:
    """Endings before it, beginnings behind it."""
    near = bounds.Bound("近", "before", "under", "附 最", "百 千", "千瓦", "")
    assert near.stands_at("近百人", 0, 3)
    assert not near.stands_at("近百人", 0, 0)
    assert not near.stands_at("附近百人", 1, 4)
    assert not near.stands_at("近十人", 0, 3)
    assert not near.stands_at("近千瓦", 0, 3)
