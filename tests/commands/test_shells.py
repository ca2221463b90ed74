"""Tab in the real shells, on a pseudo-terminal: what is inserted, what is listed."""

import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest
from conftest import BUNDLED, ENVIRONMENT, PROGRAM, SMALL

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
termios = pytest.importorskip("termios", reason="needs a pseudo-terminal")

SHELLS = {"bash": ["bash", "--noprofile"], "zsh": ["zsh", "-d"], "fish": ["fish"]}
PATIENCE = 8  # seconds
INTERRUPT = b"\x03"


class Shell:
    """A shell that waits at its prompt, in a folder with reports."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.list = "\t\t" if name == "bash" else "\t"
        self.ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (40, 100))
        home = {"HOME": str(folder), "PATH": f"{folder}:{os.environ['PATH']}", "LYFZ_LANG": "en"}
        environment = ENVIRONMENT | home
        subprocess.run(
            [*SHELLS[name], "-c", "lyfz --install-completion; true"], env=environment, check=True
        )
        self.process = subprocess.Popen(
            [*SHELLS[name], "-i"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env=environment,
            preexec_fn=lambda: os.login_tty(theirs),
        )
        os.close(theirs)
        self.screen = pyte.Screen(100, 40)
        self.stream = pyte.ByteStream(self.screen)
        while not self._read(PATIENCE):
            pass  # until there is a prompt
        self._settle(0.5)

    def type(self, keys: str, *expected: str) -> None:
        """Type at an empty prompt, and read the screen until all that is expected is on it."""
        os.write(self.ours, INTERRUPT)
        self._settle(0.2)
        self.screen.reset()
        os.write(self.ours, keys.encode())
        end = time.monotonic() + PATIENCE
        while not all(text in self.text for text in expected):
            assert time.monotonic() < end, f"{keys!r}: expected {expected} in\n{self.text}"
            self._read(0.1)
        self._settle(0.1)

    def _settle(self, silence: float) -> None:
        while self._read(silence):
            pass

    def _read(self, patience: float) -> bool:
        """Read what the shell writes now; False where it writes nothing so long."""
        is_written = bool(select.select([self.ours], [], [], patience)[0])
        if is_written:
            self.stream.feed(os.read(self.ours, 65536))
        return is_written

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)


@pytest.fixture(scope="module", params=SHELLS)
def shell(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shell]:
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed")
    folder = tmp_path_factory.mktemp(request.param)
    program = folder / "lyfz"
    program.write_text(f'#!/bin/sh\nexec {" ".join(PROGRAM)} "$@"\n')
    program.chmod(0o755)
    shutil.copy(BUNDLED, folder / "whole.yaml")
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    shell = Shell(request.param, folder)
    yield shell
    shell.process.kill()
    shell.process.wait()
    os.close(shell.ours)


def test_a_name_gives_way_to_its_id(shell: Shell) -> None:
    """And a blank follows, for what comes next."""
    shell.type("lyfz get 信\tend", "lyfz get petitions-handled end")


def test_several_are_listed_with_what_they_are(shell: Shell) -> None:
    """Nothing of that is inserted; a word that they do not begin with is not lost in bash."""
    shell.type(
        "lyfz show 普法" + shell.list,
        "2.1",
        "一是创新多元化普法载体",
        "2.3",
        "三是强化重点人群普法",
    )
    if shell.name == "bash":
        assert "2.1  -- 一是创新多元化普法载体" in shell.text
        shell.type("lyfz show 普法\tend", "lyfz show 普法end")


def test_columns_are_completed_behind_a_comma(shell: Shell) -> None:
    """And behind the sign that joins option and value, at which bash begins a new word."""
    shell.type("lyfz info --columns region,ye\tend", "--columns region,year end")
    shell.type("lyfz info --columns=region,ye\tend", "--columns=region,year end")


def test_files_are_left_to_the_shell(shell: Shell) -> None:
    shell.type("lyfz get -r ./wh\tend", "lyfz get -r ./whole.yaml end")


def test_open_quotes_and_blanks_are_kept_right(shell: Shell) -> None:
    inserted = {"bash": '"compare --missing" end', "zsh": '"compare --missing" end'}
    shell.type('lyfz schema "compare \tend', inserted.get(shell.name, r"compare\ --missing end"))
    if shell.name != "fish":
        shell.type("lyfz schema compare\\ -\tend", r"schema compare\ --missing end")


def test_a_report_named_behind_the_cursor_counts(shell: Shell) -> None:
    if shell.name == "fish":
        pytest.skip("fish does not say what stands behind the cursor")
    shell.type("lyfz get  -r small.yaml" + "\x1b[D" * 14 + "vil\t", "lyfz get villages ")


def test_what_a_report_says_is_never_run(shell: Shell) -> None:
    text = SMALL.replace("name: 覆盖村", "name: 村$(touch ran)`touch ran`';touch ran;'")
    (shell.folder / "hostile.yaml").write_text(text, encoding="utf-8")
    shell.type(
        "lyfz get -r hostile.yaml " + shell.list, "villages", "村＄（touch ran）｀touch ran｀"
    )
    assert not (shell.folder / "ran").exists()
