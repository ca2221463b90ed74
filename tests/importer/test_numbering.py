"""Remarks on numbers that do not follow."""

import pytest

from lyfz.importer.outline import odd_numbers, outline


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("一、甲|（一）乙|（二）丙|二、丁|（三）戊", []),
        ("一、甲|一是乙。|二是丙。|此外：|一是丁。", []),
        ("一、甲|三、乙", ["numbered 3 behind 1: 三、乙"]),
        ("一、甲|（一）乙|（三）丙", ["numbered 3 behind 1: （三）丙"]),
        ("二、甲|三、乙", ["numbered 2 as the first: 二、甲"]),
        ("一、甲|二、乙|三、丙|二、丁", ["numbered 2 behind 3: 二、丁"]),
        ("一、甲|二、乙|二、丙", ["numbered 2 behind 2: 二、丙"]),
        ("一、甲|二、乙|一、丙|二、丁", ["numbered 1 behind 2: 一、丙"]),
        ("一、甲。一是乙。三是丙。", ["numbered 3 behind 1: 三是丙。"]),
    ],
)
def test_a_number_that_does_not_follow_is_remarked_on(lines: str, expected: list[str]) -> None:
    """Once; points may begin anew, and （三） may go on from one part to the next."""
    assert list(odd_numbers(outline(lines.split("|")))) == expected
