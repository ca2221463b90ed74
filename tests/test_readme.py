"""The README cannot lie: every `$ ` line in a console block is run and its output compared."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, Terminal

from lyfz.cli import VERBS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def examples() -> Iterator[tuple[str, str]]:
    for block in BLOCKS:
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = example.partition("\n")
            yield command, output.rstrip("\n")


@pytest.fixture(scope="module")
def shell_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH on which `lyfz` is this program, and `curl` prints the page as it was saved."""
    folder = tmp_path_factory.mktemp("bin")
    page = ROOT / "tests" / "data" / "linyou-2023.txt"
    for name, line in (
        ("lyfz", f'exec "{sys.executable}" -m lyfz "$@"'),
        ("curl", f'cat "{page}"'),
    ):
        script = folder / name
        script.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        script.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the examples are typed, one after the other."""
    return tmp_path_factory.mktemp("folder")


@pytest.mark.parametrize(("command", "output"), list(examples()))
def test_an_example_prints_what_the_readme_says(
    terminal: Callable[..., Terminal], shell_path: str, folder: Path, command: str, output: str
) -> None:
    """On a terminal of a hundred columns, in any folder."""
    for program in ("jq", "awk"):
        if re.search(rf"\b{program}\b", command) and not shutil.which(program):
            pytest.skip(f"{program} is not installed")
    seen: Terminal = terminal(command, columns=100, env={"PATH": shell_path}, shell=folder)
    assert "\n".join(seen.lines) == output


def test_there_is_an_example_of_every_command() -> None:
    """Nothing is left to be found out."""
    commands = {word for command, _ in examples() for word in re.findall(r"lyfz (\w+)", command)}
    assert commands >= set(VERBS) - {"schema"}  # its output is a file of the repository


def test_the_picture_is_of_the_programs_output() -> None:
    """`python docs/picture.py` made it, and would make it again."""
    picture = (ROOT / "docs" / "indicators.svg").read_text(encoding="utf-8")
    drawn = unescape("".join(re.findall(r"<text[^>]*>(.*?)</text>", picture)))
    shown = subprocess.run(
        [sys.executable, "-m", "lyfz", "indicators", "-s", "2", "-f", "table"],
        capture_output=True,
        env=ENVIRONMENT,
        check=True,
    ).stdout.decode()
    assert drawn == "".join(("$ lyfz indicators -s 2" + shown).split())
