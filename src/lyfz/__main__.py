"""`python -m lyfz`, and the `lyfz` script: the command line in, an exit code out."""

import gc
import os
import signal
import sys
from types import FrameType

SIGNALLED = 128  # a shell reports a process that a signal ended as this and the signal's number


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.disable()  # a run is over before a collection could pay for itself: a thirtieth of it
    signals = _interrupted_by("SIGHUP", "SIGTERM")
    try:
        from lyfz import streams
        from lyfz.cli import run

        code = streams.emit(run(streams.arguments()))
    except KeyboardInterrupt:
        code = SIGNALLED + (signals or [signal.SIGINT])[0]
    except Exception as error:
        code = _crashed(error)
    # All is flushed, and nothing is left that taking the interpreter apart, a tenth of a run,
    # would do any good to.
    os._exit(code)


def _interrupted_by(*names: str) -> list[int]:
    """Let these signals end the program as Ctrl-C does, and return where they are noted.

    One that is ignored (nohup) stays ignored; Windows has no SIGHUP.
    """
    caught: list[int] = []

    def interrupt(number: int, frame: FrameType | None) -> None:
        caught.append(number)
        raise KeyboardInterrupt

    for name in names:
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, interrupt)
    return caught


def _crashed(error: Exception) -> int:
    """Say that the program is at fault; 2, as 1 would mean that nothing was found."""
    import traceback

    from lyfz import streams
    from lyfz.outcome import FAILED

    where = "".join(traceback.format_exception(error)) if sys.flags.dev_mode else ""
    message = (
        f"a fault of lyfz, not yours: {type(error).__name__}: {error}; "
        "please report what `python -X dev -m lyfz` prints for this command"
    )
    streams.tell([message], where)
    return FAILED


if __name__ == "__main__":
    main()
