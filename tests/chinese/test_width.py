"""How many cells characters take."""

from lyfz.chinese.width import cells


def test_characters_that_terminals_disagree_on_count_two() -> None:
    """Then a line fits on all of them; a combining accent takes no cell of its own."""
    assert [cells(char) for char in "甲a“…—·é\u0301"] == [2, 1, 2, 2, 2, 2, 2, 0]
    assert cells("甲a“…") == 7
