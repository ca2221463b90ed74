"""Numbers of tables: what they stand under, and the unit that is printed for them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lyfz.chinese.quantity import claims
from lyfz.chinese.quantity.cells import cells

Read = list[tuple[str, float | None, str | None]]


def read(text: str) -> Read:
    """The name of each cell, with value and unit where it is a figure."""
    figures = {claim.start: claim.quantity for claim in claims(text) if claim.reason == "figure"}
    known = [(cell.name, figures.get(cell.start)) for cell in cells(text) if not cell.counts]
    return [(name, read.value if read else None, read.unit if read else "") for name, read in known]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "表1 案件（单位：件）\n项目\t2022年\t2023年\n受理\t51\t1,063\n诉讼\t33件\t",
            [("2022年受理", 51, "件"), ("2023年受理", 1063, "件"), ("2022年诉讼", 33, "件")],
        ),
        (
            "单位：万元\n序号\t项目\t金额\t同比（%）\n1\t普法\t1.2\t12.5",
            [("普法金额", 12000, "元"), ("普法同比", 12.5, "%")],
        ),
        (
            "指标\t计量单位\t数量\n受理\t件\t51\n合格率\t%\t98.5",
            [("受理", 51, "件"), ("合格率", 98.5, "%")],
        ),
        (
            "\t2023年\t\t2022年\n\t受理（件）\t办结（件）\t受理（件）\t办结（件）\n甲镇\t5\t4\t3\t2",
            [
                ("甲镇2023年受理", 5, "件"),
                ("甲镇2023年办结", 4, "件"),
                ("甲镇2022年受理", 3, "件"),
                ("甲镇2022年办结", 2, "件"),
            ],
        ),
        (
            "序号\t单位\t受理（件）\t金额\n1\t公安局\t30\t2元\n2\t城管局\t8\t3元",
            [
                ("公安局受理", 30, "件"),
                ("公安局金额", 2, "元"),
                ("城管局受理", 8, "件"),
                ("城管局金额", 3, "元"),
            ],
        ),
        (
            "项目\t单位\t数量\n补助\t万元\t5\n人均补助\t元/人\t20",
            [("补助", 50000, "元"), ("人均补助", 20, "元/人")],
        ),
        (
            "类别\t项目\t数量\n复议\t受理\t58件\n\t办结\t55件\n合计\t\t113件",
            [("复议受理", 58, "件"), ("复议办结", 55, "件"), ("合计", 113, "件")],
        ),
        (
            "序号\t类别\t数量\n1\t复议\t58件\n\t诉讼\t55件\n2\t处罚\t7件",
            [("复议", 58, "件"), ("诉讼", 55, "件"), ("处罚", 7, "件")],
        ),
        (
            "年份\t受理（件）\n2022\t51\n2023\t63",
            [("2022年受理", 51, "件"), ("2023年受理", 63, "件")],
        ),
        (
            "项目\t2022\t2023\n受理（件）\t51\t 63 ",
            [("2022年受理", 51, "件"), ("2023年受理", 63, "件")],
        ),
        (
            "单位：件\n项目\t件数\t占比\t人数\n受理\t51\t45.2\t60\n合格率\t98",
            [
                ("受理", 51, "件"),
                ("受理占比", None, ""),
                ("受理人数", None, ""),
                ("合格率", None, ""),
            ],
        ),
        ("受理\t51", [("受理", None, "")]),
        ("单位：件\n项目\t数量（人）\n受理（次）\t51", [("受理", None, "")]),
        ("单位：件、人\n受理\t51", [("受理", None, "")]),
        (
            "类别\t项目\t数量（件）\n复议\t受理\t58\n办结\t55",
            [("复议受理", 58, "件"), ("办结", None, "")],
        ),
        ("项目\t数量（件）\n受理\t51\t47", [("受理", None, ""), ("受理", None, "")]),
        ("2022年\t2023年\n受理\t51件\t63件", [("受理", 51, "件"), ("受理", 63, "件")]),
        ("2022年\t2023年\t备注\n受理\t51件\t63件", [("受理", 51, "件"), ("受理", 63, "件")]),
        (
            "项目\t1-6月（件）\t备注\n受理\t51\n办结\t47",
            [("1-6月受理", 51, "件"), ("1-6月办结", 47, "件")],
        ),
        ("受理\t51\t件", [("受理", None, "")]),
    ],
)
def test_a_number_has_the_heads_and_the_unit_that_are_printed_for_it(
    table: str, expected: Read
) -> None:
    """Its column's, its row's, or that over the table; without one, or with two, it has none."""
    assert read(table.replace("（", "(").replace("）", ")").replace("：", ":")) == expected


def test_a_table_below_another_has_its_own_heads_and_unit() -> None:
    """Words behind numbers are one where a caption, or a head, tells; else nothing is over it."""
    table = "单位：件\n类别\t受理\t办结\n许可\t5\t6\n"
    first = [("许可受理", 5, "件"), ("许可办结", 6, "件")]
    assert read(f"{table}单位：人\n类别\t男\t女\n干部\t12\t11") == [
        *first,
        ("干部男", 12, "人"),
        ("干部女", 11, "人"),
    ]
    assert read(f"{table}类别\t强制(次)\n甲局\t4") == [*first, ("甲局强制", 4, "次")]
    assert read(f"{table}类别\t强制\n甲局\t4") == [*first, ("甲局强制", None, "")]
    assert read(f"{table}小计\t无\t无\n处罚\t7\t8") == [
        *first,
        ("处罚", 7, "件"),
        ("处罚", 8, "件"),
    ]
    assert read(f"{table}其他\n处罚\t7\t8") == [
        *first,
        ("处罚受理", 7, "件"),
        ("处罚办结", 8, "件"),
    ]


def test_what_numbers_rows_is_no_figure_and_what_has_no_unit_is_left_to_a_person() -> None:
    """A number is said, never given a unit that nobody printed."""
    text = "序号\t项目\t数量\n1\t受理\t51\n2\t办结\t47"
    assert [(text[c.start : c.end], c.reason) for c in claims(text)] == [
        ("1", "label"),
        ("51", None),
        ("2", "label"),
        ("47", None),
    ]


def test_no_cell_joins_its_neighbour() -> None:
    """A tab is no blank within a figure."""
    assert [c.quantity for c in claims("受理\t3\t6万\t件")] == [None, None]


@example("数\t数\n受\t1\n件\t件\t2022")
@given(st.text(alphabet="12年\t\n件(:数受单位", max_size=40))
def test_any_rows_make_a_table(text: str) -> None:
    """However long each is, the cells stand in order and hold a number."""
    spans = [(cell.start, cell.end) for cell in cells(text)]
    assert spans == sorted(spans)
    assert all(text[start].isdecimal() for start, _ in spans)
