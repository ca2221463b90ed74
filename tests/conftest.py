"""What tests share: the program as a process, the program on a terminal, and small reports."""

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from itertools import pairwise
from pathlib import Path

os.environ["LYFZ_LANG"] = "en"  # of this process, before it imports what it says

import pyte
import pytest
from hypothesis import settings

import lyfz
from lyfz import cli, streams
from lyfz.reportfile.loader import parse

# The first example may import a library; a test that hangs is ended as a whole.
settings.register_profile("lyfz", deadline=None)
settings.load_profile("lyfz")

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs signals and FIFOs of POSIX")

BUNDLED = str(Path(__file__).parents[1] / "data" / "report.yaml")
QUERIES = {"sections", "search", "indicators", "show", "get", "citations", "info", "compare"}
PROGRAM = [sys.executable, "-m", "lyfz"]
# What a shell would hand down, without what this run or its machine happens to set.
ENVIRONMENT = {
    key: value
    for key, value in os.environ.items()
    if not key.startswith(("PYTHON", "LC_", "LYFZ_", "_LYFZ", "_TYPER"))
    and key not in {"FORCE_COLOR", "NO_COLOR", "COLUMNS", "LINES", "TERM", "LANGUAGE"}
} | {"LANG": "C.UTF-8", "TERM": "xterm-256color"}

SMALL = """\
format: 1
report:
  id: small
  title: 小县2023年度报告
  region: 小县
  year: 2023
  published: '2024-01-31'
sections:
- kind: preamble
  title: 引言
  text: 去年工作如下：
- kind: work
  text: 一、普法。
  sections:
  - text: 一是发书。发放《宪法》5000多册，覆盖3个村。
    indicators:
    - id: books
      name: 普法书籍
      value: 5000
      qualifier: over
      unit: 册
      quote: 5000多册
    - id: villages
      name: 覆盖村
      value: 3
      unit: 个
      quote: 3个村
  - text: 二是办案。办结案件12至15件，办结率99.5%。
    indicators:
    - id: cases
      name: 办结案件
      value: 12
      upper: 15
      qualifier: range
      unit: 件
      quote: 12至15件
    - id: rate
      name: 办结率
      value: 99.5
      unit: '%'
      quote: 办结率99.5%
- kind: problems
  title: 问题
  text: 人手不足。
"""


@pytest.fixture(scope="session")
def report() -> lyfz.Report:
    """The bundled report."""
    return lyfz.load()


@pytest.fixture(scope="session")
def small() -> lyfz.Report:
    return parse(SMALL, "small.yaml")


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run the program with its output in a pipe; `env` adds to a plain environment."""

    def start(
        *arguments: object, env: dict[str, str] | None = None, stdin: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*PROGRAM, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            env=ENVIRONMENT | (env or {}),
            timeout=60,
        )

    return start


@pytest.fixture
def ask(
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> Run:
    """As `run`, but within this process: much faster, for all that is no matter of streams.

    What is asked of report files is asked of a collection of them, too: it says the same.
    """

    def start(
        *arguments: object, env: dict[str, str] | None = None, stdin: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        words = list(map(str, arguments))
        with monkeypatch.context() as patch:
            for name in os.environ.keys() - ENVIRONMENT:
                patch.delenv(name)
            for name, value in (ENVIRONMENT | (env or {})).items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
            patch.setattr(streams, "is_terminal", lambda: False)
            status = streams.emit(cli.run(words))
            ended = subprocess.CompletedProcess(words, status, *capsysbinary.readouterr())
            files = [word for option, word in pairwise(words) if option == "-r"] or [BUNDLED]
            asked = words[:1] and words[0] in QUERIES and not env and "-o" not in words
            if asked and all(map(os.path.isfile, files)):
                database = str(tmp_path_factory.mktemp("collection") / "all.db")
                collected = streams.emit(cli.run(["collect", *files, "-o", database]))
                verb, *others = [
                    word for option, word in pairwise(["", *words]) if option != "-r" != word
                ]
                if len(files) == 1:  # a collection may hold several, and lines say which
                    streams.emit(cli.run([verb, "-r", *files, "-r", *files, *others]))
                expected = capsysbinary.readouterr().out if len(files) == 1 else ended.stdout
                again = streams.emit(cli.run([verb, "-r", database, *others]))
                printed = capsysbinary.readouterr()
                assert collected or (again, printed.out) == (status, expected)
        return ended

    return start


class Terminal:
    """The screen of a terminal emulator after the program has run in it."""

    def __init__(self, screen: pyte.Screen, raw: bytes, status: int) -> None:
        self.screen = screen
        self.raw = raw
        self.status = status

    @property
    def lines(self) -> list[str]:
        """What a person reads, without the empty lines below."""
        text = "\n".join(line.rstrip() for line in self.screen.display)
        return text.rstrip("\n").split("\n")

    def starts(self, row: int) -> list[int]:
        """The cells where something begins after two blank ones, or at the edge."""
        cells = [self.screen.buffer[row][column].data for column in range(self.screen.columns)]
        return [
            column
            for column, cell in enumerate(cells)
            if cell.strip() and (column == 0 or cells[column - 2 : column] == [" ", " "])
        ]


@pytest.fixture(scope="session")
def terminal() -> Callable[..., Terminal]:
    """Run the program on a pseudo-terminal of so many columns and return its screen."""
    pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
    termios = pytest.importorskip("termios", reason="needs a pseudo-terminal")

    def start(
        *arguments: object,
        columns: int = 80,
        env: dict[str, str] | None = None,
        shell: Path | None = None,
    ) -> Terminal:
        """With `shell`, the one argument is a command line to be run in that folder."""
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (300, columns))
        process = subprocess.Popen(
            [*(["sh", "-c"] if shell else PROGRAM), *map(str, arguments)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=shell,
            env=ENVIRONMENT | (env or {}),
        )
        os.close(theirs)
        raw = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux says EIO when the last writer is gone
                break
            if not chunk:
                break
            raw += chunk
        os.close(ours)
        screen = pyte.Screen(columns, 300)
        pyte.ByteStream(screen).feed(raw)
        return Terminal(screen, raw, process.wait(timeout=60))

    return start
