"""One pass over a text that gives every numeral to one class: figure, date, idiom and so on.

The order of the classes decides: a form such as a year is tried before a figure. It
must not know what is done with the classes.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from lyfz.chinese import bounds, units, words
from lyfz.chinese.digits import ONES, SCALES
from lyfz.chinese.prose import brackets
from lyfz.chinese.quantity import figure, forms, meaning, numeral
from lyfz.chinese.quantity.cells import cells
from lyfz.chinese.quantity.figure import Parts, Step
from lyfz.chinese.quantity.forms import Reason
from lyfz.chinese.quantity.meaning import Quantity
from lyfz.chinese.quantity.numeral import printed
from lyfz.chinese.quantity.unit import measuring, unit_at

# A quotation names something, unless it is a sentence that states a figure.
_LONGEST_NAME = 15
_COUNTING = set(f"两{ONES[1:]}")  # digits that count before a unit; 一 says "a" there


class Claim(NamedTuple):
    """A stretch of text and the class of the numerals in it; None where it is not recognised.

    `quantity` is there for a figure, and for an article, which in an enumeration counts. `rule`
    names what decided: a phrase, a form, or the step at which a figure was given up.
    """

    start: int
    end: int
    reason: Reason | None
    quantity: Quantity | None = None
    rule: str = ""
    name: str = ""  # what a cell of a table tells


def claims(text: str) -> list[Claim]:
    """Divide `text` into claims, in order and apart; numerals stand nowhere else."""
    folded = numeral.fold(text)
    taken = sorted([*_named(text, folded), *_filled(folded)], key=attrgetter("start"))
    result: list[Claim] = []
    position = 0
    for claim in taken:
        if claim.start >= position:  # a name within a name is part of it
            result.extend((*_scan(folded, position, claim.start), claim))
            position = claim.end
    result.extend(_scan(folded, position, len(folded)))
    return _enumerated(result, folded)


def _filled(folded: str) -> Iterator[Claim]:
    """Read each number that fills a cell of a table with the unit printed for it."""
    for cell in cells(folded):
        words = folded[cell.start : cell.end] + (cell.unit or "")
        read = next(iter(claims(words) if cell.unit != "" else ()), Claim(0, 0, None))
        if cell.counts:
            yield Claim(cell.start, cell.end, "label", rule="cell")
        elif read.reason == "figure" and read.quantity and read[:2] == (0, len(words)):
            figure = read.quantity._replace(start=cell.start, end=cell.end)
            yield Claim(cell.start, cell.end, "figure", figure, "cell", cell.name)
        elif cell.unit is not None:
            yield Claim(cell.start, cell.end, None, rule="cell")


def _scan(folded: str, start: int, end: int) -> Iterator[Claim]:
    at = start
    while begin := beginnings().search(folded, at, end):
        claim = _claim(folded, begin.start(), end)
        if claim:
            yield claim
        at = claim.end if claim else begin.end()


@cache
def beginnings() -> re.Pattern[str]:
    """Return a pattern of how a claim may begin; the scan passes over all else."""
    chars = {*numeral.FRACTIONS, *units.SIGNS}
    chars.update(*(form.first for form in forms.entries()))
    signs = numeral.MINUS + units.SIGNS
    number = f"[{numeral.ARABIC_CHARS}{numeral.HANZI_CHARS}]"
    return re.compile(
        f"[{re.escape(''.join(sorted(chars)))}]|[{numeral.MINUS}](?={number})"
        f"|(?:{bounds.leading().pattern})(?= ?[{signs}]?{number})"
    )


def _claim(folded: str, at: int, end: int) -> Claim | None:
    """Ask the classes in their order; the first that takes the words has them."""
    number = bounds.before(folded, at, end)[1]
    bounded = forms.match(folded, number, end, "before") if at < number < end else None
    doubtful = bounded if bounded and not bounded[0].reason else None  # 近3年6个月
    formed = doubtful or forms.match(folded, at, end, "before")
    parts = "no figure" if formed else figure.take(folded, at, end)
    if isinstance(parts, Parts):
        return _counted(parts, folded)
    if formed := formed or forms.match(folded, at, end, "behind"):
        form, stop = formed
        return Claim(at, stop, form.reason or None, rule=form.name)
    return _rest(folded, at, end, parts)


def _counted(parts: Parts, folded: str) -> Claim:
    """Class the figure that `parts` make; one that is denied is for a person: 没有1起."""
    if not (quantity := meaning.quantity(parts)):
        return Claim(parts.start, parts.end, None, rule="no value")
    if meaning.is_article(parts) and not folded.endswith(measuring("one"), 0, parts.start):
        return Claim(parts.start, parts.end, "article", quantity, "article")
    denied, money = (folded.endswith(measuring(by), 0, parts.start) for by in ("denied", "元"))
    if denied and not money:  # 罚没3万元
        return Claim(parts.start, parts.end, None, rule="denied")
    return Claim(parts.start, parts.end, "figure", quantity, "figure")


def _rest(folded: str, at: int, end: int, step: Step) -> Claim | None:
    """Return what no class takes: a part of a word (两高, 百业), else a doubt for a person."""
    token = printed("token").match(folded, at, end)
    if not token:
        return None
    word, stop = token.group(), token.end()
    doubt = step in {"unit in a word", "turn"} and word in _COUNTING  # 三批零碳园区
    if folded[stop : stop + 1] in {"、", " "} and words.whole(folded, at, stop):  # 三、四个
        doubt |= isinstance(figure.take(folded, stop + 1, end), Parts)
    part = not word[0].isdecimal() and (len(word) == 1 or set(word) <= set(SCALES))
    return Claim(at, stop, "idiom" if part and not doubt else None, rule=step)


def _named(text: str, folded: str) -> Iterator[Claim]:
    """Yield the titles and quoted names, in straight quotation marks too."""
    pairs = [pair for pair in brackets(text) if text[pair[0]] in "“《"]
    quotes = (match.span() for match in printed("straight quotes").finditer(text))
    for start, end in (*pairs, *quotes):
        if text[start] == "《":
            yield Claim(start, end, "title", rule="title")
        elif not _is_prose(folded, start, end):
            states = folded.endswith("%", start, end - 1)  # “三个100%”, but “100%走访”行动
            shares = printed("per cent").finditer(folded, start + 2, end) if states else ()
            stops = [start, *(stop for share in shares for stop in share.span()), end]
            for first, last in zip(stops[::2], stops[1::2], strict=True):
                yield Claim(first, last, "number-name", rule="quoted")


def _is_prose(folded: str, start: int, end: int) -> bool:
    """Tell a quoted sentence, whose figures count, from a quoted name."""
    if end - start - 2 <= _LONGEST_NAME or set(",。;").isdisjoint(folded[start:end]):
        return False
    amounts = printed("quoted amount").finditer(folded, start, end)
    return any(unit_at(folded, amount.end(), end, span=False) for amount in amounts)


def _enumerated(claims: list[Claim], folded: str) -> list[Claim]:
    """Make a bare 一 a figure where it is one of several counts: 镇级一个、村级三个."""
    for order in (range(len(claims)), range(len(claims) - 1, -1, -1)):
        for beside, here in pairwise(order):
            first, second = sorted((claims[here], claims[beside]))
            one = claims[here].reason == "article" and claims[beside].reason == "figure"
            if one and _linked(first, second, folded):
                claims[here] = claims[here]._replace(reason="figure", rule="enumeration")
    return claims


def _linked(first: Claim, second: Claim, folded: str) -> bool:
    """Two counts with one measure word, both before or both behind what they count."""
    between = folded[first.end : second.start]
    stops = folded[second.end : second.end + 1] in {"", *",、。;)\n"}
    listed = stops and printed("一, then counted").fullmatch(between)
    joined = listed or printed("counted, then 一").fullmatch(between)
    same = first.quantity and second.quantity and first.quantity.unit == second.quantity.unit
    return bool(same and joined)
