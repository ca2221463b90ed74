"""The collection file: its tables, and how it is opened. The one place that knows SQLite's files.

It must not know what is asked of the reports in it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lyfz.errors import CollectionError, LyfzError

APPLICATION = 0x6C79667A  # "lyfz", where SQLite keeps whose file it is
VERSION = 1  # of the tables, and of what grams.py makes of a text
PATIENCE = 60  # seconds that a writer waits for another
STEP = 1 << 20  # keys of sections in a report, of figures in a section; no report has more

# Columns are named as the fields of the rows. A key begins with the key of what it is in, so that
# all of a report stands together, in reading order.
TABLES = """
CREATE TABLE report (
    key INTEGER PRIMARY KEY, report TEXT NOT NULL UNIQUE, title TEXT, region TEXT, year INTEGER,
    published TEXT, issuer TEXT, source TEXT, sections INTEGER NOT NULL,
    indicators INTEGER NOT NULL, citations INTEGER NOT NULL, characters INTEGER NOT NULL,
    file TEXT NOT NULL UNIQUE, digest TEXT NOT NULL
);
CREATE INDEX report_region ON report (region, year);
CREATE TABLE section (
    key INTEGER PRIMARY KEY, report_key INTEGER NOT NULL REFERENCES report, section TEXT NOT NULL,
    label TEXT, title TEXT NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, parent TEXT,
    characters INTEGER NOT NULL, indicators INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE TABLE indicator (
    key INTEGER PRIMARY KEY, section_key INTEGER NOT NULL REFERENCES section, id TEXT NOT NULL,
    name TEXT NOT NULL, value NUMERIC NOT NULL, upper NUMERIC, qualifier TEXT NOT NULL, unit TEXT,
    section TEXT NOT NULL, quote TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE INDEX indicator_id ON indicator (id);
CREATE TABLE citation (
    key INTEGER PRIMARY KEY, section_key INTEGER NOT NULL REFERENCES section,
    section TEXT NOT NULL, title TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
);
CREATE VIRTUAL TABLE grams
    USING fts5 (tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii');
INSERT INTO grams (grams, rank) VALUES ('automerge', 16);
CREATE VIEW sections AS
    SELECT report, section, label, section.title, kind, level, parent, section.characters,
        section.indicators, region, year
    FROM section JOIN report ON report.key = report_key;
CREATE VIEW indicators AS
    SELECT report, id, name, value, upper, qualifier, unit, indicator.section, quote, start, "end",
        kind, region, year
    FROM indicator JOIN section ON section.key = section_key JOIN report ON report.key = report_key;
CREATE VIEW citations AS
    SELECT report, citation.section, citation.title, start, "end", region, year
    FROM citation JOIN section ON section.key = section_key JOIN report ON report.key = report_key;
"""


@contextmanager
def faults(path: str) -> Iterator[None]:
    """Turn what SQLite says into a LyfzError that names the file."""
    try:
        yield
    except sqlite3.OperationalError as error:
        unopened = "unable to open" in str(error)
        hint = "; expected a file, in a folder that is there" if unopened else ""
        raise CollectionError(f"{path}: {error}{hint}") from None
    except sqlite3.DatabaseError as error:
        message = f"{path}: damaged ({error}); make it anew: lyfz collect … -o {path}"
        raise CollectionError(message) from None


def connect(path: str) -> sqlite3.Connection:
    """Open a collection to read it, as it is at this moment.

    Raises LyfzError where the file is none, or one of a later version.
    """
    with faults(path):
        connection = _open(path)
        _identify(connection, path)
        connection.execute("BEGIN")
    return connection


def _open(path: str) -> sqlite3.Connection:
    place = f"{Path(path).absolute().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(place, uri=True, isolation_level=None)
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.OperationalError:
        # Nobody may write in its folder, so nobody changes it: no lock is needed then.
        if Path(f"{path}-wal").exists():
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
            connection.execute("PRAGMA page_size = 8192")
            connection.execute("PRAGMA journal_mode = WAL")
            with transaction(connection):
                if not connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
                    for statement in TABLES.split(";\n"):
                        connection.execute(statement)
                    connection.execute(f"PRAGMA application_id = {APPLICATION}")
                    connection.execute(f"PRAGMA user_version = {VERSION}")
        _identify(connection, path)
        connection.execute("PRAGMA synchronous = NORMAL")  # whole after a crash, in WAL mode too
    return connection


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
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _identify(connection: sqlite3.Connection, path: str) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise LyfzError(
            f"{path}: a database of another program; expected a collection of lyfz collect"
        )
    if version != VERSION:
        raise LyfzError(
            f"{path}: a collection of format {version}; this lyfz reads format {VERSION}"
        )
