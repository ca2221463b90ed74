"""Sentences under their sections, marked."""

import re

from lyfz.model import Section
from lyfz.output.screen.canvas import ASIDE, MATCH, Canvas, Piece
from lyfz.output.screen.passages import highlighted, passages
from lyfz.query import Search, Sentence, find


def section(address: str, text: str) -> Section:
    return Section(address, None, "标题", "work", 1, None, text, (), ())


def drawn(*sections: Section) -> str:
    sentences = find(sections, Search([re.compile("甲")]))
    canvas = Canvas(80, color=False)
    return "".join(
        canvas.paint(passages(((hit.section.address, hit) for hit in sentences), canvas))
    )


def test_two_dashes_stand_where_sentences_are_left_out_and_nowhere_else() -> None:
    """Not between adjacent sentences, were there a line end between them; not at a new section."""
    assert (
        drawn(section("1", "甲一。甲二。\n甲三。乙。甲四。"), section("2", "乙。甲五。"))
        == """\
1  标题
  甲一。
  甲二。
  甲三。
  --
  甲四。

2  标题
  甲五。
"""
    )


def test_matches_that_overlap_are_marked_once() -> None:
    """Two terms may share a character; what is marked is still the sentence."""
    sentence = Sentence(section("1", "前。甲乙丙丁。"), 2, 7, ((2, 4), (3, 5), (3, 4)))
    assert [piece for piece in highlighted(sentence) if piece.text] == [
        Piece("甲乙", MATCH),
        Piece("丙", MATCH),
        Piece("丁。"),
    ]


def test_context_is_set_back() -> None:
    """It has no match of its own."""
    assert highlighted(Sentence(section("1", "甲。"), 0, 2, ())) == [Piece("甲。", ASIDE)]
