"""The id of a report, made from what it is and not from a file's name: linyou-sifaju-2023.

Pure. It must not know other reports; who drafts several tells equal ids apart.
"""

import re
from collections.abc import Callable
from functools import cache, partial
from itertools import count
from typing import NamedTuple

from lyfz.chinese import table
from lyfz.chinese.pinyin import typed


class ShortName(NamedTuple):
    """What a part of a name is called for short; entries are tried in order.

    A hyphen parts words. 麟游县 is 麟游, but 小县 stays: a single character tells nothing; 大理州
    stays too, as there is a city of that name.
    """

    printed: str
    short: str
    example: str


entries = cache(partial(table.read, "short_names", ShortName))


def report_id(region: str | None, office: str | None, year: int | None, name: str) -> str:
    """Return the id; where neither place nor office is known, `name` in pinyin, maybe empty."""
    names = [full for full in (region, office) if full]
    if not names:
        return typed(re.findall("[A-Za-z0-9]+|[一-鿿]+", name))
    for entry in entries():
        names = [re.sub(entry.printed, entry.short, full) for full in names]
    return typed([*"-".join(names).split("-"), str(year or "")])


def untaken(name: str, is_taken: Callable[[str], bool]) -> str:
    """Return `name`, numbered where it is taken, which is asked of it in lower case."""
    numbered = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(unused for unused in numbered if not is_taken(unused.casefold()))
