"""How a table of words is read."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from lyfz.chinese import table


class Row(NamedTuple):
    """A row of two fields."""

    name: str
    pattern: str


def test_a_block_stands_for_its_pattern_in_the_lines_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks may hold blocks, and those of the caller; a repetition is none."""
    lines = b"name\tpattern\n=YEAR\t{CENTURY}[0-9]{2}\n=SPAN\t{YEAR}-{YEAR}\nspan\t{SPAN}\n"
    monkeypatch.setattr("pkgutil.get_data", lambda *_: lines)
    assert table.read("any", Row, CENTURY="20") == (Row("span", "20[0-9]{2}-20[0-9]{2}"),)


def test_no_group_is_possessive() -> None:
    """Python before 3.11.5 matches it wrongly (gh-106052), but not an atomic group around it."""
    possessive = re.compile(r"\)(?:[?*+]|\{+[0-9]*,?[0-9]*\}+)\+")
    files = [path for path in Path(table.__file__).parent.rglob("*.*") if "__" not in str(path)]
    assert files
    for path in files:
        for line in path.read_text("utf-8").split("\n"):
            assert not possessive.search(line), f"{path.name}: {line}"
