"""What the lines around a report say of it, and where its body lies."""

import pytest

from lyfz.errors import LyfzError
from lyfz.importer.article import Article, find_article
from lyfz.importer.formats.document import Document

PROSE = (
    "2023年，我县坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，扎实推进法治政府建设。"
    * 2
)
TITLE = "小县2023年度法治政府建设工作总结"


def page(
    *lines: str, metadata: tuple[tuple[str, str], ...] = (), left_out: tuple[str, ...] = ()
) -> Article:
    return find_article(Document(lines, metadata, left_out))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([TITLE, PROSE], TITLE),
        ([TITLE, "首页 > 政务公开", TITLE, "发布时间：2024-01-25", PROSE], TITLE),
        (
            ["小县人民政府", "关于2023年度法治政府建设情况的报告", PROSE],
            "小县人民政府关于2023年度法治政府建设情况的报告",
        ),
        (
            ["小县财政局党组", "关于2023年度法治政府建设情况的报告", PROSE],
            "小县财政局党组关于2023年度法治政府建设情况的报告",
        ),
        (
            ["某市司法局关于2022年度", "法治政府建设工作情况的报告", PROSE],
            "某市司法局关于2022年度法治政府建设工作情况的报告",
        ),
        (["小县2023年度法治政府建设", "工作总结", PROSE], "小县2023年度法治政府建设工作总结"),
        (["小县2023年度", "法治政府建设情况报告", PROSE], "小县2023年度法治政府建设情况报告"),
        (["法治政府建设", TITLE, PROSE], TITLE),
        (["小县政府", TITLE, PROSE], TITLE),
        (["法治建设年度报告", "法治建设年度报告", PROSE], "法治建设年度报告"),
        (["来源：法治小县", "工作总结", PROSE], "工作总结"),
        (["推进法治建设。", "工作总结", PROSE], "工作总结"),
        (["附件：小县2022年法治政府建设报告", PROSE], None),
        (["县" * 78 + "报告", PROSE], "县" * 78 + "报告"),
        (["县" * 79 + "报告", PROSE], None),
        (
            [
                "关于报送2023年法治政府建设情况的报告",
                "市委：",
                "现将我县报告呈上，请审阅。",
                TITLE,
                PROSE,
                "一、甲",
            ],
            TITLE,
        ),
        (
            ["小县司法局2023年度法治政府建设年度报告", PROSE],
            "小县司法局2023年度法治政府建设年度报告",
        ),
        (["无关", PROSE], None),
    ],
)
def test_the_title_is_found(lines: list[str], title: str | None) -> None:
    """Of two lines, standing twice, or after a cover letter; the body begins behind it."""
    article = page(*lines)
    assert article.metadata.title == title
    assert PROSE in article.body
    assert title is None or article.body[0] == PROSE


def test_a_line_like_a_title_behind_prose_is_text() -> None:
    """Or behind a heading, or at once below the title, and even where nothing is numbered."""
    for body in (
        (PROSE, "主要工作情况", PROSE),
        ("一、甲", "主要工作情况", PROSE),
        ("主要工作情况", PROSE),
    ):
        article = page(TITLE, *body)
        assert (article.metadata.title, article.body) == (TITLE, body)


def test_a_page_names_its_title_where_no_line_looks_like_one() -> None:
    """In a meta tag, the site's name taken off."""
    article = page("法治小县", PROSE, metadata=(("title", "法治小县-小县人民政府网"),))
    assert (article.metadata.title, article.body) == ("法治小县", (PROSE,))


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("发布时间: 2024-01-25 11:17 浏览次数:", "2024-01-25T11:17"),
        ("发布日期：2024年1月5日", "2024-01-05"),
        ("来源：县司法局发布时间：2024/01/25字号：大 中 小", "2024-01-25"),
        ("成文日期：2024-01-10　发布日期：2024-01-25", "2024-01-25"),
        ("成文日期：2024-01-10　发布日期：　索引号：1", "2024-01-10"),
        ("发布时间：", None),
        ("发布时间：2024-13-45", None),
        ("今天是2024-06-01", None),
        ("２０２４－０１－２５", "2024-01-25"),
        ("（2024年1月25日）", "2024-01-25"),
        ("2024年1月25日在会上", None),
        ("日期：２０２４－０１－２５", "2024-01-25"),
    ],
)
def test_the_date_is_the_one_behind_its_label(line: str, published: str | None) -> None:
    """Glued to the next label, empty, in full width; a bare date in the navigation is not it."""
    assert page("今天是2024年6月1日", TITLE, line, PROSE).metadata.published == published


def test_a_label_outside_the_article_or_a_meta_tag_serves_too() -> None:
    """The label counts more than the tag."""
    tag = (("pubdate", "2024-02-01 08:00"),)
    assert page(TITLE, PROSE, metadata=tag).metadata.published == "2024-02-01T08:00"
    article = page(TITLE, PROSE, metadata=tag, left_out=("发布时间：2024-01-25",))
    assert article.metadata.published == "2024-01-25"


@pytest.mark.parametrize(
    ("title", "year", "region", "issuer"),
    [
        (TITLE, 2023, "小县", None),
        ("小县人民政府关于2023年度法治政府建设情况的报告", 2023, "小县", "小县人民政府"),
        ("大市小区司法局2022年法治政府建设年度报告", 2022, "大市小区", "大市小区司法局"),
        ("广州市2023年法治政府建设年度报告", 2023, "广州市", None),
        ("陕西省宝鸡市麟游县2023年法治政府建设工作总结", 2023, "陕西省宝鸡市麟游县", None),
        ("小县住房和城乡建设局2023年法治政府建设工作总结", 2023, "小县", "小县住房和城乡建设局"),
        ("小县东镇人民政府2023年法治政府建设年度报告", 2023, "小县东镇", "小县东镇人民政府"),
        ("市场监管局2023年法治政府建设工作总结", 2023, None, "市场监管局"),
        ("二〇二三年度法治政府建设工作报告", 2023, None, None),
        ("全市2023年法治政府建设报告", 2023, None, None),
        (
            "积石山保安族东乡族撒拉族自治县2023年法治政府建设报告",
            2023,
            "积石山保安族东乡族撒拉族自治县",
            None,
        ),
        ("深入学习贯彻法治思想推进全市2023年法治政府建设报告", 2023, None, None),
        ("法治政府建设工作报告", 2023, None, None),
    ],
)
def test_a_title_tells_year_region_and_issuer(
    title: str, year: int | None, region: str | None, issuer: str | None
) -> None:
    """What it does not tell stays None and is remarked on."""
    article = page(title, PROSE)
    assert (article.metadata.year, article.metadata.region, article.metadata.issuer) == (
        year,
        region,
        issuer,
    )
    assert ("no year found" in article.remarks) == (year is None)
    assert "no published found" in article.remarks


def test_signature_attachments_and_licence_are_no_body() -> None:
    """They are left out, and said to be; the signature names the issuer."""
    tail = ["小县人民政府", "2024年1月20日", "附件：表格.xls", "责任编辑：张三", "上一篇：无"]
    article = page(TITLE, PROSE, "一、甲", "乙。", *tail)
    assert article.body == (PROSE, "一、甲", "乙。")
    assert article.left_out == tuple(tail)
    assert article.metadata.issuer == "小县人民政府"


def test_attachments_end_the_body_whatever_follows() -> None:
    """Even prose; and of two meta tags the first counts."""
    tags = (("pubdate", "2024-02-01"), ("pubdate", "2024-03-01"))
    article = page(TITLE, PROSE, "一、甲", "附件：清单", PROSE * 2, metadata=tags)
    assert article.body == (PROSE, "一、甲")
    assert PROSE * 2 in article.left_out
    assert article.metadata.published == "2024-02-01"


@pytest.mark.parametrize(
    ("line", "goes_on"),
    [
        ("建" * 79 + "。", False),
        ("建" * 80 + "。", True),
        ("建" * 81, False),
        ("1.普法", True),
        ("普法", False),
    ],
)
def test_the_body_goes_on_to_the_last_prose_or_label(line: str, goes_on: bool) -> None:
    """A sentence at the foot of a page is short, and its list of links has no stop."""
    lines = (PROSE, "一、甲", "关闭", line)
    assert page(TITLE, *lines).body == (lines if goes_on else lines[:2])


def test_lines_before_the_body_are_fields_signatures_and_numbers() -> None:
    """Up to the first line that is none of them."""
    head = ("发布时间：2024-01-25", "小县发〔2024〕3号", "2024年1月25日", "小县人民政府")
    article = page(TITLE, *head, "来源：各镇上报。", PROSE)
    assert article.body == ("来源：各镇上报。", PROSE)
    assert article.left_out == head


def test_a_signature_before_an_attachment_is_no_body() -> None:
    """Though the attachment holds prose."""
    tail = ("小县人民政府", "二〇二四年一月二十日", "（此件公开发布）", "附件：", PROSE)
    article = page(TITLE, PROSE, "一、甲", *tail)
    assert (article.body, article.left_out) == ((PROSE, "一、甲"), tail)


def test_a_paragraph_on_attachments_is_no_attachment() -> None:
    """A heading behind it proves that the body goes on, as does a numbered sentence."""
    lines = (PROSE, "一、甲", "附件1所列事项办结34件。", "（二）乙", "附件：", "二、丙")
    assert page(TITLE, *lines).body == lines
    assert page(TITLE, *lines[:4], "附件：", "（三）丙").body == (*lines[:4], "附件：", "（三）丙")
    article = page(TITLE, PROSE, "附件：清单", "1.乙")
    assert article.body == (PROSE,)
    assert "left out, though numbered: 1.乙" in article.remarks
    listed = (PROSE, "一、甲", "附件", "1.修建水渠3条。")
    assert page(TITLE, *listed).body == listed


def test_long_sentences_that_are_left_out_are_told() -> None:
    """They may be text; how many there are, and how the first begins."""
    article = find_article(
        Document((TITLE, PROSE, "一、甲"), (), (PROSE[:80] + "。", "甲。"), (), 0)
    )
    told = [remark for remark in article.remarks if remark.startswith("left out")]
    assert told == [f"left out, 1 long sentences: {PROSE[:40]}…"]


def test_a_page_that_only_names_its_attachment_is_refused() -> None:
    """The report is in another file, which is named."""
    with pytest.raises(LyfzError, match=r"import its attachment: 小县2023年法治政府建设报告\.pdf"):
        page(TITLE, "附件：小县2023年法治政府建设报告.pdf", "关闭")


def test_a_line_like_a_signature_inside_the_body_stays() -> None:
    """Only what nothing follows is the end."""
    assert page(TITLE, PROSE, "一、县司法局", "二、县公安局", PROSE).body[1:] == (
        "一、县司法局",
        "二、县公安局",
        PROSE,
    )


@pytest.mark.parametrize(
    ("lines", "year", "region", "issuer"),
    [
        (["2019年，在省委、省政府的领导下，青石县推进工作。"], 2019, "青石县", None),
        (
            ["市政府：", "2025年，县委推进工作。", "一、甲", "印发《青石县办法》。"],
            2025,
            "青石县",
            None,
        ),
        (["现将青石县水务局2022年法治建设情况报告如下："], 2022, "青石县", "青石县水务局"),
        (["一、2021 年度主要工作", "（一）甲。青石县检查。"], 2021, None, None),
        (
            ["今年，柳湾乡人民政府开展普法。现就2022年度总结如下："],
            2022,
            "柳湾乡",
            "柳湾乡人民政府",
        ),
        (
            ["2020年，我局开展工作。", "一、甲。乙。", "青石县水务局", "2021年1月8日"],
            2020,
            "青石县",
            "青石县水务局",
        ),
        (["发布机构：青石县水务局", "2020年，我局开展工作。"], 2020, "青石县", "青石县水务局"),
        (
            ["来源：青石县水务局", "2020年，我局开展工作。"],
            2020,
            "青石县",
            "青石县水务局",
        ),
    ],
)
def test_a_page_without_a_title_is_read_from_its_other_words(
    lines: list[str], year: int, region: str | None, issuer: str | None
) -> None:
    """Opening, signature, fields; each value that they tell is said, with the words."""
    article = page(*lines, PROSE.replace("2023年，我县", ""))
    metadata = article.metadata
    assert (metadata.title, metadata.year, metadata.region) == (None, year, region)
    assert metadata.issuer == issuer
    assert any(remark.startswith(f"year {year} is read from: ") for remark in article.remarks)


@pytest.mark.parametrize(
    ("lines", "title", "region", "issuer"),
    [
        (
            ["青石县卫健委", "2021年度法治政府建设工作报告"],
            "青石县卫健委2021年度法治政府建设工作报告",
            "青石县",
            "青石县卫健委",
        ),
        (
            ["中共青石县委员会", "青石县人民政府", "关于2025年法治政府建设情况的报告"],
            "中共青石县委员会 青石县人民政府关于2025年法治政府建设情况的报告",
            "青石县",
            "中共青石县委员会、青石县人民政府",
        ),
        (["青 石 县 法 治 政 府 建 设 报 告"], "青石县法治政府建设报告", "青石县", None),
        (
            ["青石县人民政府2023年", "法治政府建设年度报告"],
            "青石县人民政府2023年法治政府建设年度报告",
            "青石县",
            "青石县人民政府",
        ),
        (["青石县法治政府建设报告 | ||"], "青石县法治政府建设报告", "青石县", None),
        (["标题：青石县法治政府建设报告"], "青石县法治政府建设报告", "青石县", None),
        (
            ["2026年青石省政府工作报告", "省长赵某作政府工作报告"],
            "2026年青石省政府工作报告",
            "青石省",
            None,
        ),
        (
            ["2026年青石省政府工作报告", "发布时间：", "2026-02-09", "政府工作报告"],
            "2026年青石省政府工作报告",
            "青石省",
            None,
        ),
        (
            ["政府工作报告", "——2026年1月27日在青石省第七届人民代表大会上"],
            "政府工作报告",
            "青石省",
            None,
        ),
        (
            ["2023年度法治政府建设报告", "（青石县司法局）", "（2024年1月8日）"],
            "2023年度法治政府建设报告",
            "青石县",
            "青石县司法局",
        ),
        (
            ["2023年度法治政府建设报告", "填报单位：青石县司法局"],
            "2023年度法治政府建设报告",
            "青石县",
            "青石县司法局",
        ),
        (
            ["青石县公安局交警大队", "2023年度法治政府建设报告"],
            "青石县公安局交警大队2023年度法治政府建设报告",
            "青石县",
            "青石县公安局交警大队",
        ),
        (
            ["青石县水务局关于报送2023年法治政府建设工作总结的函"],
            "青石县水务局关于报送2023年法治政府建设工作总结的函",
            "青石县",
            "青石县水务局",
        ),
        (
            ["政府工作报告", "（在青石省第七届人民代表大会第一次会议上）"],
            "政府工作报告",
            "青石省",
            None,
        ),
        (
            ["索引号 | 1 | 名称 | 青石县2023年法治政府建设报告"],
            "青石县2023年法治政府建设报告",
            "青石县",
            None,
        ),
        (
            ["青石县2023年工作总结及2024年工作计划"],
            "青石县2023年工作总结及2024年工作计划",
            "青石县",
            None,
        ),
        (
            ["青石县2023年法治政府建设报告（公开版）"],
            "青石县2023年法治政府建设报告（公开版）",
            "青石县",
            None,
        ),
    ],
)
def test_a_title_may_stand_on_many_lines_and_in_many_ways(
    lines: list[str], title: str, region: str, issuer: str | None
) -> None:
    """The organ's line above, two issuers, letter-spaced, in a cell; no caption, no part of it."""
    article = page(*lines, PROSE)
    assert (article.metadata.title, article.body) == (title, (PROSE,))
    assert (article.metadata.region, article.metadata.issuer) == (region, issuer)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("2024-01-25 10:20 来源：青石县人民政府网", "2024-01-25T10:20"),
        ("来源：青石县水务局\n2024-01-25 10:20:03", "2024-01-25T10:20:03"),
        ("2024-01-25 10:20:03\n来源：青石县水务局", "2024-01-25T10:20:03"),
        ("来源：青石县水务局 | 2024-01-25 | 浏览次数：12", "2024-01-25"),
        ("青石县水务局 2024年1月25日", "2024-01-25"),
        ("青石县人民政府 2024年1月25日 星期四", None),
        ("废止日期为：2024-01-25 来源：青石县水务局", None),
        ("发布时间：2024年01月25日 09时30分", "2024-01-25T09:30"),
        ("发布时间：2024-01-25 24:30", "2024-01-25"),
    ],
)
def test_a_date_beside_an_office_needs_no_name(line: str, published: str | None) -> None:
    """Nor one beside another field; today's date in the head of a site is none."""
    assert page(TITLE, *line.split("\n"), PROSE).metadata.published == published


def test_a_few_words_may_stand_between_the_title_and_the_fields() -> None:
    """They are no text of the report; the name of whom it is sent to is."""
    fields = "来源：青石县水务局 时间：2024-01-25 点击：203次"
    article = page(TITLE, "工作动态", "王某", fields, PROSE)
    assert (article.body, article.left_out) == ((PROSE,), ("工作动态", "王某", fields))
    assert page(TITLE, "市政府：", fields, PROSE).body[0] == "市政府："


def test_a_signature_dates_a_report_that_nothing_else_does() -> None:
    """On a line of its own, or behind the name; and that is said."""
    for tail in (
        ("青石县人民政府", "2024年1月8日"),
        ("青石县人民政府 2024年1月8日",),
        ("青石县人民政府", "二〇二四年一月八日"),
        ("二O二四年一月八日",),
    ):
        article = page(TITLE, PROSE, "一、甲。", *tail)
        assert (article.metadata.published, article.left_out) == ("2024-01-08", tail)
        assert f"published 2024-01-08 is read from: {tail[-1]} below the text" in article.remarks


@pytest.mark.parametrize(
    ("lines", "part"),
    [
        ([TITLE.replace("年度", "年上半年"), PROSE], "2023年上半年"),
        ([TITLE, "（2023年1月—10月）", PROSE], "2023年1月—10月"),
        ([TITLE, "现将小县2023年第一季度情况报告如下：", PROSE], "2023年第一季度"),
        ([TITLE, PROSE + "2023年上半年，开展普法。"], None),
        ([TITLE, "按照《纲要（2021—2025年）》，", PROSE], None),
    ],
)
def test_a_report_that_is_not_on_one_whole_year_is_remarked_on(
    lines: list[str], part: str | None
) -> None:
    """As its head tells; what a sentence in its text speaks of is no matter."""
    remarks = [remark for remark in page(*lines).remarks if "whole year" in remark]
    assert remarks == ([f"it reports on {part}, not on one whole year"] if part else [])


def test_a_session_tells_the_place_wherever_it_stands_above_the_text() -> None:
    """And who speaks for others is no place: 代表省人民政府."""
    line = "2026年2月3日　在青石省第七届人民代表大会第一次会议上"
    for article in (
        page("政府工作报告", line, "各位代表！", "现在，我代表省人民政府作报告。" + PROSE),
        find_article(Document((PROSE,), (), ("政府工作报告", line), above=2)),
    ):
        assert (article.metadata.region, article.metadata.year) == ("青石省", 2026)


def test_a_list_of_offices_below_the_text_signs_nothing() -> None:
    """Nor do the dates of related pages date it."""
    tail = ("关闭", "打印", "分享", "附件", "上一篇", "下一篇", "青石县教育局", "2024-05-01")
    metadata = page(TITLE, PROSE, "一、甲。", *tail).metadata
    assert (metadata.issuer, metadata.published) == (None, None)


def test_a_year_may_stand_in_brackets_below_the_title() -> None:
    """As on a title page, whose letters stand apart; no line of it is text."""
    article = page("法 治 政 府 建 设 报 告", "（2022 年度）", "青石区人民政府", "一、甲。", PROSE)
    assert (article.metadata.year, article.metadata.issuer) == (2022, "青石区人民政府")
    assert article.body == ("一、甲。", PROSE)


def test_no_part_of_a_name_issues_a_report() -> None:
    """A 来源 gives the whole name, or none."""
    for origin, issuer in {
        "青石县委依法治县办": "青石县委依法治县办",
        "青石县委法治建设领导小组": None,
        "青石县人民政府": "青石县人民政府",
    }.items():
        metadata = page(
            "法治政府建设报告", f"来源：{origin}", "一、甲。", "乙" * 90 + "。"
        ).metadata
        assert metadata.issuer == issuer, origin


def test_a_source_is_where_a_page_can_be_found() -> None:
    """Who it says it is from is a remark, where that is not the issuer."""
    tags = (("canonical", "http://a.cn/1.html"),)
    article = page(TITLE, "来源：青石日报", PROSE, metadata=tags)
    assert (article.metadata.source, article.metadata.issuer) == ("http://a.cn/1.html", None)
    assert "the page says it is from: 青石日报" in article.remarks
    assert page(TITLE, "来源：http://a.cn/2.html", PROSE).metadata.source == "http://a.cn/2.html"


def test_a_title_glued_to_its_text_is_read_and_stays_there() -> None:
    """A page whose breaks were lost is one line; not a character of it goes."""
    line = f"青石县2023年法治政府建设报告{PROSE}"
    article = page(line)
    assert (article.metadata.title, article.body) == ("青石县2023年法治政府建设报告", (line,))


def test_a_title_that_names_neither_year_nor_place_is_doubted() -> None:
    """It may be the name of a column of the site."""
    doubt = "the title names neither year nor place: is it that of the report?"
    assert doubt in page("法治政府建设年度报告", PROSE).remarks
    assert doubt not in page("2023年法治政府建设年度报告", PROSE).remarks
    assert doubt not in page("青石县法治政府建设年度报告", PROSE).remarks


def test_the_address_of_a_site_is_no_source() -> None:
    """A page is found below it."""
    assert page(TITLE, PROSE, metadata=(("canonical", "http://a.cn/"),)).metadata.source is None


def test_a_date_between_title_and_article_needs_no_name() -> None:
    """As on a page of WeChat; and that is said."""
    line = "普法小县 2024-01-25 10:20"
    article = find_article(Document((PROSE,), (), (line, TITLE, line), above=3))
    assert article.metadata.published == "2024-01-25T10:20"
    assert f"published 2024-01-25T10:20 is read from: {line}" in article.remarks
    assert find_article(Document((PROSE,), (), (line, TITLE), above=2)).metadata.published is None
    halves = page("小县2023年度", "法治政府建设工作总结", "（2024年1月5日）", PROSE)
    assert halves.metadata.published == "2024-01-05"


def test_a_page_may_say_in_its_head_where_it_is_and_from_whom() -> None:
    """In meta tags of its publishing system."""
    tags = (("url", "http://a.cn/1.html"), ("contentsource", "青石县司法局"))
    metadata = page(TITLE, PROSE, metadata=tags).metadata
    assert (metadata.source, metadata.issuer) == ("http://a.cn/1.html", "青石县司法局")


def test_the_name_of_a_site_is_no_title() -> None:
    """Whether it stands before or behind the title in the head; a cut title is found whole."""
    for tag, title in (
        ("小县人民政府门户网站", None),
        ("小县人民政府-小县法治政府建设公报", "小县法治政府建设公报"),
        ("关于2015-2020年法治政府建设的公报_小县政府网", "关于2015-2020年法治政府建设的公报"),
        ("小县法治政府建设的…", "小县法治政府建设的公报"),
    ):
        lines = ("小县法治政府建设的公报", PROSE) if tag[-1] == "…" else (PROSE,)
        assert page(*lines, metadata=(("title", tag),)).metadata.title == title


def test_a_title_beside_the_article_is_found_above_it() -> None:
    """And only there: below it are the titles of others."""
    others = ("首页 法治政府建设年度报告", TITLE, "小县2022年度法治政府建设工作总结")
    assert find_article(Document((PROSE,), (), others, above=2)).metadata.title == TITLE
    halves = ("小县2023年度", "法治政府建设工作总结")
    assert find_article(Document((PROSE,), (), halves, above=2)).metadata.title == TITLE
    cells = ("名　　称：\t小县法治政府建设公报",)
    assert find_article(Document((PROSE,), (), cells, above=1)).metadata.title == cells[0][6:]
    assert page(PROSE, "一、甲。", others[2]).metadata.title is None


def test_the_office_above_the_last_copy_of_a_title_issues_it_and_a_code_does_not() -> None:
    """A page may print the title above its fields too, and the office's code in one of them."""
    title = "2023年法治政府建设工作情况报告"
    metadata = page(title, "发文机构：gyz1", "大市小区甲镇人民政府", title, PROSE).metadata
    assert (metadata.title, metadata.region, metadata.issuer) == (
        f"大市小区甲镇人民政府{title}",
        "大市小区甲镇",
        "大市小区甲镇人民政府",
    )
    assert page(title, "发文机构：gyz1", title, PROSE).metadata.issuer is None


def test_no_place_begins_with_the_party() -> None:
    """中共小县委 acts for 小县."""
    metadata = page("2023年，中共小县委、小县人民政府深入推进法治政府建设。", PROSE).metadata
    assert (metadata.region, metadata.issuer) == ("小县", "中共小县委")
