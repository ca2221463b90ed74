"""The number of an item in a list, as Word or a browser writes it: 十一, ⑪, k, xi."""

import re

from lyfz.chinese import table

# What stands for 1, 2, 3, … in the formats of ECMA-376, 17.18.59, and of CSS, by their names.
_FORMATS = {
    name: counts.split()
    for names, counts in table.lines(__package__, "list_numbers.tsv")
    for name in names.split()
}


def format_count(count: int, name: str) -> str:
    """Return `count` in the format of that name, nothing in none, else in plain digits."""
    if name in ("none", "bullet"):
        return ""
    counts = _FORMATS.get(name, [])
    return counts[count - 1] if 0 < count <= len(counts) else str(count)


def integer(text: str | None, default: int) -> int:
    """Return a number in a file that anybody may have written, or the default."""
    return int(text) if text and re.fullmatch("-?[0-9]{1,9}", text) else default
