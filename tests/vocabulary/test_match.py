"""Which figure is of which concept: single cases, and the labelled names of the corpus."""

from pathlib import Path

import pytest

from lyfz.vocabulary.concepts import vocabulary
from lyfz.vocabulary.match import concept, words_before

LABELS = Path(__file__).parents[1] / "corpus" / "concepts.tsv"
PRECISION, RECALL = 0.99, 0.95  # of what is mapped, and of what belongs to the vocabulary


def of(name: str, unit: str | None, sentence: str = "") -> str | None:
    made = concept(name, unit, sentence or name, vocabulary())
    return made.id if made else None


def test_labelled_names_are_mapped_as_well_as_before() -> None:
    """Of what is mapped hardly any is wrong, of what is labelled most is mapped."""
    rows = [line.split("\t") for line in LABELS.read_text("utf-8").splitlines()[1:]]
    made = [
        (of(name, unit or None, sentence) or "", label, name)
        for name, unit, sentence, label in rows
    ]
    mapped = [(got, label, name) for got, label, name in made if got]
    labelled = [(got, label, name) for got, label, name in made if label]
    wrong = [row for row in mapped if row[0] != row[1]]
    lost = [row for row in labelled if not row[0]]
    assert {label for _, label, _ in made} - {each.id for each in vocabulary().concepts} == {""}
    assert len(wrong) <= (1 - PRECISION) * len(mapped), wrong
    assert len(lost) + len(wrong) <= (1 - RECALL) * len(labelled), lost


@pytest.mark.parametrize(
    ("name", "unit", "id"),
    [
        ("行政复议案件受理", "件", "reconsideration-accepted"),
        ("受理行政复议案件", "件", "reconsideration-accepted"),
        ("2023年全县行政复议申请受理", "起", "reconsideration-accepted"),
        ("麟游县行政复议案件受理(件)", "件", "reconsideration-accepted"),
        ("“双随机、一公开”抽查", "批次", "random-inspections"),
        ("行政应诉败诉率(下降前)", "%", "litigation-lost-rate"),
    ],
)
def test_order_marks_fronts_and_fillers_change_nothing(name: str, unit: str, id: str) -> None:
    """Who did it, in which year, and what tells two equal names apart."""
    assert of(name, unit) == id


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("土地征收行政复议案件受理", "件"),  # a part
        ("市场监管局行政处罚案件办理", "件"),  # of one office
        ("行政复议案件受理同比增长", "件"),
        ("行政复议案件受理审结", "件"),  # two concepts in one number
        ("行政复议案件受理", "人"),
        ("行政复议案件受理", None),
    ],
)
def test_a_word_or_a_unit_too_many_is_no_concept(name: str, unit: str | None) -> None:
    """Rather none than one of something else."""
    assert of(name, unit) is None


def test_verbs_are_different_concepts() -> None:
    """受理 is not 审结, nor is what there is what was added."""
    verbs = ["申请", "受理", "审结", "维持", "撤销", "驳回", "终止", "不予受理"]
    assert len({of(f"行政复议{verb}", "件") for verb in verbs}) == len(verbs)
    assert of("公职律师", "名", "现有公职律师32名") == "government-lawyers"
    assert of("公职律师", "名", "新增公职律师6名") is None


def test_the_unit_tells_things_from_acts() -> None:
    """行政许可事项203项 and 行政许可8136件 are not the same."""
    assert of("行政许可事项", "项") == "licence-items"
    assert of("行政许可", "件") == "licences-granted"
    assert of("行政执法案卷评查", "次") == "case-file-review-rounds"
    assert of("行政执法案卷评查", "宗") == "case-files-reviewed"


def test_what_the_name_leaves_out_stands_in_the_clause_or_in_the_sentence() -> None:
    """The clause of the figure is the last of the sentence."""
    sentence = "举办行政执法人员培训班3期,培训450人次"
    assert of("培训", "人次", sentence) == "enforcement-officer-training-attendance"
    assert of("培训", "人次", "培训450人次") is None
    assert of("批示", "次", "就法治作出批示5次") == "leader-instructions-on-rule-of-law"
    assert of("批示", "次", "就法治调研,作出批示5次") is None


def test_where_a_name_says_too_little_all_words_of_the_clause_are_tried() -> None:
    """They are the figure's alone, and the name has no other."""
    assert of("移送公安", "件", "移送公安机关涉嫌犯罪案件12件") == "cases-transferred-to-police"
    assert of("公安机关", "件", "2023年向公安机关移送涉嫌犯罪案件12件") == (
        "cases-transferred-to-police"
    )
    assert of("居民纠纷调解成功率", "%", "受理居民纠纷30件,调解成功率97%") is None
    assert of("移送", "件", "9名执法人员移送涉嫌犯罪案件12件") is None


def test_equal_words_in_a_row_are_one_thing() -> None:
    """宣传单、宣传册 are both what is handed out."""
    assert of("宣传单、宣传册发放", "份") == "publicity-materials-distributed"


def test_the_words_before_a_figure_end_with_its_clause() -> None:
    """What comes after speaks of other figures, what stands in other paragraphs of other things."""
    text = "上年6件。\n全年受理8件，办结7件，其中调解3件。"
    at = text.index("7件")
    assert words_before("", text, at, at + 2) == "全年受理8件，办结7件"
    assert words_before("行政复议", text, at, at + 2) == "行政复议。全年受理8件，办结7件"


def test_a_sentence_that_names_no_subject_is_about_that_of_the_one_before() -> None:
    """The nearest that names one, be it the title of the section."""
    before = "收到行政复议申请16件。经审理,维持原具体行政行为5件"
    assert of("原具体行政行为维持", "件", before) == "reconsideration-upheld"
    assert of("维持", "件", "行政复议。收到判决,行政诉讼维持5件") is None
    assert of("审结", "件", "行政应诉工作。全年审结12件") == "litigation-closed"


def test_a_heading_tells_what_is_counted_unless_another_word_may() -> None:
    """The ! of a wording: under 复议与应诉 a case may be of either."""
    assert of("案件办理", "件", "行政应诉工作。办理案件12件") == "litigation-cases"
    assert of("案件办理", "件", "行政复议与行政应诉。办理案件12件") is None
