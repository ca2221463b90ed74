"""The options and arguments that commands share, spelled once."""

import inspect
import os
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Annotated, Any, NamedTuple

import typer

from lyfz.commands import completion
from lyfz.errors import LyfzError
from lyfz.library.places import SUFFIXES, is_collection
from lyfz.locale import _, code_and_word, listing
from lyfz.model import BASES
from lyfz.outcome import Outcome
from lyfz.output import formats

FORMATS = ("table", *formats.NAMES)
ENDINGS = (".txt", *formats.ENDINGS)
COLORS = ("auto", "always", "never")


def one_of(*choices: str, kind: str = "") -> Callable[[str], str]:
    """Return a parser that takes one of `choices`, which are of a `kind` of nearest.tsv."""

    def parse(written: str) -> str:
        if written not in choices:
            from lyfz.nearest import advice  # late: only a mistake needs it

            hint = advice(written, choices, kind)
            raise typer.BadParameter(_("'{typed}'; {hint}", typed=written, hint=hint))
        return written

    return parse


def choice(*choices: str, kind: str = "") -> dict[str, Any]:
    """Return what an option takes that is one of `choices`: its parser and its completion."""
    return {
        "parser": one_of(*choices, kind=kind),
        "autocompletion": completion.among(choices, kind),
    }


def whole(written: str) -> int:
    """Parse a count: 0, 1, 2, …"""
    from lyfz.chinese.fold import fold  # late: few questions have a count

    digits = fold(written)
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        raise typer.BadParameter(_("'{typed}'; expected a whole number such as 10", typed=written))
    return int(digits)


def amount(written: str) -> float:
    """Parse a figure as a report would print it: 1000, 93.3, 1.2万."""
    from lyfz.chinese import quantity  # late: it is large, and only --min and --max need it

    value = quantity.number(written) if len(written) <= 40 else None
    if value is None or value == float("inf"):
        raise typer.BadParameter(
            _("'{typed}'; expected a number such as 1000, 93.3 or 1.2万", typed=written)
        )
    return value


Terms = Annotated[list[str], typer.Argument(metavar="TERM", help=_("Words to look for."))]
Filter = Annotated[
    list[str] | None, typer.Argument(metavar="TERM", help=_("Keep rows in which each TERM occurs."))
]
Addresses = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ADDRESS",
        help=_("2, 2.3, 二.三, a range 2-4, or a kind: preamble, work, problems, plan."),
        autocompletion=completion.addresses,
    ),
]
InSection = Annotated[
    list[str] | None,
    typer.Option(
        "-s",
        "--section",
        metavar="ADDRESS",
        help=_("Only in this section and its points; repeatable."),
        autocompletion=completion.addresses,
    ),
]
Bases = Annotated[
    list[str] | None,
    typer.Option(
        "--basis",
        metavar="BASIS",
        help=_(
            "Only figures of this basis; repeatable: {bases}.",
            bases=listing(code_and_word("basis", basis) for basis in BASES),
        ),
        **choice(*BASES, kind="basis"),
    ),
]
Limit = Annotated[
    int | None,
    typer.Option("-n", "--limit", metavar="N", parser=whole, help=_("Stop after N rows.")),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "-j", "--jobs", metavar="N", parser=whole, help=_("Cores to use; all by default.")
    ),
]


def _page_nothing(wanted: bool) -> None:
    if wanted:
        from lyfz.output import pager  # late: only a terminal needs one

        os.environ[pager.VARIABLE] = ""


NoPager = Annotated[
    bool,
    typer.Option(
        "--no-pager",
        callback=_page_nothing,
        is_eager=True,
        help=_("Print to the terminal itself what is longer than it."),
    ),
]


class Shared(NamedTuple):
    """The options that every command has."""

    report: Annotated[
        list[str] | None,
        typer.Option(
            "-r",
            "--report",
            metavar="PATH",
            help=_(
                "Read a report file, a folder or pattern of them, a collection, or - for "
                "standard input; repeatable. Default: $LYFZ_REPORT, then the bundled report."
            ),
        ),
    ] = None
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="NAME",
            help=_("Only reports of this region; a part of its name is enough; repeatable."),
            autocompletion=completion.regions,
        ),
    ] = None
    year: Annotated[
        list[str] | None,
        typer.Option(
            "--year",
            metavar="YEARS",
            help=_("Only reports of these years: 2021-2023,2025; repeatable."),
            autocompletion=completion.years_,
        ),
    ] = None
    format: Annotated[
        str | None,
        typer.Option(
            "-f",
            "--format",
            metavar="FORMAT",
            help=_(
                "{formats} (svg: compare only, html: show only). Default: plain text for show, "
                "search and get; else a table on a terminal, tsv in a pipe.",
                formats=listing(FORMATS),
            ),
            **choice(*FORMATS, kind="format"),
        ),
    ] = None
    json: Annotated[bool, typer.Option("--json", help=_("Short for -f json."))] = False
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            parser=lambda written: None if written == "-" else written,  # - is standard output
            help=_("Write here; the ending tells the format: {endings}.", endings=listing(ENDINGS)),
        ),
    ] = None
    columns: Annotated[
        str | None,
        typer.Option(
            "--columns",
            metavar="A,B",
            help=_("Only these fields, in this order."),
            autocompletion=completion.columns,
        ),
    ] = None
    no_headers: Annotated[bool, typer.Option("--no-headers", help=_("No line of field names."))] = (
        False
    )
    bom: Annotated[bool, typer.Option("--bom", help=_("Begin CSV the way Excel expects."))] = False
    color: Annotated[
        str,
        typer.Option(
            "--color",
            metavar="WHEN",
            help=_("auto, always or never."),
            **choice(*COLORS),
        ),
    ] = "auto"
    no_pager: NoPager = False


def shared(command: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """Give `command` the shared options; it receives them as one `Shared`, its first argument."""
    return _with(command, Shared._fields)


def output(command: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """The same for a command that takes its files as arguments: all but which reports."""
    return _with(command, Shared._fields[3:])


def _refuse_files(words: Iterable[str], is_named: bool) -> None:
    """Name a file that stands where a term, an address or an id is expected: -r a.yaml b.yaml."""
    for word in words:
        if word.endswith((*SUFFIXES, ".db")) and os.path.lexists(word):
            if is_named:
                ways = _("repeat -r for each, or quote a pattern: -r '*.yaml'")
            else:
                ways = _("expected -r {word}", word=word)
            raise LyfzError(_("'{word}' is a file; {ways}", word=word, ways=ways))


def _with(command: Callable[..., Outcome], fields: Sequence[str]) -> Callable[..., Outcome]:
    def wrapper(**arguments: Any) -> Outcome:
        chosen = Shared(**{field: arguments.pop(field) for field in fields})
        words = filter(None, map(arguments.get, ("term", "address", "id")))
        _refuse_files(chain.from_iterable(words), is_named=bool(chosen.report))
        return _to(chosen, command(chosen, **arguments))

    own = inspect.signature(command, eval_str=True).parameters
    common = inspect.signature(Shared, eval_str=True).parameters
    chosen = [*own.values()][1:] + [common[field] for field in fields]
    keywords = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in chosen]
    wrapper.__signature__ = inspect.Signature(keywords)  # type: ignore[attr-defined]
    wrapper.__name__, wrapper.__doc__ = command.__name__, command.__doc__
    return wrapper


def _to(shared: Shared, outcome: Outcome) -> Outcome:
    file = shared.output
    if file is None:
        return outcome
    if is_collection(file) or file in (shared.report or ()):
        raise LyfzError(
            _("-o {file}: reports are read from there; expected another file", file=file)
        )
    if not outcome.machine and formats.ending(file) in formats.ENDINGS:
        raise LyfzError(_("-o {file}: this prints plain text; expected a name in .txt", file=file))
    return outcome._replace(target=file)
