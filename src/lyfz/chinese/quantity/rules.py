"""Which form a numeral has that is no figure: the first rule that takes it.

It must not know how figures are read, nor what the forms are.
"""

import re
from functools import cache

from lyfz.chinese.quantity.forms import BEFORE_FIGURES, BEHIND_FIGURES, Rule


def match(text: str, at: int, end: int, behind_figures: bool) -> tuple[Rule, int] | None:
    """Return the first rule of its kind that takes the words at `at`, and where they end."""
    rules, pattern = _beginning(text[at], behind_figures)
    taken = pattern.match(text, at, end) if pattern else None
    return (rules[int((taken.lastgroup or "")[4:])], taken.end()) if taken else None


@cache
def _beginning(char: str, behind_figures: bool) -> tuple[tuple[Rule, ...], re.Pattern[str] | None]:
    """Return the rules that may begin with a character, and one pattern that tries them in order.

    Compiled when the first text asks for it.
    """
    rules = BEHIND_FIGURES if behind_figures else BEFORE_FIGURES
    beginning = tuple(rule for rule in rules if char in rule.first)
    patterns = (f"(?P<rule{number}>{rule.pattern})" for number, rule in enumerate(beginning))
    return beginning, re.compile("|".join(patterns)) if beginning else None
