"""The id of a report: short, to be typed by hand, and told apart from others of its name."""

import pytest
from tables import needless

from lyfz.importer import report_id as ids
from lyfz.importer.report_id import report_id


@pytest.mark.parametrize(
    ("region", "office", "id_"),
    [
        ("小县", None, "xiaoxian-2023"),
        ("麟游县", "司法局", "linyou-sifaju-2023"),
        ("陕西省宝鸡市麟游县", None, "linyou-2023"),
        ("白沙市云溪区柳湾镇", None, "yunxi-liuwanzhen-2023"),
        ("云溪区鼓楼街道", None, "yunxi-guloujie-2023"),
        ("人民街街道", None, "renminjie-2023"),
        ("新市场街道", None, "xinshichangjie-2023"),
        ("高新区（新市区）", None, "gaoxin-2023"),
        ("宝鸡高新技术产业开发区", None, "baoji-gaoxin-2023"),
        ("白沙市高新区", "财政局", "baisha-gaoxin-caizhengju-2023"),
        ("西安经济技术开发区", None, "xian-jingkai-2023"),
        ("云溪县经济开发区", None, "yunxi-jingkai-2023"),
        ("苏州工业园区", None, "suzhou-gongyeyuan-2023"),
        ("上海市浦东新区", None, "pudong-2023"),
        ("大理白族自治州", None, "dalizhou-2023"),
        ("大理白族自治州大理市", None, "dali-2023"),
        ("玉屏侗族自治县", None, "yuping-2023"),
        ("积石山保安族东乡族撒拉族自治县", None, "jishishan-2023"),
        ("东乡族自治县", None, "dongxiang-2023"),
        ("鄂伦春自治旗", None, "elunchun-2023"),
        ("内蒙古自治区", None, "neimenggu-2023"),
        ("西藏自治区", None, "xizang-2023"),
        ("广西壮族自治区", None, "guangxi-2023"),
        ("阿克苏地区", None, "akesudiqu-2023"),
        (None, "市场监管局", "shijianju-2023"),
        ("麟游县", "住房和城乡建设局", "linyou-zhujianju-2023"),
        ("麟游县", "卫生健康委员会", "linyou-weijianwei-2023"),
        (None, None, "a"),
    ],
)
def test_an_id_is_made_of_place_office_and_year(
    region: str | None, office: str | None, id_: str
) -> None:
    """The last place printed, and its town; where neither is known, the file's name."""
    assert report_id(region, office, 2023, "a") == id_


def test_each_short_name_is_needed_by_its_example() -> None:
    """Without it the id is another."""
    assert needless(ids, lambda entry: report_id(entry.example, None, 2023, "")) == []
