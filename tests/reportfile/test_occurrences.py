"""All words are found in one pass, each at the places where it stands."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.reportfile.occurrences import occurrences

LETTERS = st.text("ab", max_size=30)


@given(LETTERS, st.lists(st.text("ab", min_size=1, max_size=5)))
def test_each_word_is_found_where_it_begins(text: str, words: list[str]) -> None:
    """Twice at most; overlapping ones too, and those within others."""
    assert occurrences(text, words) == {
        word: [found.start() for found in re.finditer(f"(?={word})", text)][:2] for word in words
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "".join(f"受理{n}件，" for n in range(10_000)) + "甲" * 900_000,
            [f"受理{n}件" for n in range(10_000)],
        ),
        ("甲" * 200_000, ["甲" * size + "乙" for size in range(400)]),
    ],
)
def test_no_text_and_no_words_take_long(text: str, words: list[str]) -> None:
    """Neither as many words as a large page states, nor words that begin alike for long."""
    start = time.process_time()
    occurrences(text, words)
    assert time.process_time() - start < 4  # word by word, or place by place, it would be 10
