"""Figures behind which the text prints no unit."""

import pytest

from lyfz.chinese.quantity import claims, find


def read(text: str) -> list[tuple[object, ...]]:
    return [(quantity.value, quantity.unit) for quantity in find(text)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("参保人数突破510万，", [(5_100_000, None)]),
        ("播放量破亿，", [(100_000_000, None)]),
        ("出境旅游人次增加到1亿3千多万。", [(130_000_000, None)]),
        ("裁减编制员额2万任务完成。", [(20_000, None)]),
        ("由5.2万增加到两百万。", [(52_000, None), (2_000_000, None)]),
        ("迈上4万亿、5万亿两个台阶", [(4 * 10**12, None), (5 * 10**12, None), (2, "个")]),
        ("参会人数为35，", [(35, None)]),
        ("播放量350万+", [(3_500_000, None)]),
        ("审结案件46，", [(46, None)]),
        ("基尼指数为0.35。", [(0.35, None)]),
        ("帮助农民工讨薪820万。", [(8_200_000, "元")]),
        ("合同价￥500万。", [(5_000_000, "元")]),
        ("合同价￥500万元。", [(5_000_000, "元")]),
        ("审结案件2023，", []),
        ("典型案件1：", []),
        ("政务平台2.0。", []),
        ("得分95，", []),
        ("5万多元器件", []),
        ("第5万，", []),
        ("投入3万帮扶困难群众", []),
        ("编制3万亿级产业", []),
    ],
)
def test_a_number_counts_without_a_unit_where_that_is_sure(
    text: str, figures: list[tuple[object, ...]]
) -> None:
    """With a scale or behind a word that says it counts, before a mark or a word that goes on."""
    assert read(text) == figures


def test_a_range_needs_no_unit_either() -> None:
    """Its scale stands once for both numbers."""
    assert [found[:4] for found in find("参保人数5—6万，")] == [(50_000, 60_000, "range", None)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("提高15、22个百分点", [(15, "个百分点"), (22, "个百分点")]),
        ("其中:12、15和18件", [(12, "件"), (15, "件"), (18, "件")]),
        ("分别提高4、5个百分点", [(4, "个百分点"), (5, "个百分点")]),
        ("提高4、5个百分点", [(5, "个百分点")]),  # an estimate, perhaps
        ("投入12、15万元", [(150_000, "元")]),  # 12万元, or 12元
        ("推出3、7期", [(7, "期")]),
        ("走访3、7村", [(7, "村")]),
    ],
)
def test_a_list_prints_its_unit_once(text: str, figures: list[tuple[object, ...]]) -> None:
    """Each of its numbers counts that; what may be something else is left to a person."""
    assert read(text) == figures
    assert all(claim.reason in {"figure", None} for claim in claims(text))
