"""What a heading or a sentence says of its section: problems, plan, or work.

Words are in data/grammar.tsv, years are compared here. Pure; it must not know about the outline.
"""

import re
from collections.abc import Iterable
from typing import cast

from lyfz.chinese.digits import ONES, integer
from lyfz.chinese.fold import fold
from lyfz.importer.grammar import meaning, says
from lyfz.model import Kind

_LONGEST_HEADING = 40  # characters; of a longer one, a sentence, the beginning is read
_YEARS = re.compile(rf'(?:关于)? ?(?:(?P<year>2 ?0 ?[0-9] ?[0-9]) ?年|"?(?P<plan>十[{ONES}])五)')


def kind_of(title: str, year: int | None = None) -> Kind | None:
    """Return the kind that a heading announces in a report on a `year`; None for work."""
    whole = fold(title).rstrip(":")
    folded = whole[:_LONGEST_HEADING]
    known = _first("heading", folded if folded == whole else f"{folded}…")
    # What is to be done in a later year is planned.
    if not known and year and _years(folded)[0] > year and not says("review", title):
        return "plan"
    return None if known == "work" else known


def turns_to(sentence: str, year: int | None) -> Kind | None:
    """Return the kind of a part without a heading that opens with this sentence, else None."""
    folded = fold(sentence)
    later = year and _years(folded)[0] > year
    return _first("sentence", folded) or (_first("intention", folded) if later else None)


def year_reported(headings: Iterable[str], year: int | None) -> int | None:
    """Return the year reported on: a title may name the one after it, that of its publication."""
    backs = (_years(fold(title))[1] for title in headings if says("review", title))
    return next((back for back in backs if year and back in (year, year - 1)), year)


def _years(folded: str) -> tuple[int, int]:
    """Return the first and last year of what a text begins with: 2025年 or “十四五”; 0 for none."""
    match = _YEARS.match(folded)
    if match and match["plan"]:
        last = 5 * (integer(match["plan"]) or 0) + 1955
        return last - 4, last
    return (int(match["year"].replace(" ", "")),) * 2 if match else (0, 0)


def _first(place: str, text: str) -> Kind | None:
    return cast(Kind, meaning(place, text)[0]) or None
