"""Reports are put into a collection file, a transaction each: all of a report is in it, or none.

Several may write at once; they take turns. It must not know where reports come from.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any, Self

from lyfz import query
from lyfz.errors import LyfzError
from lyfz.library import database
from lyfz.library.database import STEP
from lyfz.library.grams import grams
from lyfz.model import Report


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

    def digest(self, file: str) -> str | None:
        """Return the digest of what was read from a file; None where nothing was."""
        query = "SELECT digest FROM report WHERE file = ?"
        return next((digest for (digest,) in self._rows(query, self._named(file))), None)

    def has(self, report: str, but: str) -> bool:
        """Whether a file other than `but` has a report of this id."""
        query = "SELECT 1 FROM report WHERE report = ? AND file <> ?"
        return any(self._rows(query, report, self._named(but)))

    def put(self, report: Report, file: str, digest: str) -> bool:
        """Put a report in, in the place of what was read from its file before.

        Returns whether it was not there already, from another writer. Raises LyfzError where
        another file has a report of its id.
        """
        name = self._named(file)
        with self._transaction():
            there = self._rows(
                "SELECT key, file FROM report WHERE file = ? OR report = ?", name, report.id
            )
            if digest == self.digest(file):
                return False
            places = {}
            for key, other in there:
                if other != name and self._is_there(other):
                    raise LyfzError(
                        f"{file}: its id '{report.id}' is that of {other} in the collection; "
                        "leave one of them out or change its id"
                    )
                places[other] = key
            for key in places.values():
                self._take_out(key)
            ((following,),) = self._rows("SELECT coalesce(max(key), 0) + 1 FROM report")
            self._insert(places.get(name, following), report, name, digest)
        return True

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
        self._add("report", [(key, *head, file, digest)])
        rows = zip(outline, query.sections(report, outline), strict=True)
        tables: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for number, (section, row) in enumerate(rows, key * STEP):
            tables["section"].append((number, key, *row[1:-2], section.text))
            figures = [(number, *figure) for figure in section.indicators]
            tables["indicator"] += _numbered(figures, number)
            works = [(number, *work[1:-2]) for work in query.citations(report, [section])]
            tables["citation"] += _numbered(works, number)
            tokens = grams([section.text, *(figure.name for figure in section.indicators)])
            tables["grams (rowid, tokens)"].append((number, tokens))
        for table, values in tables.items():
            self._add(table, values)

    def _take_out(self, key: int) -> None:
        """Take a report out; the index keeps no text, so it is told what it was given."""
        sections = key * STEP, key * STEP + STEP - 1
        figures = sections[0] * STEP, sections[1] * STEP + STEP - 1
        names: dict[int, list[str]] = {}
        for section, name in self._rows(
            "SELECT section_key, name FROM indicator WHERE key BETWEEN ? AND ?", *figures
        ):
            names.setdefault(section, []).append(name)
        texts = "SELECT key, text FROM section WHERE key BETWEEN ? AND ?"
        for section, text in list(self._rows(texts, *sections)):
            self._connection.execute(
                "INSERT INTO grams (grams, rowid, tokens) VALUES ('delete', ?, ?)",
                (section, grams([text, *names.get(section, [])])),
            )
        self._connection.execute("DELETE FROM citation WHERE key BETWEEN ? AND ?", figures)
        self._connection.execute("DELETE FROM indicator WHERE key BETWEEN ? AND ?", figures)
        self._connection.execute("DELETE FROM section WHERE key BETWEEN ? AND ?", sections)
        self._connection.execute("DELETE FROM report WHERE key = ?", (key,))

    def _add(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def _rows(self, query: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        with database.faults(self.name):
            yield from self._connection.execute(query, values)


def _numbered(rows: Sequence[tuple[Any, ...]], section: int) -> list[tuple[Any, ...]]:
    return [(number, *row) for number, row in enumerate(rows, section * STEP)]
