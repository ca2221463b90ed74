"""How far along a long piece of work is, on standard error."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.progress import track


def progress(items: Sequence[str], label: str) -> Iterator[str]:
    """Yield the items, with a bar that is gone at the end."""
    yield from track(items, label, console=Console(stderr=True), transient=True)
