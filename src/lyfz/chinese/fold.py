"""The one rule by which text matches: case, full and half width, quotation marks, radicals.

Every folding is one character for one character, so an offset into folded text is an offset
into the text itself. That rules out NFKC, which turns … into three dots and ① into 1.
"""

import re
import warnings
from functools import cache

from lyfz.chinese.ideographs import unified

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys((0x3000, 0xA0, *range(0x2000, 0x200E), 0x202F, 0x2060, 0xFEFF), 0x20)
_MARKS = str.maketrans("｡､−﹣", "。、--")
# What a font of the page draws, or what was lost: as blank as a number blotted out.
_UNREADABLE = dict.fromkeys((*range(0xE000, 0xF900), 0xFFFD), "□")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'"))


def fold(text: str) -> str:
    """Return `text` in half width with straight quotation marks, its length unchanged."""
    return text.translate(_table())


@cache
def _table() -> dict[int, int | str]:
    return {**_UNREADABLE, **unified(), **_WIDTH, **_SPACES, **_MARKS, **_QUOTES}


def pattern(term: str, regex: bool = False, ignore_case: bool = False) -> re.Pattern[str]:
    """Compile a search term, to be run over folded text.

    Smart case: a term without capitals ignores case anyway. Raises `re.error` for a bad regex.
    """
    if regex:
        source = re.sub(r"\\?.", _fold_in_regex, term, flags=re.DOTALL)
        letters = re.sub(r"\\.", "", term)  # the S of \S is no capital
    else:
        source, letters = re.escape(fold(term)), term
    ignore_case = ignore_case or not any(char.isupper() for char in letters)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # [[a] means what it means today
        return re.compile(source, re.IGNORECASE if ignore_case else 0)


def _fold_in_regex(match: re.Match[str]) -> str:
    """A full-width bracket stays a literal, escaped or not: folding must not make it syntax."""
    char = match[0][-1]
    folded = fold(char)
    return match[0] if folded == char else re.escape(folded)
