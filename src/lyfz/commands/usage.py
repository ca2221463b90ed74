"""What is said of a command line that cannot be read: what stands there, and what to type instead.

Typer's own words are English and in another style: of its errors only what they hold is used.
It must not know any verb.
"""

import os
from collections.abc import Sequence
from typing import Any

import typer

from lyfz.commands.manual import called, placeholder, usage
from lyfz.library.places import SUFFIXES
from lyfz.locale import _
from lyfz.nearest import DASHES, did_you_mean, nearest


def explained(error: Any, arguments: Sequence[str], verbs: Sequence[str]) -> str:
    """Return the message about a usage error that Typer raised for `arguments`."""
    if hasattr(error, "possibilities"):
        return _no_option(error.ctx, error.option_name, arguments)
    if option := getattr(error, "option_name", None):
        return _no_value(error.ctx, option)
    if not isinstance(error, typer.BadParameter):  # the one that is left
        words = (word for word in arguments if not word.startswith("-"))
        return _no_command(next(words, ""), verbs)
    param: Any = error.param
    if not error.message:
        return _("no {missing}; expected {usage}", missing=called(param), usage=usage(error.ctx))
    written = [argument.partition("=")[0] for argument in arguments]
    names = param.opts if param.param_type_name == "option" else [placeholder(param)]
    return f"{next((name for name in names if name in written), names[0])}: {error.message}"


def mistaken_dash(ctx: typer.Context, words: Sequence[str]) -> str | None:
    """Return the message about a word that is an option, but for its dashes: ——json."""
    options = {name for param in ctx.command.params for name in param.opts}
    for word in words:
        option = word.partition("=")[0]
        if option.translate(DASHES) in options - {option}:
            return _no_option(ctx, option, words)
    return None


def superfluous(ctx: typer.Context, words: Sequence[str]) -> str:
    """Return the message about words that a command has no use for."""
    if ctx.params.get("report"):
        ways = _("repeat -r for each report: -r a.yaml -r b.yaml")
    else:
        ways = _("expected {usage}", usage=usage(ctx))
    return _("'{word}' is too much; {ways}", word=words[0], ways=ways)


def _no_option(ctx: Any, option: str, arguments: Sequence[str]) -> str:
    if len(option) == 2:  # -j may be the beginning of -json
        short = (word for word in arguments if word[:1] == "-" != word[1:2])
        whole = next((word for word in short if option[1] in word), option)
        option = whole if len(whole) > 3 else option
    names = [name for param in ctx.command.get_params(ctx) for name in param.opts]
    names += [called(param) for param in ctx.command.params if param.param_type_name == "argument"]
    if near := nearest(option, names, "option"):
        hint = did_you_mean(near)
    elif not ctx.parent:
        hint = _("options stand behind the command: lyfz COMMAND {option}", option=option)
    else:
        hint = _("see {command}", command=f"{ctx.command_path} -h")
    return _("no option '{option}'; {hint}", option=option, hint=hint)


def _no_value(ctx: Any, option: str) -> str:
    param = next(param for param in ctx.command.get_params(ctx) if option in param.opts)
    if param.is_flag:
        return _("{option}: takes no value", option=option)
    wanted = f"{option} {placeholder(param)}"
    return _("{option}: nothing behind it; expected {wanted}", option=option, wanted=wanted)


def _no_command(word: str, verbs: Sequence[str]) -> str:
    if not word:
        return _("no command; see {command}", command="lyfz -h")
    if near := nearest(word, verbs, "command"):
        hint = did_you_mean(near)
    elif word.endswith((*SUFFIXES, ".db")) or os.path.isdir(word):  # noqa: PTH112 - any name
        hint = did_you_mean([f"info -r {word}"])
    elif os.path.lexists(word):
        hint = did_you_mean([f"import {word}"])
    elif not word.isascii():
        hint = did_you_mean([f"search {word}"])
    else:
        hint = _("see {command}", command="lyfz -h")
    return _("no command '{word}'; {hint}", word=word, hint=hint)
