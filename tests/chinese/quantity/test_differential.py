"""Numerals made at random, in every spelling that reports use, read back and held against cn2an."""

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.quantity import Quantity, find

INTEGERS = st.integers(2, 10**11)
DECIMALS = st.decimals(2, 9999, places=2).map(Decimal.normalize)
TWOS = st.builds(  # 二百, 二千, 二万 or 二亿, and what follows
    lambda zeros, rest: 2 * 10**zeros + rest % 10**zeros,
    st.sampled_from([2, 3, 4, 8]),
    st.integers(0, 10**8),
)
SCALES = st.sampled_from([("万", 10**4), ("亿", 10**8)])
WIDE = str.maketrans("0123456789.,%", "０１２３４５６７８９．，％")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def read(figure: str) -> Quantity:
    """Return the one figure of a sentence that states it."""
    (quantity,) = find(f"全年办结{figure}，其余按期办理。")
    return quantity


def hanzi(number: int | Decimal) -> str:
    return str(cn2an.an2cn(f"{Decimal(number):f}", "low"))


def arabic(number: Decimal) -> str:
    return f"{number:f}"


@given(INTEGERS)
def test_an_integer_reads_the_same_in_every_spelling(number: int) -> None:
    """Plain, grouped by commas or blanks, in full width, in Arabic script, in Chinese."""
    plain, grouped = str(number), f"{number:,}"
    spellings = [plain, grouped, grouped.replace(",", " "), hanzi(number)]
    spellings += [plain.translate(WIDE), plain.translate(ARABIC)]
    assert [read(f"{spelling}件").value for spelling in spellings] == [number] * 6
    if number > 9:
        assert read(f"{cn2an.an2cn(number, 'up')}件").value == number  # as on cheques
    assert cn2an.cn2an(hanzi(number), "smart") == number


@given(TWOS)
def test_a_leading_two_may_be_spelled_liang(number: int) -> None:
    """两千, 两百, 两万: the same as 二千; 零 may be 〇."""
    spelling = hanzi(number).replace("零", "〇")
    assert read(f"两{spelling[1:]}件").value == number


@given(DECIMALS)
def test_a_decimal_reads_the_same_in_every_spelling(number: Decimal) -> None:
    """As digits, in full width, in Chinese with 点, torn, with · for the point, below zero."""
    digits = arabic(number)
    torn = [digits.replace(".", point) for point in (". ", " .", "·")]
    spellings = [digits, digits.translate(WIDE), hanzi(number), *torn]
    assert [read(f"{spelling}公里").value for spelling in spellings] == [float(number)] * 6
    assert read(f"增长-{digits}%").value == -float(number)
    assert cn2an.cn2an(hanzi(number), "smart") == float(number)


@given(DECIMALS, SCALES)
def test_a_scale_multiplies(number: Decimal, scale: tuple[str, int]) -> None:
    """1.2万 is 12000, with a blank or without, in digits or in Chinese."""
    word, factor = scale
    spellings = [f"{arabic(number)}{word}", f"{arabic(number)} {word}"]
    assert [read(f"{spelling}元").value for spelling in spellings] == [number * factor] * 2
    assert cn2an.cn2an(spellings[0], "smart") == pytest.approx(float(number * factor))


@given(st.integers(2, 9999), st.integers(1, 9999))
def test_scales_may_be_mixed(many: int, few: int) -> None:
    """3亿2千万, 3亿2000万: hundreds of millions and what is left of ten thousands."""
    value = many * 10**8 + few * 10**4
    assert read(f"{many}亿{few}万元").value == value
    assert read(f"{hanzi(value)}元").value == value == cn2an.cn2an(hanzi(value), "smart")


@given(DECIMALS)
def test_a_percentage_reads_the_same_in_every_spelling(number: Decimal) -> None:
    """12.5%, １２．５％, 12.5 %, 百分之十二点五."""
    digits = arabic(number)
    spellings = [
        f"{digits}%",
        f"{digits}%".translate(WIDE),
        f"{digits} %",
        f"百分之{hanzi(number)}",
    ]
    for spelling in spellings:
        quantity = read(spelling)
        assert (quantity.value, quantity.unit) == (float(number), "%")


@given(st.integers(2, 10**6), st.integers(1, 10**6), st.sampled_from("-—–－~～至到"))
def test_a_range_has_both_its_numbers(low: int, more: int, dash: str) -> None:
    """With any dash, or 至, or 到; a scale that ends 二至三十 may be that of both."""
    quantity = read(f"{low}{dash}{low + more}件")
    assert (quantity.value, quantity.upper, quantity.qualifier) == (low, low + more, "range")
    if (low + more) % 10:
        quantity = read(f"{hanzi(low)}至{hanzi(low + more)}件")
        assert (quantity.value, quantity.upper) == (low, low + more)
