"""`python -m lyfz`, and the `lyfz` script: the command line in, an exit code out."""

import gc
import os
import signal
import sys
from types import FrameType

SIGNALLED = 128  # plus the number of the signal: the exit code that shells use


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.disable()  # collections would take a thirtieth of a run; import collects by itself
    signals = _interrupted_by("SIGHUP", "SIGTERM")
    try:
        from lyfz import streams
        from lyfz.cli import run

        code = streams.emit(run(streams.arguments()))
    except KeyboardInterrupt as interrupt:
        code = SIGNALLED + (signals or [signal.SIGINT])[0]
        if interrupt.args:  # what is done so far
            streams.write_messages(interrupt.args)
    except Exception as error:
        code = _crashed(error)
    # All is flushed; an orderly end of the interpreter would take a tenth of a run.
    os._exit(code)


def _interrupted_by(*names: str) -> list[int]:
    """Let these signals raise KeyboardInterrupt. Returns the list that receives their numbers.

    A signal that is ignored (nohup) stays ignored. Windows has no SIGHUP.
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
    """Report a fault of the program in a line; exit code 2, since 1 means that nothing is found."""
    import traceback

    from lyfz import streams
    from lyfz.locale import _
    from lyfz.outcome import FAILED

    stack = "".join(traceback.format_exception(error)) if sys.flags.dev_mode else ""
    message = _(
        "a fault of lyfz, not yours: {fault}; "
        "please report what `python -X dev -m lyfz` prints for this command",
        fault=f"{type(error).__name__}: {error}",
    )
    streams.write_messages([message], stack)
    return FAILED


if __name__ == "__main__":
    main()
