"""Pages: which of their text is the article, and what becomes of markup of every kind."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz import LyfzError
from lyfz.importer.formats.document import Document
from lyfz.importer.formats.html import read_html
from lyfz.importer.formats.html_styles import ELEMENTS
from samples import page

SENTENCE = "全县开展法治宣传活动21场次，受众1.2万人。"


def article(markup: str) -> tuple[str, ...]:
    """The paragraphs of an article of this markup."""
    return read_html(page(f'<div id="zoom">{markup}</div>')).paragraphs


def test_a_page_of_a_publishing_system() -> None:
    """Head, navigation and footer are told apart from the article; nothing visible is lost."""
    text = page(
        """<!-- 导航 --><script>var a = {"title": "<p>不是正文</p>", b: 1 < 2};</script>
        <div class="header"><a href="/">首页</a>——<a href="/zw">政务公开</a></div>
        <h1>甲县2023年度法治政府建设报告</h1>
        <div class="info">发布时间：2024-01-25 11:17&nbsp;&nbsp;来源：甲县司法局</div>
        <div class="view TRS_UEDITOR trs_paper_default trs_web" id="zoom"><div class="TRS_Editor">
        <style>.TRS_Editor P{line-height:2}</style>
        <p align="justify">　　2023年，我县推进法治政府建设。</p>
        <p>　　一、主要工作</p><p>&nbsp;</p>
        <p>　　开展普法活动<span>2</span><span>1</span>场次。</p>
        <p><a href="a.docx">附件：统计表.docx</a></p>
        </div></div>
        <div class="footer">版权所有：甲县人民政府</div>""",
        """<meta charset="utf-8"><title>
        甲县2023年度法治政府建设报告_甲县政府网</title>
        <meta name="ArticleTitle" content="甲县2023年度法治政府建设报告">
        <META NAME='PubDate' CONTENT='2024-01-25 11:17'/><meta name="Author" content="">
        <meta property="og:site_name" content="甲县政府网">""",
    )
    assert read_html(text) == Document(
        (
            "2023年，我县推进法治政府建设。",
            "一、主要工作",
            "开展普法活动21场次。",
        ),
        (
            ("title", "甲县2023年度法治政府建设报告_甲县政府网"),
            ("articletitle", "甲县2023年度法治政府建设报告"),
            ("pubdate", "2024-01-25 11:17"),
            ("og:site_name", "甲县政府网"),
        ),
        (
            "首页——政务公开",
            "甲县2023年度法治政府建设报告",
            "发布时间：2024-01-25 11:17  来源：甲县司法局",
            "附件：统计表.docx",
            "版权所有：甲县人民政府",
        ),
        above=3,
    )


@pytest.mark.parametrize("name", sorted(ELEMENTS["the article, by a publishing system"]))
def test_each_container_is_known(name: str) -> None:
    """By its class or id, whatever the case of the letters; it may hold but half of the prose."""
    kind = "id" if name.startswith("#") else "class"
    notice = SENTENCE.replace("全县", "县")
    body = f'<p>{notice}</p><div {kind}="{name[1:].upper()}"><p>{SENTENCE}</p></div>'
    assert read_html(page(body)) == Document((SENTENCE,), (), (notice,), above=1)


def prose(length: int, character: str = "字") -> str:
    return f"<p>{character * (length - 1)}。</p>"


@pytest.mark.parametrize(
    ("body", "article"),
    [
        (f"<div>{prose(40)}</div><p>旁</p>{prose(10, '旁')}", "字"),
        (f"<div>{prose(39)}</div><p>旁</p>{prose(10, '旁')}", "字旁旁"),
        (f"<div>{prose(40)}</div>{prose(10, '旁')}<p>二、文</p>", "字旁二"),
        (f"<div><p>二、文</p>{prose(10)}</div>{prose(10, '旁')}", "二字"),
        (f"<div><p>二、文</p>{prose(10)}</div>{prose(14, '旁')}", "二字旁"),
        (f"<div>{'<p>一、文</p>' * 4}{prose(9)}</div>1、旁{prose(9, '旁')}", "一一一一字"),
        (f"<div>{prose(40)}</div><p><a href=a>二、链</a></p><ul>旁</ul>", "字"),
        (f"<div>{prose(9)}</div><div>{prose(40, '文')}</div>", "文"),
        (f"<div id=zoom>{prose(10)}</div>{prose(10, '旁')}", "字"),
        (f"<div id=zoom>{prose(10)}</div>{prose(11, '旁')}", "字旁"),
        (f"<div class=con><div id=zoom>{prose(9)}</div>{prose(1, '旁')}</div>", "字"),
        (f"<div id=zoom><div>{prose(9)}</div>{prose(2, '文')}<p>尾</p></div>首", "字文尾"),
        (f"<div id=zoom><div>{prose(4)}</div><p>文</p></div>旁", "字文"),
        (f"<div id=zoom><div>{prose(4)}</div><p>旁旁旁旁旁</p></div>", "字"),
        (f"<div id=zoom>一、文{prose(9)}</div><div id=zoom>二、文{prose(5)}</div>", "一字二字"),
        ("<div><table><tr><td>文<td>12</table></div>旁", "文"),
        ("<div><p>文</p></div>旁", "文旁"),
        ("<p><a href=a>链</a></p>", ""),
        (f"<a name=top>{prose(9)}", "字"),
    ],
)
def test_the_article_is_where_most_of_the_prose_is(body: str, article: str) -> None:
    """And of the numbered lines: the least such element, or one of a known make, but no links."""
    assert "".join(line[0] for line in read_html(page(body)).paragraphs) == article


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>处理<span>1</span><b><font color=red>5</font></b>起</p>", ("处理15起",)),
        ("<p>处理12<sup>1</sup>件，3m<sup>2</sup></p>", ("处理12¹件，3m²",)),
        ("甲<br>乙<br/><br />　　丙", ("甲", "乙", "丙")),
        ("<p>甲<p>乙<div>丙</div>丁</p>", ("甲", "乙", "丙", "丁")),
        ("12<span style='display:block'>34件</span>5", ("12", "34件", "5")),
        ("<i style='float:left'>12</i><i style='float:right'>34</i>", ("12", "34")),
        ("甲<div class=footnote>注：乙</div>", ("甲", "注：乙")),
        ("<div>甲<ul><li>乙<li>丙</ul>丁</div>", ("甲", "乙", "丙", "丁")),
        ("<p>甲县\n      政府 \n </p>", ("甲县政府",)),
        ("<p>发放\n  5\n万余册，\n12件</p>", ("发放5万余册，12件",)),
        ("<p>Rule\n of  Law</p>", ("Rule of Law",)),
        ("<p>一、&nbsp;普法&nbsp;</p><p>　二、　执法</p>", ("一、 普法", "二、　执法")),
        ("<p>甲&middot;乙&mdash;丙&#8212;&lt;丁&gt;</p>", ("甲·乙—丙—<丁>",)),
        ("<p>1 < 2 且 3<4</p>", ("1 < 2 且 3<4",)),
        ("<pre>甲\n  乙</pre>", ("甲", "乙")),
        ("<b><p>甲</b>乙</p><i>丙", ("甲乙", "丙")),
        ("<p title='a>b' class=\"x'y\">甲</p>", ("甲",)),
        ("甲<select><option>请选择</option></select><button>打印</button>乙", ("甲乙",)),
        ("甲<svg><title>图</title></svg>乙<svg/>丙", ("甲乙丙",)),
        ("甲<!-- 乙 --><!--> 丙<!-- 丁 --!>戊", ("甲 丙戊",)),
    ],
)
def test_markup_becomes_paragraphs(markup: str, expected: tuple[str, ...]) -> None:
    """Blocks and line breaks part them; what is inline joins with nothing in between."""
    assert article(markup) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="color:red; DISPLAY : none">乙</p>',
        "<p style=visibility:hidden>乙</p>",
        "<p hidden>乙</p>",
        "<p><span style='mso-hide:all'>乙</span></p>",
        "<script>document.write('<p>乙</p>')</script>",
        "<style>乙</style>",
        "<noscript>乙</noscript>",
        "<textarea>乙</textarea>",
        "<xml><w:View>Normal</w:View></xml>",
    ],
)
def test_what_a_reader_does_not_see_is_no_text(hidden: str) -> None:
    """Neither in the article nor left out."""
    assert read_html(page(f"<div id=zoom><p>甲</p>{hidden}<p>丙</p></div>")) == Document(
        ("甲", "丙")
    )


@pytest.mark.parametrize(
    ("style", "markup"),
    [
        (".jam{display:none}", "<span class=jam>9</span>"),
        (".k7{font-size:0}", "<i class=k7>9</i>"),
        ("#x{visibility:hidden}", "<b id=x>9</b>"),
        ("", "<span style='font-size:0px'>9</span>"),
        ("", "<span style='position:absolute;left:-9999px'>9</span>"),
    ],
)
def test_what_hides_in_a_line_is_no_part_of_it(style: str, markup: str) -> None:
    """It is put there against those who copy: 1350人次 would become 13950人次."""
    body = f"<div id=zoom><p>培训领导干部13{markup}50人次。</p></div>"
    document = read_html(page(body, f"<style>{style}</style>"))
    assert document == Document(("培训领导干部1350人次。",))


WECHAT = """<h1>甲县报告</h1>微信扫一扫关注该公众号
<div id="js_content" style="visibility: hidden; opacity: 0;"><p>{}</p><p hidden>乙</p></div>"""


def test_a_hidden_container_is_the_article_where_nothing_else_is() -> None:
    """A script would show it, as on a page of WeChat; what is hidden inside of it stays so."""
    document = read_html(page(WECHAT.format(SENTENCE)))
    assert document == Document(
        (SENTENCE,),
        left_out=("甲县报告", "微信扫一扫关注该公众号"),
        remarks=("the page hides its article until a script shows it",),
        above=2,
    )


def test_a_hidden_container_beside_the_article_is_not_it() -> None:
    """It is a copy for phones, or another text behind a tab; only the other one is told of."""
    body = f"<div class=pc><p>{SENTENCE * 8}</p></div><div class=wap>{{}}</div>"
    style = "<style>.wap{display:none}</style>"
    copy = f"<div class=content><p>{SENTENCE * 8}</p></div>"
    assert read_html(page(body.format(copy), style)) == Document((SENTENCE * 8,))
    other = f"<div class=content><p>解读：{SENTENCE * 10}</p></div>"
    assert read_html(page(body.format(other), style)) == Document(
        (SENTENCE * 8,),
        remarks=(f"hidden on the page, and left out: 解读：{(SENTENCE * 2)[:27]}…",),
    )


def test_a_body_is_seen_whatever_is_declared_of_it() -> None:
    """A script shows it, once it knows that no other site frames the page."""
    head = "<style>html,body{display:none !important}</style>"
    assert read_html(page("<p>甲</p>", head)).paragraphs == ("甲",)


def test_a_text_that_stands_twice_is_read_once() -> None:
    """Styles of another file hide the copy for phones. Rows that repeat stay in the first."""
    lines = [
        "甲县报告",
        *(f"（{n}）{SENTENCE * 2}" for n in "一二三"),
        "合计\t0",
        "合计\t0",
        "甲县政府",
    ]
    copy = "".join(f"<p>{line}</p>" for line in lines)
    document = read_html(page(f"<div><div>{copy}</div><div>{copy}</div></div>"))
    assert document.paragraphs == tuple(line.replace("\t", " ") for line in lines)
    assert document.remarks == ("the text stands twice on the page, and was read once",)


@pytest.mark.parametrize(
    "struck",
    [
        "<del>2361</del><ins>2316</ins>",
        "<s><b>2361</b></s>2316",
        "<strike>2361</strike>2316",
        "<span style='text-decoration: line-through'>2361</span>2316",
        "<span class=x>2361</span>2316",
    ],
)
def test_what_is_struck_out_does_not_join_what_replaces_it(struck: str) -> None:
    """23612316 would be a figure. The remark is for whoever struck it out by mistake."""
    head = "<style>.x{text-decoration-line:line-through}</style>"
    assert read_html(page(f"<div id=zoom><p>办案{struck}件</p></div>", head)) == Document(
        ("办案2316件",), remarks=("struck out, and left out: 2361",)
    )


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>甲<li>乙</ol>", ("1.甲", "2.乙")),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ("3.甲", "7.乙", "8.丙")),
        ("<ol reversed><li>甲<li>乙</ol>", ("2.甲", "1.乙")),
        ("<ol type=a><li>甲</ol><ol type=I><li>乙</ol>", ("a.甲", "I.乙")),
        ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ("一、甲", "二、乙")),
        ("<ol style='list-style:none'><li>甲</ol>", ("甲",)),
        ("<ol><li>一、甲<li>乙</ol><ol><li>丙</ol>", ("一、甲", "乙", "1.丙")),
        ("<ol><li>2023年<li>甲</ol>", ("1、2023年", "2.甲")),
        ("<ol><li>甲<ul><li>乙</ul><li><p>丙</p><p>丁</p></ol>", ("1.甲", "乙", "2.丙", "丁")),
        ("<ol><li>甲<p>乙</p><div>丙</div><li>丁</ol>", ("1.甲", "乙", "丙", "2.丁")),
        ("<ol><li>甲<ol><li>乙<li>丙</ol>丁<li>戊</ol>", ("1.甲", "1.乙", "2.丙", "丁", "2.戊")),
        ("<ol><li><a href=a>甲</a>丙丁<li><a href=a>戊</a><li></ol>己", ("1.甲丙丁", "己")),
    ],
)
def test_a_list_is_numbered_as_a_browser_does(markup: str, expected: tuple[str, ...]) -> None:
    """Unless the items have numbers of their own, or are links."""
    assert article(markup) == expected


@pytest.mark.parametrize("line", ["<p>{}</p>", "{}<br>"])
def test_lines_that_a_width_broke_are_joined(line: str) -> None:
    """As in a text: 3.6 and 万 would be another figure. The rows of a table are not."""
    lines = """\
　　2023年，全县深入学习贯彻习近平法治思想，扎实
&nbsp;推进法治建设，全年开展普法活动120场次，发放3.6
万份。
　　（一）健全制度。制定规范性文件12件，废止3
件，报送备案率达到100%。""".splitlines()
    table = "<table><tr><td>处罚</td><td>12件</td></tr></table>"
    assert article("".join(map(line.format, lines)) + table) == (
        "2023年，全县深入学习贯彻习近平法治思想，扎实推进法治建设，全年开展普法活动120场次，发放3.6万份。",
        "（一）健全制度。制定规范性文件12件，废止3件，报送备案率达到100%。",
        "处罚\t12件",
    )


def test_entities_that_were_escaped_twice_are_what_they_say() -> None:
    """Editors escape what was pasted; & alone stays."""
    text = "&amp;nbsp;&amp;nbsp;甲&amp;ldquo;乙&amp;amp;rdquo;&amp;#183;R&amp;D &amp;nosuchname;"
    assert article(f"<p>{text}</p>") == ("甲“乙”·R&D &nosuchname;",)


def test_what_shares_and_recommends_an_article_is_no_part_of_it() -> None:
    """Nor is the caption of a picture, though all of it stands in the container."""
    document = read_html(
        page(
            f"""<div class="article"><p>{SENTENCE * 10}</p>
            <figure><img><figcaption>图为宣传现场</figcaption></figure>
            <p>{SENTENCE}</p><div class="share-box">分享到：微信</div>
            <div class="related"><h3>相关报道</h3><ul><li>一、乙县报告</ul></div></div>"""
        )
    )
    assert document.paragraphs == (SENTENCE * 10, SENTENCE)
    assert document.left_out == ("图为宣传现场", "分享到：微信", "相关报道", "一、乙县报告")


@pytest.mark.parametrize(
    ("before", "head"),
    [
        ("<!-- saved from url=(0021)http://a.gov.cn/1.htm -->\n", ""),
        ("<!--\n Page saved with SingleFile \n url: http://a.gov.cn/1.htm \n-->", ""),
        ("", '<link rel="canonical" href="http://a.gov.cn/1.htm">'),
    ],
)
def test_a_saved_page_says_where_it_was(before: str, head: str) -> None:
    """Browsers write it into the page."""
    assert read_html(before + page("<p>甲</p>", head)).metadata == (
        ("canonical", "http://a.gov.cn/1.htm"),
    )


def test_struck_white_space_is_nothing_to_speak_of() -> None:
    """Editors leave empty tags behind."""
    assert read_html(page("<div id=zoom>甲<s> </s><del>&nbsp;</del></div>")).remarks == ()


def test_a_link_to_a_next_page_is_remarked_on() -> None:
    """Half of an article may be missing; words about a next page are no link."""
    remark = "the page links a next one (下一页): the article may go on there"
    pager = "<p><a href=1>1</a> <a href=2>2</a> <a href=2>下一页</a></p>"
    assert read_html(page(f"<div id=zoom>{SENTENCE}</div>{pager}")).remarks == (remark,)
    assert read_html(page(f"<div id=zoom>{SENTENCE}下一页</div>")).remarks == ()


def test_a_page_saved_by_word() -> None:
    """Conditional comments, o:p and list labels that are text."""
    markup = """
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>
    <![endif]-->
    <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;mso-list:l0 level1 lfo1'>
    <![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]><b
    style='mso-bidi-font-weight:normal'><span style='font-size:16.0pt;font-family:"仿宋"'>普法<span
    lang=EN-US><o:p></o:p></span></span></b></p>
    <p class=MsoNormal><span lang=EN-US>202</span><span lang=EN-US>3</span><span>年，发放</span>
<span lang=EN-US>5</span><span>万余册。</span><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"""
    assert article(markup) == ("一、普法", "2023年，发放5万余册。")


def test_tables_are_rows_of_cells() -> None:
    """One paragraph a row; a cell's own paragraphs are joined, an empty cell keeps its place."""
    markup = """<p>统计表</p><table><thead><tr><th>项目</th><th>数量</th><th>单位</th></tr></thead>
    <tbody><tr><td><p>行政处罚</p></td><td></td><td>件</td></tr>
    <tr><td>行政<br>复议</td><td><span>1</span><span>2</span></td><td>件</td></tr>
    <tr><td colspan=3>说明：以上为全年数据。</td></tr></tbody></table>"""
    assert article(markup) == (
        "统计表",
        "项目\t数量\t单位",
        "行政处罚\t\t件",
        "行政 复议\t12\t件",
        "说明：以上为全年数据。",
    )


def test_cells_over_others_keep_what_is_beside_them_in_its_column() -> None:
    """A number over several rows or heads belongs to none of them, and is left out."""
    markup = """<table>
    <tr><th rowspan=2>项目</th><th colspan=2>件数</th><th rowspan=2>2023年</th></tr>
    <tr><th>受理</th><th>办结</th></tr>
    <tr><td rowspan=2>行政</td><td>12</td><td>11</td><td rowspan=2>89件</td></tr>
    <tr><td>5</td><td>4</td></tr>
    <tr><td>合计</td><td colspan=2>1,734.5万元</td><td>7</td></tr></table>
    <table><tr><td>年度</td><td colspan=2>件数</td></tr><tr><td>去年</td><td colspan=2>34</td></tr>
    <tr><td>甲<s>9</s></td><td hidden>8</td><td>1<del>2</del></td></tr></table>"""
    document = read_html(page(f'<div id="zoom">{markup}</div>'))
    assert document.paragraphs == (
        "项目\t件数\t\t2023年",
        "\t受理\t办结",
        "行政\t12\t11",
        "\t5\t4",
        "合计\t\t\t7",
        "年度\t件数",
        "去年\t34",
        "甲\t1",
    )
    assert document.remarks == (
        "over several cells, and left out: 89件，1,734.5万元",
        "struck out, and left out: 9，2",
    )


def test_a_table_that_lays_out_the_page_is_none() -> None:
    """Its cells hold prose, or other tables, or the article itself."""
    long = SENTENCE * 3
    rows = f"<tr><td>导航</td><td><p>{long}</p><p>一、普法</p><p>{long}</p></td></tr>"
    assert article(f"<table>{rows}</table>") == ("导航", long, "一、普法", long)
    nested = (
        "<table><tr><td><table><tr><td>甲</td><td>1</td></tr></table></td><td>乙</td></tr></table>"
    )
    assert article(nested) == ("甲\t1", "乙")
    outer = f'<table><tr><td>导航</td><td><div id="zoom">{SENTENCE}</div></td></tr></table>'
    assert read_html(page(outer)) == Document((SENTENCE,), (), ("导航",), above=1)


UNKNOWN = page(
    f"""<div class="topnav"><a href="/">首页</a><a href="/a">机构</a></div>
    <div class="q1"><h2>甲县报告</h2><p>一、普法</p><p>{SENTENCE * 4}</p><p>二、执法</p>
    <p>{SENTENCE * 5}</p><table><tr><td>处罚</td><td>12件</td></tr></table></div>
    <ul><li><a href="/b">相关链接一二三四</a></li><li><a href="/c">相关链接五六七八</a></li></ul>
    <div class="page-footer"><p>主办：甲县人民政府</p></div>"""
)


def test_a_page_of_no_known_make() -> None:
    """The least element that holds its prose is the article; furniture goes by its looks."""
    document = read_html(UNKNOWN)
    assert document.paragraphs == (
        "甲县报告",
        "一、普法",
        SENTENCE * 4,
        "二、执法",
        SENTENCE * 5,
        "处罚\t12件",
    )
    assert document.left_out == (
        "首页机构",
        "相关链接一二三四",
        "相关链接五六七八",
        "主办：甲县人民政府",
    )


@pytest.mark.parametrize(("links", "left_out"), [(10, False), (11, True)])
def test_a_paragraph_of_links_is_no_text(links: int, left_out: bool) -> None:
    """One that cites a work by its link is."""
    mixed = f"<p>{'字' * 10}<a href=a>{'链' * links}</a></p>"
    document = read_html(page(mixed + prose(50)))
    assert document.left_out == (("字" * 10 + "链" * links,) if left_out else ())


@pytest.mark.parametrize(("inside", "left_out"), [(9, True), (10, False)])
def test_what_holds_half_of_the_text_is_no_furniture(inside: int, left_out: bool) -> None:
    """A form goes round the whole of some pages."""
    document = read_html(page(f"<form>{prose(inside)}</form>{prose(10)}"))
    assert document.left_out == (("字" * (inside - 1) + "。",) if left_out else ())


def test_a_fragment_is_a_page() -> None:
    """Without html, head and body."""
    assert read_html("<p>甲<p>乙").paragraphs == ("甲", "乙")


@pytest.mark.parametrize(
    "text", ["", "<html></html>", page("<script>甲</script>"), "<div hidden>甲"]
)
def test_a_page_without_text_is_refused(text: str) -> None:
    """As one that a script would fill is."""
    with pytest.raises(LyfzError, match="the page shows no text"):
        read_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 100_000 + "甲",
        "<ul><li>" * 90_000 + "甲",
        "<table><tr><td>" * 50_000 + "甲",
        "".join(f"<p><b id={at}>" for at in range(50_000)) + "甲",
        "<div " + " ".join(f"a{at}" for at in range(300_000)) + ">甲",
        "甲<!--" * 100_000,
        "甲<style>" * 100_000,
    ],
)
def test_endless_markup_takes_no_endless_time(text: str) -> None:
    """Depth, misnesting and attributes, each of which costs a parser their square."""
    with suppress(LyfzError):
        assert read_html(text).paragraphs[0].startswith("甲")


PIECES = """<div> </div> <p> </p> <b> </b> <table> <tr> <td> </td> </table> <a> </a> <li> <pre> <br>
<!-- --> < > 甲 1 &lt; <script> </script> <span> </span> <p/class=content> <div/id=zoom> <xml> <svg>
<![if <?a <title> </title> <p/hidden> <td/style='display:none'> ' \""""
MARKUP = st.lists(st.sampled_from([*PIECES.split(), " ", "\n"]), max_size=60).map("".join)


@given(MARKUP)
def test_any_markup_is_read_or_refused(text: str) -> None:
    """Paragraphs are whole and stripped, and every one is in one place only."""
    with suppress(LyfzError):
        document = read_html(text)
        for one in (*document.paragraphs, *document.left_out):
            assert one
            assert one == one.strip()
            assert "\n" not in one


def test_wechat_dates_a_page_by_an_element() -> None:
    """Other words stand beside the date on its line."""
    body = f'<div id="js_content"><p>{SENTENCE}</p></div>'
    date = '<p><span>县司法</span><em id="publish_time">2025年1月8日 10:12</em></p>'
    assert ("publishtime", "2025年1月8日 10:12") in read_html(page(date + body)).metadata
