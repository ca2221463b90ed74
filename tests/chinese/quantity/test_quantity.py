"""Figures read off a text, by class."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese import units
from lyfz.chinese.quantity import Quantity, claims, find, number


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "unit"),
    [
        ("4次", 4, "exact", "次"),
        ("93.3%", 93.3, "exact", "%"),
        ("１２件", 12, "exact", "件"),
        ("3,456件", 3456, "exact", "件"),
        ("15 起", 15, "exact", "起"),
        ("1.2万人", 12000, "exact", "人"),
        ("1.2亿元", 120_000_000, "exact", "元"),
        ("3,456.78万元", 34_567_800, "exact", "元"),
        ("2万亿元", 2_000_000_000_000, "exact", "元"),
        ("1万2千件", 12000, "exact", "件"),
        ("六个", 6, "exact", "个"),
        ("两个", 2, "exact", "个"),
        ("十二个", 12, "exact", "个"),
        ("一百零五件", 105, "exact", "件"),
        ("一百一十九件", 119, "exact", "件"),
        ("一万一千户", 11000, "exact", "户"),
        ("2274.8万亿元", 2_274_800_000_000_000, "exact", "元"),
        ("百分之零点零零零零一", 0.00001, "exact", "%"),
        ("30米左右", 30, "about", "米"),
        ("十来个", 10, "about", "个"),
        ("3年半以上", 3.5, "over", "年"),
        ("两天半", 2.5, "exact", "天"),
        ("近七成八", 7.8, "under", "成"),
        ("一个半小时", 1.5, "exact", "小时"),
        ("一个多月", 1, "over", "个月"),
        ("10万元/年", 100_000, "exact", "元/年"),
        ("三亿五千万元", 350_000_000, "exact", "元"),
        ("一万亿元", 1_000_000_000_000, "exact", "元"),
        ("百分之九十九", 99, "exact", "%"),
        ("3.5个百分点", 3.5, "exact", "个百分点"),
        ("7000余人次", 7000, "over", "人次"),
        ("5000多条", 5000, "over", "条"),
        ("5万余册", 50000, "over", "册"),
        ("5余万册", 50000, "over", "册"),
        ("二百三十余人", 230, "over", "人"),
        ("十余万人", 100_000, "over", "人"),
        ("100人以上", 100, "over", "人"),
        ("超过30户", 30, "over", "户"),
        ("上百名", 100, "over", "名"),
        ("近百场", 100, "under", "场"),
        ("不足5%", 5, "under", "%"),
        ("30天以内", 30, "under", "天"),
        ("约30户", 30, "about", "户"),
        ("约占30%", 30, "about", "%"),
        ("20人左右", 20, "about", "人"),
        ("500 万元", 5_000_000, "exact", "元"),
        ("3.6 万余份", 36_000, "over", "份"),
        ("1 亿 2000 万元", 120_000_000, "exact", "元"),
        ("1亿3千多万人", 130_000_000, "over", "人"),
        ("98 .5%", 98.5, "exact", "%"),
        ("4·3％", 4.3, "exact", "%"),
        ("4 0 8 3 公里", 4083, "exact", "公里"),
        ("一点一公里", 1.1, "exact", "公里"),
        ("1912.5公里", 1912.5, "exact", "公里"),
        ("五分之一强", 20, "over", "%"),
        ("三成弱", 3, "under", "成"),
        ("差不多20户", 20, "about", "户"),
        ("30户出头", 30, "over", "户"),
        ("一成五", 1.5, "exact", "成"),
        ("20台套", 20, "exact", "台套"),
        ("2万元（人民币）", 20_000, "exact", "元"),
        ("15台（辆）", 15, "exact", "台(辆)"),
        ("6镇（办）", 6, "exact", "镇(办)"),
        ("450m", 450, "exact", "米"),
        ("3t", 3, "exact", "吨"),
        ("1.5L", 1.5, "exact", "升"),
        ("200g", 200, "exact", "克"),
        ("24h内", 24, "under", "小时"),
        ("120km/h", 120, "exact", "km/h"),
        ("十万元", 100_000, "exact", "元"),
        ("十万份", 100_000, "exact", "份"),
        ("二十五千克", 25, "exact", "千克"),
        ("三万千瓦", 30_000, "exact", "千瓦"),
        ("三万万元", 300_000_000, "exact", "元"),
        ("3个亿元", 300_000_000, "exact", "元"),
        ("壹佰贰拾件", 120, "exact", "件"),
        ("伍拾万元", 500_000, "exact", "元"),
        ("廿五件", 25, "exact", "件"),
        ("2½小时", 2.5, "exact", "小时"),
        ("٣件", 3, "exact", "件"),
        ("￥500万", 5_000_000, "exact", "元"),
        ("负2.1%", -2.1, "exact", "%"),
        ("负百分之二", -2, "exact", "%"),
        ("十分之九以上", 90, "over", "%"),
        ("2个多百分点", 2, "over", "个百分点"),
        ("39万65岁以上老年人", 390_000, "exact", "老年人"),
        ("8万多65周岁以上老人", 80_000, "over", "老人"),
    ],
)
def test_a_figure_keeps_its_meaning(text: str, value: float, qualifier: str, unit: str) -> None:
    """Value in single units, the qualifier apart from it, and the whole of the words."""
    assert list(find(text)) == [Quantity(value, None, qualifier, unit, 0, len(text))]  # type: ignore[arg-type]
    assert [type(found.value) for found in find(text)] == [type(value)]


@pytest.mark.parametrize(
    ("text", "value", "upper", "unit"),
    [
        ("3至5名", 3, 5, "名"),
        ("2-3期", 2, 3, "期"),
        ("3-5轮次", 3, 5, "轮次"),
        ("12-15份", 12, 15, "份"),
        ("8%-10%", 8, 10, "%"),
        ("8—10%", 8, 10, "%"),
        ("2—4万人", 20000, 40000, "人"),
        ("3名到5名", 3, 5, "名"),
        ("400-500元", 400, 500, "元"),
        ("1998-2005件", 1998, 2005, "件"),
        ("二十至三十万元", 200_000, 300_000, "元"),
        ("六至四百三十人", 6, 430, "人"),
        ("五至十二万人", 50_000, 120_000, "人"),
        ("3天至5天半", 3, 5.5, "天"),
        ("1万元（含）至5万元（不含）", 10_000, 50_000, "元"),
        ("二十三、四个", 23, 24, "个"),
    ],
)
def test_a_range_has_two_values(text: str, value: float, upper: float, unit: str) -> None:
    """A scale that stands once counts for both."""
    assert list(find(f"有{text}")) == [Quantity(value, upper, "range", unit, 1, len(text) + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "2023年",
        "二〇二三年",
        "二十大",
        "第一责任人",
        "第三条",
        "“八五”普法",
        "“12348”热线",
        "“三项制度”",
        "“两代表一委员”",
        "双随机、一公开",
        "一条街",
        "一是抓落实",
        "一些困难",
        "千方百计",
        "《2023年5项清单》",
        "*次",
        "1111111111111111件",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(text: str) -> None:
    """Years, ordinals, quoted codes, set phrases, and what no reader could hold exactly."""
    assert list(find(text)) == []


def test_figures_in_a_list_are_read_one_by_one() -> None:
    """Offsets are those of the text."""
    text = "受理4起,立案1起,最近3次"
    assert [(q.value, text[q.start : q.end]) for q in find(text)] == [
        (4, "4起"),
        (1, "1起"),
        (3, "3次"),
    ]


MEASURE_WORDS = sorted({unit.unit for unit in units.entries() if unit.kind not in {"noun", "span"}})


@given(st.integers(2, 999) | st.integers(3000, 10**9), st.sampled_from(MEASURE_WORDS))
def test_any_count_reads_back(value: int, unit: str) -> None:
    """With and without thousands separators; 1999届 may name a year."""
    for text in (f"{value}{unit}", f"{value:,}{unit}"):
        assert [(q.value, q.unit) for q in find(text)] == [(value, unit)]


@given(st.text(alphabet="0123456789一二十百千万亿余多.,-至%个次近约第“”《》 \n", max_size=40))
def test_spans_are_ordered_and_never_raise(text: str) -> None:
    """Whatever stands there, figures do not overlap and lie within the text."""
    position = 0
    for found in find(text):
        assert position <= found.start < found.end <= len(text)
        position = found.end


@given(
    st.text(
        alphabet="0123456789一二两十百千万几若干第年月日*×X.,-至%个起级近“”《》、。 \n", max_size=40
    )
)
def test_every_numeral_is_accounted_for_once(text: str) -> None:
    """Claims are in order and apart, and no digit is outside of them."""
    position = 0
    for claim in claims(text):
        assert position <= claim.start < claim.end <= len(text)
        position = claim.end
    digits = {at for at, char in enumerate(text) if char in "0123456789一二两十百千万"}
    assert digits <= {at for claim in claims(text) for at in range(claim.start, claim.end)}


def test_each_numeral_of_a_sentence_has_its_reason() -> None:
    """What check asks: is it in a figure, and if not, why."""
    text = "一是全年召开会议3至5次，发放一份手册"
    assert [(text[claim.start : claim.end], claim.reason) for claim in claims(text)] == [
        ("一", "label"),
        ("3至5次", "figure"),
        ("一份", "article"),
    ]


@pytest.mark.timeout(30)
@pytest.mark.parametrize("piece", ["1", "一", "“", "万", "1 ", "1-", "1、", "届", "*", "1万", "近"])
def test_no_text_takes_longer_than_its_length(piece: str) -> None:
    """Forty thousand characters made to be read in many ways; quadratic would be a minute."""
    text = (piece * 40_000)[:40_000]
    assert list(find(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("1000", 1000), ("1.2万", 12000), ("二百", 200), (" １０ ", 10), ("x", None), ("", None)],
)
def test_a_number_alone(text: str, value: float | None) -> None:
    """What --min takes: a number as a report prints it."""
    assert number(text) == value
