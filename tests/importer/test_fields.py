"""What the fields around an article hold."""

import pytest
from tables import needless

from lyfz.importer import fields


@pytest.mark.parametrize(
    ("lines", "tells", "values"),
    [
        (["来源：县司法局发布时间：2024-01-25字号：大"], "from", ["县司法局"]),
        (
            ["[ 成文日期 ] | 2024-01-10 | [ 发布日期 ] | 2024-01-25 |"],
            "published",
            ["2024-01-25", "2024-01-10"],
        ),
        (["索 引 号: 1 发布 机构 : 小县司法局"], "issuer", ["小县司法局"]),
        (["发布时间：", "2024-01-25 09:45:30"], "published", ["2024-01-25 09:45:30"]),
        (["发布时间：", "来源：小县"], "published", []),
        (["成文日期 2024-01-10"], "published", ["2024-01-10"]),
        (["- 发布机构小县司法局", "发布日期2024-01-10"], "issuer", ["小县司法局"]),
        (["时间2024"], "published", []),
        (["时间 紧迫"], "published", []),
        (["| 标题:甲 乙报告 | |"], "title", ["甲 乙报告"]),
        (["来源：", "来源：甲"], "from", ["甲"]),
    ],
)
def test_a_value_goes_on_to_the_next_name(lines: list[str], tells: str, values: list[str]) -> None:
    """Names may be spaced, in brackets or in cells; the more telling one comes first."""
    assert list(fields.fields(lines, tells)) == values


def test_each_field_is_needed_by_its_example() -> None:
    """Without it the example has another value or none."""

    def read(entry: fields.Field) -> list[list[str]]:
        line = f"来源：{entry.example}" if entry.tells == "other" else entry.example
        kinds = ("published", "issuer", "from", "title")
        return [list(fields.fields([line], tells)) for tells in kinds]

    assert needless(fields, read) == []
