"""`lyfz import`: a page as it was published -> the draft of a report file."""

import gc
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lyfz.errors import LyfzError
from lyfz.outcome import DONE, FAILED, Outcome
from lyfz.output import sink
from lyfz.output.progress import progress
from lyfz.reportfile import source as sources

if TYPE_CHECKING:
    from lyfz.importer.draft import Draft

KINDS = (".txt", ".md", ".html", ".htm", ".shtml", ".mhtml", ".mht", ".docx", ".pdf")
# What may hold a report, too: opened to say what to do with it.
UNREAD = (
    ".doc .docm .dotx .rtf .wps .odt .ofd .xls .xlsx .et .ppt .webarchive .zip .rar .7z".split()
)
SHOWN = 20  # remarks that a summary quotes
NAVIGATION = 5  # lines left out that it quotes


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
    explain: Annotated[
        bool, typer.Option("--explain", help="Say which rule named each figure.")
    ] = False,
) -> Outcome:
    """Draft a report file from a published page.

    It is yours to read through and mend. The YAML goes to standard output or FILE, a summary
    to standard error. Pages come from files or a pipe (curl … | lyfz import -), never from
    the network.
    """
    targets = _targets(source, None if output == "-" else output)
    texts: list[str] = []
    failed: list[str] = []
    ids: set[str] = set()

    def write_draft(path: str) -> Iterable[str]:
        target = targets[path]
        try:
            draft = _drafted(path, ids)
            ids.add(draft.report.id)
            if target:
                sink.write(target, draft.text, force)
            else:
                texts.append(draft.text)
        except LyfzError as error:
            failed.append(path)
            return error.messages
        messages = [*_summary(path, draft)]
        if len(targets) > 1 and target and target.stem != _stem(path):
            messages.append(f"{path}: written to {target}, as another source has its name")
        if explain:
            messages += [f"{path}: {line}" for line in draft.named]
        gc.collect(0)  # frees the objects of a .docx, which refer to each other
        return messages

    messages: Iterable[str] = progress("importing", len(targets), map(write_draft, targets))
    if len(targets) == 1:
        messages = [*messages]  # first, as the text may go to standard output
    return Outcome("".join(texts), True, lambda: FAILED if failed else DONE, messages)


def _targets(source: list[str], output: str | None) -> dict[str, Path | None]:
    """Return where the draft of each source goes, None for standard output."""
    from lyfz.importer.report_id import untaken

    paths = list(_paths(source))
    many = len(paths) > 1
    if many and not output:
        raise LyfzError(f"{len(paths)} sources; expected -o FOLDER to write them to")
    if not output or not (many or _is_folder(output, source)):
        return dict.fromkeys(paths, Path(output) if output else None)
    folder = Path(output)
    targets: dict[str, Path | None] = {}
    names: set[str] = set()
    for path in paths:
        name = untaken(_stem(path), names)
        names.add(name.casefold())
        targets[path] = folder / f"{name}.yaml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LyfzError(f"{output}: {error.strerror}; expected a folder") from None
    return targets


def _is_folder(output: str, source: list[str]) -> bool:
    return output.endswith("/") or any(map(_is_dir, [output, *source]))


def _is_dir(name: str) -> bool:
    try:
        return name != "-" and Path(name).is_dir()
    except OSError:  # a name too long to be one; whoever opens it says so
        return False


def _paths(source: list[str]) -> Iterator[str]:
    for name in source:
        if not name:
            raise LyfzError("SOURCE: empty; expected a file, a folder or -")
        if "://" in name:
            raise LyfzError(f"{name}: lyfz does not fetch; type: curl '{name}' | lyfz import -")
        if _is_dir(name):
            yield from map(str, _inside(Path(name)))
        else:
            yield name


def _inside(folder: Path) -> list[Path]:
    """Return the pages in a folder, and what is not read unless a page has its name."""
    files = [path for path in sorted(folder.iterdir()) if not path.name.startswith((".", "~$"))]
    pages = [path for path in files if path.suffix.lower() in KINDS]
    names = {path.stem for path in pages}
    pages += [path for path in files if path.suffix.lower() in UNREAD and path.stem not in names]
    if not pages:
        raise LyfzError(f"{folder}: nothing to import in it; expected {', '.join(KINDS)}")
    return pages


def _stem(path: str) -> str:
    return "report" if path == "-" else Path(path).stem


def _drafted(path: str, ids: set[str]) -> "Draft":
    from lyfz.importer.draft import draft, with_untaken_id
    from lyfz.importer.formats.detect import LARGEST

    return with_untaken_id(draft(sources.read_bytes(path, LARGEST), path), ids)


def _summary(path: str, draft: "Draft") -> Iterator[str]:
    report = draft.report
    sections = list(report.walk())
    yield (
        f"{path}: {report.title or 'no title'}: {report.year or 'no year'}, "
        f"{len(report.sections)} parts, {len(sections)} sections, {len(report.indicators)} figures"
    )
    for remark in _cut(draft.remarks, SHOWN):
        yield f"{path}: look at: {remark[:120]}"
    for line in _cut(draft.left_out, NAVIGATION):
        yield f"{path}: left out: {line[:60]}"


def _cut(lines: tuple[str, ...], most: int) -> Iterator[str]:
    yield from lines[:most]
    if len(lines) > most:
        yield f"… and {len(lines) - most} more"
