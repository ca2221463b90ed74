"""What control characters turn into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.output.controls import visible


@given(st.text())
def test_what_is_visible_keeps_its_length(text: str) -> None:
    """Offsets into a text stay true; line feeds and tabs stay."""
    assert len(visible(text)) == len(text)


@pytest.mark.parametrize(
    "char", ["\x1b", "\x07", "\r", "\x7f", "\x9b", "\u061c", "\u202e", "\u2069"]
)
def test_control_characters_do_not_get_through(char: str) -> None:
    """ESC above all, and those that turn the direction of writing."""
    assert visible(f"甲{char}乙") == "甲\ufffd乙"
    assert visible("甲\t乙\n") == "甲\t乙\n"
