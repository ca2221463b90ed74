"""Sets of punctuation marks."""

import unicodedata

from lyfz.chinese import marks
from lyfz.chinese.fold import fold


def test_every_mark_stands_in_its_full_and_half_width() -> None:
    """What ends a sentence on one page does so on every page."""
    for name in ("STOPS", "SEMICOLONS", "COLONS", "COMMAS", "SENTENCE_ENDS", "CLAUSE_ENDS"):
        characters = getattr(marks, name)
        assert set(map(fold, characters)) <= set(characters), name


def test_brackets_are_pairs() -> None:
    """An opener opens and its closer closes, as Unicode classes them."""
    for opener, closer in marks.BRACKETS.items():
        assert (unicodedata.category(opener), unicodedata.category(closer)) in {
            ("Ps", "Pe"),
            ("Pi", "Pf"),
        }
