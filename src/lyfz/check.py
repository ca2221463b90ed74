"""What proves a report file against its own words: one rule, one function.

A rule is a generator of findings, decorated with its severity; its name is its code and its
docstring what `lyfz check --explain` says. It must not know how findings are shown.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from lyfz.chinese.prose import Span, inside, sentences
from lyfz.chinese.quantity import Quantity, find, numerals
from lyfz.model import Indicator, Report, Section
from lyfz.reportfile.format import CODES
from lyfz.reportfile.loader import examine
from lyfz.reportfile.nodes import Problem, Scalar
from lyfz.reportfile.shape import Mapping
from lyfz.rows import CheckRow

Severity = Literal["error", "warning"]


class Subject(NamedTuple):
    """A sound report, where its parts stand in the file, and the page it was taken from.

    `readings` are the figures that each quote states, by indicator id; `loose` the numerals that
    stand in no quote, with the reason why they are no figures.
    """

    report: Report
    places: dict[str, Mapping]
    page: str | None
    readings: dict[str, list[Quantity]]
    loose: list[tuple[Section, Span, str | None]]

    def at(self, place: str, key: str, message: str) -> Problem:
        return self.places[place].problem(key, "", message)

    def in_text(self, section: Section, offset: int, message: str) -> Problem:
        """A problem in the line of the file where that character of a section's text stands."""
        node = self.places[f"section {section.address}"].places["text"]
        assert isinstance(node, Scalar)
        line = node.line + (1 + section.text.count("\n", 0, offset) if node.block else 0)
        return Problem(line, node.column, "", message)


Rule = Callable[[Subject], Iterator[Problem]]
RULES: dict[str, tuple[Severity, Rule]] = {}


def rule(severity: Severity) -> Callable[[Rule], Rule]:
    """Register a rule under its name, written with hyphens."""

    def register(function: Rule) -> Rule:
        RULES[function.__name__.replace("_", "-")] = (severity, function)
        return function

    return register


def check(name: str, text: str, page: str | None = None) -> list[CheckRow]:
    """Return the findings in a file's `text`, in its order; `page` is the published body.

    A file that is no report is judged on that alone.
    """
    report, problems, places = examine(text)
    found: list[tuple[Problem, Severity]] = [(problem, "error") for problem in problems]
    if report is not None:
        examined = Subject(
            report,
            places,
            page,
            {figure.id: list(find(figure.quote)) for figure in report.indicators},
            list(_outside_quotes(report)),
        )
        for code, (severity, function) in RULES.items():
            found += [(item._replace(code=code), severity) for item in function(examined)]
    return [
        CheckRow(name, problem.line, problem.column, severity, problem.code, problem.message)
        for problem, severity in sorted(found)
    ]


def explain(code: str) -> str | None:
    """Return what a code means, or None where there is no such code."""
    if code in RULES:
        return " ".join((RULES[code][1].__doc__ or "").split())
    return CODES.get(code)


def _differing(examined: Subject, field: str) -> Iterator[Problem]:
    for figure in examined.report.indicators:
        said, readings = getattr(figure, field), examined.readings[figure.id]
        if len(readings) == 1 and said != getattr(readings[0], field):
            stands = getattr(readings[0], field)
            message = f"{figure.id}: {field} is {said}, but the quote says {stands}"
            yield examined.at(f"id {figure.id}", field, message)


@rule("error")
def wrong_value(examined: Subject) -> Iterator[Problem]:
    """The value is not the number that the quote states, in single units: 1.2万 is 12000."""
    yield from _differing(examined, "value")


@rule("error")
def wrong_upper(examined: Subject) -> Iterator[Problem]:
    """The second number of a range is not the one that the quote states."""
    yield from _differing(examined, "upper")


@rule("error")
def wrong_qualifier(examined: Subject) -> Iterator[Problem]:
    """The qualifier is not the one that the quote's words mean: 5000多条 is over 5000."""
    yield from _differing(examined, "qualifier")


@rule("error")
def wrong_unit(examined: Subject) -> Iterator[Problem]:
    """The unit is not the measure word that the quote prints."""
    yield from _differing(examined, "unit")


@rule("error")
def unclear_quote(examined: Subject) -> Iterator[Problem]:
    """A quote states one figure, so that it can prove it; this one states none, or several."""
    for figure in examined.report.indicators:
        count = len(examined.readings[figure.id])
        if count != 1:
            message = f"{figure.id}: the quote '{figure.quote}' states {count} figures"
            yield examined.at(f"id {figure.id}", "quote", message)


@rule("error")
def missed_figure(examined: Subject) -> Iterator[Problem]:
    """The text states a figure that no indicator quotes."""
    yield from _loose(examined, "figure", "a figure without indicator")


@rule("warning")
def unknown_numeral(examined: Subject) -> Iterator[Problem]:
    """A numeral that is neither quoted nor known to count nothing; a person should look at it."""
    yield from _loose(examined, None, "not known to be no figure")


@rule("warning")
def masked_figure(examined: Subject) -> Iterator[Problem]:
    """The page itself prints a mask for a number (×件); nothing can be read off it."""
    yield from _loose(examined, "masked", "a masked number")


def _outside_quotes(report: Report) -> Iterator[tuple[Section, Span, str | None]]:
    for section in report.walk():
        # A quote may begin with its number, and `inside` leaves out where a span opens.
        quoted = inside(sorted((figure.start - 1, figure.end) for figure in section.indicators))
        for found in numerals(section.text):
            if not quoted(found.start):
                yield section, (found.start, found.end), found.reason


def _loose(examined: Subject, wanted: str | None, what: str) -> Iterator[Problem]:
    """Name the loose numerals of one reason, each with its sentence."""
    for section, (start, end), reason in examined.loose:
        if reason == wanted:
            around = [span for span in sentences(section.text) if span[0] <= start < span[1]]
            words = section.text[slice(*(around[0] if around else (start, end)))]
            message = f"'{section.text[start:end]}' is {what}: {words}"
            yield examined.in_text(section, start, message)


@rule("error")
def contradiction(examined: Subject) -> Iterator[Problem]:
    """Two figures of one name and unit have different values; one of them is wrong."""
    for figure, first in _repeated(examined.report.indicators, "name", "unit"):
        if (figure.value, figure.upper) != (first.value, first.upper):
            message = (
                f"{figure.id}: {figure.name} is {figure.value}, but {first.id} says {first.value}"
            )
            yield examined.at(f"id {figure.id}", "value", message)


@rule("warning")
def repeated_name(examined: Subject) -> Iterator[Problem]:
    """A name should tell its figure apart from all others of the report."""
    for figure, first in _repeated(examined.report.indicators, "name"):
        yield examined.at(f"id {figure.id}", "name", f"{figure.id}: the name of {first.id} again")


def _repeated(figures: Iterable[Indicator], *fields: str) -> Iterator[tuple[Indicator, Indicator]]:
    """Yield each figure that has these fields of an earlier one, with that one."""
    seen: dict[tuple[str, ...], Indicator] = {}
    for figure in figures:
        first = seen.setdefault(tuple(getattr(figure, field) for field in fields), figure)
        if first is not figure:
            yield figure, first


@rule("warning")
def missing_part(examined: Subject) -> Iterator[Problem]:
    """National rules ask a report to tell its problems and its plan, not only its work."""
    kinds = {section.kind for section in examined.report.walk()}
    for kind in ("work", "problems", "plan"):
        if kind not in kinds:
            yield examined.at("report", "title", f"no section of kind {kind}")


@rule("warning")
def unusual_date(examined: Subject) -> Iterator[Problem]:
    """A report on a year is published at its end or later, and by 1 April of the next."""
    report = examined.report
    if report.year is None or report.published is None:
        return
    published = date.fromisoformat(report.published[:10])
    if published <= date(report.year, 12, 30):
        message = f"published {published}, before {report.year} has ended"
        yield examined.at("report", "published", message)
    elif published > date(report.year + 1, 4, 1):
        message = f"published {published}, after 1 April {report.year + 1}"
        yield examined.at("report", "published", message)


@rule("error")
def text_differs(examined: Subject) -> Iterator[Problem]:
    """The texts joined are not the body of the page given with --source, white space aside."""
    if examined.page is None:
        return
    body = "".join(examined.page.split())
    position = 0
    for section in examined.report.walk():
        for offset, char in enumerate(section.text):
            if char.isspace():
                continue
            if body[position : position + 1] != char:
                theirs = body[position : position + 12] or "the end"
                ours = section.text[offset : offset + 12]
                message = f"the page goes on '{theirs}' where the text has '{ours}'"
                yield examined.in_text(section, offset, message)
                return
            position += 1
    if position < len(body):
        last = list(examined.report.walk())[-1]
        message = f"the page goes on behind the last text: '{body[position : position + 12]}'"
        yield examined.in_text(last, len(last.text), message)
