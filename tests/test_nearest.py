"""What is offered in place of a word that is not known."""

import re

import pytest
from conftest import Run

from lyfz.chinese import table
from lyfz.cli import VERBS
from lyfz.commands.options import FORMATS
from lyfz.model import BASES, KINDS
from lyfz.nearest import advice, nearest
from lyfz.rows import CitationRow, CompareRow, IndicatorRow

OPTIONS = (
    "--section --unit --basis --sort --limit --report --region --year --format --json --output "
    "--columns --no-headers --color --jobs --force --any --ignore-case --regex "
    "--version -h TERM ID -f -o"
).split()
CHOICES = {
    "command": VERBS,
    "option": OPTIONS,
    "format": FORMATS,
    "column": IndicatorRow._fields,
    "basis": BASES,
    "kind": KINDS,
}
MEANINGS = [
    (kind, word, meant)
    for kind, words, meant in table.lines("lyfz", "nearest.tsv")
    for word in words.split()
]


def test_each_word_of_the_table_is_needed() -> None:
    """It leads to what is meant, and without the table it would not; none stands twice."""
    others = CompareRow._fields, CitationRow._fields
    lost, idle = [], []
    for kind, word, meant in MEANINGS:
        choices = CHOICES[kind]
        if kind == "column":
            choices = next(each for each in (choices, *others) if meant in each)
        lost += [word] if nearest(word, choices, kind) != [meant] else []
        idle += [word] if nearest(word, choices) == [meant] else []
    assert (lost, idle) == ([], [])
    assert len({row[:2] for row in MEANINGS}) == len(MEANINGS)


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        (
            "command",
            {
                "serach": "search",
                "setcions": "sections",
                "indicator": "indicators",
                "figuers": "indicators",
                "ind": "indicators",
                "checking": "check",
                "Show": "show",
                "in": "indicators info",
                "co": "",
                "x": "",
                "nothing": "",
                "-f": "",
            },
        ),
        (
            "option",
            {
                "--unti": "--unit",
                "--units": "--unit",
                "-json": "--json",
                "——json": "--json",
                "--colunms": "--columns",
                "--feilds": "--columns",
                "--out": "--output",
                "--co": "--columns --color",
                "-x": "",
                "--verbose": "",
            },
        ),
        ("format", {"jsno": "json", "JSON": "json", "cvs": "csv", "markdwon": "markdown", "q": ""}),
        (
            "column",
            {"vlaue": "value", "nmae": "name", "ｎａｍｅ": "name", "quotes": "quote", "z": ""},
        ),
        ("basis", {"yaer": "year", "todate": "to-date", "partyear": "part-year", "": ""}),
        ("kind", {"problem": "problems", "pream": "preamble", "pln": "plan", "9": ""}),
    ],
)
def test_a_mistyped_word_gives_the_one_or_two_nearest(kind: str, offered: dict[str, str]) -> None:
    """Fewest slips first; nothing where all would be a guess."""
    given = {word: " ".join(nearest(word, CHOICES[kind], kind)) for word in offered}
    assert given == offered


def test_what_a_command_has_not_is_not_offered() -> None:
    """Neither an option that it lacks, nor a field of other rows."""
    assert nearest("--csv", ["--output", "--explain"], "option") == []
    assert nearest("date", ["concept", "name"], "column") == []


def test_few_choices_are_named_all_and_of_many_the_nearest() -> None:
    """Where nothing is near, all are named too."""
    assert advice("alwasy", ["auto", "always", "never"]) == "expected auto, always, never"
    assert advice("jsno", FORMATS, "format") == "did you mean json?"
    assert advice("--co", OPTIONS) == "did you mean --columns or --color?"
    assert advice("xml", FORMATS, "format") == f"expected {', '.join(FORMATS)}"


def test_what_a_screen_shows_for_a_code_leads_to_it(run: Run) -> None:
    """Columns are headed, bases and kinds called in Chinese; options take the codes."""
    for command, code in {
        "indicators --columns 统计项": "concept",
        "indicators --sort 限定": "qualifier",
        "indicators --basis 部分时段": "part-year",
        "show 下步安排": "plan",
    }.items():
        said = run(*command.split(), env={"LYFZ_LANG": "zh"}).stderr.decode()
        assert re.findall("[a-z-]+", said.partition("；")[2] or said)[-1] == code
