"""Rows sorted and cut, be they many or few."""

import tracemalloc
from collections.abc import Iterator

import pytest
from conftest import posix_only

from lyfz import order
from lyfz.model import Report
from lyfz.order import PART, arrange
from lyfz.query import indicators
from lyfz.rows import CitationRow, IndicatorRow

HERE = ("小县", 2023)  # region and year, the last fields of a row


@pytest.mark.parametrize(
    ("sort", "limit", "ids"),
    [
        ("value", None, "villages cases rate books"),
        ("-value", 2, "books rate"),
        ("upper", None, "cases books villages rate"),
        ("-upper", None, "cases books villages rate"),
        ("section", None, "books villages cases rate"),
        (None, 1, "books"),
        (None, 0, ""),
    ],
)
def test_rows_sort_by_number_with_nulls_last(
    small: Report, sort: str | None, limit: int | None, ids: str
) -> None:
    """Ties keep the order of the outline, whichever way the sort runs."""
    rows = list(arrange(indicators(small, small.walk()), sort, limit))
    assert [row.id for row in rows] == ids.split()


def test_the_first_of_many_are_those_of_all_sorted(small: Report) -> None:
    """Ties and nulls too, and no more rows are held than are asked for."""
    rows = [row for row in indicators(small, small.walk()) for _ in range(3)]
    for field in IndicatorRow._fields:
        for sort in (field, f"-{field}"):
            every = list(arrange(rows, sort, None))
            for limit in range(len(rows) + 2):
                assert list(arrange(rows, sort, limit)) == every[:limit]


def test_sections_sort_by_position() -> None:
    """10 comes after 2."""
    rows = [
        CitationRow("a", section, "", 0, 0, *HERE, "law") for section in ("10", "2.10", "2.9", "2")
    ]
    assert [row.section for row in arrange(rows, "section", None)] == ["2", "2.9", "2.10", "10"]


@pytest.mark.parametrize("sort", ["value", "-value", "upper", "-upper"])
def test_what_memory_does_not_hold_is_sorted_too(small: Report, sort: str) -> None:
    """Through files, with the order of ties kept; a limit is of all rows."""
    first = indicators(small, small.walk())[0]
    numbers = [number * 7919 % 1000 for number in range(PART * 3 + 5)]

    def rows() -> Iterator[IndicatorRow]:
        for at, number in enumerate(numbers):
            yield first._replace(value=number, upper=number % 3 or None, start=at)

    every = sorted(rows(), key=lambda row: row.start)
    field = sort.removeprefix("-")
    every.sort(key=lambda row: getattr(row, field) or 0, reverse=sort[0] == "-")
    if field == "upper":
        every = [row for row in every if row.upper] + [row for row in every if not row.upper]
    assert list(arrange(rows(), sort, None)) == every
    assert list(arrange(rows(), sort, PART + 1)) == every[: PART + 1]


@posix_only
def test_a_thousand_parts_are_sorted_where_few_files_may_be_open(
    small: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    """macOS allows 256 of them."""
    import resource

    monkeypatch.setattr(order, "PART", 2)
    first = indicators(small, small.walk())[0]
    rows = [first._replace(value=number * 7919 % 2001) for number in range(2001)]
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, limits[1]))
    try:
        values = [row.value for row in arrange(rows, "value", None)]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert values == list(range(2001))


@pytest.mark.parametrize(("limit", "most"), [(3, 1_000_000), (None, 20_000_000)])
def test_memory_is_bounded(small: Report, limit: int | None, most: int) -> None:
    """By the limit, or by the rows that are sorted at once."""
    first = indicators(small, small.walk())[0]
    rows = (first._replace(value=number, quote=str(number)) for number in range(PART * 5))
    tracemalloc.start()
    for _ in arrange(rows, "-value", limit):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < most
