"""The result of a command, as it passes from the commands to the streams."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

DONE, NOTHING, FAILED = 0, 1, 2


class Outcome(NamedTuple):
    """`text` goes to standard output, or to the file `target`, then `messages`, a line each, and
    `page` to standard error.

    Text and messages may be produced while they are written, so that a large answer is never held
    whole; a LyfzError that they raise ends them with exit code 2. Where `status` depends on what
    was written, it is a function, called at the end. `machine` output is UTF-8 in every locale.
    `page` is what Typer writes about a mistake, or the help.
    """

    text: str | Iterable[str | bytes] = ""
    machine: bool = False
    status: int | Callable[[], int] = DONE
    messages: Iterable[str] = ()
    page: str = ""
    target: str | None = None
