"""What a verb or a rate that stands alone is about: 申请 in 受理申请4起,办结率100%.

It is the subject of the figure before, or the procedure of law that was named last. Pure; it
must not know how names are put together.
"""

from typing import NamedTuple

from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming import word_classes as words
from lyfz.importer.naming.clauses import Clause
from lyfz.importer.naming.phrases import Phrase


class Previous(NamedTuple):
    """The figure before, and the phrase that names it."""

    figure: Quantity
    phrase: Phrase

    @property
    def subject(self) -> str:
        """What is carried on: 行政复议 of 行政复议申请, 人员 of 人员衔接率, 群众 of 惠及群众."""
        noun = self.phrase.noun
        if noun.endswith(("率", "度")):
            starts = (start for start in range(len(noun) - 2) if noun[start:-1] in words.RATED)
            noun = noun[: next(starts, None)]
        for front in words.FRONT:
            noun = noun.removeprefix(front)
        for tail in words.SHED:
            if noun.removesuffix(tail).endswith(words.TOPICS):
                return noun.removesuffix(tail)
        return noun

    def counts_like(self, figure: Quantity) -> bool:
        """Whether both figures count things of one kind: 起 and 件, or a share of them."""
        units = {figure.unit, self.figure.unit}
        return figure.unit == "%" or any(units <= family for family in words.UNIT_FAMILIES)


def topic(clause: Clause, previous: Previous | None, verb: str = "") -> str:
    """Return what the figure of `clause`, of which only `verb` is told, is about; or ""."""
    named = procedure(clause.context)
    if previous and previous.counts_like(clause.figure):
        ruling = verb in words.RULINGS and named in words.PROCEDURES
        if clause.same_sentence and not ruling:
            return previous.subject
        return named or previous.subject
    return named


def procedure(text: str) -> str:
    """Return the procedure that `text` names last, or ""."""
    start, name = max((text.rfind(name), name) for name in words.TOPICS)
    return name if start >= 0 else ""
