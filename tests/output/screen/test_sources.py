"""Which columns of a table tell the reports apart."""

import pytest

from lyfz.output.screen.canvas import Canvas
from lyfz.output.screen.table import sources
from lyfz.rows import CitationRow

LONG = "a" * 30


@pytest.mark.parametrize(
    ("reports", "region", "fields"),
    [
        (["linyou-2023", "qishan-2023"], "麟游县", ["report"]),
        ([f"{LONG}-2022", f"{LONG}-2023"], "麟游县", ["region", "year"]),
        ([f"{LONG}-2022", f"{LONG}-2023"], None, ["report"]),
        ([f"{LONG}-2023", f"{LONG}-sifaju-2023"], "麟游县", ["report"]),
        ([f"{LONG}-sifaju-2023"], "麟游县", ["report"]),
    ],
)
def test_region_and_year_stand_for_long_ids_of_places(
    reports: list[str], region: str | None, fields: list[str]
) -> None:
    """Not for those of an office, which they would pass off as the place."""
    rows = [CitationRow(report, "1", "", 0, 0, region, 2023, "law") for report in reports]
    assert sources(rows, Canvas(80, False, True, several=True)) == fields
    assert sources(rows, Canvas(80, False, True)) == []
