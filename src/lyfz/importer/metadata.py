"""A page, taken apart -> what it says of its report: year, date, region, issuer and source.

Pure. What is not there stays None; what is not read from the title is said to be. It must not
know which lines are the body.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any, NamedTuple

from lyfz.chinese import digits, labels
from lyfz.chinese.fold import fold
from lyfz.importer.authority import DATE, QUOTED, SIGNATURE, Authority, acting, named, of_level
from lyfz.importer.fields import fields, search
from lyfz.importer.title import Title

SUBTITLE = re.compile(r"[-—]*(?P<day>20\d\d年\d+月\d+日)在(?P<place>.{2,30}?)第.+(?:会|会议)上?")

_BARE_DATE = re.compile(rf"(?:^|[\s|\[(])(?={DATE})")
_YEAR = re.compile(rf"((?:19|20)\d{{2}})(?:年|\D*年度)|([{digits.ONES}{digits.ZEROS}]{{4}})年")
_ANNOUNCED = re.compile(r"现[将就](.*?)(?:报告|汇报|总结)")
_DATE_TAGS = "pubdate publishdate publishtime firstpublishedtime article:published_time".split()
_URL_TAGS = "og:url canonical saved-from".split()
_ADDRESSEE = 40  # characters of a line that names whom a report is sent to, at most
_OPENING = 6  # lines that may name the year and the place of a report without a title
_SHOWN = 40  # characters of the words that a remark quotes


class Page(NamedTuple):
    """A page's lines, those from `start` to `end` being the body, and what its head says.

    `above` is how many of those that the format left out stand before them.
    """

    lines: Sequence[str]
    title: Title
    start: int
    end: int
    left_out: Sequence[str]
    above: int
    tags: Mapping[str, str]

    @property
    def head(self) -> Sequence[str]:
        return (*self.left_out[: self.above], *self.lines[: self.start])

    @property
    def body(self) -> Sequence[str]:
        return self.lines[self.start : self.end]

    @property
    def around(self) -> Sequence[str]:
        return (*self.lines[: self.start], *self.lines[self.end :], *self.left_out)

    @property
    def opening(self) -> str:
        """The first lines of the body as far as its first headings, without the addressee."""
        lines = [line for line in self.body[:_OPENING] if not _is_addressee(line)]
        deeper = (at for at, line in enumerate(lines) if _style(line) not in (None, "一、"))
        return "\n".join(lines[: next(deeper, None)])


class Metadata(NamedTuple):
    """What a page says of its report; None where it says nothing."""

    title: str | None
    year: int | None
    published: str | None
    region: str | None
    issuer: str | None
    source: str | None


_Witness = tuple[Authority, str]  # who is named, and the words that do


class _Reading(NamedTuple):
    """A value and the words it was read from, empty where those are the title's."""

    value: Any
    words: str = ""


def read_metadata(page: Page) -> tuple[Metadata, str | None, list[str]]:
    """Return what the page says, the office that reports where one does, and remarks."""
    printed = named(page.title.text or ""), _named_above(page)
    actor = acting(page.opening)
    first: list[_Witness] = [*((who, "") for who in printed), *_subtitle_place(page)]
    signed = [(named(words)._replace(issuer=words), words) for words in _signed(page)]
    level = Authority(of_level(page.opening, "\n".join(page.body))), page.opening
    origins = [(named(name.split()[0]), f"来源：{name}") for name in fields(page.around, "from")]
    regions = (*first, actor, *signed, level, *origins)
    issuers = (*first, *signed, actor, *origins)
    readings = {
        "title": _Reading(page.title.text),
        "year": _first(_years(page)),
        "published": _first(_dates(page)),
        "region": _first(_Reading(who.region, words) for who, words in regions),
        "issuer": _first(_Reading(who.issuer, words) for who, words in issuers),
        "source": _Reading(_source(page)),
    }
    offices = (who.office for who in (*printed, *([] if printed[0].region else [actor[0]])))
    metadata = Metadata(**{field: reading.value for field, reading in readings.items()})
    return metadata, next(filter(None, offices), None), list(_remarks(page, readings))


def year_of(title: str) -> int | None:
    """Return the year that a title or heading speaks of: 2023年, 2022—2023年度, 二〇二三年."""
    year = _YEAR.search(fold(title))
    return (int(year[1]) if year[1] else digits.digitwise(year[2])) if year else None


def _first(readings: Iterator[_Reading]) -> _Reading:
    return next((reading for reading in readings if reading.value), _Reading(None))


def _remarks(page: Page, readings: dict[str, _Reading]) -> Iterator[str]:
    for field, (value, words) in readings.items():
        if value is None:
            yield f"no {field} found"
        elif words not in ("", value):
            yield f"{field} {value} is read from: {words[:_SHOWN]}"
    origin = next(fields(page.around, "from"), "")
    if re.match("(?!本网|本站)[一-鿿]{2}", origin) and origin not in str(readings["issuer"].value):
        yield f"the page says it is from: {origin[:_SHOWN]}"


def _years(page: Page) -> Iterator[_Reading]:
    yield _Reading(year_of(page.title.text or ""))
    subtitle = _subtitle(page)
    if subtitle and not re.search("法治|依法", page.title.text or ""):
        yield _Reading(year_of(subtitle["day"]), subtitle[0])
    opening = QUOTED.sub("", page.opening)
    for words in (*_ANNOUNCED.findall(opening), *opening.split("\n")):
        yield _Reading(year_of(words), words)


def _named_above(page: Page) -> Authority:
    above = page.lines[page.title.start - 1] if page.title.start else ""
    return named(above) if SIGNATURE.match(above) else Authority()


def _subtitle_place(page: Page) -> Iterator[_Witness]:
    if subtitle := _subtitle(page):
        yield Authority(named(subtitle["place"]).region), subtitle[0]


def _signed(page: Page) -> Iterator[str]:
    """Yield the names below the text and in the fields of an issuer."""
    signatures = filter(None, map(SIGNATURE.match, page.lines[page.end :]))
    yield from (signature["who"] for signature in signatures)
    yield from fields(page.around, "issuer")


def _subtitle(page: Page) -> re.Match[str] | None:
    lines = page.lines[page.title.end : page.start]
    return next(filter(None, map(SUBTITLE.match, map(fold, lines))), None)


def _dates(page: Page) -> Iterator[_Reading]:
    """Yield the date of a field, in a meta tag, beside an office above the body, of the signature.

    A date without a name, in the navigation say, is none of those.
    """
    named_dates = fields(page.around, "published")
    tagged = (page.tags.get(key, "") for key in _DATE_TAGS)
    yield from (_Reading(_iso(fold(value))) for value in (*named_dates, *tagged))
    for above, line in pairwise(("", *page.head)):
        bare = _BARE_DATE.search(fold(line))
        if bare and (search(line) or SIGNATURE.match(line) or SIGNATURE.match(above)):
            yield _Reading(_iso(fold(line)[bare.end() :]))
    for line in page.lines[page.end :]:
        signature = SIGNATURE.match(line)
        date = signature["date"] if signature else line
        yield _Reading(_iso(fold(date or "")), f"{line} below the text")


def _iso(text: str) -> str | None:
    """Return the date that `text` begins with, to the day, the minute or the second."""
    match = re.match(DATE, text)
    numbers = [int(number) for number in re.findall(r"\d+", match[0])] if match else []
    for used in (numbers, numbers[:3]):
        try:
            moment = datetime(*used)  # type: ignore[arg-type]
        except (ValueError, TypeError):
            continue
        return moment.isoformat()[: {3: 10, 5: 16}.get(len(used), 19)]
    return None


def _source(page: Page) -> str | None:
    """Return where the page says it can be found."""
    urls = (*(page.tags.get(key, "") for key in _URL_TAGS), *fields(page.around, "from"))
    return next((url for url in urls if re.match(r"https?://\S+$", url)), None)


def _is_addressee(line: str) -> bool:
    return len(line) <= _ADDRESSEE and line[-1] in ":：" and year_of(line) is None


def _style(line: str) -> str | None:
    label = labels.match(line)
    return label.style if label else None
