"""The commands as they are typed: options, exit codes, several reports."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import BUNDLED, ENVIRONMENT, SMALL, Run, Terminal

import lyfz
from lyfz import cli
from lyfz.chinese import quantity

USAGE = 2


def rows(ask: Run, *arguments: object) -> list[dict[str, object]]:
    found = ask(*arguments, "--json")
    assert (found.returncode, found.stderr) == (0, b"")
    return json.loads(found.stdout)  # type: ignore[no-any-return]


def lines(ask: Run, *arguments: object) -> list[str]:
    return ask(*arguments).stdout.decode().splitlines()


def said(ask: Run, *arguments: object, status: int = USAGE) -> str:
    """What is said of a mistake; nothing is on standard output then."""
    found = ask(*arguments)
    assert (found.returncode, found.stdout) == (status, b"")
    assert b"Traceback" not in found.stderr
    return found.stderr.decode()


@pytest.fixture
def two(tmp_path: Path, small_file: Path) -> list[object]:
    """Options that name two reports."""
    other = tmp_path / "other.yaml"
    text = SMALL.replace("id: small", "id: other").replace("value: 3\n", "value: 4\n")
    other.write_text(text.replace("3个村", "4个村").replace("人手", "经费"), encoding="utf-8")
    return ["-r", small_file, "-r", other]


def test_version_is_that_of_the_package(ask: Run) -> None:
    """And nothing else."""
    assert ask("--version").stdout.decode() == f"lyfz {lyfz.__version__}\n"


def test_help_lists_the_three_jobs_first(ask: Run) -> None:
    """-h and --help are one; every command explains itself."""
    assert ask("-h").stdout == ask("--help").stdout
    text = ask("-h").stdout.decode()
    commands = text.split("Commands:\n")[1].partition("\n\n")[0]
    verbs = [line.split()[0] for line in commands.splitlines()]
    assert verbs[:3] == ["sections", "search", "indicators"]
    assert verbs[3:] == [
        "show",
        "get",
        "compare",
        "citations",
        "info",
        "concepts",
        "import",
        "check",
        "collect",
        "schema",
    ]
    for verb in verbs[:7]:
        page = ask(verb, "-h")
        assert page.returncode == 0
        words = " ".join(page.stdout.decode().split())
        for option in ("-r, --report", "-f, --format", "--json", "--columns", "--no-headers"):
            assert option in words
        assert "Default: plain text for show, search and get; else a table on a terminal" in words


def test_no_command_is_a_usage_error_that_shows_the_help(ask: Run) -> None:
    """On standard error, so that a script is not fed a manual."""
    assert "Commands:" in said(ask)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("sections -f xml", "'xml'; expected table, json, jsonl, csv, tsv, markdown"),
        ("sections --color blue", "'blue'; expected auto, always, never"),
        ("sections --json -f csv", "--json and --format csv; expected one of them"),
        ("sections --columns id", "--columns: 'id'; expected report, section, label"),
        ("sections --columns title,title", "expected each field once"),
        ("sections --columns ''", "--columns: ''; expected report, section"),
        (
            "indicators --columns nmae,x",
            "--columns: 'nmae'; did you mean name?\nlyfz: --columns: 'x'",
        ),
        ("indicators --sort vlaue", "'vlaue'; did you mean value?"),
        ("indicators -n -1", "'-1'; expected a whole number such as 10"),
        ("indicators --min nan", "'nan'; expected a number such as 1000, 93.3 or 1.2万"),
        ("search -C x 普法", "'x'; expected a whole number such as 10"),
        ("search -E ( ", "TERM: '(' is no regular expression"),
        (
            "search -c 法 --json",
            "-c: it prints numbers alone; expected no format, no columns and no -n",
        ),
        ("search ''", "TERM: empty; expected a word to look for"),
        (f"sections {'亿' * 600}", "no section"),
        (f"indicators --min 1{'亿' * 40}", "expected a number"),
        ("sections 9", "no section '9'; expected 0 to 8"),
        ("show problem", "did you mean problems?"),
        ("indicators -s 2.9", "section 2 has 2.1 to 2.3"),
        ("get petition-handled", "no indicator 'petition-handled'; did you mean petitions-handled"),
        ("get 信仿", "did you mean petitions-handled?"),
        ("get zzzzzz", "see lyfz indicators --columns id,name"),
        ("info -r none.yaml", "none.yaml: No such file or directory"),
    ],
)
def test_a_mistake_exits_2_and_says_what_to_type(ask: Run, command: str, expected: str) -> None:
    """Nothing on standard output, no traceback."""
    arguments = [word.replace("''", "") for word in command.split()]
    assert expected in said(ask, *arguments)


def test_what_was_typed_reaches_no_terminal_as_it_is(ask: Run) -> None:
    """Neither control characters nor those that turn the direction of writing."""
    assert said(ask, "sections", "-f", "a\nb\x1b\u202e") == (
        "lyfz: -f: 'a b\ufffd\ufffd'; "
        "expected table, json, jsonl, csv, tsv, markdown, xlsx, parquet, svg, html\n"
    )
    for words in (["a\x1b\u202e"], ["--a\x1b\u202e"], ["info", "a\x1b\u202e"]):
        assert not {"\x1b", "\u202e"} & set(said(ask, *words))


def test_a_message_is_a_line_of_bounded_length(ask: Run) -> None:
    """However long the words are that it repeats."""
    assert said(ask, "info", "-r", "a" * 5000) == f"lyfz: {'a' * 1000}\n"


def test_an_interrupt_is_none_of_typers_business(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would make an exit code of it, and Ctrl-C while options are read would be another one."""

    def interrupt(written: str) -> float:
        raise KeyboardInterrupt

    monkeypatch.setattr(quantity, "number", interrupt)
    with pytest.raises(KeyboardInterrupt):
        cli.run(["indicators", "--min", "1"])


def test_search_counts_and_lists(ask: Run) -> None:
    """-c is one number, the count of matches; -l the addresses, one a line."""
    assert lines(ask, "search", "-c", "普法") == ["12"]
    assert lines(ask, "search", "-l", "普法") == ["2", "2.1", "2.2", "2.3"]
    assert len(rows(ask, "search", "普法")) == 12
    assert rows(ask, "search", "-l", "复议") == [{"report": "linyou-2023", "section": "6.2"}]


def test_nothing_found_is_exit_1(ask: Run) -> None:
    """With the output of an empty answer."""
    for options, output in (([], b""), (["-l"], b""), (["-c"], b"0\n"), (["--json"], b"[]\n")):
        found = ask("search", "无此", *options)
        assert (found.returncode, found.stdout, found.stderr) == (1, output, b"")


def test_search_options_narrow_and_widen(ask: Run) -> None:
    """Any term, a section, a regex, case, context."""
    assert lines(ask, "search", "-c", "行政复议", "-s", "1-5") == ["0"]
    assert lines(ask, "search", "-l", "枫桥", "浦江") == ["6.1"]
    assert lines(ask, "search", "-l", "枫桥", "无此") == []
    assert lines(ask, "search", "-l", "枫桥", "无此", "--any") == ["6.1"]
    assert lines(ask, "search", "-E", "-c", "[0-9]+余?人次") == ["2"]
    assert len(lines(ask, "search", "推送普法资讯", "-C", "1")) == 3
    assert len(lines(ask, "search", "行政复议", "-n", "2")) == 2
    assert len(lines(ask, "search", "推送普法资讯", "-C", "1", "-n", "1")) == 3
    assert lines(ask, "search", "-l", '"三项制度"') == ["5.2", "8.3"]
    assert lines(ask, "search", "-c", "，") == lines(ask, "search", "-c", ",")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no alarm on this platform")
@pytest.mark.parametrize(("options", "printed"), [(["--json"], b"[]\n"), (["-c"], b"")])
def test_a_pattern_that_never_ends_is_given_up(options: list[str], printed: bytes) -> None:
    """Exit 2 after some seconds, here a fifth of one, and a word on what to mend."""
    script = "from lyfz import __main__; from lyfz.commands import search; search.PATIENCE = 0.2;"
    arguments = ["search", "-E", r"(\w+)+\*$", *options]
    ended = subprocess.run(
        [sys.executable, "-c", script + "__main__.main()", *arguments],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=60,
    )
    assert (ended.returncode, ended.stdout) == (USAGE, printed)
    assert ended.stderr.decode() == (
        "lyfz: TERM: a match takes more than 0.2 seconds; "
        "write the pattern without a repeat inside a repeat, such as (a+)+\n"
    )


def test_a_term_may_start_with_a_hyphen(ask: Run) -> None:
    """After --, as everywhere."""
    assert ask("search", "--", "-x").returncode == 1


def test_indicators_filter_sort_and_cut(ask: Run) -> None:
    """A figure typed the way a report prints it is understood."""
    found = rows(ask, "indicators", "--min", "1万", "--sort", "-value", "-n", "2")
    assert [(row["id"], row["value"], row["qualifier"]) for row in found] == [
        ("pufa-shoutidai-fafang", 60000, "over"),
        ("publicity-materials-distributed-minfadian-deng", 50000, "over"),
    ]
    assert [row["id"] for row in rows(ask, "indicators", "复议", "-u", "%")] == [
        "reconsideration-closing-rate"
    ]
    assert lines(ask, "indicators", "-s", "problems", "--json") == ["[]"]


def test_columns_are_chosen_and_ordered_in_every_format(ask: Run) -> None:
    """And the header line goes where it is not wanted."""
    options = ["indicators", "-s", "6.1", "--columns", "value, unit,name"]
    assert lines(ask, *options) == ["value\tunit\tname", "118\t起\t信访问题处理"]
    assert lines(ask, *options, "--no-headers", "-f", "csv") == ["118,起,信访问题处理"]
    assert rows(ask, *options) == [{"value": 118, "unit": "起", "name": "信访问题处理"}]
    assert lines(ask, *options, "-f", "table") == ["value  unit  name", "  118  起    信访问题处理"]


def test_get_prints_values_in_the_order_asked_for(ask: Run, small_file: Path) -> None:
    """For $(…): a number, a line; or the words."""
    assert lines(ask, "get", "xuanchuan-zhibei-fafang", "petitions-handled") == ["30000", "118"]
    assert lines(ask, "get", "--quote", "xuanchuan-zhibei-fafang") == ["宣传纸杯3万余个"]
    assert lines(ask, "get", "rate", "cases", "-r", small_file) == ["99.5", "12"]
    assert rows(ask, "get", "cases", "-r", small_file)[0]["upper"] == 15


def test_a_figure_is_cited_as_of_the_day(ask: Run, tmp_path: Path) -> None:
    """A line an id, from a file and from a collection alike; what the file lacks is said."""
    ask("collect", BUNDLED, "-o", tmp_path / "a.db")
    day = {"SOURCE_DATE_EPOCH": "1795651200"}
    chosen = ["get", "--cite", "petitions-handled", "xuanchuan-zhibei-fafang"]
    for report in (BUNDLED, tmp_path / "a.db"):
        cited = ask(*chosen, "-r", report, env=day)
        assert cited.stdout.decode().splitlines() == [
            "麟游县2023年度法治政府建设工作总结[EB/OL]. (2024-01-25)[2026-11-26]. "
            f"http://www.linyou.gov.cn/art/2024/1/25/art_14600_1716338.html. {words}."
            for words in ("六、一是“处理信访问题118起”", "二、一是“宣传纸杯3万余个”")
        ]
        assert cited.stderr == b"lyfz: linyou-2023: cited without issuer; its file has none\n"
    for option in ("--json", "--quote", "--columns=value", "-o=a.csv"):
        assert "--cite: it prints references" in said(ask, *chosen, *option.split("="))
    wrong = ask(*chosen, env={"SOURCE_DATE_EPOCH": "today"})
    assert b"SOURCE_DATE_EPOCH: 'today'; expected seconds since 1970" in wrong.stderr


def test_a_person_is_told_what_a_bare_value_does_not_tell(
    terminal: Callable[..., Terminal], small_file: Path
) -> None:
    """Also where the value itself goes into a variable; a script's standard error stays empty."""
    text = small_file.read_text("utf-8").replace("unit: 个\n", "unit: 个\n      basis: target\n")
    small_file.write_text(text, "utf-8")
    command = f"n=$(lyfz get books villages cases rate -r {small_file}); echo $n"
    program = f'lyfz() {{ "{sys.executable}" -m lyfz "$@"; }}; '
    assert terminal(program + command, shell=small_file.parent).lines == [
        "lyfz: books: over 5000 (5000多册)",
        "lyfz: villages: target (3个村)",
        "lyfz: cases: 12 to 15 (12至15件)",
        "5000 3 12 99.5",
    ]


def test_an_id_of_before_gets_the_figure_of_today(ask: Run, tmp_path: Path) -> None:
    """From a file and from a collection; what its id is now is said, and in the row."""
    assert lines(ask, "get", "paper-cups", "tote-bags") == ["30000", "60000"]
    ask("collect", BUNDLED, "-o", tmp_path / "a.db")
    got = ask("get", "paper-cups", "-r", tmp_path / "a.db", "-f", "tsv", "--columns", "id,value")
    assert got.stdout == b"id\tvalue\nxuanchuan-zhibei-fafang\t30000\n"
    assert got.stderr == b"lyfz: 'paper-cups' is 'xuanchuan-zhibei-fafang' now\n"


def test_concepts_are_listed_and_counted(ask: Run, small_file: Path) -> None:
    """Found by their wordings too; counted where reports are given, or some are chosen."""
    chosen = ["concepts", "cppcc", "提案", "--columns", "concept,name,type,indicators"]
    row = {"concept": "cppcc-proposals", "name": "政协委员提案办理件数", "type": "flow"}
    assert rows(ask, *chosen) == [row | {"indicators": None}]
    assert rows(ask, *chosen, "-r", BUNDLED) == [row | {"indicators": 1}]
    assert rows(ask, *chosen, "--year", "2023") == [row | {"indicators": 1}]
    assert rows(ask, *chosen, "-r", small_file) == [row | {"indicators": 0}]
    assert lines(ask, "concepts", "没有这样的", "--json") == ["[]"]


def test_indicators_are_filtered_by_their_basis(ask: Run, small_file: Path) -> None:
    """Each of several; another word is refused with those that there are."""
    text = small_file.read_text("utf-8").replace("unit: 个\n", "unit: 个\n      basis: target\n")
    small_file.write_text(text, "utf-8")
    chosen = ["indicators", "-r", small_file, "--basis", "target"]
    assert [row["id"] for row in rows(ask, *chosen)] == ["villages"]
    assert len(rows(ask, *chosen, "--basis", "year")) == 4
    assert "'x'; expected year, part-year, to-date" in said(ask, *chosen, "--basis", "x")


def test_a_small_value_is_printed_with_its_digits(ask: Run, small_file: Path) -> None:
    """A shell cannot compare 1e-05; JSON may say it so."""
    text = small_file.read_text("utf-8").replace("value: 99.5", "value: 0.00001")
    small_file.write_text(text, "utf-8")
    chosen = ["rate", "-r", small_file]
    assert lines(ask, "get", *chosen) == ["0.00001"]
    assert lines(ask, "get", *chosen, "--columns", "value", "--no-headers") == ["0.00001"]
    assert [row["value"] for row in rows(ask, "get", *chosen)] == [0.00001]


def test_several_reports_make_one_answer(ask: Run, two: list[object]) -> None:
    """Sorted and cut as one; every row says where it is from."""
    found = rows(ask, "indicators", "村", "--sort", "-value", *two)
    assert [(row["report"], row["value"]) for row in found] == [("other", 4), ("small", 3)]
    assert lines(ask, "search", "不足", *two) == ["small:2\t人手不足。", "other:2\t经费不足。"]
    assert lines(ask, "search", "-l", "不足", *two) == ["small:2", "other:2"]
    assert lines(ask, "search", "-c", "不足", *two) == ["small:1", "other:1"]
    assert lines(ask, "search", "-c", "人手", *two) == ["small:1", "other:0"]
    assert lines(ask, "get", "villages", *two) == ["small:3", "other:4"]
    assert lines(ask, "get", "villages", "--quote", *two) == ["small:3个村", "other:4个村"]


def test_each_line_of_a_text_says_where_it_is_from(
    ask: Run, two: list[object], small_file: Path
) -> None:
    """Where several reports are read into a pipe; a text may have several lines."""
    text = SMALL.replace("text: 人手不足。", r'text: "人手不足。\n时间不足。"')
    small_file.write_text(text, encoding="utf-8")
    shown = ["small:2\t人手不足。", "small:2\t时间不足。", "other:2\t经费不足。"]
    assert lines(ask, "show", "2", *two) == shown


def test_two_reports_with_one_id_are_refused(ask: Run, small_file: Path, tmp_path: Path) -> None:
    """Nobody could tell their rows apart; both files are named, and the first is answered."""
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(small_file.read_bytes())
    answered = ask("get", "villages", "-r", small_file, "-r", copy)
    assert (answered.returncode, answered.stdout) == (USAGE, b"small:3\n")
    assert answered.stderr.decode() == (
        f"lyfz: {copy}: its id 'small' is that of {small_file} too; "
        "leave one of them out or change its id\n"
    )


def test_a_bad_report_does_not_silence_the_good_ones(
    ask: Run, two: list[object], tmp_path: Path
) -> None:
    """Their rows are printed, the message goes to standard error, exit 2."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\n", encoding="utf-8")
    missing = tmp_path / "missing.yaml"
    found = ask("get", "villages", "-r", bad, *two, "-r", missing)
    assert found.stdout == b"small:3\nother:4\n"
    assert found.returncode == USAGE
    assert found.stderr.decode().splitlines() == [
        f"lyfz: {bad}:1:1: the file has no report; expected a mapping with id and title",
        f"lyfz: {bad}:1:1: the file has no sections; expected a list of sections",
        f"lyfz: {missing}: No such file or directory; expected a file to read",
    ]
    assert ask("search", "无此", "-r", bad, *two).returncode == USAGE
    assert ask("indicators", "--json", "-r", bad).stdout == b""


def test_what_reports_lack_is_said_once(ask: Run, two: list[object]) -> None:
    """With the name of the report that lacks it, or with how many do; others answer."""
    bundled = ["-r", BUNDLED]
    hint = "see lyfz indicators --columns id,name"
    for words, expected in (
        (["sections", "plan", *two], ["no section of kind plan in 2 of 2 reports; there are"]),
        (["sections", "6-8", *two], ["no section '6-8' in 2 of 2 reports; expected 0 to 2, a"]),
        (["get", "vilages", *two], ["no indicator 'vilages' in 2 of 2 reports; did you mean v"]),
        (
            ["get", "x", "y", *two],
            [f"no indicator '{id}' in 2 of 2 reports; {hint}" for id in "xy"],
        ),
        (
            ["get", "villages", *two, *bundled],
            ["linyou-2023: no indicator 'villages'; did you mean r"],
        ),
    ):
        printed = ask(*words).stderr.decode().splitlines()
        assert len(printed) == len(expected)
        assert all(map(str.startswith, printed, (f"lyfz: {line}" for line in expected))), printed


def test_lines_say_which_report_they_are_of_where_there_may_be_several(
    ask: Run, small_file: Path
) -> None:
    """Of a folder, a pattern, a collection, or two files, however few reports there are."""
    folder = small_file.parent
    ask("collect", folder, "-o", folder / "all.db")
    for path in (folder, folder / "*.yaml", folder / "all.db"):
        assert ask("get", "villages", "-r", path).stdout == b"small:3\n"
        assert ask("search", "-c", "村", "-r", path).stdout == b"small:1\n"
    assert ask("get", "villages", "-r", small_file, "-r", small_file).stdout == b"small:3\n"
    assert ask("get", "villages", "-r", small_file).stdout == b"3\n"


def test_a_report_comes_from_a_file_a_pipe_or_the_environment(ask: Run, small_file: Path) -> None:
    """-r over $LYFZ_REPORT over the bundled one."""
    env = {"LYFZ_REPORT": str(small_file)}
    assert ask("get", "villages", env=env).stdout == b"3\n"
    assert ask("get", "villages", "-r", "-", stdin=SMALL.encode()).stdout == b"3\n"
    assert ask("get", "xuanchuan-zhibei-fafang", env={"LYFZ_REPORT": ""}).stdout == b"30000\n"
    again = ask("get", "villages", "-r", "-", "-r", "-", stdin=SMALL.encode())
    assert (again.stdout, again.returncode) == (b"small:3\n", USAGE)
    assert again.stderr == b"lyfz: -: standard input again; it can be read once\n"
    proven = ask("check", "-", "-", stdin=SMALL.encode())
    assert (proven.stderr, proven.returncode) == (again.stderr, USAGE)


def test_a_region_that_no_report_is_of_is_said_beside_the_others(ask: Run) -> None:
    """It may be typed wrongly."""
    ended = ask("info", "--region", "麟游", "--region", "邻游", "--columns", "report")
    assert ended.stdout == b"report\nlinyou-2023\n"
    assert (ended.returncode, ended.stderr.decode()) == (0, "lyfz: no report of 邻游\n")


def test_citations_filter_on_the_title(ask: Run) -> None:
    """And on the section."""
    assert lines(ask, "citations", "条例", "--columns", "title") == [
        "title",
        "重大行政决策程序暂行条例",
    ]
    assert [row["section"] for row in rows(ask, "citations", "-s", "2")] == ["2.1"] * 4 + [
        "2.3"
    ] * 4
    chosen = ["citations", "-s", "2.1", "--type"]
    assert [row["title"] for row in rows(ask, *chosen, "other")] == ["法治视角"]
    assert len(rows(ask, *chosen, "other", "--type", "law")) == 4
    assert "'laws'; expected law, regulation, rule" in said(ask, *chosen, "laws")


def test_pydantic_rich_and_yaml_are_not_imported_in_vain(ask: Run) -> None:
    """Typer would bring pydantic for every parameter; see cli.py for how it is kept out."""
    script = (
        "import os, sys; from lyfz import __main__ as program;"
        "os._exit = lambda code: print(*sys.modules, file=sys.stderr); program.main()"
    )
    unmeasured = {k: v for k, v in ENVIRONMENT.items() if not k.startswith("COVERAGE")}
    for command, unwanted in (
        ("--version", {"pydantic", "rich", "yaml", "json", "lyfz.query"}),
        ("indicators --json", {"pydantic", "rich", "csv", "lyfz.chinese.quantity", "rjieba"}),
        ("search 普法", {"pydantic", "rich", "json", "lyfz.chinese.quantity", "rjieba"}),
    ):
        done = subprocess.run(
            [sys.executable, "-c", script, *command.split()],
            capture_output=True,
            env=unmeasured,
            check=True,
        )
        assert not unwanted & set(done.stderr.decode().split())


def test_a_report_without_its_own_r_is_told_so(ask: Run, small_file: Path) -> None:
    """Whether the command takes words or none."""
    for words in (["info"], ["sections"], ["indicators"], ["get"], ["show"]):
        ended = ask(*words, "-r", small_file, small_file)
        assert ended.returncode == USAGE
        assert "repeat -r for each" in ended.stderr.decode()
