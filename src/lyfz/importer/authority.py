"""Names of places and of what governs them: 中共小县委员会 小县人民政府, 大市小区司法局.

Pure, from words to names as printed. A name is whatever stands between the beginning and a word
such as 县 that fits what follows: no list of places is needed. It must not know which line of a
page is the title.
"""

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple

from lyfz.chinese import table
from lyfz.chinese.digits import ONES, ZEROS
from lyfz.chinese.fold import fold
from lyfz.chinese.words import dictionary

YEAR = rf"(?:(?:19|20)\d\d|[{ONES}{ZEROS}]{{4}})年?+度?+"
QUOTED = re.compile("《[^》]*》|“[^”]*”|〈[^〉]*〉|[（(][^）)]*[）)]")
DATE = (
    r"(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}+日?+"
    r"(?:[ T]*\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?)?+(?!\s*星期)"
)
# A line that is nothing but the name of what may issue a report, and maybe a date.
SIGNATURE = re.compile(
    "(?P<who>[一-鿿（）()]{2,}"
    "(?:(?:(?<=[民省市州县区旗镇乡])政府|委(?:员?会)?|局|厅|院|办事处)(?:办公室)?|办公室))"
    rf"(?:\s+(?P<date>{DATE}).{{0,8}})?$"
)

_CITY = "市(?![级域直容场]|政[园管工设公])"
_TOWN = "(?:街道|街|镇|乡|苏木)"
_GOVERNMENT = (
    "(?:(?:人民)?政府(?!工作报告)|行政?公署|管理委员会|管委会|办事处"
    "|[省市县区旗州盟镇乡]?(?:党?工委|党委|委员会|委)"
    "(?:全面依法治[省市县区州旗镇乡](?:委员会)?|、?[省市县区旗州盟镇乡]政府)?)(?:办(?:公[室厅])?)?"
)
_LEVEL = "街道|[省市县区旗州盟镇乡]"
# By what an opening tells of what level its place is, the surest first: 我镇; 县委 as a subject;
# the nearest of the bodies that lead an office.
_OF_LEVEL = (
    re.compile(rf"[我全]({_LEVEL})"),
    re.compile(rf"(?:^|[，,。：:\n])({_LEVEL})(?:党?委|政府|[一-鿿]+[局厅])"),
    re.compile(rf"在.*({_LEVEL})(?:党?委|政府).*下"),
)


class NotName(NamedTuple):
    """A pattern of words that stand in no name, or only in those of an office, not of a place.

    Without the entry, the names in `example` are read wrongly.
    """

    words: str
    of: Literal["any", "place"]
    example: str


class Authority(NamedTuple):
    """A place, what issues a report of it, and `office` where that is no government or party."""

    region: str | None = None
    issuer: str | None = None
    office: str | None = None


def entries() -> tuple[NotName, ...]:
    """Return the table of words that stand in no name."""
    return table.read("not_names", NotName)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """Return the beginning of a title, the beginning of a clause, and a place without its 县."""
    word = rf"(?:(?!{'|'.join(entry.words for entry in entries() if entry.of == 'any')})[一-鿿])"
    name = rf"(?:(?!{'|'.join(entry.words for entry in entries())})[一-鿿])"
    place = (
        rf"(?:{name}{{1,8}}?(?:特别行政区|自治区|省))?"
        rf"(?:{name}{{1,10}}?(?:自治州|地区|盟|州(?![市区县镇乡])|{_CITY}))?"
        rf"(?:{name}{{1,14}}?(?:县(?![级域直])|区(?![级域直])|旗|{_CITY})){{0,2}}"
        rf"(?:\({name}{{1,6}}区\))?"
        rf"(?:(?:人民政府(?={name}{{1,8}}?{_TOWN}))?{name}{{1,8}}?{_TOWN})?"
    )
    office = (
        rf"(?:(?<![一-鿿])[省市县区州旗]|(?![省县区旗州盟镇]|乡(?!村)|市(?!场|政|容))){word}{{1,20}}?"
        "(?:局|厅|委(?:员会)?|院|部|署|会|联|社|办(?:公室)?|中心|[大支总]队|处|所|站)"
        r"(?:党[组委])?(?:\([一-鿿、]+\))?"
    )
    goes_on = (
        rf"$|[\s,、和与(]|关于|{YEAR}|法治|依法|推进|开展|贯彻|落实|工作|年度|党政|政府工作报告"
    )
    return (
        re.compile(
            rf"(?:【.{{,8}}】)?[(《“\s]*(?:关于(?:报送|上报|呈报|公布|公开|对)?)?(?:{YEAR})?"
            rf"(?:(?P<party>(?:中共|中国共产党)(?P<seat>{place}){_GOVERNMENT})[\s、和与]*)?"
            rf"(?P<main>(?:中共|国家[一-鿿]{{2,4}}总局)?(?P<place>{place})(?P<organ>{_GOVERNMENT}|{office})?)(?={goes_on})"
        ),
        re.compile(
            rf"(?:现[将就]|{YEAR}|以来|\s)*(?P<main>(?:中共|中国共产党)?(?P<place>{place})"
            rf"(?P<organ>{_GOVERNMENT}|{word}{{1,12}}?(?:局|厅|委员会|办)(?![长公]))?)"
        ),
        re.compile(rf"{name}{{2,}}"),
    )


def named(title: str) -> Authority:
    """Return whom a title, or a line of its own, names; two bodies may issue it together."""
    in_title, _, _ = _forms()
    return _authority(title, in_title.match(fold(title)))


def acting(opening: str) -> tuple[Authority, str]:
    """Return who acts in the first clauses of a report, and the words that say so.

    A clause that begins 在 tells of those above.
    """
    _, in_clause, _ = _forms()
    for clause in re.split("[，,。；;\n]", QUOTED.sub("", opening)):
        authority = _authority(clause, in_clause.match(fold(clause)))
        if authority.region and not clause.startswith(("在", "根据", "按照")):
            return authority, clause
    return Authority(), ""


def of_level(opening: str, text: str) -> str | None:
    """Return the place that 我镇 or 县委 in an opening means: the one that `text` names most."""
    levels = (form.search(QUOTED.sub("", opening)) for form in _OF_LEVEL)
    level = next((match[1] for match in levels if match), None)
    _, _, in_place = _forms()
    names = Counter[str]()
    for word, kind in pairwise(dictionary().cut(text, False) if level else ()):
        name = word + kind if kind == level else kind
        if level and name.endswith(level) and in_place.fullmatch(name.removesuffix(level)):
            names[name] += 1
    return max(names, key=names.__getitem__, default=None)


def _authority(text: str, match: re.Match[str] | None) -> Authority:
    if not match:
        return Authority()
    names = {group: text[slice(*match.span(group))] for group in match.re.groupindex}
    party, organ = names.get("party", ""), names["organ"]
    place = max(names["place"], names.get("seat", ""), key=len)
    issuer = "、".join(filter(None, (party, names["main"] if organ else "")))
    office = None if party or re.fullmatch(_GOVERNMENT, organ) else organ
    return Authority(place.replace("人民政府", "") or None, issuer or None, office or None)
