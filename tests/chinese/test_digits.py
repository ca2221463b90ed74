"""Chinese digits and scales as whole numbers."""

import pytest

from lyfz.chinese.digits import digitwise, integer


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("零", 0),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二百三十", 230),
        ("一百零五", 105),
        ("百", 100),
        ("三千〇二", 3002),
        ("五万", 50_000),
        ("三亿五千万", 350_000_000),
        ("一万亿", 10**12),
        ("九千九百九十九亿九千九百九十九万九千九百九十九", 10**12 - 1),
        ("二三", None),
        ("二〇二三", None),
        ("一百" * 13, None),
    ],
)
def test_a_numeral_is_read_by_its_scales(numeral: str, value: int | None) -> None:
    """Digits in a row without a scale, and endless numerals, state no number."""
    assert integer(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("二〇二三", 2023),
        ("二○二三", 2023),
        ("二零二三", 2023),
        ("七", 7),
        ("二十三", None),
        ("", None),
    ],
)
def test_a_year_is_read_digit_by_digit(numeral: str, value: int | None) -> None:
    """With each of the three zeros; a scale among the digits makes it no such number."""
    assert digitwise(numeral) == value
