"""What is longer than the screen goes through a pager, on a real terminal and with a real less."""

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

import pytest
from conftest import BUNDLED, ENVIRONMENT, PROGRAM

from lyfz.outcome import DONE, FAILED
from lyfz.output.pager import _Pages

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
termios = pytest.importorskip("termios", reason="needs a pseudo-terminal")
fcntl = pytest.importorskip("fcntl", reason="needs a pseudo-terminal")

needs_less = pytest.mark.skipif(not shutil.which("less"), reason="needs less")
LINES = 24
PROMPT = ":\x1b[K"  # of less
EXPECTED = "expected a file to read\r\n"
LONG = [*PROGRAM, "indicators"]  # 57 rows, as a table on 24 lines
LAST = "信访问题处理"  # a word of its last row
SHORT = [*PROGRAM, "indicators", "复议"]
# A text that is made while it is read; {} stands for what takes time between its lines.
ENDLESS = """
import itertools, sys, time
from lyfz import streams
from lyfz.outcome import Outcome
def text():
    for n in itertools.count():
        yield f'line {{n}}\\n'
        {}
sys.exit(streams.emit(Outcome(text(), messages=['this comes behind'])))
"""
SECONDS = 60  # after which a test has failed


class Session:
    """A program on a terminal of 80 by 24 of its own, and who types there."""

    def __init__(self, command: Sequence[str], env: dict[str, str]) -> None:
        self.screen, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (LINES, 80))
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=ENVIRONMENT | env,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(theirs)
        self.text = ""

    def read(self, words: str = "", keys: str = "") -> str:
        """Return what came since, up to these words; all until the program has ended without.

        Keys are typed again and again: a terminal drops those that come along with Ctrl-C.
        """
        begun, raw = time.monotonic(), b""
        while not words or words not in raw.decode(errors="replace"):
            assert time.monotonic() < begun + SECONDS, raw.decode(errors="replace")
            if select.select([self.screen], [], [], 0.5)[0]:
                try:
                    raw += os.read(self.screen, 65536)
                except OSError:  # Linux says EIO when the last writer is gone
                    break
            elif keys:
                self.type(keys)
        self.text = raw.decode(errors="replace")
        return self.text

    def quit(self) -> str:
        return self.read(keys="q")

    def type(self, keys: str) -> None:
        os.write(self.screen, keys.encode())

    def end(self) -> int:
        return self.process.wait(SECONDS)


@pytest.fixture
def start() -> Iterator[Callable[..., Session]]:
    sessions = []

    def start(command: Sequence[str], **env: str) -> Session:
        sessions.append(Session(command, env))
        return sessions[-1]

    yield start
    for session in sessions:
        session.process.kill()
        session.process.wait()
        os.close(session.screen)


@needs_less
def test_a_long_answer_is_paged_and_q_ends_it_quietly(start: Callable[..., Session]) -> None:
    """Ctrl-C is the pager's own, colours pass, and what is said of the reports comes behind it."""
    session = start([*LONG, "-r", "none.yaml", "-r", BUNDLED])
    first = session.read(PROMPT)
    assert "\x1b[1mname\x1b[0m" in first
    assert first.count("\n") == LINES - 1
    assert "none.yaml" not in first
    session.type("\x03")
    assert session.quit().endswith("lyfz: none.yaml: No such file or directory; " + EXPECTED)
    assert session.end() == FAILED


@needs_less
@pytest.mark.parametrize("between", ["pass", "n < 100 or time.sleep(1000)"])
def test_the_first_page_comes_at_once_and_quitting_stops_the_work(
    start: Callable[..., Session], between: str
) -> None:
    """Be it that the text is without end, or that its next line takes long."""
    session = start([sys.executable, "-c", ENDLESS.format(between)])
    assert f"line {LINES - 2}\x1b" in session.read(PROMPT)
    assert session.quit().endswith("lyfz: this comes behind\r\n")
    assert session.end() == DONE


@needs_less
@pytest.mark.parametrize("keys", ["", "\x03"])
def test_what_a_pager_has_shown_is_not_printed_again(
    start: Callable[..., Session], keys: str
) -> None:
    """Whatever exit code it ends with; Ctrl-C ends neither it nor its shell."""
    session = start(LONG, PAGER="less; exit 1")
    session.read(PROMPT)
    session.type(keys)
    assert LAST not in session.quit()
    assert session.end() == DONE


@pytest.mark.parametrize(
    ("command", "env", "word"),
    [
        (SHORT, {}, "行政复议申请受理"),
        (LONG, {"PAGER": ""}, LAST),
        (LONG, {"LYFZ_PAGER": "cat", "PAGER": "no-such-pager"}, LAST),
        (LONG, {"LYFZ_PAGER": "", "PAGER": "no-such-pager"}, LAST),
        ([*LONG, "--no-pager"], {"PAGER": "no-such-pager"}, LAST),
        ([*PROGRAM, "--no-pager", "indicators"], {"PAGER": "no-such-pager"}, LAST),
        ([*PROGRAM, "--no-pager", "show", "-h"], {"PAGER": "no-such-pager"}, "--no-pager"),
        (LONG, {"TERM": "dumb"}, LAST),
        ([*PROGRAM, "indicator"], {"PAGER": "no-such-pager"}, "no command 'indicator'"),
        ([*LONG, "-f", "tsv", "-o", "/dev/null"], {"PAGER": "no-such-pager"}, ""),
    ],
)
def test_there_is_no_pager_where_none_is_wanted(
    start: Callable[..., Session], command: Sequence[str], env: dict[str, str], word: str
) -> None:
    """Nor for what fits on the screen, for a file, or for a mistake: all is printed."""
    session = start(command, **env)
    text = session.read()
    assert session.end() == (FAILED if command[-1] == "indicator" else DONE)
    assert word in text
    assert "no-such-pager" not in text
    assert PROMPT not in text


@pytest.mark.parametrize("pager", ["no-such-pager", "/dev/null", "no-such-pager -R"])
def test_a_pager_that_is_not_there_costs_nothing_of_the_text(
    start: Callable[..., Session], pager: str
) -> None:
    """All of it is printed, once."""
    session = start(LONG, LYFZ_PAGER=pager)
    printed = session.read()
    assert session.end() == DONE
    assert printed.endswith(start(LONG, PAGER="cat").read())
    assert printed.count(LAST) == 1


def test_a_pager_that_is_not_there_costs_nothing_of_a_text_in_one_piece(
    start: Callable[..., Session],
) -> None:
    """Though it is more than a pipe holds."""
    code = "from lyfz import streams; from lyfz.outcome import Outcome; streams.emit(Outcome({}))"
    text = "'line\\n' * 100_000 + 'end'"
    session = start([sys.executable, "-c", code.format(text)], PAGER="no-such-pager")
    printed = session.read()
    assert printed.count("line") == 100_000
    assert printed.endswith("end")


def test_a_named_pager_gets_all_of_the_text(start: Callable[..., Session]) -> None:
    """It may have options, and another program behind it; a setting of less is the user's."""
    session = start(
        [*LONG, "-f", "tsv"], PAGER="cat -n | tail -1; echo $LESS $LESSCHARSET", LESS="-S"
    )
    count = session.read().split()[0]
    assert int(count) == 58
    assert "-S utf-8" in session.text


def test_what_fits_is_counted_in_lines_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that is too wide takes two, a style none; the last one is the shell's."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", str(LINES))
    for text, fits in (
        ("a\n" * 23, True),
        ("a\n" * 24, False),
        ("字" * 40 * 23, True),
        ("字" * 40 * 23 + "字\n", False),
        ("\x1b[1ma\x1b[0m" * 80 * 23, True),
        ("\n" * 23, True),
    ):
        pages = _Pages(BytesIO(), "utf-8", "no-such-pager")
        pages._held = [text.encode()]
        assert pages._fits() is fits, text[:9]
