"""Bytes of a report, from wherever they come, as text. It must not know what the text means."""

import os
import sys
from pathlib import Path

from lyfz.errors import LyfzError, system_reason
from lyfz.locale import _

LARGEST = 24 * 1024 * 1024  # bytes; a hundred times the longest reports known
STDIN = "-"
SQLITE = b"SQLite format 3\0"  # what a collection begins with


def bundled() -> str:
    """Return the YAML of the report that comes with the program, installed or zipped."""
    import pkgutil  # late: most commands read what was compiled of it

    try:
        # What importlib.resources would do for a zip as for a folder, at a seventh of its import.
        data = pkgutil.get_data("lyfz", "data/report.yaml")
    except OSError:
        # An editable install runs from the checkout, where the data stands beside src/.
        data = (Path(__file__).parents[3] / "data" / "report.yaml").read_bytes()
    return (data or b"").decode("utf-8")


def read(path: str | os.PathLike[str]) -> str:
    """Return the text of a report file, `-` being standard input.

    Raises LyfzError where there is none, or where it is too large or not UTF-8.
    """
    name = os.fspath(path)
    return decode(name, read_bytes(name, LARGEST))


def digest(data: bytes) -> str:
    """Return what tells these bytes from all others: SHA-256, in hexadecimal digits."""
    from hashlib import sha256  # late: only collections ask

    return sha256(data).hexdigest()


def read_bytes(name: str, most: int) -> bytes:
    """Return what a file holds, `-` being standard input; one byte more than `most` at most.

    Raises LyfzError where there is no such file, or it cannot be read.
    """
    try:
        if name == STDIN:
            if sys.stdin is None:
                message = _("{path}: standard input is closed; expected a file to read", path=name)
                raise LyfzError(message)
            return sys.stdin.buffer.read(most + 1)
        with open(_native(name), "rb") as file:
            size = os.fstat(file.fileno()).st_size or most  # a pipe has none; room for most is slow
            return file.read(min(size, most) + 1)
    except (OSError, ValueError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        message = _("{path}: {reason}; expected a file to read", path=name, reason=reason)
        raise LyfzError(message) from None


def _native(name: str) -> str | bytes:
    """Arguments are read as UTF-8 even in a locale that cannot say it; files want the bytes."""
    try:
        return os.fsencode(name)
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogateescape")


def decode(name: str, data: bytes) -> str:
    """Return the text of a report file that holds `data`; `name` stands for it in messages.

    Raises LyfzError where it is a collection, too large or not UTF-8.
    """
    if data.startswith(SQLITE):
        message = _(
            "{path}: a database of SQLite; expected a report file "
            "(a collection is asked by its name, lyfz info -r FILE.db)",
            path=name,
        )
        raise LyfzError(message)
    if len(data) > LARGEST:
        size = LARGEST // 2**20
        raise LyfzError(_("{path}: larger than {n} MiB; no report is", path=name, n=size))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        byte = f"0x{data[error.start]:02x}"
    message = _("byte {byte}; expected UTF-8", byte=byte)
    encoding = _guess(data)
    if b"\0" in data and encoding != "UTF-16":
        message = _("no text; expected a report file (lyfz import drafts one of a page or a file)")
    elif encoding:
        message = _(
            "byte {byte}; expected UTF-8 "
            "(it looks like {encoding}; convert it: iconv -f {encoding} -t UTF-8)",
            byte=byte,
            encoding=encoding,
        )
    raise LyfzError(f"{name}:{line}:{column}: {message}")


def _guess(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    return "GB18030"
