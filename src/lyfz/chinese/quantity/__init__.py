"""Chinese figures in a text: `5000多条` is value 5000, qualifier `over`, unit 条.

Pure, from text to figures; it must not know about reports. What counts as a figure follows
GB/T 15835-2011: a number that measures or counts, not one that numbers (第一, 2023年, “12348”).
"""

from collections.abc import Iterator

from lyfz.chinese.quantity import numeral
from lyfz.chinese.quantity.forms import Reason
from lyfz.chinese.quantity.meaning import Quantity
from lyfz.chinese.quantity.scan import Claim, claims

__all__ = ["Claim", "Quantity", "Reason", "claims", "find", "number"]


def find(text: str) -> Iterator[Quantity]:
    """Yield the figures that `text` states, in order. Offsets are code points into `text`.

    A bare 一, and all that stands in “” or 《》 is no figure.
    """
    for claim in claims(text):
        if claim.quantity and claim.reason == "figure":
            yield claim.quantity


def number(text: str) -> int | float | None:
    """Return what `text` as a whole says (`1.2万` is 12000), or None where it is no number."""
    folded = numeral.fold(text.strip())
    return numeral.value(folded) if numeral.printed("number").fullmatch(folded) else None
