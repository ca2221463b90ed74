"""Nodes -> plain values by the description in format.py, collecting every mistake on the way.

It must not know what the values mean; build.py judges what one says about another.
"""

import re
from functools import cache
from typing import Any

from lyfz.locale import _, listing, word
from lyfz.model import DECIMALS
from lyfz.reportfile.format import MAPPINGS, SLUG, SLUG_FORM, Key
from lyfz.reportfile.nodes import (
    List,
    Node,
    Pairs,
    Problem,
    Scalar,
    describe,
    implied,
    in_words,
    line,
    problem,
    shortened,
)

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_NUMBER = re.compile(rf"{_INTEGER.pattern}(?:\.[0-9]+)?")
_NO_TEXT = re.compile("[\0\ud800-\udfff]")
_form = cache(re.compile)
_REQUIRED = {name: {key for key in keys if keys[key].required} for name, keys in MAPPINGS.items()}


class Mapping(dict[str, Any]):
    """The sound values of a mapping, and the nodes of it and of each of its values."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.places: dict[str, Node] = {}

    def problem(self, key: str, code: str, message: str) -> Problem:
        """Return a problem at the value of `key`, or at the mapping where it has none."""
        return problem(self.places.get(key, self.node).start_mark, code, message)


def read(node: Node, name: str, problems: list[Problem]) -> Mapping | None:
    """Return the mapping `name` of the format that `node` holds; None where it is no mapping."""
    if not isinstance(node, Pairs):
        is_text = name == "file" and isinstance(node, Scalar) and implied(node) != "null"
        message = (
            _("a text; expected a report file (lyfz import drafts one of it)")
            if is_text
            else _(
                "{value}; expected a mapping: the {mapping}",
                value=describe(node),
                mapping=word("mapping", name),
            )
        )
        problems.append(problem(node.start_mark, "bad-value", message))
        return None
    keys = MAPPINGS[name]
    mapping = Mapping(node)
    places = mapping.places
    items = iter(node.items)
    for key_node, value_node in zip(items, items, strict=True):
        written = key_node.value if isinstance(key_node, Scalar) else describe(key_node)
        if first := places.get(written):
            message = _(
                "the key '{key}' again; it already stands in line {line}",
                key=shortened(written),
                line=line(first),
            )
            problems.append(problem(key_node.start_mark, "duplicate-key", message))
            continue
        places[written] = value_node
        key = keys.get(written if SLUG not in keys or not _form(SLUG).fullmatch(written) else SLUG)
        if not key:
            problems.append(problem(key_node.start_mark, "unknown-key", _unknown(written, name)))
            continue
        try:
            mapping[written] = _value(value_node, key, problems)
        except ValueError as error:
            message = _(
                "{key}: {value}; expected {expected}",
                key=written,
                value=error,
                expected=word("expected", key.expected),
            )
            problems.append(problem(value_node.start_mark, "bad-value", message))
    for missing in _REQUIRED[name] - places.keys():
        message = _(
            "the {mapping} has no {key}; expected {expected}",
            mapping=word("mapping", name),
            key=missing,
            expected=word("expected", keys[missing].expected),
        )
        problems.append(problem(node.start_mark, "missing-key", message))
    return mapping


def _unknown(written: str, name: str) -> str:
    from lyfz.nearest import did_you_mean, nearest  # late: only a mistake needs it

    keys = [word("expected", SLUG_FORM) if key == SLUG else key for key in MAPPINGS[name]]
    hint = _("expected {words}", words=listing(keys))
    if near := nearest(written, keys):
        hint = did_you_mean(near)
    return _(
        "the {mapping} has the unknown key '{key}'; {hint}",
        mapping=word("mapping", name),
        key=shortened(written),
        hint=hint,
    )


def _value(node: Node, key: Key, problems: list[Problem]) -> Any:
    """Return the value of a key; raise ValueError, which says what stands there instead."""
    if key.type == "object":
        return read(node, key.of, problems)
    if key.type == "array":
        if not isinstance(node, List) or not node.items:
            raise ValueError(describe(node))
        items = [read(item, key.of, problems) for item in node.items]
        return [item for item in items if item is not None]
    if not isinstance(node, Scalar):
        raise ValueError(describe(node))
    if key.nullable and implied(node) == "null":
        return None
    value = _text(node) if key.type == "string" else _number(node, key)
    if key.choices and value not in key.choices:
        raise ValueError(describe(node))
    if key.pattern and not _form(key.pattern).fullmatch(node.value):
        raise ValueError(describe(node))
    return value


def _text(node: Scalar) -> str:
    type = implied(node)
    if type == "null":
        raise ValueError(describe(node))
    if type:
        message = _(
            "{value}, to YAML {type} (put it in quotes)", value=describe(node), type=in_words(type)
        )
        raise ValueError(message)
    if not node.value.strip():
        raise ValueError(_("empty text"))
    if node.style == '"' and _NO_TEXT.search(node.value):  # "\0", "\uD800"
        raise ValueError(_("a null or half a character"))
    return node.value


def _number(node: Scalar, key: Key) -> int | float:
    form = _INTEGER if key.type == "integer" else _NUMBER
    if not node.implicit[0] or not form.fullmatch(node.value):
        raise ValueError(describe(node))
    if len(node.value.partition(".")[2]) > DECIMALS:
        raise ValueError(_("{value}, more than {n} decimals", value=describe(node), n=DECIMALS))
    value = float(node.value)
    if key.within and not key.within[0] <= value <= key.within[1]:
        first, last = key.within
        message = _(
            "{value}, not from {first} to {last}", value=describe(node), first=first, last=last
        )
        raise ValueError(message)
    return int(value) if value.is_integer() else value
