"""The schemas, held against files and the real output of every command."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from conftest import SMALL, Run

from lyfz.model import Indicator, Report
from lyfz.reportfile.format import MAPPINGS
from lyfz.schema import NAMES, ROWS, schema

ROOT = Path(__file__).parents[1]
OUTPUTS = {
    "info": "info",
    "sections": "sections",
    "show": "show",
    "search": "search 普法",
    "indicators": "indicators",
    "citations": "citations",
    "concepts": "concepts",
    "compare": f"compare -r {ROOT}/examples/reports",
    "compare --missing": f"compare --missing petitions-handled -r {ROOT}/examples/reports",
    "check": "check bad.yaml",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema(name: str) -> None:
    """By its own dialect."""
    jsonschema.Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("text", [(ROOT / "data" / "report.yaml").read_text("utf-8"), SMALL])
def test_report_files_are_what_their_schema_says(text: str) -> None:
    """As an editor would check them."""
    jsonschema.validate(yaml.safe_load(text), schema("report"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format: 1", "format: 2"),
        ("id: small", "id: Small"),
        ("kind: problems", "kind: problem"),
        ("- kind: problems\n  title", "- title"),
        ("  text: 人手不足。\n", ""),
        ("value: 3\n", "value: '3'\n"),
        ("value: 3\n", "value: 9007199254740992\n"),
        ("upper: 15\n", "upper: 9007199254740992\n"),
        ("year: 2023", "year: 0"),
        ("unit: 个", "unti: 个"),
        ("qualifier: over", "qualifier: more"),
        ("'2024-01-31'", "soon"),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(old: str, new: str) -> None:
    """One description, two readers."""
    assert SMALL.count(old) == 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(SMALL.replace(old, new)), schema("report"))


@pytest.mark.parametrize("name", ROWS)
def test_the_output_of_a_command_is_what_its_schema_says(
    run: Run, tmp_path: Path, name: str
) -> None:
    """Every row, every field, in both directions."""
    bad = tmp_path / "bad.yaml"
    bad.write_text(SMALL, encoding="utf-8")
    command = [word.replace("bad.yaml", str(bad)) for word in OUTPUTS[name].split()]
    rows = json.loads(run(*command, "--json").stdout)
    assert rows
    jsonschema.validate(rows, schema(name))
    assert list(rows[0]) == schema(name)["items"]["required"]


def test_the_repository_carries_the_schema_that_the_data_names(run: Run) -> None:
    """`lyfz schema > data/report.schema.json` made it, and would make it again."""
    stored = (ROOT / "data" / "report.schema.json").read_bytes()
    assert run("schema").stdout == run("schema", "report").stdout == stored
    first = (ROOT / "data" / "report.yaml").read_text("utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=report.schema.json"


def test_the_model_has_a_field_for_every_key() -> None:
    """A key that the format takes and the model drops would be lost unseen."""
    assert set(MAPPINGS["report"]) <= set(Report._fields)
    assert set(MAPPINGS["indicator"]) <= set(Indicator._fields)
