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
    laws = [name for [name] in table.lines("lyfz.chinese", "data/laws.tsv")]
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


def test_a_law_is_one_by_its_whole_name() -> None:
    """A column, a method or a story may end like it."""
    laws = (
        "民法典(2020年) 老年人权益保障法 反诈法 中华人民共和国消费税法(草案) 中华人民共和国教育法典"
    )
    columns = (
        "走进民法典 美好生活·民法典 学习行政处罚法 每月一法 学法用法 生活中的法 商鞅变法 "
        "“五步”调解法 枫桥工作法 孙子兵法 今日说法 中华人民共和国公民守法"
    )
    assert [title for title in laws.split() if work_type(title) != "law"] == []
    assert [title for title in columns.split() if work_type(title) != "other"] == []


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
        ("水法、公路法和统计法", ["水法", "公路法", "统计法"]),
        ("依据价格法查处，违反会计法的", ["价格法", "会计法"]),
        ("全县宪法宣传，2023年测绘法暨版图意识竞赛", ["宪法", "测绘法"]),
        ("强化消防法知识和水法意识，赠送禁毒法读本", ["消防法", "水法", "禁毒法"]),
        ("贯彻中华人民共和国水法", ["中华人民共和国水法"]),
        ("警示教育法、情景教育法、零基预算法、抽样审计法、成本价格法、平均计量法、死刑法", []),
        ("学习行政复议法典型案例和民法典典型案例", ["行政复议法", "民法典"]),
        ("民法典型案例、宪法典范", ["宪法"]),
        ("民法典规定的、消防法规定的", ["民法典", "消防法"]),
        ("审计法案、婚姻法理、旅游法宣3场、教育法纪、建筑法槌、统计法则", []),
        ("在中华人民共和国境内合法经营，推广枫桥工作法", []),
        ("中华人民共和国境内采用新疗法，在中华人民共和国领域内适用本法", []),
        ("全市刑法宣传，学习保密法和招投标法", ["刑法", "保密法", "招投标法"]),
        ("中华人民共和国公民学法，中华人民共和国国庆活动的做法", []),
        ("中华人民共和国成立七十周年执法保障，中华人民共和国领域内犯法", []),
    ],
)
def test_laws_count_without_brackets(text: str, expected: list[str]) -> None:
    """By the longest name that is known, once; no word that only ends in 法."""
    assert named(text) == expected
