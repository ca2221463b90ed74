"""Report -> rows: pure functions, one a question. It must not know about formats or files."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from re import Pattern
from typing import TYPE_CHECKING, NamedTuple

from lyfz.chinese import fold
from lyfz.chinese.fold import simplified
from lyfz.model import WORK_TYPES, Citation, Indicator, Report, Section
from lyfz.rows import CitationRow, ConceptRow, IndicatorRow, InfoRow, SearchRow, SectionRow, ShowRow

if TYPE_CHECKING:
    from lyfz.chinese.prose import Span


class Sentence(NamedTuple):
    """A sentence of a section and the matches in it; none where it only gives context."""

    section: Section
    start: int
    end: int
    matches: "Sequence[Span]"

    @property
    def text(self) -> str:
        return self.section.text[self.start : self.end]


class Search(NamedTuple):
    """What `find` looks for: all patterns in one sentence, or any; `context` sentences around."""

    patterns: Sequence[Pattern[str]]
    any_term: bool = False
    context: int = 0

    @property
    def word(self) -> str:
        """The only pattern, where it means just itself and no sentence ends within; else empty."""
        return _plain(self.patterns[0].pattern) if len(self.patterns) == 1 else ""

    def matches(self, sentence: str, start: int) -> "Sequence[Span]":
        """Return the matches in a folded sentence that begins at `start`; no empty ones."""
        each = [_matches(pattern, sentence, start) for pattern in self.patterns]
        if len(each) == 1:
            return each[0]
        enough = any if self.any_term else all
        return sorted(set(chain.from_iterable(each))) if enough(each) else ()


class Criteria(NamedTuple):
    """What `indicators` keeps: figures that meet all of these, and any where there are none.

    Each pattern matches in the name, the quote, the id or the concept; the unit is one of `units`,
    the basis one of `bases`; the value is neither below `minimum` nor above `maximum`.
    """

    patterns: Sequence[Pattern[str]] = ()
    units: Sequence[str] = ()
    bases: Sequence[str] = ()
    minimum: float | None = None
    maximum: float | None = None

    def admit(self, indicator: Indicator) -> bool:
        return (
            all(_holds(pattern, indicator) for pattern in self.patterns)
            and (not self.units or simplified(indicator.unit or "") in map(simplified, self.units))
            and (not self.bases or indicator.basis in self.bases)
            and (self.minimum is None or indicator.value >= self.minimum)
            and (self.maximum is None or indicator.value <= self.maximum)
        )


def _holds(pattern: Pattern[str], figure: Indicator) -> bool:
    named = simplified(figure.name), simplified(figure.quote), figure.id, figure.concept or ""
    return any(map(pattern.search, named))


def info(report: Report, chosen: Iterable[Section]) -> list[InfoRow]:
    """Return the report's metadata and counts of the chosen sections, one row."""
    from lyfz.chinese.titles import mentions  # late: few questions need its tables

    outline = list(chosen)
    figures = sum(len(section.indicators) for section in outline)
    works = sum(1 for section in outline for _ in mentions(section.text))
    characters = sum(len(section.text) for section in outline)
    return [InfoRow(*report[:-1], len(outline), figures, works, characters)]


def sections(report: Report, chosen: Iterable[Section]) -> list[SectionRow]:
    """Return the outline of the chosen sections."""
    return [
        SectionRow(
            report.id,
            *section[:6],
            characters=sum(len(part.text) for part in section.walk()),
            indicators=sum(len(part.indicators) for part in section.walk()),
            region=report.region,
            year=report.year,
        )
        for section in chosen
    ]


def show(report: Report, chosen: Iterable[Section]) -> list[ShowRow]:
    """Return the official words of the chosen sections."""
    return [
        ShowRow(report.id, *section[:3], section.text, report.region, report.year)
        for section in chosen
    ]


def find(chosen: Iterable[Section], search: Search) -> Iterator[Sentence]:
    """Yield the sentences that match, with their context, which never leaves the section.

    A match of no characters counts as none.
    """
    from lyfz.chinese.prose import sentences  # late: few questions need its patterns

    word = "" if search.context else search.word
    for section in chosen:
        folded = simplified(section.text)
        if word:
            yield from _holding(section, folded, word)
            continue
        spans = list(sentences(section.text))
        matches = [search.matches(folded[start:end], start) for start, end in spans]
        near = min(search.context, len(spans))
        for index, (start, end) in enumerate(spans):
            if any(matches[max(0, index - near) : index + near + 1]):
                yield Sentence(section, start, end, matches[index])


def _holding(section: Section, folded: str, word: str) -> Iterator[Sentence]:
    """Yield the sentences that hold a word; behind the last one no more are cut."""
    from lyfz.chinese.prose import sentences

    at = folded.find(word)
    for start, end in sentences(section.text) if at >= 0 else ():
        matches = []
        while start <= at < end:
            matches.append((at, at + len(word)))
            at = folded.find(word, at + len(word))
        if matches:
            yield Sentence(section, start, end, matches)
        if at < 0:
            return


@cache
def _plain(word: str) -> str:
    return word if re.fullmatch("[0-9\u3400-\u9fff]+", word) else ""


def _matches(pattern: Pattern[str], sentence: str, start: int) -> "list[Span]":
    return [
        (start + match.start(), start + match.end())
        for match in pattern.finditer(sentence)
        if match.group()
    ]


def count(chosen: Iterable[Section], search: Search) -> int:
    """Return how many matches `find` would give."""
    if word := search.word:
        return sum(simplified(section.text).count(word) for section in chosen)
    return sum(len(sentence.matches) for sentence in find(chosen, search))


def search(report: Report, found: Iterable[Sentence]) -> Iterator[SearchRow]:
    """Yield one row a match in the sentences found."""
    for section, first, last, matches in found:
        text = section.text[first:last]  # one string, however many rows repeat it
        place = (report.id, section.address, section.title, text)
        for start, end in matches:
            match = section.text[start:end]
            yield SearchRow(*place, match, start, end, report.region, report.year)


def indicators(
    report: Report, chosen: Iterable[Section], criteria: Criteria = Criteria()
) -> list[IndicatorRow]:
    """Return the figures of the chosen sections that meet the criteria."""
    return [
        indicator_row(report, section, indicator)
        for section in chosen
        for indicator in section.indicators
        if criteria.admit(indicator)
    ]


def figures(report: Report, chosen: Iterable[Section]) -> Iterator[Indicator]:
    """Yield the figures of the chosen sections."""
    return (figure for section in chosen for figure in section.indicators)


def indicator_row(report: Report, section: Section, indicator: Indicator) -> IndicatorRow:
    place = section.kind, report.region, report.year
    return IndicatorRow(report.id, *indicator[:12], *place, indicator.of)


def exactly(word: str, figures: Iterable[Indicator]) -> list[Indicator]:
    """Return the figures that a word is the id of; else an id of before, the concept, the name.

    A figure of a concept on another basis than the year, or of a part, is not meant by it.
    """
    figures, named = list(figures), simplified(word)
    usual = (figure for figure in figures if figure.basis == "year" and not figure.of)
    return (
        [figure for figure in figures if figure.id == word]
        or [figure for figure in figures if word in figure.aliases]
        or [figure for figure in usual if figure.concept == word]
        or [figure for figure in figures if simplified(figure.name) == named]
    )


def partly(word: str, pattern: Pattern[str], figures: Iterable[Indicator]) -> list[Indicator]:
    """Return the figures in whose name or id a pattern of a word matches.

    None where the word is a concept: village-legal-guides are not village-legal-guides-trained.
    """
    from lyfz.vocabulary.concepts import by_id  # late: what is typed in full does not need it

    return [] if word in by_id() or not word else _matching(pattern, figures)


def near(word: str, figures: Iterable[Indicator]) -> list[Indicator]:
    """Return a few figures that may be meant by a word that is none: those of the concept, or
    of which it is a part, or of an id or a name much like it.
    """
    from lyfz.nearest import NEAR, alike  # late: only a mistake needs it

    figures = [*{figure.id: figure for figure in figures}.values()]
    held = [figure for figure in figures if figure.concept == word]
    if word and not held:
        held = _matching(fold.pattern(word), figures)
    if held or word.isascii():
        by_id = {figure.id: figure for figure in figures}
        return held[:NEAR] or [by_id[id] for id in alike(word, by_id)]
    names = alike(word, (figure.name for figure in figures))
    return [figure for name in names for figure in figures if figure.name == name]


def _matching(pattern: Pattern[str], figures: Iterable[Indicator]) -> list[Indicator]:
    return [
        figure
        for figure in figures
        if pattern.search(simplified(figure.name)) or pattern.search(figure.id)
    ]


def citations(
    report: Report,
    chosen: Iterable[Section],
    patterns: Sequence[Pattern[str]] = (),
    types: Sequence[str] = WORK_TYPES,
) -> list[CitationRow]:
    """Return the works of these types named in the chosen sections, whose titles match all."""
    return [
        CitationRow(report.id, *citation[:4], report.region, report.year, citation.type)
        for citation in _mentions(chosen)
        if citation.type in types
        and all(pattern.search(simplified(citation.title)) for pattern in patterns)
    ]


def concepts(
    patterns: Sequence[Pattern[str]], counts: Mapping[str | None, int] | None = None
) -> list[ConceptRow]:
    """Return the concepts in whose id, name or wordings every pattern matches, as counted."""
    from lyfz.vocabulary.concepts import by_id  # late: few questions need it

    return [
        ConceptRow(
            each.id,
            each.name,
            each.type,
            " ".join(each.units),
            each.official,
            each.broader,
            each.example,
            each.near_miss,
            None if counts is None else counts.get(each.id, 0),
        )
        for each in by_id().values()
        if all(
            any(pattern.search(simplified(word)) for word in (each.id, each.name, *each.words))
            for pattern in patterns
        )
    ]


def _mentions(chosen: Iterable[Section]) -> Iterator[Citation]:
    from lyfz.chinese.titles import mentions, work_type  # late: few questions need its tables

    for section in chosen:
        for start, end in mentions(section.text):
            title = section.text[start:end]
            yield Citation(section.address, title, start, end, work_type(title))
