"""Which concept a figure is of, by its name, its unit and the words around it.

Precision before recall: every word of a name must be accounted for. Pure; it must not know what
the concepts are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from lyfz.chinese.fold import fold
from lyfz.chinese.marks import CLAUSE_ENDS, SENTENCE_ENDS
from lyfz.vocabulary.concepts import Concept, Part, Place, Vocabulary

Texts = Mapping[Place, str]

_TAKEN = "\0"  # where a part was taken out of a name
_CLAUSE_ENDS = re.compile(f"[{CLAUSE_ENDS}]")
_QUOTES = re.compile("[\"'《》<>]")
_MARKS = re.compile("[\"'《》<>、,·\\s]")  # some names have them, some not


def concept(name: str, unit: str | None, sentence: str, vocabulary: Vocabulary) -> Concept | None:
    """Return the concept of a figure, None where none surely is.

    `sentence` is what `sentence_before` makes of its text; of that the last clause is its own.
    Of several, the one whose own words have most characters; of two that have as many neither.
    """
    sentence = _QUOTES.sub("", fold(sentence))
    texts: Texts = {
        "name": re.sub(f"(?:{vocabulary.ends})+$", "", _MARKS.sub("", fold(name))),
        "clause": _CLAUSE_ENDS.split(sentence.rstrip(CLAUSE_ENDS))[-1],
        "sentence": sentence,
    }
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


def sentence_before(text: str, start: int, end: int) -> str:
    """Return the sentence of `text[start:end]`, up to the end of the clause.

    A clause says what it is about, or one before it: 举办法律明白人培训会,集中培训62场次.
    """
    first = max(text.rfind(mark, 0, start) for mark in SENTENCE_ENDS + "\n") + 1
    ends = (text.find(mark, end) for mark in CLAUSE_ENDS + "\n")
    return text[first : min((at for at in ends if at >= 0), default=len(text))]


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
