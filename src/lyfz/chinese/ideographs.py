"""Characters that are another one in disguise: radicals and compatibility forms, one for one.

Fonts draw 民 and the radical ⺠ with one glyph, and what copies the text of a PDF may end at the
radical: 客⼾, ⼀项, 执法⼈员. It must not know where such a text came from.
"""

import unicodedata
from functools import cache

# The Unicode standard says which character the radicals of Kangxi are, but not those of this
# supplement; and its 戶 and 靑 are not what a mainland font draws.
_RADICALS = (
    "⺁厂⺄乙⺊卜⺒巳⺓幺⺕彐⺟母⺠民⺩王⺬示⺶羊⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦"
    "⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青"
)
_RANGES = (range(0x2F00, 0x2FD6), range(0xF900, 0xFADA), range(0x2F800, 0x2FA1E))


@cache
def unified() -> dict[int, str]:
    """Return the table for `str.translate`; made at the first use, as few commands need it."""
    table = {
        code: char
        for codes in _RANGES
        for code in codes
        if len(char := unicodedata.normalize("NFKC", chr(code))) == 1
    }
    return table | dict(zip(map(ord, _RADICALS[::2]), _RADICALS[1::2], strict=True))
