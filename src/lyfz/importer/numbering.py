"""What is odd about the numbering of an outline: often a heading that was not read. Pure."""

from collections.abc import Iterator, Sequence

from lyfz.chinese import labels
from lyfz.chinese.labels import Label, Style
from lyfz.importer.outline import Part

_SHOWN = 20  # characters of a heading in a remark
_LISTS: tuple[Style, ...] = ("一是", "①", "（1）", "1.")  # a section may hold several of them


def odd_numbers(parts: Sequence[Part], above: dict[Style, Label] | None = None) -> Iterator[str]:
    """Yield a remark for each number that does not follow; （三） may go on in the next part."""
    last = {} if above is None else above
    beside: dict[Style, Label] = {}
    for part in parts:
        if label := labels.match(part.text):
            before = beside.get(label.style)
            follows = [known.number + 1 for known in [before or last.get(label.style)] if known]
            begins = before is None or label.style in _LISTS
            if label.number not in follows + [1] * begins:
                behind = f"behind {before.number}" if before else "as the first"
                yield f"numbered {label.number} {behind}: {part.text[: label.end + _SHOWN]}"
            beside[label.style] = last[label.style] = label
        yield from odd_numbers(part.parts, last)
