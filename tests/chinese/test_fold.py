"""What counts as the same text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.fold import _TABLE, fold, pattern, simplified, unified


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("，", "甲,乙"),
        (",", "甲，乙"),
        ('"三项制度"', "“三项制度”"),
        ("'寻租'", "‘寻租’"),
        ("ＡＢＣ１２３％", "ABC123%"),
        ("甲 乙", "甲　乙"),
        ("abc", "AbC"),
        ("a.b", "A．B"),
        ("、。", "､｡"),
        ('"甲"', "„甲‟"),
        ("甲 乙", "甲\xa0乙"),
        ("客户行政", "客⼾⾏政"),
        ("长期立法", "⻓期\uf9f7法"),
        ("案件□□件", "案件\ue123\ufffd件"),
        ("-5 %", "−5\u2009%"),
        ("-5 %", "﹣5\u202f%"),
        ("1 5", "1\u200b5"),
        ("信訪", "处理信访问题118起"),
        ("信访", "處理信訪問題118起"),
        ("行政複議", "行政复议"),
        ("羣衆", "群眾"),
        ("关于", "關於徵求意見後續工作"),
        ("征求意见", "關於徵求意見後續工作"),
        ("后续", "關於徵求意見後續工作"),
        ("烟草", "菸草專賣"),
    ],
)
def test_forms_of_one_character_match(term: str, text: str) -> None:
    """Full and half width, straight and curly, and case where the term has no capitals."""
    assert pattern(term).search(simplified(text))


@pytest.mark.parametrize(
    ("term", "text"),
    [("Abc", "abc"), ("…", "..."), ("①", "1"), (".", "。"), ("乾", "干"), ("著", "着")],
)
def test_different_characters_do_not(term: str, text: str) -> None:
    """A capital asks for case, simplified is not traditional, NFKC's inventions are not made."""
    assert not pattern(term).search(simplified(text))


def test_ignore_case_overrules_a_capital() -> None:
    """Smart case is a default, not a law."""
    assert pattern("Abc", ignore_case=True).search("aBC")


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    """One character for one, and folding twice changes nothing more."""
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from("信訪访乾干著着發髪发麵⼾，“０龥") | st.characters()))
def test_simplifying_keeps_every_offset(text: str) -> None:
    """One character for one, of what is folded already too."""
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(fold(text)) == simplified(text)


def test_what_is_read_stays_traditional() -> None:
    """Figures are read of folded text, and only what is looked for is simplified."""
    assert (fold("辦結，萬餘件"), simplified("辦結，萬餘件")) == ("辦結,萬餘件", "办结,万余件")


@given(st.text(min_size=1), st.text(max_size=5), st.text(max_size=5))
def test_a_text_matches_itself(term: str, before: str, after: str) -> None:
    """A literal term is found in any text that contains it."""
    assert pattern(term).search(simplified(before + term + after))


def test_a_full_width_bracket_in_a_regex_is_no_syntax() -> None:
    """（ means the bracket that the text prints, in either width."""
    assert pattern("（试行）", regex=True).search(fold("规则(试行)"))
    assert pattern("（甲）", regex=True).pattern == r"\(甲\)"
    assert pattern(r"\（试行\）", regex=True).search(fold("规则(试行)"))
    assert pattern("[，。]", regex=True).search(fold("甲,乙"))


def test_a_range_in_a_regex_stays_one() -> None:
    """Though one of its ends is traditional; other characters are simplified."""
    assert pattern("[一-龥]訪", regex=True).search(simplified("信访"))
    assert pattern("[訂-讞]", regex=True).search("計")
    assert pattern("[０-９]+萬", regex=True).search("12万")


def test_a_class_in_a_regex_is_no_capital() -> None:
    r"""\S and \D do not ask for case."""
    assert pattern(r"\D\Sb", regex=True).search("xaB")


def test_a_bad_regex_is_an_error() -> None:
    """The caller says so to the person who typed it."""
    with pytest.raises(re.error):
        pattern("[", regex=True)


def test_a_radical_is_the_character_that_it_looks_like() -> None:
    """Of Kangxi and of the supplement; compatibility forms too. Nothing else is touched."""
    assert unified("⼀户⼾青⾭⺠⻓⾏") == "一户户青青民长行"
    assert unified("\uf9f7\uf9fd\U0002f801") == "立什丸"
    assert unified("⺀﨎…①ﬁ㎡") == "⺀﨎…①ﬁ㎡"


def test_every_character_is_folded_as_if_it_were_looked_up() -> None:
    """Texts without any that is folded are passed over; that rule misses none."""
    missed = [char for char in map(chr, range(0x110000)) if fold(char) != char.translate(_TABLE)]
    assert missed == []
