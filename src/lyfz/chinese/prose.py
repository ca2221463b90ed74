"""How official Chinese prose is punctuated: brackets, sentences, headings, works cited.

Pure functions from a text to spans in it (code points, half-open). It must not know about
reports or files. Punctuation follows GB/T 15834-2011; pages often print it in half width.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from lyfz.chinese import labels
from lyfz.chinese.marks import BRACKETS, CLAUSE_ENDS, CLOSERS, OPENERS, SENTENCE_ENDS

Span = tuple[int, int]

_OPENING = {closer: opener for opener, closer in BRACKETS.items()}
_OPENER = re.compile(f"[{re.escape(OPENERS)}]")
_BRACKET_OR_BREAK = re.compile(f"[{re.escape(OPENERS + CLOSERS)}\n]")

_FULL_WIDTH = "".join(char for char in SENTENCE_ENDS if not char.isascii())
_HALF_WIDTH = "".join(char for char in SENTENCE_ENDS if char.isascii())
# A half-width mark inside a URL or a code ends nothing. All that can end a sentence stands first,
# so that `re` leaps to it.
_SENTENCE_END = re.compile(
    rf"[{SENTENCE_ENDS}\n]"
    rf"(?:(?<=\n)|(?<=[{_FULL_WIDTH}])[{_FULL_WIDTH}]*|(?<=[{_HALF_WIDTH}])[{_HALF_WIDTH}]*(?![!-~]))"
)

_LONGEST_HEADING = 1000  # characters; one that goes on is cut there
_LONGEST_TITLE = 200  # characters of a work; nested without end, titles would copy all inside them
_AROUND = 8  # characters on either side of what a remark shows


def brackets(text: str) -> list[Span]:
    """Return the spans of all closed pairs, brackets included, ordered by where they open.

    A pair never crosses a paragraph; a bracket without its partner is no bracket.
    """
    pairs: list[Span] = []
    opened: dict[str, list[int]] = {opener: [] for opener in BRACKETS}
    for mark in _BRACKET_OR_BREAK.finditer(text):
        char = mark.group()
        if char == "\n":
            for starts in opened.values():
                starts.clear()
        elif char in opened:
            opened[char].append(mark.start())
        elif starts := opened[_OPENING[char]]:
            pairs.append((starts.pop(), mark.end()))
    return sorted(pairs)


def enclosures(text: str) -> list[Span]:
    """Return the spans of outermost pairs of brackets in order; those that overlap as one."""
    spans: list[Span] = []
    for start, end in brackets(text) if _OPENER.search(text) else ():
        if spans and start < spans[-1][1]:
            start, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((start, end))
    return spans


def within(spans: Sequence[Span], at: int) -> bool:
    """Whether a cut before `at` would part one of these spans, which are in order."""
    index = bisect_left(spans, (at, 0))
    return index > 0 and at < spans[index - 1][1]


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of `text`, outer white space excluded.

    A sentence ends at 。！？； or with its paragraph, never inside “” 《》 （）.
    """
    spans = enclosures(text)
    start = 0
    stops = (stop.span() for stop in _SENTENCE_END.finditer(text))
    for at, end in chain(stops, [(len(text), len(text))]):
        if spans and within(spans, at):
            continue
        piece = text[start:end]
        words = piece.strip()
        if len(words) < len(piece):
            start = end - len(piece.lstrip())
        if words:
            yield start, start + len(words)
        start = end


def heading(text: str) -> tuple[str, str] | None:
    """Return the printed label and title of a section's text, or None where it prints none.

    The title is the first sentence without the label and its final stop.
    """
    label = labels.match(text)
    if not label:
        return None
    behind = text[label.end : label.end + _LONGEST_HEADING].lstrip()
    stop = _SENTENCE_END.search(behind)
    if stop and not _BRACKET_OR_BREAK.search(behind, 0, stop.start()):
        behind = behind[: stop.end()]  # in no bracket: there is no need to look for the others
    for start, end in sentences(behind):
        title = behind[start:end].rstrip(CLAUSE_ENDS)
        return (text[label.start : label.end], title) if title else None
    return None


def works(text: str) -> Iterator[Span]:
    """Yield the titles named in 《…》, brackets excluded; one named inside another counts too."""
    for start, end in brackets(text) if "《" in text else ():
        if text[start] == "《" and 2 < end - start <= _LONGEST_TITLE + 2:
            yield start + 1, end - 1


def around(text: str, start: int, end: int) -> str:
    """Return `text[start:end]` and a few characters on either side, on one line, to be shown."""
    return text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ")
