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


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("罚款一万五元", ["一万五元"]),
        ("投入两千五元", ["两千五元"]),
        ("罚款1万5元", ["1万5元"]),
        ("走访百八十户", ["百八十户"]),
        ("装机两万五千瓦", ["两万五千瓦"]),
        ("需三至五百人", ["三至五百人"]),
        ("办结三百几十件", ["三百几十件"]),
        ("办结1万多2千件", ["1万多2千"]),
        ("活动2 30场", ["2 30"]),
        ("受理 1 5起", ["1 5"]),
        ("全年二 十 三件", ["二 十 三"]),
        ("申请5，120件", ["5，120"]),
        ("申请5, 120件", ["5, 120"]),
        ("受理1.2.3万件", ["1.2.3万"]),
        ("见表1 234件", ["1 234"]),
        ("有三、四个单位", ["三"]),
        ("二十三、六个单位", ["二十三、六个"]),
        ("同期二 三个", ["二 三"]),
        ("3. 5%", ["3. 5"]),
        ("增长2023.5个", ["2023.5"]),
        ("办理5件/次", ["5"]),
        ("约万万亿元", ["约万万亿元"]),
        ("误差±5%", ["5"]),
        ("占比25。6%", ["25。6"]),
        ("培训-3期", ["3"]),
        ("合同价$500万元", ["500万"]),
        ("合同价HK$500万", ["500万"]),
        ("受理1 ，234件", ["1 ，234"]),
        ("最低气温零下5℃", ["5"]),
        ("投入50W元，惠及3w人", ["50", "3"]),
        ("污水100t/d", ["100"]),
        ("100M宽带，电压220V", ["100", "220"]),
        ("毒品5g", ["5g"]),
        ("面积5×10米", ["5×10"]),
        ("营收△12%，支出▼3.5亿元", ["△12%", "▼3.5亿"]),
        ("耗时3年6个月", ["3年6个月"]),
        ("缩短近2小时30分", ["近2小时30分"]),
        ("历时1年零3个月", ["1年零3个月"]),
        ("审限2至3个月15天", ["2至3个月15天"]),
        ("有期徒刑3年6月", ["3年6月"]),
        ("单价1,205元6角", ["1,205元6角"]),
        ("编发简报1—12期", ["1—12"]),
        ("编发简报1期-12期、一至三期", ["1期-12", "一至三"]),
        ("百把人参加", ["百把"]),
        ("投诉量下降-5%", ["5"]),
    ],
)
def test_what_can_be_read_in_two_ways_is_left_to_a_person(text: str, doubts: list[str]) -> None:
    """一万五 is 15,000 in speech and 10,005 to the letter; `2 30` may be two numbers."""
    assert [text[c.start : c.end] for c in claims(text) if c.reason is None] == doubts
    assert all("四个" in figure for figure in figures(text))


@pytest.mark.parametrize("sign", ["-", "−", "﹣", "－", "–", "—", "负"])
def test_a_minus_of_every_kind_is_part_of_the_figure(sign: str) -> None:
    """Behind a word of change, a mark or another minus; elsewhere a dash parts words."""
    text = f"增长{sign}2.1%、{sign}3%"
    assert [(text[q.start : q.end], q.value) for q in find(text)] == [
        (f"{sign}2.1%", -2.1),
        (f"{sign}3%", -3),
    ]
    assert [(q.value, q.upper) for q in find(f"降至{sign}5℃至3℃")] == [(-5, 3)]


@pytest.mark.parametrize(
    "text",
    ["肩负3项", "减负3项", "完成率——3项", "占全市1/10，386名", "第4,21个", "提出三点整改，3项"],
)
def test_a_word_or_mark_before_a_number_is_no_part_of_it(text: str) -> None:
    """负 ends a word, a double dash parts clauses, a rank ends before the comma."""
    assert [q.value for q in find(text)][-1] in {3, 386, 21}


@pytest.mark.parametrize("text", ["上午九点三十分开庭", "九点半开始", "上午八点至十点", "下午三点"])
def test_a_time_in_chinese_counts_nothing(text: str) -> None:
    """Though 点 may stand for a decimal point."""
    assert {claim.reason for claim in claims(text)} == {"date"}
