"""Rows, as whole literals, from a small report."""

import re

import pytest
from conftest import SMALL
from hypothesis import given
from hypothesis import strategies as st

from lyfz import Report
from lyfz.chinese.fold import pattern, simplified
from lyfz.chinese.prose import sentences
from lyfz.query import (
    Criteria,
    Search,
    citations,
    count,
    find,
    indicators,
    info,
    near,
    partly,
    search,
    sections,
    show,
)
from lyfz.reportfile.loader import parse
from lyfz.rows import (
    CitationRow,
    CompareRow,
    ConceptRow,
    IndicatorRow,
    InfoRow,
    MissingRow,
    SearchRow,
    SectionRow,
    ShowRow,
)
from lyfz.vocabulary.concepts import vocabulary

FIELDS = {
    InfoRow: "report title region year published issuer source sections "
    "indicators citations characters",
    SectionRow: "report section label title kind level parent characters indicators region year",
    ShowRow: "report section label title text region year",
    SearchRow: "report section title sentence match start end region year",
    IndicatorRow: "report id name value upper qualifier unit section quote start end "
    "basis concept kind region year of",
    CitationRow: "report section title start end region year type",
    ConceptRow: "concept name type units official broader example near_miss indicators",
    CompareRow: "report region year concept id name value upper qualifier unit basis "
    "previous change percent section quote start end rank of",
    MissingRow: "report region year concept name others",
}

HERE = ("小县", 2023)  # region and year, the last fields of a row


@pytest.mark.parametrize("row_type", FIELDS, ids=lambda row_type: row_type.__name__)
def test_the_fields_are_the_published_contract(row_type: type) -> None:
    """Spelled out a second time, so that changing one is a decision."""
    assert " ".join(row_type._fields) == FIELDS[row_type]  # type: ignore[attr-defined]


def test_info_counts_what_the_report_holds(small: Report) -> None:
    """Characters are code points of all texts."""
    assert info(small, small.walk()) == [
        InfoRow("small", "小县2023年度报告", "小县", 2023, "2024-01-31", None, None, 5, 4, 1, 66)
    ]


def test_sections_count_themselves_and_what_is_under_them(small: Report) -> None:
    """As -s takes a section with its points."""
    assert sections(small, small.walk()) == [
        SectionRow("small", "0", None, "引言", "preamble", 1, None, 7, 0, *HERE),
        SectionRow("small", "1", "一、", "普法", "work", 1, None, 54, 4, *HERE),
        SectionRow("small", "1.1", "一是", "发书", "work", 2, "1", 24, 2, *HERE),
        SectionRow("small", "1.2", "二是", "办案", "work", 2, "1", 25, 2, *HERE),
        SectionRow("small", "2", None, "问题", "problems", 1, None, 5, 0, *HERE),
    ]


def test_show_gives_each_section_its_own_words(small: Report) -> None:
    """Label and heading included, children not."""
    assert show(small, small.sections[1:]) == [
        ShowRow("small", "1", "一、", "普法", "一、普法。", *HERE),
        ShowRow("small", "2", None, "问题", "人手不足。", *HERE),
    ]


def test_indicators_carry_the_words_they_were_read_from(small: Report) -> None:
    """A range has both its values, `over` its qualifier."""
    first, *_, last = indicators(small, small.walk())
    assert first == IndicatorRow(
        "small",
        "books",
        "普法书籍",
        5000,
        None,
        "over",
        "册",
        "1.1",
        "5000多册",
        11,
        17,
        "year",
        None,
        "work",
        *HERE,
        None,
    )
    assert last == IndicatorRow(
        "small",
        "rate",
        "办结率",
        99.5,
        None,
        "exact",
        "%",
        "1.2",
        "办结率99.5%",
        16,
        24,
        "year",
        None,
        "work",
        *HERE,
        None,
    )


@pytest.mark.parametrize(
    ("criteria", "ids"),
    [
        (Criteria([pattern("办结")]), "cases rate"),
        (Criteria([pattern("办结"), pattern("99")]), "rate"),
        (Criteria(units=["册", "％"]), "books rate"),
        (Criteria(minimum=99.5), "books rate"),
        (Criteria(bases=["target", "rule"]), ""),
        (Criteria(bases=["target", "year"], minimum=99.5), "books rate"),
        (Criteria(maximum=12), "villages cases"),
        (Criteria(minimum=4, maximum=100, units=["件"]), "cases"),
    ],
)
def test_criteria_narrow_the_figures(small: Report, criteria: Criteria, ids: str) -> None:
    """Terms look at name and quote; bounds are inclusive; a unit matches in either width."""
    assert [row.id for row in indicators(small, small.walk(), criteria)] == ids.split()


def test_a_figure_without_a_unit_is_of_none(small: Report) -> None:
    """It is left out where a unit is asked for."""
    section = next(section for section in small.walk() if section.indicators)
    bare = section._replace(indicators=(section.indicators[0]._replace(unit=None),))
    assert [row.unit for row in indicators(small, [bare])] == [None]
    assert indicators(small, [bare], Criteria(units=["册"])) == []


def test_citations_are_rows_of_mentions(small: Report) -> None:
    """The title alone, where it stands."""
    row = CitationRow("small", "1.1", "宪法", 8, 10, *HERE, "law")
    assert citations(small, small.walk()) == [row]
    assert citations(small, small.walk(), types=["rule", "law"]) == [row]
    assert citations(small, small.walk(), types=["rule"]) == []
    assert citations(small, small.walk(), [pattern("民法典")]) == []


def test_a_concept_is_no_part_of_the_id_of_another(small: Report) -> None:
    """Not one of them is; what its id is a part of is only offered."""
    figure = small.indicators[0]
    ids = [concept.id for concept in vocabulary().concepts]
    parts = [(id, whole) for id in ids for whole in ids if id in whole and id != whole]
    assert len(parts) > 20
    for id, whole in parts:
        others = [figure._replace(id="other"), figure._replace(id=whole, concept=whole)]
        assert partly(id, pattern(id), others) == []
        assert near(id, others) == others[1:]
    assert partly("oo", pattern("oo"), [figure]) == [figure]


def found(report: Report, *terms: str, any_term: bool = False, context: int = 0) -> list[str]:
    patterns = [pattern(term) for term in terms]
    return [hit.text for hit in find(report.walk(), Search(patterns, any_term, context))]


def test_every_term_must_occur_in_the_sentence(small: Report) -> None:
    """Or one of them, where asked."""
    assert found(small, "办案") == ["二是办案。"]
    assert found(small, "办", "99") == ["办结案件12至15件，办结率99.5%。"]
    assert found(small, "办案", "99") == []
    assert found(small, "办案", "99", any_term=True) == [
        "二是办案。",
        "办结案件12至15件，办结率99.5%。",
    ]


def test_context_stays_in_the_section(small: Report) -> None:
    """The sentence before and after, not the neighbour's."""
    assert found(small, "5000", context=2) == ["一是发书。", "发放《宪法》5000多册，覆盖3个村。"]


def test_search_has_a_row_a_match(small: Report) -> None:
    """Each with the whole sentence, and offsets into the section's text."""
    hits = find(small.walk(), Search([pattern("办结")]))
    sentence = "办结案件12至15件，办结率99.5%。"
    assert list(search(small, hits)) == [
        SearchRow("small", "1.2", "办案", sentence, "办结", 5, 7, *HERE),
        SearchRow("small", "1.2", "办案", sentence, "办结", 16, 18, *HERE),
    ]


def test_a_match_of_nothing_is_no_match(small: Report) -> None:
    """`x*` matches everywhere and finds nothing."""
    assert list(find(small.walk(), Search([pattern("x*", regex=True)]))) == []


@given(st.text(min_size=1, max_size=6), st.integers(0, 3))
def test_each_match_stands_where_it_says(term: str, context: int) -> None:
    """For any term over any words: offsets are true, sentences are those of the text."""
    text = f"一、甲{term}乙。丙，丁“{term}。”戊；ＡＢ己"
    source = "format: 1\nreport: {id: a, title: t}\nsections:\n- {kind: work, text: x, title: y}"
    section = parse(source, "x").sections[0]
    section = section._replace(text=text)
    for hit in find([section], Search([pattern(term)], context=context)):
        assert (hit.start, hit.end) in set(sentences(text))
        for start, end in hit.matches:
            assert hit.start <= start < end <= hit.end
            assert re.fullmatch(
                re.escape(simplified(term)), simplified(text[start:end]), re.IGNORECASE
            )


@given(st.text("行政法0a，。\n", max_size=30), st.text("行政0a，", min_size=1, max_size=3))
def test_a_count_is_of_the_matches_that_are_found(text: str, term: str) -> None:
    """Though a plain word is counted without cutting sentences."""
    section = parse(SMALL, "small.yaml").sections[0]._replace(text=text)
    asked = Search([pattern(term)])
    assert count([section], asked) == sum(len(hit.matches) for hit in find([section], asked))
