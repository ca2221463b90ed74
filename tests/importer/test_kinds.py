"""What headings and sentences say of their section: problems, plan, or work."""

import pytest

from lyfz.importer.kinds import kind_of, turns_to


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("存在的主要问题", "problems"),
        ("问题和不足", "problems"),
        ("存在问题及下一步打算", "problems"),
        ("存在的不足和原因", "problems"),
        ("工作中存在的困难和需要解决的问题", "problems"),
        ("存在" + "的" * 12 + "问题", "problems"),
        ("存在" + "的" * 13 + "问题", None),
        ("突出问题导向抓整治", None),
        ("补齐短板弱项", None),
        ("优化服务，补短板", None),
        ("听取意见和建议", None),
        ("针对存在的问题采取措施", None),
        ("存在的问题：", "problems"),
        ("主要问题：", "problems"),
        ("着力解决突出问题", None),
        ("帮助企业解决困难和问题", None),
        ("下一步工作打算", "plan"),
        ("下步重点", "plan"),
        ("下一年度推进法治政府建设的主要安排", "plan"),
        ("2024年工作安排", "plan"),
        ("2024年法治建设工作的安排", "plan"),
        ("2024 年工作打算", "plan"),
        ("2 0 2 4年工作安排", "plan"),
        ("二〇二四年工作打算", "plan"),
        ("后续工作打算", "plan"),
        ("未来工作计划", "plan"),
        ("接下来的重点", "plan"),
        ("后续监管更加到位", None),
        ("未来社区建设有序推进", None),
        ("主要任务", "plan"),
        ("2025年政府工作任务", "plan"),
        ("“十五五”时期主要目标和重大任务", "plan"),
        ("2024年" + "工作" * 18 + "安排", None),
        ("认真落实年度工作计划", None),
        ("将法治建设工作纳入全镇年度工作计划", None),
        ("落实“八五”普法规划", None),
        ("2023年工作计划完成情况", None),
        ("完成年度目标任务", None),
        ("2023年推进法治政府建设的重点", None),
        ("法治宣传", None),
    ],
)
def test_a_heading_announces_its_kind(title: str, kind: str | None) -> None:
    """Most announce work, which is the rest."""
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("title", "year", "kind"),
    [
        ("2023年推进法治政府建设的重点", 2023, None),
        ("2023年推进法治政府建设的重点", 2022, "plan"),
        ("关于2026年工作", 2025, "plan"),
        ("关于 2026 年工作", 2025, "plan"),
        ("“十五五”时期的重要要求", 2025, "plan"),
        ("“十五五”时期的重要要求", 2026, None),
        ("2024年考核情况", 2023, None),
        ("迎接2024年验收", 2023, None),
    ],
)
def test_what_a_later_year_brings_is_planned(title: str, year: int, kind: str | None) -> None:
    """Where the heading opens with that year and does not look back on it."""
    assert kind_of(title, year) == kind


@pytest.mark.parametrize(
    ("sentence", "year", "kind"),
    [
        ("我们也清醒看到，发展中还有不少困难。", None, "problems"),
        ("靠举债搞建设也有风险，问题在于能不能用好。", None, None),
        ("同时，针对存在的问题开展整治。", None, None),
        ("同时，对存在的问题逐一整改。", None, None),
        ("当前工作还存在的问题是：人少。", None, "problems"),
        ("下一步重要工作是学习。", None, None),
        ("下一步，要抓学习。", None, "plan"),
        ("2025年，公安局将执法放进轨道。", None, None),
        ("2025年，公安局将执法放进轨道。", 2025, None),
        ("2026年，公安局将努力。", 2025, "plan"),
    ],
)
def test_a_sentence_may_turn(sentence: str, year: int | None, kind: str | None) -> None:
    """By what it admits or intends, not by 将 or 要 of other words."""
    assert turns_to(sentence, year) == kind


def test_no_pattern_takes_long() -> None:
    """Repetitions are bounded, or the text between them is."""
    for text in ("存在" * 5000, "但" * 5000 + "存在" * 5000, "清醒" * 5000, "同时存在" * 5000):
        assert kind_of(text) is None
        assert turns_to(text, None) is None
