"""Where a file goes: written whole or not at all. It must not know what is in it."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from lyfz.errors import LyfzError, system_reason
from lyfz.locale import _


def write(path: Path, text: str, force: bool = False) -> None:
    """Write `text` as UTF-8; a file that exists only with `force`, see `opened`.

    Raises LyfzError where the file exists, or cannot be written.
    """
    with writing(path, text, force):
        pass


@contextmanager
def writing(path: Path, text: str, force: bool) -> Iterator[None]:
    """Do so unless what is done meanwhile fails."""
    try:
        with opened(path, force) as file:
            file.write(text.encode("utf-8"))
            file.flush()
            yield
    except FileExistsError:
        raise LyfzError(_("{path}: exists; --force writes over it", path=path)) from None
    except OSError as error:
        reason = system_reason(error)
        message = _("{path}: {reason}; nothing was written", path=path, reason=reason)
        raise LyfzError(message) from None


@contextmanager
def opened(path: Path, force: bool) -> Iterator[BinaryIO]:
    """Open a file that gets its name only when all is written, and is gone where that fails.

    With `force` it takes the place and the mode of one that exists, behind links too; a pipe or a
    device is written into. Raises FileExistsError without it, OSError where it cannot be written.
    """
    if force and (stream := _stream(path)):
        with stream:
            yield stream
        return
    if not force and os.path.lexists(path):
        raise FileExistsError
    target = Path(os.path.realpath(path)) if force else path
    draft = target.with_name(f".lyfz-{os.urandom(8).hex()}")
    try:
        with draft.open("xb") as file:
            if force and target.exists():
                target.open("ab").close()  # fails where it is read-only
                draft.chmod(stat.S_IMODE(target.stat().st_mode))
            yield file
        if force:
            draft.replace(target)
        else:
            _place(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def _stream(path: Path) -> BinaryIO | None:
    """Open a pipe, a device, or the file that standard output or error goes to; None for others."""
    try:
        there = path.stat()
    except FileNotFoundError:
        return None
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream and os.path.samestat(there, os.fstat(stream.fileno())):
            return os.fdopen(os.dup(stream.fileno()), "wb")  # goes on where others have written
    return None if stat.S_ISREG(there.st_mode) else path.open("ab")


def _place(draft: Path, target: Path) -> None:
    """Give the draft its name, unless something has it, be it a link to nothing."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system: take the name, then fill it
        target.open("xb").close()
        draft.replace(target)
