"""The READMEs cannot lie: each `$ ` line in a console block is run and its output compared."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, Terminal

from lyfz.cli import VERBS

ROOT = Path(__file__).parents[1]
READMES = {
    "en": (ROOT / "README.md").read_text(encoding="utf-8"),
    "zh": (ROOT / "README.zh-CN.md").read_text(encoding="utf-8"),
}
CITED = {"SOURCE_DATE_EPOCH": "1795651200"}  # the day of the examples
BLOCKS = [
    (language, block)
    for language, text in READMES.items()
    for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
]


def examples(block: str) -> Iterator[tuple[str, str]]:
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


@pytest.mark.parametrize(
    ("language", "block"),
    BLOCKS,
    ids=[f"{language}-{block.partition(chr(10))[0][2:]}" for language, block in BLOCKS],
)
def test_each_example_prints_what_the_readme_says(
    terminal: Callable[..., Terminal], shell_path: str, tmp_path: Path, language: str, block: str
) -> None:
    """On a terminal of a hundred columns, in any folder, one after the other."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = CITED | {"PATH": shell_path, "LYFZ_LANG": language}
    for command, output in examples(block):
        for program in ("jq", "awk"):
            if re.search(rf"\b{program}\b", command) and not shutil.which(program):
                pytest.skip(f"{program} is not installed")
        screen = terminal(command, columns=100, env=environment, shell=tmp_path)
        assert "\n".join(screen.lines) == output


def test_there_is_an_example_of_every_command() -> None:
    """Nothing is left to be found out."""
    for language in READMES:
        commands = {
            word
            for of, block in BLOCKS
            for command, _ in examples(block)
            for word in re.findall(r"lyfz (\w+)", command)
            if of == language
        }
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


def test_the_comparison_is_the_one_that_the_program_draws() -> None:
    """`python docs/picture.py` made it, too."""
    reports = ROOT / "examples" / "reports"
    command = [
        sys.executable,
        "-m",
        "lyfz",
        "compare",
        "-r",
        str(reports),
        "资料",
        "信访",
        "-f",
        "svg",
    ]
    drawn = subprocess.run(command, capture_output=True, env=ENVIRONMENT, check=True).stdout
    assert drawn == (ROOT / "docs" / "compare.svg").read_bytes()


def test_each_query_of_a_collection_runs(tmp_path: Path) -> None:
    """Of its tables and views, as they are named."""
    path = tmp_path / "reports.db"
    subprocess.run(
        [sys.executable, "-m", "lyfz", "collect", ROOT / "data" / "report.yaml", "-o", path],
        check=True,
        env=ENVIRONMENT,
        stderr=subprocess.DEVNULL,
    )
    connection = sqlite3.connect(path)
    for text in READMES.values():
        (queries,) = re.findall(r"^```sql\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
        for query in queries.splitlines():
            assert connection.execute(query).fetchall()
