"""A page, taken apart -> what it says of its report: year, date, region, issuer and source.

Pure. What is not there stays None; what is not read from the title is said to be. It must not
know which lines are the body.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple, TypeVar

from lyfz.chinese import digits, labels
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import COLONS
from lyfz.importer.authority import DATE, QUOTED, SIGNATURE, Authority, acting, named, of_level
from lyfz.importer.fields import fields, search
from lyfz.importer.title import Title

SUBTITLE = re.compile(r"[-—]*(?P<day>20\d\d年\d+月\d+日)在(?P<place>.{2,30}?)第.+(?:会|会议)上?")

DATE_LINE = re.compile(rf"\(?{DATE}\)?$|[{ONES}{ZEROS}O]{{4}}年[{ONES}十]+月[{ONES}十]+日$")
_BARE_DATE = re.compile(rf"(?:^|[\s|\[(])(?={DATE}(?!\s*在))")
_YEAR = re.compile(rf"((?:19|20)\d{{2}})(?:年|\D*年度)|([{ONES}{ZEROS}]{{4}})年")
_ANNOUNCED = re.compile(r"现[将就](.*?)(?:报告|汇报|总结)")
_DATE_TAGS = "pubdate publishdate publishtime firstpublishedtime article:published_time".split()
_CHINESE = re.compile("[一-鿿]{2}")
_URL_TAGS = "og:url canonical url".split()
_ADDRESSEE = 40  # characters of a line that names whom a report is sent to, at most
_OPENING = 6  # lines that may name the year and the place of a report without a title
_CLOSING = 6  # lines behind the text that may be its signature; others are links to offices
_SHOWN = 40  # characters of the words that a remark quotes

Value = TypeVar("Value")
Reading = tuple[Value | None, str]  # a value, and the words that tell it where the title does not


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
    def body(self) -> Sequence[str]:
        return self.lines[self.start : self.end]

    @property
    def head(self) -> Sequence[str]:
        return (*self.left_out[: self.above], *self.lines[: self.start])

    @property
    def around(self) -> Sequence[str]:
        return (*self.head, *self.lines[self.end :], *self.left_out[self.above :])

    @property
    def opening(self) -> str:
        """The first lines of the body as far as its first headings, without the addressee."""
        opening: list[str] = []
        for line in self.body[:_OPENING]:
            label = labels.match(line)
            if label and label.style != "一、":
                break
            if len(line) > _ADDRESSEE or line[-1] not in COLONS or year_of(line):
                opening.append(line)
        return "\n".join(opening)


class Metadata(NamedTuple):
    """What a page says of its report; None where it says nothing."""

    title: str | None
    year: int | None
    published: str | None
    region: str | None
    issuer: str | None
    source: str | None


def read_metadata(page: Page) -> tuple[Metadata, str | None, list[str]]:
    """Return what the page says, the office that reports where one does, and remarks."""
    below = map(SUBTITLE.match, map(fold, page.lines[page.title.end : page.start]))
    subtitle = next(filter(None, below), None)
    origins = [*fields(page.around, "from"), *filter(None, [page.tags.get("contentsource")])]
    region, issuer, office = _authorities(page, subtitle, origins)
    year, published = _first(_years(page, subtitle)), _first(_dates(page))
    urls = [*(page.tags.get(key, "") for key in _URL_TAGS), *origins]
    source = next((url for url in urls if re.match(r"https?://[^/\s]+/\S+$", url)), None)
    metadata = Metadata(page.title.text, year[0], published[0], region[0], issuer[0], source)
    told = {"year": year, "published": published, "region": region, "issuer": issuer}
    remarks = [
        f"{field} {value} is read from: {words[:_SHOWN]}"
        for field, (value, words) in told.items()
        if words not in ("", value)
    ]
    remarks += [f"no {field} found" for field, value in metadata._asdict().items() if value is None]
    if metadata.title and not any((year_of(metadata.title), *named(metadata.title))):
        remarks.append("the title names neither year nor place: is it that of the report?")
    origin = "".join(origins[:1])
    if re.match("(?!本网|本站)[一-鿿]{2}", origin) and origin not in (issuer[0] or ""):
        remarks.append(f"the page says it is from: {origin[:_SHOWN]}")
    return metadata, office, remarks


def year_of(title: str) -> int | None:
    """Return the year that a title or heading speaks of: 2023年, 2022—2023年度, 二〇二三年."""
    year = _YEAR.search(fold(title))
    return (int(year[1]) if year[1] else digits.digitwise(year[2])) if year else None


def _first(readings: Iterable[Reading[Value]]) -> Reading[Value]:
    return next((reading for reading in readings if reading[0]), (None, ""))


def _years(page: Page, subtitle: re.Match[str] | None) -> Iterator[Reading[int]]:
    yield year_of(page.title.text or ""), ""
    if subtitle and not re.search("法治|依法", page.title.text or ""):
        yield year_of(subtitle["day"]), subtitle[0]
    opening = QUOTED.sub("", page.opening)
    yield from ((year_of(words), words) for words in _ANNOUNCED.findall(opening))
    yield from ((year_of(words), words) for words in opening.split("\n"))


def _authorities(
    page: Page, subtitle: re.Match[str] | None, origins: Sequence[str]
) -> tuple[Reading[str], Reading[str], str | None]:
    """Return the region, the issuer, and the office where title or opening name one.

    Who signs or publishes a report may be above the place that speaks in it.
    """
    title = named(page.title.text or "")
    near = (
        *page.lines[page.title.start - 1 : page.title.start],
        *page.lines[page.title.end : page.start],
    )
    names = (words for words in (line.strip("（）()") for line in near) if SIGNATURE.match(words))
    line = named(next(names, ""))
    spoken = Authority(named(subtitle["place"]).region) if subtitle else Authority()
    actor, clause = acting(page.opening)
    signatures = filter(None, map(SIGNATURE.match, page.lines[page.end :][:_CLOSING]))
    issuers = [*(match["who"] for match in signatures), *fields(page.around, "issuer")]
    signed = [
        (named(words)._replace(issuer=words), words)
        for words in issuers
        if _CHINESE.search(words)  # a site may put the office's code there: gyz1
    ]
    level = Authority(of_level(page.opening, "\n".join(page.body)))
    printed = [(title, ""), (line, ""), (spoken, subtitle[0] if subtitle else "")]
    told = [(named(origin.split()[0]), f"来源：{origin}") for origin in origins]
    regions = [*printed, (actor, clause), *signed, (level, page.opening), *told]
    return (
        _first((who.region, words) for who, words in regions),
        _first((who.issuer, words) for who, words in [*printed, *signed, (actor, clause), *told]),
        title.office or line.office or (None if title.region else actor.office),
    )


def _dates(page: Page) -> Iterator[Reading[str]]:
    """Yield the date of a field, in a meta tag, beside an office above the body, of the signature.

    A date without a name, in the navigation say, is none of those.
    """
    tagged = (page.tags.get(key, "") for key in _DATE_TAGS)
    yield from ((_iso(fold(date)), "") for date in (*fields(page.around, "published"), *tagged))
    titled = [
        at for at, line in enumerate(page.head) if page.title.text and page.title.text in line
    ]
    titled += [page.above + page.title.end - 1] if page.title.end else []
    for at, (above, line) in enumerate(pairwise(("", *page.head))):
        bare = _BARE_DATE.search(fold(line))
        named_beside = search(line) or SIGNATURE.match(line) or SIGNATURE.match(above)
        if bare and (named_beside or (titled and at > titled[-1])):
            yield _iso(fold(line)[bare.end() :]), "" if named_beside else line
    for line in page.lines[page.end :][:_CLOSING]:
        signature = SIGNATURE.match(line)
        yield _iso(fold(signature["date"] or "" if signature else line)), f"{line} below the text"


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
