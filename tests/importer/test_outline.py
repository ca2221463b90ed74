"""The tree of sections that a page's numbering makes."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.importer.outline import Part, outline

Tree = list[tuple[str, "Tree"]]


def tree(parts: Iterable[Part]) -> Tree:
    """Each section's text with those under it."""
    return [(part.text, tree(part.parts)) for part in parts]


def joined(parts: Iterable[Part]) -> str:
    return "".join(part.text + joined(part.parts) for part in parts)


def test_headings_on_lines_of_their_own_hold_the_paragraphs_behind_them() -> None:
    """一、 > （一） > 1. > （1）, each level as the document nests it."""
    paragraphs = (
        "引言。|一、普法|甲。|（一）进校园|乙。|1.讲座|（1）春季|（2）秋季|2.展览"
        "|（二）进社区|二、执法"
    )
    assert tree(outline(paragraphs.split("|"))) == [
        ("引言。", []),
        (
            "一、普法\n甲。",
            [
                (
                    "（一）进校园\n乙。",
                    [("1.讲座", [("（1）春季", []), ("（2）秋季", [])]), ("2.展览", [])],
                ),
                ("（二）进社区", []),
            ],
        ),
        ("二、执法", []),
    ]


def test_a_whole_report_in_one_line_is_taken_apart() -> None:
    """Headings, points, problems and plan are found behind the stops."""
    line = (
        "今年以来工作如下：一、普法。一是发书。发了书。二是办班。办了班。二、执法。严格执法。"
        "今年来,虽然取得成绩,但仍存在一些问题。一是人少。下一步,我县将加强工作。一是学习。"
    )
    parts = outline([line])
    assert tree(parts) == [
        ("今年以来工作如下：", []),
        ("一、普法。", [("一是发书。发了书。", []), ("二是办班。办了班。", [])]),
        ("二、执法。严格执法。", []),
        ("今年来,虽然取得成绩,但仍存在一些问题。", [("一是人少。", [])]),
        ("下一步,我县将加强工作。", [("一是学习。", [])]),
    ]
    assert [part.kind for part in parts] == ["preamble", "work", "work", "problems", "plan"]


def test_the_plan_may_follow_the_problems_in_one_line() -> None:
    """Both turns are found, and not a blank is lost between them."""
    line = "一、甲。 一是乙。 当前，还存在一些问题。 下一步，将继续努力。"
    parts = outline([line])
    assert [part.kind for part in parts] == ["work", "problems", "plan"]
    assert joined(parts) == line


def test_a_paragraph_that_lost_its_line_breaks_turns_at_any_sentence() -> None:
    """It holds a heading such as 二、 behind others; elsewhere a sentence does not turn."""
    lost = "一、甲。二、乙。但还存在不足。下一步,将努力。"
    assert tree(outline(["引言。", lost, "完。"])) == [
        ("引言。", []),
        ("一、甲。", []),
        ("二、乙。", []),
        ("但还存在不足。", []),
        ("下一步,将努力。\n完。", []),
    ]
    assert tree(outline(["一、甲。一是乙。但还存在不足。二是丙。二、丁。"])) == [
        ("一、甲。", [("一是乙。但还存在不足。", []), ("二是丙。", [])]),
        ("二、丁。", []),
    ]
    assert tree(outline(["一、甲。一是丙。但还存在不足。", "二、乙。下一步,将努力。"])) == [
        ("一、甲。", [("一是丙。但还存在不足。", [])]),
        ("二、乙。下一步,将努力。", []),
    ]


def test_a_heading_is_found_on_the_line_behind_its_label() -> None:
    """A page may break the line there; the kind is that of the heading."""
    (part,) = outline(["一、", "存在的问题", "人少。"])
    assert (part.title, part.printed, part.kind) == ("存在的问题", True, "problems")
    (part,) = outline(["一、"])
    assert (part.title, part.printed, part.kind) == ("一、", False, "work")


def test_points_before_a_heading_are_no_parents_of_it() -> None:
    """（一） opens beside 一是, not under it."""
    assert tree(outline(["一是甲。", "（一）乙"])) == [("一是甲。", []), ("（一）乙", [])]


def test_numbering_that_runs_on_across_parents_stays_under_each() -> None:
    """（三） continues under 二、 what （一） and （二） began under 一、."""
    parts = outline(["一、甲", "（一）乙", "（二）丙", "二、丁", "（三）戊"])
    assert tree(parts) == [
        ("一、甲", [("（一）乙", []), ("（二）丙", [])]),
        ("二、丁", [("（三）戊", [])]),
    ]


def test_a_document_may_nest_its_numbering_its_own_way() -> None:
    """Levels follow what opens under what, not a fixed hierarchy."""
    assert tree(outline(["1.甲", "（一）乙", "（二）丙", "2.丁"])) == [
        ("1.甲", [("（一）乙", []), ("（二）丙", [])]),
        ("2.丁", []),
    ]


def test_points_stand_wherever_they_stand() -> None:
    """Behind a colon, a semicolon, a comma; not inside quotation marks, not out of turn."""
    assert tree(outline(["一、做法：一是甲；二是乙，三是丙、四是丁。"])) == [
        ("一、做法：", [("一是甲；", []), ("二是乙，", []), ("三是丙、", []), ("四是丁。", [])])
    ]
    assert tree(outline(["一、“甲。一是乙”。五是丙。"])) == [("一、“甲。一是乙”。五是丙。", [])]
    assert tree(outline(["一、双随机、一公开。二、三是甲。"])) == [
        ("一、双随机、一公开。", []),
        ("二、三是甲。", []),
    ]


def test_a_point_ends_where_a_heading_comes() -> None:
    """A heading is never under a point."""
    assert tree(outline(["（一）甲。一是乙。", "（二）丙。一是丁。", "一、戊"])) == [
        ("（一）甲。", [("一是乙。", [])]),
        ("（二）丙。", [("一是丁。", [])]),
        ("一、戊", []),
    ]


def test_problems_and_plan_are_parts_with_or_without_a_heading() -> None:
    """Known by their first sentence where no heading announces them."""
    parts = outline(
        [
            "一、普法",
            "工作。",
            "总的来看，我县工作取得成效，但还存在一些薄弱环节。",
            "2024年，我县将继续努力。",
        ],
        year=2023,
    )
    assert [(part.kind, part.title) for part in parts] == [
        ("work", "普法"),
        ("problems", "存在的问题"),
        ("plan", "下一步工作"),
    ]
    parts = outline(
        ["一、普法", "但仍存在不足。", "二、存在的问题", "三、2024年工作打算"], year=2023
    )
    assert [part.text.split("\n")[0] for part in parts] == [
        "一、普法",
        "二、存在的问题",
        "三、2024年工作打算",
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("但" + "仍" * 20 + "有" + "的" * 20 + "问题。", "problems"),
        ("但" + "我" * 21 + "有问题。", None),
        ("但有" + "的" * 21 + "问题。", None),
        ("下一步，" + "我县" * 99 + "将努力。", "plan"),
        ("我县下一步将努力。", None),
        ("存在的主要问题：一是人少。", "problems"),
        ("针对存在的问题：一是整改。", None),
        ("下一步工作打算：一是学习。", "plan"),
    ],
)
def test_a_sentence_admits_problems_or_states_a_plan(text: str, kind: str | None) -> None:
    """Its words stand near each other, and a plan opens with when it is for."""
    parts = outline(["一、甲", text])
    assert [part.kind for part in parts] == (["work", kind] if kind else ["work"])


def test_a_report_turns_once_to_its_problems_and_once_to_its_plan() -> None:
    """And not before its work."""
    problems, plan = "但还存在不足。", "下一步，将努力。"
    paragraphs = [problems, plan, "一、甲", problems, problems, plan, problems, plan]
    assert tree(outline(paragraphs)) == [
        (f"{problems}\n{plan}", []),
        ("一、甲", []),
        (f"{problems}\n{problems}", []),
        (f"{plan}\n{problems}\n{plan}", []),
    ]


def test_the_year_reported_on_is_no_plan() -> None:
    """2023年，…将… opens the report of 2023, and the plan of 2022."""
    paragraphs = ["一、普法", "2023年，全县将普法融入治理。"]
    assert len(outline(paragraphs, year=2023)) == 1
    assert len(outline(paragraphs, year=2022)) == 2


def test_headings_without_numbers_are_parts_where_nothing_is_numbered() -> None:
    """A short line without a stop; in a numbered document it is only text."""
    parts = outline(["主要工作", "甲。", "存在问题", "乙。"])
    assert [(part.title, part.kind, part.text) for part in parts] == [
        ("主要工作", "work", "主要工作\n甲。"),
        ("存在问题", "problems", "存在问题\n乙。"),
    ]
    assert tree(outline(["一、甲", "短行", "乙。"])) == [("一、甲\n短行\n乙。", [])]


def test_a_heading_may_end_in_a_colon() -> None:
    """Where it says what comes; and a number that goes on behind it keeps it where it is."""
    lines = "2023年，工作如下：|主要工作：|办班。|存在的问题：|人少。|下一步工作打算：|招人。"
    assert headings(outline(lines.split("|"))) == [
        ("preamble", "前言"),
        ("work", "主要工作"),
        ("problems", "存在的问题"),
        ("plan", "下一步工作打算"),
    ]
    lines = "一、工作|（一）普法|存在的问题：|人少。|（二）执法|下一步打算：|招人。"
    (work, plan) = outline(lines.split("|"))
    assert tree([work]) == [
        ("一、工作", [("（一）普法", [("存在的问题：\n人少。", [])]), ("（二）执法", [])])
    ]
    assert (plan.kind, plan.title) == ("plan", "下一步打算")


@pytest.mark.parametrize(
    "line",
    ["短句。", "短句.", "如下：", "工作情况如下：", "甲：", "一些问题，如：", "甲、", "长" * 31],
)
def test_a_line_that_ends_in_a_mark_or_is_long_is_no_heading(line: str) -> None:
    """Nothing being numbered, it belongs to the heading above."""
    assert tree(outline(["主要工作", line])) == [(f"主要工作\n{line}", [])]
    assert len(outline(["主要工作", "长" * 30])) == 2


def test_half_width_punctuation_numbers_as_well() -> None:
    """Pages print either."""
    assert tree(outline(["一、甲", "(一)乙", "（二）丙", "１．丁", "2、戊"])) == [
        ("一、甲", [("(一)乙", []), ("（二）丙", [("１．丁", []), ("2、戊", [])])])
    ]


def headings(parts: Iterable[Part]) -> list[tuple[str, str]]:
    """The kind and the title of each section of the first level."""
    return [(part.kind, part.title) for part in parts]


def test_headings_follow_one_another_in_one_paragraph() -> None:
    """Behind a blank where no stop ends them; （一） needs no blank behind a chapter."""
    line = "现报告如下: 一、成效 (一)普法,执法。开会。 (二)复议。 二、问题（一）人少。"
    assert tree(outline([line])) == [
        ("现报告如下: ", []),
        ("一、成效 ", [("(一)普法,执法。开会。 ", []), ("(二)复议。 ", [])]),
        ("二、问题", [("（一）人少。", [])]),
    ]


def test_a_list_in_prose_is_no_heading() -> None:
    """一、二、三产业 counts up what one label names."""
    text = "经济稳中有进。一、二、三产业增长。二、三产业向好。"
    assert tree(outline(["一、甲", text])) == [(f"一、甲\n{text}", [])]
    assert tree(outline(["一、甲", "一、二产业向好。"])) == [("一、甲\n一、二产业向好。", [])]


def test_every_printed_form_of_a_label_opens_a_section() -> None:
    """第一部分 over 一．, ① under （1）, blanks before the mark."""
    lines = "第一部分 成效|一．普法|（1）进校园|①讲座|②展览|二 、执法|第二部分 问题|一．人少"
    assert tree(outline(lines.split("|"))) == [
        (
            "第一部分 成效",
            [
                ("一．普法", [("（1）进校园", [("①讲座", []), ("②展览", [])])]),
                ("二 、执法", []),
            ],
        ),
        ("第二部分 问题", [("一．人少", [])]),
    ]


def test_a_chapter_may_have_clauses() -> None:
    """第一节 stands under 第一章, and 一、 under it; 第一节课 is no label."""
    lines = "第一章 工作|第一节 学习|一、办班|二、讲座|第二节 执法|第一节课开讲。|第二章 问题"
    assert tree(outline(lines.split("|"))) == [
        (
            "第一章 工作",
            [
                ("第一节 学习", [("一、办班", []), ("二、讲座", [])]),
                ("第二节 执法\n第一节课开讲。", []),
            ],
        ),
        ("第二章 问题", []),
    ]


def test_points_that_begin_anew_stand_under_the_heading_they_follow() -> None:
    """Though others stand beside it."""
    lines = (
        "2024年工作回顾|增长。|一是平稳。|2025年工作安排|（一）内需|（二）民生|一是学校。|二是医院。"
        "|（三）安全"
    )
    parts = outline(lines.split("|"))
    assert headings(parts) == [("work", "2024年工作回顾"), ("plan", "2025年工作安排")]
    assert tree(parts[1].parts) == [
        ("（一）内需", []),
        ("（二）民生", [("一是学校。", []), ("二是医院。", [])]),
        ("（三）安全", []),
    ]


def test_numbers_that_begin_anew_stand_under_the_line_before_them() -> None:
    """An appendix has a heading without a number, and its own 一、."""
    lines = (
        "一、2025年工作|办结。|二、2026年工作安排|投资。|2026年十件实事|一、低保|提高。|二、养老"
    )
    assert tree(outline(lines.split("|"))) == [
        ("一、2025年工作\n办结。", []),
        ("二、2026年工作安排\n投资。", []),
        ("2026年十件实事", [("一、低保\n提高。", []), ("二、养老", [])]),
    ]
    assert headings(outline(["一、甲", "二、乙", "附件", "1.发放补贴。"]))[2:] == [("work", "附件")]


def test_a_subtitle_is_no_section() -> None:
    """Nor who speaks, nor when; headings follow."""
    lines = (
        "——2023年3月7日在第一次会议上|检察长 张某|2023年3月7日|各位代表：|过去五年工作回顾|办案。"
        "|今后五年工作安排|办事。"
    )
    assert headings(outline(lines.split("|"))) == [
        ("preamble", "前言"),
        ("work", "过去五年工作回顾"),
        ("plan", "今后五年工作安排"),
    ]


def test_a_chapter_may_tell_its_problems_before_the_next() -> None:
    """They are a part of it where others on the work follow."""
    lines = "一、普法|但仍存在不足。|人手不足。|二、执法|三、下一步打算"
    parts = outline(lines.split("|"))
    assert headings(parts) == [("work", "普法"), ("work", "执法"), ("plan", "下一步打算")]
    assert tree(parts[0].parts) == [("但仍存在不足。\n人手不足。", [])]


def test_a_part_without_a_heading_stands_within_what_goes_on_behind_it() -> None:
    """（二） is work like （一）, whatever （一） says of the next step."""
    lines = "一、工作|（一）学习|下一步，将继续学习。|（二）执法|二、问题"
    (work, problems) = outline(lines.split("|"))
    assert tree([work]) == [
        ("一、工作", [("（一）学习", [("下一步，将继续学习。", [])]), ("（二）执法", [])])
    ]
    assert [part.kind for part in work.parts] == ["work", "work"]
    assert [part.kind for part in work.parts[0].parts] == ["plan"]
    assert problems.kind == "problems"


def test_the_admission_may_follow_what_was_achieved() -> None:
    """但… as the second sentence, 各位代表！ before the first."""
    for text in ("取得成绩。但仍存在不足。", "各位代表！我们清醒认识到，困难依然不少。"):
        assert headings(outline(["一、普法", text])) == [
            ("work", "普法"),
            ("problems", "存在的问题"),
        ]


def test_what_follows_the_heading_of_the_plan_is_planned_unless_it_looks_back() -> None:
    """四、加强自身建设 is a task; 四、述法情况 is none."""
    lines = ["一、工作", "二、2026年工作安排", "三、加强自身建设", "四、述法情况", "五、荣誉"]
    assert [part.kind for part in outline(lines)] == ["work", "plan", "plan", "work", "work"]
    lines = ["一、2025年工作", "二、2026年工作安排", "附件", "2026年民生实事"]
    assert [part.kind for part in outline(lines, 2025)] == ["work", "plan", "work", "plan"]


def test_the_year_reported_on_is_that_of_the_review() -> None:
    """The title may name the year of publication."""
    lines = ["一、2025年工作回顾", "二、2026年主要工作", "三、2025年考核情况"]
    assert [part.kind for part in outline(lines, 2026)] == ["work", "plan", "work"]
    assert [part.kind for part in outline(["一、工作", "二、2026年主要工作"], 2026)] == ["work"] * 2


def test_a_table_stands_behind_the_section_that_it_is_in() -> None:
    """With the lines that name it, not within the last point, and never taken for headings."""
    lines = (
        "（一）复议|一是受理。|表1 案件（单位：件）|项目\t2023年|1.\t受理\t5|一、办结\t3|二是办结。"
    )
    assert tree(outline(lines.split("|"))) == [
        (
            "（一）复议",
            [
                ("一是受理。", []),
                ("表1 案件（单位：件）\n项目\t2023年\n1.\t受理\t5\n一、办结\t3", []),
                ("二是办结。", []),
            ],
        )
    ]
    assert headings(outline(["一、甲", "单位：件", "受理\t5"])[0].parts) == [("work", "表")]
    rows = ["复议（单位：件）", "受理\t5", "培训（人次）", "参训\t6"]
    assert [part.text for part in outline(["一、甲", *rows])[0].parts] == [
        "复议（单位：件）\n受理\t5",
        "培训（人次）\n参训\t6",
    ]
    lines = "一、甲|表1|受理\t5|表2|办结\t3|说明。"
    assert tree(outline(lines.split("|"))[0].parts) == [
        ("表1\n受理\t5", []),
        ("表2\n办结\t3\n说明。", []),
    ]
    assert tree(outline(["一、\t甲", "乙。"])) == [("一、\t甲\n乙。", [])]


@given(
    st.lists(
        st.text(
            alphabet="一二三、（）(1)2.①是甲乙。；，“”下步将但存在问题 \t", min_size=1, max_size=40
        ).filter(str.strip),
        max_size=6,
    )
)
def test_every_character_ends_up_in_one_section_in_order(paragraphs: list[str]) -> None:
    """Whatever the numbering: white space between paragraphs aside, nothing is lost or moved."""
    assert joined(outline(paragraphs)).replace("\n", "") == "".join(paragraphs)
