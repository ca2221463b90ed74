"""The tree of sections that a page's numbering makes."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lyfz.importer.outline import Part, kind_of, outline

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


@pytest.mark.parametrize("line", ["短句。", "短句.", "如下：", "甲、", "长" * 31])
def test_a_line_that_ends_in_a_mark_or_is_long_is_no_heading(line: str) -> None:
    """Nothing being numbered, it belongs to the heading above."""
    assert tree(outline(["主要工作", line])) == [(f"主要工作\n{line}", [])]
    assert len(outline(["主要工作", "长" * 30])) == 2


def test_half_width_punctuation_numbers_as_well() -> None:
    """Pages print either."""
    assert tree(outline(["一、甲", "(一)乙", "（二）丙", "１．丁", "2、戊"])) == [
        ("一、甲", [("(一)乙", []), ("（二）丙", [("１．丁", []), ("2、戊", [])])])
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("存在的主要问题", "problems"),
        ("问题和不足", "problems"),
        ("存在问题及下一步打算", "problems"),
        ("下一步工作打算", "plan"),
        ("2024年工作安排", "plan"),
        ("下步重点", "plan"),
        ("计划", "plan"),
        ("问题", "problems"),
        ("突出问题导向抓整治", None),
        ("存在" + "的" * 12 + "问题", "problems"),
        ("存在" + "的" * 13 + "问题", None),
        ("2024年法治建设工作的安排", "plan"),
        ("2023年推进法治政府建设的重点", None),
        ("法治宣传", None),
    ],
)
def test_a_heading_announces_its_kind(title: str, kind: str | None) -> None:
    """Most announce work, which is the rest."""
    assert kind_of(title) == kind


@given(
    st.lists(
        st.text(
            alphabet="一二三、（）(1)2.是甲乙。；，“”下步将但存在问题 ", min_size=1, max_size=40
        ).filter(str.strip),
        max_size=6,
    )
)
def test_every_character_ends_up_in_one_section_in_order(paragraphs: list[str]) -> None:
    """Whatever the numbering: white space between paragraphs aside, nothing is lost or moved."""
    assert joined(outline(paragraphs)).replace("\n", "") == "".join(paragraphs)
