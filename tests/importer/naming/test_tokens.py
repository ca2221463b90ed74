"""A clause is cut into words of known classes."""

import pytest

from lyfz.importer.naming.tokens import Token, cut


def test_a_clause_is_cut_into_words_with_their_classes() -> None:
    """By the dictionary; a word that has no role is a noun."""
    assert cut("全年受理行政复议申请") == (
        Token("全年", "adverb", 0, "m"),
        Token("受理", "counted", 2, "v"),
        Token("行政复议", "noun", 4, "n"),
        Token("申请", "noun", 8, "v"),
    )


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("新能源", "新能源/noun"),  # 新 is no word here
        ("化解矛盾纠纷", "化解/counted 矛盾/noun 纠纷/noun"),  # one word by the dictionary
        ("备案及时率", "备案/counted 及时率/noun"),
        ("高质量办理高质量项目", "高质量/adverb 办理/counted 高质量/noun 项目/noun"),
        ("对企业", "对/particle 企业/noun"),
    ],
)
def test_the_dictionary_says_where_words_end(clause: str, words: str) -> None:
    """And which of those that have no role only join others."""
    assert " ".join(f"{token.text}/{token.kind}" for token in cut(clause)) == words


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
        ("2023", ["noun"]),
    ],
)
def test_brackets_marks_and_times_are_words(clause: str, kinds: list[str]) -> None:
    """Brackets with all that they hold; a time only where it says year, month or day."""
    assert [token.kind for token in cut(clause)] == kinds
