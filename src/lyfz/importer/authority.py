"""Names of places and of what governs them: 中共小县委员会 小县人民政府, 大市小区司法局.

Pure, from words to names as printed. It must not know which line of a page is the title.
"""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from lyfz.chinese.fold import fold
from lyfz.chinese.words import dictionary
from lyfz.importer.grammar import form


class Authority(NamedTuple):
    """A place, what issues a report of it, and `office` where that is no government or party."""

    region: str | None = None
    issuer: str | None = None
    office: str | None = None


def named(title: str) -> Authority:
    """Return whom a title, or a line of its own, names; two bodies may issue it together."""
    return _authority(title, form("title").match(fold(title)))


def acting(opening: str) -> tuple[Authority, str]:
    """Return who acts in the first clauses of a report, and the words that say so."""
    for clause in re.split("[，,。！；;\n]", form("quoted").sub("", opening)):
        authority = _authority(clause, form("clause").match(fold(clause)))
        # 在…领导下 tells of those above.
        if authority.region and not clause.startswith(("在", "根据", "按照")):
            return authority, clause
    return Authority(), ""


def of_level(opening: str, text: str) -> str | None:
    """Return the place that 我镇 or 县委 in an opening means: the one that `text` names most."""
    spoken = form("quoted").sub("", opening)
    # The surest words decide of what level it is.
    forms = map(form, ("our level", "level that acts", "level that leads"))
    level = next((match[1] for match in (form.search(spoken) for form in forms) if match), None)
    names = Counter[str]()
    for word, kind in pairwise(dictionary().cut(text, False) if level else ()):
        name = word + kind if kind == level else kind
        if level and name.endswith(level) and form("place").fullmatch(name.removesuffix(level)):
            names[name] += 1
    return max(names, key=names.__getitem__, default=None)


def _authority(text: str, match: re.Match[str] | None) -> Authority:
    if not match:
        return Authority()
    names = {group: text[slice(*match.span(group))] for group in match.re.groupindex}
    party, organ, branch = names.get("party", ""), names["organ"], names["branch"]
    # The place of a city bureau's branch is the county: 甲市生态环境局乙县分局.
    place = branch or max(names["place"], names.get("seat", ""), key=len)
    issuer = "、".join(filter(None, (party, names["main"] if organ else "")))
    government = party or form("government").fullmatch(organ)
    office = None if government else organ.partition(branch or "\n")[0]
    return Authority(place.replace("人民政府", "") or None, issuer or None, office or None)
