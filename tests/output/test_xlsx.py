"""What Excel opens, read as the XML that it is."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from xlsxwriter.worksheet import Worksheet

from lyfz import LyfzError
from lyfz.output import xlsx
from lyfz.output.formats import Fields, Rows

FIELDS: Fields = {"section": str, "value": float, "quote": str}
CELL = re.compile(r'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>(.*?)</c>)')


def sheet(rows: Rows, headers: bool = True) -> str:
    with ZipFile(BytesIO(b"".join(xlsx.write(FIELDS, rows, headers)))) as file:
        assert file.testzip() is None
        return file.read("xl/worksheets/sheet1.xml").decode("utf-8")


def test_text_stays_text_and_a_number_a_number() -> None:
    """Neither 2.10 a number, nor a formula, a link or an error; null is no cell."""
    rows = [("2.10", 5000, "=1+1"), ("3", None, "http://a.cn"), ("4", 99.5, "甲\x07<乙>")]
    cells = {place: re.sub("<.*?>", "", inside) for place, inside in CELL.findall(sheet(rows))}
    assert cells == {
        "A1": "section",
        "B1": "value",
        "C1": "quote",
        "A2": "2.10",
        "B2": "5000",
        "C2": "=1+1",
        "A3": "3",
        "C3": "http://a.cn",
        "A4": "4",
        "B4": "99.5",
        "C4": "甲\N{REPLACEMENT CHARACTER}&lt;乙&gt;",
    }
    assert "<f>" not in sheet(rows)
    assert "hyperlink" not in sheet(rows)
    assert sheet(rows).count('t="inlineStr"') == len(cells) - 2


def test_the_header_stays_in_sight_and_filters() -> None:
    """Over as many rows as there are; without one nothing is frozen."""
    xml = sheet([("2.1", 1, "甲")] * 2)
    assert '<pane ySplit="1"' in xml
    assert '<autoFilter ref="A1:C3"/>' in xml
    assert '<autoFilter ref="A1:C1"/>' in sheet([])
    assert "autoFilter" not in sheet([], headers=False)
    assert "pane " not in sheet([], headers=False)


def test_prose_is_wide_and_wraps() -> None:
    """So that a quote can be read; other columns are not."""
    assert re.findall('<col .*?width="(\\d+)', sheet([])) == ["14", "40"]
    with ZipFile(BytesIO(b"".join(xlsx.write(FIELDS, [], True)))) as file:
        assert 'wrapText="1"' in file.read("xl/styles.xml").decode()


def test_what_excel_cannot_hold_is_refused() -> None:
    """A text is not cut."""
    with pytest.raises(LyfzError, match="32,767 characters in a cell; expected"):
        sheet([("1", 1, "甲" * 32_768)])
    sheet([("1", 1, "甲" * 32_767)])


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left out silently; a sheet of three rows stands for one of a million."""
    init = Worksheet.__init__

    def small(self: Worksheet) -> None:
        init(self)
        self.xls_rowmax = 3

    monkeypatch.setattr(Worksheet, "__init__", small)
    sheet([("1", 1, "甲")] * 2)
    with pytest.raises(LyfzError, match="Excel takes 1,048,576 rows"):
        sheet([("1", 1, "甲")] * 3)


def test_nothing_is_left_among_the_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where the rows fail half way."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    def rows() -> Iterator[tuple[str, int, str]]:
        yield "1", 1, "甲"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sheet(rows())
    sheet([])
    assert list(tmp_path.iterdir()) == []
