"""Chinese words as an id that can be typed: 行政, 复议, 受理 are xingzheng-fuyi-shouli.

Loading the dictionary of pypinyin takes a third of a second, so that waits for the first id.
This module must not know what the ids are for, nor where words end.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache

from lyfz.chinese import table
from lyfz.chinese.fold import fold

_TYPED = re.compile("[a-z0-9]+")


def typed(words: Iterable[str]) -> str:
    """Return `words` in Hanyu Pinyin: the syllables of a word joined, words by hyphens.

    Without tones, lower case, ü as v, as input methods take it. Latin letters and digits stay,
    in ASCII; marks go, and so does what has no reading. A word is read as a whole: 重大 is
    zhongda, 重新 chongxin. Empty where nothing of `words` can be typed.
    """
    syllables = ("".join(_reader()(fold(word))) for word in words)
    parts = ("".join(_TYPED.findall(word.lower())) for word in syllables)
    return "-".join(filter(None, parts))


@cache
def _reader() -> Callable[[str], list[str]]:
    """Return what reads a word, syllable by syllable."""
    from pypinyin import lazy_pinyin, load_phrases_dict

    places = table.lines("lyfz.chinese", "data/place_readings.tsv")
    load_phrases_dict({place: [[each] for each in reading.split()] for place, reading in places})
    return lazy_pinyin
