"""One pass over a text that gives every numeral to one class: figure, date, idiom and so on.

The order of the classes decides: a set phrase is tried before a figure, a year before both. It
must not know what is done with the classes.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lyfz.chinese.fold import fold
from lyfz.chinese.prose import brackets
from lyfz.chinese.quantity import figure, nofigure
from lyfz.chinese.quantity.figure import Quantity
from lyfz.chinese.quantity.nofigure import Reason

# A quotation names something, unless it is a sentence that states a figure.
_LONGEST_NAME = 15
_LONGEST_QUOTATION = 200

_CLASSES: dict[str, Reason] = {
    "idiom": "idiom",
    "code": "number-name",
    "masked": "masked",
    "ordinal": "ordinal",
    "date": "date",
    "label": "label",
    "figure": "figure",
    "section": "section",
    "loose_date": "date",
    "grade": "number-name",
    "indefinite": "indefinite",
}
_REACH = 24  # how far apart two counts of one enumeration may stand
_SCALES = set("十百千万亿")


class Claim(NamedTuple):
    """A stretch of text and the class of the numerals in it; None where it is not recognised.

    `quantity` is there for a figure, and for an article, which in an enumeration counts.
    """

    start: int
    end: int
    reason: Reason | None
    quantity: Quantity | None = None


def claims(text: str) -> list[Claim]:
    """Divide `text` into claims, in order and apart; numerals stand nowhere else."""
    folded = fold(text)
    found: list[Claim] = []
    position = 0
    for named in _named(text, folded):
        found.extend(_scan(folded, position, named.start))
        found.append(named)
        position = named.end
    found.extend(_scan(folded, position, len(folded)))
    return _enumerated(found, folded)


@cache
def _pattern() -> re.Pattern[str]:
    """One alternative a class; what none of them takes is a numeral left over."""
    parts = {name: getattr(nofigure, name)() for name in _CLASSES if name != "figure"}
    parts["figure"] = figure.pattern()
    starts = re.escape("".join({*nofigure.starts(), *figure.starts()}))
    classes = "|".join(f"(?P<{name}>{parts[name]})" for name in _CLASSES)
    return re.compile(f"(?=[{starts}])(?:{classes}|(?P<rest>{nofigure.TOKEN}))")


def _scan(folded: str, start: int, end: int) -> Iterator[Claim]:
    for found in _pattern().finditer(folded, start, end):
        name = found.lastgroup or ""
        if name != "figure":
            reason = _CLASSES[name] if name in _CLASSES else _left_over(found.group())
            yield Claim(*found.span(), reason)
        elif figure.is_article(found):
            yield Claim(*found.span(), "article", figure.read(found))
        elif quantity := figure.read(found):
            yield Claim(*found.span(), "figure", quantity)
        else:
            yield Claim(*found.span(), _left_over((found["amount"] or "").strip()))


def _left_over(numeral: str) -> Reason | None:
    """A single Chinese digit without a measure word is part of a word (两高, 百业).

    Every other numeral that no class takes is for a person to look at.
    """
    chinese = numeral and not numeral[0].isdecimal()
    return "idiom" if chinese and (len(numeral) == 1 or set(numeral) <= _SCALES) else None


def _named(text: str, folded: str) -> Iterator[Claim]:
    """Yield the outermost titles and quoted names."""
    reach = 0
    for start, end in _bracketed(text):
        if start < reach or _is_prose(folded, start, end):
            continue
        reach = end
        if text[start] == "《":
            yield Claim(start, end, "title")
        else:
            festival = _festival().fullmatch(folded, start + 1, end - 1)
            yield Claim(start, end, "date" if festival else "number-name")


def _bracketed(text: str) -> list[tuple[int, int]]:
    """Return the pairs of “” and 《》, and of straight quotation marks where those are used."""
    pairs = [pair for pair in brackets(text) if text[pair[0]] in "“《"]
    straight = re.finditer(r'"[^"“”\n]{1,40}"', text) if '"' in text else ()
    return sorted([*pairs, *(found.span() for found in straight)])


def _is_prose(folded: str, start: int, end: int) -> bool:
    """Tell a quoted sentence, whose figures count, from a quoted name and from a title."""
    if folded[start] == "《" or end - start - 2 <= _LONGEST_NAME:
        return False
    if end - start - 2 > _LONGEST_QUOTATION:
        return True
    stop = re.compile("[,。;]").search(folded, start, end)
    return bool(stop and _count().search(folded, start, end))


@cache
def _count() -> re.Pattern[str]:
    return re.compile(f"[0-9] ?[余多百千万亿]{{0,3}}(?:{figure.unit()})")


@cache
def _festival() -> re.Pattern[str]:
    """“3·15” and “十四五”: a date, quoted."""
    return re.compile(
        r"[0-9一二三四五六七八九十]{1,3}[·•.][0-9一二三四五六七八九十]{1,3}|十?[一二三四五六七八九]五"
    )


def _enumerated(found: list[Claim], folded: str) -> list[Claim]:
    """Make a bare 一 a figure where it is one of several counts: 镇级一个、村级三个."""
    linked = [
        "article" in {one.reason, two.reason} and _linked(one, two, folded)
        for one, two in pairwise(found)
    ]
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for here in order:
            neighbour = here + step
            joined = linked[min(here, neighbour)]
            if joined and found[here].reason == "article" and found[neighbour].reason == "figure":
                found[here] = found[here]._replace(reason="figure")
    return found


def _linked(one: Claim, two: Claim, folded: str) -> bool:
    """Two counts with one measure word, both before or both behind what they count."""
    if not (one.quantity and two.quantity) or one.quantity.unit != two.quantity.unit:
        return False
    if two.start - one.end > _REACH:
        return False
    between = folded[one.end : two.start]
    behind = folded[two.end : two.end + 1] in {"", *",、。;)\n"}
    if behind and re.fullmatch(r"[、,][^、,。;:!?\n]*", between):
        return True
    return bool(re.fullmatch(r"[^、,。;:!?\n]+、", between))
