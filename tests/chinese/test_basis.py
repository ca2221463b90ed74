"""What a figure speaks of, on labelled sentences and on each entry of the table.

In tests/corpus/basis.tsv a label stands behind each figure that is not the year's: 12件{before},
8件{subset 12件} with the words of its total, {subset} where the text has none.
"""

import csv
import re
from pathlib import Path
from time import process_time

import pytest
from tables import needless

from lyfz.chinese.basis import Setting, Stated, bases, cues
from lyfz.chinese.quantity import Claim, claims
from lyfz.model import BASES, Kind

CORPUS = Path(__file__).parents[1] / "corpus" / "basis.tsv"
FLOOR = 0.99  # of figures that must be right
LABEL = re.compile(r"\{([a-z-]+)(?: ([^}]+))?\}")
IN_2023 = Setting("work", 2023, ())


def figures(text: str) -> list[Claim]:
    return [claim for claim in claims(text) if claim.reason == "figure"]


def read(text: str, setting: Setting = IN_2023) -> list[str]:
    """The basis of each figure, that of a subset with the words of its total."""
    found = figures(text)
    return [_shown(text, found, stated) for stated in bases(text, found, setting)]


def _shown(text: str, found: list[Claim], stated: Stated) -> str:
    total = "" if stated.of is None else text[found[stated.of].start : found[stated.of].end]
    return f"{stated.basis} {total}".strip()


def labelled(text: str) -> tuple[str, list[str]]:
    """The text without its labels, and what they say of each figure."""
    ends: dict[int, str] = {}
    plain = ""
    for words, label in re.findall(r"([^{]+)(\{[^}]+\})?", text):
        plain += words
        if label:
            ends[len(plain)] = label[1:-1]
    found = figures(plain)
    assert set(ends) <= {claim.end for claim in found}, text
    return plain, [ends.get(claim.end, "year") for claim in found]


def rows() -> list[dict[str, str]]:
    with CORPUS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_labelled_figures_have_the_basis_that_a_person_reads() -> None:
    """Nearly all; and none is called the year's that the sentence says is not."""
    wrong, as_year, count = [], [], 0
    for row in rows():
        kind: Kind = row["kind"]  # type: ignore[assignment]
        headings = row["headings"].split("/") if row["headings"] else []
        setting = Setting(kind, int(row["year"]) if row["year"] else None, headings)
        text, labels = labelled(row["text"])
        for figure, label, got in zip(figures(text), labels, read(text, setting), strict=True):
            count += 1
            if label != got:
                words = f"{text[: figure.end]}: {got} for {label}"
                wrong.append(words)
                as_year += [words] if got == "year" else []
    assert not as_year, "\n".join(as_year)
    assert count >= 300
    assert 1 - len(wrong) / count >= FLOOR, "\n".join(wrong)


def test_the_corpus_has_every_basis() -> None:
    """Else nothing would guard it."""
    said = {label.partition(" ")[0] for row in rows() for label in labelled(row["text"])[1]}
    assert said == set(BASES)


def test_each_cue_is_needed_by_its_example() -> None:
    """Without it a figure of the example speaks of something else."""
    assert needless(cues, lambda cue: read(cue.example)) == []


def test_no_cue_stands_twice() -> None:
    """Else the second one would be read by nobody."""
    keys = [(cue.reach, cue.pattern) for cue in cues.entries()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["小县2023年上半年法治政府建设工作总结", "一、普法"], "part-year"),
        (["小县2023年法治政府建设工作总结", "一、上半年工作"], "part-year"),
        (["小县2023年工作总结及2024年工作计划", "一、普法"], "year"),
        (["小县2023年工作总结", "二、2024年主要任务"], "target"),
        (["小县2023年工作报告", "一、2022年工作回顾"], "before"),
        (["小县工作报告", "一、过去五年工作回顾"], "to-date"),
    ],
)
def test_headings_say_what_a_section_speaks_of(headings: list[str], expected: str) -> None:
    """The last heading that names a time decides; a title may also name the year of its plan."""
    assert read("开展宣传12场。", Setting("work", 2023, headings)) == [expected]


def test_the_part_with_the_plan_states_targets() -> None:
    """But an old value is one there too."""
    setting = Setting("plan", 2023, ())
    text = "上半年开展宣传12场,由90%提高到95%,2022年18场。"
    assert read(text, setting) == ["target", "before", "target", "before"]


def test_the_cells_of_a_table_speak_of_what_stands_over_them() -> None:
    """A year, a half of one, a growth."""
    table = "\t2022年\t2023年\t上半年\n受理（件）\t12\t30\t15"
    assert read(table) == ["before", "year", "part-year"]
    assert read("\t数量（件）\t同比（%）\n受理\t12\t150") == ["year", "change"]


def test_the_total_of_a_row_of_parts_stands_above_it_in_its_column() -> None:
    """Also above several such rows."""
    table = "\t甲县（件）\t乙县（件）\n受理\t40\t30\n其中:民事\t12\t9\n其中:行政\t8\t7"
    assert read(table) == ["year", "year", "subset 40", "subset 30", "subset 40", "subset 30"]


def test_without_a_year_no_date_is_early_or_late() -> None:
    """2022年 may be the year reported on."""
    assert read("2022年受理12件。", Setting("work", None, ())) == ["year"]


def test_time_grows_with_the_text() -> None:
    """Ten times the figures of one sentence take about ten times as long."""

    def seconds(times: int) -> float:
        text = "受理12件,其中民事3件、去年(8件)" * times
        found = figures(text)
        start = process_time()
        bases(text, found, IN_2023)
        return process_time() - start

    seconds(10)
    assert seconds(4000) < 25 * max(seconds(400), 0.005)
