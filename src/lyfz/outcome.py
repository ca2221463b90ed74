"""What a command leaves to be said: the one thing that passes from the commands to the streams."""

from collections.abc import Iterable
from typing import NamedTuple

DONE, NOTHING, FAILED = 0, 1, 2


class Outcome(NamedTuple):
    """`text` goes to standard output; `messages`, a line each, and a `page` to standard error.

    Chunks of text may be made while they are written, so that a large answer is never held whole;
    a LyfzError that they raise ends the output. `machine` output is UTF-8 whatever the locale;
    text for people follows the stream.
    """

    text: str | Iterable[str] = ""
    machine: bool = False
    status: int = DONE
    messages: tuple[str, ...] = ()
    page: str = ""
