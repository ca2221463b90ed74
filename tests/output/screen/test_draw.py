"""However many rows there are, a drawing holds as many as are laid out together."""

from collections.abc import Iterator

from lyfz.output.screen.canvas import BATCH, LONGEST, Canvas, batches
from lyfz.output.screen.draw import draw
from lyfz.rows import CitationRow, SectionRow

CANVAS = Canvas(width=None, color=False)


def mentions(report: str, count: int) -> Iterator[CitationRow]:
    section = "1.1" if report == "a" else "10"
    row = CitationRow._make([None] * len(CitationRow._fields))
    row = row._replace(report=report, section=section, title="宪法", type="law")
    return (row for _ in range(count))


def test_parts_end_where_a_report_does() -> None:
    """Unless it is long itself; no rows are one part, which has a header."""
    rows = [*mentions("a", BATCH - 1), *mentions("b", 2), *mentions("c", LONGEST + 1)]
    assert [len(batch) for batch in batches(rows)] == [BATCH + 1, LONGEST, 1]
    assert list(batches([])) == [[]]


def test_a_long_table_has_its_header_over_each_part() -> None:
    """As their columns differ in width."""
    rows = [*mentions("a", BATCH), *mentions("b", 1)]
    lines = list(draw(rows, CitationRow, (), CANVAS._replace(several=True)))
    assert lines[:2] == ["report  section  type  title\n", "a       1.1      law   宪法\n"]
    assert lines[-2:] == ["report  section  type  title\n", "b       10       law   宪法\n"]
    assert len(lines) == len(rows) + 2


def test_a_part_is_drawn_before_the_next_is_read() -> None:
    """A table of any length needs no more than a part of it."""
    read = 0

    def rows() -> Iterator[CitationRow]:
        nonlocal read
        for row in (row for number in range(9) for row in mentions(str(number), BATCH)):
            read += 1
            yield row

    for number, _ in enumerate(draw(rows(), CitationRow, (), CANVAS)):
        assert read <= number + BATCH + 1


def test_no_outline_is_cut_in_two() -> None:
    """Its branches would end where more of them follow."""
    row = SectionRow._make([None] * len(SectionRow._fields))._replace(title="甲", level=1)
    rows = [row._replace(report=report) for report in "ab" for _ in range(BATCH + 9)]
    lines = list(draw(rows, SectionRow, (), CANVAS))
    assert [index for index, line in enumerate(lines) if "title" in line] == [0, BATCH + 10]
