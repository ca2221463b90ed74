"""The help as pages, one a command, and how a terminal shows them; man pages are made of them too.

It must not know any verb.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.width import cells
from lyfz.commands.options import Shared
from lyfz.locale import _, word
from lyfz.output.wrap import lines

WIDEST = 100  # cells; longer lines are hard to follow
_TERMS = 26  # cells of the left column at most; where a term is wider, texts stand below
_TEXTS = 30  # cells without which the right column is too narrow
_REPORTS = Shared._fields[:3]  # the options that say which; the others say what becomes of them


class Entry(NamedTuple):
    """A word that is typed, or comes out, and what is said of it."""

    term: str
    text: str


class Page(NamedTuple):
    """What is said of a command: paragraphs, the first of them a line, and lists by headings."""

    usage: str
    about: list[str]
    sections: dict[str, list[Entry]]


def page(ctx: Any) -> Page:
    """Return the page of the command that Typer's context is of."""
    command = ctx.command
    about = [" ".join(text.split("\n")) for text in (command.help or "").split("\n\n")]
    sections: dict[str, list[Entry]] = {
        _("Commands"): [*_commands(ctx)],
        _("Arguments"): [],
        _("Options"): [],
        _("Which reports"): [],
        _("Output"): [],
    }
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            heading = _("Arguments")
        elif param.name in _REPORTS:
            heading = _("Which reports")
        else:
            is_shared = ctx.parent and param.name in Shared._fields
            heading = _("Output") if is_shared else _("Options")
        sections[heading].append(Entry(_term(param), _text(param)))
    sections[_("Examples")] = listed(command.name)
    if not ctx.parent:
        sections[_("Environment")] = listed("environment")
        sections[_("Exit codes")] = listed("exit")
    return Page(usage(ctx), about, sections)


def listed(of: str) -> list[Entry]:
    """Return what manual.tsv says of the environment, of exit codes, or examples of a verb."""
    rows = table.lines("lyfz.commands", "manual.tsv")
    return [Entry(term, word("help", text)) for kind, term, text in rows if kind == of]


def usage(ctx: Any) -> str:
    """Return how a command is typed: lyfz search [OPTIONS] TERM..."""
    words = [ctx.command_path, _("[OPTIONS]")]
    for param in ctx.command.params:
        if param.param_type_name == "argument":
            words.append(placeholder(param) if param.required else f"[{placeholder(param)}]")
            words[-1] += "..." * (param.nargs != 1)
        elif param.required:
            words.append(called(param))
    return " ".join([*words, *([] if ctx.parent else [_("COMMAND ...")])])


def called(param: Any) -> str:
    """Return an argument, or an option with what it takes, as it is typed."""
    options = param.opts[0] if param.param_type_name == "option" else ""
    return f"{options} {placeholder(param)}".strip()


def placeholder(param: Any) -> str:
    """Return what stands for a value of an option, or an argument, where it is told of."""
    return "" if _is_flag(param) else word("placeholder", str(param.metavar))


def drawn(shown: Page, width: int) -> str:
    """Return a page for a terminal of so many cells."""
    width = min(width, WIDEST)
    text = [*_paragraph(_("Usage: {usage}", usage=shown.usage), width, "", "    ")]
    for paragraph in shown.about:
        text += ["", *_paragraph(paragraph, width, "  ", "  ")]
    for heading, entries in shown.sections.items():
        if entries:
            text += ["", _("{heading}:", heading=heading), *_entries(entries, width)]
    return "\n".join(text)


def _commands(ctx: Any) -> Iterator[Entry]:
    for name in () if ctx.parent else ctx.command.list_commands(ctx):
        help = ctx.command.get_command(ctx, name).help or ""
        yield Entry(name, " ".join(help.partition("\n\n")[0].split("\n")))


def _is_flag(param: Any) -> bool:
    return bool(getattr(param, "is_flag", False))


def _term(param: Any) -> str:
    if param.param_type_name == "argument":
        return placeholder(param)
    options = ", ".join(sorted(param.opts, key=len))
    indent = "    " if options.startswith("--") else ""  # below the long one of -f, --format
    return f"{indent}{options} {placeholder(param)}".rstrip()


def _text(param: Any) -> str:
    typers = {
        "install_completion": _("Install completion for the current shell."),
        "show_completion": _("Print completion for the current shell, to copy or change it."),
    }
    text = typers.get(param.name) or param.help
    if not isinstance(param.default, str):
        return text
    return _("{text} Default: {value}.", text=text, value=param.default)


def _entries(entries: Sequence[Entry], width: int) -> Iterator[str]:
    """Yield terms on the left with their texts on the right, or below where there is no room."""
    left = max(cells(term) for term, _ in entries)
    if left > min(_TERMS, width - _TEXTS):
        left = 2
    indent = " " * (left + 4)
    for term, text in entries:
        beside = f"  {term}{' ' * (left - cells(term))}  "
        if cells(term) > left:
            yield f"  {term}"
            beside = indent
        yield from _paragraph(text, width, beside, indent)


def _paragraph(text: str, width: int, first: str, indent: str) -> Iterator[str]:
    for start, end in lines(text, width - cells(indent)):
        yield f"{first}{text[start:end]}".rstrip()
        first = indent
