"""Standard streams: what they are, and how an Outcome reaches them. Knows nothing of reports."""

import os
import shutil
import sys
from collections.abc import Sequence
from errno import EBADF
from typing import TextIO

from lyfz.errors import LyfzError
from lyfz.outcome import FAILED, Outcome
from lyfz.output.render import visible

_LONGEST = 1000  # characters of a message
CLOSED_PIPE = 141  # what a shell reports for SIGPIPE


def arguments() -> list[str]:
    """Return the command line, read as UTF-8 even in a locale that cannot say it."""
    return [
        os.fsencode(argument).decode("utf-8", "surrogateescape")
        if any("\udc80" <= char <= "\udcff" for char in argument)
        else argument
        for argument in sys.argv[1:]
    ]


def is_terminal() -> bool:
    """Whether a person reads standard output. FORCE_COLOR and its kin have no say in this."""
    return bool(sys.__stdout__ and sys.__stdout__.isatty())


def width() -> int:
    """Return the terminal's width in cells; $COLUMNS overrides it."""
    return shutil.get_terminal_size().columns


def allows_color() -> bool:
    """Whether colour is welcome where nobody asked for it or against it."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emit(outcome: Outcome) -> int:
    """Write the outcome and return the exit code of the process."""
    status, messages = outcome.status, outcome.messages
    try:
        _write(outcome)
    except OSError as error:
        if sys.stdout is not None:
            _abandon(sys.stdout)
        if isinstance(error, BrokenPipeError):
            status = CLOSED_PIPE
        else:
            messages = (f"cannot write: {error.strerror}", *messages)
            status = FAILED
    except LyfzError as error:
        messages = (*error.messages, *messages)
        status = FAILED
    tell(messages, outcome.page, outcome.machine)
    return status


def tell(messages: Sequence[str], page: str = "", machine: bool = False) -> None:
    """Write to standard error; where nobody listens, that is nobody's mistake."""
    stream = sys.stderr
    if stream is None:
        return
    lines = (visible(message).replace("\n", " ")[:_LONGEST] for message in messages)
    text = "".join(f"lyfz: {line}\n" for line in lines) + visible(page)
    try:
        stream.buffer.write(_encoded(text, stream, machine))
        stream.flush()
    except OSError:
        _abandon(stream)


def _write(outcome: Outcome) -> None:
    """Write chunk by chunk; what was written before an error of the chunks reaches the reader."""
    stream = sys.stdout
    chunks = [outcome.text] if isinstance(outcome.text, str) else outcome.text
    try:
        for chunk in filter(None, chunks):
            if stream is None:
                raise OSError(EBADF, "standard output is closed")
            stream.buffer.write(_encoded(chunk, stream, outcome.machine))
        _flush(stream)
    except LyfzError:
        _flush(stream)
        raise


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        stream.flush()


def _encoded(text: str, stream: TextIO, machine: bool) -> bytes:
    """Machine output and what is said beside it is UTF-8; a terminal gets what it can show."""
    encoding = "utf-8" if machine and not stream.isatty() else stream.encoding
    return text.encode(encoding, "backslashreplace")


def _abandon(stream: TextIO) -> None:
    """Point a stream that failed at nothing, or the interpreter tries to flush it once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
