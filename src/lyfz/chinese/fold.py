"""The one rule by which text matches: case, full and half width, quotation marks, radicals.

Every folding is one character for one character, so an offset into folded text is an offset
into the text itself. That rules out NFKC, which turns … into three dots and ① into 1.
"""

import re
import warnings

from lyfz.chinese.ideographs import unified

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys((0x3000, 0xA0, *range(0x2000, 0x200E), 0x202F, 0x2060, 0xFEFF), 0x20)
_MARKS = str.maketrans("｡､−﹣", "。、--")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'"))


class _Folding(dict[int, int | str]):
    """A table for `str.translate` that looks a character up when the first text has it.

    Few texts hold a radical or a compatibility form, so that theirs is seldom made.
    """

    def __missing__(self, code: int) -> int | str:
        if 0xE000 <= code < 0xF900 or code == 0xFFFD:
            folded: int | str = "□"  # drawn by a font of the page, or lost: a number blotted out
        elif code >= 0xF900 or 0x2E80 <= code < 0x2FE0:
            folded = unified().get(code, code)
        else:
            folded = code
        self[code] = folded
        return folded


_TABLE = _Folding(_WIDTH | _SPACES | _MARKS | _QUOTES)


def fold(text: str) -> str:
    """Return `text` in half width with straight quotation marks, its length unchanged."""
    return text.translate(_TABLE)


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
