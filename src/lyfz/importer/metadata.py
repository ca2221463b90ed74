"""A page, taken apart -> what it says of its report: year, date, region, issuer and source.

Pure. What is not there stays None; what is not read from the title is said to be. It must not
know which lines are the body.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from lyfz.chinese import digits, labels
from lyfz.chinese.fold import fold
from lyfz.chinese.marks import COLONS
from lyfz.importer.authority import Authority, acting, named, of_level
from lyfz.importer.fields import fields, search
from lyfz.importer.grammar import form
from lyfz.locale import _, word

_DATE_TAGS = "pubdate publishdate publishtime firstpublishedtime article:published_time".split()
_URL_TAGS = "og:url canonical url".split()
_ADDRESSEE = 40  # characters of a line that names whom a report is sent to, at most
_OPENING = 6  # lines that may name the year and the place of a report without a title
_CLOSING = 6  # lines behind the text that may be its signature; others are links to offices
_SHOWN = 40  # characters of the words that a remark quotes

# A field, what it holds, and the words that tell it where the title does not.
Reading = tuple[str, str | int | None, str]


class Page(NamedTuple):
    """The title of a page, its lines, and what its head says.

    `head` are the lines above the body, `above_title` and `below_title` some of them; `around` is
    all but the body, what the format left out included.
    """

    title: str
    head: Sequence[str]
    above_title: Sequence[str]
    below_title: Sequence[str]
    body: Sequence[str]
    below: Sequence[str]
    around: Sequence[str]
    tags: Mapping[str, str]

    @property
    def origins(self) -> Sequence[str]:
        """Whom or where the page says it is from."""
        return [*fields(self.around, "from"), *filter(None, [self.tags.get("contentsource")])]

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
    known: dict[str, Any] = {}
    remarks = []
    for field, value, words in _readings(page):
        if value and field not in known:
            known[field] = value
            if words not in ("", value) and field != "office":
                remarks.append(
                    _(
                        "{field} {value} is read from: {words}",
                        field=word("column", field),
                        value=value,
                        words=words[:_SHOWN],
                    )
                )
    metadata = Metadata(*map(known.get, Metadata._fields))
    missing = (field for field, value in metadata._asdict().items() if value is None)
    remarks += [_("no {field} found", field=word("column", field)) for field in missing]
    if part := known.get("part of a year"):
        remarks.append(_("it reports on {span}, not on one whole year", span=part))
    if metadata.title and not any((year_of(metadata.title), *named(metadata.title))):
        remarks.append(_("the title names neither year nor place: is it that of the report?"))
    origin = "".join(page.origins[:1])
    if re.match("(?!本网|本站)[一-鿿]{2}", origin) and origin not in (metadata.issuer or ""):
        remarks.append(_("the page says it is from: {origin}", origin=origin[:_SHOWN]))
    return metadata, known.get("office"), remarks


def year_of(title: str) -> int | None:
    """Return the year that a title or heading speaks of: 2023年, 2022—2023年度, 二〇二三年."""
    year = form("year").search(fold(title))
    return _number(year[0]) if year else None


def _number(numeral: str) -> int | None:
    zeros = "".join(numeral.split()).replace("O", "〇")  # 二O二四
    return digits.digitwise(zeros) or digits.integer(zeros)


def _readings(page: Page) -> Iterator[Reading]:
    """Yield what the page says; of a field, what is said first counts."""
    opening = form("quoted").sub("", page.opening)
    yield "title", page.title, ""
    yield "year", year_of(page.title), ""
    lines = map(fold, (*page.head, *page.body[:_OPENING]))
    subtitle = next(filter(None, map(form("subtitle").match, lines)), None)
    if subtitle and not re.search("法治|依法", page.title):
        yield "year", year_of(subtitle["day"] or ""), subtitle[0]
    below = filter(form("year below").match, page.below_title)
    for words in (*below, *form("announced").findall(opening), *opening.split("\n")):
        yield "year", year_of(words), words
    announced = form("announced").findall(page.opening)
    for words in (page.title, *page.below_title, page.opening.partition("。")[0], *announced):
        part = form("part of a year").search(re.sub(r"《[^》]*》|\s", "", fold(words)))
        yield "part of a year", part[0] if part else None, ""
    yield from _dates(page)
    yield from _authorities(page, subtitle)
    for url in (*(page.tags.get(key, "") for key in _URL_TAGS), *page.origins):
        yield "source", url if re.match(r"https?://[^/\s]+/\S+$", url) else None, ""


def _authorities(page: Page, subtitle: re.Match[str] | None) -> Iterator[Reading]:
    """Yield who reports, and on which place; who signs may be above the place that speaks."""
    title = named(page.title)
    yield from _all(title, "")
    for line in filter(None, map(_signature, [*page.above_title, *page.below_title])):
        yield from _all(named(line["who"]), line[0])
    if subtitle:
        yield "region", named(subtitle["place"]).region, subtitle[0]
    signatures = filter(None, map(_signature, page.below[:_CLOSING]))
    issuers = [*(match["who"] for match in signatures), *fields(page.around, "issuer")]
    signed = [words for words in issuers if re.search("[一-鿿]{2}", words)]  # not a code: gyz1
    yield from (("issuer", words, words) for words in signed)
    actor, clause = acting(page.opening)
    yield from _all(actor if not title.region else actor._replace(office=None), clause)
    yield from (("region", named(words).region, words) for words in signed)
    yield "region", of_level(page.opening, "\n".join(page.body)), page.opening
    for origin in page.origins:
        who = named(word := origin.split()[0])
        whole = who.issuer if word.endswith(who.issuer or "") else None  # not 县委 of 县委法治办
        yield from _all(who._replace(issuer=whole, office=None), f"来源：{origin}")


def _all(who: Authority, words: str) -> Iterator[Reading]:
    return ((field, value, words) for field, value in who._asdict().items())


def _dates(page: Page) -> Iterator[Reading]:
    """Yield the date of a field, of a meta tag, beside an office above the body, of a signature."""
    for date in (
        *fields(page.around, "published"),
        *(page.tags.get(key, "") for key in _DATE_TAGS),
    ):
        yield "published", _iso(date), ""
    title = page.title or "\n"
    titled = max((at for at, line in enumerate(page.head) if title in line), default=len(page.head))
    for at, line in enumerate(page.head):
        bare = form("date on its own").search(fold(line))
        around = page.head[max(0, at - 1) : at + 2]
        named_beside = any(search(words) or _signature(words) for words in around)
        if bare and (named_beside or at > titled or line in page.below_title):
            yield "published", _iso(line[bare.end() :]), "" if named_beside else line
    for line in page.below[:_CLOSING]:
        signature = _signature(line)
        day = signature["date"] or "" if signature else line
        yield "published", _iso(day), _("{line} below the text", line=line)


def _signature(line: str) -> re.Match[str] | None:
    return form("signature").match(line)


def _iso(text: str) -> str | None:
    """Return the date that `text` begins with, to the day, the minute or the second."""
    match = form("date").match(fold(text))
    numbers = [_number(word) or 0 for word in form("number").findall(match[0])] if match else []
    try:
        return datetime(*numbers).isoformat()[: {3: 10, 5: 16}.get(len(numbers), 19)]  # type: ignore
    except (ValueError, TypeError):
        return None
