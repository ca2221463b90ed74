"""Standard streams, and how an Outcome is written to them. It must not know reports."""

import codecs
import os
import shutil
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from errno import EBADF
from itertools import chain
from pathlib import Path
from typing import TextIO

from lyfz.errors import LyfzError, system_reason
from lyfz.locale import _
from lyfz.outcome import DONE, FAILED, Outcome
from lyfz.output import sink
from lyfz.output.controls import visible

_LONGEST = 1000  # characters of a message
CLOSED_PIPE = 141  # what a shell reports for SIGPIPE


def arguments() -> list[str]:
    """Return the arguments, read as UTF-8 in every locale."""
    return [
        os.fsencode(argument).decode("utf-8", "surrogateescape")
        if any("\udc80" <= char <= "\udcff" for char in argument)
        else argument
        for argument in sys.argv[1:]
    ]


def is_terminal() -> bool:
    """Whether standard output is a terminal, whatever FORCE_COLOR says."""
    return bool(sys.__stdout__ and sys.__stdout__.isatty())


def is_watched() -> bool:
    """Whether a person reads what is said on standard error."""
    return bool(sys.__stderr__ and sys.__stderr__.isatty())


def width() -> int:
    """Return the terminal's width in cells; $COLUMNS overrides it."""
    return shutil.get_terminal_size().columns


def allows_color() -> bool:
    """Whether to use colour where `--color` leaves it open."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emit(outcome: Outcome) -> int:
    """Write the outcome and return the exit code of the process, which is to end by os._exit.

    Otherwise the interpreter tries once more to write what could not be written.
    """
    failed = DONE
    problems: Iterable[str] = ()
    try:
        _write(outcome)
    except BrokenPipeError:
        failed = CLOSED_PIPE
    except OSError as error:
        failed, problems = FAILED, [_("cannot write: {reason}", reason=system_reason(error))]
        if outcome.target is not None:
            problems = [
                _(
                    "{file}: {reason}; nothing was written",
                    file=outcome.target,
                    reason=system_reason(error),
                )
            ]
    except LyfzError as error:
        failed, problems = FAILED, error.messages
    try:
        write_messages(chain(problems, outcome.messages), outcome.page, outcome.machine)
    except KeyboardInterrupt as interrupt:
        if isinstance(outcome.messages, Generator):
            outcome.messages.throw(interrupt)  # so that the work can say how far it is
        raise
    except LyfzError as error:
        failed = failed or FAILED
        write_messages(error.messages, machine=outcome.machine)
    if failed:
        return failed
    return outcome.status() if callable(outcome.status) else outcome.status


def write_messages(messages: Iterable[str], page: str = "", machine: bool = False) -> None:
    """Write to standard error, each line when it comes.

    Where that is closed or full, nothing can be done about it.
    """
    stream = sys.stderr
    lines = (f"lyfz: {visible(text).replace(chr(10), ' ')[:_LONGEST]}\n" for text in messages)
    for text in chain(lines, [visible(page)]):
        if stream and text:
            with suppress(OSError):
                stream.buffer.writelines(_encoded([text], _encoding(stream, machine)))
                stream.flush()


def _write(outcome: Outcome) -> None:
    """Write chunk by chunk; what precedes a LyfzError of them is printed, but makes no file."""
    chunks = [outcome.text] if isinstance(outcome.text, str) else outcome.text
    stream = sys.stdout
    if outcome.target is not None:
        with sink.opened(Path(outcome.target), force=True) as file:
            file.writelines(_encoded(chunks, "utf-8"))
    elif stream is not None:
        encoding = _encoding(stream, outcome.machine)
        try:
            with _screen(stream, encoding) as writelines:
                writelines(_encoded(chunks, encoding))
        except LyfzError:
            stream.flush()
            raise
        stream.flush()
    elif any(chunks):
        raise OSError(EBADF, _("standard output is closed"))


def _screen(
    stream: TextIO, encoding: str
) -> AbstractContextManager[Callable[[Iterable[bytes]], None]]:
    if not is_terminal():
        return nullcontext(stream.buffer.writelines)
    from lyfz.output import pager  # late: only a terminal needs one

    return pager.paged(stream.buffer, encoding)


def _encoded(chunks: Iterable[str | bytes], encoding: str) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk if isinstance(chunk, bytes) else chunk.encode(encoding, "lyfz")


def _written_instead(error: UnicodeError) -> tuple[str | bytes, int]:
    """Return # for a block of a bar that an encoding lacks, for other characters an escape."""
    if isinstance(error, UnicodeEncodeError) and "▁" <= error.object[error.start] <= "▏":
        return "#", error.start + 1
    return codecs.backslashreplace_errors(error)


codecs.register_error("lyfz", _written_instead)


def _encoding(stream: TextIO, machine: bool) -> str:
    """Machine output and the messages beside it are UTF-8; a terminal gets its own encoding."""
    return "utf-8" if machine and not stream.isatty() else stream.encoding
