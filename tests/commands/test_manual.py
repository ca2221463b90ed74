"""The help of each command, and of the program."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from conftest import BUNDLED, Run

import lyfz
from lyfz.chinese.width import cells
from lyfz.cli import VERBS
from lyfz.commands.manual import Entry, Page, drawn, listed

ROOT = Path(__file__).parents[2]


def test_the_help_of_a_command_says_how_it_is_typed(ask: Run) -> None:
    """Usage, what it does, what it takes, in groups, and examples."""
    assert (
        ask("help", "collect").stdout.decode()
        == """\
Usage: lyfz collect [OPTIONS] SOURCE... -o FILE.db

  Put report files into a collection.

  It is one file that answers as they do, only faster: -r FILE.db. With the same
  command once more, only files that have changed are read.

Arguments:
  SOURCE  Report files, folders or patterns of them.

Options:
      --prune  Take out reports whose files are gone.
  -h, --help   Print this help.

Output:
  -o, --output FILE.db  The collection to write.

Examples:
  lyfz collect reports/ -o all.db
      A folder of reports, to a collection.
  lyfz search 信访 -r all.db
      Ask the collection.
"""
    )


def test_help_is_found_wherever_people_look_for_it(ask: Run) -> None:
    """As of git and gh: help, help COMMAND, -h and --help before or behind."""
    for asked in ("help", "help help", "-h", "--help"):
        assert ask(*asked.split()).stdout == ask("--help").stdout
    for asked in ("help info", "info -h", "info --help", "info 信访 --help"):
        assert ask(*asked.split()).stdout == ask("info", "-h").stdout
    assert b"\nWhich reports:\n  -r, --report PATH" in ask("info", "-h").stdout


def test_no_line_of_help_is_wider_than_the_terminal(ask: Run) -> None:
    """However narrow; and none is wider than one can follow."""
    for width in (60, 80, 200):
        for verb in ("help", *VERBS):
            text = ask(verb, "--help", env={"COLUMNS": str(width)}).stdout.decode()
            assert max(map(cells, text.splitlines())) <= min(width, 100), (verb, width)


def test_chinese_help_is_measured_in_cells_and_broken_as_chinese_is() -> None:
    """Lines fit, no line begins with a mark, and what is Latin stays whole."""
    page = Page(
        "lyfz get [选项] ID...",
        ["只输出数值，每个 ID 一行，供脚本取用。", "数字后面的单位和约、余等字一概不在其中。"],
        {
            "选项": [
                Entry(
                    "-u, --unit UNIT", "只看以此计量的指标，可重复使用；如：件、人次、--unit 场。"
                )
            ],
            "示例": [Entry("lyfz get petitions-handled --quote", "写明这一数字的原文。")],
            "命令": [],
        },
    )
    assert (
        drawn(page, 48)
        == """\
Usage: lyfz get [选项] ID...

  只输出数值，每个 ID 一行，供脚本取用。

  数字后面的单位和约、余等字一概不在其中。

选项:
  -u, --unit UNIT  只看以此计量的指标，可重复使
                   用；如：件、人次、--unit 场。

示例:
  lyfz get petitions-handled --quote
      写明这一数字的原文。"""
    )


@pytest.mark.parametrize("verb", ["lyfz", *VERBS])
def test_the_examples_of_each_command_run(
    ask: Run, verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a folder with what they name; two or three of each command, a few of the program."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "examples" / "reports", "reports")
    shutil.copy(BUNDLED, "report.yaml")
    text = (ROOT / "tests" / "data" / "linyou-2023.txt").read_text(encoding="utf-8")
    page = "".join(f"<p>{line}</p>" for line in text.splitlines())
    Path("pages").mkdir()
    for name in ("page.html", "pages/a.html"):
        Path(name).write_text(page, encoding="utf-8")
    ask("collect", "reports", "-o", "all.db")
    shown = listed(verb)
    assert 2 <= len(shown) <= 4
    for line in (entry.term for entry in shown):
        program, *words = shlex.split(line.partition(" >")[0])
        overwrites = ["--force"] * (words[0] == "import")
        answered = ask(*words, *overwrites)
        assert (program, answered.returncode) == ("lyfz", 0), (line, answered.stderr)
        assert answered.stdout or "-o" in words
        assert verb in ("lyfz", words[0], "collect")


def test_every_variable_of_the_environment_that_counts_is_named() -> None:
    """In the help, the man page and the README."""
    sources = "".join(map(Path.read_text, Path(lyfz.__file__).parent.rglob("*.py")))
    read = {*re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"', sources)}
    read |= {*re.findall(r'^_?[A-Z]+ = "([A-Z]+_[A-Z_]+)"', sources, re.MULTILINE)}
    assert read <= {variable.term for variable in listed("environment")}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = [f"| `{variable.term}` | {variable.text} |" for variable in listed("environment")]
    assert [row for row in rows if row not in readme] == []
