"""A count as Word writes it in a list: 十一, ⑪, k, xi. It must not know about lists."""

from functools import cache
from pkgutil import get_data


@cache
def _formats() -> dict[str, list[str]]:
    """Return what stands for 1, 2, 3, … in the formats of ECMA-376, 17.18.59, by their names."""
    table = (get_data(__package__, "docx_number_formats.tsv") or b"").decode("utf-8")
    rows = (row.split("\t") for row in table.splitlines()[1:])
    return {name: counts.split() for names, counts in rows for name in names.split()}


def format_count(count: int, name: str) -> str:
    """Return `count` in the format of that name, "" in none.

    Plain digits stand for a format unknown here, and for a count that it has no characters for.
    """
    if name in ("none", "bullet"):
        return ""
    counts = _formats().get(name, [])
    return counts[count - 1] if 0 < count <= len(counts) else str(count)
