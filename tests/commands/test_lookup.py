"""`get` by an id, a concept, a name or a part of one, and what is said of it."""

from pathlib import Path

import pytest
from conftest import SMALL, Run

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
CANDIDATES = (
    "reconsideration-accepted (行政复议申请受理, 4起), reconsideration-filed (行政复议立案, 1起), "
    "reconsideration-closed (行政复议办结, 1起), "
    "reconsideration-closing-rate (行政复议办结率, 100%)"
)


def got(ask: Run, *arguments: object) -> tuple[int, list[str], list[str]]:
    """Return the exit code, what is printed and what is said, a line each."""
    ended = ask("get", *arguments)
    said = (line.removeprefix("lyfz: ") for line in ended.stderr.decode().splitlines())
    return ended.returncode, ended.stdout.decode().splitlines(), list(said)


@pytest.mark.parametrize(
    ("word", "value", "said"),
    [
        ("petitions-handled", "118", ""),
        ("litigation-cases", "3", ""),
        ("信访问题处理", "118", ""),
        ("信訪問題處理", "118", ""),
        ("行政复议办结", "1", ""),  # though it is a part of another name
        ("paper-cups", "30000", "'paper-cups' is 'xuanchuan-zhibei-fafang' now"),
        ("信访", "118", "'信访' is petitions-handled 信访问题处理"),
        ("petition", "118", "'petition' is petitions-handled 信访问题处理"),
        ("xinfang", "118", "'xinfang' is petitions-handled 信访问题处理"),
        ("xfwt", "118", "'xfwt' is petitions-handled 信访问题处理"),
        ("flgw", "", ""),  # three figures tell of 法律顾问
    ],
)
def test_a_figure_is_got_by_what_tells_it(ask: Run, word: str, value: str, said: str) -> None:
    """What was taken for a part of a name or an id is said, as is an id of before."""
    status, printed, messages = got(ask, word)
    if value:
        assert (status, printed, messages) == (0, [value], [said] if said else [])
    else:
        assert (status, printed) == (2, [])


def test_several_figures_are_named_with_their_ids_and_values(ask: Run) -> None:
    """By a part, by pinyin, and by a concept of which there are two."""
    for word in ("复议", "fuyi", "行政復議"):
        said = f"linyou-2023: '{word}' is several figures; {CANDIDATES}"
        assert got(ask, word) == (2, [], [said])
    word = "publicity-materials-distributed"
    assert f"'{word}' is several figures; {word}-minfadian-deng (民" in got(ask, word)[2][0]
    assert got(ask, "e")[2][0].endswith("…")


def test_a_concept_is_a_figure_of_the_year(ask: Run, small_file: Path) -> None:
    """Neither its part year nor its target is got by it: these have ids and names."""
    concept = "basis: part-year\n      concept: disputes-mediated"
    text = SMALL.replace("id: villages", "id: disputes-mediated-part-year")
    small_file.write_text(text.replace("unit: 个", f"unit: 个\n      {concept}"), encoding="utf-8")
    said = "small: no indicator 'disputes-mediated'; did you mean disputes-mediated-part-year?"
    assert got(ask, "disputes-mediated", "-r", small_file) == (2, [], [said])
    assert got(ask, "覆盖", "-r", small_file)[:2] == (0, ["3"])
    small_file.write_text(text.replace("unit: 个", f"unit: 个\n      {concept[23:]}"), "utf-8")
    assert got(ask, "disputes-mediated", "-r", small_file) == (0, ["3"], [])


def test_each_report_has_its_own_figure_of_a_name(ask: Run, small_file: Path) -> None:
    """Each line says of which report and for which word; what was taken is said once for each."""
    other = small_file.with_name("other.yaml")
    text = SMALL.replace("id: small", "id: other").replace("id: rate", "id: closing-rate")
    other.write_text(text.replace("办案。办结案件", "办案。审结案件"), encoding="utf-8")
    both = ["-r", small_file, "-r", other]
    assert got(ask, "办结率", "villages", *both)[1:] == (
        ["small:办结率:99.5", "small:villages:3", "other:办结率:99.5", "other:villages:3"],
        [],
    )
    assert got(ask, "jiel", *both)[1:] == (
        ["small:99.5", "other:99.5"],
        ["'jiel' is rate 办结率 or closing-rate 办结率"],
    )
    assert got(ask, "rate", *both)[1] == ["small:99.5"]


def test_an_id_of_one_report_is_no_part_in_another(ask: Run) -> None:
    """Where any report has it in full, the others lack it."""
    _, printed, said = got(ask, "petitions-handled", "-r", EXAMPLES)
    assert printed == ["daoxiang-2022:64", "daoxiang-2023:52", "lanxi-2023:38"]
    assert said[0].startswith("no indicator 'petitions-handled' in 2 of 5 reports;")


def test_a_concept_is_taken_for_no_other(ask: Run) -> None:
    """Though the id of the other begins so."""
    said = "linyou-2023: no indicator 'village-legal-guides'; did you mean {}?"
    said = said.format("village-legal-guides-trained")
    assert got(ask, "village-legal-guides") == (2, [], [said])


def test_a_part_is_of_like_figures_in_all_reports(
    ask: Run, small_file: Path, tmp_path: Path
) -> None:
    """Of one concept, or of one name, on one basis; otherwise these are named and none is given."""
    other = small_file.with_name("other.yaml")
    text = SMALL.replace("id: small", "id: other").replace("id: rate", "id: closing-rate")
    database = tmp_path / "all.db"
    for changed, said in (
        (text, "'结率' is rate 办结率 or closing-rate 办结率"),
        (
            text.replace("name: 办结率", "name: 案件办结率"),
            "'结率' is several figures; rate (办结率, 99.5%), closing-rate (案件办结率, 99.5%)",
        ),
        (
            text.replace("unit: '%'", "unit: '%'\n      basis: part-year"),
            "'结率' is several figures; rate (办结率, 99.5%), closing-rate (办结率, 99.5%)",
        ),
    ):
        other.write_text(changed, encoding="utf-8")
        database.unlink(missing_ok=True)
        ask("collect", small_file, other, "-o", database)
        printed = [] if "several" in said else ["small:99.5", "other:99.5"]
        for reports in (["-r", small_file, "-r", other], ["-r", database]):
            assert got(ask, "结率", *reports) == (0 if printed else 2, printed, [said])
