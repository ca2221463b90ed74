"""Bars of block characters."""

from hypothesis import given
from hypothesis import strategies as st

from lyfz.output.screen.bars import bar


def test_a_bar_is_as_long_as_its_value() -> None:
    """In eighths of a cell, from zero; the smallest figure is still seen."""
    bars = [bar(value, 80, 4) for value in (80, 60, 50, 10, 5, 1, 0, -5)]
    assert bars == ["████", "███", "██▌", "▌", "▎", "▏", "", ""]


def test_greatest_nothing_has_no_bar() -> None:
    """Where all figures are 0 there is nothing to divide by."""
    assert bar(0, 0, 10) == ""


@given(st.floats(0, 1), st.integers(1, 80))
def test_a_bar_keeps_to_its_cells_and_to_gbk(share: float, cells: int) -> None:
    """A Chinese Windows shows every character of it."""
    drawn = bar(share, 1, cells)
    assert len(drawn) <= cells
    assert len(drawn.encode("gbk")) == 2 * len(drawn)
