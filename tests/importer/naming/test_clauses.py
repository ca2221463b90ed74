"""Which words belong to a figure."""

import pytest

from lyfz.chinese.quantity import find
from lyfz.importer.naming.clauses import Clause, clauses


def read(text: str) -> list[Clause]:
    return clauses(text, list(find(text)))


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("今年,全县处理3件纠纷,无一反复。", "全县处理", "纠纷"),
        ("培育“两代表,一委员”3名。", "培育“两代表,一委员”", ""),
        ("（其中，县级3件）", "县级", ""),
        ("（县级3件）", "县级", ""),
        ("信访\t处理3件", "处理", ""),
        ("信访|处理3件", "处理", ""),
        ("信访\n处理3件", "处理", ""),
        ("3件（含,上年）纠纷、申请", "", "（含,上年）纠纷"),
        ("甲" * 120 + "3件" + "乙" * 120, "甲" * 120, "乙" * 120),
        ("甲" * 121 + "3件" + "乙" * 121, "甲" * 120, "乙" * 120),
    ],
)
def test_a_clause_ends_at_a_mark(text: str, before: str, after: str) -> None:
    """Not at one in brackets, unless the figure is in them too; and at 120 characters."""
    (clause,) = read(text)
    assert (clause.before, clause.after) == (before, after)


def test_a_clause_knows_what_stands_around_it() -> None:
    """What stood before it, and how it is joined to the figures before and after."""
    first, second, third = read("县级，办理3件、提案4件。结案5件")
    assert (first.context, first.gap, first.runs_on) == ("县级，", "县级，办理", False)
    assert (second.gap, third.gap) == ("、提案", "。结案")
    assert [clause.runs_on for clause in read("由3件增至4件")] == [True, False]
    (clause,) = read("甲" * 120 + "，办理3件")
    assert clause.context == "甲" * 119 + "，"


def test_a_clause_takes_no_words_of_another() -> None:
    """Not even where it would have to end in the middle of brackets."""
    first, second = read("甲3件（含乙4件）")
    assert (first.after, second.before) == ("（含乙", "含乙")
    first, second = read("甲（乙3件）丙4件")
    assert (first.after, second.before) == ("", "）丙")


def test_what_belongs_to_the_figure_before_is_left_to_it() -> None:
    """As far as its words reach: 案件 in 办理3件案件共结4件."""
    _, second = read("办理3件案件共结4件")
    assert second.behind(6) == second._replace(
        start=6, before="共结", context="办理3件案件", gap="共结"
    )
