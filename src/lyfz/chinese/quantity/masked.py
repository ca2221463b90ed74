"""Numbers that the publisher blotted out: 查处*起, 约××余人. It must not know other numerals."""

import re

from lyfz.chinese.quantity.printed import unit_at

FIRST = "0123456789*×□_Xx○"  # the characters that one may begin with
_MASK = re.compile(
    r"(?<![A-Za-z0-9*×□○_])[0-9]{0,6}+(?:[*×]++|□++(?:[0-9]{1,6}+□++)*+|[Xx]{1,6}+|○{2,}+|_{2,}+)"
    "[0-9]{0,6}+[余多千百万亿]{0,4}+(?![A-Za-z])"
)
_DATE = re.compile(" ?[年月日号]")


def match(text: str, at: int, end: int) -> int | None:
    """Return where the masked number ends that begins at `at` of a folded text.

    Before a measure word only, or a mark of a date: what stands before a noun may be a name.
    """
    mask = _MASK.match(text, at, end) if text[at] in FIRST else None
    if not mask:
        return None
    unit = unit_at(text, mask.end(), end, span=False)
    counts = unit and unit.kind not in {"noun", "span"}
    return mask.end() if counts or _DATE.match(text, mask.end(), end) else None
