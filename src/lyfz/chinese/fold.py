"""The one rule by which text matches: case, full and half width, quotation marks, radicals,
traditional characters.

Every folding is one character for one character, so an offset into folded text is an offset
into the text itself. That rules out NFKC, which turns … into three dots and ① into 1.
"""

import re
import unicodedata
import warnings
from functools import cache

from lyfz.chinese import table

_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_SPACES = dict.fromkeys((0x3000, 0xA0, *range(0x2000, 0x200E), 0x202F, 0x2060, 0xFEFF), 0x20)
_MARKS = str.maketrans("｡､−﹣", "。、--")
_QUOTES = str.maketrans(dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'"))

_DISGUISED = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
# The Unicode standard says which character the radicals of Kangxi are, but not those of this
# supplement; and its 戶 and 靑 are not what a mainland font draws.
_RADICALS = (
    "⺁厂⺄乙⺊卜⺒巳⺓幺⺕彐⺟母⺠民⺩王⺬示⺶羊⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦"
    "⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青"
)


def unified(text: str) -> str:
    """Return `text` without radicals and compatibility forms, its length unchanged.

    Fonts draw 民 and the radical ⺠ with one glyph, and what copies the text of a PDF may end at
    the radical: 客⼾, ⼀项, 执法⼈员.
    """
    return _DISGUISED.sub(_undisguised, text)


def _undisguised(match: re.Match[str]) -> str:
    if (at := _RADICALS.find(match[0])) >= 0:
        return _RADICALS[at + 1]
    plain = unicodedata.normalize("NFKC", match[0])
    return plain if len(plain) == 1 else match[0]


class _Folding(dict[int, int | str]):
    """A table for `str.translate` that looks a character up when the first text has it."""

    def __missing__(self, code: int) -> int | str:
        lost = 0xE000 <= code < 0xF900 or code == 0xFFFD  # drawn by a font of the page, or replaced
        folded = self[code] = "□" if lost else unified(chr(code))
        return folded


_TABLE = _Folding(_WIDTH | _SPACES | _MARKS | _QUOTES)
# Nearly all that is folded in a report, and where all else is: to look up each character of a text
# takes ten times as long.
_FREQUENT = [(char, char.translate(_TABLE)) for char in "，；：（）“”"]
_OTHER = (
    "\xa0\u2000-\u200d\u2018-\u201f\u202f\u2060\u2212\u2e80-\u2fdf\u3000"
    "\ue000-\ufaff\ufe63\ufeff\uff01-\uff64\ufffd\U0002f800-\U0002fa1f"
)


def fold(text: str) -> str:
    """Return `text` in half width with straight quotation marks, its length unchanged.

    So it is read: a traditional character stays what it is.
    """
    for char, folded in _FREQUENT:
        text = text.replace(char, folded)
    return _others().sub(lambda char: char[0].translate(_TABLE), text)


def simplified(text: str) -> str:
    """Return `text` folded and in simplified characters, its length unchanged.

    So it is matched, and terms with it: 信訪 is 信访. 乾 and 著 are simplified characters, too.
    """
    return fold(text).translate(_traditional()) if not text.isascii() else text


@cache
def _others() -> re.Pattern[str]:
    return re.compile(f"[{_OTHER}]")


@cache
def _traditional() -> dict[int, int]:
    """Return the simplified character of each traditional one; OpenCC tells which these are."""
    [characters] = table.lines("lyfz.chinese", "data/traditional.tsv")
    return str.maketrans(*characters)


def pattern(term: str, regex: bool = False, ignore_case: bool = False) -> re.Pattern[str]:
    """Compile a search term, to be run over `simplified` text.

    Smart case: a term without capitals ignores case anyway. Raises `re.error` for a bad regex.
    """
    if regex:
        source = re.sub(r"\\?.", _fold_in_regex, term, flags=re.DOTALL)
        letters = re.sub(r"\\.", "", term)  # the S of \S is no capital
    else:
        source, letters = re.escape(simplified(term)), term
    ignore_case = ignore_case or not any(char.isupper() for char in letters)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # [[a] means what it means today
        return re.compile(source, re.IGNORECASE if ignore_case else 0)


def _fold_in_regex(match: re.Match[str]) -> str:
    """A full-width bracket stays a literal, escaped or not: folding must not make it syntax.

    The ends of a range, as in [一-龥], stay where they are.
    """
    char = match[0][-1]
    ends_range = "-" in match.string[max(0, match.start() - 1) : match.end() + 1]
    folded = fold(char) if ends_range else simplified(char)
    return match[0] if folded == char else re.escape(folded)
