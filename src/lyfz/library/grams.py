"""Words -> pairs of characters, by which an index finds the sections that may hold them.

SQLite's own tokenizers find no word of two Chinese characters. Each run of letters, digits and
ideographs is cut into all its pairs, and its last character, so that no word is missed; what is
found is searched once more, by the functions that search a file. Pure.
"""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import pairwise
from operator import add
from typing import Any

from lyfz.chinese.fold import fold

_RUN = re.compile("[0-9a-z\u3400-\u9fff]+")
# What re.IGNORECASE takes for letters of ASCII beside their capitals.
_LETTERS = {"İ": "i", "ı": "i", "ſ": "s", "K": "k"}


def _runs(text: str) -> list[str]:
    text = fold(text)
    for odd, letter in _LETTERS.items():
        text = text.replace(odd, letter)
    return _RUN.findall(text.lower())


def grams(texts: Iterable[str]) -> str:
    """Return the tokens of texts, each once, as the index takes them."""
    tokens: set[str] = set()
    for run in _runs("\n".join(texts)):
        tokens.update(map(add, run, run[1:]))
        tokens.add(run[-1])
    return " ".join(tokens)


def expression(alternatives: Sequence[Sequence[re.Pattern[str]]]) -> str | None:
    """Return the query of FTS5 for texts in which all patterns of one alternative may match.

    None where the patterns do not say enough for that.
    """
    queries = []
    for patterns in alternatives:
        tokens = {token for pattern in patterns for token in _tokens(pattern)}
        if not tokens:
            return None
        queries.append(f"({' AND '.join(sorted(tokens))})")
    return " OR ".join(queries) or None


def _tokens(pattern: re.Pattern[str]) -> list[str]:
    runs = [run for literal in _literals(pattern) for run in _runs(literal)]
    pairs = [f'"{first}{second}"' for run in runs for first, second in pairwise(run)]
    # A single character begins a pair, or stands last.
    return pairs or [f'"{run}" *' for run in runs]


def _literals(pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield strings that stand in each text that the pattern matches."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        parser = import_module("re._parser")  # the module has no public parser
        yield from _required(parser.parse(pattern.pattern, pattern.flags))


def _required(parts: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    literal = ""
    for kind, value in parts:
        name = str(kind)
        if name == "LITERAL":
            literal += chr(value)
            continue
        yield literal
        literal = ""
        if name in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from _required(value[-1] if name == "SUBPATTERN" else value)
        elif name.endswith("_REPEAT") and value[0]:
            yield from _required(value[-1])
    yield literal
