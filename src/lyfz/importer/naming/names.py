"""What one figure counts, in the words of its clause: 信访问题处理 for 全年处理信访问题118起.

A rule a function. Pure; it must not know about reports. What cannot be read off the text gets a
plain name, which a person then mends.
"""

from lyfz.importer.naming import word_classes as words
from lyfz.importer.naming.clauses import Clause
from lyfz.importer.naming.phrases import EDGES, LONGEST, Phrase, phrase_after, phrase_before
from lyfz.importer.naming.topics import Previous, procedure, topic

_SHARES = frozenset({"%", "‰"})


def name(phrase: Phrase) -> str:
    """Return the official noun phrase, in which the verb stands behind the noun: 信访问题处理."""
    verb = "" if phrase.verb in phrase.noun else phrase.verb
    return (phrase.noun + verb)[-LONGEST:].strip(EDGES)


def phrase_of(clause: Clause, previous: Previous | None) -> Phrase:
    """Return the phrase that names the figure of `clause`; its words stand at `start` to `end`.

    `previous` is the figure before, whose subject or verb may hold for this one too.
    """
    phrase = _phrase(clause, previous)
    start, end = clause.start + phrase.start, clause.figure.end + phrase.end
    return phrase._replace(start=start, end=end)


def _phrase(clause: Clause, previous: Previous | None) -> Phrase:
    """Choose the rule. `start` counts from where the clause begins, `end` from the figure's end."""
    before = phrase_before(clause.before)
    after = _counted_after(clause)
    if before.change:
        return _growth(before, previous)
    if before.noun and after.noun in words.SORTING:  # 应急管理等六个领域
        return Phrase(f"{before.noun}等{after.noun}", "", len(clause.before), after.end)
    if after.noun and before.noun_follows and not (before.noun and clause.runs_on):
        return _noun_after(clause, before, after)
    if before.noun:
        return _noun_before(clause, before, previous)
    if before.verb:
        return _verb_alone(clause, before, previous)
    return _nothing_before(clause, previous)


def _counted_after(clause: Clause) -> Phrase:
    """Return the phrase after the figure, an empty one where it tells nothing."""
    after = phrase_after(clause.after, clause.before.endswith(words.INTRODUCING))
    tells = clause.figure.unit not in _SHARES and after.noun != "次"  # 1260件（批）次
    return after if tells else Phrase("", "", 0, 0)


def _growth(before: Phrase, previous: Previous | None) -> Phrase:
    """A growth is of what it names, else of the figure before: 同比增长15%."""
    noun = before.noun or (name(previous.phrase) if previous else "")
    return Phrase(noun, before.change, before.start, 0)


def _noun_after(clause: Clause, before: Phrase, after: Phrase) -> Phrase:
    """The noun stands after the figure: 242项行政许可事项, 处理118起信访问题."""
    start = before.start if before.verb else len(clause.before)
    noun, verb = after.noun, "" if clause.before.endswith("的") else before.verb
    if len(noun) == 1:  # 全县7个镇
        start = min(start, max(0, len(clause.before) - 2))
        noun = clause.before[-2:] + noun
    return Phrase(noun, verb, start, after.end)


def _noun_before(clause: Clause, before: Phrase, previous: Previous | None) -> Phrase:
    """The noun stands before the figure: 信访问题118起."""
    shared = _shared_verb(clause, before, previous)
    noun = _completed(clause, before, previous)
    return Phrase(
        noun, before.verb or shared, before.start, 0, verb_first=bool(shared or before.verb_first)
    )


def _verb_alone(clause: Clause, before: Phrase, previous: Previous | None) -> Phrase:
    """A verb stands before the figure, of what was spoken of: 办结1起."""
    noun = topic(clause, previous, before.verb)
    noun = noun or before.verb + words.PLAIN_NOUNS.get(clause.figure.unit, "")
    return Phrase(noun, before.verb, before.start, 0)


def _nothing_before(clause: Clause, previous: Previous | None) -> Phrase:
    """The words after the figure tell what it counts, or those long before it."""
    after = phrase_before(clause.after)
    if after.noun or after.verb:
        noun = after.noun or topic(clause, previous, after.verb) or after.verb
        return Phrase(noun, after.verb, len(clause.before), after.end)
    noun = topic(clause, previous)
    added = clause.before.endswith("新增")
    plain = "新增" if added else words.PLAIN_NOUNS.get(clause.figure.unit, "数量")
    return Phrase(noun, plain, len(clause.before) - 2 * added, 0)


def _completed(clause: Clause, before: Phrase, previous: Previous | None) -> str:
    """Complete a noun that says too little by itself: 总数, 案件, 受众, 省级, 办结率."""
    noun = before.noun
    if noun in words.FRONT:  # 涉及215人, 参与培训15人次
        noun += before.verb + words.PLAIN_NOUNS.get(clause.figure.unit, "数量")
    if noun in words.CROWDS and previous:
        return previous.subject + noun
    if noun in words.SUMS:
        return topic(clause, previous) + noun
    if noun in words.VAGUE:
        return (procedure(clause.before) or procedure(clause.context)) + noun
    if noun.endswith("级") and previous:  # 国家级示范村2个、省级15个
        return noun + previous.phrase.noun.partition("级")[2]
    if noun.endswith(("率", "度")):
        return _rate(clause, noun, previous)
    return noun


def _rate(clause: Clause, noun: str, previous: Previous | None) -> str:
    """A rate of one verb is about what was spoken of; 重新犯罪率 speaks for itself."""
    verb = previous.phrase.verb.removesuffix("成功") if previous else ""
    if noun.startswith("成功") and verb not in noun:  # 调解纠纷860件,成功率98%
        noun = verb + noun
    if noun[:-1] in words.RATED:
        return topic(clause, previous, noun[:-1]).removesuffix(noun[:-1]) + noun
    return noun


def _shared_verb(clause: Clause, before: Phrase, previous: Previous | None) -> str:
    """Return the verb that holds for a whole list: 办理 for 提案 in 办理建议79件、提案86件."""
    if not (previous and previous.phrase.verb_first and clause.same_sentence):
        return ""
    listed = clause.gap.startswith(words.JOINING)
    pair = before.noun.endswith(words.PAIRED) and previous.phrase.noun.endswith(words.PAIRED)
    spread = pair or previous.phrase.verb in words.SPREADING
    goes_on = before.start == 0 and spread and previous.counts_like(clause.figure)
    counts = clause.figure.unit not in {"%", "元"}
    return previous.phrase.verb if counts and (listed or goes_on) else ""
