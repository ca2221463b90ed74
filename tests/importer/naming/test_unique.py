"""Names of a whole report."""

from hypothesis import given
from hypothesis import strategies as st

from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming.figures import NamedFigure
from lyfz.importer.naming.unique import unique


def figure(name: str, *fronts: str, year: str = "") -> NamedFigure:
    quantity = Quantity(3, None, "exact", "次", 0, 2)
    return NamedFigure(quantity, name, (0, 2), (year, *fronts, "", "")[:3], "noun before")


def told_apart(*figures: NamedFigure) -> list[str]:
    return [figure.name for figure in unique({"1": figures})["1"]]


def test_equal_names_are_told_apart_by_their_fronts() -> None:
    """By the year, then by the words before, by the heading, and at last by a number."""
    assert told_apart(
        figure("集体学法", "县委常委会", "学习提升"),
        figure("集体学法", "县政府", "学习提升"),
        figure("法治讲座", "", "重点人群普法"),
        figure("法治讲座", "", "行政执法体制改革"),
        figure("受理", "县局", year="2022年"),
        figure("受理", "市局", year="2023年"),
        figure("办结", year="2022年"),
        figure("办结", year="2022年"),
    ) == [
        "县委常委会集体学法",
        "县政府集体学法",
        "重点人群普法法治讲座",
        "行政执法体制改革法治讲座",
        "2022年受理",
        "2023年受理",
        "办结",
        "办结2",
    ]


def test_the_figures_of_a_report_stay_in_their_sections() -> None:
    """Names are told apart over all of them; nothing else changes."""
    meetings = figure("听证会", "县委")
    assert unique({"1": [meetings], "2": [], "3": [figure("听证会")]}) == {
        "1": [meetings._replace(name="县委听证会")],
        "2": [],
        "3": [figure("听证会")],
    }


def test_a_name_that_stands_alone_is_left_as_it_is() -> None:
    """Nothing is added to a name that no other figure bears."""
    assert told_apart(figure("法治讲座", "县政府"), figure("听证会", "县政府")) == [
        "法治讲座",
        "听证会",
    ]


def test_words_that_tell_nothing_apart_are_not_added() -> None:
    """Where they make a name that is there already, two equal ones, or one too long."""
    name = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"
    assert told_apart(figure("会议", "县"), figure("会议"), figure("县会议")) == [
        "会议",
        "会议2",
        "县会议",
    ]
    assert told_apart(figure("会议", "县"), figure("会议", "县")) == ["会议", "会议2"]
    assert told_apart(figure(name, "县委"), figure(name)) == ["县委" + name, name]
    assert told_apart(figure(name, "县政府"), figure(name)) == [name, name + "2"]


def test_a_number_does_not_make_another_name() -> None:
    """办结2 is taken already, so that the second 办结 is 办结3."""
    assert told_apart(figure("办结"), figure("办结2"), figure("办结")) == ["办结", "办结2", "办结3"]


@given(
    st.lists(
        st.builds(
            figure,
            st.sampled_from(["办结", "办结2", "县办结", "办结22"]),
            st.sampled_from(["", "县", "开展"]),
            st.sampled_from(["", "甲乙"]),
            year=st.sampled_from(["", "2022年", "2023年"]),
        ),
        max_size=12,
    )
)
def test_names_of_a_report_are_unique(figures: list[NamedFigure]) -> None:
    """Whatever they were."""
    result = unique({"1": figures})["1"]
    assert len({figure.name for figure in result}) == len(figures)
