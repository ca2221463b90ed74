"""Which concept a figure is of, by its name, its unit and the words around it.

Precision before recall: every word of a name must be accounted for. Pure; it must not know what
the concepts are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import product

from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLAUSE_ENDS, ENUMERATION, SENTENCE_ENDS
from lyfz.chinese.quantity import Quantity
from lyfz.vocabulary.concepts import Concept, Part, Place, Vocabulary, vocabulary

Texts = Mapping[Place, str]
_Candidate = tuple[Concept, Sequence[Part]]

_REACH = 240  # characters before a figure that may say what it is about
_WORD = 60  # characters that no word or quoted title has more of
_TAKEN = "\0"  # where a part was taken out of a name
_CLAUSE_ENDS = re.compile(f"[{CLAUSE_ENDS}\n]")
_LIST_ENDS = re.compile(f"[{CLAUSE_ENDS}{ENUMERATION}\n]")
_SENTENCE_ENDS = re.compile(f"[{SENTENCE_ENDS}]")
_QUOTES = re.compile("[\"'《》<>]")
_QUOTED = re.compile('"([^"]+)"')
_MARKS = re.compile("[\"'《》<>、,·\\s]")  # some names have them, some not
_YEAR = re.compile("(?:19|20)\\d\\d年(?:度|以来|底)?")
_LISTED = re.compile(f".*\\d[^\\d{ENUMERATION}]*{ENUMERATION}")  # figures before, of one clause
_NUMBER = re.compile("(?:近|约|超过?|逾)?\\d[\\d.,]*[十百千万亿]*[余多]?")


def concept(name: str, unit: str | None, before: str, vocabulary: Vocabulary) -> Concept | None:
    """Return the concept of a figure, None where none surely is.

    `before` is what `words_before` makes of its text; of that the last clause is its own, all
    words of which are tried where the name is of none.
    """
    before = fold(before).rstrip(CLAUSE_ENDS)
    clause = _CLAUSE_ENDS.split(before)[-1]
    sentence = _with_topic(_SENTENCE_ENDS.split(before), vocabulary)
    around: Texts = {"clause": _QUOTES.sub("", clause), "sentence": _QUOTES.sub("", sentence)}
    titles = (_MARKS.sub("", words) for words in _QUOTED.findall(clause))  # “乡村夜话”普法活动
    fillers = {_TAKEN, *vocabulary.fillers, *titles}
    own, whole = (_MARKS.sub("", each) for each in (fold(name), _without_figure(clause, unit)))
    own = re.sub(vocabulary.ends, "", own)
    tried = (own, whole) if set(own) <= set(whole) else (own,)  # else the name tells more
    made = (
        _best({**around, "name": each}, unit, fillers, vocabulary) for each in dict.fromkeys(tried)
    )
    return next(filter(None, made), None)


def _without_figure(clause: str, unit: str | None) -> str:
    """Return the words of the figure's clause, of which a name has some; "" of a clause of two."""
    words, figures = _NUMBER.subn("\n", _LISTED.sub("", _YEAR.sub("", clause)))
    return words.replace(f"\n{unit or ''}", "") if figures == 1 else ""


def _best(texts: Texts, unit: str | None, fillers: Set[str], of: Vocabulary) -> Concept | None:
    """Return the concept whose words explain most of the name, None where two do as well."""
    made: dict[str, tuple[int, Concept]] = {}
    for each, wording in _candidates(texts["name"], unit, of):
        own = _own(wording, each, texts, fillers, of.fronts)
        barred = (word in texts[part.where] for part in each.barred for word in part.words)
        if own > made.get(each.id, (0, each))[0] and not any(barred):
            made[each.id] = own, each
    most = max((own for own, _ in made.values()), default=0)
    best = [each for own, each in made.values() if own == most]
    return best[0] if len(best) == 1 else None


def _candidates(name: str, unit: str | None, vocabulary: Vocabulary) -> Iterator[_Candidate]:
    """Yield the wordings of that unit of which a word stands in the name, or none need to."""
    for word, candidates in _by_word(vocabulary).get(unit, {}).items():
        if word in name:
            yield from candidates


@cache
def _by_word(vocabulary: Vocabulary) -> dict[str | None, dict[str, list[_Candidate]]]:
    """Return the wordings by unit and by each word of a part that a name must have, "" if none."""
    made: dict[str | None, dict[str, list[_Candidate]]] = {}
    for each in vocabulary.concepts:
        for wording in each.wordings:
            parts = [part.words for part in wording if part.needed and part.where == "name"]
            # The one of the longest words; of several the last, which in most tells the act.
            rarest = max(reversed(parts), key=lambda words: len(words[-1]), default=("",))
            words = (word for word in rarest if not any(at in word for at in rarest if at != word))
            for unit, word in product(dict.fromkeys(each.units), words):
                made.setdefault(unit, {}).setdefault(word, []).append((each, wording))
    return made


def concept_of(name: str, figure: Quantity, title: str, text: str) -> Concept | None:
    """Return the concept of a figure of the text of a section with this title, if any."""
    before = words_before(title, text, figure.start, figure.end)
    return concept(name, figure.unit, before, vocabulary())


def words_before(title: str, text: str, start: int, end: int) -> str:
    """Return the title of a section and the paragraph of `text[start:end]` up to its clause's end.

    A clause says what it is about, or one before it: 举办法律明白人培训会,集中培训62场次.
    """
    far = max(0, start - _REACH)
    first = max(text.rfind("\n", far, start) + 1, far)
    listed = text.startswith(ENUMERATION, end)  # 保留文件13件、新增2件备案
    stop = (_LIST_ENDS if listed else _CLAUSE_ENDS).search(text, end, end + _REACH)
    paragraph = text[first : stop.start() if stop else end + _REACH]
    return f"{title}。{paragraph}" if title else paragraph


def _with_topic(sentences: Sequence[str], vocabulary: Vocabulary) -> str:
    """Return the sentences from the last that names a subject on: 收到复议申请9件.经审,维持5件."""
    said = ""
    for sentence in reversed(sentences):
        said = f"{sentence}。{said}"
        if _names_subject(sentence, vocabulary.topics):
            return said
    return sentences[-1]


@lru_cache(maxsize=256)  # one sentence is asked for each of its figures
def _names_subject(sentence: str, topics: str) -> bool:
    return re.search(topics, sentence) is not None


def _own(wording: Sequence[Part], of: Concept, texts: Texts, fillers: Set[str], fronts: str) -> int:
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
    named = (word for part in wording if part.where == "name" for word in part.words)
    alike = (word for word in named if len(word) > 2)  # 宣传单、宣传册发放; 许可 may be another act
    words = {*fillers, *of.also, *alike}
    rests = ((own, re.sub(fronts, "", rest)) for own, rest in states)
    return max((own for own, rest in rests if _is_made_of(rest, words)), default=0)


def _taken(part: Part, rest: str, texts: Texts) -> Iterator[tuple[str, str]]:
    """Yield each word of a part that stands where it should, and what it leaves of the name."""
    if part.where == "nowhere":
        if not any(word in texts["sentence"] for word in part.words):
            yield "", rest
        return
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
            stops = range(start + 1, min(start + _WORD, len(text)) + 1)
            ends.update(stop for stop in stops if text[start:stop] in words)
    return len(text) in ends
