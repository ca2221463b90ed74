"""Many reports: a corpus is made, then commands over all of it are timed as whole processes.

Usage: python benchmarks/corpus.py make FOLDER [REPORTS]    20,000 of them by default
       python benchmarks/corpus.py measure FOLDER FILE.db   which is collected where it is missing

Measured is the processor's time, the system's included, as the median of several runs, warm.
Where a ratio is given, runs of both are paired, so that a machine that slows down slows both.
"""

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

SCRIPT = str(Path(sys.executable).with_name("lyfz"))
# Byte code is cached and output buffered, as it is for whoever installed the program.
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "LYFZ_"))}
RUNS = 9
COMMON = "行政执法"
FIGURE, FIGURE_ID = "行政复议案件受理", "xing-zheng-fu-yi-an-jian-shou-li"
CONCEPT = "reconsideration-accepted"  # that of the same figure


def make(folder: Path, reports: int) -> None:
    """Write report files below `reports`, and their words, a section a line, below `texts`."""
    start = time.perf_counter()
    batches = [range(first, min(first + 100, reports)) for first in range(0, reports, 100)]
    with ProcessPoolExecutor() as pool:
        size = sum(pool.map(partial(_write, folder), batches))
    seconds = time.perf_counter() - start
    print(f"{reports} reports, {size / 1e6:.0f} MB of text, in {seconds:.0f} s")


def _write(folder: Path, numbers: Iterable[int]) -> int:
    """Returns the bytes of text written."""
    import made  # the dictionary of its words makes a process large, so that memory reads high

    size = 0
    for report in map(made.make, numbers):
        for kind, ending, words in (
            ("reports", "yaml", report.file),
            ("texts", "txt", report.text),
        ):
            path = folder / kind / f"{report.path}.{ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words, encoding="utf-8", newline="\n")
        size += len(report.text.encode())
    return size


class Cost(NamedTuple):
    """What a run took: the processor's seconds, seconds by the clock, to the first byte of output
    as well; its lines, and the most memory.
    """

    seconds: float
    wall: float
    first: float
    lines: int
    megabytes: float


def run(command: list[str]) -> Cost:
    """Run once, its output read through a pipe and thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
        bufsize=0,
    )
    assert process.stdout
    lines = 0
    first = 0.0
    while chunk := process.stdout.read(1 << 16):
        first = first or time.perf_counter() - start
        lines += chunk.count(b"\n")
    process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise SystemExit(f"{' '.join(command)[:200]}: exit code {process.returncode}")
    wall = time.perf_counter() - start
    return Cost(used.ru_utime + used.ru_stime, wall, first, lines, used.ru_maxrss / 1024)


def medians(*commands: list[str], runs: int = RUNS) -> list[Cost]:
    """Run each once to warm up, then in turn, so often; return the medians of what each cost."""
    for command in commands:
        run(command)
    costs = zip(*([run(command) for command in commands] for _ in range(runs)), strict=True)
    return [Cost(*map(statistics.median, zip(*cost, strict=True))) for cost in costs]


def rare(texts: Path) -> tuple[str, Path]:
    """Return a word that stands in 20 to 80 sections, those of one county, and one of the texts."""
    for folder in sorted(texts.iterdir(), reverse=True):
        lines = [line for path in folder.iterdir() for line in path.read_text("utf-8").split("\n")]
        for path in sorted(folder.iterdir()):
            for name in re.findall(r"在(\w+)开展试点", path.read_text("utf-8")):
                if 20 <= sum(name in line for line in lines) <= 80:
                    return name, path
    raise SystemExit(f"{texts}: too few texts")


def collect(folder: Path, collection: Path) -> None:
    """Time the making of a collection where there is none, and another run with nothing new."""
    command = [SCRIPT, "collect", str(folder / "reports"), "-o", str(collection)]
    reports = sum(1 for _ in (folder / "reports").rglob("*.yaml"))
    if not collection.exists():
        cost = run(command)
        row("collect: reports a second and core", f"{reports / cost.seconds:.0f}", "80", cost)
    [cost] = medians(command, runs=3)
    row("collect again, nothing new: seconds", f"{cost.seconds:.2f}", "2", cost)
    size = collection.stat().st_size / sum(p.stat().st_size for p in folder.glob("texts/*/*"))
    row(f"size of the collection of {reports:,} reports, to their words", f"{size:.1f}")


def row(name: str, value: str, target: str = "", *costs: Cost) -> None:
    """Print a row of the table; memory is that of the first command."""
    memory = f"{costs[0].megabytes:.0f}" if costs else ""
    print(f"| {name} | {value} | {target} | {memory} |", flush=True)


def measure(folder: Path, collection: Path) -> None:
    """Print a table of what questions cost."""
    print("| measured | value | to reach | memory, MB |\n| --- | ---: | ---: | ---: |")
    collect(folder, collection)
    word, text = rare(folder / "texts")
    one = folder / "reports" / text.parent.name / f"{text.stem}.yaml"
    from_all, from_files = ["-r", str(collection)], ["-r", str(one.parent)]
    search, figures = [SCRIPT, "search"], [SCRIPT, "indicators", FIGURE]
    version, search_one, search_all, grep = medians(
        [SCRIPT, "--version"],
        [*search, word, "-r", str(one)],
        [*search, word, *from_all],
        ["rg", word, str(folder / "texts")],
    )
    row("lyfz --version: seconds", f"{version.seconds:.3f}", "", version)
    row(
        f"a rare word, {search_all.lines} rows: seconds",
        f"{search_all.seconds:.3f}",
        "",
        search_all,
    )
    row("… to the same word in one file", f"{search_all.seconds / search_one.seconds:.2f}", "1.2")
    row("… rg on the texts to it", f"{grep.seconds / search_all.seconds:.1f}", "1 (3)", grep)
    row("… by the clock", f"{grep.wall / search_all.wall:.1f}")
    counted, printed, as_json = medians(
        [*search, "-c", COMMON, *from_all],
        [*search, COMMON, *from_all],
        [*search, COMMON, "--json", *from_all],
        runs=3,
    )
    row("a common word: seconds to its first row", f"{printed.first - version.wall:.2f}", "0.2")
    row("… -c, to a rare one", f"{counted.seconds / search_all.seconds:.2f}", "2", counted)
    for name, cost in (("plain", printed), ("--json", as_json)):
        row(
            f"… {cost.lines:,} rows {name}, a second",
            f"{cost.lines / cost.seconds:,.0f}",
            "60,000",
            cost,
        )
    [by_year] = medians([*figures, "--year", "2020-2022", *from_all])
    row(
        f"{by_year.lines - 1:,} figures of one name and 3 years: seconds",
        f"{by_year.seconds:.2f}",
        "0.3",
        by_year,
    )
    for name, command in (
        ("the figures of one id", ["get", FIGURE_ID, "--json"]),
        ("the figures of one concept, compared", ["compare", CONCEPT]),
        ("all figures in order", ["indicators", "--sort", "value"]),
    ):
        [cost] = medians([SCRIPT, *command, *from_all], runs=1)
        row(f"{name}, {cost.lines:,} rows: seconds", f"{cost.seconds:.2f}", "", cost)
    for name, command in (("search", [*search, COMMON]), ("indicators", figures)):
        [cost] = medians([*command, *from_files], runs=3)
        row(f"{name} in a folder of 500 files: seconds", f"{cost.seconds:.2f}", "3", cost)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["make", folder]:
            make(Path(folder), 20_000)
        case ["make", folder, reports]:
            make(Path(folder), int(reports))
        case ["measure", folder, collection]:
            measure(Path(folder), Path(collection))
        case _:
            raise SystemExit(__doc__)
