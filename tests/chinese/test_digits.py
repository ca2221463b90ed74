"""Chinese digits and scales as whole numbers."""

import pytest

from lyfz.chinese.digits import digitwise, number


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
        ("十二点八", 12.8),
        ("一百一十点零五", 110.05),
        ("廿五", 25),
        ("三万万", 300_000_000),
        ("1万2千", 12_000),
        ("1万零5", 10_005),
        ("5万6000", 56_000),
        ("二三", None),
        ("二〇二三", None),
        ("一万五", None),
        ("1万5", None),
        ("百八十", None),
        ("五十百", None),
        ("一万百", None),
        ("1.5万2千", None),
        ("一百零", None),
        ("1234567890123456", None),
        ("一百" * 13, None),
    ],
)
def test_a_numeral_is_read_by_its_scales(numeral: str, value: int | None) -> None:
    """What speech leaves out (一万五), scales out of order and endless numerals state no number."""
    assert number(numeral) == value


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
