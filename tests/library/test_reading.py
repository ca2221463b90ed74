"""Many files are asked one after the other, whoever reads them."""

from pathlib import Path

import pytest
from conftest import SMALL, Run

from lyfz.library import reading


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
