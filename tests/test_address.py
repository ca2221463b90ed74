"""How sections are named."""

import pytest

from lyfz import LyfzError, Report
from lyfz.address import select


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2", "2 2.1 2.2 2.3"),
        ("２", "2 2.1 2.2 2.3"),
        ("二", "2 2.1 2.2 2.3"),
        ("二、", "2 2.1 2.2 2.3"),
        ("02", "2 2.1 2.2 2.3"),
        ("2.3", "2.3"),
        ("二.三", "2.3"),
        ("二。三是", "2.3"),
        ("二（三）", "2.3"),  # as a report refers to itself
        ("2.(3)", "2.3"),
        ("0", "0"),
        ("2-3", "2 2.1 2.2 2.3 3 3.1 3.2 3.3"),
        ("二至三", "2 2.1 2.2 2.3 3 3.1 3.2 3.3"),
        ("1.3-2.1", "1.3 2 2.1"),
        ("2.2–2.3", "2.2 2.3"),
        ("problems", "7 7.1 7.2"),
        ("Plan", "8 8.1 8.2 8.3 8.4 8.5"),
    ],
)
def test_an_address_brings_its_children(report: Report, written: str, expected: str) -> None:
    """Positions in Arabic or Chinese numerals, of either width; ranges; kinds."""
    assert [section.address for section in select(report, [written])] == expected.split()


def test_sections_come_once_and_in_the_order_asked_for(report: Report) -> None:
    """Naming a part and its point does not print the point twice."""
    chosen = [section.address for section in select(report, ["7", "1.2", "1"])]
    assert chosen == ["7", "7.1", "7.2", "1.2", "1", "1.1", "1.3"]


def test_no_address_is_the_whole_report(report: Report) -> None:
    """In reading order."""
    assert select(report, []) == list(report.walk())


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("9", "expected 0 to 8, a point such as 2.1, or a kind"),
        ("2.9", "section 2 has 2.1 to 2.3"),
        ("0.1", "section 0 has no points"),
        ("2.1.1", "section 2.1 has no points"),
        ("problem", "did you mean problems?"),
        ("4-2", "runs backwards"),
        ("", "expected 0 to 8"),
        ("x", "expected 0 to 8"),
        ("2-", "expected 0 to 8"),
        ("2..1", "expected 0 to 8"),
        ("²", "expected 0 to 8"),
    ],
)
def test_an_unknown_address_names_what_there_is(report: Report, written: str, hint: str) -> None:
    """The message says what to type instead."""
    with pytest.raises(LyfzError, match=hint):
        select(report, [written])


def test_all_unknown_addresses_are_named_at_once(small: Report) -> None:
    """And a kind that this report lacks."""
    with pytest.raises(LyfzError) as caught:
        select(small, ["1", "9", "plan"])
    assert caught.value.messages == (
        "no section '9'; expected 0 to 2, a point such as 2.1, or a kind: "
        "preamble, work, problems, plan",
        "no section of kind plan; there are preamble, work, problems",
    )
