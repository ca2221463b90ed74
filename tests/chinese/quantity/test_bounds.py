"""The words around a number that bound it."""

import pytest

from lyfz.chinese.quantity import find


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("认真履约3件", "3件"),
        ("走访约3户", "约3户"),
        ("村规民约2项", "2项"),
        ("会上3次强调", "3次"),
        ("座谈会上百余人参加", "百余人"),
        ("来了上百人", "上百人"),
        ("近岸3公里", "3公里"),
        ("最近3次", "3次"),
        ("收不到3件", "3件"),
        ("用时不到3天", "不到3天"),
        ("实现新突破3项", "3项"),
        ("案件突破3件", "突破3件"),
        ("不得少于40学时", "不得少于40学时"),
        ("每季度至少有10次", "至少有10次"),
        ("每年至少组织1次", "至少组织1次"),
        ("至少一年3次", "3次"),
        ("反映最多的是停车问题3件", "3件"),
        ("约占3%", "约占3%"),
        ("营收过百亿元", "过百亿元"),
        ("营收过10亿元", "过10亿元"),
        ("产值破10亿元", "破10亿元"),
        ("开展过10次", "10次"),
        ("通过百余项", "百余项"),
    ],
)
def test_a_bound_is_a_word_and_no_end_of_one(text: str, words: str) -> None:
    """履约, 会上, 最近 and 新突破 say nothing of the number behind them."""
    assert [text[quantity.start : quantity.end] for quantity in find(text)] == [words]


@pytest.mark.parametrize(
    ("text", "words", "qualifier"),
    [
        ("30人及以上", "30人及以上", "over"),
        ("30人(含)以下", "30人(含)以下", "under"),
        ("30天多", "30天多", "over"),
        ("30天多部门联合", "30天", "exact"),
        ("30项多，", "30项多", "over"),
        ("30项多部门联办事项", "30项", "exact"),
        ("1000份余宣传资料", "1000份余", "over"),
        ("1000份余款", "1000份", "exact"),
        ("30件（含30件）以上", "30件（含30件）以上", "over"),
        ("10%以下问题", "10%以下", "under"),
        ("3个以下问题", "3个", "exact"),
        ("30天内部调整", "30天", "exact"),
        ("30项以上述方式", "30项", "exact"),
        ("5公里左右岸", "5公里", "exact"),
        ("十几个", "十几个", "over"),
        ("十来个", "十来个", "about"),
        ("3个多小时", "3个多小时", "over"),
        ("近30余人", "近30余人", "over"),
        ("近30人左右", "近30人左右", "about"),
    ],
)
def test_what_stands_last_decides(text: str, words: str, qualifier: str) -> None:
    """Behind the unit, then in the number, then before it; only as words of their own."""
    read = [(text[quantity.start : quantity.end], quantity.qualifier) for quantity in find(text)]
    assert read == [(words, qualifier)]
