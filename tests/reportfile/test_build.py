"""What a file leaves out is added, and what contradicts itself is noted."""

from typing import Any

import pytest

from lyfz import Indicator, LyfzError, Report, Section
from lyfz.reportfile.build import build

HEAD = {"id": "a", "title": "报告"}
FIGURE = {"id": "books", "name": "书", "value": 5, "unit": "册", "quote": "5册"}


def of(*sections: dict[str, Any]) -> dict[str, Any]:
    return {"report": HEAD, "sections": list(sections)}


def test_plain_values_become_a_report() -> None:
    """Addresses, labels, titles, inherited kinds and offsets are added; the rest is null."""
    text = "一是发书。发放5册。"
    point = {"text": text, "indicators": [FIGURE]}
    built = build(
        of(
            {"kind": "preamble", "title": "引言", "text": "去年："},
            {"kind": "work", "text": "一、普法。", "sections": [point]},
        )
    )
    books = Indicator("books", "书", 5, None, "exact", "册", "1.1", "5册", 7, 9)
    assert built == Report(
        "a",
        "报告",
        None,
        None,
        None,
        None,
        None,
        (
            Section("0", None, "引言", "preamble", 1, None, "去年：", (), ()),
            Section(
                "1",
                "一、",
                "普法",
                "work",
                1,
                None,
                "一、普法。",
                (),
                (Section("1.1", "一是", "发书", "work", 2, "1", text, (books,), ()),),
            ),
        ),
    )


def test_a_quote_that_is_missing_by_its_width_is_shown_as_the_text_prints_it() -> None:
    """Once, however often the text has it."""
    file = of({"kind": "work", "title": "书", "text": "５册，５册。", "indicators": [FIGURE]})
    with pytest.raises(LyfzError) as caught:
        build(file)
    message = "quote: '5册' is not in the text of its section; the text has '５册'"
    assert caught.value.messages == (message,)


@pytest.mark.parametrize(
    ("figure", "code"),
    [
        ({"quote": "6册"}, "quote-missing"),
        ({"quote": "册"}, "quote-repeated"),
        ({"upper": 5, "qualifier": "range"}, "bad-range"),
        ({"upper": 6}, "bad-range"),
        ({"qualifier": "range"}, "bad-range"),
    ],
)
def test_what_contradicts_itself_is_noted_at_its_values(figure: dict[str, Any], code: str) -> None:
    """And where nobody takes notes, it is an error at once: a range of 5 to 5 is one of them."""
    values = FIGURE | figure
    file = of({"kind": "work", "title": "普法", "text": "发放5册，又1册。", "indicators": [values]})
    noted: list[tuple[Any, str]] = []
    build(file, lambda values, key, code, message: noted.append((values, code)))
    assert noted == [(values, code)]
    with pytest.raises(LyfzError):
        build(file)
