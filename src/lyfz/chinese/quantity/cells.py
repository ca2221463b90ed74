"""Tables in a text, a line a row and a tab between its cells: what each number stands under.

A number that fills a cell has the unit that its column's head, its row or the line over the table
prints: 受理（件）, 单位：件. It must not know how numbers are read.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

_NUMBER = re.compile("[-+]?[0-9](?![0-9]{0,3}(?:[-至][0-9]{1,2})?[年月])")  # not 2023年, 1-6月
_BARE = re.compile(r"[-+]?[0-9][0-9,]*+(?:\.[0-9]++)?[万亿]?")
_YEAR = re.compile("((?:19|20)[0-9]{2})年?度?")
_UNIT = re.compile(r"\((?:单位:)?([^()]{1,6})\)$|单位:([^()]{1,6})(?:\)|$)")
_UNIT_HEADS = ("单位", "计量单位")
# Heads that say of themselves what they count, so that 单位：件 over the table may not be meant.
_TOLD = re.compile(
    "[同环占]比|比[例重]|增[长幅减]|率|%|(?P<money>金额|经费|资金)|(?P<count>[件人次户个项家起宗])数"
)
_COUNTING_HEADS = ("序号", "编号", "年份", "年度", "年")  # over the numbers of rows and years
_TIMES = ("年", "月", "季度")  # heads that stand before what they are the time of
_GENERAL_HEADS = ("数量", "数", "数值", "件数", "指标值", "完成数")  # that name nothing


class Cell(NamedTuple):
    """A cell that a number opens: its span, what it tells, its unit.

    `bare` is whether it holds nothing but the number; `unit` is "" where none is printed, or two
    that differ; a cell that `counts` gives the number of its row, or its year.
    """

    start: int
    end: int
    name: str
    bare: bool
    unit: str
    counts: bool


def cells(folded: str) -> Iterator[Cell]:
    """Yield the cells with numbers of the table in a folded text, in order; few texts have one."""
    if "\t" not in folded:
        return
    lines = [line.split("\t") for line in folded.split("\n")]
    over = next(filter(None, (_unit(line[0]) for line in lines if len(line) == 1)), "")
    rows = [[text.strip() for text in line] for line in lines]
    heads = list(takewhile(_is_head, (row for row in rows if len(row) > 1)))
    data = [row for row in rows if len(row) > 1 and not _is_head(row)]
    longest = max(map(len, data), default=0)
    numeric = {at for row in data if len(row) == longest for at in _numbers(row)}
    # A head that has lost its blank corner is short, or has 2022年 over the words of the rows.
    shifted = 0 not in numeric and any(_YEAR.match(head[0]) for head in heads)
    heads = [] if shifted or longest > max(map(len, heads), default=0) else _filled(heads)
    above: list[str] = []
    start = 0
    for line, row in zip(lines, rows, strict=True):
        numbers = [] if len(row) == 1 or _is_head(row) else _numbers(row)
        # A shorter row may have lost its first cells: then nothing stands over it for sure.
        sure = len(row) == longest or set(numbers) <= numeric
        columns = [
            [head[at] for head in heads if sure and at < len(head)] for at in range(len(row))
        ]
        if numbers:
            above = _labels(row, columns, above)
        for at, text in enumerate(line):
            if at in numbers:
                span = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
                unit = _unit_of(row, columns, at, above, over)
                bare = _BARE.fullmatch(row[at]) is not None
                yield Cell(*span, _name(columns[at], above), bare, unit, _counts(columns, at))
            start += len(text) + 1


def _counts(columns: Sequence[Sequence[str]], at: int) -> bool:
    """Whether the numbers of a column are those of the rows, or their years."""
    head = "".join(columns[at])
    return head in _COUNTING_HEADS or not (at or head)


def _labels(row: Sequence[str], columns: Sequence[list[str]], above: list[str]) -> list[str]:
    """Return the words before the numbers; a blank is a cell that reaches down from `above`."""
    stop = next((at for at in _numbers(row) if not _counts(columns, at)), len(row))
    words = [
        _YEAR.sub(r"\1年", text)
        for at, text in enumerate(row[:stop])
        if "".join(columns[at]) not in _UNIT_HEADS
        if _YEAR.fullmatch(text) or not _NUMBER.match(text)
    ]
    blank = next((at for at, text in enumerate(words) if text), len(words))
    return [*above[:blank], *words[blank:]]


def _name(column: Sequence[str], row: Sequence[str]) -> str:
    """Return what a number tells: 2022年行政复议申请, 城关镇办结."""
    head, words = ("".join(_UNIT.sub("", text) for text in texts) for texts in (column, row))
    head = "" if head in _GENERAL_HEADS else head
    return head + words if head.endswith(_TIMES) else words + head


def _unit_of(
    row: Sequence[str], columns: Sequence[list[str]], at: int, labels: Sequence[str], over: str
) -> str:
    """Return the unit of a cell's column, row, or table; none where two differ."""
    own = {text for text, heads in zip(row, columns, strict=True) if "".join(heads) in _UNIT_HEADS}
    units = {*map(_unit, [*columns[at], *labels]), *own} - {""}
    if units:
        return units.pop() if len(units) == 1 else ""
    meant = all(
        (told["money"] and over.endswith("元")) or (told["count"] or "?") in over
        for told in _TOLD.finditer("".join([*columns[at], *labels]))
    )
    return over if meant else ""


def _numbers(row: Sequence[str]) -> list[int]:
    return [at for at, text in enumerate(row) if _NUMBER.match(text)]


def _is_head(row: Sequence[str]) -> bool:
    return all(_YEAR.fullmatch(text) or not _NUMBER.match(text) for text in row)


def _filled(heads: Sequence[Sequence[str]]) -> list[list[str]]:
    """Give a blank over other heads the words on its left: a cell may reach over columns."""
    width = max(map(len, heads), default=0)
    rows = [[_YEAR.sub(r"\1年", text) for text in head] for head in heads]
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    for row in rows[:-1]:
        for at in range(1, width):
            row[at] = row[at] or row[at - 1]
    return rows


def _unit(text: str) -> str:
    match = _UNIT.search(text)
    return (match[1] or match[2]).strip() if match else ""
