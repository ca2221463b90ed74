"""What is said where nothing is found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import BUNDLED, Run, Terminal


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("indicators 办接", ["nothing matches 办接; near: 办结案件, 办结率"]),
        ("indicators 覆盖镇", ["nothing matches 覆盖镇; near: 覆盖村"]),
        ("indicators 鼹鼠 办结", ["nothing matches 鼹鼠"]),
        ("indicators book-s", ["nothing matches book-s; near: books"]),
        ("indicators -u 度", ["nothing matches -u 度; units are: 册, 个, 件, %"]),
        ("indicators 办结 -u 吨 -u 度", ["nothing matches -u 吨 -u 度; units are: 册, 个, 件, %"]),
        ("indicators --basis rule", ["nothing matches --basis rule; bases are: year"]),
        ("indicators --min 1万", ["nothing matches --min 10000; values are: 3, …, 5000"]),
        ("indicators --max 2.5", ["nothing matches --max 2.5; values are: 3, …, 5000"]),
        ("indicators -s 2", ["nothing matches -s 2; figures are in: 1"]),
        (
            "indicators 办结 --min 100 -u 个",
            ["no figure meets all that is asked; each alone: 办结: 2, -u 个: 1, --min 100: 1"],
        ),
        ("indicators -n 0", []),
        ("citations 县法", ["nothing matches 县法; near: 宪法"]),
        ("citations -s 2", ["no work is named"]),
        ("concepts 鼹鼠", ["no concept matches 鼹鼠; see lyfz concepts"]),
        ("concepts 信访 提案", ["信访 alone: 4 concepts", "提案 alone: 4 concepts"]),
        ("compare 鼹鼠", ["no figure to compare of 鼹鼠; see lyfz concepts"]),
        ("search 鼹鼠", []),
    ],
)
def test_what_leaves_nothing_is_said_and_what_there_is_instead(
    ask: Run, small_file: Path, asked: str, said: list[str]
) -> None:
    """On standard error, of a file as of a collection; search has an exit code to say it."""
    verb, *words = asked.split()
    ended = ask(verb, *words, *([] if verb == "concepts" else ["-r", small_file]))
    assert ended.stderr.decode().splitlines() == [f"lyfz: {line}" for line in said]
    assert ended.returncode == (verb == "search")


def test_standard_input_is_not_read_again(run: Run, small_file: Path) -> None:
    """Nothing is said of what it holds instead."""
    ended = run("indicators", "办接", "-r", "-", stdin=small_file.read_bytes())
    assert (ended.stderr, ended.returncode) == (b"", 0)


def test_a_person_is_told_how_much_was_searched(
    terminal: Callable[..., Terminal], run: Run, small_file: Path, tmp_path: Path
) -> None:
    """Of files and of a collection, those that its index ruled out included."""
    database = tmp_path / "all.db"
    run("collect", small_file, "-o", database)
    for source in (small_file, database):
        for more in ([], ["-s", "1"], ["-r", BUNDLED]):
            screen = terminal("search", "鼹鼠", "-r", source, *more)
            said = "2 reports matches" if BUNDLED in more else "1 report matches"
            assert screen.lines == [f"lyfz: no sentence of {said}"]
            assert screen.status == 1
