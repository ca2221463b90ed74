"""One smallest breach a rule, and nothing found in what is sound."""

import re

import pytest
from conftest import SMALL, Run

from lyfz.check import check, codes, problems
from lyfz.check.subject import Page
from lyfz.chinese import table
from lyfz.model import DECIMALS, GREATEST
from lyfz.reportfile.loader import parse
from lyfz.reportfile.nodes import Problem
from lyfz.reportfile.source import bundled

# Sound but for what each case changes: with all parts, and a date that fits its year.
SOUND = SMALL + "- kind: plan\n  title: 下一步\n  text: 继续努力。\n"
BODY = """\
去年工作如下：

一、普法。一是发书。发放《宪法》5000多册，覆盖3个村。
二是办案。办结案件12至15件，办结率99.5%。
人手不足。
继续努力。"""


def found(text: str, page: str | None = None, around: str = "") -> list[tuple[int, str, str, str]]:
    against = Page(page, around) if page is not None else None
    return [
        (row.line, row.severity, row.code, row.message)
        for row in check("a.yaml", text, against).findings
    ]


def test_a_sound_file_has_no_findings() -> None:
    """Neither has the bundled report; nor has its text, held against its page."""
    assert found(SOUND) == []
    assert found(SOUND, BODY) == []
    assert found(bundled()) == []
    # The words tell no concept: a person may.
    assert found(SOUND.replace("3个村\n", "3个村\n      concept: legal-counsel\n")) == []


def test_a_report_from_no_file_is_judged_too() -> None:
    """What is found has no line then, but its place in the report."""
    wrong = SOUND.replace("value: 3\n", "value: 4\n").replace("继续努力", "召开5次会议")
    wrong = wrong.replace("kind: problems", "kind: work")
    assert problems(parse(wrong, "a.yaml")) == [
        Problem(0, 0, "wrong-value", "villages: value is 4, but the quote says 3", "id villages"),
        Problem(
            0,
            0,
            "missed-figure",
            "'5次' is a figure without indicator: 召开5次会议。",
            "section 3",
            2,
            4,
        ),
        Problem(0, 0, "missing-part", "no section of kind problems", "report"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "severity", "code", "message"),
    [
        (
            "value: 3\n",
            "value: 4\n",
            25,
            "error",
            "wrong-value",
            "villages: value is 4, but the quote says 3",
        ),
        (
            "upper: 15",
            "upper: 16",
            33,
            "error",
            "wrong-upper",
            "cases: upper is 16, but the quote says 15",
        ),
        (
            "qualifier: over",
            "qualifier: under",
            20,
            "error",
            "wrong-qualifier",
            "books: qualifier is under, but the quote says over",
        ),
        (
            "unit: 册",
            "unit: 本",
            21,
            "error",
            "wrong-unit",
            "books: unit is 本, but the quote says 册",
        ),
        (
            "unit: 册",
            "unit: null",
            21,
            "error",
            "wrong-unit",
            "books: unit is null, but the quote says 册",
        ),
        (
            "quote: 3个村",
            "quote: 覆盖",
            27,
            "error",
            "unclear-quote",
            "villages: the quote '覆盖' states 0 figures",
        ),
        (
            "quote: 5000多册",
            "quote: 5000多册\n      concept: law-quizzes",
            23,
            "warning",
            "other-concept",
            "books: concept is law-quizzes, but the words tell publicity-materials-distributed",
        ),
        (
            "quote: 3个村",
            "quote: 3个村\n      concept: village",
            28,
            "error",
            "unknown-concept",
            "villages: concept is village; expected one that lyfz concepts lists",
        ),
        (
            "id: villages",
            "id: legal-counsel",
            23,
            "warning",
            "misleading-id",
            "legal-counsel: the id of a concept, but the figure's is null",
        ),
        (
            "quote: 5000多册",
            "quote: 多册",
            22,
            "error",
            "cut-figure",
            "books: the quote '多册' cuts '5000多册' short",
        ),
        (
            "quote: 5000多册",
            "quote: 5000多册，覆盖3个村",
            22,
            "error",
            "unclear-quote",
            "books: the quote '5000多册，覆盖3个村' states 2 figures",
        ),
        (
            "继续努力。",
            "召开5次会议。",
            47,
            "error",
            "missed-figure",
            "'5次' is a figure without indicator: 召开5次会议。",
        ),
        (
            "继续努力。",
            "受理7件7件7件。",
            47,
            "warning",
            "unquotable-figure",
            "'7件' is a figure that no quote can tell: 受理7件7件7件。",
        ),
        (
            "继续努力。",
            "处理*件。",
            47,
            "warning",
            "masked-figure",
            "'*' is a masked number: 处理*件。",
        ),
        (
            "name: 办结率",
            "name: 办结案件",
            38,
            "warning",
            "repeated-name",
            "rate: the name of cases again",
        ),
        ("kind: plan", "kind: work", 4, "warning", "missing-part", "no section of kind plan"),
        (
            "'2024-01-31'",
            "'2023-11-01'",
            7,
            "warning",
            "unusual-date",
            "published 2023-11-01, before 2023 has ended",
        ),
        (
            "'2024-01-31'",
            "'2024-04-02T08:00'",
            7,
            "warning",
            "unusual-date",
            "published 2024-04-02, after 1 April 2024",
        ),
    ],
)
def test_a_rule_names_what_breaks_it(
    old: str, new: str, line: int, severity: str, code: str, message: str
) -> None:
    """By file line, severity, code and words."""
    assert SOUND.count(old) == 1
    findings = found(SOUND.replace(old, new))
    assert (line, severity, code, message) in findings
    also_missed = ("unclear-quote", "unquotable-figure")
    related = {"missed-figure"} if code in also_missed else set()
    assert {finding[2] for finding in findings} <= {code} | related


def stating(text: str, *figures: str) -> str:
    """SOUND with this text at its end, the plan, and these figures of it: `value unit quote`."""
    rows = ""
    for place, figure in enumerate(figures, 1):
        value, unit, quote = figure.split()
        keys = f"value: {value}, unit: '{unit}', quote: {quote}, basis: target"
        rows += f"\n  - {{id: f-{place}, name: 第{place}, {keys}}}"
    listed = f"\n  indicators:{rows}" if rows else ""
    return SOUND.replace("text: 继续努力。", f"text: {text}{listed}")


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("受理近20起。", "20 起 20起", "近20起"),
        ("受理30件以上。", "30 件 30件", "30件以上"),
        ("培训30人次。", "30 人 30人", "30人次"),
        ("培训1.2万人。", "20000 人 2万人", "1.2万人"),
        ("办结12至15件。", "15 件 15件", "12至15件"),
        ("普法5次，发书3册。", "5 次 普法5次，发书3", "3册"),
        ("普法5次，发书3册。", "5 次 次，发书3", "5次"),
    ],
)
def test_a_quote_does_not_cut_a_figure_short(text: str, figure: str, whole: str) -> None:
    """Whatever it says by itself: a figure is what the text says, from qualifier to unit."""
    quote = figure.split()[2]
    cut = (49, "error", "cut-figure", f"f-1: the quote '{quote}' cuts '{whole}' short")
    assert found(stating(text, figure)) == [cut]


def test_a_quote_that_is_a_figure_by_itself_only_proves_nothing() -> None:
    """In its text the number is part of a name."""
    unclear = "f-1: the quote '315号' states 0 figures"
    assert [f[2:] for f in found(stating("按“12315号”办。", "315 号 315号"))] == [
        ("unclear-quote", unclear)
    ]


def test_values_are_shown_with_their_digits() -> None:
    """Not as 1e-05."""
    [(*_, message)] = found(stating("占0.00001%。", "0.00002 % 0.00001%"))
    assert message == "f-1: value is 0.00002, but the quote says 0.00001"


def test_one_figure_belongs_to_one_indicator() -> None:
    """However different their quotes are."""
    again = "f-2: the quote '受理5件' states the figure of f-1 again"
    assert found(stating("受理5件。", "5 件 5件", "5 件 受理5件")) == [
        (50, "error", "repeated-figure", again)
    ]


def test_quotes_may_come_in_any_order_and_figures_as_often_as_they_like() -> None:
    """Each quote is held against the figure that it holds."""
    assert found(stating("甲会5次，乙会5次。", "5 次 乙会5次", "5 次 甲会5次")) == []


def test_a_message_shows_as_much_of_a_sentence_as_a_person_reads() -> None:
    """Sixty characters on either side; a text without a stop is one sentence."""
    [(*_, message)] = found(stating(f"{'前' * 61}5件{'后' * 61}"))
    assert message == f"'5件' is a figure without indicator: {'前' * 60}5件{'后' * 60}"


def test_one_figure_stated_twice_must_not_differ() -> None:
    """Same name, same unit, same basis, another value."""
    text = SOUND.replace(
        "text: 人手不足。\n",
        "text: 共5个村。\n  indicators:\n"
        "  - {id: more, name: 覆盖村, value: 5, unit: 个, quote: 5个村}\n",
    )
    warning = (46, "warning", "repeated-name", "more: the name of villages again")
    contradiction = (46, "error", "contradiction", "more: 覆盖村 is 5, but villages says 3")
    assert found(text) == [warning, contradiction]
    half = text.replace("共5个村", "上半年共5个村").replace(
        "quote: 5个村", "quote: 5个村, basis: part-year"
    )
    assert found(half) == [warning]


def test_the_basis_is_that_of_the_words_around_the_quote() -> None:
    """Not only of the quote: 上半年 may stand far before it; and the plan plans."""
    text = "上半年，全县办案5件，培训3人。"
    figures = "  - {id: a, name: 办案, value: 5, unit: 件, quote: 5件, basis: part-year}\n"
    figures += "  - {id: b, name: 培训, value: 3, unit: 人, quote: 3人}\n"
    file = SOUND.replace("text: 人手不足。\n", f"text: {text}\n  indicators:\n{figures}")
    says = "basis is year, but the words around the quote say part-year"
    assert found(file) == [(47, "error", "wrong-basis", f"b: {says}")]


def test_parts_are_of_the_total_that_the_words_name_and_make_no_more_than_it() -> None:
    """Those that 、 joins; others may be the same cases again."""

    def file(text: str, *figures: str) -> str:
        listed = "".join(f"  - {{{figure}}}\n" for figure in figures)
        return SOUND.replace("text: 人手不足。\n", f"text: {text}\n  indicators:\n{listed}")

    whole = "id: all, name: 受理, value: 9, unit: 件, quote: 受理9件"
    part = "id: {0}, name: {1}受理, value: {2}, unit: 件, quote: {1}{2}件, basis: subset, of: {3}"
    civil, other = part.format("a", "民事", 5, "all"), part.format("b", "行政", 6, "all")
    exceeds = "b: with 2 parts 11, more than all, which is 9"
    assert found(file("受理9件，其中民事5件、行政6件。", whole, civil, other)) == [
        (48, "warning", "parts-exceed-total", exceeds)
    ]
    for apart in ("；其中", "，"):  # 其中女性5名，党员6名 may be the same
        assert found(file(f"受理9件，其中民事5件{apart}行政6件。", whole, civil, other)) == []
    wrong = part.format("b", "行政", 4, "a")
    assert found(
        file("受理19件，其中民事5件、行政4件。", whole.replace("9", "19"), civil, wrong)
    ) == [(48, "error", "wrong-total", "b: of is a, but the words say all")]


def test_figures_of_one_name_are_held_against_those_of_one_unit() -> None:
    """5件 is no contradiction of 1起, but 2起 is; and a range is both its values."""
    rows = "".join(
        f"  - {{id: {id}, name: 案, value: {value}, unit: {unit}, quote: {value}{unit}}}\n"
        for id, value, unit in (("a", 5, "件"), ("b", 1, "起"), ("c", 2, "起"))
    )
    text = SOUND.replace("text: 继续努力。\n", f"text: 5件、1起、2起。\n  indicators:\n{rows}")
    assert [f[3] for f in found(text) if f[2] == "contradiction"] == ["c: 案 is 2, but b says 1"]


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        ("2023-12-30", ["unusual-date"]),
        ("2023-12-31", []),
        ("2024-04-01", []),
        ("2024-04-02", ["unusual-date"]),
    ],
)
def test_a_report_is_published_from_the_end_of_its_year_to_april(
    day: str, codes: list[str]
) -> None:
    """On the first and the last day too, but not a day before or after."""
    assert [f[2] for f in found(SOUND.replace("2024-01-31", day))] == codes


@pytest.mark.parametrize("unknown", ["  year: 2023\n", "  published: '2024-01-31'\n"])
def test_a_date_is_unusual_only_where_it_and_the_year_are_known(unknown: str) -> None:
    """An import may have found neither."""
    assert found(SOUND.replace(unknown, "")) == []


def test_a_numeral_that_nobody_understands_is_named_with_its_sentence() -> None:
    """So that a person decides."""
    [finding] = found(SOUND.replace("继续努力。", "继续努力。达到88。"))
    assert finding[1:] == (
        "warning",
        "unknown-numeral",
        "'88' is not known to be no figure: 达到88。",
    )
    [within] = found(SOUND.replace("3个村", "0012和3个村"))
    assert within[2] == "unknown-numeral"


@pytest.mark.parametrize(
    ("page", "findings"),
    [
        (
            BODY.replace("3个村", "4个村").replace("手不足", "手少"),
            [
                (15, "the page has '覆盖4个村。' where the text has '覆盖3个村。'"),
                (44, "the page has '人手少。' where the text has '人手不足。'"),
            ],
        ),
        (
            BODY.replace("二是", "表\t5。\n二是"),
            [(28, "the page has '表5。', which the text lacks")],
        ),
        (BODY + "完", [(47, "the page has '完', which the text lacks")]),
        (BODY[:-5], [(47, "the text has '继续努力。', which the page lacks")]),
        ("", [(11, f"the text has '{''.join(BODY.split())[:60]}', which the page lacks")]),
    ],
)
def test_texts_are_held_against_the_page(page: str, findings: list[tuple[int, str]]) -> None:
    """Each phrase in which they part; white space counts for nothing."""
    assert [(line, message) for line, _, _, message in found(SOUND, page)] == findings
    assert {finding[1:3] for finding in found(SOUND, page)} == {("error", "text-differs")}


def test_words_that_stand_elsewhere_on_the_page_may_be_taken_up() -> None:
    """An attachment that the importer left out, say."""
    assert found(SOUND, BODY[:-5], around="附件\n继续努力。") == []


def test_a_file_that_is_no_report_is_judged_on_that_alone() -> None:
    """Each mistake a finding with a code of its own, in the file's order."""
    text = SOUND.replace("format: 1", "format: 2").replace("year: 2023", "yaer: 2023")
    assert found(text) == [
        (1, "error", "bad-value", "format: 2; expected 1"),
        (6, "error", "unknown-key", "the report has the unknown key 'yaer'; did you mean year?"),
    ]


def test_findings_in_a_block_name_the_line_of_the_words() -> None:
    """Not the line where the block begins."""
    text = stating("|-\n    继续努力。\n    召开5次会议。\n    甲\n    再开5次会议。")
    assert [finding[0] for finding in found(text)] == [49, 51]
    page = BODY + "\n召开5次会议。甲"
    assert [f[0] for f in found(text, page) if f[2] == "text-differs"] == [50]
    page = BODY + "\n召开6次会议。"
    assert [f[0] for f in found(text, page) if f[2] == "text-differs"] == [49]


def test_every_code_explains_itself() -> None:
    """Stable names: hyphens, no two alike, a sentence each."""
    for code, meaning in ((code, finding.meaning) for code, finding in codes().items()):
        assert re.fullmatch("[a-z]+(-[a-z]+)*", code)
        assert meaning.endswith(".")
    assert str(GREATEST) in codes()["bad-value"].meaning
    assert f" {DECIMALS} decimals" in codes()["bad-value"].meaning
    lines = list(table.lines("lyfz.check", "findings.tsv"))
    assert len(lines) == len(codes())
    assert {severity for _, severity, _ in lines} == {"error", "warning"}


def test_explanations_are_data(run: Run) -> None:
    """Python without docstrings (-OO) gives them too."""
    explained = run("check", "--explain", "missed-figure", env={"PYTHONOPTIMIZE": "2"})
    assert explained.stdout.decode() == "The text states a figure that no indicator quotes.\n"
