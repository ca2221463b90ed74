"""`lyfz collect`: report files -> one collection file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from lyfz.errors import LyfzError
from lyfz.library.places import expand, is_collection
from lyfz.outcome import Outcome
from lyfz.reportfile import loader
from lyfz.reportfile.source import LARGEST, STDIN, decode, read_bytes

if TYPE_CHECKING:
    from lyfz.library.collecting import Collector

PARTS = ("new", "changed", "as they were", "not read")


def collect(
    source: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE", help="Report files, folders or patterns of them."),
    ],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE.db", help="The collection to write.")
    ],
    prune: Annotated[
        bool, typer.Option("--prune", help="Take out reports whose files are gone.")
    ] = False,
) -> Outcome:
    """Put report files into a collection.

    It is one file that answers as they do, only faster: -r FILE.db. With the same command once
    more, only files that have changed are read.
    """
    failures: list[str] = []
    paths = [path for path in expand(source, failures) if path]
    if not paths:
        raise LyfzError(*failures)
    return Outcome(messages=_collected(paths, output, prune, failures))


def _collected(
    paths: Sequence[str], output: str, prune: bool, failures: Sequence[str]
) -> Iterator[str]:
    """Yield what is to be said while all is put in."""
    from lyfz.library.collecting import Collector  # late: they bring SQLite
    from lyfz.library.database import CollectionError

    yield from failures
    counts: Counter[str] = Counter()
    with Collector(output) as collector:
        for path in paths:
            try:
                counts[_put(collector, path)] += 1
            except CollectionError:
                raise
            except LyfzError as error:
                yield from error.messages
                counts["not read"] += 1
        gone = collector.gone()
        if prune:
            collector.take_out(gone)
    parts = [f"{counts[part]} {part}" for part in PARTS if counts[part]]
    if gone:
        parts.append(f"{len(gone)} {'taken out' if prune else 'gone (--prune takes them out)'}")
    yield f"{output}: {', '.join(parts)}"
    if failures or counts["not read"]:
        raise LyfzError


def _put(collector: "Collector", path: str) -> str:
    """Put in what a file holds, unless it is there, and return which it was."""
    from hashlib import sha256

    if path == STDIN or is_collection(path):
        raise LyfzError(f"{path}: expected a report file, or a folder of them")
    data = read_bytes(path, LARGEST)
    digest = sha256(data).hexdigest()
    before = collector.digest(path)
    if digest == before:
        return "as they were"
    collector.put(loader.parse(decode(path, data), path), path, digest)
    return "changed" if before else "new"
