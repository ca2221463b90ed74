"""The reports that are made up for measuring."""

import subprocess
import sys
from pathlib import Path

import pytest

from lyfz.check import check
from lyfz.reportfile.dump import dump
from lyfz.reportfile.loader import parse
from made import Made, make

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "corpus.py"


@pytest.mark.parametrize("number", [0, 9, 10, 19_999, 59_999])
def test_a_report_made_up_is_as_sound_as_a_real_one(number: int) -> None:
    """It is a file as lyfz writes it, with as much in it as in a real one; no quote is wrong."""
    made = make(number)
    report = parse(made.file, made.path)
    assert dump(report) == made.file.replace("\nsections:", "\n  source: null\nsections:", 1)
    texts = [section.text for section in report.walk()]
    assert made.text.split("\n") == [report.title, *texts, ""]
    assert 25 <= len(texts) <= 42
    assert 3500 < sum(map(len, texts)) < 7000
    assert 40 <= len(report.indicators) <= 70
    assert not [row for row in check(made.path, made.file).findings if row.severity == "error"]


def test_the_same_reports_are_made_every_time(tmp_path: Path) -> None:
    """Byte for byte, whatever number of them is asked for."""

    def files(name: str, reports: int) -> dict[Path, bytes]:
        folder = tmp_path / name
        subprocess.run(
            [sys.executable, SCRIPT, "make", folder, str(reports)], check=True, capture_output=True
        )
        paths = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder): path.read_bytes() for path in paths}

    def expected(made: Made) -> dict[Path, bytes]:
        return {
            Path("reports", f"{made.path}.yaml"): made.file.encode(),
            Path("texts", f"{made.path}.txt"): made.text.encode(),
        }

    few, more = files("few", 2), files("more", 3)
    assert few == expected(make(0)) | expected(make(1))
    assert more == few | expected(make(2))
