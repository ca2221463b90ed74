"""Names and quotes, on sentences as county reports write them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import lyfz
from lyfz.chinese.quantity import find
from lyfz.importer.naming.names import Context, contexts, names, quotes, unique


def named(text: str) -> list[str]:
    return names(text, list(find(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The noun stands before the figure, its verb before that.
        ("全年处理信访问题118起。", ["信访问题处理"]),
        ("共接收社区矫正对象45人。", ["社区矫正对象接收"]),
        ("县法律援助中心受理法律援助案件320件。", ["法律援助案件受理"]),
        ("各级人民调解组织共调解矛盾纠纷1200余件。", ["矛盾纠纷调解"]),
        ("审查各类政府合同126份,提出法律意见建议340条。", ["政府合同审查", "法律意见建议"]),
        ("全年累计排查化解矛盾纠纷863起。", ["矛盾纠纷排查化解"]),
        ("依法取消证明事项32项。", ["证明事项取消"]),
        ("完成重大执法决定法制审核56件。", ["重大执法决定法制审核"]),
        ("对政策措施文件开展公平竞争审查48件。", ["公平竞争审查"]),
        ("12345热线受理群众诉求1.2万件。", ["群众诉求受理"]),
        ("主动公开政府信息4600余条。", ["政府信息公开"]),
        ("组织执法人员参加线上培训考试,新办执法证85个。", ["执法证"]),
        ("开展“双随机、一公开”抽查120次。", ["双随机、一公开抽查"]),
        ("办理公证事项860件,涉外公证23件。", ["公证事项办理", "涉外公证"]),
        ("切实为农民工追讨工资230万元。", ["工资追讨"]),
        ("为困难群众挽回经济损失560余万元。", ["经济损失挽回"]),
        ("修订完善各项管理制度17项。", ["管理制度修订完善"]),
        ("查处食品安全领域违法案件37起。", ["食品安全领域违法案件查处"]),
        ("开展“宪法宣传周”主题宣传活动60余场次。", ["宪法宣传周主题宣传活动"]),
        ("出动执法人员3600余人次。", ["执法人员"]),
        ("培育“法律明白人”630名。", ["法律明白人培育"]),
        ("解答群众法律咨询2300人次。", ["群众法律咨询解答"]),
        ("报送规范性文件备案8件。", ["规范性文件备案报送"]),
        ("制定《重大行政决策事项目录》等制度文件5个。", ["制度文件制定"]),
        # The noun stands after the figure.
        ("全县现有25家律师事务所。", ["律师事务所"]),
        ("将136项行政权力事项下放至乡镇。", ["行政权力事项"]),
        ("为35个县直部门配备了公职律师。", ["县直部门"]),
        ("对12件重大行政决策事项进行合法性审查。", ["重大行政决策事项"]),
        ("审结42件行政复议案件。", ["行政复议案件审结"]),
        ("全年召开6次县委全面依法治县委员会会议。", ["县委全面依法治县委员会会议"]),
        ("组织开展3次行政执法案卷评查。", ["行政执法案卷评查"]),
        ("使3000余名青少年学生接受了法治教育。", ["青少年学生"]),
        ("确定30家符合条件的企业。", ["企业"]),
        ("186名执法人员通过资格考试。", ["执法人员"]),
        ("1250项政务服务事项实现“一网通办”。", ["政务服务事项"]),
        # A noun before, and no verb at all.
        ("行政机关负责人出庭应诉率达100%。", ["行政机关负责人出庭应诉率"]),
        ("全县共有人民调解员1560名。", ["人民调解员"]),
        ("受众人数达到1.2万人。", ["受众人数"]),
        ("举办法治讲座21场次,参与人数1.2万人。", ["法治讲座", "法治讲座参与人数"]),
        ("涉案金额1200万元。", ["涉案金额"]),
        ("行政许可平均办理时限压缩至3个工作日。", ["办理时限"]),
        ("2023年我县行政诉讼结案521件。", ["行政诉讼结案"]),
        ("全县在册社区矫正对象128人。", ["社区矫正对象"]),
        # The subject is carried along a list.
        (
            "受理行政复议申请4起,立案1起,办结1起,办结率100%。",
            ["行政复议申请受理", "行政复议立案", "行政复议办结", "行政复议办结率"],
        ),
        (
            "审结行政复议案件38件,其中维持20件、撤销5件、驳回8件。",
            ["行政复议案件审结", "行政复议维持", "行政复议撤销", "行政复议驳回"],
        ),
        (
            "共收到行政复议申请168件，同比增长40%；受理150件，审结142件。",
            ["行政复议申请", "行政复议申请同比增长", "行政复议受理", "行政复议审结"],
        ),
        (
            "排查矛盾纠纷1200件,化解1180件,化解率98.3%。",
            ["矛盾纠纷排查", "矛盾纠纷化解", "矛盾纠纷化解率"],
        ),
        ("调解纠纷860件,调解成功率98%。", ["纠纷调解", "纠纷调解成功率"]),
        (
            "检查企业320家次,发现问题86个,整改84个。",
            ["企业检查", "问题发现", "问题整改"],
        ),
        (
            "清理行政规范性文件120件,保留80件,修改15件,废止25件。",
            [
                "行政规范性文件清理",
                "行政规范性文件保留",
                "行政规范性文件修改",
                "行政规范性文件废止",
            ],
        ),
        ("发放普法书籍5万册、宣传手袋6万个。", ["普法书籍发放", "宣传手袋发放"]),
        (
            "高质量办理人大代表建议79件、政协委员提案86件。",
            ["人大代表建议办理", "政协委员提案办理"],
        ),
        ("行政复议工作稳步推进,全年受理40件,办结38件。", ["行政复议受理", "行政复议办结"]),
        (
            "办理行政处罚案件300件,罚没款120万元。",
            ["行政处罚案件办理", "罚没款"],
        ),
        (
            "办理法律援助案件215件,群众满意率98%。",
            ["法律援助案件办理", "群众满意率"],
        ),
        (
            "衔接安置帮教人员120人,落实帮教措施率100%。",
            ["安置帮教人员衔接", "帮教措施率"],
        ),
        (
            "县政府作为被告的行政应诉案件26件,败诉2件,败诉率7.7%。",
            ["行政应诉案件", "行政应诉败诉", "行政应诉败诉率"],
        ),
        ("集中行使行政权力事项1525项,其中行政许可事项203项。", ["行政权力事项", "行政许可事项"]),
        (
            "为全县7个镇、69个事业单位聘请413名律师担任法律顾问。",
            ["全县镇", "事业单位", "律师"],
        ),
        ("开展法治讲座30场,参加人员4000余人次。", ["法治讲座", "参加人员"]),
        ("悬挂横幅120条,展出展板60块,发放资料8000份。", ["横幅悬挂", "展板", "资料发放"]),
        ("建成公共法律服务站12个、工作室96个。", ["公共法律服务站", "工作室"]),
        (
            "召开县政府常务会议22次,审议重大行政决策事项15件。",
            ["县政府常务会议", "重大行政决策事项审议"],
        ),
        ("对120家企业开展行政检查30次。", ["企业", "行政检查"]),
        (
            "劳动人事争议仲裁受理案件180件,结案175件,结案率97.2%。",
            ["仲裁案件受理", "仲裁结案", "仲裁结案率"],
        ),
        ("全市各级公安机关共立刑事案件1200起,破案860起。", ["刑事案件", "刑事案件破案"]),
        ("举办执法业务培训班6期,培训执法人员1200人次。", ["执法业务培训班", "执法人员培训"]),
        ("实行证明事项告知承诺制事项52项。", ["证明事项告知承诺制事项"]),
        ("评查行政处罚案卷260卷,优秀案卷30份。", ["行政处罚案卷评查", "优秀案卷"]),
        ("全年立案查处侵权假冒案件18件。", ["侵权假冒案件立案查处"]),
        ("撤销行政行为(含确认违法)3件。", ["行政行为撤销"]),
        (
            "审结行政复议案件38件,维持原行政行为20件,撤销5件。",
            ["行政复议案件审结", "原行政行为维持", "行政复议撤销"],
        ),
        ("创建国家级民主法治示范村2个、省级15个。", ["国家级民主法治示范村", "省级民主法治示范村"]),
        ("全年新增“法律明白人”420名,总数达到1860名。", ["法律明白人", "法律明白人总数"]),
        (
            "刑满释放人员衔接率100%,帮教率99%。",
            ["刑满释放人员衔接率", "刑满释放人员帮教率"],
        ),
        (
            "调整行政权力事项86项,新增12项,取消8项。",
            ["行政权力事项调整", "行政权力事项新增", "行政权力事项取消"],
        ),
        ("受理各类信访事项1260件（批）次。", ["信访事项受理"]),
        ("备案率、合规率均达100%。", ["备案率、合规率"]),
        ("避免近50件高败诉风险案件进入诉讼程序。", ["高败诉风险案件"]),
        (
            "组织126名执法人员参加资格考试,通过率96%。",
            ["执法人员", "执法人员通过率"],
        ),
        (
            "开展“送法入户”“田间普法”等活动22场次,覆盖群众4万余人次。",
            ["田间普法等活动", "覆盖群众"],
        ),
        (
            "检查经营主体5600余户次,责令整改126户,罚没金额86.5万元。",
            ["经营主体检查", "经营主体整改", "罚没金额"],
        ),
        ("将企业开办时间压缩至1个工作日。", ["企业开办时间"]),
        ("对拟出台的18件规范性文件进行了合法性审核。", ["规范性文件"]),
        ("持有执法证件的1180人。", ["持有执法证件"]),
        ("全县万人成讼率同比下降12%。", ["万人成讼率同比下降"]),
        (
            "办理人大代表建议92件,政协提案106件,办复率100%。",
            ["人大代表建议办理", "政协提案办理", "政协提案办复率"],
        ),
        ("举办行政执法人员培训班3期,培训320人次。", ["行政执法人员培训班", "培训人次"]),
        ("行政复议案件(含上年结转)86件。", ["行政复议案件"]),
    ],
)
def test_a_figure_is_named_by_what_it_counts(text: str, expected: list[str]) -> None:
    """The noun phrase before it or after it, or the subject carried along a list."""
    assert named(text) == expected


@pytest.mark.parametrize(
    "text", ["共118起。", "3起", "100%", "。5次", "等6个,", "培训）4起", "“甲”9份"]
)
def test_a_name_is_never_empty(text: str) -> None:
    """Where the text says nothing, the name says at least what kind of figure it is."""
    assert all(named(text))


TEXT = st.lists(
    st.sampled_from(
        [
            *"一二,，。、的等了和对为《》“”（） \n县会率",
            *"受理 办结 行政复议申请 开展 培训 4起 100% 3万余人次 5000多条 2023年".split(),
            *"同比增长 发放 法治讲座 全县".split(),
        ]
    ),
    max_size=40,
).map("".join)


@example("的4起一")
@example("》4起一")
@example("一" + "同比增长" * 5 + "4起")
@given(TEXT)
def test_whatever_the_text_a_name_fits_a_table(text: str) -> None:
    """Every figure has one, short, on one line, without punctuation at its edges."""
    figures = list(find(text))
    made = names(text, figures)
    assert len(made) == len(figures)
    for name in made:
        assert 0 < len(name) <= 20
        assert not set(name[0] + name[-1]) & set(",，。、的“”《》（） ")
        assert "\n" not in name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年处理信访问题118起。", ["处理信访问题118起"]),
        (
            "全年受理行政复议申请4起,立案1起,办结1起,办结率100%。调解行政争议纠纷13起。",
            ["受理行政复议申请4起", "立案1起", "办结1起", "办结率100%", "调解行政争议纠纷13起"],
        ),
        ("发放普法书籍5万余册、宣传纸杯3万余个。", ["发放普法书籍5万余册", "宣传纸杯3万余个"]),
        (
            "为全县7个镇、69个事业单位聘请413名律师担任法律顾问。",
            ["全县7个镇", "69个事业单位", "413名律师"],
        ),
        ("对57个重大项目提供法律咨询意见。", ["57个重大项目"]),
        ("处理118起信访问题。", ["处理118起信访问题"]),
        ("行政机关负责人出庭应诉率达到100%。", ["行政机关负责人出庭应诉率达到100%"]),
        # The same words twice: more of the clause, then of the sentence, tells them apart.
        (
            "县政府举办讲座3次。县委举办讲座3次。",
            ["县政府举办讲座3次", "县委举办讲座3次"],
        ),
        (
            "在城区,举办讲座3次。在乡镇,举办讲座3次。",
            ["在城区,举办讲座3次", "在乡镇,举办讲座3次"],
        ),
        # Nothing to the left but another figure: words to the right.
        (
            "立案1起,办结1起,全部公示。立案2起,办结1起,无一上诉。",
            ["立案1起", "办结1起,全部公示", "立案2起", "办结1起,无一上诉"],
        ),
    ],
)
def test_a_quote_is_the_shortest_span_that_states_its_figure(
    text: str, expected: list[str]
) -> None:
    """It begins at a word of the name, stands once in the text, and states nothing else."""
    assert [text[slice(*span)] for span in quotes(text, list(find(text)))] == expected


def test_a_figure_of_one_text_is_not_taken_for_the_end_of_another() -> None:
    """立案1起 stands in 已立案1起 too; and 1起 in 11起."""
    text = "今年立案1起。往年的案件,已立案1起,11起待办。"
    found = [text[slice(*span)] for span in quotes(text, list(find(text)))]
    assert [text.count(quote) for quote in found] == [1, 1, 1]


@example("受理）4起")
@example("4起受理（")
@given(TEXT)
def test_whatever_the_text_a_quote_contains_its_figure(text: str) -> None:
    """And where it can be read by itself, it gives that figure and no other."""
    figures = list(find(text))
    for figure, (start, end) in zip(figures, quotes(text, figures), strict=True):
        assert 0 <= start <= figure.start < figure.end <= end <= len(text)
        within = [other for other in figures if start <= other.start and other.end <= end]
        assert within == [figure]


def test_equal_names_are_told_apart_by_the_words_before_them() -> None:
    """Then by the heading, and at last by a number."""
    contexts = [
        Context("组织开展县委常委会", "抓学习提升"),
        Context("县政府", "抓学习提升"),
        Context("全年", "强化重点人群普法"),
        Context("全年", "深化行政执法体制改革"),
        Context("", ""),
        Context("", ""),
    ]
    names = ["集体学法", "集体学法", "法治讲座", "法治讲座", "办结", "办结"]
    assert unique(names, contexts) == [
        "县委常委会集体学法",
        "县政府集体学法",
        "重点人群普法法治讲座",
        "行政执法体制改革法治讲座",
        "办结",
        "办结2",
    ]


def test_a_name_that_stands_alone_is_left_as_it_is() -> None:
    """Nothing is added to a name that no other figure bears."""
    assert unique(["法治讲座", "听证会"], [Context("县政府", "甲")] * 2) == ["法治讲座", "听证会"]


def test_a_number_does_not_make_another_name() -> None:
    """办结2 is taken already, so that the second 办结 is 办结3."""
    assert unique(["办结", "办结2", "办结"], [Context("", "")] * 3) == ["办结", "办结2", "办结3"]


@given(st.lists(st.sampled_from(["办结", "办结2", "县办结", "办结22"]), max_size=12), st.data())
def test_names_of_a_report_are_unique(names: list[str], data: st.DataObject) -> None:
    """Whatever they were."""
    context = st.builds(Context, st.sampled_from(["", "县", "开展"]), st.sampled_from(["", "甲乙"]))
    contexts = [data.draw(context) for _ in names]
    made = unique(names, contexts)
    assert len(set(made)) == len(made) == len(names)


def test_the_words_before_a_name_are_what_tells_it_apart() -> None:
    """They are taken from the text, up to where the name begins."""
    text = "县政府共召开会议3次,县委召开会议3次。"
    assert contexts(text, list(find(text)), "抓学习") == [
        Context("县政府共召开", "抓学习"),
        Context("县政府共召开会议3次,县委召开", "抓学习"),
    ]


def test_every_figure_of_the_bundled_report_can_be_quoted() -> None:
    """Its quote stands once in the section and is read as that figure; its name is its own."""
    made: list[str] = []
    about: list[Context] = []
    for section in lyfz.load().walk():
        figures = list(find(section.text))
        for figure, (start, end) in zip(figures, quotes(section.text, figures), strict=True):
            quote = section.text[start:end]
            assert section.text.count(quote) == 1
            assert [found[:4] for found in find(quote)] == [figure[:4]]
        made += names(section.text, figures)
        about += contexts(section.text, figures, section.title)
    told_apart = unique(made, about)
    assert len(set(told_apart)) == len(made) >= 57
    assert max(map(len, told_apart)) <= 20
