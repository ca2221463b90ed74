"""Many items on several cores: the same results in the same order, and nothing left behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from conftest import posix_only

from lyfz.errors import LyfzError
from lyfz.parallel import AHEAD, cores, in_order


def halved(number: str) -> tuple[int, int]:
    """What the tests have done, and the process that did it."""
    if int(number) % 2:
        raise LyfzError(f"{number}: odd", "expected an even number")
    return int(number) // 2, os.getpid()


def killed(number: str) -> str:
    if number == "3":
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def broken(number: str) -> float:
    return 1 / int(number)


def results(jobs: int, count: int = 20) -> list[tuple[str, int | tuple[str, ...]]]:
    pairs = in_order(halved, map(str, range(count)), jobs)
    return [(item, r.messages if isinstance(r, LyfzError) else r[0]) for item, r in pairs]


def test_results_come_in_the_order_of_the_items_whatever_the_cores() -> None:
    """Mistakes in their places, with all that they say."""
    expected = [
        (str(n), (f"{n}: odd", "expected an even number") if n % 2 else n // 2) for n in range(20)
    ]
    assert results(1) == results(2) == expected
    assert results(3, count=0) == []
    assert cores() >= 1


def test_one_job_is_done_by_this_process_and_more_by_others() -> None:
    """No process is started for one."""
    for jobs, ours in ((1, True), (2, False)):
        done = dict(in_order(halved, ["2", "4"], jobs)).values()
        assert [result[1] == os.getpid() for result in done if isinstance(result, tuple)] == [
            ours,
            ours,
        ]


def test_work_is_only_a_few_items_ahead() -> None:
    """So that memory does not grow with their number."""
    taken: list[str] = []

    def items() -> Iterator[str]:
        for number in map(str, range(1000)):
            taken.append(number)
            yield number

    with closing(in_order(halved, items(), 2)) as pairs:
        for place in range(1, 20):
            next(pairs)
            assert len(taken) < place + 2 * AHEAD


def test_no_process_outlives_the_work() -> None:
    """Also where the work is given up."""
    with closing(in_order(halved, map(str, range(1000)), 2)) as pairs:
        next(pairs)
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()


@posix_only
def test_a_process_that_is_killed_is_a_mistake_to_be_said() -> None:
    """What came before it is there."""
    done: list[str] = []
    with pytest.raises(LyfzError, match="a process was killed"):
        done.extend(item for item, _ in in_order(killed, map(str, range(100)), 2))
    assert done == [str(number) for number in range(len(done))]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_function_is_raised_as_it_is(jobs: int) -> None:
    """It is no mistake of a person."""
    with pytest.raises(ZeroDivisionError):
        list(in_order(broken, ["0", "1"], jobs))


def test_a_pool_that_is_given_up_says_nothing(tmp_path: Path) -> None:
    """Python's own processes clean up behind it, and would say so."""
    script = tmp_path / "script.py"
    script.write_text(
        "import os, time\n"
        "from lyfz import parallel\n"
        "def late(item):\n"
        "    time.sleep(0.2)\n"
        "    return item\n"
        "if __name__ == '__main__':\n"
        "    parallel.PATIENCE = 0\n"
        "    results = parallel.in_order(late, map(str, range(50)), 2)\n"
        "    next(results)\n"
        "    results.close()\n"
        "    os._exit(0)\n"
    )
    ended = subprocess.run([sys.executable, script], capture_output=True, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, b"")
