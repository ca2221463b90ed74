"""Which numerals of a text belong to which class, where the words around decide."""

import pytest

from lyfz.chinese.quantity import find


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
