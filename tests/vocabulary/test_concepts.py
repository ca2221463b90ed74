"""The vocabulary: whole, consistent, and each entry with an example that needs it."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product

import pytest

from lyfz.chinese.quantity import claims
from lyfz.chinese.units import alike, named
from lyfz.importer.naming.figures import name_figures
from lyfz.vocabulary import concepts
from lyfz.vocabulary.concepts import Concept, Part, vocabulary
from lyfz.vocabulary.match import concept, words_before

VOCABULARY = vocabulary()
CONCEPTS = VOCABULARY.concepts


def of_clause(clause: str, known: concepts.Vocabulary = VOCABULARY) -> list[str | None]:
    """Return the concept of each figure of a clause, named as import names it."""
    return [
        made and made.id
        for figure in name_figures(clause, "", claims(clause))
        for made in [
            concept(
                figure.name,
                figure.quantity.unit,
                words_before("", clause, figure.quantity.start, figure.quantity.end),
                known,
            )
        ]
    ]


def test_ids_are_unique_and_what_is_broader_exists() -> None:
    """And nothing is broader than itself, by whatever way."""
    broader = {each.id: each.broader for each in CONCEPTS}
    assert [id for id, times in Counter(each.id for each in CONCEPTS).items() if times > 1] == []
    assert {above for above in broader.values() if above} <= set(broader)
    for id in broader:
        above, steps = broader[id], 0
        while above:
            above, steps = broader[above], steps + 1
            assert steps < len(broader), id


def test_names_are_unique_and_types_are_those_of_the_units() -> None:
    """A rate is a share; a share is a rate."""
    assert max(Counter(each.name for each in CONCEPTS).values()) == 1
    assert {each.type for each in CONCEPTS} == {"flow", "stock", "rate"}
    assert [each.id for each in CONCEPTS if (each.type == "rate") != ("%" in each.units)] == []


def test_units_are_spelled_as_figures_have_them() -> None:
    """A unit that no figure has would map none."""
    units = {unit for each in CONCEPTS for unit in each.units}
    assert {unit for unit in units - named() if unit.removesuffix("次") not in named()} == set()


@pytest.mark.parametrize("each", CONCEPTS, ids=lambda each: each.id)
def test_an_example_is_of_its_concept_and_a_near_miss_is_not(each: Concept) -> None:
    """Both state a figure; without the wordings of the concept the example is not of it."""
    others = VOCABULARY._replace(concepts=tuple(at for at in CONCEPTS if at is not each))
    assert each.id in of_clause(each.example)
    assert each.id not in of_clause(each.example, others)
    assert of_clause(each.near_miss)
    assert each.id not in of_clause(each.near_miss)


def test_every_wording_is_of_its_concept() -> None:
    """None is barred by its own entry, nor explained as well by another."""
    lost = [
        (each.id, name)
        for each in CONCEPTS
        for name, around in made_names(each)
        if each not in {concept(name, unit, around + name, VOCABULARY) for unit in each.units}
    ]
    assert lost == []


def made_names(each: Concept) -> Iterator[tuple[str, str]]:
    """Yield the name that each combination of the words of a wording makes, and what is around."""
    for wording in each.wordings:
        parts = [part for part in wording if part.where != "nowhere"]
        for words in product(*(part.words for part in parts)):
            pairs = list(zip(parts, words, strict=True))
            yield (
                "".join(word for part, word in pairs if part.where == "name" and part.needed),
                "".join(word for part, word in pairs if part.where != "name"),
            )


def test_no_figure_of_a_statement_of_the_national_economy_is_of_a_concept() -> None:
    """Words of the same spelling count other things elsewhere."""
    page = "新增就业3.2万人。培训农民1200人次。检查企业86家。签订合同36份。调解工资标准3次。"
    assert {made for clause in page.split("。") for made in of_clause(clause)} == {None}


def test_the_parts_of_a_wording() -> None:
    """The longest of equal words comes first; a mark says where it stands."""
    assert [concepts._part(word) for word in "学法|集体学法 @法治 ^执法 !复议 (活动)".split()] == [
        Part(("集体学法", "学法"), "name", True),
        Part(("法治",), "clause", True),
        Part(("执法",), "sentence", True),
        Part(("复议",), "nowhere", True),
        Part(("活动",), "name", False),
    ]


def test_of_units_that_count_the_same_one_may_count_a_part_of_the_other() -> None:
    """12期次,其中3场; but 个 counts anything."""
    families = {family for each in CONCEPTS for family in each.families}
    pairs = (pair for family in families for pair in combinations(family, 2))
    assert [pair for pair in pairs if "个" not in pair and not alike(*pair)] == []


def test_units_of_a_concept_that_count_the_same_are_a_family() -> None:
    """6场 stands beside 6次, but 620人次 not beside 620人."""
    by_id = {each.id: each for each in CONCEPTS}
    activities, audience = by_id["publicity-activities"], by_id["publicity-audience"]
    assert {"次", "场", "场次", "期"} <= set(activities.families[0])
    assert ("人次",) in audience.families
    assert {"件", "起", "宗", "例"} == set(by_id["reconsideration-accepted"].families[0])
