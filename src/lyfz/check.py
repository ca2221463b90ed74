"""What proves a report file against its own words.

Each text is read once, and the file is compared with what that reading gave. It must not know
how findings are shown.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import accumulate
from operator import attrgetter
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.marks import PAUSES
from lyfz.chinese.prose import sentences
from lyfz.chinese.quantity import Claim, Reason, claims
from lyfz.chinese.units import plain_noun
from lyfz.model import Indicator, Report, Section, plain
from lyfz.reportfile.loader import examine
from lyfz.reportfile.nodes import Problem, Scalar, problem
from lyfz.reportfile.shape import Mapping
from lyfz.rows import CheckRow
from lyfz.vocabulary.concepts import vocabulary
from lyfz.vocabulary.match import concept, words_before


class Finding(NamedTuple):
    """What a code of findings.tsv stands for; `lyfz check --explain` prints its meaning."""

    code: str
    severity: Literal["error", "warning"]
    meaning: str


@cache
def codes() -> dict[str, Finding]:
    """Return all codes: what keeps a file from being a report, then what a sound one breaks."""
    return {row[0]: Finding._make(row) for row in table.lines("lyfz", "findings.tsv")}


_UNQUOTED: dict[Reason | None, tuple[str, str]] = {
    "figure": ("missed-figure", "a figure without indicator"),
    "masked": ("masked-figure", "a masked number"),
    None: ("unknown-numeral", "not known to be no figure"),
}
_PHRASE = re.compile(f"[^{PAUSES}]*[{PAUSES}]+|[^{PAUSES}]+")
_REACH = 60  # characters of a sentence that a message shows on either side of a numeral


class Reading(NamedTuple):
    """A section, the figures that each of its quotes touches, and the claims left to look at."""

    section: Section
    quoted: list[list[Claim]]
    unquoted: list[Claim]
    figures: list[Claim]

    def is_unquotable(self, figure: Claim) -> bool:
        """Whether all words around it, as far as its neighbours, stand elsewhere too."""
        at, text = bisect_left(self.figures, figure), self.section.text
        before, after = self.figures[max(0, at - 1) : at], self.figures[at + 1 : at + 2]
        start = max([figure.start - _REACH, 0, *(other.end for other in before)])
        end = min([figure.end + _REACH, *(other.start for other in after)])
        return text.find(text[start:end]) != text.rfind(text[start:end])


class Subject(NamedTuple):
    """A sound report and its readings, its places in the file, and the page it was taken from."""

    report: Report
    readings: list[Reading]
    places: dict[str, Mapping]
    page: tuple[str, str] | None

    def at_report(self, key: str, code: str, message: str) -> Problem:
        return self.places["report"].problem(key, code, message)

    def at_indicator(self, indicator: Indicator, key: str, code: str, message: str) -> Problem:
        place = self.places[f"id {indicator.id}"]
        return place.problem(key, code, f"{indicator.id}: {message}")

    def in_text(self, section: Section, breaks: int, code: str, message: str) -> Problem:
        """A problem in the line of the file that is so many line breaks into a text."""
        node = self.places[f"section {section.address}"].places["text"]
        assert isinstance(node, Scalar)
        start = problem(node.start_mark, code, message)
        return start._replace(line=start.line + 1 + breaks) if node.style in ("|", ">") else start


def check(name: str, text: str, page: tuple[str, str] | None = None) -> list[CheckRow]:
    """Return the findings in a file's `text`, in its order; texts are held against a `page`:
    its body, and what else stands there.

    A file that is no report is judged on that alone.
    """
    report, problems, places = examine(text)
    if report is not None:
        subject = Subject(report, list(map(_read, report.walk())), places, page)
        for judge in (_quotes, _numerals, _names, _concepts, _parts, _date, _page):
            problems += judge(subject)
    return [
        CheckRow(name, line, column, codes()[code].severity, code, message)
        for line, column, code, message in sorted(problems)
    ]


def _read(section: Section) -> Reading:
    numerals = claims(section.text)
    quoted: list[list[Claim]] = []
    touched: set[int] = set()
    for indicator in section.indicators:
        first = bisect_right(numerals, indicator.start, key=attrgetter("end"))
        stop = bisect_left(numerals, indicator.end, key=attrgetter("start"))
        quoted.append([claim for claim in numerals[first:stop] if claim.reason == "figure"])
        touched.update(at for at in range(first, stop) if numerals[at].reason)
    unquoted = [claim for index, claim in enumerate(numerals) if index not in touched]
    figures = [claim for claim in numerals if claim.reason == "figure"]
    return Reading(section, quoted, unquoted, figures)


def _quotes(subject: Subject) -> Iterator[Problem]:
    """A quote holds one whole figure of its text, and the indicator says what that figure says."""
    for section, quoted, *_ in subject.readings:
        known: dict[Claim, Indicator] = {}
        for indicator, figures in zip(section.indicators, quoted, strict=True):
            quote = f"the quote '{indicator.quote}'"
            cut = [f for f in figures if f.start < indicator.start or indicator.end < f.end]
            if cut:
                message = f"{quote} cuts '{section.text[cut[0].start : cut[0].end]}' short"
                yield subject.at_indicator(indicator, "quote", "cut-figure", message)
            elif len(figures) != 1:
                message = f"{quote} states {len(figures)} figures"
                yield subject.at_indicator(indicator, "quote", "unclear-quote", message)
            elif (first := known.setdefault(figures[0], indicator)) is not indicator:
                message = f"{quote} states the figure of {first.id} again"
                yield subject.at_indicator(indicator, "quote", "repeated-figure", message)
            else:
                yield from _differences(subject, indicator, figures[0])


def _differences(subject: Subject, indicator: Indicator, figure: Claim) -> Iterator[Problem]:
    for field in ("value", "upper", "qualifier", "unit"):
        written, stated = getattr(indicator, field), getattr(figure.quantity, field)
        if written != stated:
            message = f"{field} is {plain(written)}, but the quote says {plain(stated)}"
            yield subject.at_indicator(indicator, field, f"wrong-{field}", message)


def _numerals(subject: Subject) -> Iterator[Problem]:
    """A figure has its indicator; other numerals are known to be none."""
    for reading in subject.readings:
        section, text = reading.section, reading.section.text
        spans = list(sentences(text))
        breaks = counted = 0
        for claim in reading.unquoted:
            breaks += text.count("\n", counted, claim.start)
            counted = claim.start
            if claim.reason in _UNQUOTED:
                code, description = _UNQUOTED[claim.reason]
                if code == "missed-figure" and reading.is_unquotable(claim):
                    code, description = "unquotable-figure", "a figure that no quote can tell"
                start, end = spans[bisect_right(spans, (claim.start, len(text))) - 1]
                words = text[max(start, claim.start - _REACH) : min(end, claim.end + _REACH)]
                message = f"'{text[claim.start : claim.end]}' is {description}: {words}"
                yield subject.in_text(section, breaks, code, message)


def _names(subject: Subject) -> Iterator[Problem]:
    """A name is that of one figure."""
    figures = subject.report.indicators
    for figure, first in _repeated(figures, lambda figure: (figure.name, figure.unit)):
        if (figure.value, figure.upper) != (first.value, first.upper):
            value, contrary = plain(figure.value), plain(first.value)
            message = f"{figure.name} is {value}, but {first.id} says {contrary}"
            yield subject.at_indicator(figure, "value", "contradiction", message)
    for figure in figures:
        if figure.name.partition("(")[0] == plain_noun(figure.unit):
            message = f"{figure.name} does not tell what is counted"
            yield subject.at_indicator(figure, "name", "vague-name", message)
    for figure, first in _repeated(figures, lambda figure: figure.name):
        message = f"the name of {first.id} again"
        yield subject.at_indicator(figure, "name", "repeated-name", message)


def _concepts(subject: Subject) -> Iterator[Problem]:
    """A concept is in the vocabulary, and no other than the words tell."""
    known = {each.id for each in vocabulary().concepts}
    for section, quoted, *_ in subject.readings:
        for indicator, figures in zip(section.indicators, quoted, strict=True):
            if not (written := indicator.concept):
                continue
            if written not in known:
                message = f"concept is {written}; expected one that lyfz concepts lists"
                yield subject.at_indicator(indicator, "concept", "unknown-concept", message)
            for figure in figures[:1]:
                words = words_before(section.title, section.text, figure.start, figure.end)
                other = concept(indicator.name, indicator.unit, words, vocabulary())
                if other and other.id != written:
                    message = f"concept is {written}, but the words tell {other.id}"
                    yield subject.at_indicator(indicator, "concept", "other-concept", message)


def _repeated(
    figures: Iterable[Indicator], key: Callable[[Indicator], Hashable]
) -> Iterator[tuple[Indicator, Indicator]]:
    """Yield each figure that has the key of an earlier one, with that one."""
    earlier: dict[Hashable, Indicator] = {}
    for figure in figures:
        first = earlier.setdefault(key(figure), figure)
        if first is not figure:
            yield figure, first


def _parts(subject: Subject) -> Iterator[Problem]:
    kinds = {section.kind for section in subject.report.walk()}
    for kind in ("work", "problems", "plan"):
        if kind not in kinds:
            yield subject.at_report("title", "missing-part", f"no section of kind {kind}")


def _date(subject: Subject) -> Iterator[Problem]:
    year = subject.report.year
    if year is None or subject.report.published is None:
        return
    published = date.fromisoformat(subject.report.published[:10])
    if published <= date(year, 12, 30):
        message = f"published {published}, before {year} has ended"
        yield subject.at_report("published", "unusual-date", message)
    elif published > date(year + 1, 4, 1):
        message = f"published {published}, after 1 April {year + 1}"
        yield subject.at_report("published", "unusual-date", message)


def _page(subject: Subject) -> Iterator[Problem]:
    """Each phrase that the page has and the texts lack, and the reverse, white space aside.

    Words that stand elsewhere on the page are none: a person may have taken them up.
    """
    if subject.page is None:
        return
    from difflib import SequenceMatcher  # late: few commands compare texts

    places = [
        (section, offset)
        for section in subject.report.walk()
        for offset, char in enumerate(section.text)
        if not char.isspace()
    ]
    written = "".join(section.text[offset] for section, offset in places)
    body, around = ("".join(text.split()) for text in subject.page)
    ours, theirs = _PHRASE.findall(written), _PHRASE.findall(body)
    starts = list(accumulate(map(len, ours), initial=0))
    for tag, start, end, first, last in SequenceMatcher(None, ours, theirs).get_opcodes():
        ours_here, theirs_here = "".join(ours[start:end]), "".join(theirs[first:last])
        if tag == "equal" or (tag == "delete" and ours_here in around):
            continue
        message = {
            "replace": f"the page has '{theirs_here:.60}' where the text has '{ours_here:.60}'",
            "insert": f"the page has '{theirs_here:.60}', which the text lacks",
            "delete": f"the text has '{ours_here:.60}', which the page lacks",
        }[tag]
        section, offset = places[min(starts[start], len(places) - 1)]
        yield subject.in_text(section, section.text[:offset].count("\n"), "text-differs", message)
