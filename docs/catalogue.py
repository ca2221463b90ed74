"""Bring src/lyfz/locale/zh.po up to what the program says: python docs/catalogue.py

New messages come without Chinese, in the order of the files; those that are gone go. What a person
is shown for a code, such as the name of a column, is a message, too: its context tells what it is.
"""

import ast
import errno
import os
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from typing import NamedTuple, get_args

import polib

from lyfz import check, cli, schema
from lyfz.chinese import table
from lyfz.importer.formats import detect
from lyfz.importer.grammar import forms
from lyfz.importer.metadata import Metadata
from lyfz.importer.naming.roles import Rule
from lyfz.output.screen.cell import CODES
from lyfz.reportfile.format import MAPPINGS, SLUG_FORM

SOURCE = Path(check.__file__).parents[1]
CATALOGUE = SOURCE / "locale" / "zh.po"
FUNCTIONS = ("_", "ngettext", "word")
# What the system says most often of a file; other reasons are shown as they come.
REASONS = "ENOENT EACCES EPERM EISDIR ENOTDIR EEXIST ENOSPC EROFS ENAMETOOLONG ELOOP EMFILE EIO"


class Call(NamedTuple):
    """A call of one of FUNCTIONS: its arguments, None where one is no literal, and its places."""

    file: str
    line: int
    function: str
    arguments: tuple[str | None, ...]
    places: frozenset[str]


class Message(NamedTuple):
    """A message as zh.po has it: what kind of code it is, if one, and its plural, if it has one."""

    context: str | None
    one: str
    many: str | None = None


def calls() -> Iterator[Call]:
    """Yield the calls in the order of the files."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield from _calls_of(path)
    for path in sorted(SOURCE.rglob("*.html")):
        yield from _calls_of_template(path)


def _calls_of_template(path: Path) -> Iterator[Call]:
    from jinja2 import Environment, nodes

    tree = Environment().parse(path.read_text(encoding="utf-8"))  # noqa: S701 - not rendered
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in FUNCTIONS:
            yield Call(
                path.relative_to(SOURCE).as_posix(),
                call.lineno,
                call.node.name,
                tuple(each.value if isinstance(each, nodes.Const) else None for each in call.args),
                frozenset(keyword.key for keyword in call.kwargs),
            )


def _calls_of(path: Path) -> Iterator[Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [call for call in ast.walk(tree) if isinstance(call, ast.Call)]
    for call in sorted(found, key=lambda call: (call.lineno, call.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id in FUNCTIONS:
            values = [each.value if isinstance(each, ast.Constant) else None for each in call.args]
            yield Call(
                path.relative_to(SOURCE).as_posix(),
                call.lineno,
                call.func.id,
                tuple(value if isinstance(value, str) else None for value in values),
                frozenset(keyword.arg or "**" for keyword in call.keywords),
            )


def messages() -> dict[Message, list[str]]:
    """Return all messages, each with the files that it stands in."""
    used: dict[Message, list[str]] = {}
    for file, message in (*_written(), *_codes()):
        files = used.setdefault(message, [])
        if file not in files:
            files.append(file)
    return used


def _written() -> Iterator[tuple[str, Message]]:
    for call in calls():
        first, second = (*call.arguments, None, None)[:2]
        if call.function == "word" and first and second:
            yield call.file, Message(first, second)
        elif call.function == "ngettext" and first:
            yield call.file, Message(None, first, second)
        elif call.function == "_" and first:
            yield call.file, Message(None, first)
    for verb in cli.VERBS:  # the help of a verb is what its function says of itself
        file = next(SOURCE.glob(f"commands/{verb}*.py"))
        yield file.relative_to(SOURCE).as_posix(), Message(None, _docstring(file, verb))
    yield "cli.py", Message(None, _docstring(SOURCE / "cli.py", "_top"))


def _docstring(file: Path, name: str) -> str:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    (function,) = (each for each in functions if each.name.rstrip("_") == name)
    return cleandoc(ast.get_docstring(function) or "")


def _codes() -> Iterator[tuple[str, Message]]:
    """Yield what is handed to `word` as it comes: codes, and the words of tables."""
    for row in schema.ROWS.values():
        for field, hint in row.__annotations__.items():
            yield "rows.py", Message("column", field)
            codes = get_args(hint) if field in CODES else ()
            yield from (("rows.py", Message(field, code)) for code in codes)
    yield from (("rows.py", Message("column", field)) for field in Metadata._fields)
    for name, keys in MAPPINGS.items():
        yield "reportfile/format.py", Message("mapping", name)
        texts = [key.expected for key in keys.values()]
        yield from (("reportfile/format.py", Message("expected", text)) for text in texts)
    yield "reportfile/format.py", Message("expected", SLUG_FORM)
    for path in sorted(SOURCE.glob("commands/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "metavar":
                yield "commands/options.py", Message("placeholder", ast.literal_eval(node.value))
    tables = {
        ("check/findings.tsv", "finding"): [each.meaning for each in check.codes().values()],
        ("importer/formats/files.tsv", "file"): [
            each for *_, each in detect.files() if " " in each
        ],
        ("chinese/data/grammar.tsv", "genre"): [
            form.means for form in forms() if form.place.startswith("genre")
        ],
        ("commands/manual.tsv", "help"): [
            text for *_, text in table.lines("lyfz.commands", "manual.tsv")
        ],
        ("importer/naming/roles.py", "rule"): get_args(Rule),
        ("errors.py", "system"): [os.strerror(getattr(errno, each)) for each in REASONS.split()],
    }
    for (file, context), words in tables.items():
        yield from ((file, Message(context, word)) for word in words)


def update(catalogue: polib.POFile) -> None:
    """Let the catalogue hold just what the program says, with the Chinese that it has."""
    known = {Message(e.msgctxt, e.msgid, e.msgid_plural or None): e for e in catalogue}
    catalogue.clear()
    for message, files in messages().items():
        entry = known.get(message) or _entry(message)
        entry.occurrences = [(file, "") for file in files]
        catalogue.append(entry)


def _entry(message: Message) -> polib.POEntry:
    entry = polib.POEntry(msgctxt=message.context, msgid=message.one)
    if message.many:
        entry.msgid_plural = message.many
        entry.msgstr_plural = {0: ""}
    return entry


if __name__ == "__main__":
    catalogue = polib.pofile(str(CATALOGUE), wrapwidth=100)
    update(catalogue)
    catalogue.save()
