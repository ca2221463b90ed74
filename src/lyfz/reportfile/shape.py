"""Nodes -> plain values by the description in format.py, collecting every mistake on the way.

It must not know what the values mean; build.py judges what one says about another.
"""

import re
from typing import Any

from lyfz.model import DECIMALS
from lyfz.reportfile.format import MAPPINGS, Key
from lyfz.reportfile.nodes import (
    List,
    Node,
    Pairs,
    Problem,
    Scalar,
    describe,
    implied,
    problem,
    shortened,
)

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(rf"{_INTEGER.pattern}(?:\.[0-9]+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSOUND = object()


class Mapping(dict[str, Any]):
    """The sound values of a mapping, and the nodes of it and of each of its values."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.places: dict[str, Node] = {}

    def problem(self, key: str, code: str, message: str) -> Problem:
        """Return a problem at the value of `key`, or at the mapping where it has none."""
        return problem(self.places.get(key, self.node).mark, code, message)


def read(node: Node, name: str, problems: list[Problem]) -> Mapping | None:
    """Return the mapping `name` of the format that `node` holds; None where it is no mapping."""
    if not isinstance(node, Pairs):
        message = f"{describe(node)}; expected a mapping: the {name}"
        problems.append(problem(node.mark, "bad-value", message))
        return None
    keys = MAPPINGS[name]
    mapping = Mapping(node)
    for key_node, value_node in zip(node.items[::2], node.items[1::2], strict=True):
        written = key_node.text if isinstance(key_node, Scalar) else describe(key_node)
        if first := mapping.places.get(written):
            line = first.mark.line + 1
            message = f"the key '{shortened(written)}' again; it already stands in line {line}"
            problems.append(problem(key_node.mark, "duplicate-key", message))
            continue
        mapping.places[written] = value_node
        if written not in keys:
            problems.append(problem(key_node.mark, "unknown-key", _unknown(written, name)))
            continue
        value = _value(value_node, written, keys[written], problems)
        if value is not _UNSOUND:
            mapping[written] = value
    for key in keys:
        if keys[key].required and key not in mapping.places:
            message = f"the {name} has no {key}; expected {keys[key].expected}"
            problems.append(problem(node.mark, "missing-key", message))
    return mapping


def _unknown(written: str, name: str) -> str:
    from difflib import get_close_matches  # late: only a mistake needs it

    close = get_close_matches(written, MAPPINGS[name], n=1)
    hint = f"did you mean {close[0]}?" if close else f"expected {', '.join(MAPPINGS[name])}"
    return f"the {name} has the unknown key '{shortened(written)}'; {hint}"


def _value(node: Node, name: str, key: Key, problems: list[Problem]) -> Any:
    """Return the value of a key; _UNSOUND where it is none, which a problem says then."""
    if key.nullable and implied(node) == "nothing":
        return None
    if key.type == "object":
        mapping = read(node, key.of, problems)
        return _UNSOUND if mapping is None else mapping
    try:
        if key.type == "array":
            items = [read(item, key.of, problems) for item in _items(node)]
            return [item for item in items if item is not None]
        value = _text(node) if key.type == "string" else _number(node, key)
        if key.choices and value not in key.choices:
            raise ValueError(describe(node))
        if key.pattern and not re.fullmatch(key.pattern, str(value)):
            raise ValueError(describe(node))
    except ValueError as error:
        message = f"{name}: {error}; expected {key.expected}"
        problems.append(problem(node.mark, "bad-value", message))
        return _UNSOUND
    return value


def _items(node: Node) -> list[Node]:
    if not isinstance(node, List) or not node.items:
        raise ValueError(describe(node))
    return node.items


def _text(node: Node) -> str:
    meaning = implied(node)
    if not isinstance(node, Scalar) or meaning == "nothing":
        raise ValueError(describe(node))
    if meaning:
        raise ValueError(f"{describe(node)}, to YAML {meaning} (put it in quotes)")
    if not node.text.strip():
        raise ValueError("empty text")
    if not node.plain and not node.block and _SURROGATE.search(node.text):  # "\uD800"
        raise ValueError("half a character (a lone surrogate)")
    return node.text


def _number(node: Node, key: Key) -> int | float:
    form = _INTEGER if key.type == "integer" else _NUMBER
    if not isinstance(node, Scalar) or not node.plain or not form.fullmatch(node.text):
        raise ValueError(describe(node))
    if len(node.text.partition(".")[2]) > DECIMALS:
        raise ValueError(f"{describe(node)}, more than {DECIMALS} decimals")
    value = float(node.text)
    if key.within and not key.within[0] <= value <= key.within[1]:
        raise ValueError(f"{describe(node)}, not from {key.within[0]} to {key.within[1]}")
    return int(value) if value.is_integer() else value
