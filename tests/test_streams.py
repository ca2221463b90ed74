"""What a script can rely on, proven on the real program as a process."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import ENVIRONMENT, PROGRAM, SMALL, Run, Terminal, posix_only

import lyfz

# A C locale in which Python is kept from helping itself to UTF-8.
C_LOCALE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
GBK = {"PYTHONIOENCODING": "gbk"}
MACHINE = ["json", "jsonl", "csv", "tsv", "markdown"]


@pytest.fixture(scope="module")
def plain(run: Run) -> dict[str, bytes]:
    """What each machine format prints in a plain environment."""
    return {name: run("indicators", "-f", name).stdout for name in MACHINE}


@pytest.mark.parametrize("env", [C_LOCALE, GBK, {"FORCE_COLOR": "1"}, {"NO_COLOR": "1"}])
@pytest.mark.parametrize("name", MACHINE)
def test_machine_formats_are_the_same_bytes_everywhere(
    run: Run, plain: dict[str, bytes], env: dict[str, str], name: str
) -> None:
    """UTF-8, not escaped, whatever the locale and whatever it says of colour."""
    ended = run("indicators", "-f", name, env=env)
    assert ended.stdout == plain[name]
    assert "县委常委会集体学法" in ended.stdout.decode("utf-8")
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_a_pipe_gets_tsv_and_a_format_overrides_it(run: Run) -> None:
    """FORCE_COLOR does not make a pipe a terminal."""
    for env in ({}, {"FORCE_COLOR": "1", "TTY_COMPATIBLE": "1", "CLICOLOR_FORCE": "1"}):
        lines = run("sections", "1.1", env=env).stdout.decode().splitlines()
        assert lines == [
            "report\tsection\tlabel\ttitle\tkind\tlevel\tparent\tcharacters\tindicators\tregion\tyear",
            "linyou-2023\t1.1\t一是\t抓责任落实\twork\t2\t1\t114\t0\t麟游县\t2023",
        ]


def test_search_prints_address_and_sentence_in_a_pipe(run: Run) -> None:
    """One a line, no colour, not cut; --color always marks the match and changes nothing else."""
    plain = run("search", "复议工作", env={"FORCE_COLOR": "1"})
    assert plain.stdout.decode() == "6.2\t二是积极开展行政复议工作。\n"
    colored = run("search", "复议工作", "--color", "always").stdout.decode()
    assert colored == "6.2\t二是积极开展行政\x1b[1;31m复议工作\x1b[0m。\n"


def test_show_prints_the_official_words_in_a_pipe(run: Run, report: lyfz.Report) -> None:
    """A line a section: no address, no colour, no wrapping."""
    expected = "".join(section.text + "\n" for section in report.walk())
    assert run("show").stdout.decode() == expected


def test_words_for_people_follow_the_stream_and_lose_nothing(run: Run) -> None:
    """A locale that cannot say a character gets its escape, never a question mark."""
    assert run("search", "复议工作", env=C_LOCALE).stdout == (
        b"6.2\t" + "二是积极开展行政复议工作。".encode("ascii", "backslashreplace") + b"\n"
    )
    gbk = run("get", "petitions-handled", "--quote", env=GBK)
    assert gbk.stdout == "处理信访问题118起\n".encode("gbk")


@pytest.mark.parametrize(
    ("command", "encoding"),
    [
        ("show -r {file} -r 没有", "gbk"),
        ("get villages -r {file} -r 没有", "gbk"),
        ("search 普法 -r {file} -r 没有", "gbk"),
        ("indicators -f table -r {file} -r 没有", "gbk"),
        ("indicators --json -r {file} -r 没有", "utf-8"),
        ("check {file} 没有", "utf-8"),
        ("import {page}", "utf-8"),
    ],
)
def test_one_run_writes_one_encoding(
    run: Run, small_file: Path, command: str, encoding: str
) -> None:
    """Words for people follow the stream, and messages with them; beside UTF-8 they are UTF-8."""
    page = small_file.with_name("没有.txt")
    page.write_text("小县2023年度报告\n一、普法。\n", encoding="utf-8")
    ended = run(*command.format(file=small_file, page=page).split(), env=GBK)
    assert ended.stdout.decode(encoding)
    assert "没有" in ended.stderr.decode(encoding)


def test_a_terminal_gets_what_it_can_show(terminal: Callable[..., Terminal]) -> None:
    """A GBK terminal shows no UTF-8, not even of a machine format."""
    raw = terminal("indicators", "-s", "6.1", "-f", "csv", env=GBK).raw
    assert "信访问题处理" in raw.decode("gbk")


def test_arguments_are_utf_8_in_any_locale(run: Run, tmp_path: Path) -> None:
    """Terms, addresses and file names alike."""
    path = tmp_path / "麟游.yaml"
    path.write_text(SMALL, encoding="utf-8")
    for env in ({}, C_LOCALE):
        assert run("search", "-c", "普法", env=env).stdout == b"12\n"
        assert run("search", "-l", "普法", "-s", "二.三", env=env).stdout == b"2.3\n"
        assert run("get", "villages", "-r", path, env=env).stdout == b"3\n"


def test_a_screen_in_a_c_locale_is_still_drawn(terminal: Callable[..., Terminal]) -> None:
    """Escapes where the terminal cannot say Chinese, and no traceback."""
    seen = terminal("indicators", "-s", "6.1", env=C_LOCALE, columns=200)
    assert "\\u4fe1\\u8bbf" in seen.lines[1]
    assert seen.status == 0


@pytest.mark.parametrize("columns", [60, 140])
def test_the_programs_own_symbols_exist_in_gbk(run: Run, columns: int) -> None:
    """Trees and marks reach a GBK console as they are."""
    for command in ("sections", "indicators", "info"):
        drawn = run(command, "-f", "table", env=GBK).stdout
        assert b"\\u" not in drawn
        drawn.decode("gbk")


def start(
    *arguments: str, env: dict[str, str] | None = None, **options: Any
) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*PROGRAM, *arguments], env=ENVIRONMENT | (env or {}), **options)


@pytest.mark.parametrize(
    "command", ["show", "indicators", "sections --json", "--help", "get petitions-handled"]
)
@pytest.mark.parametrize("env", [{}, {"PYTHONUNBUFFERED": "1"}])
def test_a_reader_that_is_gone_ends_the_program_silently(command: str, env: dict[str, str]) -> None:
    """141, as a shell reports SIGPIPE; small output and large."""
    reader, writer = os.pipe()
    os.close(reader)
    process = start(*command.split(), env=env, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (141, b"")


def test_a_reader_that_leaves_early_has_what_it_read(tmp_path: Path) -> None:
    """`| head -1` on more output than a pipe holds."""
    path = tmp_path / "long.yaml"
    path.write_text(SMALL.replace("人手不足。", "人手不足。" * 100_000), encoding="utf-8")
    line = subprocess.run(
        ["sh", "-c", '"$@" | head -1; exit 0', "sh", *PROGRAM, "search", "人手", "-r", str(path)],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=60,
    )
    assert (line.stdout.decode(), line.stderr) == ("2\t人手不足。\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["show", "get petitions-handled", "--version"])
def test_a_full_disk_is_a_failure_that_says_so(command: str) -> None:
    """Exit 2 and one line, no traceback and nothing from the interpreter."""
    with Path("/dev/full").open("wb") as full:
        process = start(*command.split(), stdout=full, stderr=subprocess.PIPE)
        _, said = process.communicate(timeout=60)
    assert said == b"lyfz: cannot write: No space left on device\n"
    assert process.returncode == 2


def emitted(chunks: str, **streams: Any) -> subprocess.Popen[bytes]:
    """A process that writes an Outcome whose text is the generator with this body."""
    body = "".join(f"    {line}\n" for line in chunks.splitlines())
    script = f"""\
import os, sys, tracemalloc
from lyfz.errors import LyfzError
from lyfz.outcome import Outcome
from lyfz.streams import emit
def chunks():
{body}
tracemalloc.start()
status = emit(Outcome(chunks(), messages=("done",)))
os.write(2, str(tracemalloc.get_traced_memory()[1]).encode())
os._exit(status)
"""
    both: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([sys.executable, "-c", script], env=ENVIRONMENT, **(both | streams))


def test_an_answer_is_written_as_it_is_made() -> None:
    """A hundred megabytes leave through a process that never holds a tenth of them."""
    process = emitted("for _ in range(100): yield 'a' * 2**20", stdout=subprocess.DEVNULL)
    _, said = process.communicate(timeout=60)
    message, peak = said.split(b"\n")
    assert (process.returncode, message) == (0, b"lyfz: done")
    assert int(peak) < 10 * 2**20


def test_a_reader_that_leaves_between_chunks_ends_the_program_silently() -> None:
    """141; the chunks that nobody reads are not made."""
    process = emitted("yield 'a' * 2**20\nsys.stderr.write('made')\nyield 'b' * 2**20")
    assert process.stdout is not None
    assert process.stdout.read(1) == b"a"
    process.stdout.close()
    assert process.stderr is not None
    assert b"made" not in process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 141


def test_a_mistake_met_while_writing_is_said_and_exits_2() -> None:
    """What was written before it has reached the reader."""
    written, said = (process := emitted("yield '一'\nraise LyfzError('a', 'b')")).communicate()
    assert written.decode() == "一"
    assert said.startswith(b"lyfz: a\nlyfz: b\nlyfz: done\n")
    assert process.returncode == 2


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
@pytest.mark.parametrize(
    ("command", "usual"),
    [
        ("get petitions-handled", 0),
        ("get nothing", 2),
        ("nothing", 2),
        ("sections --x", 2),
        ("", 2),
    ],
)
def test_a_stream_that_was_never_open_is_no_traceback(
    closed: str, command: str, usual: int
) -> None:
    """Daemons and cron jobs close them; a mistake never lands on standard output instead."""
    done = subprocess.run(
        ["sh", "-c", f'"$@" {command} {closed}', "sh", *PROGRAM],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=60,
    )
    assert b"Traceback" not in done.stderr
    assert done.returncode == (2 if closed.startswith(">&-") else usual)
    assert bool(done.stdout) == (usual == 0 and done.returncode == 0)


def test_nothing_to_print_needs_no_stream() -> None:
    """Nothing found is 1, whether or not there is a standard output to leave empty."""
    shell = '"$@" search 无此 >&-'
    done = subprocess.run(
        ["sh", "-c", shell, "sh", *PROGRAM], capture_output=True, env=ENVIRONMENT, timeout=60
    )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["get nothing", "nothing", "sections -f xml", ""])
def test_a_mistake_exits_2_where_nobody_can_be_told(command: str) -> None:
    """A full disk behind standard error changes nothing."""
    with Path("/dev/full").open("wb") as full:
        process = start(*command.split(), stdout=subprocess.PIPE, stderr=full)
        printed, _ = process.communicate(timeout=60)
    assert (process.returncode, printed) == (2, b"")


def signalled(
    folder: Path, number: int, before: signal.Handlers = signal.SIG_DFL
) -> tuple[tuple[bytes, bytes], int]:
    """What the program prints, and its exit code, after a signal while it reads a report."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    process = start(
        *("get", "villages", "-r", str(pipe)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(number, before),
    )
    writer = os.open(pipe, os.O_WRONLY)  # waits until the program reads
    process.send_signal(number)
    with suppress(BrokenPipeError):
        os.write(writer, SMALL.encode())
    os.close(writer)
    return process.communicate(timeout=60), process.returncode


@posix_only
@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_the_program_silently(tmp_path: Path, name: str, status: int) -> None:
    """Ctrl-C, kill, or a terminal that is gone: 128 and its number."""
    assert signalled(tmp_path, getattr(signal, name)) == ((b"", b""), status)


@posix_only
@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP"])
def test_a_signal_that_is_ignored_stays_so(tmp_path: Path, name: str) -> None:
    """As nohup and a job in the background want it."""
    number = getattr(signal, name)
    assert signalled(tmp_path, number, signal.SIG_IGN) == ((b"3\n", b""), 0)


@pytest.mark.parametrize(("options", "traced"), [([], False), (["-X", "dev"], True)])
def test_a_fault_of_ours_exits_2_and_asks_for_a_report(options: list[str], traced: bool) -> None:
    """One line, and a traceback in Python's developer mode only; 1 would mean nothing found."""
    script = "from lyfz import __main__, cli; cli.run = lambda _: 1 / 0; __main__.main()"
    ended = subprocess.run(
        [sys.executable, *options, "-c", script], capture_output=True, env=ENVIRONMENT
    )
    assert (ended.returncode, ended.stdout) == (2, b"")
    first, _, rest = ended.stderr.decode().partition("\n")
    assert first == (
        "lyfz: a fault of lyfz, not yours: ZeroDivisionError: division by zero; "
        "please report what `python -X dev -m lyfz` prints for this command"
    )
    assert rest.startswith("Traceback") if traced else rest == ""


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_jq_reads_what_is_printed() -> None:
    """The pipe that the README promises."""
    shell = '"$@" indicators --json | jq "map(.value) | add"'
    done = subprocess.run(
        ["sh", "-c", shell, "sh", *PROGRAM], capture_output=True, env=ENVIRONMENT, timeout=60
    )
    values = json.loads(
        subprocess.run(
            [*PROGRAM, "indicators", "--json"], capture_output=True, env=ENVIRONMENT, check=True
        ).stdout
    )
    assert json.loads(done.stdout) == sum(row["value"] for row in values)


def test_control_characters_reach_no_output_as_they_are(run: Run, tmp_path: Path) -> None:
    """JSON escapes them, all else shows that something was there; messages too."""
    path = tmp_path / "a.yaml"
    path.write_text(SMALL.replace("text: 人手不足。", r'text: "人手\e[31m不足\x9b。"'), "utf-8")
    for arguments in (["show"], ["search", "人手"], ["show", "-f", "tsv"], ["show", "-f", "csv"]):
        found = run(*arguments, "-r", path).stdout.decode()
        assert "人手\ufffd[31m不足\ufffd。" in found
    [row] = json.loads(run("show", "2", "--json", "-r", path).stdout)
    assert row["text"] == "人手\x1b[31m不足\x9b。"
    assert b"\x1b" not in run("show", "2", "--json", "-r", path).stdout
    said = run("info", "-r", "no\x1b[31m.yaml")
    assert said.stderr.decode().startswith("lyfz: no\ufffd[31m.yaml: No such file")
