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
from lyfz.chinese.quantity.scan import claims


def explain(text: str) -> Iterator[str]:
    """Yield a line for each claim of a text, and behind a figure a line for each of its parts."""
    folded = numeral.fold(text)
    for claim in claims(text):
        words = text[claim.start : claim.end]
        yield f"{words}: {claim.reason or 'not understood'}, by {claim.rule}"
        parts = figure.take(folded, claim.start, len(folded)) if claim.quantity else None
        if not isinstance(parts, Parts) or not claim.quantity:
            continue
        steps = {
            "bound before": parts.bound and parts.bound.word,
            "share": parts.share and parts.share.group(),
            "number": parts.amount,
            "second number": parts.upper,
            "unit": parts.whole and parts.whole.text,
            "bound behind": parts.after and parts.after.word,
        }
        yield from (f"  {step} {part}" for step, part in steps.items() if part)
        value, upper, qualifier, unit, *_ = claim.quantity
        yield f"  {qualifier} {value}{'' if upper is None else f' to {upper}'} {unit}"
