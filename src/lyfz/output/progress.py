"""How far along a long piece of work is, on standard error."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain

from lyfz.locale import listing


def tally(name: str, counted: Iterable[tuple[int, str]]) -> str:
    """Return how far the work is: `all.db: 3 new, 1 not read`, but not what is none."""
    return f"{name}: {listing(words for number, words in counted if number)}"


def progress(label: str, total: int, groups: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the messages of `total` groups, one of each piece of the work.

    A terminal has a bar below them, which makes way while they are written.
    """
    if total < 2 or not (sys.stderr and sys.stderr.isatty()):
        yield from chain.from_iterable(groups)
        return
    from rich.console import Console  # late: only a person needs it
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        for group in groups:
            bar.stop()
            yield from group
            bar.start()
            bar.advance(task)
