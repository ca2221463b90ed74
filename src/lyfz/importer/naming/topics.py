"""What a verb or a rate that stands alone is about: 申请 in 受理申请4起,办结率100%.

It is the subject of the figure before in the sentence, or the procedure of law that was named
last. Pure; it must not know how names are put together.
"""

from typing import NamedTuple

from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming import roles
from lyfz.importer.naming.clauses import Clause
from lyfz.importer.naming.phrases import Phrase, phrase_before


class Previous(NamedTuple):
    """The figure before in a sentence, and the phrase that names it."""

    figure: Quantity
    phrase: Phrase
    whole: "Previous | None" = None  # of which it is a part: 受理9件 of 其中行政处罚4件

    @property
    def subject(self) -> str:
        """What is carried on from it."""
        return self.phrase.noun or self.phrase.name

    def counts_like(self, figure: Quantity) -> bool:
        """Whether both figures count things of one kind, or one is a share of the other."""
        if figure.unit == "%":
            return self.figure.unit not in {*_ACTS, "%"}
        return self.figure.unit == figure.unit or bool(self.phrase.change)


# Acts, of which there is no rate and of which no procedure of law has any: 活动20场.
_ACTS = frozenset("次 场 期 场次 轮 批 班 班次 批次 份 册 本 张 幅 套 块 面 枚 元".split())


def topic(clause: Clause, previous: Previous | None, verb: str) -> str:
    """Return what the figure of `clause`, of which only `verb` is told, is about; or ""."""
    start, named = max((clause.context.rfind(name), name) for name in roles.words("topic"))
    named = named if start >= 0 else ""
    lead = phrase_before(clause.lead).noun  # 惩治农资犯罪,起诉6人
    if lead.endswith(roles.words("case")):
        return lead
    if previous:
        ruling = verb in roles.words("ruling") and named in roles.words("procedure")
        noun = named if ruling else previous.phrase.noun
        return noun if previous.counts_like(clause.figure) else ""
    return "" if clause.figure.unit in _ACTS else named
