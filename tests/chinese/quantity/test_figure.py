"""What a figure looks like and how it is read, spelling by spelling."""

import pytest

from lyfz.chinese.quantity import Quantity, find


def told(figure: Quantity) -> str:
    """Write a figure as the tables below do: `over 5000 条`, `3-5 名`."""
    number = str(figure.value) if figure.upper is None else f"{figure.value}-{figure.upper}"
    words = [number, str(figure.unit)]
    return " ".join(words if figure.qualifier in {"exact", "range"} else [figure.qualifier, *words])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3年多", "over 3 年"),
        ("5个多月", "over 5 个月"),
        ("3个半月", "3.5 个月"),
        ("10天余", "over 10 天"),
        ("为期三年", "3 年"),
        ("执业5年以上", "over 5 年"),
        ("10日内", "under 10 日"),
        ("三至五年", ""),
        ("五年来", ""),
        ("近三年", ""),
        ("3年行动", ""),
        ("25日", ""),
    ],
)
def test_years_and_days_count_only_where_they_are_measured(text: str, expected: str) -> None:
    """A bound or a word of duration measures; 来, 近 and nothing at all name a period."""
    assert " ; ".join(map(told, find(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三分之二", "66.6667 %"),
        ("1/3", "33.3333 %"),
        ("千分之五", "5 ‰"),
        ("10万分之3", "0.003 %"),
        ("百分之负三", "-3 %"),
        ("百分之八十至九十", "80-90 %"),
        ("百分之十二点八", "12.8 %"),
        ("2023/3", ""),
    ],
)
def test_a_share_is_told_in_per_cent(text: str, expected: str) -> None:
    """A fraction has no measure word; as a share of the whole it can be compared with others."""
    assert " ; ".join(map(told, find(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两三个", "2-3 个"),
        ("三四十人", "30-40 人"),
        ("十七八次", "17-18 次"),
        ("三五天", "3-5 天"),
        ("一两次", "1-2 次"),
        ("二三产业", ""),
        ("5000元至2万元", "5000-20000 元"),
        ("从3个到5个", "3 个 ; 5 个"),
        ("培训120人到3个村", "120 人 ; 3 个"),
        ("10到5件", ""),
    ],
)
def test_a_range_rises(text: str, expected: str) -> None:
    """Neighbouring digits are an estimate; a change from one value to another is two figures."""
    assert " ; ".join(map(told, find(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建镇级一个、村级三个", "1 个 ; 3 个"),
        ("配备一名主任、两名副主任", "1 名 ; 2 名"),
        ("立案一起，办结两起。", "1 起 ; 2 起"),
        ("省级一个、市级一个、县级三个。", "1 个 ; 1 个 ; 3 个"),
        ("交出了一份满意的答卷，发放手册3份", "3 份"),
        ("建成一条街。整治背街12条", "12 条"),
        ("召开一次会议，检查三个镇", "3 个"),
        ("提高一个百分点", "1 个百分点"),
        ("至少一次", "over 1 次"),
    ],
)
def test_a_bare_one_counts_among_counts(text: str, expected: str) -> None:
    """Elsewhere it is an article, unless it has a bound or measures."""
    assert " ; ".join(map(told, find(text))) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("满意率 98. 5%", "98. 5%"),
        ("增加4 0 8 3 公里", "4 0 8 3 公里"),
        ("增长-2.1%", "-2.1%"),
        ("每年至少召开2次", "至少召开2次"),
        ("限额1万元（含）至5万元（不含）", "1万元（含）至5万元（不含）"),
        ("发放5 000余份", "5 000余份"),
        ("公里 35个", "35个"),
        ("共 近 20件", "近 20件"),
        ("300人（次）参加", "300人（次）"),
        ("3人（含）以上的", "3人（含）以上"),
        ("最近3次", "3次"),
        ("预约5人", "5人"),
        ("３，４５６件", "３，４５６件"),
    ],
)
def test_the_words_of_a_figure_are_whole(text: str, words: str) -> None:
    """From the qualifier to the unit or what bounds it, torn digits and brackets included."""
    assert [text[q.start : q.end] for q in find(text)] == [words]
