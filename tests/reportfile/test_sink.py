"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from lyfz import LyfzError
from lyfz.reportfile import sink


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
