"""How a figure was read, step by step."""

import pytest

from lyfz.chinese.quantity.explain import explain


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "近200余场次",
            [
                "近200余场次: figure, by figure",
                "  bound before 近",
                "  number 200余",
                "  unit 场次",
                "  over 200 场次",
            ],
        ),
        (
            "3至5名以上",
            [
                "3至5名以上: figure, by figure",
                "  number 3",
                "  second number 5",
                "  unit 名",
                "  bound behind 以上",
                "  range 3 to 5 名",
            ],
        ),
        ("12条例", ["12: not understood, by unit in a word"]),
        ("三位一体", ["三: idiom, by number in a word", "一: idiom, by unit"]),
        ("〔2023〕5号", ["〔2023〕5号: number-name, by document number"]),
    ],
)
def test_each_step_says_what_it_took_or_why_there_is_no_figure(text: str, lines: list[str]) -> None:
    """The rule that decided, and the parts of a figure in the order in which they were read."""
    assert list(explain(text)) == lines
