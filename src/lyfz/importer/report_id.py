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
# 麟游县 is linyou, but 小县 stays xiaoxian: a single character tells nothing.
_KIND = re.compile("(?<=..)(?:特别行政区|自治[区州县旗]|新区|地区|[省市县区旗州盟])$")


def report_id(region: str | None, office: str | None, year: int | None, name: str) -> str:
    """Return the id; where neither place nor office is known, `name` in pinyin, maybe empty."""
    place = _PLACE.match(re.sub(r"[(（].*?[)）]", "", region or ""))
    seat, town = place.groups() if place else (region, None)
    words = [_KIND.sub("", seat or ""), town or "", office or "", str(year or "")]
    if not any(words[:3]):
        words = re.findall("[A-Za-z0-9]+|[一-鿿]+", name)
    return typed(words)


def untaken(name: str, taken: Container[str]) -> str:
    """Return `name`, numbered where it is among those `taken`, which are in lower case."""
    numbered = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(unused for unused in numbered if unused.casefold() not in taken)
