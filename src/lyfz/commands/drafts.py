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
from lyfz.importer.formats.detect import LARGEST
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

    That page, of HTML, is X.html beside X.yaml, `with_page`.
    """

    force: bool
    with_page: bool

    def check(self, files: Mapping[str, Path]) -> None:
        """Raise LyfzError where there is no place for a page beside the drafts of these sources."""
        if not self.with_page:
            return
        with needing("html"):
            import lyfz.output.page  # noqa: F401 - before anything is drafted
        needed = {*map(os.path.realpath, files), *map(os.path.realpath, files.values())}
        for beside in map(_beside, files.values()):
            if os.path.realpath(beside) in needed:
                raise LyfzError(
                    _(
                        "--page: {path} is a source or a draft, and would be written over. "
                        "Type another name or folder behind -o",
                        path=beside,
                    )
                )
            if not self.force and os.path.lexists(beside):
                raise LyfzError(_("{path}: exists; --force writes over it", path=beside))

    def write_page(self, file: Path, report: Report) -> None:
        """Write the page of the draft in a file. Raises LyfzError where it cannot be written."""
        if self.with_page:
            from lyfz.check import problems
            from lyfz.output.page import article, page

            html = "".join(page([article(report, report.walk(), problems(report))]))
            sink.write(_beside(file), html, self.force)


def _beside(file: Path) -> Path:
    return file.with_suffix(".html")


class Folder:
    """`files` are the drafts of the pages, `missing` the pages whose drafts are to be made.

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
        self.missing = [
            page for page, file in self.files.items() if force or not os.path.lexists(file)
        ]
        placing.check({page: self.files[page] for page in self.missing})
        self.there, self.written = len(self.files) - len(self.missing), 0
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
            sink.write(file, draft.text, self._placing.force)
        except LyfzError:
            if self._placing.force or not os.path.lexists(file):
                raise
            self.there += 1
            return None
        self._placing.write_page(file, draft.report)
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
