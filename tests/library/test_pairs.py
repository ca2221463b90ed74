"""No section that a pattern matches is ruled out by the index."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.fold import pattern, simplified
from lyfz.chinese.readings import patterns
from lyfz.library.pairs import APART, added, demand, holders, places, slices, slots

ALPHABET = '行政訪访法一1０，,。 \nAaKKsſSiİı“"ｂB⾏'


def possible(text: str, *patterns: re.Pattern[str]) -> bool:
    """Whether a report with this text would be searched, and the text itself be handed on."""
    asked = demand(patterns)
    block = dict(enumerate(slices([(3, simplified(text))])))
    texts = APART.join([b"", simplified(text).encode()])
    return 3 in holders([asked], block) and 1 in places(texts, [asked])


@given(st.text(ALPHABET, max_size=12), st.text(ALPHABET, min_size=1, max_size=4), st.booleans())
def test_a_text_that_matches_is_never_ruled_out(text: str, term: str, ignore_case: bool) -> None:
    """Whatever the width, the case and the marks of what is typed and of what is printed."""
    searched = pattern(term, ignore_case=ignore_case)
    if searched.search(simplified(text)):
        assert possible(text, searched)


@pytest.mark.parametrize(
    ("regex", "text"),
    [
        ("复.?议", "行政复议"),
        ("(行政)?复议", "复议"),
        ("(行政|刑事)案件", "刑事案件"),
        ("(行政){2}", "行政行政"),
        ("[0-9]+余?人次", "600余人次"),
        ("(?i)kTv", "KTV"),
        ("行政(?=复议)", "行政复议"),
        ("(?!刑事)行政", "行政"),
        (r"\d件", "3件"),
        ("(?P<a>行)(?P=a)", "行行"),
    ],
)
def test_only_what_a_pattern_demands_is_asked_of_the_index(regex: str, text: str) -> None:
    """Nothing of an alternative, of what may be missing, or of what must not follow."""
    assert possible(text, pattern(regex, regex=True))


@pytest.mark.parametrize(
    ("terms", "words", "pairs"),
    [
        (["复议"], {"复议"}, 1),
        (["行政复议", "诉讼"], {"行政复议", "诉讼"}, 4),
        (["麟"], {"麟"}, 0),
        (["，"], set(), 0),
        (["KTV房"], {"房"}, 3),
    ],
)
def test_a_pattern_demands_words_and_pairs(terms: list[str], words: set[str], pairs: int) -> None:
    """A single character has no pair, and a word with letters may be spelled in capitals."""
    asked = demand([pattern(term) for term in terms])
    assert ({word.decode() for word in asked.words}, len(asked.slots)) == (words, pairs)


@pytest.mark.parametrize("term", ["xinfang", "xf", "xian"])
@pytest.mark.parametrize("text", ["行政，信访。", "行政。西安县", "西方"])
def test_a_reading_is_looked_for_in_the_texts_themselves(term: str, text: str) -> None:
    """It demands no word, but only what it matches is handed on."""
    for reading in patterns(term):
        assert possible(text, reading) == bool(reading.search(text))


def test_a_block_knows_which_of_its_reports_hold_a_word() -> None:
    """Also of one that is put in later, and of either of two words."""
    texts = ["行政复议", "行政诉讼", "", "信访复议", "麟游"]
    block = list(slices(enumerate(texts)))
    for slot in slots("复议9件"):
        block[slot] = added(block[slot], 700)
    index = dict(enumerate(block))

    def holding(*terms: str) -> list[int]:
        return list(holders([demand([pattern(term)]) for term in terms], index))

    assert holding("复议") == [0, 3, 700]
    assert holding("行政复议") == [0]
    assert holding("诉讼", "信访") == [1, 3]
    assert holding("鼹鼠") == []


def test_a_text_is_handed_on_for_the_words_of_one_alternative() -> None:
    """All of its words; and each text where an alternative demands none."""
    texts = APART.join(text.encode() for text in ["行政复议", "复议和诉讼", "信访"])
    alternatives = [demand([pattern("复议"), pattern("诉讼")]), demand([pattern("信访")])]
    assert places(texts, alternatives) == [1, 2]
    anything = demand([pattern("议?", regex=True)])
    assert places(texts, [*alternatives, anything]) == [0, 1, 2]
    assert places(texts, [demand([pattern("和")]), demand([pattern("，")])]) == [1]
