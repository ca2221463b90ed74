"""The id of a report, made from what it is and not from a file's name: linyou-sifaju-2023.

Pure. It must not know other reports; who drafts several tells equal ids apart.
"""

import re
from collections.abc import Container
from itertools import count

from lyfz.chinese.pinyin import typed

# The last place of 白沙市云溪区 and its town, such as 柳湾镇.
_PLACE = re.compile(
    r"(?:.*[省市县区旗州盟](?=.{2,}[市县区旗州盟]))?(?P<seat>.+?[省市县区旗州盟])?"
    r"(?P<town>.+(?:街道|街|镇|乡|苏木))?$"
)
_KINDS = "特别行政区 自治区 自治州 自治县 自治旗 新区 地区 省 市 县 区 旗 州 盟".split()


def report_id(region: str | None, office: str | None, year: int | None, name: str) -> str:
    """Return the id; where neither place nor office is known, `name` in pinyin, maybe empty."""
    place = _PLACE.match(re.sub(r"[(（].*?[)）]", "", region or ""))
    seat, town = place.groups() if place else (region, None)
    words = [_short(seat or ""), town or "", office or "", str(year or "")]
    if not any(words[:3]):
        words = re.findall("[A-Za-z0-9]+|[一-鿿]+", name)
    return typed(words)


def untaken(name: str, taken: Container[str]) -> str:
    """Return `name`, numbered where it is among those `taken`, which are in lower case."""
    numbered = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(unused for unused in numbered if unused.casefold() not in taken)


def _short(seat: str) -> str:
    """Return a place without its kind, 麟游县 being 麟游, unless a single character is left."""
    kinds = (kind for kind in _KINDS if seat.endswith(kind) and len(seat) > len(kind) + 1)
    return seat.removesuffix(next(kinds, ""))
