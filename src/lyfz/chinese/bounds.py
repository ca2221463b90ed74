"""The words around a number that bound it: 近200人 is under 200, 5000多条 is over 5000.

Read from data/bounds.tsv. It must not know about units or numbers.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from lyfz.chinese import table, words
from lyfz.chinese.digits import SCALES, VALUES
from lyfz.model import Qualifier

Place = Literal[
    "before", "compared", "adverb", "near", "inside", "after", "after measure", "after count"
]
_NOT = ("不", "不得", "不能", "不应", "不可", "不会", "未", "没有")  # turn 少于 into its contrary
_CONTRARY: dict[Qualifier, Qualifier] = {"over": "under", "under": "over"}
_AND = re.compile("及|[(]不?含[^()\n]{0,8}[)]")  # 30人及以上, 30人(含30人)以上
# What may stand between the word and its number: 约占3%, 至少召开3次.
_LINK, _VERB = "[有为达占了]?", f"(?:(?![的{SCALES}{''.join(VALUES)}])[一-鿿]){{0,6}}+"
_GAPS: dict[Place, str] = {"before": _LINK, "compared": _LINK, "adverb": _VERB, "near": ""}


class Bound(NamedTuple):
    """A word, where it stands and what it makes of the number.

    `near` the number is like `before`, but does not make a date a span: 近3年. One that is
    `compared` can be negated (不得少于), an `adverb` stand before a verb (至少召开3次). `inside`
    stands before or behind the scale, `after measure` behind units that measure only: 3天多.
    `not_after` are endings of what stands before it, `only_before` and `not_before` beginnings of
    what follows, apart by blanks; the end of the text follows anything.
    """

    word: str
    place: Place
    qualifier: Qualifier
    not_after: str
    only_before: str
    not_before: str
    example: str

    def stands_at(self, text: str, at: int, end: int) -> bool:
        """Whether this word stands at `at`, and the words around leave it a bound."""
        stop = at + len(self.word)
        if not text.startswith(self.word, at, end):
            return False
        ruled_out = text.endswith(tuple(self.not_after.split()), 0, at) or text.startswith(
            tuple(self.not_before.split()), stop
        )
        follows = tuple(self.only_before.split())
        return not ruled_out and (
            not follows or stop == len(text) or text.startswith(follows, stop)
        )


@cache
def entries() -> tuple[Bound, ...]:
    """Return the table."""
    return table.read("bounds", Bound)


@cache
def leading() -> dict[str, tuple[Bound, ...]]:
    """Return the bounds before a number by their first character, also negated: 不得少于."""
    negated = (
        bound._replace(word=negation + bound.word, qualifier=_CONTRARY[bound.qualifier])
        for bound in _at("compared")
        for negation in _NOT
    )
    return table.by_first((*_at("before", "compared", "adverb", "near"), *negated))


@cache
def pattern() -> str:
    """Return the pattern of a bound before a number and of what may stand between the two."""
    words: dict[str, list[str]] = {}  # by gap: each gap costs time to compile
    for bound in (bound for group in leading().values() for bound in group):
        words.setdefault(_GAPS[bound.place], []).append(re.escape(bound.word))
    return "|".join(f"(?:{'|'.join(alike)}){gap}" for gap, alike in words.items())


def before(text: str, at: int, end: int) -> tuple[Bound, int] | None:
    """Return the longest bound that stands at `at`, before a number, and where that may begin.

    One of a single character may end a longer word: 履约, 附近, 线上.
    """
    for bound in leading().get(text[at : at + 1], ()):
        hidden = len(bound.word) == 1 and not words.begins(text, at, at + 1)
        if not hidden and bound.stands_at(text, at, end):
            gap = re.compile(_GAPS[bound.place]).match(text, at + len(bound.word), end)
            return bound, gap.end() if gap else end
    return None


def inside(amount: str, unit: str) -> Bound | None:
    """Return the bound within a number or its unit as printed: 5万余, 3个多小时."""
    for bound in _at("inside"):
        if bound.word in amount or bound.word in unit:
            return bound
    return None


def after(text: str, at: int, end: int, measures: bool) -> tuple[Bound, int] | None:
    """Return the bound that stands at `at`, behind the unit, and where it ends."""
    link = _AND.match(text, at, end)
    at = link.end() if link else at
    places = {"after"} if link else {"after", "after measure" if measures else "after count"}
    for bound in _trailing().get(text[at : at + 1], ()):
        stop = at + len(bound.word)
        if bound.place in places and bound.stands_at(text, at, end):
            return (bound, stop) if words.ends_at(text, at, stop, end) else None
    return None


@cache
def _at(*places: Place) -> tuple[Bound, ...]:
    return tuple(bound for bound in entries() if bound.place in places)


@cache
def _trailing() -> dict[str, tuple[Bound, ...]]:
    return table.by_first(_at("after", "after measure", "after count"))
