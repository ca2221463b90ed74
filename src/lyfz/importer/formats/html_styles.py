"""The styles that a page itself brings: which of its elements are hidden, or struck out.

Of CSS as much as decides that: simple selectors and what stands above them, by specificity and
order, on a wide screen and without scripts. It must not know what an element holds.
"""

import re
from collections.abc import Container, Iterable, Iterator, Set
from typing import NamedTuple

from lyfz.errors import LyfzError

TELLING = re.compile(
    r"(?<![\w-])(display|visibility|opacity|mso-hide|font-size|text-decoration|left|text-indent"
    r"|list-style)(?:-line|-type)?\s*:\s*([^;}]+)",
    re.IGNORECASE,
)
_HIDING = {
    "display": re.compile("none"),
    "visibility": re.compile("hidden|collapse"),
    "opacity": re.compile(r"0(?:\.0*)?%?$"),
    "mso-hide": re.compile("all"),
    "left": re.compile(r"-\d{4,}px"),
    "text-indent": re.compile(r"-\d{4,}px"),
    "font-size": re.compile(r"(?:0(?:\.\d+)?|1)(?:px|pt)$|0(?:\.0*)?(?:r?em|%)?$"),
}
_IMPORTANT = re.compile(r"\s*!\s*important$")

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_NARROW = re.compile("print|max-|orientation|speech")
_ABOVE = re.compile(r"[\s>]+")
_COMPOUND = re.compile(r"[\w-]*(?:[.#][\w-]+)*")
_NAME = re.compile(r"[.#]?[\w-]+")
_MOST_TRIED = 3_000_000  # rules on elements; a page saved with all its styles tries a hundredth

Declared = dict[str, str]


class Look(NamedTuple):
    """How an element looks: hidden with all that it holds, struck out, numbered in which style."""

    hidden: bool = False
    struck: bool = False
    numbers: str = ""


PLAIN = Look()


class _Rule(NamedTuple):
    specificity: tuple[int, int, int]
    names: Set[str]  # that an element bears: its tag, `.class` and `#id`, lower case
    above: Set[str]  # that elements around it bear
    declared: Declared


class Styles:
    """What the <style> elements of a page say of an element."""

    def __init__(self, sheets: Iterable[str]) -> None:
        rules = sorted(_rules(sheets), key=lambda rule: rule.specificity)
        self._rules: dict[str, list[tuple[int, _Rule]]] = {}
        for rank, rule in enumerate(rules):
            # An id or a class sorts before a tag.
            self._rules.setdefault(min(rule.names), []).append((rank, rule))
        self._tried = 0

    def look(self, names: Set[str], above: Container[str], inline: str) -> Look:
        """Return the look of an element with these names, below elements with those.

        `inline` is its own style. Raises LyfzError where there is more to try than on any page.
        """
        rules = [ranked for name in names for ranked in self._rules.get(name, ())]
        if "body" in names or not (rules or inline):  # a script against framing shows a body
            return PLAIN
        self._tried += len(rules)
        if self._tried > _MOST_TRIED:
            raise LyfzError("more styles than any page has")
        declared: Declared = {}
        for _, rule in sorted(rules, key=lambda ranked: ranked[0]):
            if rule.names <= names and all(name in above for name in rule.above):
                _declare(declared, rule.declared)
        _declare(declared, _declarations(inline))
        values = {key: _IMPORTANT.sub("", value) for key, value in declared.items()}
        return Look(
            any(form.match(values.get(key, "-")) for key, form in _HIDING.items()),
            "line-through" in values.get("text-decoration", ""),
            values.get("list-style", ""),
        )


def _declare(declared: Declared, more: Declared) -> None:
    for key, value in more.items():
        if _IMPORTANT.search(value) or not _IMPORTANT.search(declared.get(key, "")):
            declared[key] = value


def _declarations(text: str) -> Declared:
    return {key.lower(): value.strip().lower() for key, value in TELLING.findall(text)}


def _rules(sheets: Iterable[str]) -> Iterator[_Rule]:
    for sheet in sheets:
        outer: list[str] = []  # at-rules that are open
        for chunk in _COMMENT.sub("", sheet).split("}"):
            *opened, body = chunk.split("{")
            outer += opened[:-1]
            if opened and not any(map(_NARROW.search, outer)) and (declared := _declarations(body)):
                for selector in opened[-1].rpartition(";")[2].split(","):
                    yield from _rule(selector, declared)
            elif not opened and outer:
                outer.pop()


def _rule(selector: str, declared: Declared) -> Iterator[_Rule]:
    """Yield the rule of a selector, unless it asks for more than names."""
    compounds = _ABOVE.split(selector.strip().lower())
    if not all(compound and _COMPOUND.fullmatch(compound) for compound in compounds):
        return
    *above, names = (_names(compound) for compound in compounds)
    every = _NAME.findall(selector)
    ids, classes = (sum(name[0] == mark for name in every) for mark in "#.")
    specificity = (ids, classes, len(every) - ids - classes)
    yield _Rule(specificity, names, frozenset().union(*above), declared)


def _names(compound: str) -> Set[str]:
    """Return the names that a compound asks for: its classes and id, only without them its tag."""
    names = _NAME.findall(compound)
    return frozenset(name for name in names if name[0] in ".#") or frozenset(names)
