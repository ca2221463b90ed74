"""Numerals that are no figures, by class."""

import re

import pytest
from tables import needless

from lyfz.chinese.quantity import Reason, claims, find, forms, numeral


def numerals(text: str) -> list[tuple[str, Reason | None]]:
    """Take claims apart into numerals, but leave a mask whole."""
    return [
        (token.group(), claim.reason)
        for claim in claims(text)
        for token in (
            re.finditer("(?s).+", text[claim.start : claim.end])
            if claim.reason == "masked"
            else numeral.printed("token").finditer(text[claim.start : claim.end])
        )
    ]


PARAGRAPHS = [
    (
        "坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大和二十届二中、三中全会精神，"
        "深刻领悟“两个确立”，增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
        "二十 ordinal ; 二十 ordinal ; 二 ordinal ; 三 ordinal ; 两 number-name ; "
        "四 number-name ; 四 number-name ; 两 number-name",
    ),
    (
        "严格落实党政主要负责人履行推进法治建设第一责任人职责，第一时间传达学习，做到第一议题必学，"
        "首问负责制一以贯之。",
        "一 ordinal ; 一 ordinal ; 一 ordinal ; 一 idiom",
    ),
    (
        "一、主要做法。（一）强化组织领导。1.压实责任。（2）健全机制。一是统筹推进，二是分类指导，"
        "三要强化督导。其一，认识到位。",
        "一 label ; 一 label ; 1 label ; 2 label ; 一 label ; 二 label ; 三 label ; 一 label",
    ),
    (
        "根据《行政处罚法》第三十二条第一款第（二）项、第三十三条，参照陕政发〔2023〕5号、"
        "国办发〔2019〕42号文件和国务院令第713号执行。",
        "三十二 ordinal ; 一 ordinal ; 二 label ; 三十三 ordinal ; 2023 number-name ; "
        "5 number-name ; 2019 number-name ; 42 number-name ; 713 ordinal",
    ),
    (
        "2023年1月25日印发，2021—2025年实施，二〇二三年底前完成；“十四五”期间、"
        "“八五”普法中期评估后，2022、2023年连续通报，1—9月排名靠前。",
        "2023 date ; 1 date ; 25 date ; 2021 date ; 2025 date ; 二〇二三 date ; "
        "十四五 number-name ; 八五 number-name ; 2022 date ; 2023 date ; 1 date ; 9 date",
    ),
    (
        "在“3·15”国际消费者权益日、“4·15”全民国家安全教育日、“12·4”国家宪法日期间，"
        "于9:00-17:00集中宣传，至5月底结束。",
        "3·15 number-name ; 4·15 number-name ; 12·4 number-name ; 9 date ; 00 date ; 17 date ; "
        "00 date ; 5 date",
    ),
    (
        "依托“12348”热线、12345便民热线、12309检察服务中心，"
        "推行“1+3+N”模式和7×24小时自助服务，公布电话0917-7961234。",
        "12348 number-name ; 12345 number-name ; 12309 number-name ; 1 number-name ; "
        "3 number-name ; 7 number-name ; 24 number-name ; 0917 number-name ; "
        "7961234 number-name",
    ),
    (
        "扎实推进“双随机、一公开”监管和一体化政务服务平台建设，一网通办、一窗受理、"
        "一站式服务全面铺开，千方百计优化营商环境，一视同仁对待各类企业。",
        "一 number-name ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 千 idiom ; 百 idiom ; "
        "一 idiom",
    ),
    (
        "邀请“两代表一委员”旁听，邀请两代表一委员视察，推进两法衔接，落实三项制度，执行八项规定，"
        "严守“三重一大”，统一标准，进一步规范，下一步继续。",
        "两 number-name ; 一 number-name ; 两 idiom ; 一 article ; 两 idiom ; 三 idiom ; "
        "八 idiom ; 三 number-name ; 一 number-name ; 一 idiom ; 一 idiom ; 一 idiom",
    ),
    (
        "取得了一定成绩，但仍存在一些问题：一方面，个别单位重视不够；一部分干部能力不足，"
        "一线力量薄弱，与群众期盼相比还有十分明显的差距，万众一心方能破解。",
        "一 idiom ; 一 idiom ; 一 article ; 一 idiom ; 一 idiom ; 十 idiom ; 万 idiom ; 一 idiom",
    ),
    (
        "交出了一份满意的答卷，营造了一种尊法氛围，打造一支过硬队伍，形成一套机制，成为一道风景。",
        "一 article ; 一 article ; 一 article ; 一 article ; 一 article",
    ),
    (
        "化解了几起纠纷，走访数十家企业，解决若干问题，收集数百条意见，几百名群众受益，好几个镇参与。",
        "几 indefinite ; 十 indefinite ; 若干 indefinite ; 百 indefinite ; 几百 indefinite ; 几 "
        "indefinite",
    ),
    (
        "张某等X人被处罚，查处*次，罚款××元，约谈XX家企业，检查**户，20××年受理X件。",
        "X masked ; * masked ; ×× masked ; XX masked ; ** masked ; 20×× masked ; X masked",
    ),
    (
        "推动县镇村三级联动，实现省、市、县三级贯通，完善四级调解网络，统筹三大平台、五大机制，"
        "抓好十大行动，服务三农、保障六稳六保。",
        "三 number-name ; 三 number-name ; 四 number-name ; 三 idiom ; "
        "五 idiom ; 十 idiom ; 三 idiom ; 六 idiom ; 六 idiom",
    ),
    (
        "学习《关于加强2023年法治政府建设的18条措施》《民法典100问》，印发《“1+5”工作方案》。",
        "2023 title ; 18 title ; 100 title ; 1 title ; 5 title",
    ),
    (
        "建成5G基站，通过ISO9001认证，上线4.0版平台，创建3A级景区，在A4纸上打印，"
        "治理PM2.5污染，举行G20会议。",
        "5 number-name ; 9001 number-name ; 4.0 number-name ; 3 number-name ; "
        "4 number-name ; 2.5 number-name ; 20 number-name",
    ),
    (
        "前三季度总体平稳，一季度开局良好，前三名予以奖励，在全市排名第3，前5位通报表扬，"
        "二审维持原判，二期工程启动。",
        "三 date ; 一 date ; 三 ordinal ; 3 ordinal ; 5 ordinal ; 二 idiom ; 二 ordinal",
    ),
    (
        "五年来成效明显，近三年持续攻坚，三年行动收官，十年磨一剑，改革开放45周年，"
        "上世纪90年代以来，进入21世纪。",
        "五 date ; 三 date ; 三 date ; 十 date ; 一 idiom ; 45 date ; 90 date ; 21 date",
    ),
    (
        "百姓满意，百家争鸣，成千上万的干部深入千家万户，开展“百名律师进百企”，百日攻坚、"
        "千企万户大走访，零距离服务，努力实现零上访。",
        "百 idiom ; 百 idiom ; 千 idiom ; 万 idiom ; 千 idiom ; 万 idiom ; 百 number-name ; "
        "百 number-name ; 百 idiom ; 千 idiom ; 万 idiom ; 零 idiom ; 零 idiom",
    ),
    (
        "坚持一企一策、一案一策、一户一档，推行一岗双责、一票否决、一把手负总责，办好一件事，"
        "一次性告知，最多跑一次，唯一、专一、之一。",
        "一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; "
        "一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; 一 idiom ; "
        "一 idiom",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARAGRAPHS)
def test_every_numeral_is_recognised_as_no_figure(text: str, expected: str) -> None:
    """One by one, in order, with its class."""
    found = [f"{words} {reason}" for words, reason in numerals(text)]
    assert " ; ".join(found) == expected
    assert list(find(text)) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2 023年", "date"),
        ("365天×24小时", "number-name"),
        ("3:1", "number-name"),
        ("30万吨级", "number-name"),
        ("三级", "number-name"),
        ("5号令", "number-name"),
        ("2.1 工作机制", "section"),
        ("20名录", None),
        ("2次数", None),
        ("5条例", None),
        ("三期", None),
        ("2023学生", None),
        ("120学员", None),
        ("120km/s", None),
        ("得分95", None),
        ("0012件", None),
        ("三五产业", None),
        ("三期限", None),
        ("KTV15家", None),
        ("没有1起案件败诉", None),
        ("产值负增长5%", None),
        ("从未发生过2起以上事故", None),
    ],
)
def test_what_no_class_takes_is_left_to_a_person(text: str, reason: str | None) -> None:
    """None is an answer: nothing is guessed."""
    assert {claim.reason for claim in claims(text)} == {reason}
    assert list(find(text)) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("热电厂三期、机场二期开工，举办培训班三期", ["三期"]),
        ("区八届第14次常务会议，蝉联3届", ["3届"]),
        ("市委十二届六次全会，召开全会6次", ["6次"]),
        ("实现四个全覆盖，四个全区示范点", ["四个"]),
        ("985、211高校，罚款98522元，21125件", ["98522元", "21125件"]),
        ("推进二轮土地延包，开展两轮督察", ["两轮"]),
        ("2个1类创新药，6类事项", ["2个", "6类"]),
        ("进入全球前1%，排名前十、前3，占1%", ["1%"]),
        ("15分钟生活圈，用时15分钟", ["15分钟"]),
        ("百亿县区6个，百亿产业3个，营收过百亿元", ["6个", "3个", "过百亿元"]),
        ("做好三篇文章，发表三篇文章", ["三篇"]),
        ("一年以上未结案件，从业一年以上", ["一年以上"]),
        ("三个一级网格，五个一批工程", ["三个"]),
        ("三期项目管理培训班，二期项目", ["三期"]),
        ("12345市民热线，1200市民", ["1200市民"]),
        ("1080P视频，300P算力", ["300P"]),
        ("24h自助服务，用时24h", ["24h"]),
        ("5G基站、4K视频、3D打印、4S店，3T硬盘", []),
        ("两岸同胞，三峡工程，三部门", ["三部门"]),
        ("19大报告，6大集群，六大集群", ["6大"]),
        ("30户/115人，7家庭院，7家庭", ["30户", "115人", "7家", "7家庭"]),
        ("10人以上群体性事件3起，培训10人以上", ["3起", "10人以上"]),
        ("90分以上占比96%，平均90分以上", ["96%", "90分以上"]),
        ("亿元以上项目12个，争取亿元以上资金", ["12个", "亿元以上"]),
        ("罚款5000元以上的案件27宗，罚款5000元以上", ["27宗", "5000元以上"]),
        ("超10亿元企业3家，营收超10亿元企业3家", ["3家", "超10亿元", "3家"]),
        ("1000人以上参加活动，500人以上招聘会3场", ["1000人以上", "3场"]),
        ("1000人以上群众参与，千人以上大型活动", ["1000人以上"]),
        ("65岁以上老年人300名，年龄65岁以上", ["300名", "65岁以上"]),
        ("39万65岁以上老年人", ["39万65岁以上老年人"]),
        ("10万元以上50万元以下案件6件，10亿元以上3个", ["6件", "3个"]),
        ("五级五类清单，两级三个部门，三镇五村", ["三个", "三镇", "五村"]),
        ("三级四同标准，三场五次", ["三场", "五次"]),
        ("实现三个100%，3个100%点位", ["100%", "100%"]),
        ("六个严禁，三个坚持，三个坚强集体", ["三个"]),
        ("每隔3天巡查1次，每10户1名，满3天", ["1次", "1名", "3天"]),
    ],
)
def test_a_name_and_a_rank_count_nothing_beside_a_count(text: str, figures: list[str]) -> None:
    """Ordinals without 第, names of sets and of classes."""
    assert [text[found.start : found.end] for found in find(text)] == figures


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("查处1*起", "1*"),
        ("约××余人", "××余"),
        ("20XX年", "20XX"),
        ("罚款**万元", "**万"),
        ("培训1\ue1233\ufffd0人次", "1\ue1233\ufffd0"),
    ],
)
def test_a_masked_number_is_covered_whole(text: str, words: str) -> None:
    """Digits and scale around the mask belong to it; the unit does not."""
    assert [(text[claim.start : claim.end], claim.reason) for claim in claims(text)] == [
        (words, "masked")
    ]


@pytest.mark.parametrize("text", ["**县", "张××", "3×5", "“全年受理**起”", "X光", "a_b", "XX村"])
def test_a_mask_without_a_measure_word_hides_no_number(text: str) -> None:
    """It may hide a name."""
    assert "masked" not in {claim.reason for claim in claims(text)}


def test_a_quoted_sentence_states_figures_and_a_quoted_name_does_not() -> None:
    """A quotation is a sentence where it is long and states a figure beside a stop."""
    text = "“全年受理5起，办结3起，取得了良好的社会效果。”“群众办事最多跑1次”"
    assert numerals(text) == [
        ("5", "figure"),
        ("3", "figure"),
        ("1", "number-name"),
    ]


def test_a_quoted_name_that_ends_in_a_share_states_it() -> None:
    """“三个100%” is told of three rates; “100%走访” is what an action is called."""
    assert [q.value for q in find("“三个100%”、“好评98%、办结100%”、“100%走访”")] == [100, 98, 100]


def test_each_form_takes_its_example() -> None:
    """Without the form its example is read otherwise, so that none is needless."""
    others = [form for form in forms.entries() if form.name not in rules(form)]
    assert others == []
    assert needless(forms, lambda form: [claim[:3] for claim in claims(form.example)]) == []


def rules(form: forms.Form) -> set[str]:
    """Return the names of the forms that take the numerals of a form's example."""
    return {claim.rule for claim in claims(form.example)}
