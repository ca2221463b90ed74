"""A clause is cut into words of known classes."""

import pytest

from lyfz.importer.naming.tokens import Token, cut


def test_a_clause_is_cut_into_words_with_their_classes() -> None:
    """The longest known word wins: 行政复议 is one; a character that no list knows is a noun."""
    assert cut("全年受理行政复议申请") == [
        Token("全年", "adverb", 0),
        Token("受理", "counted", 2),
        Token("行政复议申请", "compound", 4),
    ]
    assert [token.kind for token in cut("县镇")] == ["noun", "noun"]


@pytest.mark.parametrize(
    ("clause", "kinds"),
    [
        ("（批）", ["aside"]),
        ("“法律明白人”", ["quoted"]),
        ("《条例》", ["quoted"]),
        ("、", ["mark"]),
        ("2023年", ["adverb"]),
        ("1月至10月", ["adverb"]),
        ("5日", ["adverb"]),
        ("2023", ["noun"] * 4),
    ],
)
def test_brackets_marks_and_times_are_words(clause: str, kinds: list[str]) -> None:
    """Brackets with all that they hold; a time only where it says year, month or day."""
    assert [token.kind for token in cut(clause)] == kinds
