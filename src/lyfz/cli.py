"""Typer: the command line -> the Outcome of a command. No logic; only __main__ imports this."""

import os
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from importlib import import_module
from inspect import cleandoc
from io import StringIO
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from lyfz import __version__
from lyfz.commands.options import NoPager
from lyfz.errors import LyfzError, system_reason
from lyfz.locale import _
from lyfz.outcome import DONE, FAILED, Outcome

# Each verb is the function of that name in the module of that name in commands/, imported when it
# is typed. A verb that is a keyword of Python has an underscore behind its name there.
VERBS = (
    "sections search indicators show get compare citations info concepts import check collect "
    "schema"
).split()
_COMPLETE = "_LYFZ_COMPLETE"  # set by a shell that completes a command line
_SCRIPTS = {"--install-completion", "--show-completion"}
INTERRUPTED = 130  # the exit code that Typer makes of Ctrl-C
_UsageError: Any = typer.BadParameter.__base__  # Typer 0.26 exports no name for it


class _Verbatim:
    """Passes an argument on as it was typed, or through its `parser`.

    Without it Typer, since 0.29, builds a pydantic validator for each parameter, which doubles
    start-up and memory. Older versions ignore it.
    """

    def coerce(self, value: Any, param: Any, ctx: typer.Context) -> Any:
        parser = param.type_descriptor.parameter_info.parser
        if parser and isinstance(value, (list, tuple)):
            return [parser(each) for each in value]
        return parser(value) if parser and isinstance(value, str) else value


def _without_validators(params: list[Any]) -> list[Any]:
    for param in params:
        param._runtime_param = _Verbatim()
    return params


class _Ours:
    """What is ours of a command and of the group of them: help, and what is said of mistakes."""

    def get_params(self, ctx: Any) -> list[Any]:
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        return _without_validators(params)

    def get_help_option(self, ctx: Any) -> Any:
        option: Any = super().get_help_option(ctx)  # type: ignore[misc]
        option.help = _("Print this help.")
        return option

    def get_help(self, ctx: Any) -> str:
        from lyfz import streams  # late, as few ask for help
        from lyfz.commands import manual

        return manual.drawn(manual.page(ctx), streams.width())

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except _UsageError as error:
            error.ctx = error.ctx or ctx  # which Typer leaves out of some
            raise
        return rest


class _Command(_Ours, TyperCommand):
    allow_extra_args = True  # so that it is said here what is too much

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        mistyped = [word for word in args if word.startswith(("—", "–", "－"))]
        extra = super().parse_args(ctx, args)
        if (extra or mistyped) and not ctx.resilient_parsing:
            from lyfz.commands import usage  # late: only a mistake needs it

            if message := usage.mistaken_dash(ctx, mistyped):
                raise LyfzError(message)
            if extra:
                raise LyfzError(usage.superfluous(ctx, extra))
        return extra

    def invoke(self, ctx: Any) -> Any:
        """Return the command with its arguments; it runs when parsing is done."""
        return partial(self.callback, **ctx.params) if self.callback else None


class _Group(_Ours, TyperGroup):
    def __init__(self, **attributes: Any) -> None:
        about = attributes["help"] and _(attributes["help"])
        super().__init__(**attributes | {"help": about, "suggest_commands": False})
        self.commands: Any = dict.fromkeys(VERBS)

    def get_command(self, ctx: Any, name: str) -> Any:
        if name not in VERBS:
            return None
        verb = typer.Typer(add_completion=False, rich_markup_mode=None)
        home = f"{name}_" if iskeyword(name) else name
        function = getattr(import_module(f"lyfz.commands.{home}"), home)
        about = function.__doc__ and _(cleandoc(function.__doc__))  # python -OO leaves none
        verb.command(name, cls=_Command, help=about)(function)
        return typer.main.get_command(verb)


app = typer.Typer(
    name="lyfz",
    cls=_Group,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lyfz {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help=_("Print the version.")
        ),
    ] = False,
    no_pager: NoPager = False,
) -> None:
    """Query the figures of a rule-of-law report, each with the words it was read from."""


def run(arguments: Sequence[str]) -> Outcome:
    """Return the Outcome of a command line; a usage error is one too. Nothing is printed."""
    if arguments[:1] == ["help"]:
        arguments = [*(word for word in arguments[1:2] if word != "help"), "--help"]
    try:
        return _parse(arguments)()
    except LyfzError as error:
        return Outcome(status=FAILED, messages=error.messages)


def _offers(arguments: Sequence[str]) -> Callable[[], Outcome] | None:
    """Return what to offer where a shell asks by one of our scripts; Typer is to install these."""
    shell = os.environ.get(_COMPLETE)
    if not shell and not _SCRIPTS.intersection(arguments[:1]):
        return None
    from lyfz.commands import shells  # late: only Tab needs it

    if shell in shells.SHELLS and arguments:
        return partial(Outcome, *shells.answer(typer.main.get_command(app), shell, arguments))
    shells.install_scripts()
    return None


def _first_help(ctx: Any) -> str:
    """Return what there is to type, on one screen."""
    from lyfz import streams
    from lyfz.commands import manual

    page = manual.page(ctx)
    shown = {heading: page.sections[heading] for heading in (_("Commands"), _("Examples"))}
    more = _("More: {command}", command="lyfz -h")
    return f"{manual.drawn(page._replace(sections=shown), streams.width())}\n\n{more}\n"


def _parse(arguments: Sequence[str]) -> Callable[[], Outcome]:
    """Return what runs the command that is typed. Raises LyfzError for a usage error."""
    printed = StringIO()
    command: Callable[[], Outcome] | int | str | None
    try:
        with redirect_stdout(printed), redirect_stderr(printed):
            command = _offers(arguments) or app(arguments, prog_name="lyfz", standalone_mode=False)
    except SystemExit as end:  # how completion ends
        command = end.code
    except _UsageError as error:
        if not arguments:
            return partial(Outcome, status=FAILED, page=_first_help(error.ctx))
        from lyfz.commands import usage  # late: only a mistake needs it

        raise LyfzError(usage.explained(error, arguments, VERBS)) from None
    except OSError as error:  # --install-completion writes to the home directory
        message = _(
            "{path}: {reason}; completion is not installed",
            path=error.filename,
            reason=system_reason(error),
        )
        raise LyfzError(message) from None
    if command == INTERRUPTED:
        raise KeyboardInterrupt
    if callable(command):
        return command
    if command == DONE and arguments[:1] == ["--install-completion"]:
        from lyfz.commands import shells  # late: few install it

        return partial(Outcome, shells.installed(printed.getvalue()))
    if command == DONE:
        return partial(Outcome, printed.getvalue())
    return partial(Outcome, status=FAILED, page=printed.getvalue())
