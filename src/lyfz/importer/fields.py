"""The fields that a site prints around an article: 发布时间：2024-01-25 | 来源：小县司法局.

Pure. It must not know which lines those are, nor what follows from a field.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise, zip_longest
from typing import Literal, NamedTuple

from lyfz.chinese import table

_TELLING = 4  # characters of a name that needs no colon where it begins a line or a cell
_BORDERS = "|[【(（ \t\u3000"  # of a value in a cell, or before the brackets of the next name


class Field(NamedTuple):
    """What a site calls a field, and what that tells; of one kind the first in the table counts."""

    name: str
    tells: Literal["published", "issuer", "from", "title", "other"]
    example: str


entries = cache(partial(table.read, "fields", Field))


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted((field.name for field in entries()), key=len, reverse=True)
    spaced = "|".join(r"\s*".join(map(re.escape, name)) for name in names)
    ends = r"\s*[:：\]】|][\s:：\]】|]*|\s+(?=20\d\d[-/.年])"
    bare = "|".join(name for name in names if len(name) >= _TELLING)
    return re.compile(rf"(?P<name>(?:{spaced})(?={ends})|(?<![^\s•-])(?:{bare}))(?:{ends})?")


def search(line: str) -> re.Match[str] | None:
    """Return the first name of a field in a line."""
    return _pattern().search(line)


def fields(lines: Sequence[str], tells: str) -> Iterator[str]:
    """Yield what the fields of one kind hold, the more telling name first."""
    values: dict[str, list[str]] = {}
    for line, below in pairwise([*lines, ""]):
        names = list(_pattern().finditer(line))
        for name, following in zip_longest(names, names[1:]):
            value = line[name.end() : following.start() if following else None]
            if not value and not following and not search(below):
                value = below  # its line ends with the name
            values.setdefault("".join(name["name"].split()), []).append(value.strip(_BORDERS))
    for field in entries():
        if field.tells == tells:
            yield from filter(None, values.get(field.name, []))
