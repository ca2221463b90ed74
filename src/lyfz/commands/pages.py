"""Drafts of many pages that go straight into a collection, not into files."""

from collections.abc import Iterable
from functools import partial

from lyfz import __version__
from lyfz.errors import CollectionError, LyfzError
from lyfz.importer.draft import Draft, with_untaken_id
from lyfz.importer.formats.detect import LARGEST
from lyfz.library.collecting import Collector
from lyfz.reportfile.source import STDIN, digest, read_bytes


class PagesCollection:
    """As `drafts.Folder`: `missing` are the pages that the collection has no draft of.

    A page that has changed since is one of them, and so is each that an earlier version read.
    """

    notes: Iterable[str] = ()
    remedy = ""

    def __init__(self, path: str, pages: Iterable[str]) -> None:
        self.path = path
        self.files = list(dict.fromkeys(pages))
        if STDIN in self.files:
            raise LyfzError(
                f"{STDIN}: expected files; a collection keeps which page a report is of"
            )
        self._collector = Collector(path)
        self.missing = [page for page in self.files if not self._is_there(page)]
        self.there, self.written = len(self.files) - len(self.missing), 0

    def add(self, page: str, draft: Draft) -> Draft | None:
        """Put a draft in, and return it with the id that it has there.

        None where another writer has put it in meanwhile. Raises LyfzError where it cannot be.
        """
        is_taken, digest = partial(self._collector.has, but=page), _digest(page)
        while True:
            unique = with_untaken_id(draft, is_taken)
            try:
                is_new = self._collector.put(unique.report, page, digest)
                break
            except CollectionError:
                raise
            except LyfzError:  # another writer has taken the id just now
                continue
        self.written += is_new
        self.there += not is_new
        return unique if is_new else None

    def state(self) -> str:
        """Return how far the work is, to be said where it ends early."""
        done = self.there + self.written
        return (
            f"{self.path}: {done} of {len(self.files)} drafts are in it; the same command goes on"
        )

    def close(self) -> None:
        """Leave the collection as one file."""
        self._collector.__exit__(None)

    def _is_there(self, page: str) -> bool:
        try:
            return self._collector.digest(page) == _digest(page)
        except LyfzError:
            return False  # whoever reads it says what is wrong


def _digest(page: str) -> str:
    return digest(__version__.encode() + read_bytes(page, LARGEST))
