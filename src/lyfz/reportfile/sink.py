"""Where a file goes: written whole or not at all, and never over another unasked."""

import os
import tempfile
from pathlib import Path

from lyfz.errors import LyfzError


def write(path: Path, text: str, force: bool = False) -> None:
    """Write `text` as UTF-8. Raises LyfzError where it cannot, or where the file exists."""
    try:
        if not force and path.exists():
            raise LyfzError(f"{path}: exists; --force writes over it")
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".lyfz-")
        try:
            with open(handle, "wb") as file:
                file.write(text.encode("utf-8"))
            umask = os.umask(0)
            os.umask(umask)
            Path(draft).chmod(0o666 & ~umask)
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise LyfzError(f"{path}: {error.strerror}; nothing was written") from None
