"""What is odd about the numbering of an outline: skipped, run backwards, begun twice.

Pure. A number that was skipped is often a heading that was not read, or not printed.
"""

from collections.abc import Iterator, Sequence

from lyfz.chinese import labels
from lyfz.chinese.labels import Label, Style
from lyfz.importer.outline import Part

_SHOWN = 20  # characters of a heading in a remark
_LISTS: tuple[Style, ...] = ("一是", "①", "（1）", "1.")  # a section may hold several of them


def odd_numbers(parts: Sequence[Part]) -> Iterator[str]:
    """Yield a remark for each number that does not follow; （三） may go on in the next part."""
    yield from _odd(parts, {})


def _odd(parts: Sequence[Part], last: dict[Style, int]) -> Iterator[str]:
    beside: dict[Style, Label] = {}
    for part in parts:
        label = labels.match(part.text)
        if label:
            if oddity := _oddity(label, beside.get(label.style), last.get(label.style, 0)):
                yield f"{oddity}: {part.text[label.start : label.end + _SHOWN]}".split("\n")[0]
            beside[label.style] = label
            last[label.style] = label.number
        yield from _odd(part.parts, last)


def _oddity(label: Label, before: Label | None, last: int) -> str:
    if not before:
        return "" if label.number in (1, last + 1) else f"numbering begins with {label.number}"
    if label.number == before.number + 1:
        return ""
    if label.number == 1:
        return "" if label.style in _LISTS else "numbering begins twice"
    if label.number == before.number:
        return f"numbering repeats {label.number}"
    verb = "skips" if label.number > before.number else "goes back"
    return f"numbering {verb} from {before.number} to {label.number}"
