"""What is loaded and dumped again loads equal."""

from conftest import SMALL
from hypothesis import given
from hypothesis import strategies as st

from lyfz import Report
from lyfz.chinese.prose import heading
from lyfz.model import DECIMALS, GREATEST
from lyfz.reportfile.build import build
from lyfz.reportfile.dump import dump
from lyfz.reportfile.loader import parse
from lyfz.reportfile.source import bundled

WORDS = st.text(
    alphabet=st.characters(
        exclude_categories=["Cs"],
        exclude_characters="\0",
        include_characters="一二、。\n\t :#'\"|-\u2028\x85",
    ),
    min_size=1,
    max_size=40,
).filter(str.strip)


def test_a_report_is_dumped_as_a_person_would_write_it(small: Report) -> None:
    """Words in blocks, figures under them, nothing that goes without saying."""
    text = dump(small)
    assert (
        "- kind: work\n  text: |-\n    一、普法。\n  sections:\n  - text: |-\n      一是发书。"
        in text
    )
    assert (
        "    - id: books\n      name: 普法书籍\n      value: 5000\n      qualifier: over\n" in text
    )
    assert "  published: '2024-01-31'\n" in text
    assert "exact" not in text


def test_what_is_dumped_loads_back_equal(small: Report, report: Report) -> None:
    """Both reports; and the bundled file is what the dump of itself is, line for line."""
    assert parse(dump(small), "a") == small
    text = SMALL.replace("id: rate\n", "id: rate\n      basis: subset\n      of: cases\n")
    old = parse(text + "aliases: {share: rate, books-read: books}", "a")
    assert dump(old).endswith("aliases:\n  books-read: books\n  share: rate\n")
    assert parse(dump(old), "a") == old
    assert parse(dump(report), "a") == report
    lines = [line for line in bundled().split("\n") if not line.startswith("#")]
    assert [line for line in dump(report).split("\n") if line != "  issuer: null"] == lines


def test_a_table_is_written_as_a_block() -> None:
    """Tabs stay tabs, whatever else the file holds; what begins with one is quoted."""
    sections = [
        {"kind": "work", "title": "表\ue000", "text": "表\n\t2023年\n受理\t5"},
        {"kind": "work", "title": "表", "text": "\t2023年"},
    ]
    text = dump(build({"report": {"id": "a", "title": "a\tb"}, "sections": sections}))
    assert "  text: |-\n    表\n    \t2023年\n    受理\t5\n" in text
    assert '  text: "\\t2023年"\n' in text
    assert '  title: "a\\tb"\n' in text


@given(st.none() | WORDS, WORDS)
def test_any_words_come_back_as_they_were(title: str | None, words: str) -> None:
    """Colons, quotation marks, leading blanks, line separators of all kinds."""
    printed = heading(words)  # a text that prints a heading takes no title
    section = {"kind": "work", "title": None if printed else "甲", "text": words}
    built = build({"report": {"id": "a", "title": title}, "sections": [section]})
    assert (built.title, built.sections[0].text) == (title, words)
    assert parse(dump(built), "a") == built


@given(
    st.integers(-GREATEST, GREATEST)
    | st.decimals(-GREATEST, GREATEST, places=DECIMALS).map(float)
    | st.just(1e-05)
)
def test_any_value_comes_back_as_it_was(value: int | float) -> None:
    """Its digits are written, never an exponent, which YAML readers take for a text."""
    figure = {"id": "a", "name": "甲", "value": value, "unit": "%", "quote": "甲"}
    section = {"kind": "work", "title": "甲", "text": "甲", "indicators": [figure]}
    built = build({"report": {"id": "a", "title": "甲"}, "sections": [section]})
    assert parse(dump(built), "a") == built


def test_nothing_is_lost_of_a_file(small: Report) -> None:
    """SMALL says all the format can say of a figure."""
    assert parse(SMALL, "a") == parse(dump(parse(SMALL, "a")), "a") == small
