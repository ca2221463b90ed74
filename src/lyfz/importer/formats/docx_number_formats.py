"""A count as Word writes it in a list: 十一, ⑪, k, xi. It must not know about lists."""

from collections.abc import Sequence
from string import ascii_lowercase, ascii_uppercase

from lyfz.chinese.digits import ONES

_CHINESE = [
    f"{tens}{one}" for tens in ("", *(f"{ten}十" for ten in ("", *ONES[1:]))) for one in ("", *ONES)
]
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

_FORMATS: dict[str, Sequence[str]] = {  # by their names in ECMA-376, 17.18.59
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand"), _CHINESE[1:]),
    **dict.fromkeys(("japaneseCounting", "taiwaneseCountingThousand"), _CHINESE[1:]),
    "chineseLegalSimplified": "壹贰叁肆伍陆柒捌玖",
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "ideographDigital": ONES,
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "lowerLetter": ascii_lowercase,
    "lowerRoman": _ROMAN,
    "upperLetter": ascii_uppercase,
    "upperRoman": [letters.upper() for letters in _ROMAN],
}


def format_count(count: int, name: str) -> str:
    """Return `count` in the format of that name, "" in none.

    Plain digits stand for a format unknown here, and for a count that it has no characters for.
    """
    if name in ("none", "bullet"):
        return ""
    characters = _FORMATS.get(name, ())
    return characters[count - 1] if 0 < count <= len(characters) else str(count)
