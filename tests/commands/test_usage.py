"""What is said of a command line that cannot be read."""

import pytest
from conftest import BUNDLED, Run

SEE = "lyfz indicators -h"
REPEAT = "repeat -r for each, or quote a pattern: -r '*.yaml'"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("serach", "no command 'serach'; did you mean search?"),
        ("figures", "no command 'figures'; did you mean indicators?"),
        ("version", "no command 'version'; did you mean --version?"),
        ("excel", "no command 'excel'; did you mean indicators -o FILE.xlsx?"),
        ("nothing", "no command 'nothing'; see lyfz -h"),
        ("help nothing", "no command 'nothing'; see lyfz -h"),
        ("信访", "no command '信访'; did you mean search 信访?"),
        ("a.yaml", "no command 'a.yaml'; did you mean info -r a.yaml?"),
        (__file__, f"no command '{__file__}'; did you mean import {__file__}?"),
        ("--", "no command; see lyfz -h"),
        ("--no-pager", "no command; see lyfz -h"),
        ("--no-pager figures", "no command 'figures'; did you mean indicators?"),
        ("--verison", "no option '--verison'; did you mean --version?"),
        ("--json", "no option '--json'; options stand behind the command: lyfz COMMAND --json"),
        ("--version=1", "--version: takes no value"),
        ("indicators --unti 人", "no option '--unti'; did you mean --unit?"),
        ("indicators --unti=人", "no option '--unti'; did you mean --unit?"),
        ("indicators --fields name", "no option '--fields'; did you mean --columns?"),
        ("indicators --filter 信访", "no option '--filter'; did you mean TERM?"),
        ("indicators --excel", "no option '--excel'; did you mean -o FILE.xlsx?"),
        ("indicators --verbose", f"no option '--verbose'; see {SEE}"),
        ("indicators -x", f"no option '-x'; see {SEE}"),
        ("search -cx 法", "no option '-x'; see lyfz search -h"),
        ("indicators -json", "no option '-json'; did you mean --json?"),
        ("-help", "no option '-help'; did you mean --help?"),
        ("indicators ——json", "no option '——json'; did you mean --json?"),
        ("info ——year=2023", "no option '——year'; did you mean --year?"),
        ("import --csv a.txt", "no option '--csv'; see lyfz import -h"),
        ("indicators --sort", "--sort: nothing behind it; expected --sort FIELD"),
        ("indicators --json=x", "--json: takes no value"),
        ("indicators --sort vlaue", "--sort: 'vlaue'; did you mean value?"),
        ("indicators -f jsno", "-f: 'jsno'; did you mean json?"),
        ("indicators --format=jsno", "--format: 'jsno'; did you mean json?"),
        ("indicators -fjsno", "-f: 'jsno'; did you mean json?"),
        ("indicators -n x", "-n: 'x'; expected a whole number such as 10"),
        ("show --color x", "--color: 'x'; expected auto, always, never"),
        ("search", "no TERM; expected lyfz search [OPTIONS] TERM..."),
        ("collect a", "no -o FILE.db; expected lyfz collect [OPTIONS] SOURCE... -o FILE.db"),
        (f"show {BUNDLED}", f"'{BUNDLED}' is a file; expected -r {BUNDLED}"),
        (f"show -r a {BUNDLED}", f"'{BUNDLED}' is a file; {REPEAT}"),
        ("info 信访 法", "'信访' is too much; expected lyfz info [OPTIONS]"),
        (
            "info -r a.yaml b.yaml",
            "'b.yaml' is too much; repeat -r for each report: -r a.yaml -r b.yaml",
        ),
    ],
)
def test_a_command_line_that_cannot_be_read_is_answered_in_a_line(
    ask: Run, typed: str, said: str
) -> None:
    """What stands there, what was expected, what to type instead."""
    answered = ask(*typed.split())
    assert (answered.returncode, answered.stdout) == (2, b"")
    assert answered.stderr.decode() == f"lyfz: {said}\n"


def test_a_dash_in_a_text_is_no_mistaken_option(ask: Run) -> None:
    """Unless an option of the command would be called so."""
    for word in ("——", "—年", "——力争"):
        assert ask("indicators", word).returncode == 0


def test_what_typer_would_say_is_nowhere_said(ask: Run) -> None:
    """Neither its `Usage:` before a mistake, nor its `Try ... for help`."""
    for command in ("serach", "search", "info --no", "schema a b"):
        assert not {b"Usage", b"Try", b"Error", b"Invalid"} & set(
            ask(*command.split()).stderr.split()
        )


def test_without_a_command_there_is_a_screen_of_help(ask: Run) -> None:
    """The commands and examples; all else by -h."""
    answered = ask()
    page = answered.stderr.decode()
    assert answered.returncode == 2
    assert len(page.splitlines()) < 34
    assert page.endswith("More about one command.\n\nMore: lyfz -h\n")
