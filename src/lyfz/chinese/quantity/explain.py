"""How each numeral of a text was read, step by step, for whoever asks why it was.

    >>> from lyfz.chinese.quantity.explain import explain
    >>> print("\\n".join(explain("近200余场次")))
    近200余场次: figure, by figure
      bound before 近
      number 200余
      unit 场次
      over 200 场次

It must not decide anything: it runs the steps again and says what they took.
"""

from collections.abc import Iterator

from lyfz.chinese.quantity import figure, numeral
from lyfz.chinese.quantity.figure import Parts
from lyfz.chinese.quantity.scan import Claim, claims


def explain(text: str) -> Iterator[str]:
    """Yield a line for each claim of a text, and behind a figure a line for each of its parts."""
    folded = numeral.fold(text)
    for claim in claims(text):
        words = text[claim.start : claim.end]
        yield f"{words}: {claim.reason or 'not understood'}, by {claim.rule}"
        parts = figure.take(folded, claim.start, len(folded)) if claim.quantity else None
        if isinstance(parts, Parts):
            yield from (f"  {line}" for line in _parts(parts, claim))


def _parts(parts: Parts, claim: Claim) -> Iterator[str]:
    if parts.bound:
        yield f"bound before {parts.bound.word}"
    if parts.share:
        yield f"share {parts.share.group()}"
    if parts.amount:
        yield f"number {parts.amount}"
    if parts.upper:
        yield f"second number {parts.upper}"
    if parts.whole:
        yield f"unit {parts.whole.text}"
    if parts.after:
        yield f"bound behind {parts.after.word}"
    if quantity := claim.quantity:
        upper = "" if quantity.upper is None else f" to {quantity.upper}"
        yield f"{quantity.qualifier} {quantity.value}{upper} {quantity.unit}"
