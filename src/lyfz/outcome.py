"""The result of a command, as it passes from the commands to the streams."""

from collections.abc import Iterable
from typing import NamedTuple

DONE, NOTHING, FAILED = 0, 1, 2


class Outcome(NamedTuple):
    """`text` goes to standard output; `messages`, a line each, and `page` go to standard error.

    `text` may be chunks that are produced while they are written, so that a large answer is never
    held whole; a LyfzError that they raise ends it with exit code 2. `machine` output is UTF-8 in
    every locale. `page` is what Typer writes about a mistake, or the help.
    """

    text: str | Iterable[str] = ""
    machine: bool = False
    status: int = DONE
    messages: tuple[str, ...] = ()
    page: str = ""
