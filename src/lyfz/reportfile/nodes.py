"""YAML text -> nodes that know their line and column. The one place that reads YAML.

Built on parser events, not on PyYAML's constructors: no value is resolved to another (`no`,
`1:30`, `012`), duplicate keys and aliases are seen, and depth costs no recursion.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from lyfz.locale import _

DEEPEST = 40  # collections in one another: a level of sections takes two
MOST = 800_000  # nodes; a report of three million characters has fewer

# A text is the parser's event itself, as there are many; where it has no quotes, implicit[0].
Scalar = yaml.ScalarEvent
Mark = Any  # a place, counted from zero; PyYAML's C and Python parsers each have such a class

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_IMPLICIT = yaml.SafeLoader.yaml_implicit_resolvers

# What people type into a line that is no YAML, and what to type instead.
_HINTS = (
    (
        re.compile(r" *(?P<char>[^\S ])"),
        _("line {line} begins with U+{char:04X}, which is no space; indent with spaces"),
    ),
    (
        re.compile(r"[\s-]*[a-z]+(?:：|:(?=\S))"),
        _("line {line} needs a space behind its colon, in half width"),
    ),
    (
        re.compile(r"[^:]*: +[^\s\"'|>#].*?:(?: |$)"),
        _("line {line} has a second colon; put the value in quotes"),
    ),
    (
        re.compile(r"[^:]*: +[%@`*&!\[{]"),
        _("line {line} has a mark of YAML in it; put the value in quotes"),
    ),
    (
        re.compile(r"[^:]*: +(?:\"[^\"]*\"|'[^']*')[^\s#]"),
        _("line {line} goes on behind a quotation mark; quote all"),
    ),
)


class List(NamedTuple):
    """A sequence of nodes."""

    start_mark: Mark
    items: list["Node"]


class Pairs(NamedTuple):
    """A mapping as written: `items` are its keys and values in turn, a key perhaps twice."""

    start_mark: Mark
    items: list["Node"]


Node = Scalar | List | Pairs


class Problem(NamedTuple):
    """A mistake, with its place, counted from one, by which it sorts; `code` is in findings.tsv.

    `place` tells what of the report it is about: `report`, `id petitions`, or `section 2.1`, and
    then from `start` to `end` of its text.
    """

    line: int
    column: int
    code: str
    message: str
    place: str = ""
    start: int = 0
    end: int = 0


def shortened(text: str) -> str:
    """Return as much of `text` as a message can hold."""
    return text if len(text) <= 30 else text[:29] + "…"


def implied(node: Scalar) -> str:
    """Return the type that YAML 1.1 takes a text for, such as `int`; empty where it is a text."""
    if node.implicit[0] and node.value.isascii():
        for tag, regexp in _IMPLICIT.get(node.value[:1], ()):
            if regexp.match(node.value):
                return str(tag).rpartition(":")[2]
    return ""


def in_words(type: str) -> str:
    """Return what a type of YAML is called in a message."""
    return {
        "bool": _("a boolean"),
        "int": _("a number"),
        "float": _("a number"),
        "null": _("nothing"),
        "timestamp": _("a date"),
        "merge": _("a merge key"),
        "value": _("a default key"),
    }[type]


def describe(node: Node) -> str:
    """Return what a node is, in a few words for a message."""
    if isinstance(node, Pairs):
        return _("a mapping")
    if isinstance(node, List):
        return _("a list") if node.items else _("an empty list")
    if implied(node) == "null":
        return in_words("null")
    text = shortened(node.value)
    return text if node.implicit[0] else _("the text '{text}'", text=text)


def compose(text: str) -> tuple[Node | None, list[Problem]]:
    """Return the root node and what is wrong with the YAML itself.

    A syntax error ends the reading: the root is None then, as it is for an empty file.
    """
    problems: list[Problem] = []
    try:
        return _root(iter(_Loader(text).get_event, None), problems), problems
    except yaml.MarkedYAMLError as error:
        reason = " ".join(filter(None, (error.context, error.problem)))
        mark = error.problem_mark or error.context_mark or yaml.Mark("", 0, 0, 0, None, 0)
        message = _("not YAML: {reason}", reason=reason)
        if hint := _hint(text, mark.line):
            message = _("not YAML: {reason}; {hint}", reason=reason, hint=hint)
        problems.append(problem(mark, "not-yaml", message))
    except yaml.reader.ReaderError as error:
        problems.append(_unreadable(text, error))
    return None, problems


def _root(events: Iterator[Any], problems: list[Problem]) -> Node | None:
    """Put parser events together, noting what the format does not allow."""
    root: list[Node] = []
    items = root
    above: list[list[Node]] = []  # the items around these
    count = 0
    for event in events:
        kind = event.__class__
        if kind is Scalar or isinstance(event, yaml.NodeEvent):
            count += 1
            if len(above) >= DEEPEST or count > MOST:
                message = _("more than {n} levels; no report has", n=DEEPEST)
                if count > MOST:
                    message = _("more than {n} values; no report has", n=MOST)
                problems.append(_not_allowed(event, message))
                return None
            if kind is yaml.AliasEvent:
                alias = f"*{event.anchor}"
                message = _("the alias {alias}; expected the words themselves", alias=alias)
                problems.append(_not_allowed(event, message))
                items.append(Scalar(None, None, (False, True), alias, event.start_mark))
                continue
            if event.tag and event.tag != "!":
                message = _("the tag {tag}; expected no tags", tag=event.tag)
                problems.append(_not_allowed(event, message))
            if kind is Scalar:
                items.append(event)
                continue
            node = (Pairs if kind is yaml.MappingStartEvent else List)(event.start_mark, [])
            items.append(node)
            above.append(items)
            items = node.items
        elif isinstance(event, yaml.CollectionEndEvent):
            items = above.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and root:
            message = _("a second document; expected one report a file")
            problems.append(_not_allowed(event, message))
            break
    return root[0] if root else None


def _not_allowed(event: yaml.Event, message: str) -> Problem:
    return problem(event.start_mark, "not-allowed", message)


def line(node: Node) -> int:
    """Return the line in which a node begins, counted from one."""
    mark: Mark = node.start_mark
    return int(mark.line) + 1


def problem(mark: Mark, code: str, message: str) -> Problem:
    """Return a mistake and where it is."""
    return Problem(mark.line + 1, mark.column + 1, code, message)


def _hint(text: str, at: int) -> str:
    """Return what is wrong with the line where YAML ends, or with the one above, and what to do."""
    lines = text.split("\n")[: at + 1]
    for number in range(len(lines), max(0, len(lines) - 2), -1):
        for form, hint in _HINTS:
            if match := form.match(lines[number - 1]):
                char = match.groupdict().get("char") or " "
                return hint.format(line=number, char=ord(char))
    return ""


def _unreadable(text: str, error: yaml.reader.ReaderError) -> Problem:
    bad = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: bad.start()] if bad else ""
    message = _("{reason}; expected printable text", reason=error.reason)
    if bad:
        char = f"U+{ord(bad.group()):04X}"
        message = _("the control character {char}; expected printable text", char=char)
    column = len(before) - before.rfind("\n")
    return Problem(before.count("\n") + 1, column, "not-yaml", message)
