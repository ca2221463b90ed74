"""Tables in a text, a line a row and a tab between its cells: what each number stands under.

A number that fills a cell has the unit that its column's head, its row or the line over the table
prints: 受理（件）, 单位：件. It must not know how numbers are read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from lyfz.chinese import units

_NUMBER = re.compile("[-+]?[0-9](?![0-9]{0,3}(?:[-至][0-9]{1,2})?[年月])")  # not 2023年, 1-6月
_BARE = re.compile(r"[-+]?[0-9][0-9,]*+(?:\.[0-9]++)?[万亿]?")
_YEAR = re.compile("^((?:19|20)[0-9]{2})年?度?$")
_UNIT = re.compile(r"\((?:单位:)?([^()]{1,6})\)$|单位:([^()]{1,6})(?:\)|$)")
# Heads that say of themselves what they count, so that 单位：件 over the table may not be meant.
_TOLD = re.compile(
    "[同环占]比|比[例重]|增[长幅减]|率|%|(?P<money>金额|经费|资金)|(?P<count>[件人次户个项家起宗])数"
)
_COUNTING_HEADS = ("序号", "编号", "年份", "年度", "年")  # over the numbers of rows and years
_TIMES = ("年", "月", "季度")  # heads that stand before what they are the time of
_GENERAL_HEADS = ("数量", "数", "数值", "件数", "指标值", "完成数")  # that name nothing

Row = list[str]


class Cell(NamedTuple):
    """A cell that a number opens: its span, what it tells, the unit that is printed for it.

    `unit` is None where the cell holds more than the number, "" where none is printed, or two that
    differ. A cell that `counts` gives the number of its row, or its year.
    """

    start: int
    end: int
    name: str
    unit: str | None
    counts: bool


def cells(folded: str) -> Iterator[Cell]:
    """Yield the cells with numbers of the tables in a folded text, in order; few texts have one."""
    if "\t" not in folded:
        return
    lines = [line.split("\t") for line in folded.split("\n")]
    rows = [_dated([text.strip() for text in line]) for line in lines]
    start = 0
    over = ""
    heads = Row()
    for first, stop in pairwise([*_starts(rows), len(rows)]):
        table = [row if len(row) > 1 else [] for row in rows[first:stop]]
        head = next(filter(None, table), [])
        # Words behind numbers head another table, or tell something else than numbers.
        headed = not first or len(rows[first]) == 1 or any(map(_is_head, head))
        headed = headed or not {*head}.isdisjoint(heads)
        lone = (row[0] for row in rows[first:stop] if len(row) == 1)
        over = next(filter(None, map(_unit, lone)), "" if headed else over)
        yield from _table(lines[first:stop], table, start, over, headed)
        start += sum(len(text) + 1 for line in lines[first:stop] for text in line)
        heads = heads or head


def _starts(rows: Sequence[Row]) -> Iterator[int]:
    """Yield where tables begin: at the first line, and where rows of words follow on numbers."""
    yield 0
    behind = 0  # the row of numbers before
    for at, row in enumerate(rows):
        if len(row) > 1 and _numbers(row):
            behind = at + 1
        elif len(row) > 1 and behind:
            yield behind  # a line between the two stands over the second table
            behind = 0


def _table(
    lines: Sequence[Row], table: Sequence[Row], start: int, over: str, headed: bool
) -> Iterator[Cell]:
    """Yield the cells of one table that begins at `start` of the text."""
    full = max(map(len, filter(_numbers, table)), default=0)
    numeric = {at for row in table if len(row) == full for at in _numbers(row)}
    columns = _columns(table, full, numeric) if headed else []
    labels = Row()
    for line, row in zip(lines, table, strict=True):
        # A shorter row may have lost its first cells: then nothing stands over it for sure.
        sure = len(row) == full or numeric.issuperset(_numbers(row))
        heads = [*(columns if sure else ()), *[Row()] * len(row)]
        counted = [at for at in _numbers(row) if not _counts(heads, at)]
        if counted:
            labels = _labels(row, heads, counted[0], labels)
        for at, text in enumerate(line):
            if row and _NUMBER.match(text.strip()):
                span = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
                bare = at in counted and _BARE.fullmatch(row[at])
                unit = _unit_of(row, heads, at, labels, over) if bare else None
                yield Cell(*span, _name(heads[at], labels), unit, at not in counted)
            start += len(text) + 1


def _is_head(text: str) -> bool:
    """Whether a cell can be nothing but a head: 收案（件）, 单位, 数量."""
    return bool(_unit(text)) or text in ("单位", "计量单位", *_COUNTING_HEADS, *_GENERAL_HEADS)


def _dated(row: Row) -> Row:
    """Write years as such: in a head, and in the first cell of a row: 2022年 for 2022."""
    head = all(_YEAR.match(text) or not _NUMBER.match(text) for text in row)
    return [_YEAR.sub(r"\1年", text) if head or not at else text for at, text in enumerate(row)]


def _columns(table: Sequence[Row], full: int, numeric: set[int]) -> list[Row]:
    """Return what stands over each column, from the top; nothing where that is not sure."""
    heads = list(takewhile(lambda row: not _numbers(row), filter(None, table)))
    width = max(map(len, heads), default=0)
    # A head that has lost its blank corner is short, or has 2022年 over the words of the rows.
    if width < full or (0 not in numeric and any(_YEAR.match(head[0]) for head in heads)):
        return []
    heads = [[*head, *[""] * (width - len(head))] for head in heads]
    for head in heads[:-1]:
        for at in range(1, width):  # a cell may reach over columns
            head[at] = head[at] or head[at - 1]
    return [list(column) for column in zip(*heads, strict=True)]


def _counts(heads: Sequence[Row], at: int) -> bool:
    """Whether the numbers of a column are those of the rows, or their years."""
    head = "".join(heads[at])
    return head in _COUNTING_HEADS or not (at or head)


def _labels(row: Row, heads: Sequence[Row], stop: int, above: Row) -> Row:
    """Return the words before the numbers; a blank is a cell that reaches down from `above`."""
    words = [
        "" if _NUMBER.match(text) or _is_unit(text, heads[at]) else text
        for at, text in enumerate(row[:stop])
    ]
    blank = next((at for at, text in enumerate(row[:stop]) if text), stop)
    return [*above[:blank], *words[blank:]]


def _name(column: Row, labels: Row) -> str:
    """Return what a number tells: 2022年行政复议申请, 城关镇办结."""
    head, words = ("".join(_UNIT.sub("", text) for text in texts) for texts in (column, labels))
    head = "" if head in _GENERAL_HEADS else head
    return head + words if head.endswith(_TIMES) else words + head


def _unit_of(row: Row, heads: Sequence[Row], at: int, labels: Row, over: str) -> str:
    """Return the unit of a cell's column, row, or table; none where two differ."""
    own = {text for text, head in zip(row, heads, strict=False) if _is_unit(text, head)}
    printed = [*heads[at], *labels]
    known = {*map(_unit, printed), *own} - {""}
    if known:
        return known.pop() if len(known) == 1 else ""
    meant = all(
        (told["money"] and over.endswith("元")) or (told["count"] or "?") in over
        for told in _TOLD.finditer("".join(printed))
    )
    return over if meant else ""


def _numbers(row: Row) -> list[int]:
    return [at for at, text in enumerate(row) if _NUMBER.match(text)]


def _is_unit(text: str, head: Row) -> bool:
    """Whether a cell holds the unit of its row: 件, 万元, 元/人; under 单位 may stand 公安局."""
    word = text.lstrip("百千万亿").partition("/")[0]
    unit = units.standing(word, 0, len(word))
    known = unit is not None and unit.word == word
    return "".join(head) == "计量单位" or (known and "".join(head) == "单位")


def _unit(text: str) -> str:
    match = _UNIT.search(text)
    return (match[1] or match[2]).strip() if match else ""
