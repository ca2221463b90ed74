"""Reports are put into a collection file, a transaction each: all of a report is in it, or none.

Several may write at once; they take turns. It must not know where reports come from.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from itertools import chain
from typing import Any, Self

from lyfz import query
from lyfz.chinese.fold import simplified
from lyfz.errors import LyfzError
from lyfz.library import database, pairs
from lyfz.library.database import AMONG, STEP
from lyfz.locale import _
from lyfz.model import Report

NEW, CHANGED, UNCHANGED = "new", "changed", "as they were"  # reports, by what became of them


class Collector:
    """A collection that is written to.

    Files are named from the folder that the collection is in, so that both can be moved together.
    Raises LyfzError where the file is something else, or cannot be written.
    """

    def __init__(self, path: str) -> None:
        self.name = path
        self._folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120
        # One that is not there yet is made for its first report; until then another is empty.
        self._is_made = os.path.lexists(path)
        self._connection = database.create(path if self._is_made else ":memory:")
        self.waited = False  # for another writer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: Any) -> None:
        with database.faults(self.name):
            if kind is None:
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.close()

    def changed(self, files: Iterable[str], current: Callable[[str], str]) -> Iterator[str]:
        """Yield the files whose `current` digest is not that of what was read from them before.

        Where `current` raises LyfzError, it is no digest.
        """
        known = dict(self._rows("SELECT file, digest FROM report"))
        for file in files:
            before = known.get(self._named(file))
            with suppress(LyfzError):
                if before and current(file) == before:
                    continue
            yield file

    def has(self, report: str, but: str) -> bool:
        """Whether a file other than `but` has a report of this id."""
        query = "SELECT 1 FROM report WHERE report = ? AND file <> ?"
        return any(self._rows(query, report, self._named(but)))

    def put(self, report: Report, file: str, digest: str) -> str:
        """Put a report in, in the place of what was read from its file before.

        Returns NEW, CHANGED, or UNCHANGED where another writer has put it in. Raises LyfzError
        where another file has a report of its id.
        """
        name = self._named(file)
        with self._transaction():
            query = "SELECT key, file, digest FROM report WHERE file = ? OR report = ?"
            there = list(self._rows(query, name, report.id))
            if any(row[1:] == (name, digest) for row in there):
                return UNCHANGED
            places = {}
            for key, other, __ in there:
                if other != name and self._is_there(other):
                    message = _(
                        "{path}: its id '{id}' is that of {other} in the collection; "
                        "leave one of them out or change its id",
                        path=file,
                        id=report.id,
                        other=other,
                    )
                    raise LyfzError(message)
                places[other] = key
            for key in places.values():
                self._take_out(key)
            ((following,),) = self._rows("SELECT coalesce(max(key), 0) + 1 FROM report")
            key = places.get(name, following)
            self._insert(key, report, name, digest)
            self._index(key)
        return CHANGED if name in places else NEW

    def gone(self) -> list[int]:
        """Return the keys of the reports whose files are gone."""
        files = list(self._rows("SELECT key, file FROM report"))
        return [key for key, file in files if not self._is_there(file)]

    def take_out(self, keys: Sequence[int]) -> None:
        """Take reports out, each in a transaction of its own."""
        for key in keys:
            with self._transaction():
                self._take_out(key)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if not self._is_made:
            self._connection, self._is_made = database.create(self.name), True
        with database.faults(self.name), database.transaction(self._connection) as waited:
            self.waited = self.waited or waited
            yield

    @cache  # noqa: B019 - a collector ends with its run
    def _seen_from_here(self, folder: str) -> str:
        real = os.path.realpath(folder)  # ".." leads out of where a link leads to
        try:
            return os.path.relpath(real, self._folder)
        except ValueError:  # on another drive of Windows
            return real

    def _named(self, file: str) -> str:
        folder, name = os.path.split(file)
        place = os.path.normpath(f"{self._seen_from_here(folder)}{os.sep}{name}")
        return place.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()

    def _is_there(self, name: str) -> bool:
        """Whether a file is there, for all that is known: one whose name is no UTF-8 may be."""
        return "\\udc" in name or os.path.exists(os.path.join(self._folder, name))  # noqa: PTH110, PTH118

    def _insert(self, key: int, report: Report, file: str, digest: str) -> None:
        outline = list(report.walk())
        (head,) = query.info(report, outline)
        rows = zip(outline, query.sections(report, outline), strict=True)
        first = key * STEP
        places = {}
        sections, figures = [], []
        for number, (section, row) in enumerate(rows, first):
            places[section.address] = number
            sections.append((number, key, *row[1:-2], section.text))
            figures += [
                (number, *figure[:-1], " ".join(figure.aliases)) for figure in section.indicators
            ]
        works = [
            (places[row.section], *row[1:5], row.type) for row in query.citations(report, outline)
        ]
        texts = _folded(section.text for section in outline)
        names = _folded(
            "\n".join(("", *figure.ids, figure.concept or "", figure.name, figure.quote))
            for figure in report.indicators
        )
        self._add("report", [(key, *head, file, digest)])
        self._add("section", sections)
        self._add("indicator", _numbered(figures, first))
        self._add("citation", _numbered(works, first))
        self._add("folded", [(key, names, texts)])

    def _take_out(self, key: int) -> None:
        """Take a report out. The index still has it, but finds nothing there."""
        for table in ("citation", "indicator", "section"):
            query = f"DELETE FROM {table} WHERE key BETWEEN ? AND ?"
            self._connection.execute(query, (key * STEP, key * STEP + STEP - 1))
        self._connection.execute("DELETE FROM folded WHERE report_key = ?", (key,))
        self._connection.execute("DELETE FROM report WHERE key = ?", (key,))

    def _index(self, key: int) -> None:
        """Let the index know of a report when its block is full, or of one put in later."""
        block, member = divmod(key, pairs.BLOCK)
        if any(self._rows("SELECT 1 FROM slice WHERE key = ?", block * pairs.SLOTS)):
            self._add_to_slices(block, member)
        elif member == pairs.BLOCK - 1:
            slices = pairs.slices(self._members(block * pairs.BLOCK, key))
            self._add("slice", enumerate(slices, block * pairs.SLOTS))

    def _add_to_slices(self, block: int, member: int) -> None:
        ((_, text),) = self._members(block * pairs.BLOCK + member, block * pairs.BLOCK + member)
        keys = [block * pairs.SLOTS + slot for slot in pairs.slots(text)]
        query = f"SELECT reports, key FROM slice WHERE key {AMONG}"
        slices = self._rows(query, str(keys))
        changed = [(pairs.added(reports, member), key) for reports, key in slices]
        self._connection.executemany("UPDATE slice SET reports = ? WHERE key = ?", changed)

    def _members(self, first: int, last: int) -> Iterator[tuple[int, str]]:
        """Yield what reports of a block hold, folded, by their place in the block."""
        query = "SELECT report_key, texts, figures FROM folded WHERE report_key BETWEEN ? AND ?"
        for key, texts, figures in self._rows(query, first, last):
            yield key % pairs.BLOCK, (texts + pairs.APART + figures).decode()

    def _add(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        rows = iter(rows)
        for row in rows:
            insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})"
            self._connection.executemany(insert, chain([row], rows))

    def _rows(self, query: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        return database.rows(self._connection, self.name, query, values)


def _numbered(rows: Iterable[tuple[Any, ...]], first: int) -> list[tuple[Any, ...]]:
    return [(number, *row) for number, row in enumerate(rows, first)]


def _folded(texts: Iterable[str]) -> bytes:
    return pairs.APART.join(simplified(text).encode() for text in texts)
