"""`lyfz compare` as it is typed, over the made-up reports of examples/."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from lyfz.reportfile.loader import load

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
PETITIONS = "petitions-handled"


def rows(ask: Run, *arguments: object) -> list[dict[str, Any]]:
    found = ask("compare", "-r", EXAMPLES, *arguments, "--json")
    assert found.returncode == 0
    return json.loads(found.stdout)  # type: ignore[no-any-return]


def said(ask: Run, *arguments: object, status: int = 0) -> list[str]:
    found = ask("compare", "-r", EXAMPLES, *arguments)
    assert found.returncode == status
    return found.stderr.decode().splitlines()


def test_every_row_is_proven_by_its_words(ask: Run) -> None:
    """Its quote stands where it says, in the section that it names, and states the value."""
    texts = {
        (report.id, section.address): section.text
        for report in map(load, EXAMPLES.glob("*.yaml"))
        for section in report.walk()
    }
    compared = rows(ask)
    assert len(compared) > 50
    for row in compared:
        text = texts[row["report"], row["section"]]
        assert text[row["start"] : row["end"]] == row["quote"]
        before = [
            each
            for each in compared
            if (each["region"], each["concept"]) == (row["region"], row["concept"])
            and each["year"] == row["year"] - 1
        ]
        assert row["previous"] == (before[0]["value"] if before else None)


def test_the_examples_are_sound(ask: Run) -> None:
    """As drafts of `import`, and they say that they are made up."""
    assert ask("check", "--strict", EXAMPLES).returncode == 0
    for file in EXAMPLES.glob("*.yaml"):
        assert "（虚构）" in file.read_text("utf-8")


def test_a_pipe_gets_rows_and_what_is_left_out_is_said(ask: Run) -> None:
    """By year in each place; 上半年 is no year, and is told how to be seen."""
    found = ask(
        "compare", "-r", EXAMPLES, "reconsideration-accepted", "--columns", "report,value,change"
    )
    assert found.stdout.decode() == (
        "report\tvalue\tchange\n"
        "daoxiang-2021\t12\t\n"
        "daoxiang-2022\t21\t9\n"
        "daoxiang-2023\t34\t13\n"
        "lanxi-2022\t9\t\n"
        "lanxi-2023\t15\t6\n"
    )
    assert found.stderr.decode() == (
        "lyfz: left out, on another basis: 5 part-year; see --basis part-year\n"
    )
    halves = rows(ask, "reconsideration-accepted", "--basis", "part-year")
    assert [row["value"] for row in halves] == [5, 9, 18, 4, 6]
    assert {row["previous"] for row in halves} == {None}


def test_terms_are_any_of_them(ask: Run) -> None:
    """Concepts by their ids, or by words in their names, or in those of figures."""
    assert {row["concept"] for row in rows(ask, PETITIONS, "学法")} == {
        PETITIONS,
        "leading-group-law-study-sessions",
        "executive-meeting-law-study-sessions",
    }
    assert {row["concept"] for row in rows(ask, "信访问题处理")} == {PETITIONS}


def test_region_and_year_narrow_the_reports(ask: Run) -> None:
    """As they do everywhere; nothing is compared with what is not given."""
    found = rows(ask, PETITIONS, "--region", "稻香", "--year", "2023")
    assert [(row["report"], row["previous"]) for row in found] == [("daoxiang-2023", None)]


def test_ranks_are_of_the_last_year(ask: Run) -> None:
    """And who states nothing is counted."""
    found = rows(ask, "--rank", "disputes-mediated")
    assert [(row["rank"], row["report"]) for row in found] == [
        (1, "daoxiang-2023"),
        (2, "lanxi-2023"),
    ]
    assert said(ask, "--rank", PETITIONS) == ["lyfz: ranked: 2023; others by --year 2021,2022"]
    assert said(ask, "--rank", PETITIONS, "--year", "2022") == [
        "lyfz: not ranked: 1 of 2 reports of 2022; see --missing"
    ]


def test_what_has_no_rank_or_one_of_its_own_is_said(ask: Run, tmp_path: Path) -> None:
    """Several unlike figures of a report, and units that do not count the same."""
    stated = {"jia": ["5件", "6件"], "yi": ["7件", "7件"], "bing": ["8件"], "ding": ["9批次"]}
    for id, figures in stated.items():
        section: dict[str, Any] = {"kind": "work", "text": "一、信访。", "indicators": []}
        for number, printed in enumerate(figures, 1):
            figure: dict[str, Any] = {
                "id": f"{PETITIONS}-{number}",
                "name": "信访办理",
                "concept": PETITIONS,
            }
            figure |= {"value": int(printed[0]), "unit": printed[1:]}
            section["indicators"].append(
                figure | {"quote": f"第{'一二'[number - 1]}季办理{printed}"}
            )
            section["text"] += f"第{'一二'[number - 1]}季办理{printed}。"
        head = {"id": f"{id}-2023", "title": "报告", "region": id, "year": 2023}
        report = {"format": 1, "report": head, "sections": [section]}
        (tmp_path / f"{id}.yaml").write_text(json.dumps(report), "utf-8")
    found = ask("compare", "-r", tmp_path, "--rank", PETITIONS, "--columns", "region,rank")
    assert found.stdout.decode().split()[2:] == [*"bing 1 yi 2 yi 2 jia jia ding 1".split()]
    assert found.stderr.decode().splitlines() == [
        "lyfz: without a rank, for unlike figures in one: 1 of 4 reports",
        "lyfz: ranked apart, as they do not count the same: 件, 批次",
    ]


def test_missing_lists_the_reports_that_state_nothing(ask: Run) -> None:
    """A row for each concept that one lacks."""
    found = rows(ask, "--missing", PETITIONS, "disputes-mediated")
    assert [(row["report"], row["concept"], row["others"]) for row in found] == [
        ("daoxiang-2021", PETITIONS, 0),
        ("lanxi-2022", PETITIONS, 0),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("petitions-handeld", "no concept 'petitions-handeld'; did you mean petitions-handled"),
        ("--rank 学法", "--rank: figures of executive-meeting-law-study-sessions, leading-group"),
        ("--missing", "--rank, --missing: expected a concept, see lyfz concepts"),
        ("--rank", "--rank, --missing: expected a concept, see lyfz concepts"),
        ("--missing 没有", "--rank, --missing: expected a concept, see lyfz concepts"),
        ("--missing --rank 信访", "--by, --rank, --missing: expected one of them"),
        ("--by month", "--by: 'month'; expected year, region"),
        ("--basis half", "--basis: 'half'; did you mean part-year?"),
        ("--columns quotes", "--columns: 'quotes'; did you mean quote?"),
    ],
)
def test_mistakes_are_said_with_what_to_type(ask: Run, arguments: str, message: str) -> None:
    """And nothing is printed."""
    found = ask("compare", "-r", EXAMPLES, *arguments.split())
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.decode().startswith(f"lyfz: {message}")


def test_nothing_to_compare_is_said(ask: Run) -> None:
    """With the header of no rows, as `indicators` prints it, and what else has the word."""
    assert said(ask, "没有") == ["lyfz: no figure to compare of 没有; see lyfz concepts"]
    assert said(ask, "--year", "2021", PETITIONS) == [f"lyfz: no figure to compare of {PETITIONS}"]
    assert said(ask, "法治", "审结") == [
        "lyfz: left out, of another concept or none, though named so: 5; "
        "see lyfz indicators 法治 or 审结",
        "lyfz: left out, on another basis: 5 target; see --basis target",
    ]


def test_each_term_of_which_nothing_is_compared_is_named(ask: Run) -> None:
    """Beside others, too; one that is in no concept with those that it may have meant."""
    assert said(ask, "学法", "zzz", "petitons", "仲裁", PETITIONS) == [
        "lyfz: no figure to compare of zzz; see lyfz concepts",
        "lyfz: no figure to compare of petitons; did you mean petitions-handled "
        "(信访件办理(办结、化解)数) or petitions-received (信访件(受理、登记)数)?",
        "lyfz: no figure to compare of 仲裁",
    ]


def test_a_table_is_laid_out_by_what_varies(ask: Run) -> None:
    """Columns that are asked for make the usual table."""
    table = ["compare", "-r", EXAMPLES, PETITIONS, "-f", "table"]
    assert ask(*table, "--region", "稻香").stdout.decode() == (
        "concept                   unit  2021  2022  2023      change\n"
        "信访件办理(办结、化解)数  件       -    64    52  -12 -18.8%   █▇\n"
    )
    assert ask(*table, "--year", "2023").stdout.decode() == (
        "concept                   unit  稻香县  蓝溪县\n"
        "信访件办理(办结、化解)数  件        52      38  █▆\n"
    )
    assert ask(*table, "--columns", "report,value").stdout.decode() == (
        "report         value\ndaoxiang-2022     64\ndaoxiang-2023     52\nlanxi-2023        38\n"
    )


def test_each_option_goes_with_each_format(ask: Run, tmp_path: Path) -> None:
    """All of them are rows."""
    for options, name in product(
        (["--by", "region"], ["--rank"], ["--missing"]),
        ("csv", "md", "jsonl", "xlsx", "parquet", "txt"),
    ):
        file = tmp_path / f"a.{name}"
        found = ask("compare", "-r", EXAMPLES, PETITIONS, *options, "-o", file)
        assert (found.returncode, found.stdout) == (0, b"")
        assert file.stat().st_size


def test_help_says_that_only_compare_draws(ask: Run) -> None:
    """As every command offers the formats of all."""
    printed = " ".join(ask("info", "--help").stdout.decode().split())
    assert "parquet, svg, html (svg: compare only, html: show only). Default" in printed
    assert ".parquet, .svg, .html." in printed
