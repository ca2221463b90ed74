"""A count as Word writes it in a list: 十一, ⑪, k, xi. It must not know about lists."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)


def chinese(number: int, digits: str = "零" + _DIGITS[1:], units: str = "十百千") -> str:
    """Return a number below 100,000 as it is counted: 十一, 一百零五, 一千零二十."""
    if not 0 < number < 100_000:
        return digits[0] if number == 0 else str(number)
    if number >= 10_000:
        rest = number % 10_000
        gap = digits[0] if 0 < rest < 1000 else ""
        return (
            digits[number // 10_000] + "万" + (gap + chinese(rest, digits, units) if rest else "")
        )
    said = ""
    for power in (3, 2, 1, 0):
        digit = number // 10**power % 10
        if digit:
            said += digits[digit] + (units[power - 1] if power else "")
        elif said and not said.endswith(digits[0]) and number % 10**power:
            said += digits[0]
    short = digits[1] + units[0]
    return said[1:] if said.startswith(short) and units[0] == "十" else said


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * min(times, 9)
    return written


def _letter(number: int) -> str:
    """After z comes aa, then bb."""
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * min(times + 1, 9) if number > 0 else ""


def _from(first: str, last: int) -> Callable[[int], str]:
    """Return a format of ready-made characters, plain digits after the `last` of them."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= last else str(number)


def _circled(number: int) -> str:
    for first, start, count in (("①", 1, 20), ("㉑", 21, 15), ("㊱", 36, 15)):
        if start <= number < start + count:
            return chr(ord(first) + number - start)
    return str(number)


def _full_width(number: int) -> str:
    return str(number).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _nothing(_: int) -> str:
    return ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "numberInDash": lambda number: f"- {number} -",
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "chineseLegalSimplified": lambda number: chinese(number, _FORMAL, "拾佰仟"),
    "ideographDigital": _digital,
    "taiwaneseDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "ideographTraditional": lambda number: _STEMS[number - 1] if 0 < number < 11 else str(number),
    "ideographZodiac": lambda number: _BRANCHES[number - 1] if 0 < number < 13 else str(number),
    "ideographEnclosedCircle": _from("㊀", 10),
    "none": _nothing,
    "bullet": _nothing,
}


def written(count: int, name: str) -> str:
    """Return `count` in the format that ECMA-376 calls `name`; plain digits for one unknown."""
    return _FORMATS.get(name, str)(count)
