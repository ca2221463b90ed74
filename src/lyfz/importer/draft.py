"""Document -> the draft of a report file, for a person to read through and mend.

Pure. What it could not make sure of is a remark; it must not know how remarks are shown.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lyfz.chinese.prose import Span, heading, sentences
from lyfz.chinese.quantity import Quantity, find, numerals
from lyfz.errors import LyfzError
from lyfz.importer import metadata
from lyfz.importer.formats.document import Document
from lyfz.importer.naming import ids
from lyfz.importer.naming import names as naming
from lyfz.importer.outline import Part, kind_of, outline
from lyfz.model import Kind, Report
from lyfz.reportfile import dump
from lyfz.reportfile.loader import parse

_NAMELESS = "report"
_LONGEST_TITLE = 40  # characters of an editorial title made of a text's first words


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
    page = metadata.take_apart(document)
    if not page.body:
        raise LyfzError(f"{name}: no text of a report in it")
    parts = outline(page.body, page.metadata.year)
    figures = [figure for part in parts for figure in _figures(part)]
    names = naming.unique(
        [figure.name for figure in figures], [figure.context for figure in figures]
    )
    written: dict[Part, list[dict[str, Any]]] = {}
    for figure, unique, id in zip(figures, names, ids.ids(names), strict=True):
        written.setdefault(figure.part, []).append(_indicator(figure, unique, id))
    head = {"id": _slug(name), **page.metadata._asdict()}
    head["title"] = head["title"] or name
    text = dump.emit(head, [_section(part, None, written) for part in parts])
    remarks = [*page.remarks, *_doubts(parts)]
    if head["id"] == _NAMELESS:
        remarks.insert(0, f"the file's name makes no id; {_NAMELESS} stands in")
    return Draft(text, parse(text, name), tuple(remarks), page.left_out)


def _figures(part: Part) -> Iterator[_Figure]:
    """Yield the figures of a part and of those under it, in reading order."""
    found = list(find(part.text))
    printed = heading(part.text)
    title = part.title or (printed[1] if printed else "")
    rows = zip(
        found,
        naming.names(part.text, found),
        naming.contexts(part.text, found, title),
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


def _indicator(figure: _Figure, name: str, id: str) -> dict[str, Any]:
    quantity = figure.quantity
    written: dict[str, Any] = {"id": id, "name": name, "value": quantity.value}
    if quantity.upper is not None:
        written["upper"] = quantity.upper
    if quantity.qualifier != "exact":
        written["qualifier"] = quantity.qualifier
    return written | {"unit": quantity.unit, "quote": figure.quote}


def _section(
    part: Part, above: Kind | None, written: dict[Part, list[dict[str, Any]]]
) -> dict[str, Any]:
    printed = heading(part.text)
    announced = kind_of(printed[1]) if printed else None
    kind = part.kind or announced or above or "work"
    title = None if printed else part.title or _opening(part.text)
    section = dump.section(part.text, None if kind == above else kind, title, written.get(part, []))
    if part.parts:
        section["sections"] = [_section(below, kind, written) for below in part.parts]
    return section


def _opening(text: str) -> str:
    first = next(sentences(text), (0, len(text)))
    return text[slice(*first)][:_LONGEST_TITLE]


def _doubts(parts: list[Part]) -> Iterator[str]:
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
