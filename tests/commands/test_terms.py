"""Terms that are typed without an input method, and what is said of them."""

from pathlib import Path

import pytest
from conftest import Run

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"


def answered(ask: Run, *arguments: object) -> tuple[list[str], str]:
    """Return the rows of an answer, and what is said of it."""
    ended = ask(*arguments, "--no-headers")
    return ended.stdout.decode().splitlines(), ended.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "rows", "said"),
    [
        ("indicators books --columns id", ["books"], ""),
        ("indicators bankanjian --columns id", [], ""),
        (
            "indicators banjieanjian --columns id",
            ["cases"],
            "'banjieanjian' is read as pinyin: 办结案件",
        ),
        ("indicators bjl --columns id", ["rate"], "'bjl' is read as pinyin: 办结率"),
        ("indicators 辦結 --columns id", ["cases", "rate"], ""),
        ("indicators bj aj --columns id", ["cases"], "'bj' is read as pinyin: 办结"),
        ("search pufa --columns section", ["1"], "'pufa' is read as pinyin: 普法"),
        ("search -E pufa --columns section", [], ""),
        ("search rs --columns section", ["2"], "'rs' is read as pinyin: 人手"),
        ("citations xf --columns title", ["宪法"], "'xf' is read as pinyin: 宪法"),
        ("concepts xinfangjian --columns concept", ["petitions-received"], ": 信访件"),
    ],
)
def test_letters_find_what_is_read_so(
    ask: Run, small_file: Path, arguments: str, rows: list[str], said: str
) -> None:
    """And it is said which words these are; what stands there as it is typed needs no word."""
    verb, *words = arguments.split()
    report = [] if verb == "concepts" else ["-r", small_file]
    answer, messages = answered(ask, verb, *words, *report)
    assert answer[: len(rows)] == rows
    assert len(answer) == len(rows) or verb == "concepts"
    assert said in messages
    assert bool(said) == ("pinyin" in messages)


def test_a_count_is_of_what_is_read_so_in_all_reports(ask: Run, small_file: Path) -> None:
    """The letters that syllables begin with are tried where no report has what is typed."""
    ended = ask("search", "-c", "rs", "-r", small_file, "-r", EXAMPLES)
    assert ended.returncode == 0
    assert ended.stdout.decode().splitlines()[0] == "small:1"
    assert "'rs' is read as pinyin: 人手" in ended.stderr.decode()


def test_standard_input_is_read_once_for_all_ways(run: Run, small_file: Path) -> None:
    """Though its text is asked again."""
    ended = run("search", "-c", "rs", "-r", "-", stdin=small_file.read_bytes())
    assert (ended.stdout, ended.returncode) == (b"1\n", 0)


def test_letters_are_compared_as_the_concepts_that_are_read_so(ask: Run) -> None:
    """Of one report: the bundled one."""
    rows, said = answered(ask, "compare", "xinfang", "--columns", "concept")
    assert rows == ["petitions-handled"]
    assert "'xinfang' is read as pinyin: 信访" in said
