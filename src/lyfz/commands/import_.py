"""`lyfz import`: a page as it was published -> the draft of a report file."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lyfz.commands.options import Jobs
from lyfz.errors import LyfzError
from lyfz.library.places import SUFFIXES, below, is_collection, is_stream
from lyfz.locale import _, listing, ngettext
from lyfz.outcome import DONE, FAILED, Outcome
from lyfz.output.formats import ENDINGS, ending
from lyfz.output.progress import progress, tally
from lyfz.reportfile.source import STDIN

if TYPE_CHECKING:
    from lyfz.commands.drafts import Drafted, Folder, Placing
    from lyfz.commands.pages import PagesCollection
    from lyfz.importer.draft import Draft

KINDS = (".txt", ".md", ".html", ".htm", ".shtml", ".mhtml", ".mht", ".docx", ".pdf")
# What may hold a report, too: opened to say what to do with it.
UNREAD = (
    ".doc .docm .dotx .rtf .wps .odt .ofd .xls .xlsx .et .ppt .webarchive .zip .rar .7z".split()
)
SHOWN = 20  # remarks that a summary quotes
FEW = 5  # lines left out that it quotes, pages not read that are named again


def import_(
    source: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE", help=_("A .txt, .html, .docx or .pdf, a folder of them, or -.")
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help=_("Write here; a folder for several sources, or a collection, FILE.db."),
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=_("Write over files that exist."))] = False,
    with_page: Annotated[
        bool,
        typer.Option(
            "--page", help=_("Write a page beside each draft, X.html, to proof-read it on.")
        ),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help=_("Say which rule named each figure."))
    ] = False,
    jobs: Jobs = None,
) -> Outcome:
    """Draft a report file from a published page.

    It is yours to read through and mend. The YAML goes to standard output or FILE, a summary
    to standard error. Pages come from files or a pipe (curl … | lyfz import -), never from
    the network. Drafts that are in a folder stay there, so the same command goes on with it.
    """
    from lyfz.commands.drafts import Placing, draft_page  # late: all that reads pages

    pages = dict(_pages(source))
    placing = Placing(force, with_page)
    if output == "-":
        output = None
    if output and (output.lower().endswith(".db") or is_collection(output)):
        return _import_all(_collection(output, pages, placing), explain, jobs)
    if output and (len(pages) > 1 or output.endswith("/") or any(map(_is_dir, [output, *source]))):
        return _import_all(_folder(output, pages, placing), explain, jobs)
    if output and ending(output) in ENDINGS:
        message = _("-o {file}: a draft is YAML; expected FILE.yaml (or FILE.db)", file=output)
        raise LyfzError(message)
    if len(pages) > 1:
        raise LyfzError(_("{n} sources; expected -o FOLDER to write them to", n=len(pages)))
    (page,) = pages
    placing.check({page: Path(output)} if output else {})
    draft, __ = draft_page(page)
    if output:
        placing.write(Path(output), draft)
    text = "" if output else draft.text
    return Outcome(text, machine=True, messages=_summary(page, draft, explain))


def _collection(file: str, pages: Mapping[str, str], placing: "Placing") -> "PagesCollection":
    """Return the collection that the drafts go into. Raises LyfzError for what it does not take."""
    from lyfz.commands.pages import PagesCollection

    if placing.force:
        message = _("--force: {file} takes changed pages anyway; rm it to draft all", file=file)
        raise LyfzError(message)
    placing.check({})
    return PagesCollection(file, pages)


def _folder(path: str, pages: Mapping[str, str], placing: "Placing") -> "Folder":
    """Return the folder that the drafts go into. Raises LyfzError where it is none."""
    from lyfz.commands.drafts import Folder

    if path.lower().endswith(SUFFIXES) and not _is_dir(path):
        raise LyfzError(_("-o {file}: the name of a report file; expected a folder", file=path))
    return Folder(Path(path), pages, placing)


def _is_dir(name: str) -> bool:
    return name != STDIN and os.path.isdir(name)  # noqa: PTH112 - takes any name


def _pages(source: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pages, each with the name of its draft: within a folder, its own path in there."""
    for name in source:
        if not name:
            raise LyfzError(_("SOURCE: empty; expected a file, a folder or -"))
        if "://" in name:
            message = _("{url}: lyfz does not fetch; type: curl '{url}' | lyfz import -", url=name)
            raise LyfzError(message)
        if _is_dir(name):
            folder = Path(name)
            for page in _inside(folder):
                yield str(page), str(page.relative_to(folder).with_suffix(""))
        else:
            yield name, "report" if name == STDIN else Path(name).stem


def _inside(folder: Path) -> list[Path]:
    """Return the pages below a folder, and what is not read unless a page has its name."""
    from lyfz.importer.formats.detect import is_own_page

    failures: list[str] = []
    found = sorted(map(Path, below(str(folder), (*KINDS, *UNREAD), failures)))
    if failures:
        raise LyfzError(*failures)
    files = [file for file in found if not is_own_page(file)]
    names = {file.with_suffix("") for file in files if file.suffix.lower() in KINDS}
    # Folders of pictures and frames that a browser saves beside a page.
    saved = {Path(f"{name}{ending}") for name in names for ending in ("_files", ".files")}
    pages = [
        file
        for file in files
        if (file.suffix.lower() in KINDS or file.with_suffix("") not in names)
        and saved.isdisjoint(file.parents)
    ]
    if not pages:
        message = _(
            "{folder}: nothing to import in it; expected {kinds}",
            folder=folder,
            kinds=listing(KINDS),
        )
        raise LyfzError(message)
    return pages


def _import_all(folder: "Folder | PagesCollection", explain: bool, jobs: int | None) -> Outcome:
    return Outcome(
        machine=True,
        status=lambda: DONE if folder.there + folder.written == len(folder.files) else FAILED,
        messages=_drafted(folder, explain, jobs),
    )


def _drafted(folder: "Folder | PagesCollection", explain: bool, jobs: int | None) -> Iterator[str]:
    """Draft what the folder lacks; yield the messages while that is done."""
    from lyfz.commands.drafts import draft_page, write_page
    from lyfz.parallel import cores, in_order
    from lyfz.reportfile.loader import load

    failed: list[str] = []

    def messages(page: str, drafted: "Drafted | LyfzError") -> Iterable[str]:
        if isinstance(drafted, LyfzError):
            failed.append(Path(page).name)
            return drafted.messages
        added = folder.add(page, drafted)
        return _summary(page, added, explain) if added else ()

    pages = folder.missing
    # What is no file, such as the pipe of <(curl …), is there for this process only.
    jobs = 1 if any(map(is_stream, pages)) else min(jobs or cores(), len(pages))
    with folder.open, closing(in_order(draft_page, pages, jobs)) as drafts:
        try:
            for file in folder.unshown:
                try:
                    write_page(file, load(file))
                except LyfzError as error:
                    failed.append(file.name)
                    folder.there -= 1
                    yield from error.messages
            yield from progress(_("importing"), len(pages), starmap(messages, drafts))
        except (KeyboardInterrupt, LyfzError) as end:
            counted = _counted(folder, failed)
            if folder.goes_on:
                counted = _("{tally}; the same command goes on", tally=counted)
            raise type(end)(*end.args, counted) from None
    if folder.there or len(pages) > 1:
        yield _counted(folder, failed)


def _counted(folder: "Folder | PagesCollection", failed: Sequence[str]) -> str:
    """Return how far the work is, with the first of the pages that failed."""
    there, written = folder.there, folder.written
    left = len(folder.files) - there - written - len(failed)
    names = listing(_cut(failed, FEW))
    counted = [
        (there, folder.kept.format(n=there)),
        (written, _("{n} written", n=written)),
        (left, _("{n} left", n=left)),
        (len(failed), _("{n} not read: {names}", n=len(failed), names=names)),
    ]
    return tally(str(folder.path), counted)


def _summary(page: str, draft: "Draft", explain: bool) -> Iterator[str]:
    report = draft.report
    sections = list(report.walk())
    counts = listing(
        (
            str(report.year or _("no year")),
            ngettext("{n} part", "{n} parts", len(report.sections)),
            ngettext("{n} section", "{n} sections", len(sections)),
            ngettext("{n} figure", "{n} figures", len(report.indicators)),
        )
    )
    yield f"{page}: {report.title or _('no title')}: {counts}"
    for remark in _cut(draft.remarks, SHOWN):
        yield _("{page}: look at: {remark}", page=page, remark=remark[:120])
    for line in _cut(draft.left_out, FEW):
        yield _("{page}: left out: {line}", page=page, line=line[:60])
    if explain:
        yield from (f"{page}: {line}" for line in draft.named)


def _cut(lines: Sequence[str], most: int) -> Iterator[str]:
    yield from lines[:most]
    if len(lines) > most:
        yield _("… and {n} more", n=len(lines) - most)
