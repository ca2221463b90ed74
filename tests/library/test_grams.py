"""No section that a pattern matches is ruled out by the index."""

import re
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.fold import fold, pattern
from lyfz.library.grams import expression, grams

ALPHABET = '行政法一1０，,。 \nAaKKsſSiİı“"ｂB⾏'


def possible(text: str, *patterns: re.Pattern[str]) -> bool:
    """Whether an index would hand the text on."""
    query = expression([patterns])
    if query is None:
        return True
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE grams USING fts5"
        " (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii')"
    )
    index.execute("INSERT INTO grams (rowid, tokens) VALUES (1, ?)", [grams([text])])
    return bool(index.execute("SELECT 1 FROM grams WHERE grams MATCH ?", [query]).fetchall())


@given(st.text(ALPHABET, max_size=12), st.text(ALPHABET, min_size=1, max_size=4), st.booleans())
def test_a_text_that_matches_is_never_ruled_out(text: str, term: str, ignore_case: bool) -> None:
    """Whatever the width, the case and the marks of what is typed and of what is printed."""
    searched = pattern(term, ignore_case=ignore_case)
    if searched.search(fold(text)):
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
    ("terms", "query"),
    [
        (["复议"], '("复议")'),
        (["行政复议"], '("复议" AND "政复" AND "行政")'),
        (["麟"], '("麟" *)'),
        (["，"], None),
        (["5000余册"], '("00" AND "0余" AND "50" AND "余册")'),
    ],
)
def test_an_index_is_asked_for_pairs_of_characters(terms: list[str], query: str | None) -> None:
    """A single one begins a pair or stands last; marks alone are not in it."""
    assert expression([[pattern(term) for term in terms]]) == query


def test_one_alternative_without_words_leaves_all_texts() -> None:
    """Whatever the others say."""
    assert expression([[pattern("复议")], [pattern("，")]]) is None
    assert expression([[pattern("复议")], [pattern("信访")]]) == '("复议") OR ("信访")'
