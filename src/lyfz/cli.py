"""Typer: the command line -> the Outcome of a command. No logic; only __main__ imports this."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from keyword import iskeyword
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from lyfz import __version__
from lyfz.errors import LyfzError
from lyfz.outcome import FAILED, Outcome

# Each verb is the function of that name in commands/, imported when it is called for; one that
# Python has other plans for ends in an underscore there.
VERBS = (
    "sections",
    "search",
    "indicators",
    "show",
    "get",
    "citations",
    "info",
    "import",
    "check",
    "schema",
)


class _Verbatim:
    """Hands an argument on as it was typed, or to its `parser`.

    Since 0.29 Typer builds a pydantic validator for each parameter otherwise, which doubles
    start-up and memory. Where Typer does not look for this, all works the same, only slower.
    """

    def coerce(self, value: Any, param: Any, ctx: typer.Context) -> Any:
        parser = param.type_descriptor.parameter_info.parser
        return parser(value) if parser and isinstance(value, str) else value


def _light(params: list[Any]) -> list[Any]:
    for param in params:
        param._runtime_param = _Verbatim()
    return params


class _Command(TyperCommand):
    def get_params(self, ctx: Any) -> list[Any]:
        return _light(super().get_params(ctx))


class _Group(TyperGroup):
    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands: Any = dict.fromkeys(VERBS)

    def get_command(self, ctx: Any, name: str) -> Any:
        if name not in VERBS:
            return None
        verb = typer.Typer(add_completion=False, rich_markup_mode=None)
        home = f"{name}_" if iskeyword(name) else name
        function = getattr(import_module(f"lyfz.commands.{home}"), home)
        verb.command(name, cls=_Command)(function)
        return typer.main.get_command(verb)

    def get_params(self, ctx: Any) -> list[Any]:
        return _light(super().get_params(ctx))

    def invoke(self, ctx: Any) -> None:
        ctx.obj["outcome"] = super().invoke(ctx)


app = typer.Typer(
    name="lyfz",
    cls=_Group,
    no_args_is_help=True,
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
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Query the figures of a rule-of-law report, each with the words it was read from."""


def run(arguments: Sequence[str]) -> Outcome:
    """Return what the command line leaves to be said. It prints usage errors, nothing else."""
    kept: dict[str, Outcome] = {}
    printed = StringIO()
    status = FAILED
    try:
        with redirect_stdout(printed):  # help and completion come as an Outcome like all else
            app(arguments, prog_name="lyfz", obj=kept)
    except LyfzError as error:
        return Outcome(status=FAILED, messages=error.messages)
    except SystemExit as done:
        status = done.code if isinstance(done.code, int) else FAILED
    return kept.get("outcome") or Outcome(printed.getvalue(), status=status)
