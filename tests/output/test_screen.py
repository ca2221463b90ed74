"""What a person sees: the program on a pseudo-terminal, its screen read by an emulator."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import SMALL, Run, Terminal

from lyfz import Report

Open = Callable[..., Terminal]

NARROW = """\
section  name              value  unit
6.2      行政诉讼案件          3  起
6.2      行政复议申请受理      4  起
6.2      行政复议立案          1  起
6.2      行政复议办结          1  起
6.2      行政复议办结率      100  %
6.2      行政争议纠纷调解     13  起
left out for width: quote, id; see --columns"""

USUAL = """\
section  name              value  unit  quote
6.2      行政诉讼案件          3  起    3起行政诉讼案件
6.2      行政复议申请受理      4  起    受理行政复议申请4起
6.2      行政复议立案          1  起    立案1起
6.2      行政复议办结          1  起    办结1起
6.2      行政复议办结率      100  %     办结率100%
6.2      行政争议纠纷调解     13  起    调解行政争议纠纷13起
left out for width: id; see --columns"""

WIDE = """\
section  name              value  unit  quote                 id
6.2      行政诉讼案件          3  起    3起行政诉讼案件       litigation-cases
6.2      行政复议申请受理      4  起    受理行政复议申请4起   reconsideration-accepted
6.2      行政复议立案          1  起    立案1起               reconsideration-filed
6.2      行政复议办结          1  起    办结1起               reconsideration-closed
6.2      行政复议办结率      100  %     办结率100%            reconsideration-closing-rate
6.2      行政争议纠纷调解     13  起    调解行政争议纠纷13起  administrative-disputes-resolved"""


def test_the_table_marks_what_is_not_the_years(ask: Run, tmp_path: Path) -> None:
    """By a column that stands only where it says something."""
    path = tmp_path / "a.yaml"
    path.write_text(SMALL.replace("unit: 个\n", "unit: 个\n      basis: to-date\n"), "utf-8")
    chosen = ["indicators", "-f", "table", "-r", path]
    assert (
        ask(*chosen, "--min", "12").stdout.decode()
        == """\
section  name       value  unit  quote        id
1.1      普法书籍  >5,000  册    5000多册     books
1.2      办结案件   12-15  件    12至15件     cases
1.2      办结率      99.5  %     办结率99.5%  rate
"""
    )
    assert (
        ask(*chosen, "--max", "12").stdout.decode()
        == """\
section  name      value  unit  basis    quote     id
1.1      覆盖村        3  个    to-date  3个村     villages
1.2      办结案件  12-15  件    year     12至15件  cases
"""
    )


@pytest.mark.parametrize(("columns", "screen"), [(50, NARROW), (80, USUAL), (140, WIDE)])
@pytest.mark.parametrize("color", ["always", "never"])
def test_the_table_gives_up_its_least_important_columns_first(
    terminal: Open, columns: int, screen: str, color: str
) -> None:
    """The id, then the quote, then the section; name, value and unit are always there."""
    seen: Terminal = terminal("indicators", "-s", "6.2", "--color", color, columns=columns)
    assert seen.lines == screen.split("\n")
    assert (b"\x1b[" in seen.raw) == (color == "always")


@pytest.mark.parametrize(
    ("command", "columns", "head"),
    [
        ("indicators -s 2.1", 66, "section name value unit quote"),
        ("indicators -s 2.1", 65, "section name value unit"),
        ("citations", 41, "section title"),
        ("citations", 40, "title"),
    ],
)
def test_a_column_is_given_up_for_32_cells_of_a_name_or_20_of_prose(
    terminal: Open, command: str, columns: int, head: str
) -> None:
    """A longer name or quote wraps rather than cost another column."""
    assert terminal(*command.split(), columns=columns).lines[0].split() == head.split()


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
def test_columns_line_up_under_their_names(terminal: Open, report: Report, columns: int) -> None:
    """By the cell, Chinese or not; figures end where their column ends."""
    seen: Terminal = terminal("indicators", columns=columns)
    head = seen.lines[0].split()
    cells = [seen.screen.buffer[0][column].data for column in range(columns)]
    end = "".join(cells).index("value") + len("value")
    values = []
    for row in range(1, len(seen.lines)):
        if "left out for width" in seen.lines[row]:
            break
        buffer = seen.screen.buffer[row]
        if buffer[end - 1].data.strip():
            assert [buffer[end + column].data for column in (0, 1)] == [" ", " "]
            assert buffer[end + 2].data.strip()  # the unit begins here
            text = "".join(buffer[column].data for column in range(end))
            values.append(text.split()[-1])
    assert len(values) == len(report.indicators)
    assert {"12,000", ">50,000", "100"} <= set(values)
    assert head[-4:] if columns > 60 else head[-3:]


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
def test_nothing_is_cut_at_any_width(terminal: Open, report: Report, columns: int) -> None:
    """The words on the screen, line ends aside, are the words of the report."""
    seen: Terminal = terminal("show", "2.1", columns=columns)
    shown = "".join(line.strip() for line in seen.lines).removeprefix("2.1").strip()
    assert shown == report.sections[2].sections[0].text
    assert any("5000多条" in line for line in seen.lines)
    assert any("1.2万人" in line for line in seen.lines)


OUTLINE = """\
section  indicators  title
0                 0  引言
1                 4  一、普法
1.1               2  ├─ 一是发书
1.2               2  └─ 二是办案
2                 0  问题"""


def test_the_outline_is_a_tree_with_the_figures_in_each_part(
    terminal: Open, small_file: Path
) -> None:
    """The figures stand before the titles, where every terminal lines them up."""
    assert terminal("sections", "-r", small_file).lines == OUTLINE.split("\n")


def test_a_title_wraps_beside_its_branch(terminal: Open) -> None:
    """The problems print whole sentences for headings."""
    assert terminal("sections", "7.1", columns=60).lines[1:] == [
        "7.1               0  └─ 一是基层法治工作力量相对薄弱,执法",
        "                        不规范、选择性执法、乱作为、不作为",
        "                        问题尚有发生,基层执法队伍整体素质",
        "                        有待进一步提升",
    ]


def test_matches_are_highlighted_in_their_sentences(terminal: Open) -> None:
    """Under the heading of the section; the sentence wraps beside nothing but its indent."""
    seen: Terminal = terminal("search", "复议申请", "--color", "always", columns=60)
    assert seen.lines == [
        "6.2  二是积极开展行政复议工作",
        "  全年受理行政复议申请4起,立案1起,办结1起,办结率100%。",
    ]
    marked = [seen.screen.buffer[1][column] for column in range(60)]
    assert "".join(char.data for char in marked if char.fg == "red") == "复议申请"


def test_without_color_there_is_no_escape_sequence(terminal: Open) -> None:
    """NO_COLOR, a dumb terminal, --color never; --color always overrules them all."""
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert b"\x1b" not in terminal("search", "普法", env=env).raw
        assert b"\x1b" in terminal("search", "普法", "--color", "always", env=env).raw
    assert b"\x1b" not in terminal("show", "1", "--color", "never").raw


def test_context_is_set_off_where_sentences_are_left_out(terminal: Open) -> None:
    """As grep does."""
    lines = terminal("search", "贯彻执行", "汇报", "--any", "-s", "1.1", "-C", "0").lines
    assert lines == [
        "1.1  一是抓责任落实",
        "  定期听取汇报,研究解决突出问题,分管领导认真履职尽责,靠前指挥,扎实推进法治政府建",
        "  设各项任务落实。",
    ]
    lines = terminal("search", "培训会|未成年人", "-E", "-s", "2.3", columns=200).lines
    assert lines[2] == "  --"


def test_info_is_a_line_a_field(terminal: Open, small_file: Path) -> None:
    """A block a report."""
    assert terminal("info", "-r", small_file).lines == [
        "report      small",
        "title       小县2023年度报告",
        "region      小县",
        "year        2023",
        "published   2024-01-31",
        "issuer",
        "source",
        "sections    5",
        "indicators  4",
        "citations   1",
        "characters  66",
    ]


def write_reports(folder: Path, *ids: str) -> Path:
    for name in ids:
        text = SMALL.replace("id: small", f"id: {name}")
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_info_of_several_reports_is_a_table(terminal: Open, tmp_path: Path) -> None:
    """A line each; on a narrow screen the counts go before the title."""
    folder = write_reports(tmp_path, "a", "b")
    assert terminal("info", "-r", folder, columns=90).lines == [
        "report  region  year  sections  indicators  citations  characters  title",
        "a       小县    2023         5           4          1          66  小县2023年度报告",
        "b       小县    2023         5           4          1          66  小县2023年度报告",
    ]
    assert terminal("info", "-r", folder, columns=45).lines == [
        "report  year  indicators  title",
        "a       2023           4  小县2023年度报告",
        "b       2023           4  小县2023年度报告",
        "left out for width: region, sections,",
        "citations, characters; see --columns",
    ]


def test_region_and_year_stand_for_long_ids(terminal: Open, tmp_path: Path) -> None:
    """In tables, outlines and above sentences; what can be typed stays in a pipe."""
    folder = write_reports(tmp_path, *(f"{'long' * 6}{end}-2023" for end in "ab"))
    assert terminal("indicators", "村", "-r", folder).lines[:2] == [
        "region  year  section  name    value  unit  quote  id",
        "小县    2023  1.1      覆盖村      3  个    3个村  villages",
    ]
    assert terminal("search", "个村", "-r", folder).lines[0] == "小县 2023 1.1  一是发书"
    assert (
        terminal("sections", "2", "-r", folder).lines[0]
        == "region  year  section  indicators  title"
    )


def test_a_table_says_which_report_a_row_is_from_where_there_are_two(
    terminal: Open, small_file: Path, tmp_path: Path
) -> None:
    """And only then."""
    other = tmp_path / "other.yaml"
    other.write_text(SMALL.replace("id: small", "id: other"), encoding="utf-8")
    lines = terminal("indicators", "-u", "册", "-r", small_file, "-r", other).lines
    assert lines == [
        "report  section  name       value  unit  quote     id",
        "small   1.1      普法书籍  >5,000  册    5000多册  books",
        "other   1.1      普法书籍  >5,000  册    5000多册  books",
    ]


def test_a_range_shows_both_ends_and_columns_asked_for_are_all_shown(
    terminal: Open, small_file: Path
) -> None:
    """However narrow the terminal: what is too wide for it goes on in its next line."""
    lines = terminal(
        "indicators", "办结", "--columns", "id,value,quote,start", "-r", small_file, columns=30
    ).lines
    assert lines == [
        "id     value  quote        sta",
        "rt",
        "cases  12-15  12至15件",
        " 9",
        "rate    99.5  办结率99.5%",
        "16",
    ]


def test_markup_and_control_characters_of_a_report_are_only_text(
    terminal: Open, tmp_path: Path
) -> None:
    """[bold], :smile: and ESC come from somebody else."""
    path = tmp_path / "a.yaml"
    text = SMALL.replace("text: 人手不足。", r'text: "[bold]人手[/] :smile: \e[31m\e]0;x\a不足。"')
    path.write_text(text, encoding="utf-8")
    seen: Terminal = terminal("show", "2", "-r", path, "--color", "never")
    assert seen.lines == ["2  [bold]人手[/] :smile: \ufffd[31m\ufffd]0;x\ufffd不足。"]
    assert b"\x1b" not in seen.raw


def test_a_table_in_a_pipe_is_as_wide_as_its_words(run: Run) -> None:
    """-f table forces it; nothing wraps, nothing is left out."""
    lines = run("indicators", "-s", "6.2", "-f", "table", env={"COLUMNS": "40"}).stdout.decode()
    assert lines.split("\n")[:-1] == WIDE.split("\n")


def test_a_mark_tells_over_under_and_about_from_exact(terminal: Open, tmp_path: Path) -> None:
    """Where the quote is not shown, the meaning still is."""
    path = tmp_path / "a.yaml"
    text = SMALL.replace("覆盖3个村", "覆盖近300个村").replace("3个村", "近300个村")
    text = text.replace("quote: 近300近300个村", "quote: 近300个村").replace(
        "value: 3\n", "value: 300\n      qualifier: under\n"
    )
    path.write_text(text.replace("近300近300", "近300"), encoding="utf-8")
    seen: Terminal = terminal("indicators", "-r", path, columns=40)
    assert [line.split()[2] for line in seen.lines[1:3]] == [">5,000", "<300"]


def test_a_small_value_keeps_its_digits(run: Run, small_file: Path) -> None:
    """0.00001, not 1e-05."""
    text = small_file.read_text("utf-8").replace("value: 99.5", "value: 0.00001")
    small_file.write_text(text, "utf-8")
    asked = ["get", "rate", "-f", "table", "--columns", "value", "--no-headers"]
    assert run(*asked, "-r", small_file).stdout.decode().split() == ["0.00001"]


def test_a_tab_in_a_report_cuts_nothing(terminal: Open, run: Run, tmp_path: Path) -> None:
    """It is drawn as a space, on a terminal and in a pipe."""
    path = tmp_path / "a.yaml"
    path.write_text(
        SMALL.replace("text: 人手不足。", r'text: "人手\t3\t名不足。"'), encoding="utf-8"
    )
    assert terminal("show", "2", "-r", path).lines == ["2  人手 3 名不足。"]
    assert "人手 3 名不足。" in run("show", "2", "-r", path, "-f", "table").stdout.decode()


def test_an_empty_answer_is_a_header_with_nothing_under_it(terminal: Open) -> None:
    """So that a person sees that something was asked and nothing found, and of what."""
    assert terminal("indicators", "无此").lines == [
        "section  name  value  unit  quote  id",
        "lyfz: nothing matches 无此",
    ]


def test_a_table_is_drawn_without_what_it_does_not_need(terminal: Open, tmp_path: Path) -> None:
    """Quotes wrap at 80 columns; to keep their figures whole takes no reader of figures.

    Neither does colour take the half of rich that lays out and prints.
    """
    program = f"{sys.executable} -X importtime -m lyfz indicators 2>imports"
    seen: Terminal = terminal(program, shell=tmp_path)
    assert len(seen.lines) > 1 + 57  # some of the 57 figures take two lines
    imported = (tmp_path / "imports").read_text()
    assert "lyfz.output.wrap" in imported
    assert "rich.style" in imported
    for module in ("lyfz.chinese.quantity", "rjieba", "rich.console", "rich.table", "rich.text"):
        assert module not in imported


def test_the_figures_of_a_text_are_marked(ask: Run, small_file: Path, terminal: Open) -> None:
    """By brackets, or by colour where there is any: then the words can be copied as they are.

    What was read of them stands below.
    """
    assert ask("show", "1", "--figures", "-r", small_file).stdout.decode() == (
        """\
1    一、普法。

1.1  一是发书。发放《宪法》[5000多册]，覆盖[3个村]。
     普法书籍  >5,000  册  5000多册  books
     覆盖村         3  个  3个村     villages

1.2  二是办案。办结案件[12至15件]，[办结率99.5%]。
     办结案件  12-15  件  12至15件     cases
     办结率     99.5  %   办结率99.5%  rate
"""
    )
    seen = terminal("show", "1.1", "--figures", "-r", small_file, "--color", "always")
    assert seen.lines[0] == "1.1  一是发书。发放《宪法》5000多册，覆盖3个村。"
    cells = [seen.screen.buffer[0][column] for column in range(80)]
    assert "".join(cell.data for cell in cells if cell.underscore) == "5000多册3个村"
