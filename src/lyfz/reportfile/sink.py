"""Where a file goes: written whole or not at all, and never over another unasked."""

import os
import stat
import sys
from pathlib import Path

from lyfz.errors import LyfzError


def write(path: Path, text: str, force: bool = False) -> None:
    """Write `text` as UTF-8; a file that exists only with `force`, which follows links.

    With `force` a file keeps its mode, and a pipe or a device is written into.
    Raises LyfzError where the file exists, or cannot be written.
    """
    data = text.encode("utf-8")
    try:
        if force and _is_stream(path):
            with path.open("ab") as stream:
                stream.write(data)
            return
        target = Path(os.path.realpath(path)) if force else path
        draft = target.with_name(f".lyfz-{os.urandom(8).hex()}")
        try:
            draft.write_bytes(data)
            if force:
                _replace(draft, target)
            else:
                _place(draft, target)
        finally:
            draft.unlink(missing_ok=True)
    except FileExistsError:
        raise LyfzError(f"{path}: exists; --force writes over it") from None
    except OSError as error:
        raise LyfzError(f"{path}: {error.strerror}; nothing was written") from None


def _is_stream(path: Path) -> bool:
    """Whether it is a pipe or a device, or the file that standard output or error goes to."""
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    standard = [stream for stream in (sys.__stdout__, sys.__stderr__) if stream]
    return not stat.S_ISREG(there.st_mode) or any(
        os.path.samestat(there, os.fstat(stream.fileno())) for stream in standard
    )


def _place(draft: Path, target: Path) -> None:
    """Give the draft its name, unless something has it, be it a link to nothing."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # no hard links on this file system: take the name, then fill it
        target.open("xb").close()
        draft.replace(target)


def _replace(draft: Path, target: Path) -> None:
    if target.exists():
        draft.chmod(stat.S_IMODE(target.stat().st_mode))
    draft.replace(target)
