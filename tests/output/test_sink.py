"""Files are written whole or not at all."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from conftest import ENVIRONMENT, posix_only

from lyfz import LyfzError
from lyfz.output import sink


def test_a_file_is_written_and_never_over_another_unasked(tmp_path: Path) -> None:
    """--force writes over it."""
    path = tmp_path / "a.yaml"
    sink.write(path, "一\n")
    with pytest.raises(LyfzError, match="exists; --force"):
        sink.write(path, "二\n")
    assert path.read_bytes() == "一\n".encode()
    sink.write(path, "二\n", force=True)
    assert path.read_bytes() == "二\n".encode()
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]
    plain = tmp_path / "plain"
    plain.touch()
    assert path.stat().st_mode == plain.stat().st_mode


def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a part of the file nor a trace beside it; what stood there stands."""
    path = tmp_path / "a.yaml"
    path.write_text("一", encoding="utf-8")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(LyfzError, match="No space left on device; nothing was written"):
        sink.write(path, "二", force=True)
    assert [entry.read_text("utf-8") for entry in tmp_path.iterdir()] == ["一"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Not made up on the way."""
    with pytest.raises(LyfzError, match="No such file or directory; nothing was written"):
        sink.write(tmp_path / "none" / "a.yaml", "一")


def no_link(draft: Path, target: Path) -> None:
    """What a file system says that knows no hard links."""
    raise PermissionError(1, "Operation not permitted")


def test_a_link_to_nothing_is_something_that_exists(tmp_path: Path) -> None:
    """It stays, and what it would lead to is not made."""
    link = tmp_path / "link"
    link.symlink_to("nowhere")
    with pytest.raises(LyfzError, match="exists; --force"):
        sink.write(link, "一")
    assert [entry.name for entry in tmp_path.iterdir()] == ["link"]
    assert link.is_symlink()


def test_a_file_that_appears_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However late it comes, and whether or not the file system knows hard links."""
    path = tmp_path / "a.yaml"
    link = os.link

    def late(draft: Path, target: Path) -> None:
        path.write_text("theirs", encoding="utf-8")
        link(draft, target)

    for linked in (late, no_link):
        monkeypatch.setattr(os, "link", linked)
        with pytest.raises(LyfzError, match="exists; --force"):
            sink.write(path, "ours")
        assert [entry.read_text("utf-8") for entry in tmp_path.iterdir()] == ["theirs"]


def test_a_file_system_without_hard_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on most sticks."""
    monkeypatch.setattr(os, "link", no_link)
    sink.write(tmp_path / "a.yaml", "一")
    assert [entry.read_text("utf-8") for entry in tmp_path.iterdir()] == ["一"]


def test_force_follows_links_and_keeps_the_mode(tmp_path: Path) -> None:
    """What was private stays private; a link to nothing leads to the new file."""
    file, link, dangling = tmp_path / "file", tmp_path / "link", tmp_path / "dangling"
    file.write_text("一", encoding="utf-8")
    file.chmod(0o600)
    link.symlink_to("file")
    dangling.symlink_to("new")
    sink.write(link, "二", force=True)
    sink.write(dangling, "三", force=True)
    assert link.is_symlink()
    assert dangling.is_symlink()
    assert (file.read_text("utf-8"), file.stat().st_mode & 0o777) == ("二", 0o600)
    assert (tmp_path / "new").read_text("utf-8") == "三"


@posix_only
def test_force_writes_into_what_is_no_regular_file(tmp_path: Path) -> None:
    """A pipe stays a pipe, and its reader has the text."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = Thread(target=lambda: read.append(pipe.read_text("utf-8")), daemon=True)
    reader.start()
    sink.write(pipe, "一", force=True)
    reader.join(timeout=60)
    assert read == ["一"]
    assert pipe.is_fifo()


@posix_only
def test_force_writes_behind_what_standard_output_has_written(tmp_path: Path) -> None:
    """`-o /dev/stdout` in `>> log` neither replaces the log nor empties it, nor does `> log`."""
    log = tmp_path / "log"
    log.write_text("一\n", encoding="utf-8")
    script = "from pathlib import Path; from lyfz.output import sink;"
    script += "sink.write(Path('/dev/stdout'), '二', force=True)"
    with log.open("ab") as out:
        subprocess.run([sys.executable, "-c", script], stdout=out, env=ENVIRONMENT, check=True)
    assert log.read_text("utf-8") == "一\n二"
    with log.open("wb") as out:
        for _ in range(2):
            subprocess.run([sys.executable, "-c", script], stdout=out, env=ENVIRONMENT, check=True)
    assert log.read_text("utf-8") == "二二"


@posix_only
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_leaves_no_draft_behind(tmp_path: Path, name: str) -> None:
    """It comes between the draft and its name; the exit code is that of the signal."""
    page = tmp_path / "page.txt"
    page.write_text("甲县2023年度法治政府建设工作总结\n一、普法。\n", encoding="utf-8")
    number = getattr(signal, name)
    script = f"""\
import os, sys
from lyfz.__main__ import main
def link(draft, path):
    os.write(1, b"%d" % len(os.listdir(".")))
    os.kill(os.getpid(), {int(number)})
os.link = link
sys.argv = ["lyfz", "import", "page.txt", "-o", "a.yaml"]
main()"""
    ended = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),
    )
    assert (ended.stdout, ended.stderr) == (b"2", b"")  # the page and the draft
    assert ended.returncode == 128 + number
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.txt"]
