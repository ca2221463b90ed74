"""`python -m lyfz`, and the `lyfz` script: the command line in, an exit code out."""

import gc
import os
import traceback

BROKEN, INTERRUPTED = 2, 130


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.disable()  # a run is over before a collection could pay for itself: a twentieth of it
    try:
        from lyfz import streams
        from lyfz.cli import run

        code = streams.emit(run(streams.arguments()))
    except KeyboardInterrupt:
        code = INTERRUPTED
    except Exception:  # a mistake of ours; 1 would say that nothing was found
        traceback.print_exc()
        code = BROKEN
    # All is flushed, and nothing is left that taking the interpreter apart, a tenth of a run,
    # would do any good to.
    os._exit(code)


if __name__ == "__main__":
    main()
