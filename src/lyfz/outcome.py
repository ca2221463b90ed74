"""What a command leaves to be said: the one thing that passes from the commands to the streams."""

from typing import NamedTuple

DONE, NOTHING, FAILED = 0, 1, 2


class Outcome(NamedTuple):
    """`text` goes to standard output, `messages` to standard error.

    `machine` output is UTF-8 whatever the locale; text for people follows the stream.
    """

    text: str = ""
    machine: bool = False
    status: int = DONE
    messages: tuple[str, ...] = ()
