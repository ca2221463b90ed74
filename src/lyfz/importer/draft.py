"""Document -> the draft of a report file, for a person to read through and mend.

Pure. What it could not make sure of is a remark; it must not know how remarks are shown.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from lyfz.chinese.basis import Setting, bases
from lyfz.chinese.prose import around
from lyfz.chinese.quantity import Claim, claims
from lyfz.errors import LyfzError
from lyfz.importer.article import find_article
from lyfz.importer.formats.detect import read_document
from lyfz.importer.formats.document import Document
from lyfz.importer.naming.figures import NamedFigure, name_figures
from lyfz.importer.naming.ids import identified
from lyfz.importer.naming.unique import unique
from lyfz.importer.outline import Part, odd_numbers, outline
from lyfz.importer.report_id import report_id, untaken
from lyfz.locale import _, word
from lyfz.model import Report
from lyfz.reportfile.build import Values, build
from lyfz.reportfile.dump import dump
from lyfz.vocabulary.match import concept_of

_NAMELESS = "report"


class Draft(NamedTuple):
    """The file's text, the report it holds, and what a person should look at."""

    text: str
    report: Report
    remarks: tuple[str, ...]
    left_out: tuple[str, ...]
    named: tuple[str, ...]  # which rule named each figure


def draft(data: bytes, name: str) -> Draft:
    """Return the draft of a published page or file, given as its bytes.

    `name` is what messages call it, tells the format where its content does not, and makes the id
    where it names neither place nor office.

    Raises LyfzError where it cannot be read, or holds no report.
    """
    return draft_document(read_document(name, data), name)


def draft_document(document: Document, name: str) -> Draft:
    """Return the draft of a report. Raises LyfzError where the document holds none."""
    try:
        article = find_article(document)
    except LyfzError as error:
        raise LyfzError(f"{name}: {error}") from None
    parts = outline(article.body, article.metadata.year)
    known = article.metadata
    settings = dict(_settings(parts, Setting.of_report(known.title, known.year)))
    readings = {part: claims(part.text) for part in settings}
    figures = _named(readings, settings)
    made = report_id(known.region, article.office, known.year, PurePath(name).stem) or _NAMELESS
    head = {"id": made, **known._asdict()}
    report = build({"report": head, "sections": [_section(part, figures) for part in parts]})
    remarks = [*article.remarks, *odd_numbers(parts)]
    named: list[str] = []
    for part, reading in readings.items():
        remarks += _doubts(part, reading, figures[part])
        named += _explained(part, figures[part])
    return Draft(dump(report), report, tuple(remarks), article.left_out, tuple(named))


def with_untaken_id(draft: Draft, is_taken: Callable[[str], bool]) -> Draft:
    """Return the draft with an id that is not taken by others, which a remark says."""
    report = draft.report._replace(id=untaken(draft.report.id, is_taken))
    if report == draft.report:
        return draft
    other = draft.report.id
    remark = _("another report has the id {other}; this one is {id}", other=other, id=report.id)
    return draft._replace(text=dump(report), report=report, remarks=(remark, *draft.remarks))


def _settings(parts: Sequence[Part], above: Setting) -> Iterator[tuple[Part, Setting]]:
    for part in parts:
        here = above.below(part.kind, part.title)
        yield part, here
        yield from _settings(part.parts, here)


def _stated(part: Part, reading: Sequence[Claim], setting: Setting) -> Iterator[NamedFigure]:
    """Yield the figures of a part with their own names, and what they speak of."""
    figures = [claim for claim in reading if claim.reason == "figure"]
    stated = bases(part.text, figures, setting)
    named = name_figures(part.text, part.title, reading)
    yield from (f._replace(stated=says) for f, says in zip(named, stated, strict=True))


def _named(
    readings: Mapping[Part, Sequence[Claim]], settings: Mapping[Part, Setting]
) -> dict[Part, list[NamedFigure]]:
    """Return the figures of each part, with names, concepts and ids of a whole report."""
    alone = {part: [*_stated(part, readings[part], settings[part])] for part in readings}
    named = unique(alone)
    counted = [
        _counted(part, figure, first.name)
        for part in readings
        for figure, first in zip(named[part], alone[part], strict=True)
    ]
    made = iter(identified(counted))
    return {part: [next(made) for _ in named[part]] for part in readings}


def _counted(part: Part, figure: NamedFigure, name: str) -> NamedFigure:
    """Return a figure with what it counts, by its name or by the one that it had alone."""
    names = dict.fromkeys((figure.name, name))
    known = (concept_of(each, figure.quantity, part.title, part.text) for each in names)
    return figure._replace(concept=next(filter(None, known), None))


def _section(part: Part, figures: dict[Part, list[NamedFigure]]) -> Values:
    return {
        "kind": part.kind,
        "title": None if part.printed else part.title,
        "text": part.text,
        "indicators": [
            {
                "id": figure.id,
                "name": figure.name,
                "value": figure.quantity.value,
                "upper": figure.quantity.upper,
                "qualifier": figure.quantity.qualifier,
                "unit": figure.quantity.unit,
                "quote": part.text[slice(*figure.quote)],
                "basis": figure.stated.basis,
                "concept": figure.concept and figure.concept.id,
                "of": _total(figure, figures[part]),
            }
            for figure in figures[part]
            if figure.quote
        ],
        "sections": [_section(below, figures) for below in part.parts],
    }


def _total(figure: NamedFigure, figures: Sequence[NamedFigure]) -> str | None:
    """Return the id of the figure of which this one is a part, if it has one and is quoted."""
    total = None if figure.stated.of is None else figures[figure.stated.of]
    return total.id if total and total.quote else None


def _doubts(part: Part, reading: Sequence[Claim], figures: list[NamedFigure]) -> Iterator[str]:
    for claim in reading:
        if claim.reason in (None, "masked"):
            words = around(part.text, claim.start, claim.end)
            yield (
                _("a number masked: {words}", words=words)
                if claim.reason
                else _("a number not understood: {words}", words=words)
            )
    for figure in figures:
        words = around(part.text, figure.quantity.start, figure.quantity.end)
        if not figure.quote:
            yield _("a figure left out, as its words stand more than once: {words}", words=words)
        elif figure.rule == "unit alone":
            yield _(
                "the words do not tell what is counted, hence '{name}': {words}",
                name=figure.name,
                words=words,
            )


def _explained(part: Part, figures: list[NamedFigure]) -> Iterator[str]:
    """Yield which rule named each figure that is quoted, and of which words."""
    for figure in figures:
        if figure.quote:
            words = part.text[slice(*figure.quote)].replace("\n", " ")
            yield _(
                "{name}, by '{rule}' of: {words}",
                name=figure.name,
                rule=word("rule", figure.rule),
                words=words,
            )
