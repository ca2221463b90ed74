"""The text of a numeral -> a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.quantity.numeral import entries, neighbours, printed, value

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        ("1,234.5", 1234.5),
        ("1.2万", 12000),
        ("5余万", 50000),
        ("1万2千", 12000),
        ("3千", 3000),
        ("十几", 10),
        ("三点五万", 35000),
        ("二十三万五千六百", 235600),
        ("二三", None),
        ("1234567890123456", None),
        ("9" + "亿" * 1000, None),
        ("亿" * 1000, None),
    ],
)
def test_an_amount_is_read_exactly_or_not_at_all(amount: str, expected: float | None) -> None:
    """What a JSON reader cannot hold exactly, and digits without a scale, have no value."""
    assert value(amount) == expected


@given(st.integers(10, 99))
def test_two_chinese_digits_read_back(number: int) -> None:
    """十二 and 二十一, with the one before 十 left out."""
    tens, ones = divmod(number, 10)
    written = (DIGITS[tens] if tens > 1 else "") + "十" + (DIGITS[ones] if ones else "")
    assert value(written) == number


@pytest.mark.parametrize(
    ("amount", "pair"),
    [("三四十", ("三十", "四十")), ("十七八", ("十七", "十八")), ("三七", None), ("十二", None)],
)
def test_neighbouring_digits_are_two_numbers(amount: str, pair: tuple[str, str] | None) -> None:
    """Each with what stands around both."""
    assert neighbours(amount) == pair


def test_each_part_is_printed_as_in_its_example() -> None:
    """And each has a name of its own."""
    parts = [entry.part for entry in entries()]
    assert [entry for entry in entries() if not printed(entry.part).search(entry.example)] == []
    assert len(parts) == len(set(parts))
