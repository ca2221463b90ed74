"""`lyfz import`: a page as it was published -> the draft of a report file."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lyfz import sink
from lyfz import source as sources
from lyfz.errors import LyfzError
from lyfz.outcome import DONE, FAILED, Outcome

if TYPE_CHECKING:
    from lyfz.importer.draft import Draft

KINDS = (".txt", ".html", ".htm", ".shtml", ".docx", ".pdf")
SHOWN = 5  # lines left out and doubts that a summary quotes


def import_(
    source: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE", help="A .txt, .html, .docx or .pdf, a folder of them, or -."
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="Write here; a folder for several sources."
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files that exist.")] = False,
) -> Outcome:
    """Draft a report file from a published page.

    It is yours to read through and mend. The YAML goes to standard output or FILE, a summary
    to standard error. Pages come from files or a pipe (curl … | lyfz import -), never from
    the network.
    """
    paths = list(_paths(source))
    folder = Path(output) if output and (len(paths) > 1 or _is_folder(output, source)) else None
    if len(paths) > 1 and not folder:
        raise LyfzError(f"{len(paths)} sources; expected -o FOLDER to write them to")
    text = ""
    messages: list[str] = []
    status = DONE
    for path in _progress(paths):
        try:
            draft = _drafted(path)
            if folder:
                folder.mkdir(parents=True, exist_ok=True)
                sink.write(folder / f"{_stem(path)}.yaml", draft.text, force)
            elif output:
                sink.write(Path(output), draft.text, force)
            else:
                text = draft.text
            messages += _summary(path, draft)
        except LyfzError as error:
            messages += error.messages
            status = FAILED
    return Outcome(text, machine=True, status=status, messages=tuple(messages))


def _is_folder(output: str, source: list[str]) -> bool:
    given = Path(output).is_dir() or output.endswith("/")
    return given or any(path != "-" and Path(path).is_dir() for path in source)


def _paths(source: list[str]) -> Iterator[str]:
    for name in source:
        if "://" in name:
            raise LyfzError(f"{name}: lyfz does not fetch; type: curl '{name}' | lyfz import -")
        if name != "-" and Path(name).is_dir():
            inside = sorted(path for path in Path(name).iterdir() if path.suffix.lower() in KINDS)
            if not inside:
                raise LyfzError(f"{name}: nothing to import in it; expected {', '.join(KINDS)}")
            yield from map(str, inside)
        else:
            yield name


def _stem(path: str) -> str:
    return "report" if path == "-" else Path(path).stem


def _drafted(path: str) -> "Draft":
    from lyfz.importer import draft, reader

    data = sources.read_bytes(path, reader.LARGEST)
    return draft.draft(reader.read(path, data), "report" if path == "-" else Path(path).name)


def _progress(paths: list[str]) -> Iterable[str]:
    """Show on a terminal how far along many sources are."""
    if len(paths) < 2 or not (sys.stderr and sys.stderr.isatty()):
        return paths
    from lyfz import screen

    return screen.progress(paths, "importing")


def _summary(path: str, draft: "Draft") -> Iterator[str]:
    report = draft.report
    sections = list(report.walk())
    yield (
        f"{path}: {report.title}: {report.year or 'no year'}, {len(report.sections)} parts, "
        f"{len(sections)} sections, {len(report.indicators)} figures"
    )
    for remark in _cut(draft.remarks, "remarks"):
        yield f"{path}: look at: {remark}"
    for line in _cut(draft.left_out, "lines left out"):
        yield f"{path}: left out: {line[:60]}"


def _cut(lines: tuple[str, ...], what: str) -> Iterator[str]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"… {len(lines) - SHOWN} more {what}"
