"""Names -> files: a folder is every report file below it, a pattern every file that matches.

It must not read what is in a report.
"""

import os
from collections.abc import Iterator, Sequence

from lyfz.errors import LyfzError
from lyfz.reportfile.source import STDIN

SUFFIXES = (".yaml", ".yml")  # of report files
_COLLECTION = b"SQLite format 3\0"  # what a file of SQLite begins with


def expand(names: Sequence[str | None], failures: list[str]) -> Iterator[str | None]:
    """Yield the files that `names` stand for, in order; None, the bundled report, for itself.

    Patterns are expanded here, too: cmd does not, and no shell does within quotes. Hidden files
    and folders are passed over. A file comes once, however often it is named. Why a name stands
    for none is added to `failures`.
    """
    seen: set[str | None] = set()
    for name in names:
        try:
            if name == STDIN and STDIN in seen:
                raise LyfzError(f"{STDIN}: standard input again; it can be read once")
            for path in [name] if name in (None, STDIN) else _files(name):
                if path not in seen:
                    seen.add(path)
                    yield path
        except LyfzError as error:
            failures += error.messages


def _files(name: str) -> list[str]:
    matching: list[str] = []
    if not os.path.lexists(name):
        from glob import glob  # late: most names are those of files

        matching = sorted(glob(name, recursive=True))  # noqa: PTH207 - a path may begin anywhere
    files = [file for match in matching or [name] for file in _reports(match)]
    if not files:
        raise LyfzError(f"{name}: no report file in it; expected {' or '.join(SUFFIXES)}")
    return files


def _reports(path: str) -> list[str]:
    return sorted(_below(path)) if os.path.isdir(path) else [path]  # noqa: PTH112 - any name


def _below(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - takes names that are no text
            # A pipe would be waited for.
            if name.lower().endswith(SUFFIXES) and name[0] != "." and os.path.isfile(path):  # noqa: PTH113
                yield path


def is_collection(path: str) -> bool:
    """Whether a file is a database of SQLite; one with the name of a report file is none."""
    if path.lower().endswith(SUFFIXES):
        return False
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - a pipe can be read once
            return False
        with open(path, "rb") as file:
            return file.read(len(_COLLECTION)) == _COLLECTION
    except (OSError, ValueError):
        return False  # whoever reads it says what is wrong
