"""A count as Word writes it in a list: 十一, ⑪, k, xi. It must not know about lists.

Formats bear the names of ECMA-376, 17.18.59.
"""

import re
from collections.abc import Callable

from lyfz.chinese.digits import ONES

_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)
_LONGEST = 9  # times that a letter is repeated; a file may start a list at 99999
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_DIGITS = str.maketrans("0123456789", "〇" + ONES)
_CIRCLED = "".join(
    map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)))
)


def _spelled(number: int, digits: str = "零" + ONES, scales: str = "千百十") -> str:
    """十一, 一百零五; plain digits from ten thousand on, and for nothing."""
    if not 0 < number < 10_000:
        return str(number)
    figures = zip(f"{number:04}", (*scales, ""), strict=True)
    text = "".join(
        digits[int(figure)] + (scale if figure != "0" else "") for figure, scale in figures
    )
    text = re.sub(f"{digits[0]}+", digits[0], text).strip(digits[0])
    return text.removeprefix("一") if text.startswith("一十") else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * min(times, _LONGEST)
    return text


def _letter(number: int) -> str:
    """After z comes aa, then bb."""
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * min(times + 1, _LONGEST) if number > 0 else ""


def _one_of(characters: str) -> Callable[[int], str]:
    """Return a format of ready-made characters, plain digits where there are no more of them."""
    return lambda number: characters[number - 1] if 0 < number <= len(characters) else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _spelled,
    "chineseCountingThousand": _spelled,
    "chineseLegalSimplified": lambda number: _spelled(number, "零壹贰叁肆伍陆柒捌玖", "仟佰拾"),
    "decimalEnclosedCircle": _one_of(_CIRCLED),
    "decimalEnclosedCircleChinese": _one_of(_CIRCLED),
    "decimalEnclosedFullstop": _one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalZero": lambda number: f"{number:02}",
    "ideographDigital": lambda number: str(number).translate(_DIGITS),
    "ideographEnclosedCircle": _one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographTraditional": _one_of("甲乙丙丁戊己庚辛壬癸"),
    "japaneseCounting": _spelled,
    "lowerLetter": _letter,
    "lowerRoman": _roman,
    "taiwaneseCountingThousand": _spelled,
    "upperLetter": lambda number: _letter(number).upper(),
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def format_count(count: int, name: str) -> str:
    """Return `count` in the format of that name; plain digits for one unknown."""
    return _FORMATS.get(name, str)(count)
