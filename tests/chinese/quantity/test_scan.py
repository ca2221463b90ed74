"""Which numerals of a text belong to which class, where the words around decide."""

import pytest

from lyfz.chinese.quantity import claims, find


def figures(text: str) -> list[str]:
    return [text[quantity.start : quantity.end] for quantity in find(text)]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("办好实事，惠及群众，做成事3件", []),
        ("办好实事，惠及群众，做成好事3件", ["3件"]),
    ],
)
def test_a_short_quotation_is_a_name_though_it_counts(words: str, read: list[str]) -> None:
    """Fifteen characters with a stop and a figure in them may be a slogan, sixteen are prose."""
    assert figures(f"“{words}”") == read


def test_a_long_quotation_is_prose_without_any_stop() -> None:
    """No name has more than two hundred characters."""
    assert figures(f"“{'法' * 197}办3件”") == []
    assert figures(f"“{'法' * 198}办3件”") == ["3件"]


def test_counts_of_one_enumeration_stand_near_each_other() -> None:
    """一 counts beside 三个 if at most 24 characters stand between them."""
    assert figures(f"镇级{'法' * 20}三个、村级一个。") == ["三个", "一个"]
    assert figures(f"三个{'法' * 23}、一个。") == ["三个", "一个"]
    assert figures(f"三个{'法' * 24}、一个。") == ["三个"]


def test_a_bare_one_counts_only_beside_its_kind() -> None:
    """Of one unit, joined by a mark of enumeration."""
    assert figures("镇级一个、村级三个") == ["一个", "三个"]
    assert figures("镇级一个、村级三次") == ["三次"]
    assert figures("建成一个站点。村级三个") == ["三个"]


def test_a_word_that_ends_in_a_rank_is_none() -> None:
    """前 ranks in 前5位, but not in 目前 and 此前."""
    assert figures("截至目前30名干部获奖，此前12名入驻，日前5位到场") == ["30名", "12名", "5位"]
    assert figures("前5位通报表扬") == []


def test_a_half_that_is_part_of_a_word_stays_there() -> None:
    """半数 is a word."""
    assert figures("3天半数到场") == ["3天"]


def test_what_speech_leaves_out_is_not_guessed() -> None:
    """一万五 is 15,000 in speech and 10,005 to the letter; a person decides."""
    assert figures("罚款一万五元，走访一百二户") == []
    assert [claim.reason for claim in claims("罚款一万五元")] == [None]
