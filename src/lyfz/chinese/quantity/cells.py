"""Tables in a text, a line a row and a tab between its cells: what each number stands under.

A number that fills a cell has the unit that its column's head, its row or the line over the table
prints: 受理（件）, 单位：件. It must not know how numbers are read.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_NUMBER = re.compile("[-+]?[0-9]")
_BARE = re.compile(r"[-+]?[0-9][0-9,]*+(?:\.[0-9]++)?[万亿]?")
_YEAR = re.compile("((?:19|20)[0-9]{2})年?度?")
_UNIT = re.compile(r"\((?:单位:)?([^()]{1,6})\)$|单位:([^()]{1,6})(?:\)|$)")
_UNIT_HEADS = ("单位", "计量单位")
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
        row = next(rows) if len(line) > 1 else []
        labels = table.labels(row)
        for at, text in enumerate(line):
            if row and _NUMBER.match(row[at]) and not _is_head(row):
                begin = start + len(text) - len(text.lstrip())
                bare = _BARE.fullmatch(row[at]) is not None
                counts, unit = table.counts(row, at), table.unit(row, at, labels)
                name = table.name(row, at, labels)
                yield Cell(begin, begin + len(row[at]), name, bare, unit, counts)
            start += len(text) + 1


class _Table:
    """The rows of a table; those before the first number are its heads."""

    def __init__(self, rows: Sequence[list[str]], over: str) -> None:
        self.rows = rows
        data = next((at for at, row in enumerate(rows) if not _is_head(row)), len(rows))
        self.heads = _filled(rows[:data])
        self.over = over
        self.above: list[str] = []
        self.width = len(self.heads[0]) if self.heads else 0
        whole = [row for row in rows[data:] if len(row) == self.width]
        self.numeric = {at for row in whole for at, text in enumerate(row) if _NUMBER.match(text)}

    def column(self, row: Sequence[str], at: int) -> list[str]:
        """Return the heads over a cell; none where a short row may have lost its first cells."""
        numbers = {at for at, text in enumerate(row) if _NUMBER.match(text)}
        if len(row) > self.width or (len(row) < self.width and not numbers <= self.numeric):
            return []
        return [head[at] for head in self.heads if at < len(head)]

    def counts(self, row: Sequence[str], at: int) -> bool:
        """Whether a number is that of its row, or the year of it."""
        head = "".join(self.column(row, at))
        counting = head in _COUNTING_HEADS or (at == 0 and not head)
        return counting and _NUMBER.match(row[at]) is not None

    def labels(self, row: Sequence[str]) -> list[str]:
        """Return the words before the numbers; a blank is a cell that reaches down from above."""
        words: list[str] = []
        for at, text in enumerate(row):
            year = _YEAR.fullmatch(text)
            if self.counts(row, at):
                words += [f"{year[1]}年"] if year else []
            elif _NUMBER.match(text):
                break
            elif "".join(self.column(row, at)) not in _UNIT_HEADS:
                words.append(text)
        blank = next((at for at, text in enumerate(words) if text), len(words))
        self.above = [*self.above[:blank], *words[blank:]]
        return self.above

    def unit(self, row: Sequence[str], at: int, labels: Sequence[str]) -> str:
        heads = [self.column(row, other) for other in range(len(row))]
        own = [text for head, text in zip(heads, row, strict=True) if "".join(head) in _UNIT_HEADS]
        units = {*map(_unit, heads[at]), *map(_unit, labels), *own} - {""}
        return units.pop() if len(units) == 1 else "" if units else self.over

    def name(self, row: Sequence[str], at: int, labels: Sequence[str]) -> str:
        """Return what a number tells: 2022年行政复议申请, 城关镇办结."""
        column, words = ("".join(map(_bare, texts)) for texts in (self.column(row, at), labels))
        column = "" if column in _GENERAL_HEADS else column
        return column + words if column.endswith(_TIMES) else words + column


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


def _bare(text: str) -> str:
    return _UNIT.sub("", text)
