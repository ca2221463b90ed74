"""The words around a number that bound it: 近200人 is under 200, 5000多条 is over 5000.

Read from data/bounds.tsv. It must not know about units or numbers.
"""

import re
from functools import cache, partial
from typing import Literal, NamedTuple

from lyfz.chinese import table, words
from lyfz.chinese.digits import SCALES, VALUES
from lyfz.model import Qualifier

Place = Literal[
    "before", "compared", "adverb", "near", "inside", "after", "after measure", "after count"
]
_CONTRARY: dict[Qualifier, Qualifier] = {"over": "under", "under": "over"}
_NOT = "(?>(?:不[得能应可会]?|未|没有)?)"  # turns 少于 into its contrary
# What may stand between the word and its number: 约占3%, 至少召开3次.
_LINK, _VERB = "[有为达占了]?", f"(?>(?:(?![的{SCALES}{''.join(VALUES)}])[一-鿿]){{0,6}})"
_AROUND = {
    "before": ("", _LINK),
    "compared": (_NOT, _LINK),
    "adverb": ("", _VERB),
    "after": ("及?", ""),  # 30人及以上
}


class Bound(NamedTuple):
    """A word, where it stands and what it makes of the number.

    `near` the number is like `before`, but does not make a date a span: 近3年. One that is
    `compared` can be negated (不得少于), an `adverb` stand before a verb (至少召开3次). `inside`
    stands before or behind the scale, `after measure` behind units that measure only: 3天多. The
    `pattern` says which words around it leave it a bound.
    """

    word: str
    place: Place
    qualifier: Qualifier
    pattern: str
    example: str


entries = cache(partial(table.read, "bounds", Bound))


def leading() -> re.Pattern[str]:
    """Return the pattern of a bound before a number and of what may stand between the two."""
    return placed("before", "compared", "adverb", "near")


def before(text: str, at: int, end: int) -> tuple[Bound | None, int]:
    """Return the longest bound that stands at `at`, and where its number may begin."""
    match = leading().match(text, at, end)
    if not match:
        return None, at
    bound = _bound(match)
    if match.start(match.lastgroup or 0) > at:
        bound = bound._replace(qualifier=_CONTRARY[bound.qualifier])
    elif len(bound.word) == 1 and not words.begins(text, at, at + 1):
        return None, at  # 履约, 附近, 线上
    return bound, match.end()


def inside(amount: str, unit: str) -> Bound | None:
    """Return the bound within a number or its unit as printed: 5万余, 3个多小时."""
    within = (bound for bound in entries() if bound.place == "inside")
    return next((bound for bound in within if bound.word in amount + unit), None)


def after(text: str, at: int, end: int, measures: bool) -> tuple[Bound | None, int]:
    """Return the bound that stands at `at`, behind the unit, and where the figure ends."""
    match = placed("after", "after measure" if measures else "after count").match(text, at, end)
    if not match or not words.ends_at(text, match.start(match.lastgroup or 0), match.end(), end):
        return None, at
    return _bound(match), match.end()


@cache
def placed(*places: Place) -> re.Pattern[str]:
    """Return the pattern of the bounds in these places and of what may stand between, by groups."""
    firsts, branches = "不未没及", list[str]()
    # A longer word comes before one that begins it.
    longest_first = sorted(enumerate(entries()), key=lambda entry: -len(entry[1].word))
    for place in places:
        standing = [(at, bound) for at, bound in longest_first if bound.place == place]
        either = "|".join(f"(?P<bound{at}>{bound.pattern})" for at, bound in standing)
        front, gap = _AROUND.get(place, ("", ""))
        branches.append(f"{front}(?:{either}){gap}")
        firsts += "".join(bound.word[0] for _, bound in standing)
    # Few characters begin a bound, and the scan asks at each.
    return re.compile(f"(?=[{re.escape(firsts)}])(?:{'|'.join(branches)})")


def _bound(match: re.Match[str]) -> Bound:
    return entries()[int((match.lastgroup or "")[len("bound") :])]
