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

from lyfz.chinese.width import cells

if TYPE_CHECKING:
    from subprocess import Popen

VARIABLE = "LYFZ_PAGER"
# F: leave at once what fits, R: show colours, X: leave the last page on the screen.
_SETTINGS = {"LESS": "FRX", "LESSCHARSET": "utf-8"}
# A program that is not there has read nothing: cat prints all. Ctrl-C must not end the shell.
_OR_CAT = "trap : INT\n{}\ncase $? in 126 | 127) cat ;; esac"
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

    Behind it the pager is gone. Where there is no such program, the text is printed all the same.
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
        self._held: list[bytes] = []
        self._pager: Popen[bytes] | None = None
        self._pipe: IO[bytes] | None = None
        self._handlers: dict[int, Any] = {}

    def writelines(self, lines: Iterable[bytes]) -> None:
        for line in lines:
            self._held.append(line)
            if not self._pager and not self._fits():
                self._start()
            if self._pager:
                self._hand_on()

    def close(self) -> None:
        """Wait for the pager to be quit; write what is less than a screenful."""
        if self._pager:
            self._end()
        else:
            self._screen.writelines(self._held)
        self._screen.flush()

    def _fits(self) -> bool:
        """Whether what there is leaves a line of the screen to the shell."""
        columns, height = shutil.get_terminal_size()
        text = _STYLE.sub("", b"".join(self._held).decode(self._encoding, "replace"))
        lines = text.removesuffix("\n").split("\n")
        return (
            len(lines) < height and sum(-(-cells(line) // columns) or 1 for line in lines) < height
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
        program = self._program if sys.platform == "win32" else _OR_CAT.format(self._program)
        self._pager = Popen(program, shell=True, stdin=PIPE, env=settings | os.environ)  # noqa: S602
        self._pipe = self._pager.stdin

    def _hand_on(self) -> None:
        assert self._pipe
        held, self._held = self._held, []
        try:
            self._pipe.writelines(held)
            self._pipe.flush()
        except BrokenPipeError:
            self._end()
            raise _QuitError from None

    def _end(self) -> None:
        assert self._pager
        assert self._pipe
        pager, self._pager = self._pager, None
        with suppress(OSError):
            self._pipe.close()
        pager.wait()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _handle(self, name: str, handler: Callable[[int, FrameType | None], None]) -> None:
        """Handle a signal until the pager ends. Windows has no SIGCHLD."""
        if number := getattr(signal, name, None):
            self._handlers[number] = signal.signal(number, handler)

    def _on_end_of_a_process(self, number: int, frame: FrameType | None) -> None:
        """Stop the work at once when the pager is quit."""
        if self._pager and self._pager.poll() is not None:
            signal.signal(number, self._handlers[number])  # once, though others end behind it
            raise _QuitError
