"""The forms of numerals that are no figures, by the classes of GB/T 15835-2011: data/forms.tsv.

Patterns are for folded text. Every repetition is bounded or possessive, so that no text takes
longer than its length. This module must not know how figures are read.
"""

import re
from functools import cache
from itertools import groupby
from typing import Literal, NamedTuple

from lyfz.chinese import table, units
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.quantity.numeral import HANZI_CHARS, TO

Reason = Literal[
    "figure",
    "ordinal",  # 第三条, 二十大, 前三名, 一审
    "date",  # 2023年, 3·15, 十四五, 五年来, 9:00
    "number-name",  # “12348”, 〔2023〕5号, 1+3+N, 三级, 5G
    "label",  # 一、 （一） 1. 一是 其一
    "section",  # 2.1 and 3.2.4 at the head of a paragraph
    "idiom",  # 一体化, 双随机、一公开, 三农
    "article",  # 一份答卷
    "indefinite",  # 几个, 数十起, 若干
    "title",  # inside 《》
    "masked",  # blotted out by the publisher: *次, ××件, XX起
]
Place = Literal["before", "behind"]

_MANY = 10  # characters: all digits


class Form(NamedTuple):
    """One form of numeral: its class, the characters it may begin with, what it looks like.

    Forms are tried in order, those `before` figures first, then figures, then those `behind`.
    Those that begin with a digit name all digits of that kind, so that they are tried together.
    In `example` the form takes a numeral that without it would be something else.
    """

    name: str
    reason: Reason | Literal[""]
    place: Place
    first: str
    pattern: str
    example: str


@cache
def entries() -> tuple[Form, ...]:
    """Return the table."""
    behind = [unit for unit in units.entries() if unit.kind not in {"noun", "front"}]
    named = {
        "LATIN": [unit.word for unit in behind if unit.word[0].isascii()],
        "UNIT": [unit.word for unit in behind if unit.kind != "span"],
        "MEASURE": [unit.word for unit in behind if unit.kind in units.MEASURES],
    }
    blocks = {name: "|".join(map(re.escape, some)) for name, some in named.items()}
    return table.read("forms", Form, ONES=ONES, ZEROS=ZEROS, HANZI=HANZI_CHARS, TO=TO, **blocks)


@cache
def beginning(char: str, place: Place) -> list[tuple[list[Form], re.Pattern[str]]]:
    """Return the forms that may begin with a character, in runs that one pattern tries in order."""
    some = [form for form in entries() if form.place == place and char in form.first]
    runs = []  # those that many characters begin are compiled once, as they are the same for all
    for _, run in groupby(some, lambda form: len(form.first) < _MANY):
        forms = list(run)
        grouped = (f"(?P<form{at}>{form.pattern})" for at, form in enumerate(forms))
        runs.append((forms, re.compile("|".join(grouped))))
    return runs


def match(text: str, at: int, end: int, place: Place) -> tuple[Form, int] | None:
    """Return the first form that takes the words at `at`, and where they end."""
    for forms, pattern in beginning(text[at], place):
        if taken := pattern.match(text, at, end):
            return forms[int((taken.lastgroup or "")[4:])], taken.end()
    return None
