"""Printed labels: what has the form of one, its style and its number."""

import pytest

from lyfz.chinese.labels import Label, finditer, match


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("一、甲", Label(0, 2, "一、", 1)),
        ("　　十二、甲", Label(2, 5, "一、", 12)),
        ("（十二）甲", Label(0, 4, "（一）", 12)),
        ("(三)甲", Label(0, 3, "（一）", 3)),
        ("1.甲", Label(0, 2, "1.", 1)),
        ("１．甲", Label(0, 2, "1.", 1)),
        ("2、甲", Label(0, 2, "1.", 2)),
        ("（3）甲", Label(0, 3, "（1）", 3)),
        ("二要甲", Label(0, 2, "一是", 2)),
        ("三要素", None),
        ("二是甲", Label(0, 2, "一是", 2)),
        ("一百二十三、甲", Label(0, 6, "一、", 123)),
        ("120.甲", Label(0, 4, "1.", 120)),
        ("一 、甲", Label(0, 3, "一、", 1)),
        ("一．甲", Label(0, 2, "一、", 1)),
        ("一.甲", Label(0, 2, "一、", 1)),
        ("（ 二 ）甲", Label(0, 5, "（一）", 2)),
        ("（一)、甲", Label(0, 4, "（一）", 1)),
        ("3）甲", Label(0, 2, "（1）", 3)),
        ("②甲", Label(0, 1, "①", 2)),
        ("⑵甲", Label(0, 1, "（1）", 2)),
        ("⒉甲", Label(0, 1, "1.", 2)),
        ("㈡甲", Label(0, 1, "（一）", 2)),
        ("第二部分　甲", Label(0, 4, "第一部分", 2)),
        ("第三章 甲", Label(0, 3, "第一部分", 3)),
        ("三、四季度工作安排", Label(0, 2, "一、", 3)),
        ("三、二〇二四年工作", Label(0, 2, "一、", 3)),
        ("2、3月15日宣传", Label(0, 2, "1.", 2)),
        ("一、二、三产业", None),
        ("一、二产业", None),
        ("1、2号楼", None),
        ("第一部分是成效", None),
        ("一.五倍", None),
        ("一些", None),
        ("二三、甲", None),
        ("（0）甲", None),
        ("3.5万", None),
        ("2023、2024年", None),
        ("（2023）5号", None),
        ("甲一、", None),
        ("", None),
    ],
)
def test_a_text_may_begin_with_a_label(text: str, label: Label | None) -> None:
    """In full or half width; a year in brackets is none, nor are digits in a row."""
    assert match(text) == label


def test_labels_inside_of_a_paragraph_are_found_in_order() -> None:
    """Whether prose goes on there is for the reader of the paragraph to tell."""
    text = "一、甲：一是乙；（2）丙3.丁、二三、戊"
    assert [(text[start:end], style) for start, end, style, _ in finditer(text)] == [
        ("一、", "一、"),
        ("一是", "一是"),
        ("（2）", "（1）"),
        ("3.", "1."),
    ]
