"""What a heading, or a sentence that turns, says of its section: problems, plan, or work.

Words are in data/kinds.tsv, years are compared here. Pure; it must not know about the outline.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.digits import ONES, integer
from lyfz.chinese.fold import fold
from lyfz.model import Kind

_LONGEST_HEADING = 40  # characters; of a longer one, a sentence, the beginning is read
_YEARS = re.compile(rf'(?:关于)?(?:(?P<year>20[0-9]{{2}})年|"?(?P<plan>十[{ONES}])五)')
_REVIEWS = re.compile("回顾|总结|情况|成效|成就|成绩|举措|做法|经验|亮点|事项|案例|其他|附[件表录]")
_INTENDS = re.compile("[^。]*?(?:将|(?<![重主必需紧首])要(?![求点素])|继续)")


class Words(NamedTuple):
    """Words that patterns of the rules name in braces; patterns are for folded text."""

    name: str
    pattern: str
    example: str


class Rule(NamedTuple):
    """Words by which a heading or a sentence is known; of the rules for one, the first decides."""

    kind: Kind
    place: Literal["heading", "sentence"]
    pattern: str
    example: str


@cache
def rules() -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """Return the table, each rule with its pattern."""
    words = {entry.name: f"(?:{entry.pattern})" for entry in table.read("kind_words", Words)}
    return tuple(
        (rule, re.compile(re.sub(r"\{([A-Z]+)\}", lambda name: words[name[1]], rule.pattern)))
        for rule in table.read("kinds", Rule)
    )


def kind_of(title: str, year: int | None = None) -> Kind | None:
    """Return the kind that a heading announces; None for work, which is all the rest.

    `year` is the year reported on: what is to be done in a later one is planned.
    """
    folded = fold(title[:_LONGEST_HEADING])
    known = _first("heading", folded + "…" * (len(title) > len(folded)))
    later = year and _years(folded)[0] > year and not reviews(title)
    return (known if known != "work" else None) if known else "plan" if later else None


def turns_to(sentence: str, year: int | None) -> Kind | None:
    """Return the kind of a part without a heading that opens with this sentence, else None."""
    folded = fold(sentence)
    later = year and _years(folded)[0] > year and _INTENDS.match(folded)
    return _first("sentence", folded) or ("plan" if later else None)


def reviews(title: str) -> bool:
    """Whether a heading looks back: 2025年工作回顾."""
    return bool(_REVIEWS.search(title))


def year_reported(openings: Iterable[str], year: int | None) -> int | None:
    """Return the year that the report is on, by the first heading that looks back on one.

    The title's `year` may be that of its publication: 2026年政府工作报告 reports on 2025. Where
    it names none, a paragraph that begins with a year serves.
    """
    for text in openings:
        last = _years(fold(text))[1]
        if last and (last == year or last + 1 == year if year else True) and reviews(text):
            return last
    return year


def _years(folded: str) -> tuple[int, int]:
    """Return the first and last year of what a text begins with: 2025年 or “十四五”; 0 for none."""
    match = _YEARS.match(folded)
    if not match:
        return 0, 0
    if match["year"]:
        return int(match["year"]), int(match["year"])
    last = 5 * (integer(match["plan"]) or 0) + 1955
    return last - 4, last


def _first(place: str, text: str) -> Kind | None:
    matches = (rule.kind for rule, form in rules() if rule.place == place and form.search(text))
    return next(matches, None)
