"""The bundled report against the official page as it was published."""

import re
from pathlib import Path

from lyfz import Report
from lyfz.chinese.prose import heading
from lyfz.chinese.quantity import claims, find
from lyfz.query import citations

PAGE = (Path(__file__).parent / "data" / "linyou-2023.txt").read_text(encoding="utf-8")
HEAD, BODY = PAGE.split("浏览次数:\n")

NUMERAL = re.compile("[0-9]+(?:[.][0-9]+)?|[〇零一二两三四五六七八九十百千万亿]+")

# Every numeral of the page that states no figure, by the words around it.
NOT_FIGURES = """
    2023年, 二十大精神 一份让人民满意 一、 二、 三、 四、 五、 六、 一是 二是 三是 四是 五是
    第一责任人 “八五” “12348” “两代表一委员” 一条街 2023年度 2023年测绘法 (2023年版)
    同一行政许可 统一登记 统一编号 统一公布 统一行使 双随机、一公开 一站式 一些困难 一定成绩
    进一步提升 下一步, “三项制度”
""".split()


def test_the_texts_in_reading_order_are_the_published_body(report: Report) -> None:
    """Character for character; only the line breaks between paragraphs are not in the texts."""
    assert "".join(section.text for section in report.walk()) == BODY.replace("\n", "")


def test_title_and_date_are_those_of_the_page(report: Report) -> None:
    """The head of the page, above the body."""
    assert HEAD.split("\n\n")[2] == report.title
    assert HEAD.split("\n\n")[3] == f"发布时间: {(report.published or '').replace('T', ' ')} "


def test_the_outline_is_whole(report: Report) -> None:
    """Nine parts of these kinds, with these many points."""
    assert [(part.address, part.kind, len(part.sections)) for part in report.sections] == [
        ("0", "preamble", 0),
        ("1", "work", 3),
        ("2", "work", 3),
        ("3", "work", 3),
        ("4", "work", 3),
        ("5", "work", 3),
        ("6", "work", 3),
        ("7", "problems", 2),
        ("8", "plan", 5),
    ]


def test_labels_are_printed_ones_and_only_editorial_titles_have_none(report: Report) -> None:
    """A heading read off the text is in the text; the others carry no label."""
    for section in report.walk():
        if section.label:
            assert section.text.startswith(section.label + section.title)
        else:
            assert section.address in {"0", "7", "8"}
            assert heading(section.text) is None


def test_every_numeral_of_the_page_is_a_figure_or_known_to_be_none(report: Report) -> None:
    """No figure is missed, and none is made up."""
    for section in report.walk():
        text = section.text
        spans = [(figure.start, figure.end) for figure in section.indicators]
        for word in NOT_FIGURES:
            spans += [found.span() for found in re.finditer(re.escape(word), text)]
        unknown = [
            text[max(numeral.start() - 5, 0) : numeral.end() + 5]
            for numeral in NUMERAL.finditer(text)
            if not any(start <= numeral.start() and numeral.end() <= end for start, end in spans)
        ]
        assert unknown == []


def test_every_numeral_of_the_page_is_recognised(report: Report) -> None:
    """As a figure of the data, or by the class that makes it none."""
    for section in report.walk():
        spans = [(figure.start, figure.end) for figure in section.indicators]
        for claim in claims(section.text):
            stated = any(start <= claim.start and claim.end <= end for start, end in spans)
            assert claim.reason is not None
            assert stated or claim.reason != "figure"


def test_each_figure_is_what_its_quote_says(report: Report) -> None:
    """Value, upper, qualifier and unit, read off the quote and not off the data."""
    assert len(report.indicators) == 57
    for figure in report.indicators:
        read = [(q.value, q.upper, q.qualifier, q.unit) for q in find(figure.quote)]
        assert read == [(figure.value, figure.upper, figure.qualifier, figure.unit)], figure.id


def test_the_text_states_the_figures_of_the_data_and_no_others(report: Report) -> None:
    """Reading each text finds, in order, what the data lists."""
    for section in report.walk():
        read = [(q.value, q.qualifier, q.unit) for q in find(section.text)]
        assert read == [(f.value, f.qualifier, f.unit) for f in section.indicators]


def test_each_quote_stands_once_where_its_offsets_say(report: Report) -> None:
    """A quote proves its figure only if it can be found without doubt."""
    texts = {section.address: section.text for section in report.walk()}
    for figure in report.indicators:
        assert texts[figure.section][figure.start : figure.end] == figure.quote
        assert texts[figure.section].count(figure.quote) == 1


def test_ids_and_names_tell_figures_apart(report: Report) -> None:
    """Ids are for the keyboard, names for the eye; neither may stand for two figures."""
    ids = [figure.id for figure in report.indicators]
    names = [figure.name for figure in report.indicators]
    assert len(set(ids)) == len(set(names)) == 57
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", name) for name in ids)


def test_every_work_named_is_found(report: Report) -> None:
    """Read off the page by eye."""
    rows = citations(report, report.walk())
    assert [(row.section, row.type, row.title) for row in rows] == [
        ("2.1", "law", "中华人民共和国宪法"),
        ("2.1", "law", "中华人民共和国民法典"),
        ("2.1", "other", "法治视角"),
        ("2.1", "law", "民法典"),
        ("2.3", "law", "民法典"),
        ("2.3", "law", "测绘法"),
        ("2.3", "law", "未成年人保护法"),
        ("2.3", "law", "防范电信网络诈骗法"),
        ("3.1", "document", "麟游县行政许可事项清单(2023年版)"),
        ("4.1", "document", "关于加强农村公共基础设施管理助力脱贫攻坚的意见"),
        ("4.2", "regulation", "重大行政决策程序暂行条例"),
        ("4.2", "rule", "陕西省重大行政决策程序暂行规定"),
        ("6.2", "rule", "麟游县行政负责人出庭应诉工作规则(试行)"),
    ]
