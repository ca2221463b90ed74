"""Noun phrases, before a figure and after it."""

import pytest

from lyfz.importer.naming.phrases import Phrase, phrase_after, phrase_before, shorten
from lyfz.importer.naming.tokens import cut


def short(phrase: str) -> str:
    return shorten(cut(phrase))[0]


def test_a_phrase_before_a_figure_is_a_noun_with_its_verb() -> None:
    """The words begin where the verb does."""
    assert phrase_before("全年处理信访问题") == Phrase("信访问题", "处理", 6, verb_first=True)


def test_a_verb_behind_the_noun_leaves_the_noun_open() -> None:
    """行政诉讼结案521件; it may be that the noun of 结案 follows."""
    assert phrase_before("行政诉讼结案") == Phrase(
        "行政诉讼", "结案", 6, noun_follows=True, governs=True
    )


@pytest.mark.parametrize(
    ("clause", "noun", "verb"),
    [
        ("举办评查会", "评查会", ""),  # 会 makes a noun of 评查, as it ends the phrase
        ("评查会议室", "评查会议室", ""),  # and so does 会议, wherever
        ("设立评查委员会", "评查委员会", ""),
        ("落实资金", "资金", ""),  # a verb that only introduces is never part of it
        ("印发书籍", "书籍", "印发"),  # 书 ends no phrase here
        ("重新犯罪率", "重新犯罪率", ""),  # 新 is no word of time in the middle of a noun
        ("修改和完善经营合同", "经营合同", "修改完善"),
        ("查处向群众收费问题", "群众收费问题", "查处"),
    ],
)
def test_a_verb_counts_unless_it_is_part_of_the_noun(clause: str, noun: str, verb: str) -> None:
    """Or it is one of several, joined by 和."""
    phrase = phrase_before(clause)
    assert (phrase.noun, phrase.verb) == (noun, verb)


@pytest.mark.parametrize(
    ("clause", "with_verb", "noun"),
    [
        ("行政执法单位细化处罚阶位", False, "行政执法单位"),
        ("整治行动", False, "整治行动"),
        ("评查", True, "评查"),
        ("评查整改", True, "评查整改"),
        ("评查", False, ""),
        ("（批）", False, ""),
    ],
)
def test_a_phrase_after_a_figure_ends_before_its_verb(
    clause: str, with_verb: bool, noun: str
) -> None:
    """Unless the verb is what is counted: 开展3次评查."""
    assert phrase_after(clause, with_verb).noun == noun


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("作为行政诉讼被告的县政府行政应诉案件量", "作为行政诉讼被告的县政府行政应诉案件量"),
        (
            "作为行政诉讼共同被告的县人民政府行政应诉案件",
            "行政诉讼共同被告的县人民政府行政应诉案件",
        ),
        ("甲、乙、丙、丁等普法书籍", "甲、乙、丙、丁等普法书籍"),
        ("甲村、乙村、丙村、丁村等普法书籍", "普法书籍"),
        ("甲村、乙村、丙村、丁村等文件", "甲村、乙村、丙村、丁村等文件"),
        ("道路、街巷、村镇、校园环境", "道路、街巷、村镇、校园环境"),
        ("“送法入户”“田间普法”等活动", "送法入户田间普法等活动"),
        ("“甲乙丙丁戊己庚辛壬癸子”培训班", "甲乙丙丁戊己庚辛壬癸子培训班"),
        ("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"),
        ("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌", "戊己庚辛壬癸子丑寅卯辰巳午未申酉戌"),
        ("甲和乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉", "乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"),
        ("行政复议甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午", "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"),
        ("村（居）委会（含上年）", "村委会"),
        ("行政复议案件（含上年结转）", "行政复议案件"),
    ],
)
def test_a_long_phrase_is_shortened_to_what_a_table_shows(phrase: str, name: str) -> None:
    """Past 20 characters its front goes, word by word, and all before 等 where enough is left."""
    assert short(phrase) == name
