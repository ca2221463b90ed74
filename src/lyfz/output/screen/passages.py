"""Sentences that match, under the sections they stand in."""

from collections.abc import Iterable, Iterator

from lyfz.output.screen.canvas import ASIDE, GAP, HEAD, MATCH, Canvas, Line, Piece
from lyfz.output.screen.cell import shown
from lyfz.query import Sentence


def passages(sentences: Iterable[tuple[str, Sentence]], canvas: Canvas) -> Iterator[Line]:
    """Yield sentences, each given with its section's full address.

    Where text is left out between two of them stands --, as grep does.
    """
    last = ""
    end = 0
    for address, sentence in sentences:
        section = sentence.section
        if address != last:
            if last:
                yield []
            title = Piece((section.label or "") + shown(section.title), HEAD)
            yield from canvas.hang([Piece(address + " " * GAP, ASIDE)], [title])
        elif section.text[end : sentence.start].strip():
            yield [Piece("  --", ASIDE)]
        yield from canvas.hang([Piece("  ")], highlighted(sentence))
        last, end = address, sentence.end


def lines(sentences: Iterable[tuple[str, Sentence]], canvas: Canvas) -> Iterator[Line]:
    """Yield a line a sentence: its section's address, a tab, its text."""
    for address, sentence in sentences:
        yield [Piece(f"{address}\t"), *highlighted(sentence)]


def highlighted(sentence: Sentence) -> Line:
    """Return the sentence with its matches marked; context is set back."""
    text = shown(sentence.text)
    if not sentence.matches:
        return [Piece(text, ASIDE)]
    line: list[Piece] = []
    behind = 0
    for match in sentence.matches:
        start, end = (max(offset - sentence.start, behind) for offset in match)
        line += [Piece(text[behind:start]), Piece(text[start:end], MATCH)]
        behind = end
    return [*line, Piece(text[behind:])]
