"""Which place and which office a title, a line or an opening names."""

import pytest
from tables import needless

from lyfz.importer import authority
from lyfz.importer.authority import acting, named, of_level


@pytest.mark.parametrize(
    ("title", "region", "issuer"),
    [
        ("甲区2023年度法治政府建设情况报告", "甲区", None),
        ("2023年甲区法治政府建设情况报告", "甲区", None),
        ("2023年柳湾街道法治政府建设年度报告", "柳湾街道", None),
        ("鹤岭街2023年法治政府建设报告", "鹤岭街", None),
        ("甲区人民政府柳湾街道办事处关于2022年度", "甲区柳湾街道", "甲区人民政府柳湾街道办事处"),
        ("甲县柳湾乡人民政府2025年", "甲县柳湾乡", "甲县柳湾乡人民政府"),
        ("乙州维吾尔自治区人民政府关于2017年", "乙州维吾尔自治区", "乙州维吾尔自治区人民政府"),
        ("甲省乙州苗族侗族自治州丙市2023年", "甲省乙州苗族侗族自治州丙市", None),
        ("鄂伦自治旗人民政府关于2015-2020年度", "鄂伦自治旗", "鄂伦自治旗人民政府"),
        ("林郭盟行政公署关于2023年", "林郭盟", "林郭盟行政公署"),
        ("中共甲镇委员会 甲镇人民政府关于2025年", "甲镇", "中共甲镇委员会、甲镇人民政府"),
        ("中共甲市乙区委乙区人民政府关于2024年", "甲市乙区", "中共甲市乙区委、乙区人民政府"),
        ("中共甲县委员会关于2023年法治建设的报告", "甲县", "中共甲县委员会"),
        ("甲市市场监督管理局关于2025年", "甲市", "甲市市场监督管理局"),
        ("甲县城乡建设局2023年", "甲县", "甲县城乡建设局"),
        ("甲县城市管理综合行政执法局2023年", "甲县", "甲县城市管理综合行政执法局"),
        ("高新区市政园林局2023年", "高新区", "高新区市政园林局"),
        ("高新区（新市区）人民政府2024年", "高新区（新市区）", "高新区（新市区）人民政府"),
        (
            "甲高新技术产业开发区管理委员会2023年",
            "甲高新技术产业开发区",
            "甲高新技术产业开发区管理委员会",
        ),
        ("乙市市中区司法局2023年", "乙市市中区", "乙市市中区司法局"),
        ("丙州市沙市区2023年", "丙州市沙市区", None),
        ("宣城市2023年", "宣城市", None),
        ("全州县2023年", "全州县", None),
        ("甲市民政局", "甲市", "甲市民政局"),
        ("甲市卫健委", "甲市", "甲市卫健委"),
        ("工商局2021年上半年法治建设工作总结", None, "工商局"),
        ("关于报送甲县2023年度法治政府建设情况的报告", "甲县", None),
        ("省林业局2023年法治政府建设年度报告", None, "省林业局"),
        ("国家统计局2023年法治政府建设年度报告", None, "国家统计局"),
        ("国家税务总局甲县税务局2023年", "甲县", "国家税务总局甲县税务局"),
        ("甲市城管局（执法局）2023年度", "甲市", "甲市城管局（执法局）"),
        ("【年度报告】甲市乙区2022年", "甲市乙区", None),
        ("教育部2023年法治政府建设年度报告", None, "教育部"),
        ("2026年甲省政府工作报告", "甲省", None),
        ("政府工作报告", None, None),
        ("甲县人民政府门户网站", None, None),
        ("推进全市2023年法治政府建设报告", None, None),
    ],
)
def test_a_name_ends_where_the_rest_of_the_title_begins(
    title: str, region: str | None, issuer: str | None
) -> None:
    """Places of every kind, governments, parties with them, and offices."""
    assert named(title)[:2] == (region, issuer)


@pytest.mark.parametrize(
    ("opening", "region", "issuer"),
    [
        ("2019年，在省委、省政府的领导下，青石县全面贯彻纲要。", "青石县", None),
        (
            "2023年，在区司法局的指导下,青石区教育局深入开展工作",
            "青石区",
            "青石区教育局",
        ),
        (
            "根据《青石市通知》，现将柳湾市水务局2024年情况报告如下：",
            "柳湾市",
            "柳湾市水务局",
        ),
        ("2024年以来，鹤岭街坚持以人民为中心", "鹤岭街", None),
        ("2023年，柳湾高新区管委会坚持依法行政", "柳湾高新区", "柳湾高新区管委会"),
        ("2023年，我县加强城市管理，优化市场环境。", None, None),
    ],
)
def test_an_opening_names_who_acts(opening: str, region: str | None, issuer: str | None) -> None:
    """At the beginning of a clause, and not those above in 在…领导下."""
    assert acting(opening)[0][:2] == (region, issuer)


@pytest.mark.parametrize(
    ("opening", "text", "place"),
    [
        ("2022年，我镇开展工作。", "组织柳湾镇干部学法。柳湾镇和东庄镇。柳湾镇。", "柳湾镇"),
        ("2025年，县委、县政府推进工作。", "印发《青石县办法》，学习《甲省条例》。", "青石县"),
        ("2022年，我局在市委、区委、区政府的领导下工作。", "《青石区方案》《甲市条例》", "青石区"),
        ("2022年，我局开展工作。", "《青石区方案》", None),
        ("2022年，我镇开展工作。", "各镇和乡镇。", None),
    ],
)
def test_the_text_names_the_place_that_speaks_of_itself(
    opening: str, text: str, place: str | None
) -> None:
    """The one of that level that is named most often."""
    assert of_level(opening, text) == place


def test_each_word_that_no_name_has_is_needed_by_its_example() -> None:
    """Without it something else is named."""
    assert needless(authority, lambda row: (named(row.example), acting(row.example)[0])) == []
