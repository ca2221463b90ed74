"""Letters that are read as pinyin."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypinyin import Style, pinyin

from lyfz.chinese import table
from lyfz.chinese.fold import simplified
from lyfz.chinese.readings import Terms, like, patterns

# Level 1 of GB 2312, but the last row's end and what has no vowel: what a clerk may type.
ROWS = [bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)]
LEVEL_1 = b"".join(ROWS).decode("gb2312", "ignore").replace("嗯", "")
WORDS = st.text(st.sampled_from(LEVEL_1), min_size=2, max_size=5)


def matches(letters: str, text: str) -> bool:
    """Whether letters find a text in one of the ways in which they may be meant."""
    return any(way.search(simplified(text)) for way in patterns(letters))


def read(word: str) -> list[str]:
    """Return the usual reading of each character, as it is typed."""
    return [pinyin(char, Style.NORMAL)[0][0] for char in word]


@settings(max_examples=30)
@given(WORDS)
def test_a_word_is_found_by_the_readings_of_its_characters(word: str) -> None:
    """Whole, parted by apostrophes, by the letters that they begin with, by some of each.

    Letters that are whole syllables (ae, sang) are nothing else.
    """
    spoken = "|".join(syllable for syllable, _ in table.lines("lyfz.chinese", "data/readings.tsv"))
    syllables = read(word)
    initials = [syllable[0] for syllable in syllables]
    assert matches("".join(syllables), f"在{word}上")
    for letters in (
        "'".join(syllables),
        "".join(initials),
        syllables[0] + "".join(initials[1:]),
        "".join(initials[:-1]) + syllables[-1],
    ):
        is_whole = re.fullmatch(f"(?:{spoken})+", letters)
        assert is_whole or matches(letters, f"在{word}上"), letters


@pytest.mark.parametrize(
    ("letters", "text", "expected"),
    [
        ("xinfang", "信访", True),
        ("Xinfang", "信訪", True),
        ("XFWT", "信访问题", True),
        ("zhzf", "综合执法", True),
        ("zhf", "执法", True),
        ("xinfangwt", "信访问题", True),
        ("xz-fuyi", "行政复议", True),
        ("xin fang", "信访", True),
        ("xian", "西安", True),
        ("xian", "县", True),
        ("xi'an", "县", False),
        ("chongxin", "重新", True),
        ("zhongda", "重大", True),
        ("hangye", "行业", True),
        ("lvse", "绿色", True),
        ("lüse", "绿色", True),
        ("lingdao", "零到", True),
        ("qinlue", "侵略", True),
        ("fangan", "方案", True),
        ("petition", "信访", False),
        ("xinfan", "信访", False),
        ("xf1", "信访1", False),
        ("f", "法", False),
        ("za", "治安", True),
        ("信f", "信访", False),
    ],
)
def test_letters_find_what_is_read_so(letters: str, text: str, expected: bool) -> None:
    """In whole syllables, however they may be cut, or in their beginnings, at least two."""
    assert matches(letters, text) == expected


def test_a_character_has_the_readings_that_are_in_use() -> None:
    """Each of several; none of those that only old books have."""
    rows = [*table.lines("lyfz.chinese", "data/readings.tsv")]
    spoken = (
        "行 hang xing; 重 chong zhong; 长 chang zhang; 调 diao tiao; 率 lv shuai; 会 hui kuai; "
        "都 dou du; 藏 cang zang; 单 chan dan shan; 解 jie xie; 曾 ceng zeng; 参 can cen shen; "
        "降 jiang xiang; 省 sheng xing; 传 chuan zhuan; 地 de di; 校 jiao xiao; 给 gei ji; "
        "合 he; 度 du; 能 neng; 市 shi; 示 shi; 见 jian; 其 qi; 信 xin; 件 jian; 还 hai huan"
    )
    read = (
        f"{char} {' '.join(syllable for syllable, chars in rows if char in chars)}"
        for char in spoken
        if not char.isascii()
    )
    assert "; ".join(read) == spoken


@pytest.mark.parametrize(
    ("letters", "surely", "perhaps"),
    [
        ("pufa", ["普法", "pufa-huodong"], []),
        ("yuan", ["fayuan"], ["法院"]),
        ("xfwt", [], ["信访问题"]),
        ("KTV", ["KTV"], []),
        ("xf", [], ["信访问题"]),
        ("law", ["law"], ["立案问"]),
    ],
)
def test_what_letters_surely_mean_is_asked_first(
    letters: str, surely: list[str], perhaps: list[str]
) -> None:
    """As they stand, and two whole syllables; beginnings and one syllable only after that."""
    ways = patterns(letters)
    texts = ["普法", "pufa-huodong", "fayuan", "法院", "信访问题", "KTV", "law"]
    texts += ["立案问"]
    assert [text for text in texts if ways[0].search(text)] == surely
    later = [text for text in texts if ways[-1].search(text) and not ways[0].search(text)]
    assert later == perhaps


@pytest.mark.parametrize("letters", ["a" * 40, "zh" * 20, "an" * 19 + "q", "xian" * 10, "q" * 999])
def test_letters_that_can_be_cut_in_many_ways_are_soon_read(letters: str) -> None:
    """Some ways are tried then, or none."""
    assert patterns(letters)


def test_it_is_said_what_letters_were_read_as() -> None:
    """The words of the answers, five at most, as they are printed; nothing for what stands so."""
    terms = Terms(["xinfang", "件", "KTV"])
    [way] = terms.ways
    terms.note(way, "办理信访件", "KTV的信訪件", "新房")
    assert list(terms.remarks()) == ["'xinfang' is read as pinyin: 信访, 信訪, 新房"]
    terms.note(way, *(f"{char}房" for char in "辛心芯鑫薪欣"))
    assert list(terms.remarks()) == ["'xinfang' is read as pinyin: 信访, 信訪, 新房, 辛房, 心房…"]


def test_terms_are_taken_in_two_ways_at_most() -> None:
    """Each in its surest way first, then each in its last."""
    ways = Terms(["xfwt", "fa", "复议"]).ways
    assert [[bool(p.search("法院信访问题复议")) for p in way] for way in ways] == [
        [False, False, True],
        [True, True, True],
    ]
    assert Terms([]).ways == [[]]


def test_an_input_method_may_have_offered_another_word() -> None:
    """What is read alike is like it, whatever its reading; nothing else is."""
    assert like("信仿").search("处理信访问题")
    assert like("中新").search("重新")
    assert not like("信仿").search("行政复议")
    assert like("（A").search("(A")
