"""What a verb or a rate that stands alone is about: 申请 in 受理申请4起,办结率100%.

It is the subject of the figure before, or the procedure of law that was named last. Pure; it
must not know how names are put together.
"""

from typing import NamedTuple

from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming import roles
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
            rated = (*roles.words("rated"), *roles.words("counted"))
            starts = (start for start in range(len(noun) - 2) if noun[start:-1] in rated)
            noun = noun[: next(starts, None)]
        for front in roles.words("front"):
            noun = noun.removeprefix(front)
        for tail in _SHED:
            if noun.removesuffix(tail).endswith(roles.words("topic")):
                return noun.removesuffix(tail)
        return noun

    def counts_like(self, figure: Quantity) -> bool:
        """Whether both figures count things of one kind: 起 and 件, or a share of them."""
        units = {figure.unit, self.figure.unit}
        if figure.unit == "%":  # 活动20场 has no rate
            return self.figure.unit not in _ACTS
        return any(units <= family for family in _UNIT_FAMILIES)


# What a topic sheds before it is carried on: 行政复议申请 hands 行政复议 to 立案.
_SHED = ("申请", "案件", "事项", "工作", "服务", "事件")
_PROCEDURES = ("行政复议", "行政诉讼", "行政应诉")  # in which something is ruled
# Units that count the same form a family, over which a subject is carried along a list.
_UNIT_FAMILIES = tuple(
    frozenset(units.split())
    for units in (
        "件 起 宗 例 项 个 条 件次 处",
        "人 名 位 人次",
        "家 户 所 个 户次 家次",
        "份 册 本 张 幅 套 条 个 块 面 枚",
        "次 场 期 场次 轮 批 班 班次",
    )
)
_ACTS = frozenset("次 场 期 场次 轮 批 班 班次 批次 份 册 本 张 幅 套 块 面 枚 元".split())


def topic(clause: Clause, previous: Previous | None, verb: str) -> str:
    """Return what the figure of `clause`, of which only `verb` is told, is about; or ""."""
    named = procedure(clause.context)
    if previous and previous.counts_like(clause.figure):
        ruling = verb in roles.words("ruling") and named in _PROCEDURES
        if clause.same_sentence and not ruling:
            return previous.subject
        return named or previous.subject
    return named


def carried(clause: Clause, previous: Previous | None) -> str:
    """Return the subject of the figure before, where it stands in the same sentence; or ""."""
    return previous.subject if previous and clause.same_sentence else ""


def procedure(text: str) -> str:
    """Return the procedure that `text` names last, or ""."""
    start, name = max((text.rfind(name), name) for name in roles.words("topic"))
    return name if start >= 0 else ""
