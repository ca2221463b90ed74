"""Ids of a whole report."""

from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.basis import Stated
from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.ids import identified
from lyfz.model import BASES, Basis
from lyfz.vocabulary.concepts import vocabulary

QUANTITY = Quantity(3, None, "exact", "次", 0, 2)


CONCEPTS = {each.id: each for each in vocabulary().concepts}


def ids(*figures: tuple[str, str, Basis]) -> list[str]:
    """Return the ids of figures with these names, concepts, which may be empty, and bases."""
    named = [
        NamedFigure(QUANTITY, name, (0, 2), (), "noun before", Stated(basis), CONCEPTS.get(concept))
        for name, concept, basis in figures
    ]
    return [figure.id for figure in identified(named)]


def test_an_id_is_what_a_figure_counts_else_its_name_in_pinyin() -> None:
    """Words that several of a concept do not share tell them apart; all, where that is none."""
    assert ids(
        ("县委常委会集体学法", "collective-law-study-sessions", "year"),
        ("行政复议受理", "reconsideration-accepted", "year"),
        ("宣传纸杯发放", "", "year"),
        ("县政府集体学法", "collective-law-study-sessions", "year"),
        ("民法典等普法书籍发放", "publicity-materials-distributed", "year"),
        ("普法书籍发放", "publicity-materials-distributed", "year"),
    ) == [
        "collective-law-study-sessions-xianwei-changweihui",
        "reconsideration-accepted",
        "xuanchuan-zhibei-fafang",
        "collective-law-study-sessions-xianzhengfu",
        "publicity-materials-distributed-minfadian-deng",
        "publicity-materials-distributed-pufa-shuji-fafang",
    ]


def test_the_id_of_a_figure_that_is_not_the_years_says_so() -> None:
    """So that get prints no half of a year beside whole ones; a stock of today is the year's."""
    assert ids(
        ("行政复议受理", "reconsideration-accepted", "part-year"),
        ("法律明白人", "village-legal-guides", "to-date"),
        ("法律明白人培训", "village-legal-guides-trained", "to-date"),
        ("法律咨询", "legal-consultations", "before"),
        ("去年法律咨询", "legal-consultations", "before"),
        ("信访办理", "", "target"),
    ) == [
        "reconsideration-accepted-part-year",
        "village-legal-guides",
        "village-legal-guides-trained-to-date",
        "legal-consultations-before-falv-zixun",
        "legal-consultations-before-qunian",
        "xinfang-banli",
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["办结", "半截", "县办结", "办结案件", "□", "a-b"]),
            st.sampled_from(["", "reconsideration-closed", "litigation-closed"]),
            st.sampled_from(BASES),
        ),
        max_size=9,
    )
)
def test_ids_are_unique(figures: list[tuple[str, str, Basis]]) -> None:
    """Whatever the names and concepts are, and however they sound."""
    made = ids(*figures)
    assert len({*made}) == len(made) == len(figures)
    assert all(made)
