"""The same work on many items, on several cores, with the results in the order of the items.

It must not know what the work is.
"""

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from functools import partial
from threading import Thread
from typing import Any, TypeVar

from lyfz.errors import LyfzError
from lyfz.locale import _

AHEAD = 4  # items for each process that are worked on or wait, which bounds the memory
PATIENCE = 2  # seconds for processes to end
MOST = 61  # processes that Windows can wait for

Result = TypeVar("Result")
_mask: Any = getattr(signal, "pthread_sigmask", lambda how, signals: None)  # not on Windows


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    function: Callable[[str], Result], items: Iterable[str], jobs: int
) -> Generator[tuple[str, Result | LyfzError], None, None]:
    """Yield each item with what `function` makes of it, or with the LyfzError that it raises.

    One job is done by this process; more are so many processes, which import `function` by its
    name, work a few items ahead and are gone when the generator ends or is closed.

    Raises LyfzError where a process cannot be started, or is killed.
    """
    if jobs < 2:
        yield from ((item, _result(function, item)) for item in items)
        return
    # A process of Python's own removes what a pool leaves that is given up; it need not say so.
    sys.warnoptions.append("ignore::UserWarning:multiprocessing.resource_tracker")
    # "spawn" is the same on every system, and copies no process that has threads.
    pool = ProcessPoolExecutor(min(jobs, MOST), multiprocessing.get_context("spawn"), _begin)
    waiting: deque[tuple[str, Future[Result | LyfzError]]] = deque()
    try:
        for item in items:
            _mask(signal.SIG_BLOCK, {signal.SIGINT})  # until a new process is ready for it
            waiting.append((item, pool.submit(_result, function, item)))
            _mask(signal.SIG_UNBLOCK, {signal.SIGINT})
            if len(waiting) == jobs * AHEAD:
                first, future = waiting.popleft()
                yield first, future.result()
        for last, future in waiting:
            yield last, future.result()
    except (BrokenExecutor, OSError):
        message = _("a process was killed, or could not be started; is there too little memory?")
        raise LyfzError(message) from None
    finally:
        _mask(signal.SIG_UNBLOCK, {signal.SIGINT})
        for process in multiprocessing.active_children():
            process.terminate()
        # The pool waits without end where a process is ended while it hands over a result.
        end = Thread(target=partial(pool.shutdown, cancel_futures=True), daemon=True)
        end.start()
        end.join(PATIENCE)


def _result(function: Callable[[str], Result], item: str) -> Result | LyfzError:
    try:
        return function(item)
    except LyfzError as error:
        return error


def _begin() -> None:
    """Let a process leave Ctrl-C to the one that started it, and end with that."""
    # A function: programs started here, as for a PDF, would inherit that it is ignored.
    signal.signal(signal.SIGINT, lambda number, frame: None)
    _mask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
