"""The vocabulary."""

from collections import Counter

from lyfz.importer.naming import word_classes as words


def test_a_word_stands_in_one_list() -> None:
    """Else it would depend on the order of the lists how a sentence is read."""
    lists = (
        words.INTRODUCING,
        words.COUNTED,
        words.FRONT,
        words.ADVERBS,
        words.LINKS,
        words.CHANGES,
        words.PREPOSITIONS,
        words.ENDING,
        words.COMPOUNDS,
    )
    counts = Counter(word for members in lists for word in members)
    assert [word for word, times in counts.items() if times > 1] == []
