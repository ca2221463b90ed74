"""A report file -> Report. Every message names its place and what was expected, all at once.

It must not know who asked, nor print; format.py describes the file.
"""

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from lyfz.errors import LyfzError
from lyfz.locale import _
from lyfz.model import Report, Section
from lyfz.reportfile import source

if TYPE_CHECKING:
    from lyfz.reportfile.nodes import Problem
    from lyfz.reportfile.shape import Mapping


def load(path: str | os.PathLike[str] | None = None) -> Report:
    """Read a report: the bundled one, a file, or standard input for `-`.

    Raises LyfzError with every mistake that the file holds, each with its line and column.
    """
    if path is None:
        return _bundled()
    return parse(source.read(path), os.fspath(path))


def _bundled() -> Report:
    """Return the report that was compiled into the wheel; a checkout reads its YAML."""
    try:
        report: Report = import_module("lyfz.reportfile.bundled").REPORT
    except ModuleNotFoundError:
        return parse(source.bundled(), _("the bundled report"))
    return report


class Examined(NamedTuple):
    """What a file holds: the report where it is sound, else None and what is wrong with it.

    `places` are the mappings that things were read from: `report`, `section 2.1`, `id petitions`.
    """

    report: Report | None
    problems: "list[Problem]"
    places: "dict[str, Mapping]"


def parse(text: str, name: str) -> Report:
    """Return the report that `text` holds; `name` stands for the file in messages.

    Raises LyfzError with every mistake in it.
    """
    report, problems, __ = examine(text)
    if report is None:
        raise LyfzError(*(f"{name}:{each.line}:{each.column}: {each.message}" for each in problems))
    return report


def examine(text: str) -> Examined:
    """Return the report that `text` holds, or every mistake that keeps it from being one."""
    # Late: what reads YAML; the bundled report does without.
    from lyfz.reportfile.build import build
    from lyfz.reportfile.nodes import Problem, compose, line
    from lyfz.reportfile.shape import Mapping, read

    root, problems = compose(text)
    if root is None and not problems:
        message = _("an empty file; expected a report")
        problems.append(Problem(1, 1, "empty-file", message))
    file = read(root, "file", problems) if root else None
    if not file or file.get("report") is None:
        return Examined(None, sorted(problems), {})

    def note(mapping: Mapping, key: str, code: str, message: str) -> None:
        problems.append(mapping.problem(key, code, message))

    report = build(file, note)
    places: dict[str, Mapping] = {"report": file["report"]}
    for place, mapping in _places(file, report.sections):
        first = places.setdefault(place, mapping)
        if first is not mapping:
            message = _(
                "id: '{id}' again; it already stands in line {line}",
                id=mapping["id"],
                line=line(first.places["id"]),
            )
            note(mapping, "id", "duplicate-id", message)
    references = [(mapping, "of") for mapping in places.values() if "of" in mapping]
    if aliases := file.get("aliases"):
        references += [(aliases, old) for old in aliases]
        for old in (old for old in aliases if f"id {old}" in places):
            message = _("{id}: an id of today; expected one that no indicator has any more", id=old)
            note(aliases, old, "duplicate-id", message)
    for mapping, key in references:
        if places.get(f"id {mapping[key]}", mapping) is mapping:
            message = _(
                "{key}: '{id}'; expected the id of another indicator of this file",
                key=key,
                id=mapping[key],
            )
            note(mapping, key, "unknown-id", message)
    return Examined(None if problems else report, sorted(problems), places)


def _places(above: "Mapping", sections: Sequence[Section]) -> Iterator[tuple[str, "Mapping"]]:
    """Yield what the sections and indicators below a mapping were read from."""
    for mapping, section in zip(above.get("sections", []), sections, strict=True):
        yield f"section {section.address}", mapping
        for figure in mapping.get("indicators", []):
            if "id" in figure:
                yield f"id {figure['id']}", figure
        yield from _places(mapping, section.sections)
