"""Where lines break."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lyfz.chinese.quantity import find
from lyfz.chinese.width import cells
from lyfz.output.wrap import breaks


def wrapped(text: str, width: int) -> list[str]:
    offsets = [0, *breaks(text, width), len(text)]
    return [text[start:end] for start, end in itertools.pairwise(offsets)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("推送资讯多条", 8, ["推送资讯", "多条"]),
        ("推送资讯5000多条", 12, ["推送资讯", "5000多条"]),
        ("推送资讯5000多条", 8, ["推送资讯", "5000多条"]),
        ("人数1.2万人次。", 9, ["人数", "1.2万人次", "。"]),
        ("甲乙丙，丁", 6, ["甲乙", "丙，丁"]),
        ("甲乙丙,丁", 6, ["甲乙", "丙,丁"]),
        ("甲乙《丙丁》", 6, ["甲乙", "《丙", "丁》"]),
        (".csv、.json、.md", 12, [".csv、", ".json、.md"]),
        ("law-study-sessions", 8, ["law-stud", "y-sessio", "ns"]),
        ("甲 乙 丙", 5, ["甲 乙 ", "丙"]),
        ("《《0人", 6, ["《《", "0人"]),
        ("0000万- 0条", 6, ["0000万", "- 0条"]),
        ("a0万", 2, ["a", "0", "万"]),
        ("甲：.csv、.html", 10, ["甲：.csv、", ".html"]),
        ("in $HOME .csv", 5, ["in ", "$HOME ", ".csv"]),
        ("短", 80, ["短"]),
        ("", 80, [""]),
    ],
)
def test_a_line_breaks_between_words_and_never_in_a_figure(
    text: str, width: int, expected: list[str]
) -> None:
    """Commas stay with what they end, brackets with what they hold; the too long is cut."""
    assert wrapped(text, width) == expected


@pytest.mark.parametrize(
    "figure",
    [
        "5000多条",
        "5千余条",
        "5余万平方米",
        "5 余 万平方米",
        "2个小时",
        "1.2万人",
        "12,000人",
        "1 005起",
        "1 200 300元",
        "百分之八十",
        "百分之九十九点五",
        "2—4万人",
        "12至15件",
        "3件至5件",
        "2 - 4万人",
        "30人(次)",
        "3000亿千瓦时",
        "5 万余 平方米",
        "15元/吨",
        "30人次以上",
        "30人次及以上",
        "近20起",
        "超过90%",
        "不少于 4次",
        "3天内",
        "2023年",
        "２０００人",
    ],
)
def test_a_figure_is_on_one_line_from_its_number_to_its_unit(figure: str) -> None:
    """Whatever it is made of, wherever the line ends."""
    width = cells(figure)
    for before in range(1, width):
        line = "甲" * before + figure
        assert wrapped(line, width)[-1] == figure


@settings(deadline=None)  # reading figures takes a while the first time
@given(
    st.text(alphabet="甲乙丙0123456789.万余多次条人，。《》“”ab- ", max_size=60), st.integers(2, 40)
)
def test_no_line_is_too_wide_and_no_short_figure_is_split(text: str, width: int) -> None:
    """At any width of two cells and more."""
    offsets = breaks(text, width)
    assert "".join(wrapped(text, width)) == text
    assert all(cells(line.rstrip()) <= width for line in wrapped(text, width))
    for figure in find(text):
        if text[figure.start - 1 : figure.start] in ("多", "余"):
            continue  # the end of a number that is none, such as 00余0条
        if cells(text[figure.start : figure.end]) <= width // 2:
            assert not any(figure.start < offset < figure.end for offset in offsets)
