"""What a heading or a sentence says of its section: problems, plan, or work.

Words are in data/grammar.tsv, years are compared here. Pure; it must not know about the outline.
"""

import re
from typing import cast

from lyfz.chinese.digits import ONES, integer
from lyfz.chinese.fold import fold
from lyfz.importer.grammar import meaning, says
from lyfz.model import Kind

_LONGEST_HEADING = 40  # characters; of a longer one, a sentence, the beginning is read
_YEARS = re.compile(rf'(?:关于)?(?:(?P<year>20[0-9]{{2}})年|"?(?P<plan>十[{ONES}])五)')


def kind_of(title: str, year: int | None = None) -> Kind | None:
    """Return the kind that a heading announces; None for work, which is all the rest.

    `year` is the year reported on: what is to be done in a later one is planned.
    """
    folded = fold(title[:_LONGEST_HEADING]).rstrip(":")
    known = _first("heading", folded + "…" * (len(title) > len(folded)))
    if not known and year and _years(folded)[0] > year and not says("review", title):
        return "plan"
    return None if known == "work" else known


def turns_to(sentence: str, year: int | None) -> Kind | None:
    """Return the kind of a part without a heading that opens with this sentence, else None."""
    folded = fold(sentence)
    later = year and _years(folded)[0] > year
    return _first("sentence", folded) or (_first("intention", folded) if later else None)


def _years(folded: str) -> tuple[int, int]:
    """Return the first and last year of what a text begins with: 2025年 or “十四五”; 0 for none."""
    match = _YEARS.match(folded)
    if match and match["plan"]:
        last = 5 * (integer(match["plan"]) or 0) + 1955
        return last - 4, last
    return (int(match["year"]),) * 2 if match else (0, 0)


def _first(place: str, text: str) -> Kind | None:
    known = meaning(place, text)
    return cast(Kind, known[0]) if known else None
