"""A collection is made, made again, shared, broken, and always whole."""

import gc
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, PROGRAM, SMALL, Run, posix_only

from lyfz.chinese.fold import pattern
from lyfz.library import database, pairs
from lyfz.library.collecting import Collector
from lyfz.library.collection import Collection
from lyfz.library.pairs import BLOCK
from lyfz.library.question import Question, Regions
from lyfz.reportfile.loader import parse

USAGE = 2


def report_text(name: str, villages: int = 3) -> str:
    return (
        SMALL.replace("id: small", f"id: {name}")
        .replace("覆盖3个村", f"覆盖{villages}个村")
        .replace("value: 3\n", f"value: {villages}\n")
        .replace("quote: 3个村", f"quote: {villages}个村")
    )


def write_reports(folder: Path, *names: str, villages: int = 3) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / f"{name}.yaml").write_text(report_text(name, villages), encoding="utf-8")
    return folder


def answer(run: Run, *words: object) -> str:
    return run(*words).stdout.decode()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return write_reports(tmp_path / "reports", "a", "b", "c")


def test_only_what_has_changed_is_read_again(ask: Run, reports: Path, tmp_path: Path) -> None:
    """A report keeps its place; what is gone stays until it is pruned."""
    database = tmp_path / "all.db"

    def collect(*options: str) -> str:
        ended = ask("collect", reports, "-o", database, *options)
        assert (ended.returncode, ended.stdout) == (0, b"")
        return ended.stderr.decode().removeprefix(f"lyfz: {database}: ")

    assert collect() == "3 new\n"
    assert collect() == "3 as they were\n"
    write_reports(reports, "a", villages=5)
    assert collect() == "1 changed, 2 as they were\n"
    assert ask("get", "villages", "-r", database).stdout == b"a:5\nb:3\nc:3\n"
    assert ask("search", "-c", "5个村", "-r", database).stdout == b"a:1\nb:0\nc:0\n"
    assert ask("search", "-c", "3个村", "-r", database).stdout == b"a:0\nb:1\nc:1\n"
    (reports / "b.yaml").unlink()
    assert collect() == "2 as they were, 1 gone (--prune takes them out)\n"
    assert ask("get", "villages", "-r", database).stdout == b"a:5\nb:3\nc:3\n"
    assert collect("--prune") == "2 as they were, 1 taken out\n"
    assert ask("get", "villages", "-r", database).stdout == b"a:5\nc:3\n"
    for name in "ac":
        (reports / f"{name}.yaml").unlink()
    emptied = ask("collect", reports, "-o", database, "--prune")
    assert emptied.returncode == USAGE
    assert emptied.stderr.decode().endswith(f"lyfz: {database}: 1 not read, 2 taken out\n")


def test_a_file_that_is_moved_with_its_collection_is_the_same(
    ask: Run, reports: Path, tmp_path: Path
) -> None:
    """Files are named from where the collection is; one with a new name takes its old place."""
    ask("collect", reports, "-o", tmp_path / "all.db")
    moved = tmp_path.with_name("moved")
    tmp_path.rename(moved)
    (moved / "reports" / "a.yaml").rename(moved / "reports" / "z.yaml")
    again = ask("collect", moved / "reports", "-o", moved / "all.db")
    assert again.stderr.decode() == f"lyfz: {moved / 'all.db'}: 1 new, 2 as they were\n"
    assert ask("get", "villages", "-r", moved / "all.db").stdout.count(b"\n") == 3


@posix_only
def test_files_are_there_whatever_links_lead_to_them(
    ask: Run, reports: Path, tmp_path: Path
) -> None:
    """Neither a link to the collection's folder nor a name that is no UTF-8 makes one gone."""
    (reports / "a.yaml").rename(reports / "\udcff.yaml")
    (tmp_path / "far" / "away").mkdir(parents=True)
    (tmp_path / "here").symlink_to(tmp_path / "far" / "away")
    (tmp_path / "there").symlink_to(reports)
    database = tmp_path / "here" / "all.db"
    for folder, expected in ((reports, "3 new"), (tmp_path / "there", "3 as they were")):
        ended = ask("collect", folder, "-o", database, "--prune")
        assert ended.stderr.decode() == f"lyfz: {database}: {expected}\n"


def test_a_pattern_may_match_a_folder_without_reports(ask: Run, reports: Path) -> None:
    """What else it matches answers."""
    (reports / "none").mkdir()
    assert ask("get", "villages", "-r", reports / "*").stdout == b"a:3\nb:3\nc:3\n"


def test_what_cannot_be_read_is_said_and_the_rest_is_put_in(
    ask: Run, reports: Path, tmp_path: Path
) -> None:
    """Of two reports with one id the second is refused; exit 2."""
    (reports / "d.yaml").write_text(report_text("a"), encoding="utf-8")
    (reports / "e.yaml").write_text("no report", encoding="utf-8")
    ended = ask("collect", reports, "-o", tmp_path / "all.db")
    assert ended.returncode == USAGE
    assert ended.stderr.decode().splitlines() == [
        f"lyfz: {reports}/d.yaml: its id 'a' is that of reports/a.yaml in the collection; "
        "leave one of them out or change its id",
        f"lyfz: {reports}/e.yaml:1:1: a text; expected a report file "
        "(lyfz import drafts one of it)",
        f"lyfz: {tmp_path}/all.db: 3 new, 2 not read",
    ]
    assert ask("info", "-r", tmp_path / "all.db", "--columns", "report").stdout == (
        b"report\na\nb\nc\n"
    )


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (
            lambda path: sqlite3.connect(path).execute("CREATE TABLE notes (note)"),
            "a database of another program; expected a collection of lyfz collect",
        ),
        (
            lambda path: _set_version(path),
            "a collection of format 99; this lyfz reads format 6: "
            "take it away, then lyfz collect … -o {path}",
        ),
        (
            lambda path: path.write_bytes(b"SQLite format 3\0" + b"x" * 5000),
            "no collection (file is not a database); take it away, then lyfz collect … -o {path}",
        ),
    ],
)
def test_a_file_that_is_no_collection_is_refused_untouched(
    ask: Run, tmp_path: Path, reports: Path, made: Callable[[Path], object], message: str
) -> None:
    """To ask it and to write to it."""
    path = tmp_path / "other.db"
    made(path)
    before = path.read_bytes()
    for words in (["info", "-r", path], ["collect", reports, "-o", path]):
        ended = ask(*words)
        assert ended.returncode == USAGE
        assert ended.stderr.decode() == f"lyfz: {path}: {message.format(path=path)}\n"
    assert path.read_bytes() == before


def _set_version(path: Path) -> None:
    database.create(str(path)).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def test_a_report_file_is_not_written_over(ask: Run, reports: Path) -> None:
    """Where -o names it by mistake."""
    path = reports / "a.yaml"
    before = path.read_bytes()
    for name in (path, reports / "new.yml", reports / "new.xlsx"):
        ended = ask("collect", reports, "-o", name)
        message = f"lyfz: -o {name}: the name of another file; expected FILE.db\n"
        assert (ended.returncode, ended.stderr.decode()) == (USAGE, message)
    assert path.read_bytes() == before
    assert not (reports / "new.yml").exists()


def test_a_reader_sees_one_moment_and_hinders_no_writer(tmp_path: Path) -> None:
    """What is put in after a collection was opened is not in it."""
    path = str(tmp_path / "all.db")
    with Collector(path) as collector:
        collector.put(parse(report_text("a"), "a"), "a.yaml", "1")
        reader = Collection(path)
        collector.put(parse(report_text("b"), "b"), "b.yaml", "1")
        ids = [report.id for report, _ in reader.scopes(Question(), Regions())]
        assert ids == ["a"]
    ids = [report.id for report, _ in Collection(path).scopes(Question(), Regions())]
    assert ids == ["a", "b"]


def test_a_report_is_found_whether_its_block_is_full_or_not(tmp_path: Path) -> None:
    """Also what was put in the place of another, whose words are gone."""
    path = str(tmp_path / "all.db")
    with Collector(path) as collector:
        for number in range(BLOCK + 2):
            name = f"r{number}"
            collector.put(parse(report_text(name, number), name), f"{name}.yaml", "1")
        for number in (7, BLOCK + 1):
            name = f"r{number}"
            collector.put(parse(report_text(name, 9 * BLOCK), name), f"{name}.yaml", "2")

    def holding(word: str) -> list[str]:
        question = Question(alternatives=[[pattern(word)]], figures=False)
        scopes = Collection(path).scopes(question, Regions())
        return [report.id for report, sections in scopes if sections]

    assert holding("覆盖12个村") == ["r12"]
    assert holding(f"{BLOCK}个村") == [f"r{BLOCK}"]
    assert holding("覆盖7个村") == []
    assert holding(f"覆盖{9 * BLOCK}个村") == ["r7", f"r{BLOCK + 1}"]


@posix_only
def test_a_collection_is_whole_whenever_its_writer_is_killed(run: Run, tmp_path: Path) -> None:
    """Each report is in it as a whole or not at all, and the same command goes on."""
    reports = write_reports(tmp_path / "reports", *(f"r{number:03}" for number in range(150)))
    database = tmp_path / "all.db"
    for pause in (0.4, 0.6, 0.9):
        writer = subprocess.Popen(
            [*PROGRAM, "collect", str(reports), "-o", str(database)], env=ENVIRONMENT
        )
        time.sleep(pause)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        counted = answer(run, "indicators", "-r", database, "--columns", "report").split()[1:]
        assert all(counted.count(report) == 4 for report in counted)
    assert run("collect", reports, "-o", database).returncode == 0
    for words in (["indicators", "--json"], ["search", "村", "-c"], ["sections"], ["citations"]):
        assert answer(run, *words, "-r", database) == answer(run, *words, "-r", reports)


def test_an_interruption_leaves_no_word_of_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a block is indexed."""

    def interrupted(members: Iterator[tuple[int, str]]) -> Iterator[bytes]:
        next(members)
        raise KeyboardInterrupt

    path = str(tmp_path / "all.db")
    monkeypatch.setattr(pairs, "BLOCK", 2)
    monkeypatch.setattr(pairs, "slices", interrupted)
    words: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda fault: words.append(str(fault.exc_value)))
    with pytest.raises(KeyboardInterrupt) as kept, Collector(path) as collector:
        collector.put(parse(report_text("a"), "a"), "a.yaml", "1")
    del kept
    gc.collect()
    assert words == []
    assert list(Collection(path).heads()) == []


@posix_only
def test_two_writers_take_turns(run: Run, tmp_path: Path) -> None:
    """Both end well, each report is in it once, in the order of one of them."""
    reports = write_reports(tmp_path / "reports", *(f"r{number:02}" for number in range(40)))
    database = tmp_path / "all.db"
    command = [*PROGRAM, "collect", str(reports), "-o", str(database)]
    writers = [
        subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL) for _ in range(2)
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert answer(run, "get", "villages", "-r", database) == answer(
        run, "get", "villages", "-r", reports
    )


@posix_only
def test_a_full_disk_loses_nothing_that_was_put_in(run: Run, tmp_path: Path) -> None:
    """The message names the collection, and what is in it answers."""
    import resource

    reports = write_reports(tmp_path / "reports", *(f"r{number:03}" for number in range(60)))
    database = tmp_path / "all.db"
    ended = subprocess.run(
        [*PROGRAM, "collect", str(reports), "-o", str(database)],
        env=ENVIRONMENT,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000)),
    )
    assert ended.returncode == USAGE
    lines = ended.stderr.decode().splitlines()
    assert lines[0].startswith(f"lyfz: {database}: ")
    assert lines[1].endswith(" new; the same command goes on")
    assert run("info", "-r", database).returncode == 0
    assert run("collect", reports, "-o", database).returncode == 0
    assert answer(run, "get", "books", "-r", database) == answer(run, "get", "books", "-r", reports)


def test_a_full_disk_is_said_to_be_full(tmp_path: Path) -> None:
    """SQLite itself ends the transaction then."""
    connection = database.create(str(tmp_path / "all.db"))
    connection.execute("PRAGMA max_page_count = 40")
    rows = ((row, bytes(10_000)) for row in range(1000))
    with pytest.raises(sqlite3.OperationalError, match="full"), database.transaction(connection):
        connection.executemany("INSERT INTO slice VALUES (?, ?)", rows)


def test_other_programs_read_its_tables(run: Run, reports: Path, tmp_path: Path) -> None:
    """The views have the columns of the rows, and the rows."""
    database = tmp_path / "all.db"
    run("collect", reports, "-o", database)
    connection = sqlite3.connect(database)
    for view in ("indicators", "sections", "citations"):
        cursor = connection.execute(f"SELECT * FROM {view}")  # noqa: S608 - of this list
        names = [column[0] for column in cursor.description]
        lines = answer(run, view, "-r", database, "-f", "csv").splitlines()
        assert ",".join(names) == lines[0]
        assert len(cursor.fetchall()) == len(lines) - 1


def test_pages_are_imported_straight_into_a_collection(run: Run, tmp_path: Path) -> None:
    """As if their drafts had been files; again, only what has changed is drafted."""
    pages = tmp_path / "pages"
    pages.mkdir()
    for number, place in enumerate(("甲县", "乙县", "乙县")):
        title = f"{place}2023年度法治政府建设工作总结"
        text = f"{title}\n\n一、依法行政\n全年受理行政复议{number + 1}件。\n"
        (pages / f"{number}.txt").write_text(text, encoding="utf-8")
    database, drafts = tmp_path / "all.db", tmp_path / "drafts"
    into_collection = run("import", pages, "-o", database)
    into_files = run("import", pages, "-o", drafts)
    said, expected = (ended.stderr.decode().splitlines() for ended in (into_collection, into_files))
    assert said == [*expected[:-1], f"lyfz: {database}: 3 written"]
    for words in (["indicators", "--json"], ["show", "--json"], ["info", "--json"]):
        assert answer(run, *words, "-r", database) == answer(run, *words, "-r", drafts)
    with (pages / "0.txt").open("a", encoding="utf-8") as page:
        page.write("办结行政复议9件。\n")
    again = run("import", pages, "-o", database).stderr.decode().splitlines()
    assert again[0].endswith("1 part, 1 section, 2 figures")
    assert again[-1] == f"lyfz: {database}: 2 there already, 1 written"
    assert answer(run, "search", "-c", "9件", "-r", database).splitlines()[0].endswith("-2023:1")


def test_a_page_that_changes_while_it_is_drafted_is_drafted_again(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The digest that is kept is that of the bytes that were read."""
    page, database = tmp_path / "a.txt", tmp_path / "all.db"
    page.write_text("甲县2023年度法治政府建设工作总结\n一、普法。\n发书5册。\n", encoding="utf-8")
    has = Collector.has

    def meanwhile(collector: Collector, report: str, but: str) -> bool:
        page.write_text(page.read_text("utf-8").replace("5", "6"), encoding="utf-8")
        return has(collector, report, but)

    for value in ("5", "6"):
        monkeypatch.setattr(Collector, "has", meanwhile)
        assert ask("import", page, "-o", database).returncode == 0
        monkeypatch.undo()
        assert value in answer(ask, "indicators", "-r", database, "--columns", "value")


def test_an_id_that_is_no_text_is_no_id(ask: Run, reports: Path, tmp_path: Path) -> None:
    """What was typed is named, as where files are asked."""
    ask("collect", reports, "-o", tmp_path / "all.db")
    ended = ask("get", "\udcff", "-r", tmp_path / "all.db")
    message = (
        "lyfz: no indicator '\\udcff' in 3 of 3 reports; see lyfz indicators --columns id,name\n"
    )
    assert (ended.returncode, ended.stderr.decode()) == (USAGE, message)


def test_no_collection_is_made_where_nothing_can_be_read(ask: Run, tmp_path: Path) -> None:
    """Neither of report files nor of pages; one that is there stays."""
    page = tmp_path / "page.html"
    page.write_text("<p>首页</p>", encoding="utf-8")
    for words in (["collect", "none.yaml"], ["collect", page], ["import", page]):
        ended = ask(*words, "-o", tmp_path / "all.db")
        assert (ended.returncode, list(tmp_path.iterdir())) == (USAGE, [page])


def test_an_empty_collection_says_so(ask: Run, tmp_path: Path) -> None:
    """It is what an interruption leaves before the first report."""
    path = tmp_path / "all.db"
    database.create(str(path)).close()
    ended = ask("info", "-r", path)
    assert (ended.returncode, ended.stderr.decode()) == (USAGE, f"lyfz: {path}: no report in it\n")


def test_an_answer_is_never_written_over_what_it_is_read_from(run: Run, reports: Path) -> None:
    """Neither a collection nor a report file."""
    database = reports / "all.db"
    run("collect", reports, "-o", database)
    for path, form in ((database, "json"), (reports / "a.yaml", "csv")):
        before = path.read_bytes()
        assert run("indicators", "-r", path, "-f", form, "-o", path).returncode == USAGE
        assert path.read_bytes() == before


@posix_only
def test_a_pipe_in_a_folder_is_no_report_file(ask: Run, reports: Path) -> None:
    """It would be waited for."""
    os.mkfifo(reports / "pipe.yaml")
    assert ask("get", "villages", "-r", reports).stdout == b"a:3\nb:3\nc:3\n"


@posix_only
def test_a_pipe_is_refused(run: Run, reports: Path, tmp_path: Path) -> None:
    """What it holds can be read once, and never again with the same command."""
    os.mkfifo(pipe := tmp_path / "pipe.yaml")
    ended = run("collect", pipe, reports, "-o", tmp_path / "all.db")
    assert ended.stderr.decode().splitlines() == [
        f"lyfz: {pipe}: no file; expected a report file, or a folder of them",
        f"lyfz: {tmp_path}/all.db: 3 new, 1 not read",
    ]


def test_many_reports_of_one_id_are_not_all_named(ask: Run, reports: Path, tmp_path: Path) -> None:
    """Five, and how many more."""
    names = [f"r{number}" for number in range(8)]
    one, other = (write_reports(tmp_path / folder, *names) for folder in ("one", "other"))
    ended = ask("get", "villages", "-r", one, "-r", other)
    lines = ended.stderr.decode().splitlines()
    assert (ended.returncode, len(lines)) == (USAGE, 6)
    assert lines[-1] == "lyfz: the same of 3 more reports"
