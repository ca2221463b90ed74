"""Rows of tables: data in one line, prose in paragraphs."""

import pytest

from lyfz.importer.formats.document import row


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([["处罚"], ["12"], ["件"]], ["处罚\t12\t件"]),
        ([["行政", "处罚"], [], ["件"]], ["行政 处罚\t\t件"]),
        ([[], ["2023年"], ["2024年"], []], ["\t2023年\t2024年"]),
        ([["处罚"], ["查处12件。"]], ["处罚\t查处12件。"]),
        ([["问题"], ["人少；", "钱少。"]], ["问题", "人少；", "钱少。"]),
        ([["问题"], ["人少；", "钱少"]], ["问题\t人少； 钱少"]),
        ([[], ["说明", "全年数据"]], ["说明", "全年数据"]),
        ([[], []], []),
        ([], []),
    ],
)
def test_a_row_is_one_paragraph_unless_a_cell_holds_prose(
    cells: list[list[str]], expected: list[str]
) -> None:
    """Several sentences, each a paragraph; what stands alone in its row is no data either."""
    assert row(cells) == expected
