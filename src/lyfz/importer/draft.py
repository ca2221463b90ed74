"""Document -> the draft of a report file, for a person to read through and mend.

Pure. What it could not make sure of is a remark; it must not know how remarks are shown.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lyfz.chinese.prose import Span
from lyfz.chinese.quantity import Quantity, find, numerals
from lyfz.errors import LyfzError
from lyfz.importer.article import find_article
from lyfz.importer.formats.document import Document
from lyfz.importer.naming import ids
from lyfz.importer.naming import names as naming
from lyfz.importer.outline import Part, outline
from lyfz.model import Report
from lyfz.reportfile.build import Values, build
from lyfz.reportfile.dump import dump

_NAMELESS = "report"


class Draft(NamedTuple):
    """The file's text, the report it holds, and what a person should look at."""

    text: str
    report: Report
    remarks: tuple[str, ...]
    left_out: tuple[str, ...]


class _Figure(NamedTuple):
    part: Part
    quantity: Quantity
    name: str
    context: naming.Context
    quote: str


def draft(document: Document, name: str) -> Draft:
    """Return the draft of a report; `name`, a file's, stands in for an id and a missing title.

    Raises LyfzError where the document holds no text.
    """
    article = find_article(document)
    if not article.body:
        raise LyfzError(f"{name}: no text of a report in it")
    parts = outline(article.body, article.metadata.year)
    figures = [figure for part in parts for figure in _figures(part)]
    names = naming.unique(
        [figure.name for figure in figures], [figure.context for figure in figures]
    )
    indicators: dict[Part, list[Values]] = {}
    for figure, unique, id in zip(figures, names, ids.ids(names), strict=True):
        indicators.setdefault(figure.part, []).append(_indicator(figure, unique, id))
    head = {"id": _slug(name), **article.metadata._asdict()}
    head["title"] = head["title"] or name
    sections = [_section(part, indicators) for part in parts]
    report = build({"report": head, "sections": sections})
    remarks = [*article.remarks, *_doubts(parts)]
    if head["id"] == _NAMELESS:
        remarks.insert(0, f"the file's name makes no id; {_NAMELESS} stands in")
    return Draft(dump(report), report, tuple(remarks), article.left_out)


def _figures(part: Part) -> Iterator[_Figure]:
    """Yield the figures of a part and of those under it, in reading order."""
    found = list(find(part.text))
    rows = zip(
        found,
        naming.names(part.text, found),
        naming.contexts(part.text, found, part.title),
        naming.quotes(part.text, found),
        strict=True,
    )
    for quantity, name, context, span in rows:
        yield _Figure(part, quantity, name, context, _once(part.text, span))
    for below in part.parts:
        yield from _figures(below)


def _once(text: str, span: Span) -> str:
    """Return the words of a quote, grown where the text repeats itself until they stand once.

    They may state other figures too then, which is for a person to mend; the whole text is
    the last resort.
    """
    start, end = span
    while text.find(text[start:end], text.find(text[start:end]) + 1) >= 0:
        reach = 2 * (end - start)
        start, end = max(0, start - reach), (end if start else min(len(text), end + reach))
    return text[start:end]


def _indicator(figure: _Figure, name: str, id: str) -> Values:
    fields = figure.quantity._asdict()
    return {key: fields[key] for key in ("value", "upper", "qualifier", "unit")} | {
        "id": id,
        "name": name,
        "quote": figure.quote,
    }


def _section(part: Part, indicators: dict[Part, list[Values]]) -> Values:
    return {
        "kind": part.kind,
        "title": None if part.printed else part.title,
        "text": part.text,
        "indicators": indicators.get(part, []),
        "sections": [_section(below, indicators) for below in part.parts],
    }


def _doubts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        for found in numerals(part.text):
            if found.reason in (None, "masked"):
                what = "masked" if found.reason else "not understood"
                around = part.text[max(0, found.start - 8) : found.end + 8].replace("\n", " ")
                yield f"a number {what}: {around}"
        yield from _doubts(part.parts)


def _slug(name: str) -> str:
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", name.lower())
    return "-".join(re.findall("[a-z0-9]+", stem)) or _NAMELESS
