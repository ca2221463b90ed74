"""Ids from Chinese words."""

import re
import subprocess
import sys

import pytest
from conftest import ENVIRONMENT
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese import table
from lyfz.chinese.pinyin import typed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("行政 复议 申请 受理", "xingzheng-fuyi-shenqing-shouli"),
        ("重大 重新 银行", "zhongda-chongxin-yinhang"),  # read by the word
        ("法律 绿色", "falv-lvse"),
        ("《 民法典 》 宣讲", "minfadian-xuanjiang"),  # marks make no hyphen
        ("１２３４５ 热线 A4 纸", "12345-rexian-a4-zhi"),  # full width as half width
        ("é ， �", ""),
        ("长武县 闵行区 朝阳", "changwuxian-minhangqu-chaoyang"),  # places have their own readings
    ],
)
def test_words_become_pinyin_joined_by_hyphens(words: str, expected: str) -> None:
    """The syllables of a word stand together; what cannot be typed goes."""
    assert typed(words.split()) == expected


@given(st.lists(st.text(max_size=6), max_size=6))
def test_whatever_the_words_the_id_can_be_typed(words: list[str]) -> None:
    """Lower-case ASCII joined by single hyphens, as a report file demands, or nothing at all."""
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", typed(words))


def test_a_place_is_in_the_table_because_its_reading_is_its_own() -> None:
    """pypinyin alone, in a process that has not read the table, reads each otherwise."""
    places = dict(table.lines("lyfz.chinese", "data/place_readings.tsv"))
    code = "import sys, pypinyin as p; [print(*p.lazy_pinyin(place)) for place in sys.argv[1:]]"
    plain = subprocess.check_output(
        [sys.executable, "-c", code, *places], text=True, env=ENVIRONMENT
    )
    read = dict(zip(places, plain.splitlines(), strict=True))
    assert [place for place, reading in places.items() if read[place] == reading] == []
