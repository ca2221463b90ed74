"""What was meant by a word that is not known: by its letters, and by what people call things.

It must not know commands, options or reports; only a mistake needs it, so it is imported late.
"""

from collections.abc import Iterable
from difflib import get_close_matches

from lyfz import locale
from lyfz.chinese import readings, table
from lyfz.chinese.fold import fold, simplified
from lyfz.locale import _, either, listing

FEW = 6  # choices that are all named
MOST = 2  # words that are offered in place of one
NEAR = 3  # names that are offered in place of one
DASHES = str.maketrans("—–−－", "----")  # that editors and input methods make of --


def nearest(typed: str, choices: Iterable[str], kind: str = "") -> list[str]:
    """Return the one or two of `choices` that were probably meant; none where nothing is near.

    Near is what a screen shows for a choice of this `kind` or nearest.tsv says of it, then what
    begins alike, then what takes the fewest slips of the hand, not more than one in three letters.
    """
    word = fold(typed).translate(DASHES).strip().lower()
    names = {choice.lower(): choice for choice in choices}
    shown = {locale.word(kind, choice): choice for choice in names.values()}
    meant = shown | {called: name for called, name in _meanings(kind) if _fits(name, word, names)}
    if word in names or word in meant:
        return [names.get(word) or meant[word]]
    begun = [names[name] for name in names if _begins(word, name)]
    if 0 < len(begun) <= MOST:
        return begun
    reach = max(1, len(word) // 3) if len(word) > 2 else 0
    slips = {
        name: _slips(word, name) for name in meant | names if abs(len(word) - len(name)) <= reach
    }
    least = min(slips.values(), default=reach + 1)
    near = [(meant | names)[name] for name in slips if slips[name] == least <= reach]
    return list(dict.fromkeys(near)) if len({*near}) <= MOST else []


def alike(word: str, names: Iterable[str]) -> list[str]:
    """Return the few of `names`, which a report or the vocabulary has, that are most like a word.

    Of Latin letters, what is spelled alike; in Chinese, what is read as it is, or else has most of
    its characters.
    """
    if word.isascii():
        return get_close_matches(word, names, NEAR)
    spoken, chars = readings.like(word), {char for char in simplified(word) if not char.isascii()}
    shared = {name: len(chars & {*simplified(name)}) for name in names}
    close = [name for name in shared if spoken.search(simplified(name))]
    close = close or [name for name in shared if shared[name] * 2 > len(chars)]
    return sorted(close, key=shared.__getitem__, reverse=True)[:NEAR]


def advice(typed: str, choices: Iterable[str], kind: str = "") -> str:
    """Return what to type instead of a word that is none of `choices`: the nearest, else all.

    Where there are only a few, all are named.
    """
    words = list(choices)
    if len(words) > FEW and (near := nearest(typed, words, kind)):
        return did_you_mean(near)
    shown = listing(locale.code_and_word(kind, word) for word in words)
    return _("expected {words}", words=shown)


def did_you_mean(words: Iterable[str]) -> str:
    """Return the question whether one of `words` was meant."""
    return _("did you mean {words}?", words=either(words))


def _meanings(kind: str) -> Iterable[tuple[str, str]]:
    rows = table.lines("lyfz", "nearest.tsv")
    return ((word, meant) for of, words, meant in rows if of == kind for word in words.split())


def _fits(meant: str, typed: str, names: Iterable[str]) -> bool:
    """Whether this is a choice here, with what belongs to it; or an option in place of a word."""
    first = meant.split()[0]
    return first.lower() in names or (first[0] == "-" != typed[:1])


def _begins(word: str, name: str) -> bool:
    return (len(word) > 1 and name.startswith(word)) or (len(name) > 3 and word.startswith(name))


def _slips(one: str, other: str) -> int:
    """Return how many letters to add, leave out, change, or swap with their neighbour."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        row = [i + 1]
        for j, wanted in enumerate(other):
            row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (letter != wanted)))
            if i and j and letter == other[j - 1] and one[i - 1] == wanted:
                row[-1] = min(row[-1], before[j - 1] + 1)
        before, last = last, row
    return last[-1]
