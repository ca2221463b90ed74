"""A line in which Tab is pressed -> what bash, zsh and fish offer, by the scripts beside this file.

Typer's own scripts cannot put an id in the place of a name, nor say in bash what a candidate is;
PowerShell goes on by them. It must not know what can be typed: see completion.py.
"""

import os
import pkgutil
import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import dropwhile
from typing import Any

from lyfz.chinese.width import cells
from lyfz.commands.completion import Offers, matching
from lyfz.locale import _
from lyfz.outcome import NOTHING, Outcome

SHELLS = ("bash", "zsh", "fish")
FILES = ("report", "output", "source", "file")  # parameters that a shell completes better
_CURSOR = "\0"
_ASSIGNMENT = re.compile(r"\w+=")  # X=1 lyfz


def install_scripts() -> None:
    """Let --install-completion and --show-completion write our scripts."""
    from typer import _completion_shared

    for shell in SHELLS:
        script = pkgutil.get_data(__package__, f"completion.{shell}") or b""
        _completion_shared._completion_scripts[shell] = script.decode().replace("%", "%%")


def installed(printed: str) -> str:
    """Return what Typer says of an installed script in the reader's language."""
    match = re.match(r"(?:Shells\.)?(.+) completion installed in (.+)", printed)  # of Typer 0.26
    if not match:
        return printed
    shell, path = match.groups()
    said = _(
        "{path}: completion for {shell}, in terminals opened from now on", path=path, shell=shell
    )
    return f"{said}\n"


def answer(group: Any, shell: str, arguments: Sequence[str]) -> Outcome:
    """Return the offers for a line, a line each; the exit code is 1 where a shell offers files.

    The line comes in two halves, before the cursor and behind it, as typed. Bash adds what it will
    replace of the word.
    """
    before, behind, *replaced = arguments
    __, *words, word = dropwhile(_ASSIGNMENT.match, _split(before))
    if word.startswith("--") and "=" in word:
        name, __, word = word.partition("=")
        words.append(name)
    following = filter(None, _split(behind.partition(" ")[2]))
    offers = _offers(group, words, word, [*following])
    if offers is None:
        return Outcome(status=NOTHING)
    if shell == "bash":
        lines = [*_for_bash(offers, before, word, *replaced)]
    elif shell == "zsh":
        lines = [":".join(part.replace(":", r"\:") for part in offer if part) for offer in offers]
    else:
        lines = ["\t".join(offer) for offer in offers]
    return Outcome("".join(f"{line}\n" for line in lines), machine=True)


def _split(line: str) -> list[str]:
    """Return the words of a line, the last up to its end, which may stand within quotes."""
    for closing in ("", '"', "'"):
        with suppress(ValueError):
            *words, last = shlex.split(f"{line}{_CURSOR}{closing}")
            return [*words, last.removesuffix(_CURSOR)]
    return [""]


def _offers(group: Any, words: Sequence[str], word: str, following: Sequence[str]) -> Offers | None:
    """Return what completes `word`, which stands between others; None where that is a file."""
    context = group.make_context("lyfz", [], resilient_parsing=True)
    if not words and word.startswith("-"):
        return _pairs(group.shell_complete(context, word))
    if not words:
        verbs = ((verb, group.get_command(context, verb)) for verb in group.list_commands(context))
        return matching([(verb, command.get_short_help_str(200)) for verb, command in verbs], word)
    command = group.get_command(context, words[0])
    if not command:
        return []
    option = _option(command, words)
    typed = [*words[1:], *([word] if option else []), *following]
    context = command.make_context(words[0], typed, parent=context, resilient_parsing=True)
    if not option and word.startswith("-") and "--" not in words:
        return _pairs(command.shell_complete(context, word))
    param = option or _argument(command, context)
    if not param or param.name in FILES:
        return None if param else []
    kept = word[: word.rfind(",") + 1]
    return matching(_pairs(param.shell_complete(context, kept)), word)


def _pairs(items: Iterable[Any]) -> Offers:
    return [(item.value, item.help or "") for item in items]


def _option(command: Any, words: Sequence[str]) -> Any:
    """Return the option whose value comes next, if it is one."""
    options = (param for param in command.params if param.param_type_name == "option")
    named = (option for option in options if words and words[-1] in option.opts)
    return next((option for option in named if not option.is_flag), None)


def _argument(command: Any, context: Any) -> Any:
    """Return the argument that comes next, if there may be one."""
    for param in command.params:
        source = context.get_parameter_source(param.name)
        is_given = source is not None and source.name == "COMMANDLINE"
        if param.param_type_name == "argument" and (param.nargs == -1 or not is_given):
            return param
    return None


def _for_bash(offers: Offers, before: str, word: str, replaced: str) -> Iterator[str]:
    """Yield what readline inserts where it is alone, else lists, each with what it is.

    Readline replaces but the end of a word with a colon, and inserts what all lines begin with:
    where that is not what is typed, a blank line keeps it from doing so.
    """
    kept = word.removesuffix(replaced.replace("\\", ""))
    is_quoted = before.removesuffix(replaced).endswith(("'", '"'))
    values = [value.removeprefix(kept) for value, __ in offers]
    if not is_quoted:
        values = [value.replace(" ", r"\ ") for value in values]
    width = int(os.environ.get("COLUMNS") or 0) if len(values) > 1 else 0
    longest = max(map(cells, values), default=0)
    for value, (__, what) in zip(values, offers, strict=True):
        gap = " " * (longest - cells(value)) + "  -- "
        yield _cut(f"{value}{gap}{what}", width) if what and width else value
    if len(values) > 1 and not offers[-1][0].startswith(word):
        yield " "


def _cut(text: str, width: int) -> str:
    while cells(text) > width:
        text = text[:-2] + "…"
    return text
