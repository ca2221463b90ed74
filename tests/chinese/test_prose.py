"""Brackets, sentences, headings and works cited, on small texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.prose import brackets, enclosures, heading, sentences, within, works

PROSE = st.text(alphabet="一二是、，。！？；;“”‘’《》（）()a1 \n　", max_size=60)


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲。乙！丙？丁；戊", ["甲。", "乙！", "丙？", "丁；", "戊"]),
        ("甲!乙?丙;丁", ["甲!", "乙?", "丙;", "丁"]),
        ("真的？！好。。", ["真的？！", "好。。"]),
        ("甲\n乙", ["甲", "乙"]),
        ("　　甲。  乙 。", ["甲。", "乙 。"]),
        ("他说“好。真好！”然后走了。", ["他说“好。真好！”然后走了。"]),
        ("依据《甲；乙》办理。", ["依据《甲；乙》办理。"]),
        ("甲（乙。丙）。丁(戊;己)。", ["甲（乙。丙）。", "丁(戊;己)。"]),
        ("“甲（乙。）丙。”丁。", ["“甲（乙。）丙。”丁。"]),
        ("“未闭。乙。", ["“未闭。", "乙。"]),
        ("“甲。\n乙。”", ["“甲。", "乙。", "”"]),
        ("见http://a.cn/?x=1;y=2。", ["见http://a.cn/?x=1;y=2。"]),
        ("", []),
        (" \n　\n", []),
    ],
)
def test_a_sentence_ends_at_its_stop_but_not_inside_brackets(
    text: str, expected: list[str]
) -> None:
    """A stop in “” 《》 （） ends nothing; an unclosed bracket holds nothing back."""
    assert parts(text) == expected


@given(PROSE)
def test_sentences_are_ordered_stripped_and_lose_only_white_space(text: str) -> None:
    """Whatever the text, what lies between two sentences is white space."""
    position = 0
    for start, end in sentences(text):
        assert position <= start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


@given(PROSE)
def test_brackets_are_pairs_within_a_paragraph(text: str) -> None:
    """Each span opens and closes with the two halves of one bracket."""
    halves = {"“”", "‘’", "《》", "（）", "()"}
    for start, end in brackets(text):
        assert text[start] + text[end - 1] in halves
        assert "\n" not in text[start:end]


def test_a_cut_inside_brackets_parts_them() -> None:
    """Nested and crossing pairs are one; pairs that touch are parted where they do."""
    text = "（“甲”乙（丙“丁）戊”（己）"
    spans = enclosures(text)
    assert [at for at in range(len(text)) if within(spans, at)] == [2, 3, *range(6, 12), 13, 14]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、夯实责任,推进建设。一是抓落实。", ("一、", "夯实责任,推进建设")),
        ("十二、普法", ("十二、", "普法")),
        ("二是抓学习。把学习", ("二是", "抓学习")),
        ("（一）普法；执法", ("（一）", "普法")),
        ("(3) 普法。", ("(3)", "普法")),
        ("1. 普法\n正文。", ("1.", "普法")),
        ("3、普法。", ("3、", "普法")),
        ("　　一、普法。", ("一、", "普法")),
        ("一、“甲。乙”规划。丙。", ("一、", "“甲。乙”规划")),
        ("2023年,全县", None),
        ("3.5万人", None),
        ("一些困难", None),
        ("一、", None),
        ("一、" + "字" * 1001, ("一、", "字" * 1000)),
        ("", None),
    ],
)
def test_a_heading_is_its_label_and_first_sentence(
    text: str, expected: tuple[str, str] | None
) -> None:
    """The final stop is no part of the title; a text without a label has no heading."""
    assert heading(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("依据《甲法》和《乙条例》", ["甲法", "乙条例"]),
        ("《关于印发《甲》的通知》", ["关于印发《甲》的通知", "甲"]),
        ("《甲〈乙〉丙》", ["甲〈乙〉丙"]),
        ("《》《未闭\n》", []),
    ],
)
def test_works_are_what_stands_in_title_marks(text: str, expected: list[str]) -> None:
    """One named inside another is named too; an empty or unclosed mark names nothing."""
    assert [text[start:end] for start, end in works(text)] == expected


def test_what_is_longer_than_any_title_names_no_work() -> None:
    """Each of nested titles repeats all inside it, so that together they would grow without end."""
    text = "《甲" * 2000 + "》" * 2000
    assert sum(end - start for start, end in works(text)) < 10 * len(text)
    assert list(works(f"《{'甲' * 200}》《{'甲' * 201}》")) == [(1, 201)]
