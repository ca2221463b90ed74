"""`lyfz import` of many pages to a folder: on all cores, again, interrupted, twice at once."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from conftest import ENVIRONMENT, PROGRAM, Run, posix_only

import lyfz
from lyfz.commands import drafts
from lyfz.commands.drafts import Folder, Placing
from lyfz.commands.pages import PagesCollection
from lyfz.errors import LyfzError
from lyfz.library.collecting import Collector
from lyfz.reportfile.loader import load

TEXT = (Path(__file__).parents[1] / "data" / "linyou-2023.txt").read_text("utf-8")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of four pages, of which two are of one report and one is none."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, place in (("a", "甲县"), ("b", "乙县"), ("c", "甲县")):
        text = (
            f"{place}2023年度法治政府建设工作总结\n一、普法。发书5册。\n二、存在的问题\n三、打算\n"
        )
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "d.pdf").write_bytes(b"%PDF-1.4")
    return folder


@pytest.fixture
def long_pages(tmp_path: Path) -> Path:
    """A folder of pages that take a while."""
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(12):
        text = TEXT.replace("麟游县", f"{'甲乙丙丁戊己庚辛壬癸'[number % 10]}山县")
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def made(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def ids(folder: Path) -> list[str]:
    """Those of the report files, all of which load."""
    return [load(path).id for path in sorted(folder.glob("[!.]*"))]


def start(*arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, "import", *map(str, arguments)],
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        start_new_session=True,
        # A job in the background is started with the signal ignored, and so its tests would be.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def test_drafts_and_messages_are_the_same_whatever_the_cores(
    run: Run, pages: Path, tmp_path: Path
) -> None:
    """In the order of the pages; equal ids are told apart in that order."""
    out = tmp_path / "out"
    one = run("import", pages, "-o", out, "-j", "1")
    drafts = made(out)
    assert ids(out) == ["jiaxian-2023", "yixian-2023", "jiaxian-2023-2"]
    for jobs in (["-j", "2"], []):
        two = run("import", pages, "-o", out, "--force", *jobs)
        assert (two.returncode, two.stderr) == (one.returncode, one.stderr)
        assert made(out) == drafts
    assert one.returncode == 2
    assert one.stderr.decode().splitlines()[-2:] == [
        f"lyfz: {pages / 'd.pdf'}: a PDF without its end; fetch it again",
        f"lyfz: {out}: 3 written, 1 not read: d.pdf",
    ]


def test_drafts_that_are_there_are_left_as_they_are(ask: Run, pages: Path, tmp_path: Path) -> None:
    """So the same command goes on; one line says how many, and their ids are taken."""
    (pages / "d.pdf").unlink()
    out = tmp_path / "out"
    ask("import", pages, "-o", out, "-j", "1")
    before = made(out)
    (out / "b.yaml").write_bytes(b"mended, or no report at all")
    (out / "c.yaml").unlink()
    done = ask("import", pages, "-o", out, "-j", "1")
    assert done.returncode == 0
    said = done.stderr.decode().splitlines()
    assert said[-1] == f"lyfz: {out}: 2 there already (--force writes over them), 1 written"
    assert not any("b.txt" in line for line in said)
    assert made(out) == before | {"b.yaml": b"mended, or no report at all"}
    done = ask("import", pages, "-o", out, "-j", "1")
    assert (done.returncode, done.stderr.decode()) == (
        0,
        f"lyfz: {out}: 3 there already (--force writes over them)\n",
    )
    assert ask("import", pages, "-o", out, "--force", "-j", "1").returncode == 0
    assert made(out) == before


def test_an_id_of_another_report_in_the_folder_is_taken(
    ask: Run, pages: Path, tmp_path: Path
) -> None:
    """Whatever made that report, and also with --force."""
    (tmp_path / "mine.yaml").write_text(
        "format: 1\nreport:\n  id: 'jiaxian-2023'\n  title: null\n", encoding="utf-8"
    )
    for _ in range(2):
        ask("import", pages / "a.txt", pages / "b.txt", "-o", tmp_path, "--force", "-j", "1")
        assert load(tmp_path / "a.yaml").id == "jiaxian-2023-2"


def test_what_cannot_be_written_ends_the_work(ask: Run, pages: Path, tmp_path: Path) -> None:
    """A full disk would cost every further draft; what is done is said."""
    name = "z" * (255 - len(".txt"))  # fits, but not with .yaml behind it
    (pages / f"{name}.txt").write_bytes((pages / "a.txt").read_bytes())
    done = ask("import", pages, "-o", tmp_path / "out", "-j", "1")
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-2:] == [
        f"lyfz: {tmp_path / 'out' / name}.yaml: File name too long; nothing was written",
        f"lyfz: {tmp_path / 'out'}: 3 written, 1 left, 1 not read: d.pdf; the same command goes on",
    ]


def running(session: int) -> list[str]:
    listing = subprocess.run(["ps", "-eo", "sess=,args="], capture_output=True, check=True)
    lines = listing.stdout.decode("utf-8", "replace").splitlines()
    return [line for line in lines if line.split(maxsplit=1)[0] == str(session)]


@posix_only
@pytest.mark.parametrize(
    ("name", "status"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGKILL", -signal.SIGKILL)]
)
def test_work_that_is_interrupted_goes_on_with_the_same_command(
    run: Run, long_pages: Path, tmp_path: Path, name: str, status: int
) -> None:
    """What is written is whole, one line says how much, and no process goes on."""
    out = tmp_path / "out"
    process = start(long_pages, "-o", out, "-j", "2")
    assert process.stderr is not None
    process.stderr.readline()
    if name == "SIGINT":  # a terminal sends it to all
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.send_signal(getattr(signal, name))
    said = process.communicate(timeout=60)[1].decode().splitlines()
    assert process.returncode == status
    drafts = [path for path in out.iterdir() if not path.name.startswith(".")]
    assert 0 < len(drafts) < 12
    assert len(ids(out)) == len(drafts)
    if name != "SIGKILL":
        state = f"{out}: {len(drafts)} written, {12 - len(drafts)} left; the same command goes on"
        assert [line for line in said if str(long_pages) not in line] == [f"lyfz: {state}"]
    for _ in range(50):  # a process notices that its parent was killed
        if not running(process.pid):
            break
        time.sleep(0.1)
    assert running(process.pid) == []
    assert run("import", long_pages, "-o", out).returncode == 0
    assert len(set(ids(out))) == 12


@pytest.mark.parametrize("same", [True, False])
def test_two_runs_into_one_folder_do_no_harm(tmp_path: Path, long_pages: Path, same: bool) -> None:
    """No draft is lost, none is half there, and no message is false."""
    other = long_pages
    if not same:
        other = tmp_path / "other"
        other.mkdir()
        for path in long_pages.iterdir():
            (other / f"x{path.name}").write_bytes(path.read_bytes())
    out = tmp_path / "out"
    processes = [start(folder, "-o", out, "-j", "1") for folder in (long_pages, other)]
    said = [process.communicate(timeout=100)[1].decode() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    count = 12 if same else 24
    written = sum(text.count("57 figures") for text in said)
    there = sum(
        int(line.split()[2])
        for text in said
        for line in text.splitlines()
        if "there already" in line
    )
    assert (written, there) == (count, 24 - count)
    assert len(ids(out)) == len(list(out.iterdir())) == count


def test_an_id_that_another_run_makes_meanwhile_is_taken(tmp_path: Path) -> None:
    """The folder is looked at again where it has changed; a draft that came first stays."""
    names = {f"{name}.txt": name for name in "abc"}
    first, second = (Folder(tmp_path, names, Placing(False, False)) for _ in "12")
    draft = lyfz.draft(TEXT.encode(), "a.txt")
    assert first.add("a.txt", (draft, "")) == draft
    assert second.add("a.txt", (draft, "")) is None
    time.sleep(0.02)  # times of folders are as coarse as that
    added = second.add("b.txt", (draft, ""))
    assert added is not None
    assert added.report.id == "linyou-2023-2"
    assert ids(tmp_path) == ["linyou-2023", "linyou-2023-2"]
    assert (first.there, first.written, second.there, second.written) == (0, 1, 1, 1)


def test_an_id_that_another_writer_of_a_collection_takes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between asking for it and writing: the draft gets the next one."""
    database, draft = str(tmp_path / "all.db"), lyfz.draft(TEXT.encode(), "a.txt")
    pages = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    for page in pages:
        Path(page).write_text(TEXT, encoding="utf-8")
    first, second = (PagesCollection(database, [page]) for page in pages)
    has = Collector.has

    def meanwhile(collector: Collector, report: str, but: str) -> bool:
        there = has(collector, report, but)
        monkeypatch.undo()
        if not first.written:
            assert first.add(pages[0], (draft, "1")) == draft
        return there

    monkeypatch.setattr(Collector, "has", meanwhile)
    added = second.add(pages[1], (draft, "1"))
    assert added is not None
    assert added.report.id == "linyou-2023-2"


def test_a_fault_of_the_program_names_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the others are drafted, and this one can be reported."""
    figures: dict[str, str] = {}
    monkeypatch.setattr(drafts, "draft", lambda data, name: figures["figure"])
    monkeypatch.setattr(drafts, "read_bytes", lambda name, most: b"")
    message = "^a.html: a fault of lyfz, not yours: KeyError: 'figure'; please report"
    with pytest.raises(LyfzError, match=message):
        drafts.draft_page("a.html")


def test_a_page_stands_beside_each_draft(ask: Run, pages: Path, tmp_path: Path) -> None:
    """As show makes it of the draft; what has its name is there already."""
    out = tmp_path / "out"
    done = ask("import", pages, "-o", out, "--page", "-j", "1")
    assert done.stderr.decode().endswith(f"{out}: 3 written, 1 not read: d.pdf\n")
    for name in "abc":
        shown = ask("show", "-r", out / f"{name}.yaml", "-f", "html").stdout
        assert (out / f"{name}.html").read_bytes() == shown
    (out / "a.yaml").unlink()
    (out / "a.html").write_text("mine", "utf-8")
    done = ask("import", pages, "-o", out, "--page", "-j", "1")
    assert done.stderr.decode() == (
        f"lyfz: --page: {out / 'a.html'} is a source, a draft or a file of others, "
        "and would be written over. Type another name or folder behind -o\n"
    )
    assert not (out / "a.yaml").exists()
    assert ask("import", pages, "-o", out, "--page", "--force", "-j", "1").returncode == 2  # d.pdf
    assert (out / "a.yaml").exists()


def test_the_page_of_a_draft_that_is_there_is_made_of_what_stands_in_it(
    ask: Run, pages: Path, tmp_path: Path
) -> None:
    """Where it is gone, or older than the draft; one that cannot be read is named."""
    (pages / "d.pdf").unlink()
    out = tmp_path / "out"
    assert ask("import", pages, "-o", out, "--page").returncode == 0
    for name, page in (("a", None), ("b", 0)):
        draft, beside = out / f"{name}.yaml", out / f"{name}.html"
        draft.write_text(draft.read_text("utf-8").replace("title: ", "title: 新", 1), "utf-8")
        if page is None:
            beside.unlink()
        else:
            os.utime(beside, (page, page))
    corrected = {name: (out / f"{name}.yaml").read_bytes() for name in "abc"}
    untouched = (out / "c.html").stat().st_mtime_ns
    done = ask("import", pages, "-o", out, "--page")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == f"lyfz: {out}: 3 there already (--force writes over them)\n"
    for name, text in corrected.items():
        assert (out / f"{name}.yaml").read_bytes() == text
        shown = ask("show", "-r", out / f"{name}.yaml", "-f", "html").stdout
        assert (out / f"{name}.html").read_bytes() == shown
    assert (out / "c.html").stat().st_mtime_ns == untouched
    (out / "a.yaml").write_text("format: 2", "utf-8")
    (out / "a.html").unlink()
    done = ask("import", pages, "-o", out, "--page")
    assert done.returncode == 2
    assert f"{out / 'a.yaml'}:1:9: " in done.stderr.decode()
    assert done.stderr.decode().endswith(
        "2 there already (--force writes over them), 1 not read: a.yaml\n"
    )


def test_what_cannot_be_meant_is_refused(ask: Run, pages: Path, tmp_path: Path) -> None:
    """A folder with the name of a report file, and --force where changed pages are taken anyway."""
    for options, message in (
        (["-o", tmp_path / "x.yaml"], "the name of a report file; expected a folder"),
        (["-o", tmp_path / "x.db", "--force"], "takes changed pages anyway; rm it to draft all"),
        (
            ["-o", tmp_path / "x.db", "--page"],
            "--page: stands beside a draft; expected -o FILE.yaml",
        ),
    ):
        ended = ask("import", pages, *options)
        assert (ended.returncode, ended.stdout) == (2, b"")
        assert message in ended.stderr.decode()
        assert [path.name for path in tmp_path.iterdir()] == ["pages"]
