"""No change may read the labelled texts worse than they were read before."""

import json
import re
from pathlib import Path

import pytest

from lyfz.chinese.quantity import claims, find
from lyfz.importer.naming.figures import name_figures
from lyfz.importer.naming.unique import unique
from measure import points, shares
from texts import FILES, HERE, Text, bundled, load

FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text())


def texts(corpus: str) -> list[Text]:
    return [bundled()] if corpus == "bundled" else list(load(HERE / f"{corpus}.jsonl"))


@pytest.mark.parametrize("corpus", sorted(FLOORS))
def test_no_measure_falls_below_its_floor(corpus: str) -> None:
    """Shares of right points; raising a floor is a decision of its own, lowering one too."""
    got = [point for text in texts(corpus) for point in points(text)]
    fallen = {
        measure: f"{right}/{of} = {right / of:.4f} is below {FLOORS[corpus][measure]}"
        for measure, (right, of) in shares(got).items()
        if right / of < FLOORS[corpus][measure]
    }
    lost = [point for point in got if not point.right and point.measure in fallen]
    lines = [*fallen.items(), *((p.measure, f"{p.text.id}: {p.words}") for p in lost)]
    assert not fallen, "\n".join(map(" ".join, lines))


def test_every_file_has_floors_for_what_it_labels() -> None:
    """Texts without a floor would guard nothing."""
    assert {file.stem for file in FILES} | {"bundled"} == set(FLOORS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_labels_are_sound(file: Path) -> None:
    """Ids are unique; quotes stand in the text in their order; a range has two numbers."""
    rows = list(load(file))
    assert len({row.id for row in rows}) == len(rows)
    for row in rows:
        at = 0
        for label in row.figures or ():
            if "quote" in label:
                at = row.text.index(label["quote"], at) + len(label["quote"])
            assert (label.get("qualifier") == "range") <= (label["upper"] is not None), row.id


@pytest.mark.parametrize("corpus", sorted(FLOORS))
def test_no_name_says_the_number_of_another_figure(corpus: str) -> None:
    """6.3% in a name of 7.2% would mislead; only what tells two equal names apart is a number."""
    for text in texts(corpus):
        figures = list(find(text.text))
        for made in unique({"": list(name_figures(text.text, "", claims(text.text)))})[""]:
            others = {
                "".join(re.findall(r"[\d.]", text.text[at.start : at.end])) + (at.unit or "")
                for at in figures
                if (at.value, at.unit) != (made.quantity.value, made.quantity.unit)
            }
            assert not [at for at in others if at[:1].isdigit() and at in made.name], made
