"""Drafts of many pages: how one is made, by any process, and the folder where they go.

Others may write into the folder meanwhile: a file is placed whole, never over another unasked.
"""

import gc
import os
import re
import sys
from collections.abc import Mapping
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import NamedTuple

from lyfz import __version__
from lyfz.errors import LyfzError, system_reason
from lyfz.importer.draft import Draft, draft, with_untaken_id
from lyfz.importer.formats.detect import LARGEST, is_own_page
from lyfz.importer.report_id import untaken
from lyfz.locale import _
from lyfz.model import Report
from lyfz.output import sink
from lyfz.output.formats import needing
from lyfz.reportfile.source import digest, read_bytes

_HEAD = 4096  # bytes of a report file in which its id stands
_ID = re.compile(rb"^ +id: *['\"]?([a-z0-9-]+)", re.MULTILINE)

Drafted = tuple[Draft, str]  # with the digest of the bytes that were read


def draft_page(page: str) -> Drafted:
    """Return the draft of a page. Raises LyfzError where it cannot be read, or is no report."""
    try:
        data = read_bytes(page, LARGEST)
        return draft(data, page), page_digest(data)
    except LyfzError:
        raise
    except Exception as error:  # one page of many: the others are drafted all the same
        if sys.flags.dev_mode:
            raise
        message = _(
            "{page}: a fault of lyfz, not yours: {fault}; "
            "please report what `python -X dev` prints",
            page=page,
            fault=f"{type(error).__name__}: {error}",
        )
        raise LyfzError(message) from error
    finally:
        gc.collect(0)  # frees the objects of a .docx, which refer to each other


def page_digest(data: bytes) -> str:
    """Return what tells a page, as this version reads it, from all others."""
    return digest(__version__.encode() + data)


class Placing(NamedTuple):
    """How drafts become files: over others only with `force`, each beside a page of it to look at.

    That page, of HTML, is X.html beside X.yaml, `with_page`. It holds nothing that the draft does
    not, so one that lyfz made may always be made again.
    """

    force: bool
    with_page: bool

    def check(self, files: Mapping[str, Path]) -> None:
        """Raise LyfzError where there is no place for a page beside the drafts of these sources."""
        if not self.with_page:
            return
        if not files:
            raise LyfzError(_("--page: stands beside a draft; expected -o FILE.yaml or -o FOLDER"))
        with needing("html"):
            import lyfz.output.page  # noqa: F401 - before anything is drafted
        needed = {*map(os.path.realpath, files), *map(os.path.realpath, files.values())}
        for beside in map(_beside, files.values()):
            is_free = self.force or is_own_page(beside) or not os.path.lexists(beside)
            if os.path.realpath(beside) in needed or not is_free:
                raise LyfzError(
                    _(
                        "--page: {path} is a source, a draft or a file of others, and would be "
                        "written over. Type another name or folder behind -o",
                        path=beside,
                    )
                )

    def lacks_page(self, file: Path) -> bool:
        """Whether the page of a draft that is there is to be made: none is, or an older one."""
        with suppress(FileNotFoundError):
            return self.with_page and _beside(file).stat().st_mtime < file.stat().st_mtime
        return self.with_page

    def write(self, file: Path, draft: Draft) -> None:
        """Write a draft with its page, both or none. Raises LyfzError where that cannot be."""
        with sink.writing(file, draft.text, self.force):
            if self.with_page:
                write_page(file, draft.report, self.force)


def write_page(file: Path, report: Report, force: bool = False) -> None:
    """Write the page of a report beside its file; over what is no such page only with `force`."""
    from lyfz.check import problems
    from lyfz.output.page import article, page

    html = "".join(page([article(report, report.walk(), problems(report))]))
    beside = _beside(file)
    sink.write(beside, html, force or is_own_page(beside))


def _beside(file: Path) -> Path:
    return file.with_suffix(".html")


class Folder:
    """`files` are the drafts of the pages, `missing` the pages whose drafts are to be made.

    `unshown` are the drafts that are there whose pages to look at are to be made.
    Pages come with the names of their drafts, which may be in folders below this one.
    """

    kept = _("{n} there already (--force writes over them)")
    open = nullcontext()  # nothing

    def __init__(self, path: Path, pages: Mapping[str, str], placing: Placing) -> None:
        self.path, self._names, self._placing = path, pages, placing
        force = placing.force
        self.goes_on = not force
        self.files: dict[str, Path] = {}
        names: set[str] = set()
        for page, wanted in pages.items():
            name = untaken(wanted, names.__contains__)
            names.add(name.casefold())
            self.files[page] = path / f"{name}.yaml"
        try:
            for folder in {path, *(file.parent for file in self.files.values())}:
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = system_reason(error)
            message = _("{path}: {reason}; expected a folder", path=folder, reason=reason)
            raise LyfzError(message) from None
        placing.check(self.files)
        kept = set() if force else set(filter(os.path.lexists, self.files.values()))
        self.missing = [page for page, file in self.files.items() if file not in kept]
        self.unshown = sorted(filter(placing.lacks_page, kept))
        self.there, self.written = len(kept), 0
        self._ids: set[str] = set()
        self._noted = set(self.files.values()) if force else set()  # files whose ids they are
        # When the folders were modified, as far as is noted.
        self._modified = {Path(folder): 0 for folder, *__ in os.walk(path)}

    def add(self, page: str, drafted: Drafted) -> Draft | None:
        """Write a draft, and return it with the id that it has there.

        None where another has written it meanwhile. Raises LyfzError where it cannot be written.
        """
        self._note_others()
        draft = with_untaken_id(drafted[0], self._ids.__contains__)
        file = self.files[page]
        if file != self.path / f"{self._names[page]}.yaml":
            remark = _("written to {path}, as another source has its name", path=file)
            draft = draft._replace(remarks=(remark, *draft.remarks))
        try:
            self._placing.write(file, draft)
        except LyfzError:
            if self._placing.force or not os.path.lexists(file):
                raise
            self.there += 1
            return None
        self.written += 1
        self._ids.add(draft.report.id)
        self._noted.add(file)
        self._modified[file.parent] = file.parent.stat().st_mtime_ns
        return draft

    def _note_others(self) -> None:
        """Note the ids of the other reports in the folders that were modified."""
        for folder, before in self._modified.items():
            with suppress(OSError):  # it is gone; whoever writes to it says so
                if (modified := folder.stat().st_mtime_ns) != before:
                    self._modified[folder] = modified
                    others = set(folder.glob("*.yaml")) - self._noted
                    self._noted |= others
                    self._ids.update(map(_id, others))


def _id(file: Path) -> str:
    """Return the id in the head of a report file; none where it cannot be read."""
    with suppress(OSError), file.open("rb") as stream:
        if match := _ID.search(stream.read(_HEAD)):
            return match[1].decode()
    return ""
