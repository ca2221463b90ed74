"""What is offered where Tab is pressed, asked as the scripts of the shells ask."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import BUNDLED, ENVIRONMENT, PROGRAM, SMALL, Run, posix_only

from lyfz.cli import VERBS
from lyfz.commands import completion
from lyfz.rows import InfoRow

FILES, USAGE = 1, 2  # exit codes


def offers(ask: Run, typed: str, behind: str = "", **env: str) -> dict[str, str]:
    """Return what is offered, each with what it is, where the cursor stands behind `typed`."""
    found = ask(f"lyfz {typed}", behind, env={"_LYFZ_COMPLETE": "fish", **env})
    assert (found.returncode, found.stderr) == (0, b"")
    return dict(line.split("\t") for line in found.stdout.decode().splitlines())


def bash(ask: Run, typed: str, replaced: str, columns: int | str = 40) -> list[str]:
    env = {"_LYFZ_COMPLETE": "bash", "COLUMNS": str(columns)}
    return ask(f"lyfz {typed}", "", replaced, env=env).stdout.decode().splitlines()


def typer(ask: Run, typed: str, dialect: str) -> str:
    """Return what PowerShell is told, and the scripts that lyfz 0.2 installed."""
    words = f"lyfz {typed}"
    env = {"_LYFZ_COMPLETE": f"complete_{dialect}", "_TYPER_COMPLETE_ARGS": words}
    env |= {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    return ask(env=env).stdout.decode()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("se", ["sections", "search"]),
        ("get --re", ["--report", "--region"]),
        ("show 2.", ["2.1", "2.2", "2.3"]),
        ("show pr", ["preamble", "problems"]),
        ("search 普法 -s 7.", ["7.1", "7.2"]),
        ("indicators -u 人", ["人", "人次"]),
        ("indicators --sort va", ["value"]),
        ("indicators --sort -va", ["-value"]),
        ("info -f j", ["json", "jsonl"]),
        ("info --color=a", ["auto", "always"]),
        ("info --columns na", []),
        ("compare --missing --columns o", ["others"]),
        ("compare --by ", ["year", "region"]),
        ("schema comp", ["compare", "compare --missing"]),
        ("schema report ", []),
        ("concepts petition-c", ["petition-closing-rate"]),
        ("check --explain not-y", ["not-yaml"]),
        ("X=1 lyfz", []),
        ("figures ", []),
    ],
)
def test_what_can_be_typed_is_offered(ask: Run, typed: str, expected: list[str]) -> None:
    """Verbs, options, addresses, units, fields, choices, concepts, codes."""
    assert [*offers(ask, typed)] == expected


def test_an_id_is_offered_by_what_it_begins_with_else_holds_else_by_its_name_and_reading(
    ask: Run,
) -> None:
    model = [f"rule-of-law-model-villages-{level}" for level in ("national", "city", "county")]
    assert [*offers(ask, "get rule-of-law-model")] == model
    assert [*offers(ask, "get law-model-v")] == model
    assert offers(ask, "get 信") == {"petitions-handled": "信访问题处理"}
    assert offers(ask, "get 訪問") == {"petitions-handled": "信访问题处理"}
    for letters in ("xinfang", "xfwt", "xinfwt"):
        assert offers(ask, f"get {letters}") == {"petitions-handled": "信访问题处理"}
    assert "petitions-handled" in offers(ask, "get xf")
    xin = ["xingzheng-zhifa-danwei-xihua-chufa-jie-wei", "petitions-handled"]
    assert [*offers(ask, "get xin")] == xin
    assert bash(ask, "get xin", "xin", columns=0) == [*xin, " "]
    assert [*offers(ask, "indicators -u ren")] == ["人", "人次"]
    assert [*offers(ask, "get --region lin")] == ["麟游县"]
    assert [*offers(ask, "show 多元化")] == ["2.1", "7.2"]


def test_columns_are_offered_that_are_not_there_yet(ask: Run) -> None:
    """In the reader's language where it has another word."""
    assert list(offers(ask, "info --columns ")) == list(InfoRow._fields)
    assert list(offers(ask, "info --columns year,re")) == ["year,report", "year,region"]
    assert list(offers(ask, "info --columns=report,re")) == ["report,region"]
    assert list(offers(ask, "info --columns report,egi")) == ["report,region"]


def test_regions_and_years_are_those_of_the_reports_that_are_named(
    ask: Run, small_file: Path, tmp_path: Path
) -> None:
    """In front of the cursor or behind it, in files or a collection, or by $LYFZ_REPORT."""
    older = tmp_path / "older.yaml"
    older.write_text(SMALL.replace("2023", "2021").replace("id: small", "id: older"), "utf-8")
    database = tmp_path / "all.db"
    ask("collect", small_file, older, BUNDLED, "-o", database)
    assert offers(ask, "get --year ") == {"2023": "1 region"}
    assert offers(ask, "get --year ", f" x -r {tmp_path}") == {
        "2021": "1 region",
        "2023": "1 region",
    }
    for named in (f"-r {tmp_path} -r {BUNDLED}", f"-r {database}", f"--report={database}"):
        assert offers(ask, f"get {named} --region ") == {"小县": "", "麟游县": ""}
        assert [*offers(ask, f"get {named} --region 县")] == ["小县", "麟游县"]
        assert [*offers(ask, f"get {named} --region 麟 --year ")] == ["2023"]
        assert [*offers(ask, f"get {named} --year 2021 --region ")] == ["小县"]
        assert [*offers(ask, f"get {named} --region 小县 --year 2021,")] == ["2021,2023"]
    assert [*offers(ask, "get v", LYFZ_REPORT=str(small_file))] == ["villages"]
    assert [*offers(ask, "get v", f" -r {small_file}")] == ["villages"]
    assert [*offers(ask, "get -r ~/small.yaml v", HOME=str(tmp_path))] == ["villages"]
    assert [*offers(ask, f"get -r {database} --region 小县 --year 2021 b")] == ["books"]


def test_a_report_that_cannot_be_read_offers_nothing(ask: Run) -> None:
    """Standard input is not read; the report that stands for none is asked then."""
    for option in ("", "--region ", "--year "):
        assert offers(ask, f"get -r none.yaml {option}") == {}
    assert [*offers(ask, "get -r - petit")] == ["petitions-handled"]


def test_only_the_first_files_of_a_large_folder_are_read(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A person waits for the answer."""
    monkeypatch.setattr(completion, "MOST", 2)
    for year in (2019, 2020, 2021):
        text = SMALL.replace("2023", str(year)).replace("id: small", f"id: small-{year}")
        (tmp_path / f"{year}.yaml").write_text(text, "utf-8")
    assert [*offers(ask, f"get -r {tmp_path} --year ")] == ["2019", "2020"]


@posix_only
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    """Its report is read once, by the command; what others offer stays."""
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    for named in (f"-r {tmp_path}/pipe.yaml", f"-r {tmp_path}/*.yaml", "-r /dev/stdin"):
        expected = {"villages": "覆盖村"} if "*" in named else {}
        assert offers(run, f"get {named} v") == expected
        assert [*offers(run, f"get {named} --year ")] == (["2023"] if expected else [])


@pytest.mark.parametrize(
    "typed", ["get -r ", "get --report=a", "info -o ", "check ", "import ", "collect x -o "]
)
def test_files_are_left_to_the_shell(ask: Run, typed: str) -> None:
    """An exit code says so; it is that of a mistake, too."""
    found = ask(f"lyfz {typed}", "", env={"_LYFZ_COMPLETE": "zsh"})
    assert (found.returncode, found.stdout) == (FILES, b"")


def test_bash_is_told_what_to_list_and_what_to_insert(ask: Run) -> None:
    """Widths are counted in cells; a colon ends what readline replaces."""
    assert bash(ask, "schema compare", "compare") == ["compare", r"compare\ --missing"]
    assert bash(ask, "schema 'compare ", "compare ") == ["compare --missing"]
    assert bash(ask, r"schema compare\ ", r"compare\ ") == [r"compare\ --missing"]
    assert bash(ask, "get petit", "petit") == ["petitions-handled"]
    assert bash(ask, "show 普法", "普法", columns=30) == [
        "2    -- 二、强化法治宣传,全…",
        "2.1  -- 一是创新多元化普法载体",
        "2.3  -- 三是强化重点人群普法",
        " ",
    ]
    for unknown in (0, ""):
        assert bash(ask, "show 2.", "2.", columns=unknown) == ["2.1", "2.2", "2.3"]


def test_zsh_is_told_with_colons_escaped(ask: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SMALL.replace("name: 覆盖村", "name: 村:三"), encoding="utf-8")
    found = ask(f"lyfz get -r {path} v", "", env={"_LYFZ_COMPLETE": "zsh"})
    assert found.stdout.decode() == "villages:村\\:三\n"


def test_nothing_is_offered_that_a_shell_would_run(ask: Run, tmp_path: Path) -> None:
    """Units and names are somebody else's words; an older script evaluates them."""
    path = tmp_path / "a.yaml"
    text = SMALL.replace("unit: 个", "unit: $(x)").replace("name: 覆盖村", r'name: "\e]0;a\a`x`"')
    path.write_text(text, encoding="utf-8")
    assert "$(x)" not in offers(ask, f"indicators -r {path} -u ")
    for told in (
        typer(ask, f"get -r {path} v", "zsh"),
        offers(ask, f"get -r {path} v")["villages"],
    ):
        assert "｀x｀" in told
        assert not set("\x1b\x07`") & set(told)


def test_scripts_of_typer_are_answered(ask: Run) -> None:
    """PowerShell has no other."""
    assert "petitions-handled:::信访问题处理" in typer(ask, "get petit", "powershell")
    assert '"2.1":"一是创新多元化普法载体"' in typer(ask, "show 2.1", "zsh")
    assert typer(ask, "info -f j", "bash").split() == ["json", "jsonl"]


def test_a_question_that_no_shell_asks_is_a_mistake(ask: Run) -> None:
    """A line is given, and a shell known."""
    for shell, said in (
        ("bash", b"Invalid completion instruction.\n"),
        ("complete_klingon", b"Shell klingon not supported.\n"),
    ):
        ended = ask(env={"_LYFZ_COMPLETE": shell})
        assert (ended.returncode, ended.stdout, ended.stderr) == (USAGE, b"", said)


def test_every_verb_says_what_it_does(ask: Run) -> None:
    summaries = offers(ask, "")
    assert [*summaries] == VERBS
    assert all(summaries.values())


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_completion_that_cannot_be_installed_says_where() -> None:
    """A home that cannot be written to is no traceback."""
    ended = subprocess.run(
        ["bash", "-c", '"$@"; exit $?', "bash", *PROGRAM, "--install-completion"],
        capture_output=True,
        env=ENVIRONMENT | {"HOME": "/dev/null/home"},
    )
    assert (ended.returncode, ended.stdout) == (USAGE, b"")
    message = b"lyfz: /dev/null/home: Not a directory; completion is not installed\n"
    assert ended.stderr == message


def test_what_installing_completion_says_is_in_the_readers_language(
    run: Run, tmp_path: Path
) -> None:
    """Where the script is, and when it works."""
    chosen = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}  # else the shell around it
    env = chosen | {"HOME": str(tmp_path), "LYFZ_LANG": "zh"}
    said = run("--install-completion", "bash", env=env).stdout.decode()
    assert said == f"{tmp_path}/.bash_completions/lyfz.sh: 已安装bash的补全，重新打开终端后生效\n"
