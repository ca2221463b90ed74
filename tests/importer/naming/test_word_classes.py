"""The vocabulary."""

from collections import Counter

from lyfz.importer.naming import word_classes as words


def test_a_word_stands_in_one_list() -> None:
    """Else it would depend on the order of the lists how a sentence is read."""
    counts = Counter(word for members in words.CLASSES.values() for word in members)
    assert [word for word, times in counts.items() if times > 1] == []
