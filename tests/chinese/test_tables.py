"""The tables of words: each entry is needed by its example, and none stands twice."""

from types import ModuleType
from typing import Any

import pytest
from tables import needless

from lyfz.chinese import bounds, nouns, units, words
from lyfz.chinese.quantity import claims, find, forms, scan, unit

TABLES = [units, bounds, words, unit]
PHRASES = [form for form in forms.entries() if form.name in form.pattern]
Read = list[tuple[Any, ...]]


def read(entry: Any) -> Read:
    """What counts for a reader: the figures, and the numerals that a person is told of."""
    told = [c for c in claims(entry.example) if c.reason in ("figure", "masked", None)]
    return [(claim.reason, claim.start, claim.quantity and claim.quantity[:4]) for claim in told]


@pytest.mark.parametrize("module", TABLES)
def test_each_entry_is_needed_by_its_example(module: ModuleType) -> None:
    """Without it the example is read otherwise: a figure more, less or another."""
    assert needless(module, read, readers=(*TABLES, forms, nouns, scan)) == []


def test_each_set_phrase_is_needed_by_its_example() -> None:
    """Its numerals would count, or be left to a person."""
    assert needless(forms, read, PHRASES) == []
    assert [form for form in PHRASES if {reason for reason, *_ in read(form)} - {"figure"}] == []


def test_the_example_of_a_unit_states_one_figure_in_it() -> None:
    """In the unit's one spelling."""
    units_read = [(entry, [q.unit for q in find(entry.example)]) for entry in units.entries()]
    assert [(entry, unit) for entry, unit in units_read if unit != [entry.unit]] == []


def test_the_example_of_a_bound_is_bounded() -> None:
    """By the qualifier that the table says."""
    read = [(entry, [q.qualifier for q in find(entry.example)]) for entry in bounds.entries()]
    assert [(entry, qualifier) for entry, qualifier in read if qualifier != [entry.qualifier]] == []


def test_a_word_that_measures_makes_a_year_a_span() -> None:
    """And without the word it is a date."""
    read = [(word, [q.unit for q in find(f"{word}3年")]) for word in unit.measuring("span")]
    assert [(word, unit) for word, unit in read if unit != ["年"]] == []
    assert list(find("3年")) == []


@pytest.mark.parametrize("module", TABLES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_no_word_stands_twice(module: ModuleType) -> None:
    """Else the second one would be read by nobody."""
    entries = [entry[:2] if module in (bounds, unit) else entry[0] for entry in module.entries()]
    assert len(entries) == len(set(entries))
