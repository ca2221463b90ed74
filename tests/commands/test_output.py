"""`-o FILE`: an answer goes to a file, whole or not at all."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from conftest import ENVIRONMENT, PROGRAM, Run, Terminal, posix_only

from lyfz import LyfzError, streams
from lyfz.outcome import Outcome

BROKEN_PIPE = 141
ENDINGS = ".txt, .md, .json, .jsonl, .csv, .tsv, .markdown, .xlsx, .parquet, .svg, .html"


def test_the_ending_tells_the_format(ask: Run, tmp_path: Path) -> None:
    """The file holds what -f prints; standard output stays empty. Capitals are the same."""
    for name, ending in {
        "json": "json",
        "jsonl": "jsonl",
        "csv": "CSV",
        "tsv": "tsv",
        "markdown": "md",
        "table": "txt",
    }.items():
        path = tmp_path / f"a.{ending}"
        for command in ("indicators", "citations", "info"):
            answered = ask(command, "-o", path)
            assert (answered.returncode, answered.stdout, answered.stderr) == (0, b"", b"")
            assert path.read_bytes() == ask(command, "-f", name).stdout


def test_words_go_to_a_text_file_as_to_a_pipe(
    terminal: Callable[..., Terminal], ask: Run, tmp_path: Path
) -> None:
    """Without colour and not wrapped, even where the program is typed on a terminal."""
    path = tmp_path / "a.txt"
    for command in (
        ["show", "2"],
        ["search", "法"],
        ["search", "法", "-c"],
        ["get", "petitions-handled"],
    ):
        assert terminal(*command, "-o", path).raw == b""
        assert path.read_bytes() == ask(*command).stdout


def test_a_format_that_is_asked_for_is_taken_whatever_the_ending(ask: Run, tmp_path: Path) -> None:
    """- is standard output."""
    path = tmp_path / "a.geojson"
    ask("info", "-f", "json", "-o", path)
    for options in (["-f", "json"], ["--json", "-o", "-"]):
        assert ask("info", *options).stdout == path.read_bytes()


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("info -o a.xls", f"-o a.xls: expected a name in {ENDINGS}, or -f"),
        ("info -o a", f"-o a: expected a name in {ENDINGS}, or -f"),
        (
            "info -f table -o a.csv",
            "-o a.csv: this prints plain text; expected a name in .txt",
        ),
        ("search -c 法 -o a.csv", "-o a.csv: this prints plain text; expected a name in .txt"),
        (
            "check --explain wrong-unit -o a.csv",
            "-o a.csv: this prints plain text; expected a name in .txt",
        ),
        ("info --bom -o a.json", "--bom: only CSV has one; expected -o FILE.csv or -f csv"),
        ("show --bom", "--bom: only CSV has one; expected -o FILE.csv or -f csv"),
        ("info -o no/a.csv", "no/a.csv: No such file or directory; nothing was written"),
        ("info -f csv -o .", ".: Is a directory; nothing was written"),
    ],
)
def test_a_mistake_writes_nothing(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, expected: str
) -> None:
    """Exit 2, and a line that says what to type."""
    monkeypatch.chdir(tmp_path)
    answered = ask(*command.split())
    assert answered.stderr.decode() == f"lyfz: {expected}\n"
    assert (answered.returncode, answered.stdout, list(tmp_path.iterdir())) == (2, b"", [])


def test_excel_knows_csv_by_its_first_bytes(ask: Run, tmp_path: Path) -> None:
    """--bom writes them."""
    path = tmp_path / "a.csv"
    ask("info", "-o", path, "--bom")
    assert path.read_bytes() == b"\xef\xbb\xbf" + ask("info", "-f", "csv").stdout


def test_a_bad_report_does_not_keep_the_good_ones_from_the_file(
    ask: Run, small_file: Path, tmp_path: Path
) -> None:
    """Their rows are in it, it is whole, and the exit code is 2; of none it is left as it was."""
    path, bad = tmp_path / "a.json", tmp_path / "bad.yaml"
    bad.write_text("format: 1\n", encoding="utf-8")
    assert ask("info", "-r", small_file, "-r", bad, "-o", path).returncode == 2
    assert [row["report"] for row in json.loads(path.read_bytes())] == ["small"]
    assert ask("info", "-r", bad, "-o", path).returncode == 2
    assert [row["report"] for row in json.loads(path.read_bytes())] == ["small"]


def test_what_a_library_writes_goes_to_a_file_or_a_pipe(
    ask: Run, terminal: Callable[..., Terminal], tmp_path: Path
) -> None:
    """A terminal is spared it."""
    path = tmp_path / "a.parquet"
    assert ask("info", "-o", path).returncode == 0
    assert path.read_bytes() == ask("info", "-f", "parquet").stdout
    assert terminal("info", "-f", "xlsx").lines == [
        "lyfz: -f xlsx: a terminal cannot show it; expected -o FILE.xlsx"
    ]


@pytest.mark.parametrize(("ending", "library"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow")])
def test_a_library_that_is_missing_is_named(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, library: str
) -> None:
    """With what to type, in a line."""
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"lyfz.output.{ending}", raising=False)
    extra = {"xlsx": "excel", "parquet": "parquet"}[ending]
    said = ask("info", "-o", tmp_path / f"a.{ending}").stderr.decode()
    assert said == f"lyfz: writing .{ending} needs {library}: pip install 'lyfz[{extra}]'\n"
    assert list(tmp_path.iterdir()) == []


def test_nothing_found_is_an_empty_file_and_exit_1(ask: Run, tmp_path: Path) -> None:
    """In place of the last answer, which would be a wrong one."""
    path = tmp_path / "a.json"
    assert ask("search", "法", "-o", path).returncode == 0
    assert ask("search", "无此", "-o", path).returncode == 1
    assert path.read_bytes() == b"[]\n"


@posix_only
def test_killed_half_way_the_old_file_stands(tmp_path: Path, small_file: Path) -> None:
    """Whatever was written by then. The second report is a pipe that says nothing."""
    path, never = tmp_path / "a.csv", tmp_path / "never"
    path.write_text("old", encoding="utf-8")
    os.mkfifo(never)
    arguments = ["info", "-r", str(small_file), "-r", str(never), "-o", str(path)]
    process = subprocess.Popen([*PROGRAM, *arguments], env=ENVIRONMENT)
    while not list(tmp_path.glob(".lyfz-*")):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=60)
    assert path.read_text("utf-8") == "old"


@posix_only
@pytest.mark.parametrize("ending", ["csv", "json", "md", "xlsx", "parquet"])
def test_a_full_disk_leaves_the_old_file_and_no_other(tmp_path: Path, ending: str) -> None:
    """One message, exit 2. A limit on the size of files stands for the end of a disk."""
    resource = pytest.importorskip("resource")
    path = tmp_path / f"a.{ending}"
    path.write_text("old", encoding="utf-8")
    ended = subprocess.run(
        [*PROGRAM, "search", "[^。]", "-E", "-o", str(path)],
        env=ENVIRONMENT | {"PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(tmp_path)},
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert ended.stderr.decode() == f"lyfz: {path}: File too large; nothing was written\n"
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert [entry.read_text("utf-8") for entry in tmp_path.iterdir()] == ["old"]


@posix_only
def test_a_device_is_written_into_and_a_closed_pipe_ends_silently(run: Run, tmp_path: Path) -> None:
    """As on standard output."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = Thread(target=lambda: pipe.open("rb").close(), daemon=True)
    reader.start()
    ended = run("search", "[^。]", "-E", "-f", "csv", "-o", pipe)
    assert (ended.returncode, ended.stderr) == (BROKEN_PIPE, b"")
    reader.join(timeout=60)
    assert run("info", "-f", "csv", "-o", "/dev/stdout").stdout == run("info", "-f", "csv").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_that_is_full_is_named(run: Run) -> None:
    """As a file would be."""
    ended = run("info", "-f", "csv", "-o", "/dev/full")
    assert ended.stderr == b"lyfz: /dev/full: No space left on device; nothing was written\n"


@posix_only
def test_a_file_that_is_read_only_is_left_alone(tmp_path: Path, small_file: Path) -> None:
    """Although its folder would let another take its place."""
    if os.geteuid() == 0:
        pytest.skip("root writes everywhere")
    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o400)
    ended = subprocess.run([*PROGRAM, "info", "-o", path], env=ENVIRONMENT, capture_output=True)
    assert ended.stderr.decode() == f"lyfz: {path}: Permission denied; nothing was written\n"
    assert path.read_text("utf-8") == "old"


def test_an_answer_that_breaks_off_makes_no_file(tmp_path: Path) -> None:
    """As an .xlsx that would have too many rows; a part of it would be taken for the whole."""

    def chunks() -> Iterator[str]:
        yield "new"
        raise LyfzError("too long")

    path = tmp_path / "a.csv"
    path.write_text("old", encoding="utf-8")
    assert streams.emit(Outcome(chunks(), target=str(path))) == 2
    assert [entry.read_text("utf-8") for entry in tmp_path.iterdir()] == ["old"]
