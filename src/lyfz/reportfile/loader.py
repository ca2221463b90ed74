"""A report file -> Report. Every message names its place and what was expected, all at once.

It must not know who asked, nor print; what the file may look like stands in format.py.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from lyfz.chinese.fold import fold
from lyfz.chinese.prose import heading
from lyfz.errors import LyfzError
from lyfz.model import Indicator, Report, Section
from lyfz.reportfile import source
from lyfz.reportfile.nodes import Problem, compose
from lyfz.reportfile.shape import Mapping, read


def load(path: str | os.PathLike[str] | None = None) -> Report:
    """Read a report: the bundled one, a file, or standard input for `-`.

    Raises LyfzError with every mistake that the file holds, each with its line and column.
    """
    if path is None:
        return parse(source.bundled(), "the bundled report")
    return parse(source.read(path), os.fspath(path))


class Examined(NamedTuple):
    """What a file holds: the report where it is sound, else None and what is wrong with it.

    `places` are the mappings that things were read from: `report`, `section 2.1`, `id petitions`.
    """

    report: Report | None
    problems: list[Problem]
    places: dict[str, Mapping]


def parse(text: str, name: str) -> Report:
    """Return the report that `text` holds; `name` stands for the file in messages.

    Raises LyfzError with every mistake in it.
    """
    report, problems, _ = examine(text)
    if report is None:
        raise LyfzError(*(f"{name}:{line}:{column}: {said}" for line, column, _, said in problems))
    return report


def examine(text: str) -> Examined:
    """Return the report that `text` holds, or every mistake that keeps it from being one."""
    root, problems = compose(text)
    if root is None and not problems:
        problems.append(Problem(1, 1, "empty-file", "an empty file; expected a report"))
    file = read(root, "file", problems) if root else None
    builder = _Builder(problems)
    report = None
    if file and isinstance(file.get("report"), Mapping):
        report = builder.report(file)
    return Examined(None if problems else report, sorted(problems), builder.places)


class _Builder:
    """Turns sound mappings into the model, noting what one value gets wrong about another.

    Where a mapping lacks a key, shape.py has said so; a stand-in lets the rest be judged.
    """

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.places: dict[str, Mapping] = {}

    def report(self, file: Mapping) -> Report:
        head: Mapping = file["report"]
        self.places["report"] = head
        published = head.get("published")
        try:
            datetime.fromisoformat(published or "2000-01-01")
        except ValueError:
            self._note(
                head,
                "published",
                "bad-value",
                f"published: '{published}' is no day of the calendar",
            )
        return Report(
            id=head.get("id", ""),
            title=head.get("title", ""),
            region=head.get("region"),
            year=head.get("year"),
            published=published,
            issuer=head.get("issuer"),
            source=head.get("source"),
            sections=tuple(self._sections(file.get("sections", []), None)),
        )

    def _sections(self, mappings: list[Mapping], parent: Section | None) -> Iterator[Section]:
        # Position is the address. The preamble is 0, so that 一、 is 1.
        first = 0 if not parent and mappings and mappings[0].get("kind") == "preamble" else 1
        for number, mapping in enumerate(mappings, first):
            yield self._section(mapping, str(number), parent)

    def _section(self, mapping: Mapping, step: str, parent: Section | None) -> Section:
        text = mapping.get("text", "")
        label, title = self._heading(mapping, text)
        section = Section(
            address=f"{parent.address}.{step}" if parent else step,
            label=label,
            title=title,
            kind=mapping.get("kind", parent.kind if parent else "work"),
            level=parent.level + 1 if parent else 1,
            parent=parent.address if parent else None,
            text=text,
            indicators=(),
            sections=(),
        )
        self.places[f"section {section.address}"] = mapping
        figures, points = mapping.get("indicators", []), mapping.get("sections", [])
        return replace(
            section,
            indicators=tuple(self._indicator(figure, section) for figure in figures),
            sections=tuple(self._sections(points, section)),
        )

    def _heading(self, mapping: Mapping, text: str) -> tuple[str | None, str]:
        printed = heading(text)
        written: str | None = mapping.get("title")
        if printed and written:
            message = f"title: '{written}'; expected none, as the text prints '{printed[1]}'"
            self._note(mapping, "title", "needless-title", message)
        if not printed and not written and text:
            message = "the section has no title, and its text starts with no heading such as 一、"
            self._note(mapping, "text", "missing-title", message)
        return printed or (None, written or "")

    def _indicator(self, mapping: Mapping, section: Section) -> Indicator:
        name, value, upper = mapping.get("id", ""), mapping.get("value", 0), mapping.get("upper")
        if first := self.places.get(f"id {name}"):
            line = first.places["id"].line
            message = f"id: '{name}' again; it already stands in line {line}"
            self._note(mapping, "id", "duplicate-id", message)
        elif name:
            self.places[f"id {name}"] = mapping
        qualifier = mapping.get("qualifier", "exact")
        if (qualifier == "range") != ("upper" in mapping.places) and "value" in mapping.places:
            self._note(
                mapping,
                "qualifier",
                "bad-range",
                "a range needs upper, and upper needs qualifier range",
            )
        elif upper is not None and upper <= value:
            self._note(
                mapping,
                "upper",
                "bad-range",
                f"upper: {upper}; expected more than the value {value}",
            )
        quote = mapping.get("quote", "")
        start = self._locate(mapping, quote, section.text)
        return Indicator(
            id=name,
            name=mapping.get("name", ""),
            value=value,
            upper=upper,
            qualifier=qualifier,
            unit=mapping.get("unit", ""),
            section=section.address,
            quote=quote,
            start=start,
            end=start + len(quote),
        )

    def _locate(self, mapping: Mapping, quote: str, text: str) -> int:
        first = text.find(quote)
        if not quote or not text:
            return 0
        if first >= 0 and text.find(quote, first + 1) >= 0:
            message = f"quote: '{quote}' stands more than once in its text: add words"
            self._note(mapping, "quote", "quote-repeated", message)
        elif first < 0:
            near = fold(text).find(fold(quote))
            seen = f"; the text has '{text[near : near + len(quote)]}'" if near >= 0 else ""
            message = f"quote: '{quote}' is not in the text of its section{seen}"
            self._note(mapping, "quote", "quote-missing", message)
        return max(first, 0)

    def _note(self, mapping: Mapping, key: str, code: str, message: str) -> None:
        self.problems.append(mapping.problem(key, code, message))
