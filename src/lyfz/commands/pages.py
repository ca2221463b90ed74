"""Drafts of many pages that go straight into a collection, not into files."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from lyfz.commands.drafts import Drafted, page_digest
from lyfz.errors import CollectionError, LyfzError
from lyfz.importer.draft import Draft, with_untaken_id
from lyfz.importer.formats.detect import LARGEST
from lyfz.library.collecting import UNCHANGED, Collector
from lyfz.library.places import is_stream
from lyfz.locale import _
from lyfz.reportfile.source import read_bytes


class PagesCollection:
    """As `drafts.Folder`: `missing` are the pages that the collection has no draft of.

    A page that has changed since is one of them, and so is each that an earlier version read.
    """

    goes_on = True
    unshown: Sequence[Path] = ()  # no page stands beside a draft
    kept = _("{n} there already")

    def __init__(self, path: str, pages: Iterable[str]) -> None:
        self.path = path
        self.files = list(pages)
        for page in filter(is_stream, self.files):
            raise LyfzError(
                _("{path}: no file; a collection keeps which file a report is of", path=page)
            )
        self.open = Collector(path)
        changed = self.open.changed(self.files, lambda page: page_digest(read_bytes(page, LARGEST)))
        self.missing = list(changed)
        self.there, self.written = len(self.files) - len(self.missing), 0

    def add(self, page: str, drafted: Drafted) -> Draft | None:
        """Put a draft in, and return it with the id that it has there.

        None where another writer has put it in meanwhile. Raises LyfzError where it cannot be.
        """
        draft, digest = drafted
        is_taken = partial(self.open.has, but=page)
        while True:
            unique = with_untaken_id(draft, is_taken)
            try:
                is_new = self.open.put(unique.report, page, digest) != UNCHANGED
                break
            except CollectionError:
                raise
            except LyfzError:  # another writer has taken the id just now
                continue
        self.written += is_new
        self.there += not is_new
        return unique if is_new else None
