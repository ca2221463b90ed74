"""What is longer than the screen goes through a pager, as git does it. It must not know what it is.

The text may still be made while its first page is read; whoever quits the pager ends that, too.
"""

import os
import re
import shutil
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import IO, TYPE_CHECKING, Any, BinaryIO
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from subprocess import Popen

VARIABLE = "LYFZ_PAGER"
# F: leave at once what fits, R: show colours, X: leave the last page on the screen.
_SETTINGS = {"LESS": "FRX", "LESSCHARSET": "utf-8"}
_PIPE = 1 << 18  # bytes, more than a pipe holds: a pager that took them has shown some
_STYLE = re.compile(r"\x1b\[[0-9;]*m")


class _QuitError(BaseException):
    """The pager was quit. No Exception: what is at work then must not take it for its own."""


def command() -> str:
    """Return what to run: $LYFZ_PAGER, then $PAGER, else less where it is; nothing for none."""
    named = os.environ.get(VARIABLE, os.environ.get("PAGER"))
    if named is not None:
        return "" if named.strip() == "cat" else named.strip()
    # What Windows has of its own, `more`, garbles UTF-8.
    is_fit = sys.platform != "win32" and os.environ.get("TERM") != "dumb"
    return "less" if is_fit and shutil.which("less") else ""


@contextmanager
def paged(screen: BinaryIO, encoding: str) -> Iterator[Callable[[Iterable[bytes]], None]]:
    """Give what writes lines to the screen: from more than a screenful on through the pager.

    Behind it the pager is gone. Where it cannot run, the screen gets the text all the same.
    """
    if not (program := command()):
        yield screen.writelines
        return
    pages = _Pages(screen, encoding, program)
    with suppress(_QuitError):
        try:
            yield pages.writelines
        finally:
            pages.close()


class _Pages:
    """Holds a screenful at most, and hands it to the pager with all that comes behind."""

    def __init__(self, screen: BinaryIO, encoding: str, program: str) -> None:
        self._screen, self._encoding, self._program = screen, encoding, program
        self._begun: list[bytes] = []  # all, as long as the pager may not have read any
        self._is_read = False
        self._pager: Popen[bytes] | None = None
        self._pipe: IO[bytes] | None = None
        self._is_failed = False
        self._handlers: dict[int, Any] = {}

    def writelines(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            self._write(line)

    def _write(self, text: bytes) -> None:
        if self._is_failed:
            self._screen.write(text)
            return
        if not self._is_read:
            self._begun.append(text)
        if self._pager:
            self._hand_on(text)
        elif not self._fits():
            self._start()
            self._hand_on(b"".join(self._begun))

    def close(self) -> None:
        """Wait for the pager to be quit; write what no pager has shown."""
        if self._pager:
            self._end()
        elif not self._is_failed:
            self._screen.writelines(self._begun)
        self._screen.flush()

    def _fits(self) -> bool:
        """Whether what there is leaves a line of the screen to the shell."""
        columns, height = shutil.get_terminal_size()
        text = _STYLE.sub("", b"".join(self._begun).decode(self._encoding, "replace"))
        lines = text.removesuffix("\n").split("\n")
        return (
            len(lines) < height and sum(-(-_cells(line) // columns) or 1 for line in lines) < height
        )

    def _start(self) -> None:
        from subprocess import PIPE, Popen  # late: what fits needs no process

        # Ctrl-C is the pager's own; a handler, for it would inherit that the signal is ignored.
        self._handle("SIGINT", lambda number, frame: None)
        self._handle("SIGCHLD", self._on_end_of_a_process)
        settings = dict(_SETTINGS)
        if "utf" not in self._encoding.lower():
            del settings["LESSCHARSET"]
        # By the shell, as git runs it: it may have options, and another program behind it.
        self._pager = Popen(self._program, shell=True, stdin=PIPE, env=settings | os.environ)  # noqa: S602
        self._pipe = self._pager.stdin

    def _hand_on(self, text: bytes) -> None:
        assert self._pipe
        try:
            self._pipe.write(text)
            self._pipe.flush()
        except BrokenPipeError:
            self._end()
            if not self._is_failed:
                raise _QuitError from None
        if not self._is_read and sum(map(len, self._begun)) > _PIPE:
            self._begun, self._is_read = [], True

    def _end(self) -> None:
        """Wait for the pager; write what it was given where it has failed."""
        assert self._pager
        assert self._pipe
        pager, self._pager = self._pager, None
        with suppress(OSError):
            self._pipe.close()
        self._is_failed = pager.wait() > 0 and not self._is_read
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        if self._is_failed:
            self._screen.writelines(self._begun)

    def _handle(self, name: str, handler: Callable[[int, FrameType | None], None]) -> None:
        """Handle a signal until the pager ends. Windows has no SIGCHLD."""
        if number := getattr(signal, name, None):
            self._handlers[number] = signal.signal(number, handler)

    def _on_end_of_a_process(self, number: int, frame: FrameType | None) -> None:
        """Stop the work at once when the pager is quit; one that has failed is met in writing."""
        if self._pager and self._pager.poll() == 0:
            raise _QuitError


def _cells(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
