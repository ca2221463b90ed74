"""The collection file: how it is opened. tables.sql is what is in it.

The one place that knows SQLite's files. It must not know what is asked of the reports in it.
"""

import pkgutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lyfz.errors import CollectionError, LyfzError
from lyfz.locale import _

APPLICATION = 0x6C79667A  # "lyfz", where SQLite keeps whose file it is
VERSION = 6  # of the tables, of how texts are folded, and of the slots of pairs
PATIENCE = 60  # seconds that a writer waits for another
STEP = 1 << 20  # keys of sections, or of figures, in a report; no report has more
AMONG = "IN (SELECT value FROM json_each(?))"  # a condition whose mark stands for any number


@contextmanager
def faults(path: str) -> Iterator[None]:
    """Turn what SQLite says into a LyfzError that names the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        message = f"{path}: {error}"
        if "unable to open" in str(error):
            message = _(
                "{path}: {reason}; expected a file, in a folder that is there",
                path=path,
                reason=error,
            )
        raise CollectionError(message) from None
    except sqlite3.DatabaseError as error:
        message = _(
            "{path}: a damaged collection ({reason}); take it away, then lyfz collect … -o {path}",
            path=path,
            reason=error,
        )
        if "not a database" in str(error):
            message = _(
                "{path}: no collection ({reason}); take it away, then lyfz collect … -o {path}",
                path=path,
                reason=error,
            )
        raise CollectionError(message) from None


def rows(
    connection: sqlite3.Connection, path: str, query: str, values: Sequence[Any]
) -> Iterator[tuple[Any, ...]]:
    """Yield what a query gives, read on demand. Raises LyfzError, which names the file."""
    with faults(path):
        # `yield from` would close the cursor, too: behind its connection after an interruption.
        for row in connection.execute(query, values):  # noqa: UP028
            yield row


def connect(path: str) -> sqlite3.Connection:
    """Open a collection to read it, as it is at this moment.

    Raises LyfzError where the file is none, or one of a later version.
    """
    with faults(path):
        connection = _open(path)
        connection.execute("BEGIN")
        _identify(connection, path)
    return connection


def _open(path: str) -> sqlite3.Connection:
    place = f"{Path(path).absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(place, uri=True, isolation_level=None)
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.OperationalError:
        # Nobody may write in its folder, so nobody changes it: no lock is needed then.
        wal = Path(f"{path}-wal")
        if wal.exists() and wal.stat().st_size:
            raise
        connection = sqlite3.connect(f"{place}&immutable=1", uri=True, isolation_level=None)
    return connection


def create(path: str) -> sqlite3.Connection:
    """Open a collection to write to it; where there is no file, it is made.

    Raises LyfzError where the file is something else: it is not touched.
    """
    with faults(path):
        connection = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE)
        if not connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
            connection.execute("PRAGMA page_size = 16384")
            _use_wal(connection)
            tables = (pkgutil.get_data(__package__, "tables.sql") or b"").decode()
            with transaction(connection):
                if not connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
                    for statement in tables.split(";\n"):
                        connection.execute(statement)
                    connection.execute(f"PRAGMA application_id = {APPLICATION}")
                    connection.execute(f"PRAGMA user_version = {VERSION}")
        _identify(connection, path)
        connection.execute("PRAGMA synchronous = NORMAL")  # whole after a crash, in WAL mode too
    return connection


def _use_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once. SQLite itself waits for nobody here."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(0.01)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[bool]:
    """Write all or nothing; another writer is waited for, and given is whether there was one."""
    waited = False
    try:
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        waited = True
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000}")
        connection.execute("BEGIN IMMEDIATE")
    try:
        yield waited
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it
            connection.execute("ROLLBACK")
        raise


def _identify(connection: sqlite3.Connection, path: str) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        message = _(
            "{path}: a database of another program; expected a collection of lyfz collect",
            path=path,
        )
        raise LyfzError(message)
    if version != VERSION:
        message = _(
            "{path}: a collection of format {version}; this lyfz reads format {ours}: "
            "take it away, then lyfz collect … -o {path}",
            path=path,
            version=version,
            ours=VERSION,
        )
        raise LyfzError(message)
