"""Many files are asked one after the other, whoever reads them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import SMALL, Run

from lyfz import parallel
from lyfz.errors import LyfzError
from lyfz.library import reading
from lyfz.library.reading import Ahead
from lyfz.model import Report
from lyfz.reportfile.source import bundled


def test_files_that_other_processes_read_answer_the_same(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the same order, with the same messages, a region named in part or in full."""
    for number, region in enumerate(("小县", "大小县", "小县", "南县")):
        text = SMALL.replace("id: small", f"id: r{number}").replace(
            "region: 小县", f"region: {region}"
        )
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "1b.yaml").write_text("format: 1\n", encoding="utf-8")
    questions = [
        ["search", "村", "-c", "-r", tmp_path],
        ["get", "villages", "-r", tmp_path, "--region", "小县"],
        ["get", "villages", "-r", tmp_path, "--region", "小"],
        ["indicators", "--json", "-r", tmp_path, "--region", "火星"],
    ]
    alone = [ask(*words) for words in questions]
    monkeypatch.setattr(reading, "MANY", 2)
    together = [ask(*words) for words in questions]
    for one, other in zip(alone, together, strict=True):
        assert (one.stdout, one.stderr, one.returncode) == (
            other.stdout,
            other.stderr,
            other.returncode,
        )
    assert alone[1].stdout == b"r0:3\nr2:3\n"
    assert alone[2].stdout == b"r0:3\nr1:3\nr2:3\n"


def test_what_other_processes_leave_is_read_by_this_one(
    ask: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one of them is killed, no file is without its answer."""

    def killed(function: Callable[[str], Report], items: list[str], jobs: int) -> Ahead:
        yield items[0], function(items[0])
        raise LyfzError("a process was killed")

    for name in "abc":
        text = SMALL.replace("id: small", f"id: {name}")
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(reading, "MANY", 2)
    monkeypatch.setattr(parallel, "in_order", killed)
    ended = ask("get", "villages", "-r", tmp_path)
    assert (ended.stdout, ended.stderr) == (b"a:3\nb:3\nc:3\n", b"")


def test_a_collection_tells_what_is_near_an_id_as_files_do(ask: Run, tmp_path: Path) -> None:
    """Also in a report that has another id that is asked for."""
    report, database = tmp_path / "a.yaml", tmp_path / "all.db"
    report.write_text(bundled(), encoding="utf-8")
    ask("collect", report, "-o", database)
    for ids in (["paper-cup"], ["petitions-handled", "paper-cup"]):
        from_file, from_collection = (ask("get", *ids, "-r", path) for path in (report, database))
        assert from_file.stderr == from_collection.stderr != b""


def test_a_region_without_reports_is_named_whoever_answers(ask: Run, tmp_path: Path) -> None:
    """Files and a collection say the same, be there an answer or not; but not when -n ends it."""
    reports, database = tmp_path / "reports", tmp_path / "all.db"
    reports.mkdir()
    for name, region in (("a", "小县"), ("b", "大小县")):
        text = SMALL.replace("id: small", f"id: {name}").replace("小县", region)
        (reports / f"{name}.yaml").write_text(
            text.replace("year: 2023", "year: 2022") if name == "b" else text, encoding="utf-8"
        )
    ask("collect", reports, "-o", database)
    neither = "lyfz: no report of 小县, 2022; there are 大小县, 小县, 2022 to 2023\n"
    for words, status, message in (
        (
            ["search", "鼹鼠", "--region", "小县", "--region", "火星"],
            1,
            "lyfz: no report of 火星\n",
        ),
        (["search", "村", "-n", "1", "--region", "小县", "--region", "大小县"], 0, ""),
        (["info", "--region", "小县", "--year", "2022"], 2, neither),
    ):
        for path in (reports, database):
            ended = ask(*words, "-r", path)
            assert ended.returncode == status
            assert ended.stderr.decode().startswith(message)
            assert bool(message) == bool(ended.stderr)
