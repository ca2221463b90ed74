"""Names stand for files: folders, patterns, paths of every spelling."""

import os
from pathlib import Path

import pytest

from lyfz.library.places import expand


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: a.yaml, b/c.YML, and what is no report file, or hidden."""
    for name in ("a.yaml", "b/c.YML", "b/d.txt", ".e.yaml", ".f/g.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_stands_for_the_report_files_below_it(folder: Path) -> None:
    """Hidden ones are passed over; a pattern may match files and folders."""
    expected = [str(folder / "a.yaml"), str(folder / "b" / "c.YML")]
    for name in (folder, folder / "[ab]*"):
        assert list(expand([str(name)], [])) == expected


def test_a_file_comes_once_whatever_its_path(folder: Path) -> None:
    """With a dot, absolute, from a folder or a pattern that it is in."""
    names = [".", "a.yaml", "./a.yaml", str(folder / "a.yaml"), "b/../a.yaml", "**/*.yaml", "b"]
    assert len(list(expand(names, []))) == 2


def test_a_folder_that_cannot_be_read_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What else there is answers; nothing is left out in silence."""
    scandir = os.scandir

    def locked(path: str) -> object:
        if path.endswith("b"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", locked)
    for name, files in ((folder, 1), (folder / "b", 0)):
        failures: list[str] = []
        assert len(list(expand([str(name)], failures))) == files
        assert failures == [f"{folder / 'b'}: Permission denied; expected a folder to read"]
