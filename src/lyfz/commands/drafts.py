"""Drafts of many pages: how one is made, by any process, and the folder where they go.

Others may write into the folder meanwhile: a file is placed whole, never over another unasked.
"""

import gc
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from lyfz.errors import LyfzError
from lyfz.importer.draft import Draft, draft, with_untaken_id
from lyfz.importer.formats.detect import LARGEST
from lyfz.importer.report_id import untaken
from lyfz.output import sink
from lyfz.reportfile.source import STDIN, read_bytes

_HEAD = 4096  # bytes of a report file in which its id stands
_ID = re.compile(rb"^ +id: *['\"]?([a-z0-9-]+)", re.MULTILINE)


def draft_page(page: str) -> Draft:
    """Return the draft of a page. Raises LyfzError where it cannot be read, or is no report."""
    try:
        return draft(read_bytes(page, LARGEST), page)
    except LyfzError:
        raise
    except Exception as error:  # one page of many: the others are drafted all the same
        if sys.flags.dev_mode:
            raise
        fault = f"a fault of lyfz, not yours: {type(error).__name__}: {error}"
        raise LyfzError(f"{page}: {fault}; please report what `python -X dev` prints") from error
    finally:
        gc.collect(0)  # frees the objects of a .docx, which refer to each other


class Folder:
    """`missing` are the pages whose drafts are to be made, `notes` what to say before."""

    remedy = "; --force writes over them"

    def __init__(self, path: Path, pages: Iterable[str], force: bool) -> None:
        self.path, self._force = path, force
        self.files: dict[str, Path] = {}
        self.notes: list[str] = []
        names: set[str] = set()
        for page in dict.fromkeys(pages):
            stem = "report" if page == STDIN else Path(page).stem
            name = untaken(stem, names.__contains__)
            names.add(name.casefold())
            self.files[page] = file = path / f"{name}.yaml"
            if name != stem:
                self.notes.append(f"{page}: written to {file}, as another source has its name")
        try:
            path.mkdir(parents=True, exist_ok=True)
            there = set() if force else set(path.iterdir())
        except OSError as error:
            raise LyfzError(f"{path}: {error.strerror}; expected a folder") from None
        self.missing = [page for page, file in self.files.items() if file not in there]
        self.there, self.written = len(self.files) - len(self.missing), 0
        self._ids: set[str] = set()
        self._noted = set(self.files.values()) if force else set()  # files whose ids they are
        self._modified = 0  # when the folder was, as far as is noted

    def add(self, page: str, draft: Draft) -> Draft | None:
        """Write a draft, and return it with the id that it has there.

        None where another has written it meanwhile. Raises LyfzError where it cannot be written.
        """
        self._note_others()
        draft = with_untaken_id(draft, self._ids.__contains__)
        file = self.files[page]
        try:
            sink.write(file, draft.text, self._force)
        except LyfzError:
            if self._force or file not in self.path.iterdir():
                raise
            self.there += 1
            return None
        self.written += 1
        self._ids.add(draft.report.id)
        self._noted.add(file)
        self._modified = self.path.stat().st_mtime_ns
        return draft

    def _note_others(self) -> None:
        """Note the ids of the other reports in the folder, where it was modified."""
        with suppress(OSError):  # it is gone; whoever writes to it says so
            if (modified := self.path.stat().st_mtime_ns) != self._modified:
                self._modified = modified
                others = set(self.path.glob("*.yaml")) - self._noted
                self._noted |= others
                self._ids.update(map(_id, others))

    def close(self) -> None:
        """End the work; nothing is left open."""

    def state(self) -> str:
        """Return how far the work is, to be said where it ends early."""
        if self._force:
            return f"{self.path}: {self.written} of {len(self.files)} drafts are written"
        there = len(set(self.files.values()).intersection(self.path.iterdir()))
        return (
            f"{self.path}: {there} of {len(self.files)} drafts are there; the same command goes on"
        )


def _id(file: Path) -> str:
    """Return the id in the head of a report file; none where it cannot be read."""
    with suppress(OSError), file.open("rb") as stream:
        if match := _ID.search(stream.read(_HEAD)):
            return match[1].decode()
    return ""
