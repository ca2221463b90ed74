"""Nodes -> plain values by the description in format.py, collecting every mistake on the way.

It must not know what the values mean; what one value says about another is the loader's to judge.
"""

import re
from typing import Any

from lyfz.model import DECIMALS
from lyfz.reportfile.format import MAPPINGS, Key
from lyfz.reportfile.nodes import List, Node, Pairs, Problem, Scalar, shortened

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(rf"{_INTEGER.pattern}(?:\.[0-9]+)?")
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSOUND = object()


class Mapping(dict[str, Any]):
    """The sound values of a mapping, and where it and each of its values stand."""

    def __init__(self, node: Node) -> None:
        super().__init__()
        self.node = node
        self.places: dict[str, Node] = {}

    def problem(self, key: str, code: str, message: str) -> Problem:
        """A problem at the value of `key`, or at the mapping where it has none."""
        return _problem(self.places.get(key, self.node), code, message)


def read(node: Node, name: str, problems: list[Problem]) -> Mapping | None:
    """Return the mapping `name` of the format that `node` holds; None where it is no mapping."""
    if not isinstance(node, Pairs):
        message = f"{node.describe()}; expected a mapping: the {name}"
        problems.append(_problem(node, "bad-value", message))
        return None
    keys = MAPPINGS[name]
    mapping = Mapping(node)
    for key_node, value_node in node.items:
        written = key_node.text if isinstance(key_node, Scalar) else key_node.describe()
        if first := mapping.places.get(written):
            message = (
                f"the key '{shortened(written)}' again; it already stands in line {first.line}"
            )
            problems.append(_problem(key_node, "duplicate-key", message))
            continue
        mapping.places[written] = value_node
        if written not in keys:
            problems.append(_problem(key_node, "unknown-key", _unknown(written, name)))
            continue
        value = _value(value_node, written, keys[written], problems)
        if value is not _UNSOUND:
            mapping[written] = value
    for key in keys:
        if keys[key].required and key not in mapping.places:
            message = f"the {name} has no {key}; expected {keys[key].expected}"
            problems.append(_problem(node, "missing-key", message))
    return mapping


def _unknown(written: str, name: str) -> str:
    from difflib import get_close_matches  # late: only a mistake needs it

    close = get_close_matches(written, MAPPINGS[name], n=1)
    hint = f"did you mean {close[0]}?" if close else f"expected {', '.join(MAPPINGS[name])}"
    return f"the {name} has the unknown key '{shortened(written)}'; {hint}"


def _value(node: Node, name: str, key: Key, problems: list[Problem]) -> Any:
    if key.nullable and node.implied == "nothing":
        return None
    if key.type == "object":
        mapping = read(node, key.of, problems)
        return _UNSOUND if mapping is None else mapping
    if key.type == "array":
        if isinstance(node, List) and node.items:
            items = [read(item, key.of, problems) for item in node.items]
            return [item for item in items if item is not None]
        message = f"{name}: {node.describe()}; expected {key.expected}"
        problems.append(_problem(node, "bad-value", message))
        return _UNSOUND
    try:
        value = _text(node) if key.type == "string" else _figure(node, key)
        if key.choices and value not in key.choices:
            raise ValueError(node.describe())
        if key.within and not key.within[0] <= float(value) <= key.within[1]:
            raise ValueError(f"{node.describe()}, not from {key.within[0]} to {key.within[1]}")
        if key.pattern and not re.fullmatch(key.pattern, str(value)):
            raise ValueError(node.describe())
    except ValueError as error:
        message = f"{name}: {error}; expected {key.expected}"
        problems.append(_problem(node, "bad-value", message))
        return _UNSOUND
    return value


def _text(node: Node) -> str:
    if not isinstance(node, Scalar) or node.implied == "nothing":
        raise ValueError(node.describe())
    if node.implied:
        raise ValueError(f"{node.describe()}, to YAML {node.implied} (put it in quotes)")
    if not node.text.strip():
        raise ValueError("empty text")
    if _SURROGATE.search(node.text):
        raise ValueError("half a character (a lone surrogate)")
    return node.text


def _figure(node: Node, key: Key) -> int | float:
    form = _INTEGER if key.type == "integer" else _NUMBER
    if not isinstance(node, Scalar) or not node.plain or not form.fullmatch(node.text):
        raise ValueError(node.describe())
    if len(node.text.partition(".")[2]) > DECIMALS:
        raise ValueError(f"{node.describe()}, more than {DECIMALS} decimals")
    value = float(node.text)
    return int(value) if value.is_integer() else value


def _problem(node: Node, code: str, message: str) -> Problem:
    return Problem(node.line, node.column, code, message)
