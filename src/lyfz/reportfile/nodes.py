"""YAML text -> nodes that know their line and column. The one place that reads YAML.

Built on parser events, not on PyYAML's constructors: nothing is resolved behind the writer's
back (`no`, `1:30`, `012`), duplicate keys and aliases are seen, and depth costs no recursion.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

DEEPEST = 40  # collections in one another: a level of sections takes two
MOST = 800_000  # nodes; a report of three million characters has fewer

Mark = Any  # PyYAML's C and Python parsers each have a class of their own

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_IMPLICIT = yaml.SafeLoader.yaml_implicit_resolvers
_TYPES = {
    "bool": "a boolean",
    "int": "a number",
    "float": "a number",
    "null": "nothing",
    "timestamp": "a date",
    "merge": "a merge key",
    "value": "a default key",
}


def shortened(text: str) -> str:
    """Return as much of `text` as a message can hold."""
    return text if len(text) <= 30 else text[:29] + "…"


class Node:
    """A value and where it stands: line and column count from one."""

    __slots__ = ("column", "line")  # a file may hold very many

    def __init__(self, mark: Mark) -> None:
        self.line = mark.line + 1
        self.column = mark.column + 1

    @property
    def implied(self) -> str:
        """What YAML 1.1 takes this for, in words; empty where it is no such thing."""
        return ""

    def describe(self) -> str:
        """What stands here, in a few words for a message."""
        raise NotImplementedError


class Scalar(Node):
    """A text; `plain` where it was written without quotes, `block` where it is under a | or >."""

    __slots__ = ("block", "plain", "text")

    def __init__(self, mark: Mark, text: str, plain: bool, block: bool = False) -> None:
        super().__init__(mark)
        self.text = text
        self.plain = plain
        self.block = block

    @property
    def implied(self) -> str:
        if self.plain:
            for tag, regexp in _IMPLICIT.get(self.text[:1], []):
                if regexp.match(self.text):
                    return _TYPES[tag.rpartition(":")[2]]
        return ""

    def describe(self) -> str:
        if self.implied == "nothing":
            return "nothing"
        shown = shortened(self.text)
        return shown if self.plain else f"the text '{shown}'"


class List(Node):
    """A sequence of nodes."""

    __slots__ = ("items",)

    def __init__(self, mark: Mark) -> None:
        super().__init__(mark)
        self.items: list[Node] = []

    def describe(self) -> str:
        return "a list" if self.items else "an empty list"


class Pairs(Node):
    """A mapping as written: keys in order, and any of them more than once."""

    __slots__ = ("items",)

    def __init__(self, mark: Mark) -> None:
        super().__init__(mark)
        self.items: list[tuple[Node, Node]] = []

    def describe(self) -> str:
        return "a mapping"


class Problem(NamedTuple):
    """A mistake and where it stands; problems sort by place. `code` is one of format.CODES."""

    line: int
    column: int
    code: str
    message: str


class _Reader:
    """Puts parser events together, collecting what the format does not allow."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.open: list[List | Pairs] = []
        self.keys: list[Node | None] = []  # for each open collection, the key that waits
        self.count = 0

    def read(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
                self.keys.pop()
            elif isinstance(event, yaml.DocumentStartEvent) and self.root:
                self.note(
                    event.start_mark, "not-allowed", "a second document; expected one report a file"
                )
                return
            elif isinstance(event, yaml.NodeEvent):
                self.count += 1
                if len(self.open) >= DEEPEST or self.count > MOST:
                    limit = f"{MOST} values" if self.count > MOST else f"{DEEPEST} levels"
                    self.note(event.start_mark, "not-allowed", f"more than {limit}; no report has")
                    self.root = None
                    return
                self.place(self.node(event))

    def node(self, event: yaml.NodeEvent) -> Node:
        mark = event.start_mark
        if isinstance(event, yaml.AliasEvent):
            self.note(
                mark, "not-allowed", f"the alias *{event.anchor}; expected the words themselves"
            )
            return Scalar(mark, f"*{event.anchor}", plain=False)
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self.note(mark, "not-allowed", f"the tag {tag}; expected no tags")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(mark, event.value, event.implicit[0], event.style in ("|", ">"))
        return List(mark) if isinstance(event, yaml.SequenceStartEvent) else Pairs(mark)

    def place(self, node: Node) -> None:
        parent = self.open[-1] if self.open else None
        if parent is None:
            self.root = node
        elif isinstance(parent, List):
            parent.items.append(node)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = node
        else:
            parent.items.append((key, node))
            self.keys[-1] = None
        if isinstance(node, List | Pairs):
            self.open.append(node)
            self.keys.append(None)

    def note(self, mark: Mark, code: str, message: str) -> None:
        self.problems.append(Problem(mark.line + 1, mark.column + 1, code, message))


def compose(text: str) -> tuple[Node | None, list[Problem]]:
    """Return the root node and what is wrong with the YAML itself.

    A syntax error ends the reading: the root is None then, as it is for an empty file.
    """
    reader = _Reader()
    try:
        reader.read(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        reason = " ".join(filter(None, (error.context, error.problem)))
        mark = error.problem_mark or error.context_mark or yaml.Mark("", 0, 0, 0, None, 0)
        reader.note(mark, "not-yaml", f"not YAML: {reason}")
        reader.root = None
    except yaml.reader.ReaderError as error:
        reader.problems.append(_unreadable(text, error))
        reader.root = None
    return reader.root, reader.problems


def _unreadable(text: str, error: yaml.reader.ReaderError) -> Problem:
    bad = yaml.reader.Reader.NON_PRINTABLE.search(text)
    before = text[: bad.start()] if bad else ""
    reason = f"the control character U+{ord(bad.group()):04X}" if bad else str(error.reason)
    column = len(before) - before.rfind("\n")
    return Problem(before.count("\n") + 1, column, "not-yaml", f"{reason}; expected printable text")
