"""Ids of a whole report."""

from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.basis import Stated
from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.ids import identified

QUANTITY = Quantity(3, None, "exact", "次", 0, 2)


def ids(*figures: tuple[str, str | None]) -> list[str]:
    named = [
        NamedFigure(QUANTITY, name, (0, 2), (), "", Stated("year"), concept)
        for name, concept in figures
    ]
    return [figure.id for figure in identified(named)]


def test_an_id_is_what_a_figure_counts_else_its_name_in_pinyin() -> None:
    """Words that several of a concept do not share tell them apart."""
    assert ids(
        ("县委常委会集体学法", "collective-law-study-sessions"),
        ("行政复议受理", "reconsideration-accepted"),
        ("宣传纸杯发放", None),
        ("县政府集体学法", "collective-law-study-sessions"),
        ("民法典等普法书籍发放", "materials"),
        ("普法书籍发放", "materials"),
    ) == [
        "collective-law-study-sessions-xianwei-changweihui",
        "reconsideration-accepted",
        "xuanchuan-zhibei-fafang",
        "collective-law-study-sessions-xianzhengfu",
        "materials-minfadian-deng",
        "materials",
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["办结", "半截", "县办结", "办结案件", "□", "a-b"]),
            st.sampled_from([None, "closed", "banjie"]),
        ),
        max_size=9,
    )
)
def test_ids_are_unique(figures: list[tuple[str, str | None]]) -> None:
    """Whatever the names and concepts are, and however they sound."""
    made = ids(*figures)
    assert len({*made}) == len(made) == len(figures)
    assert all(made)
