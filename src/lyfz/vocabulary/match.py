"""Which concept a figure is of, by its name, its unit and the words around it.

Precision before recall: every word of a name must be accounted for. Pure; it must not know what
the concepts are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLAUSE_ENDS, ENUMERATION, SENTENCE_ENDS
from lyfz.vocabulary.concepts import Concept, Part, Place, Vocabulary

Texts = Mapping[Place, str]

_REACH = 240  # characters before a figure that may say what it is about
_TAKEN = "\0"  # where a part was taken out of a name
_CLAUSE_ENDS = re.compile(f"[{CLAUSE_ENDS}]")
_SENTENCE_ENDS = re.compile(f"[{SENTENCE_ENDS}]")
_QUOTES = re.compile("[\"'《》<>]")
_QUOTED = re.compile('"([^"]+)"')
_MARKS = re.compile("[\"'《》<>、,·\\s]")  # some names have them, some not


def concept(name: str, unit: str | None, before: str, vocabulary: Vocabulary) -> Concept | None:
    """Return the concept of a figure, None where none surely is.

    `before` is what `words_before` makes of its text; of that the last clause is its own. Where
    nothing is called as it is, it is tried without what stands in quotation marks there:
    “乡村夜话”普法宣传活动.
    """
    before = fold(before).rstrip(CLAUSE_ENDS)
    clause = _CLAUSE_ENDS.split(before)[-1]
    sentence = _with_topic(_SENTENCE_ENDS.split(before), vocabulary)
    name = re.sub(f"(?:{vocabulary.ends})+$", "", _MARKS.sub("", fold(name)))
    for quoted in ((), _QUOTED.findall(clause)):
        for words in quoted:
            name = name.replace(_MARKS.sub("", words), "")
        texts: Texts = {
            "name": name,
            "clause": _QUOTES.sub("", clause),
            "sentence": _QUOTES.sub("", sentence),
        }
        if made := _best(unit, texts, vocabulary):
            return made
    return None


def _best(unit: str | None, texts: Texts, vocabulary: Vocabulary) -> Concept | None:
    """Return the concept whose own words have most characters; of two with as many neither."""
    best: list[Concept] = []
    most = 1
    for each in vocabulary.concepts:
        if unit not in each.units:
            continue
        own = max(_own(wording, each, texts, vocabulary) for wording in each.wordings)
        barred = (word in texts[part.where] for part in each.barred for word in part.words)
        if own < most or any(barred):
            continue
        best = [each] if own > most else [*best, each]
        most = own
    return best[0] if len(best) == 1 else None


def words_before(title: str, text: str, start: int, end: int) -> str:
    """Return the title of a section and the paragraph of `text[start:end]` up to its clause's end.

    A clause says what it is about, or one before it: 举办法律明白人培训会,集中培训62场次.
    """
    first = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    marks = CLAUSE_ENDS + "\n"
    if text[end:].startswith(ENUMERATION):  # 保留文件13件、新增2件备案
        marks += ENUMERATION
    ends = (text.find(mark, end) for mark in marks)
    paragraph = text[first : min((at for at in ends if at >= 0), default=len(text))]
    return f"{title}。{paragraph}" if title else paragraph


def _with_topic(sentences: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the sentences from the last that names a subject on: 收到复议申请9件.经审,维持5件."""
    said = ""
    for sentence in reversed(sentences):
        said = f"{sentence}。{said}"
        if re.search(vocabulary.topics, sentence):
            return said
    return sentences[-1]


def _own(wording: Sequence[Part], of: Concept, texts: Texts, vocabulary: Vocabulary) -> int:
    """Return how many characters a wording has of a name that it explains whole, else 0."""
    states = [(0, texts["name"])]  # characters of words, and what they leave of the name
    for part in wording:
        states = [
            (own + len(word), left)
            for own, rest in states
            for word, left in _taken(part, rest, texts)
        ]
        if not states:
            return 0
    fillers = {_TAKEN, *vocabulary.fillers, *of.also}
    fronts = f"^(?:{vocabulary.fronts})*"
    return max(
        own for own, rest in [(0, ""), *states] if _is_made_of(re.sub(fronts, "", rest), fillers)
    )


def _taken(part: Part, rest: str, texts: Texts) -> Iterator[tuple[str, str]]:
    """Yield each word of a part that stands where it should, and what it leaves of the name."""
    if not part.needed:
        yield "", rest
    for word in part.words:
        if part.where != "name":
            if word in texts[part.where]:
                yield word, rest
        elif word in rest:
            before, _, after = rest.rpartition(word)  # who did it stands first
            yield word, before + _TAKEN + after


def _is_made_of(text: str, words: Set[str]) -> bool:
    """Whether `text` is nothing but words in a row."""
    ends = {0}
    for start in range(len(text)):
        if start in ends:
            stops = range(start + 1, len(text) + 1)
            ends.update(stop for stop in stops if text[start:stop] in words)
    return len(text) in ends
