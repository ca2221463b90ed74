"""What is installed: the wheel, run from where pip would put it and from a zip."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, PROGRAM

from lyfz import Report
from lyfz.cli import VERBS
from lyfz.vocabulary.concepts import vocabulary

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module", params=["installed", "zipped"])
def path(request: pytest.FixtureRequest, wheel: Path) -> str:
    if request.param == "zipped":
        return str(wheel)
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(wheel.parent)
    return str(wheel.parent)


def run(path: str, command: list[str]) -> str:
    """Run a command with the package found in `path` first; empty is the checkout."""
    env = ENVIRONMENT | ({"PYTHONPATH": path} if path else {})
    return subprocess.run(command, env=env, check=True, capture_output=True).stdout.decode()


def test_the_compiled_report_is_the_one_of_the_yaml(path: str, report: Report) -> None:
    """Equal in every field; and no YAML is read for it."""
    code = "import sys, lyfz; print(lyfz.__file__, repr(lyfz.load()), 'yaml' in sys.modules)"
    file, compiled = run(path, [sys.executable, "-c", code]).split(" ", 1)
    assert file.startswith(path)
    assert compiled == f"{report!r} False\n"


def test_the_compiled_vocabulary_is_the_one_of_the_yaml(path: str) -> None:
    """And no YAML is read for it."""
    code = (
        "import sys; from lyfz.vocabulary import concepts as c;"
        "print(c.__file__, c.vocabulary(), 'yaml' in sys.modules)"
    )
    file, compiled = run(path, [sys.executable, "-c", code]).split(" ", 1)
    assert file.startswith(path)
    assert compiled == f"{vocabulary()!r} False\n"


@pytest.mark.parametrize("command", ["indicators --json", "sections --json", "show -f html"])
def test_the_wheel_answers_byte_for_byte_as_the_checkout(path: str, command: str) -> None:
    """Whether the report was compiled or is read from its YAML."""
    asked = [*PROGRAM, *command.split()]
    assert run(path, asked) == run("", asked)


def test_the_wheel_still_holds_the_file(path: str) -> None:
    """check proves the words of the file, not what was compiled from it."""
    assert run(path, [*PROGRAM, "check", "--no-headers"]) == ""


def test_the_man_pages_are_installed(wheel: Path, tmp_path: Path) -> None:
    """In both languages, clean for mandoc, with each command, option, variable and exit code."""
    for place in ("man1/lyfz.1", "zh_CN/man1/lyfz.1"):
        with zipfile.ZipFile(wheel) as packed:
            [name] = [name for name in packed.namelist() if name.endswith(f"share/man/{place}")]
            page = packed.read(name).decode()
        assert ".data/data/" in name
        for verb in VERBS:
            assert f"\n.SS lyfz {verb} " in page
        for term in ("\\-\\-columns A,B", "\\-\\-ignore\\-case", "LYFZ_LANG", "130", "NO_COLOR"):
            assert f"{term}\n" in page
        if mandoc := shutil.which("mandoc"):
            file = tmp_path / "lyfz.1"
            file.write_text(page, encoding="utf-8")
            linted = subprocess.run([mandoc, "-Tlint", "-Wwarning", file], capture_output=True)
            assert linted.stdout == b""
