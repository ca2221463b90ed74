"""What one figure counts, in the words of its clause: 信访问题处理 for 全年处理信访问题118起.

The first rule that the words fit makes the name. Pure; it must not know about reports. What cannot
be read off the text gets a plain name, which a person then mends.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lyfz.chinese import nouns, units
from lyfz.chinese.quantity import Quantity
from lyfz.importer.naming import roles
from lyfz.importer.naming.clauses import Clause
from lyfz.importer.naming.phrases import LONGEST, Phrase, phrase_after, phrase_before, predicate
from lyfz.importer.naming.series import WrittenOut
from lyfz.importer.naming.tokens import cut

_DOES = frozenset("counted introducing front ending".split())
_SHARES = frozenset({"%", "‰"})
_EACH = "每个名位所一两三五十百千万0123456789"  # 每个社区, 每万人: the noun follows
_JOINING = ("、", "和", "与", "及")  # the members of a list
# Acts, of which there is no rate and of which no procedure of law has any: 活动20场.
_ACTS = frozenset("次 场 期 场次 轮 批 班 班次 批次 份 册 本 张 幅 套 块 面 枚 元".split())
_NEXT_NUMBER = re.compile("[0-9第]")


class Previous(NamedTuple):
    """The figure before in a sentence, and the phrase that names it."""

    figure: Quantity
    phrase: Phrase
    whole: "Previous | None" = None  # of which it is a part: 受理9件 of 其中行政处罚4件


def name_figure(
    clause: Clause, history: Sequence[Previous], written: WrittenOut | None = None
) -> Previous:
    """Name the figure of `clause`, by those before it in its sentence, or written out."""
    previous = history[-1] if history else None
    whole = previous if not previous or "其中" in clause.gap else previous.whole
    words = clause
    if written:
        words = clause._replace(before=written.words, after="", gap=written.words, runs_on=False)
        previous = history[-written.back] if written.back else None
    phrase = _listed(_phrase(words, previous), words, previous)
    if len(phrase.name) < 2:
        plain = units.plain_noun(clause.figure.unit)
        phrase = phrase._replace(noun=plain, verb="", change="", rule="unit alone")
    elif written and phrase.noun:
        phrase = phrase._replace(rule=written.rule)
    if written:
        phrase = phrase._replace(before=len(clause.before), ending=written.ending)
    phrase = _part(_each(_share(phrase, clause), clause), clause, whole)
    return Previous(clause.figure, phrase, whole)


def _listed(phrase: Phrase, clause: Clause, previous: Previous | None) -> Phrase:
    """Give a member of a list the verb of all: 办理建议79件、提案86件."""
    joined = clause.gap.startswith(_JOINING) and clause.figure.unit not in {"%", "元"}
    if not joined or not previous or not previous.phrase.verb_first or phrase.verb:
        return phrase
    return phrase._replace(verb=previous.phrase.verb, verb_first=True)


def _part(phrase: Phrase, clause: Clause, whole: Previous | None) -> Phrase:
    """Name a part by what was done with the whole: 受理案件9件,其中民事4件."""
    if not whole or whole.figure.unit != clause.figure.unit or whole.phrase.change:
        return phrase
    words = cut(clause.before[: len(clause.before) - phrase.before])
    told = {token.kind for token in words} & {"noun", *_DOES}
    says = len(phrase.name) > 2 if not whole.phrase.verb else whole.phrase.verb in phrase.name
    own = phrase.verb_first and phrase.verb != whole.phrase.verb  # 受理鉴定案件
    if told or says or own or phrase.rule != "noun before":
        return phrase
    noun = phrase.name + ("" if phrase.noun[-2:] in whole.phrase.noun else whole.phrase.noun)
    if len(noun + whole.phrase.verb) > LONGEST:  # cut in front, it would not tell the part
        return phrase
    return phrase._replace(noun=noun, verb=whole.phrase.verb, rule="part of a whole")


def _share(phrase: Phrase, clause: Clause) -> Phrase:
    """Name a share as one, not as what it is a share of: 正职人数的25% is 正职人数比例."""
    made = phrase._replace(ending="").name.removesuffix("平均")
    if clause.figure.unit not in _SHARES or made.endswith(roles.words("rate")) or phrase.change:
        return phrase
    return phrase._replace(ending="比例" + phrase.ending)


def _each(phrase: Phrase, clause: Clause) -> Phrase:
    """Say of what is so much each time, or for each, that it is no total: 每村调解员, 每人补助."""
    each = ""
    for word in cut(clause.before):
        if word.text.startswith("每") or (each and not each.strip(_EACH)):
            each += word.text
    if each in phrase.name or each == "每年" or clause.figure.unit in _SHARES:
        return phrase
    noun = phrase.noun.removeprefix(each.lstrip(_EACH))
    return phrase._replace(noun=each.removesuffix(noun) + noun)


def _phrase(clause: Clause, previous: Previous | None) -> Phrase:
    """Choose the rule by what stands before the figure and after it."""
    before = phrase_before("" if clause.before.endswith("、") else clause.before)  # 、9个河段
    after = _counted_after(clause, before)
    if before.change and not (after.noun and not before.noun):
        return _growth(clause, before, previous)
    if before.noun and not before.verb and after.noun in roles.words("sorting"):
        noun = f"{before.noun}等{after.noun}"  # 应急管理等六个领域
        return Phrase(noun, "", after=after.after, rule="sorts")
    if after.noun and before.noun_follows and not (before.noun and clause.runs_on):
        return _noun_after(clause, before, after)
    if before.noun:
        head = after.noun if after.noun in roles.words("head") and not clause.runs_on else ""
        before = before._replace(noun=before.noun + head)  # 优化环境12项措施
        return _noun_before(clause, before, previous)
    if before.verb:
        whole = before.verb.startswith(roles.words("front"))  # 参加调解
        noun = "" if whole else _topic(clause, previous, before.verb)
        return Phrase(noun, before.verb, before.before, rule="verb alone")
    return _words_around(clause, previous)


def _counted_after(clause: Clause, before: Phrase) -> Phrase:
    """Return the phrase after the figure, an empty one where it tells nothing."""
    unit = clause.figure.unit or ""
    if nouns.counted(unit, 0, len(unit)) == len(unit) > 1:  # 370万学生
        return Phrase(unit, "")
    after = phrase_after(clause.after, before.governs)
    rated = unit in _SHARES or after.noun.endswith(roles.words("rate"))  # 52所学校安装率100%
    tells = unit and not rated and after.noun != "次"  # 1260件（批）次
    return after if tells else Phrase("", "")


def _growth(clause: Clause, before: Phrase, previous: Previous | None) -> Phrase:
    """A growth is of what it names, else of the figure before in its sentence: 同比增长15%."""
    of = previous.phrase if previous and not before.name and not clause.lead else before
    verb = of.verb.removesuffix(of.change) + before.change
    rule: roles.Rule = "growth" if of.name else "unit alone"
    return Phrase(of.noun, verb, before.before, change=before.change, rule=rule)


def _noun_after(clause: Clause, before: Phrase, after: Phrase) -> Phrase:
    """The noun stands after the figure: 242项行政许可事项, 处理118起信访问题."""
    noun, verb = after.noun, before.verb or before.change  # 增加6万亿元债务限额
    reach = before.before if verb else 0
    if clause.before.endswith("的"):  # 巡察移交的33个问题
        verb = ""
    if before.noun in roles.words("front"):  # 惠及370万学生
        noun = before.noun + noun
    named = Phrase(noun, verb, reach, after.after, verb_first=bool(verb), rule="noun after")
    goes_on = clause.runs_on or clause.stop == "、"
    does = "" if before.governs or goes_on else predicate(clause.after[after.after :])
    if does:  # 16个案例入选典型
        return named._replace(verb=does + verb, after=len(clause.after))
    return named._replace(noun=noun + "数") if len(noun) == 1 else named  # 7个镇


def _noun_before(clause: Clause, before: Phrase, previous: Previous | None) -> Phrase:
    """The noun stands before the figure: 信访问题118起."""
    noun = _completed(clause, before, previous)
    does = ""
    if clause.before.endswith("等"):  # 浙江等5个: one of them is named
        noun += "等"
    if clause.before.endswith("连续"):  # 信访总量连续3年下降
        noun = noun.removesuffix("连续")
        does = "连续" + predicate(_NEXT_NUMBER.split(clause.after)[0])
    elif clause.figure.unit in _SHARES and not noun.endswith(roles.words("rate")):
        does = "" if before.governs or clause.runs_on else predicate(clause.after)
    named = Phrase(noun, before.verb, before.before, rule="noun before")
    if does:  # 企业95%表示满意
        return named._replace(verb=does, after=len(clause.after))
    return named._replace(verb_first=before.verb_first)


def _words_around(clause: Clause, previous: Previous | None) -> Phrase:
    """The words behind it tell what it counts, or the clause or the figure before."""
    if clause.own_year and previous:  # 受理9件,上年8件
        return previous.phrase._replace(before=0, after=0)
    words = "" if clause.runs_on else _NEXT_NUMBER.split(clause.after)[0]
    after = phrase_before(words)
    verb = after.verb or "".join(at.text for at in cut(words) if at.kind == "introducing")
    does = predicate(clause.after) if after.noun else verb  # 2.3万人参加培训
    if does and not after.noun:  # 3件已整改, 2项正在推进
        does = _topic(clause, previous, verb) + verb
    if does:
        return Phrase(does, "", after=len(words), rule="words around")
    lead = phrase_before(clause.lead)
    if lead.noun:
        return Phrase(lead.name, "", rule="words around")
    done = "".join(at.text for at in cut(clause.before) if at.kind in _DOES)
    done = "" if done in roles.words("light") else done  # 新增12项, but 全年开展3次
    noun = previous.phrase.noun if previous else ""
    return Phrase(noun or done, done if noun else "", rule="words around")


def _completed(clause: Clause, before: Phrase, previous: Previous | None) -> str:
    """Complete a noun that says too little by itself: 总数, 案件, 受众, 省级, 办结率."""
    noun = before.noun
    if noun in roles.words("front"):  # 涉及215人, 参与培训15人次
        noun += before.verb + units.plain_noun(clause.figure.unit)
    if noun in roles.words("sum") and previous:
        return (previous.phrase.noun or previous.phrase.name) + noun
    if noun.endswith("级") and previous:  # 国家级示范村2个、省级15个
        return noun + re.split("级(?:以[上下])?", previous.phrase.noun, maxsplit=1)[-1]
    rated = noun[:-1] if noun.endswith(("率", "度")) else ""
    if rated in roles.words("counted"):
        return _topic(clause, previous, rated).removesuffix(rated) + noun
    return noun


def _topic(clause: Clause, previous: Previous | None, verb: str) -> str:
    """Return what the figure of `clause`, of which only `verb` is told, is about; or ""."""
    start, named = max((clause.context.rfind(name), name) for name in roles.words("topic"))
    named = named if start >= 0 else ""
    lead = phrase_before(clause.lead).noun  # 惩治农资犯罪,起诉6人
    if lead.endswith(roles.words("case")):
        return lead
    unit = clause.figure.unit
    if not previous:
        return "" if unit in _ACTS else named
    alike = previous.figure.unit == unit or bool(previous.phrase.change)
    if unit == "%":  # a share is of what was counted
        alike = previous.figure.unit not in {*_ACTS, "%"}
    ruling = verb in roles.words("ruling") and named in roles.words("procedure")
    noun = named if ruling else (previous.whole or previous).phrase.noun
    return noun if alike else ""
