"""Values as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.model import plain


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (5, "5"),
        (93.3, "93.3"),
        (1e-05, "0.00001"),
        (-1.25e-05, "-0.0000125"),
        (1e-15, "0.000000000000001"),
        (2**53 - 1, "9007199254740991"),
        (1.5e22, "15000000000000000000000"),
        ("1e5", "1e5"),
    ],
)
def test_numbers_are_printed_without_exponents(value: object, text: str) -> None:
    """And texts as they are."""
    assert plain(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_printed_number_reads_back(value: float) -> None:
    """No digit is lost."""
    assert float(plain(value)) == value
    assert "e" not in plain(value)
