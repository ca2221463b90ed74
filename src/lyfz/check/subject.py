"""A report that is judged, each of its texts read once, and where things stand in its file."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, Self

from lyfz.chinese.basis import Setting, Stated, bases
from lyfz.chinese.quantity import Claim, claims
from lyfz.model import Indicator, Report, Section
from lyfz.reportfile.nodes import Problem, Scalar
from lyfz.reportfile.shape import Mapping


class Page(NamedTuple):
    """The page that a report was taken from: its body, and what else stands there."""

    body: str
    around: str


class Reading(NamedTuple):
    """A section, the figures that each of its quotes touches, and the claims left to look at."""

    section: Section
    quoted: list[list[Claim]]
    unquoted: list[Claim]
    figures: list[Claim]
    stated: dict[Claim, Stated]  # of what the figures speak


class Subject(NamedTuple):
    """A sound report and its readings, and the page it was taken from.

    `places` are those of its file; a report that comes from none has no lines to name.
    """

    report: Report
    readings: list[Reading]
    places: dict[str, Mapping]
    page: Page | None

    @classmethod
    def read(cls, report: Report, places: dict[str, Mapping], page: Page | None) -> Self:
        setting = Setting.of_report(report.title, report.year)
        return cls(report, [*_readings(report.sections, setting)], places, page)

    def at_report(self, key: str, code: str, message: str) -> Problem:
        return self._at("report", key, code, message)

    def at_indicator(self, indicator: Indicator, key: str, code: str, message: str) -> Problem:
        return self._at(f"id {indicator.id}", key, code, f"{indicator.id}: {message}")

    def in_text(self, section: Section, start: int, end: int, code: str, message: str) -> Problem:
        """A problem with the words from `start` to `end`, in the line of the file they begin in."""
        place = f"section {section.address}"
        found = self._at(place, "text", code, message)._replace(start=start, end=end)
        node = self.places[place].places["text"] if self.places else None
        if not isinstance(node, Scalar) or node.style not in ("|", ">"):
            return found
        return found._replace(line=found.line + 1 + bisect_left(_breaks(section.text), start))

    def _at(self, place: str, key: str, code: str, message: str) -> Problem:
        at = self.places[place].problem(key, code, message) if self.places else None
        return (at or Problem(0, 0, code, message))._replace(place=place)


@lru_cache(maxsize=1)  # the findings of a text come one after the other
def _breaks(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char == "\n"]


def _readings(sections: Iterable[Section], above: Setting) -> Iterator[Reading]:
    for section in sections:
        here = above.below(section.kind, section.title)
        yield _read(section, here)
        yield from _readings(section.sections, here)


def _read(section: Section, setting: Setting) -> Reading:
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
    stated = dict(zip(figures, bases(section.text, figures, setting), strict=True))
    return Reading(section, quoted, unquoted, figures, stated)
