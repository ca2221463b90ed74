"""What can be typed in each place: values with what they are, all there are; Tab narrows them.

A report that cannot be read offers nothing, without a message. It must not know shells.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from re import Pattern

import typer

from lyfz.chinese import fold
from lyfz.commands.inputs import reports, years
from lyfz.errors import LyfzError
from lyfz.library.question import Question, Regions
from lyfz.locale import _, ngettext, word
from lyfz.model import KINDS, Report
from lyfz.output.controls import visible
from lyfz.reportfile.source import STDIN

MOST = 50  # files, or reports of a collection; a person waits for the answer
SYLLABLE = 3  # letters of one that is rarely how English begins
Offers = list[tuple[str, str]]
_SYNTAX = frozenset("$`\\\"';&|<>(){}*?!#~")
_HARMLESS = {ord(char): chr(ord(char) + 0xFEE0) for char in _SYNTAX}  # in full width


def addresses(ctx: typer.Context) -> Offers:
    """Addresses with the titles of their sections, and kinds."""
    sections = [section for report in _reports(ctx) for section in report.walk()]
    named = [(section.address, (section.label or "") + section.title) for section in sections]
    return _harmless([*named, *((kind, _("every section of this kind")) for kind in KINDS)])


def ids(ctx: typer.Context) -> Offers:
    """Indicator ids with their names."""
    figures = (figure for report in _reports(ctx) for figure in report.indicators)
    return _harmless((figure.id, figure.name) for figure in figures)


def units(ctx: typer.Context) -> Offers:
    """Units, with the number of figures that have them."""
    figures = (figure for report in _reports(ctx) for figure in report.indicators)
    counts = Counter(figure.unit for figure in figures if figure.unit)
    return _harmless(
        (unit, ngettext("{n} figure", "{n} figures", count)) for unit, count in counts.items()
    )


def regions(ctx: typer.Context) -> Offers:
    """Regions of reports, of those years that are asked for."""
    from lyfz.library.reading import heads

    question = _question(ctx)
    named = {region for region, year in heads(_paths(ctx)) if region and question.admits(year)}
    return _harmless((region, "") for region in sorted(named))


def years_(ctx: typer.Context, incomplete: str) -> Offers:
    """Years of reports, of those regions that are asked for."""
    from lyfz.library.reading import heads

    names = _question(ctx).regions
    asked = Regions(frozenset(map(fold.fold, names)), partly=bool(names))
    counts = Counter(year for region, year in heads(_paths(ctx)) if year and asked.admit(region))
    named = ((str(year), ngettext("{n} region", "{n} regions", counts[year])) for year in counts)
    return _behind(incomplete, sorted(named))


def concepts() -> Offers:
    """Concepts with their names."""
    from lyfz.vocabulary.concepts import by_id

    return _harmless((concept.id, concept.name) for concept in by_id().values())


def columns(ctx: typer.Context, incomplete: str) -> Offers:
    """Fields of the rows that a command prints, but those that are named already."""
    from lyfz.schema import ROWS

    name = f"{ctx.command.name}{' --missing' if ctx.params.get('missing') else ''}"
    return _behind(incomplete, _called(ROWS[name].__annotations__, "column"))


def codes() -> Offers:
    """Codes of `check` with what they mean."""
    from lyfz.check import codes as findings

    return [(code, finding.meaning) for code, finding in findings().items()]


def among(codes: Iterable[str], kind: str = "") -> Callable[[], Offers]:
    """Return what offers codes of a kind, with what people call them."""
    return lambda: _called(codes, "column" if kind == "field" else kind)


def matching(offers: Offers, typed: str) -> Offers:
    """Return the offers that begin as typed; else those that say it anywhere, or are read so.

    Where it may be pinyin, what is read so comes behind what begins so: xin is 信, and xingzheng.
    """
    begun = [offer for offer in offers if offer[0].startswith(typed)]
    if begun and not (typed.isascii() and len(typed) >= SYLLABLE):
        return begun
    from lyfz.chinese import readings  # late: only Tab needs it

    for term in readings.patterns(typed.rpartition(",")[2]):
        if held := [offer for offer in offers if _says(offer, term, is_read=bool(begun))]:
            return list(dict.fromkeys(begun + held))
    return begun


def _says(offer: tuple[str, str], term: Pattern[str], is_read: bool) -> bool:
    """Whether a value or what it is has a term in it, in Latin letters or only as it `is_read`."""
    matches = filter(None, (term.search(fold.simplified(part)) for part in offer))
    return any(not is_read or not match[0].isascii() for match in matches)


def _called(codes: Iterable[str], context: str) -> Offers:
    called = ((code, word(context, code.removeprefix("-"))) for code in codes)
    return [(code, "" if name == code.removeprefix("-") else name) for code, name in called]


def _behind(written: str, offers: Sequence[tuple[str, str]]) -> Offers:
    """Put what is written, up to its last comma, before each offer that is not in it."""
    kept = written[: written.rfind(",") + 1]
    taken = kept.split(",")
    return [(kept + value, what) for value, what in offers if value not in taken]


def _reports(ctx: typer.Context) -> Iterator[Report]:
    """Yield the first reports of those that the command line asks for."""
    from lyfz.library.reading import Attempt, ask

    try:
        whole = Attempt(_question(ctx), lambda report, _: [report])
        yield from islice(ask([*_paths(ctx)], [whole]).items, MOST)
    except LyfzError:
        return


def _paths(ctx: typer.Context) -> Iterator[str | None]:
    """Yield the first files and collections that the command line names; a pipe is not read."""
    from lyfz.library.places import expand, is_stream

    named = [path for path in ctx.params.get("report") or () if path != STDIN]
    places = [os.path.expandvars(os.path.expanduser(path)) for path in named]  # noqa: PTH111 - ~nobody stays
    files = expand(reports(places), [])
    return islice((path for path in files if path is None or not is_stream(path)), MOST)


def _question(ctx: typer.Context) -> Question:
    """Return which reports the command line asks for; what is no year is passed over."""
    try:
        spans = [*years(ctx.params.get("year"))]
    except LyfzError:
        spans = []
    return Question(ctx.params.get("region") or (), spans, outline=True, texts=False)


def _harmless(offers: Iterable[tuple[str, str]]) -> Offers:
    """Keep the offers without shell syntax, the first of each: a shell may evaluate them."""
    first: dict[str, str] = {}
    for value, what in offers:
        is_plain = visible(value) == value and not any(map(str.isspace, value))
        if is_plain and not _SYNTAX.intersection(value):
            described = visible(" ".join(what.split())).translate(_HARMLESS)
            first.setdefault(value, described)
    return [*first.items()]
