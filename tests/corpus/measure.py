"""How well the draft of a labelled text says what its label says: points, won or lost.

A figure that was read and one that was labelled are the same where their numbers stand in the
same place; a label without a quote is the first figure not yet taken that has its value. Import and
check are asked as a library; nothing here knows how points are shown.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from math import isclose
from typing import NamedTuple

from lyfz import Indicator, Report, Section
from lyfz.check import check
from lyfz.chinese.quantity import find
from lyfz.errors import LyfzError
from lyfz.importer.draft import draft
from texts import Label, Text

MEASURES = "recall precision value unit qualifier spoken names metadata outline".split()
NEAR = 0.8  # of difflib's ratio: a name that says the same as the label's
# A passage is read as part of a report; these lines hold no figure.
FRAME = "某县2024年法治政府建设工作情况报告\n一、主要工作\n（一）有关情况\n"
# Findings on the report as a whole or on names say nothing about how a figure was read.
_BESIDE = {"missing-part", "repeated-name", "unusual-date"}
_AROUND = 2  # characters on either side by which a finding knows its numeral from another


class Point(NamedTuple):
    """One thing asked of one text, and whether the draft has it right."""

    measure: str
    right: bool
    text: Text
    words: str


class Figure(NamedTuple):
    """An indicator of a draft, and where on the page its number and unit stand."""

    start: int
    end: int
    indicator: Indicator


class Reading(NamedTuple):
    """What import and check made of a page."""

    page: str
    report: Report | None
    figures: list[Figure]
    findings: list[str]


def points(text: Text) -> Iterator[Point]:
    """Yield every point of a text."""
    reading = read(text)
    if text.figures is not None:
        yield from _figures(text, text.figures, reading)
    for key, answer in (text.head or {}).items():
        answers = answer if isinstance(answer, list) else [answer]
        got = getattr(reading.report, key, None)
        yield Point("metadata", got in answers, text, f"{key}: {got} for {answers[0]}")
    if text.outline is not None:
        yield from _outline(text, text.outline, reading.report.walk() if reading.report else ())


def shares(all_points: Iterable[Point]) -> dict[str, tuple[int, int]]:
    """Return how many points of each measure are right, and of how many."""
    right, of = Counter[str](), Counter[str]()
    for point in all_points:
        right[point.measure] += point.right
        of[point.measure] += 1
    return {measure: (right[measure], of[measure]) for measure in MEASURES if of[measure]}


def read(text: Text) -> Reading:
    """Draft a text as `lyfz import` does, and check the draft."""
    page = text.text if text.is_page else FRAME + text.text
    name = f"{text.id}.txt"
    try:
        drafted = draft(page.encode(), name)
    except LyfzError as error:
        return Reading(page, None, [], [str(error)])
    rows = check(name, drafted.text).findings
    findings = [row.message for row in rows if row.code not in _BESIDE]
    figures = list(_placed(drafted.report, page))
    return Reading(page, drafted.report, figures, [*findings, *drafted.remarks])


def _placed(report: Report, page: str) -> Iterator[Figure]:
    """Yield the indicators with their places on the page, of which the sections are the body."""
    at = 0
    for section in report.walk():
        start = page.find(section.text, at)
        for indicator in section.indicators:
            place = start + indicator.start if start >= 0 else page.find(indicator.quote, at)
            stated = next(find(indicator.quote), None)
            span = (stated.start, stated.end) if stated else (0, len(indicator.quote))
            yield Figure(place + span[0], place + span[1], indicator)
        at = start + len(section.text) if start >= 0 else at


def _figures(text: Text, labels: Sequence[Label], reading: Reading) -> Iterator[Point]:
    left = list(reading.figures)
    at = 0 if text.is_page else len(FRAME)
    for label in labels:
        quote = label.get("quote")
        start = reading.page.index(quote, at) if quote else at
        end = at = start + len(quote) if quote else at
        figure = _match(label, left, (start, end) if quote else None)
        if figure:
            left.remove(figure)
        words = f"{quote or label['value']}: {_shown(figure) if figure else 'not read'}"
        value = figure is not None and _same(label, figure)
        said = value or _said(reading, start, end)
        yield Point("recall", bool(figure), text, words)
        yield Point("spoken", said, text, words)
        if label.get("name"):
            yield _name(text, label, figure)
        if figure:
            yield Point("precision", True, text, words)
            yield Point("value", value, text, words)
            for key in ("unit", "qualifier"):
                if key in label:
                    right = getattr(figure.indicator, key) == label[key]
                    yield Point(key, right, text, words)
    for figure in left:
        yield Point("precision", False, text, f"{_shown(figure)}: no figure")


def _name(text: Text, label: Label, figure: Figure | None) -> Point:
    """Return whether the name is near; that of a figure not read is not."""
    name = figure.indicator.name if figure else ""
    near = SequenceMatcher(None, name, label["name"]).ratio() >= NEAR
    words = f"{label.get('quote', label['value'])}: {name or 'not read'} for {label['name']}"
    return Point("names", near, text, words)


def _match(label: Label, figures: list[Figure], place: tuple[int, int] | None) -> Figure | None:
    if place is None:
        return next((figure for figure in figures if _same(label, figure)), None)
    start, end = place
    touching = [figure for figure in figures if figure.start < end and start < figure.end]
    return max(touching, key=lambda figure: _same(label, figure), default=None)


def _same(label: Label, figure: Figure) -> bool:
    got = figure.indicator
    pairs = ((label["value"], got.value), (label.get("upper"), got.upper))
    return all(
        a == b if a is None or b is None else isclose(a, b, rel_tol=1e-6, abs_tol=1e-9)
        for a, b in pairs
    )


def _said(reading: Reading, start: int, end: int) -> bool:
    """Whether a finding or a remark shows a numeral of this stretch of the page.

    Of an empty stretch, that of a label without a quote, any finding on a numeral is one.
    """
    page = reading.page
    words = page[start:end]
    around = page[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
    for message in reading.findings:
        quoted = re.search("'([^']+)'", message)
        about = not quoted or quoted[1] in words or words in quoted[1]
        if about and (around in message or bool(quoted and words in quoted[1])):
            return True
    return reading.report is None


def _shown(figure: Figure) -> str:
    got = figure.indicator
    number = got.value if got.upper is None else f"{got.value}-{got.upper}"
    return f"{got.qualifier} {number} {got.unit}"


def _outline(text: Text, labels: Sequence[Label], sections: Iterable[Section]) -> Iterator[Point]:
    got = list(sections)
    wanted = [_heading(label["label"], label["title"]) for label in labels]
    read_as = [_heading(section.label, section.title) for section in got]
    blocks = SequenceMatcher(None, wanted, read_as, autojunk=False).get_matching_blocks()
    both = [(block.a + i, block.b + i) for block in blocks for i in range(block.size)]
    for mine, theirs in both:
        kinds = labels[mine]["kind"], got[theirs].kind
        words = f"{wanted[mine]}: {kinds[1]} for {kinds[0]}"
        yield Point("outline", kinds[0] == kinds[1], text, words)
    for index in sorted(set(range(len(wanted))) - {mine for mine, _ in both}):
        yield Point("outline", False, text, f"{wanted[index]}: no section")
    for index in sorted(set(range(len(got))) - {theirs for _, theirs in both}):
        yield Point("outline", False, text, f"{read_as[index]}: not in the label")


def _heading(label: str | None, title: str | None) -> str:
    """Return a heading for comparing; a title without a label is the program's own."""
    return re.sub(r"\s|[。；，、,;.]$", "", f"{label}{title}") if label else "(no heading)"
