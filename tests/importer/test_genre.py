"""What is a rule-of-law report, what is another document, and what is none."""

import pytest

from lyfz.importer.genre import doubt, nothing

OPENING = "2023年，我县推进法治政府建设，现将情况报告如下：\n一、主要工作"
PROSE = "建" * 40 + "。"


@pytest.mark.parametrize(
    ("title", "opening", "words"),
    [
        ("小县2023年度法治政府建设工作总结", OPENING, None),
        ("小县2023年依法行政工作情况的报告", "", None),
        ("小县2023年法治政府建设报告", "2023年12月31日前完成率100%。", None),
        ("小县2023年法治政府建设报告", "小县日前推进工作。", "opening says 日前, as news does"),
        ("小县2023年行政复议工作情况", OPENING, "title does not speak of 法治政府建设"),
        ("小县人大审议2023年法治政府建设报告", OPENING, "title says 审议, as news does"),
        (None, OPENING, None),
        (None, "浅析法治政府\n" + OPENING, "title says 浅析, as a paper does"),
        (None, "2019年，小县推进依法行政。\n一、2019年工作情况", None),
        (None, "4月2日，小县法治政府建设会议举办。", "its opening reports nothing"),
        (None, "学习《法治政府纲要》，制定本方案。", "opening says 制定本"),
        (None, "4月2日，小县植树。", "opening does not speak of 法治政府建设"),
    ],
)
def test_what_a_page_says_of_itself_tells_its_kind(
    title: str | None, opening: str, words: str | None
) -> None:
    """The title, or the opening of a page without one."""
    reason = doubt(title, opening)
    assert reason is None if words is None else words in (reason or "")


@pytest.mark.parametrize(
    ("body", "page", "numbered", "words"),
    [
        ([PROSE], [PROSE], False, None),
        ([PROSE[1:]], [], False, "open it in a browser"),
        (["一、甲。"], [], True, None),
        (["首页政务公开互动交流办事服务"], [], False, "open it in a browser"),
        ([], ["该内容已被发布者删除"], False, "the article is gone"),
        ([PROSE], [PROSE, "您访问的页面不存在"], False, "the article is gone"),
        ([PROSE * 30], [PROSE, "您访问的页面不存在"], False, None),
        ([], ["附件：小县报告.docx"], False, "import its attachment: 小县报告.docx"),
        ([PROSE], ["附件：小县报告.docx"], False, None),
    ],
)
def test_too_little_text_is_no_report(
    body: list[str], page: list[str], numbered: bool, words: str | None
) -> None:
    """A numbered heading is always one; what to do is told by what the page says."""
    advice = nothing(body, page, numbered)
    assert advice is None if words is None else words in (advice or "")


def test_a_printed_title_lets_a_report_be_short() -> None:
    """Two headings without numbers, and a sentence under each."""
    assert nothing(["建" * 10 + "。"], [], numbered=False, titled=True) is None
    assert nothing(["建" * 9 + "。"], [], numbered=False, titled=True) is not None
    assert nothing(["建" * 10 + "。"], ["该内容已被发布者删除"], numbered=False, titled=True)
