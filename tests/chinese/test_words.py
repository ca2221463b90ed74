"""Where words begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese import units, words


@pytest.mark.parametrize(
    ("text", "borders"),
    [
        ("条例", {0, 2}),
        ("条意见", {0, 1, 3}),
        ("件，其", {0, 1, 2, 3}),
        ("个工作日", {0, 1, 4}),
        ("", {0}),
    ],
)
def test_a_text_is_cut_into_words(text: str, borders: set[int]) -> None:
    """Marks and characters that no word takes are words of their own."""
    assert words.ends(text, 0, len(text)) == borders


@given(st.text(alphabet="条例件人民次项3a %，。\n\t“😀", max_size=20))
def test_no_character_is_lost_in_cutting(text: str) -> None:
    """Offsets into the text would be wrong else."""
    assert "".join(words.dictionary().cut(text, False)) == text


def test_a_mark_ends_a_word_without_being_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """So does the end of what is read."""
    monkeypatch.setattr(words, "dictionary", None)
    assert words.ends_at("12件，", 2, 3, 4)
    assert words.ends_at("12件例", 2, 3, 3)


def test_a_word_in_front_is_seen() -> None:
    """约 begins no word in 履约."""
    assert words.begins("面积约", 2, 3)
    assert not words.begins("认真履约", 3, 4)


@pytest.mark.parametrize(
    ("text", "start", "stop", "whole"),
    [
        ("一体化", 0, 2, False),
        ("三位一体", 0, 2, False),
        ("统一件", 1, 3, False),
        ("三位", 0, 2, True),
    ],
)
def test_a_part_of_a_word_is_not_whole(text: str, start: int, stop: int, whole: bool) -> None:
    """Whether it is cut at its end or at its beginning."""
    assert words.whole(text, start, stop) is whole


def test_the_reach_holds_the_longest_unit_and_a_word_behind_it() -> None:
    """微克/立方米 would not be found in fewer characters."""
    assert max(len(unit.word) for unit in units.entries()) == units.LONGEST == words.REACH - 2
