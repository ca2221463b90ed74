"""Names -> files: a folder is every report file below it, a pattern every file that matches.

It must not read what is in a report.
"""

import os
from collections.abc import Iterator, Sequence

from lyfz.errors import LyfzError, system_reason
from lyfz.locale import _, either
from lyfz.reportfile.source import SQLITE, STDIN

SUFFIXES = (".yaml", ".yml")  # of report files


def expand(names: Sequence[str | None], failures: list[str]) -> Iterator[str | None]:
    """Yield the files that `names` stand for, in order; None, the bundled report, for itself.

    Patterns are expanded here, too: cmd does not, and no shell does within quotes. A file comes
    once, however often it is named, and by whatever path. Why a name stands for none is added to
    `failures`.
    """
    seen: set[str | None] = set()
    for name in names:
        try:
            if name == STDIN and STDIN in seen:
                raise LyfzError(_("-: standard input again; it can be read once"))
            for path in [name] if name in (None, STDIN) else _files(name, failures):
                place = path if path in (None, STDIN) else os.path.abspath(path)  # noqa: PTH100
                if place not in seen:
                    seen.add(place)
                    yield path
        except LyfzError as error:
            failures += error.messages


def _files(name: str, failures: list[str]) -> list[str]:
    matching: list[str] = []
    if not os.path.lexists(name):
        from glob import glob  # late: most names are those of files

        matching = sorted(glob(name, recursive=True))  # noqa: PTH207 - a path may begin anywhere
    files: list[str] = []
    before = len(failures)
    for match in matching or [name]:
        is_folder = os.path.isdir(match)  # noqa: PTH112 - takes names that are no text
        files += sorted(below(match, SUFFIXES, failures)) if is_folder else [match]
    if not files and len(failures) == before:
        endings = either(SUFFIXES)
        message = _("{path}: no report file in it; expected {endings}", path=name, endings=endings)
        raise LyfzError(message)
    return files


def below(folder: str, endings: tuple[str, ...], failures: list[str]) -> Iterator[str]:
    """Yield the files below a folder whose names end so; hidden files and folders are passed over.

    Why a folder cannot be read is added to `failures`.
    """
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~$")):  # ~$a.docx is how Word locks a.docx
                    continue
                if entry.is_dir(follow_symlinks=False):
                    yield from below(entry.path, endings, failures)
                # A pipe would be waited for.
                elif entry.name.lower().endswith(endings) and entry.is_file():
                    yield entry.path
    except OSError as error:
        reason = system_reason(error)
        failures.append(
            _("{path}: {reason}; expected a folder to read", path=folder, reason=reason)
        )


def is_stream(path: str) -> bool:
    """Whether it is standard input, a pipe or the like: what it holds can be read once."""
    return path == STDIN or (not os.path.isfile(path) and os.path.exists(path))  # noqa: PTH110, PTH113


def is_collection(path: str) -> bool:
    """Whether a file is a database of SQLite; one with the name of a report file is none."""
    if path.lower().endswith(SUFFIXES):
        return False
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - a pipe can be read once
            return False
        with open(path, "rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except (OSError, ValueError):
        return False  # whoever reads it says what is wrong
