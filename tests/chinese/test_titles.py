"""Which works a text names, and of what type each is."""

import pytest
from tables import needless

from lyfz.chinese import table, titles
from lyfz.chinese.titles import mentions, work_type


def named(text: str) -> list[str]:
    return [text[start:end] for start, end in mentions(text)]


def test_each_ending_is_needed_by_its_example() -> None:
    """Which is of the type that the table says; without the entry it is of another."""
    assert needless(titles, lambda entry: work_type(entry.example)) == []
    entries = [entry for entry in titles.entries() if entry.type != "part"]
    assert [entry for entry in entries if work_type(entry.example) != entry.type] == []


def test_no_ending_and_no_law_stands_twice() -> None:
    """Else one of them would be read by nobody."""
    endings = [entry.ending for entry in titles.entries()]
    laws = [law.name for law in table.read("laws", titles.Law)]
    assert len(endings) == len(set(endings))
    assert len(laws) == len(set(laws))
    assert laws == sorted(laws)
    assert [law for law in laws if work_type(law) != "law" or named(f"《》{law}，") != [law]] == []


@pytest.mark.parametrize(
    ("title", "type"),
    [
        ("宪法", "law"),
        ("刑法修正案（十二）", "law"),
        ("中華人民共和國行政處罰法", "law"),
        ("稻香县物业管理条例（草案）", "regulation"),
        ("信访工作条例", "regulation"),
        ("实施〈中华人民共和国土地管理法〉办法(试行)(2022年修订)", "rule"),
        ("行政许可事项清单2023年版", "document"),
        ("关于修改〈稻香县城市管理条例〉的决定", "document"),
        ("纲要（2021—2025年）", "document"),
        ("法治视角", "other"),
        ("公民法律知识读本", "other"),
        ("(试行)", "other"),
    ],
)
def test_the_ending_of_a_title_tells_its_type(title: str, type: str) -> None:
    """What stands in brackets behind it does not, nor a year's edition, nor a draft."""
    assert work_type(title) == type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发放未成年人保护法、民法典读本", ["未成年人保护法", "民法典"]),
        ("宣传公司法，公正司法", ["公司法"]),
        ("贯彻中华人民共和国行政处罚法", ["中华人民共和国行政处罚法"]),
        (
            "学习中华人民共和国数据流通法和中华人民共和国成立以来的经验",
            ["中华人民共和国数据流通法"],
        ),
        ("宣传劳动合同法", ["劳动合同法"]),
        ("行政复议法实施条例、刑法修正案(十一)", ["行政复议法实施条例", "刑法修正案(十一)"]),
        ("开展宪法宣传周和国家宪法日活动", ["宪法", "宪法"]),
        ("组织宪法学习，聘请宪法学教授", ["宪法"]),
        ("地方立法要遵守立法法", ["立法法"]),
        ("宣傳行政處罰法", ["行政處罰法"]),
        ("学习《中华人民共和国宪法》和民法典", ["中华人民共和国宪法", "民法典"]),
        ("印发《关于贯彻行政处罚法的通知》", ["关于贯彻行政处罚法的通知"]),
        ("印发《关于〈行政处罚法〉的《意见》》", ["关于〈行政处罚法〉的《意见》", "意见"]),
        ("执法、司法、普法、办法、方法、依法行政、政法委、送法下乡、以案释法", []),
        ("统计法律法规、消防法规、审计法治、仲裁法庭、公司法人、国防法制", []),
        ("依法治水法规、节水法宣传", []),
        ("中华人民共和国成立七十周年执法保障", []),
    ],
)
def test_laws_count_without_brackets(text: str, expected: list[str]) -> None:
    """By the longest name that is known, once; no word that only ends in 法."""
    assert named(text) == expected
