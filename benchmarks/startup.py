"""What a command costs as a whole process, as a ratio to `python -c "import typer"`.

Measured is the processor's time, the system's included: another program that runs at the same
time does not count. Each run of a command is paired with a run of the yardstick right after it,
so that a machine that slows down slows both; the median of the pairwise ratios is what to quote.
Usage: python benchmarks/startup.py [RUNS]
"""

import os
import pty
import shutil
import statistics
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 21
YARDSTICK = [sys.executable, "-c", "import typer"]
SCRIPT = str(Path(sys.executable).with_name("lyfz"))
DATA = str(Path(__file__).parents[1] / "data" / "report.yaml")
# Byte code is cached, as it is for whoever installed the program.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


class Case(NamedTuple):
    """A command to time; `target` is the ratio not to exceed, `stdin` what it reads.

    `columns` is the width of the terminal that it prints to, 0 for a pipe.
    """

    name: str
    command: list[str]
    target: str = ""
    env: dict[str, str] = {}  # noqa: RUF012 (read only)
    columns: int = 0
    stdin: bytes = b""


class Cost(NamedTuple):
    seconds: float
    kilobytes: int


def completing(*words: str) -> dict[str, str]:
    """What bash sets when Tab is pressed after the last word."""
    return {
        "_LYFZ_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }


ROWS = subprocess.run([SCRIPT, "indicators", "--json"], capture_output=True, check=True).stdout
CASES = [
    Case("lyfz --version", [SCRIPT, "--version"], "1.3"),
    Case("completion of a command", [SCRIPT], "1.3", completing("lyfz", "se")),
    Case("completion of an id", [SCRIPT], "1.10", completing("lyfz", "get", "pa")),
    Case("lyfz sections --json", [SCRIPT, "sections", "--json"], "1.05"),
    Case("lyfz indicators --json", [SCRIPT, "indicators", "--json"], "1.05"),
    Case("lyfz indicators (pipe)", [SCRIPT, "indicators"], "1.05"),
    Case("lyfz get petitions-handled", [SCRIPT, "get", "petitions-handled"], "1.05"),
    Case("lyfz search 普法 (pipe)", [SCRIPT, "search", "普法"], "1.05"),
    Case("lyfz indicators (80 columns)", [SCRIPT, "indicators"], "1.7", columns=80),
    Case("lyfz indicators (100 columns)", [SCRIPT, "indicators"], "1.7", columns=100),
    Case("grep 普法", ["grep", "普法", DATA]),
    Case("rg 普法", ["rg", "普法", DATA]),
    Case("jq on lyfz --json", ["jq", "map(.value)"], stdin=ROWS),
    Case("yq (kislyuk's) on the YAML", ["yq", "..|.value?", DATA]),
]


def cost(case: Case) -> Cost:
    """Run once, its output read and thrown away."""
    if case.columns:
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (50, case.columns))
        process = subprocess.Popen(case.command, stdout=theirs, env=ENVIRONMENT | case.env)
        os.close(theirs)
        try:
            while os.read(ours, 65536):
                pass
        except OSError:  # the terminal is closed: the program has ended
            os.close(ours)
    else:
        process = subprocess.Popen(
            case.command,
            stdin=subprocess.PIPE if case.stdin else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=ENVIRONMENT | case.env,
        )
        if process.stdin:
            process.stdin.write(case.stdin)
            process.stdin.close()
        assert process.stdout
        process.stdout.read()
        process.stdout.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss)


def main() -> None:
    """Print a Markdown table of ratios."""
    yardstick = Case("", YARDSTICK)
    print("| command | time | to reach | memory |\n| --- | ---: | ---: | ---: |")
    for case in CASES:
        if not shutil.which(case.command[0]):
            print(f"| {case.name} | not installed | | |")
            continue
        cost(case)
        pairs = [(cost(case), cost(yardstick)) for _ in range(RUNS)]
        seconds = statistics.median(ours.seconds / theirs.seconds for ours, theirs in pairs)
        memory = statistics.median(ours.kilobytes / theirs.kilobytes for ours, theirs in pairs)
        print(f"| {case.name} | {seconds:.2f} | {case.target} | {memory:.2f} |")


if __name__ == "__main__":
    main()
