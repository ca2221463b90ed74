"""Tables in a text, a line a row and a tab between its cells: what each number stands under.

A number that fills a cell has the unit that its column's head, its row or the line over the table
prints: 受理（件）, 单位：件. It must not know how numbers are read.
"""

import re
from collections.abc import Iterator, Sequence
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
    """Yield the cells with numbers of the table in a folded text, in order."""
    lines = [line.split("\t") for line in folded.split("\n")]
    over = next(filter(None, (_unit(line[0]) for line in lines if len(line) == 1)), "")
    table = _Table([[text.strip() for text in line] for line in lines if len(line) > 1], over)
    rows = iter(table.rows)
    start = 0
    for line in lines:
        found = table.cells(next(rows)) if len(line) > 1 else {}
        for at, text in enumerate(line):
            if at in found:
                begin = start + len(text) - len(text.lstrip())
                yield found[at]._replace(start=begin, end=begin + len(text.strip()))
            start += len(text) + 1


class _Table:
    """The rows of a table; those before the first number are its heads."""

    def __init__(self, rows: Sequence[list[str]], over: str) -> None:
        self.rows, self.over = rows, over
        self.split = next((at for at, row in enumerate(rows) if not _is_head(row)), len(rows))
        self.heads = _filled(rows[: self.split])
        self.longest = max(map(len, rows[self.split :]), default=0)
        longest = (row for row in rows[self.split :] if len(row) == self.longest)
        self.numeric = {at for row in longest for at in _numbers(row)}
        # Where a head has lost its blank corner, 2022年 stands over the words of the rows.
        shifted = 0 not in self.numeric and any(_YEAR.match(head[0]) for head in self.heads)
        if shifted or self.longest > max(map(len, self.heads), default=0):
            self.heads = []
        self.above: list[str] = []

    def cells(self, row: Sequence[str]) -> dict[int, Cell]:
        """Return the numbers of a row by column, none of a head's; spans are for the caller."""
        if _is_head(row):
            return {}
        numbers = _numbers(row)
        # A shorter row may have lost its first cells: then nothing stands over it for sure.
        sure = len(row) == self.longest or set(numbers) <= self.numeric
        columns = [
            [head[at] for head in self.heads if sure and at < len(head)] for at in range(len(row))
        ]
        heads = ["".join(column) for column in columns]
        counts = [at for at in numbers if heads[at] in _COUNTING_HEADS or not (at or heads[0])]
        stop = next((at for at in numbers if at not in counts), len(row))
        words = [
            _YEAR.sub(r"\1年", text)
            for at, text in enumerate(row[:stop])
            if heads[at] not in _UNIT_HEADS and (at not in counts or _YEAR.fullmatch(text))
        ]
        # A blank is a cell that reaches down from the row above.
        blank = next((at for at, text in enumerate(words) if text), len(words))
        self.above = [*self.above[:blank], *words[blank:]]
        own = {text for head, text in zip(heads, row, strict=True) if head in _UNIT_HEADS}
        units = [{*map(_unit, [*column, *self.above]), *own} - {""} for column in columns]
        told = [_unless_told("".join([head, *self.above]), self.over) for head in heads]
        return {
            at: Cell(
                0,
                0,
                _name(columns[at], self.above),
                _BARE.fullmatch(row[at]) is not None,
                (units[at] or {told[at]}).pop() if len(units[at]) < 2 else "",
                at in counts,
            )
            for at in numbers
        }


def _name(column: Sequence[str], row: Sequence[str]) -> str:
    """Return what a number tells: 2022年行政复议申请, 城关镇办结."""
    head, words = ("".join(_UNIT.sub("", text) for text in texts) for texts in (column, row))
    head = "" if head in _GENERAL_HEADS else head
    return head + words if head.endswith(_TIMES) else words + head


def _unless_told(words: str, over: str) -> str:
    meant = all(
        (told["money"] and over.endswith("元")) or (told["count"] or "?") in over
        for told in _TOLD.finditer(words)
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
