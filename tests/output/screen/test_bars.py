"""Bars of block characters."""

from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from lyfz.output.screen.bars import bar

ROWS = """\
section  name              value  unit
6.2      行政争议纠纷调解     13  起    ██▎
6.2      行政复议办结率      100  %     ████████████████████
6.3      人大代表建议办理     79  件    ██████████████████▍
6.3      政协委员提案办理     86  件    ████████████████████
6.1      信访问题处理        118  起    ████████████████████
"""


def test_a_bar_is_as_long_as_its_value() -> None:
    """In eighths of a cell, from zero; the smallest figure is still seen."""
    bars = [bar(value, 80, 4) for value in (80, 60, 50, 10, 5, 1, 0, -5)]
    assert bars == ["████", "███", "██▌", "▌", "▎", "▏", "", ""]


def test_greatest_nothing_has_no_bar() -> None:
    """Where all figures are 0 there is nothing to divide by."""
    assert bar(0, 0, 10) == ""


@given(st.floats(0, 1), st.integers(1, 80))
def test_a_bar_keeps_to_its_cells_and_to_gbk(share: float, cells: int) -> None:
    """A Chinese Windows shows every character of it."""
    drawn = bar(share, 1, cells)
    assert len(drawn) <= cells
    assert len(drawn.encode("gbk")) == 2 * len(drawn)


def test_each_unit_has_a_scale(run: Run) -> None:
    """As nobody can set 件 beside %; a quote has no room."""
    ended = run("indicators", "--bars", "-s", "6", "--sort", "id")
    drawn = ended.stdout.decode().splitlines()
    assert [line for line in ROWS.splitlines() if line not in drawn] == []


def test_of_several_reports_each_row_says_which(run: Run) -> None:
    """As the usual table does."""
    examples = Path(__file__).parents[3] / "examples" / "reports"
    drawn = run("indicators", "-r", examples, "--bars", "信访").stdout.decode().splitlines()
    assert [line.split()[0] for line in drawn] == [
        "report",
        "daoxiang-2022",
        "daoxiang-2023",
        "lanxi-2023",
    ]


def test_a_figure_that_is_not_exact_keeps_its_mark(run: Run) -> None:
    """As in every table."""
    drawn = run("indicators", "--bars", "资讯").stdout.decode().splitlines()
    assert drawn[1:] == ["2.1      普法资讯推送  >5,000  条    ████████████████████"]


def test_an_encoding_without_blocks_gets_signs(run: Run) -> None:
    """GB2312 has none of them, and all else that stands there."""
    drawn = run("indicators", "--bars", "6", env={"PYTHONIOENCODING": "gb2312"})
    assert "#" in drawn.stdout.decode("gb2312")
    assert b"\\u" not in drawn.stdout


@pytest.mark.parametrize("options", [["--json"], ["--columns", "value"], ["-o", "a.svg"]])
def test_only_a_table_has_bars(run: Run, options: list[str]) -> None:
    """What a program reads is refused."""
    ended = run("indicators", "--bars", *options)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("lyfz: --bars: only a table has them")
