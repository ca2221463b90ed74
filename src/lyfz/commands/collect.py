"""`lyfz collect`: report files -> one collection file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from lyfz.errors import CollectionError, LyfzError
from lyfz.library.places import SUFFIXES, expand, is_stream
from lyfz.locale import _
from lyfz.model import Report
from lyfz.outcome import DONE, FAILED, Outcome
from lyfz.output.formats import ENDINGS, ending
from lyfz.output.progress import progress, tally
from lyfz.parallel import cores, in_order
from lyfz.reportfile import loader
from lyfz.reportfile.source import LARGEST, decode, digest, read_bytes

if TYPE_CHECKING:
    from lyfz.library.collecting import Collector

# What becomes of reports, in this order.
COUNTS = {
    "new": _("{n} new"),
    "changed": _("{n} changed"),
    "as they were": _("{n} as they were"),
    "not read": _("{n} not read"),
    "gone": _("{n} gone (--prune takes them out)"),
    "taken out": _("{n} taken out"),
}
FEW = 50  # files that are read before other processes have started


def collect(
    source: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE", help=_("Report files, folders or patterns of them.")),
    ],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE.db", help=_("The collection to write."))
    ],
    prune: Annotated[
        bool, typer.Option("--prune", help=_("Take out reports whose files are gone."))
    ] = False,
) -> Outcome:
    """Put report files into a collection.

    It is one file that answers as they do, only faster: -r FILE.db. With the same command once
    more, only files that have changed are read.
    """
    if ending(output) in (*SUFFIXES, *ENDINGS):
        raise LyfzError(_("-o {path}: the name of another file; expected FILE.db", path=output))
    failures: list[str] = []
    paths = [path for path in expand(source, failures) if path]
    if not paths and not prune:
        raise LyfzError(*failures)
    counts = Counter({"not read": len(failures)})
    messages = _collected(paths, output, prune, counts)
    return Outcome(
        status=lambda: FAILED if counts["not read"] else DONE,
        messages=chain(failures, messages),
    )


def _collected(
    paths: Sequence[str], output: str, prune: bool, counts: Counter[str]
) -> Iterator[str]:
    """Yield what is to be said while all is put in."""
    from lyfz.library.collecting import Collector  # late: it brings SQLite

    try:
        with Collector(output) as collector:
            changed = list(collector.changed(paths, lambda path: digest(_bytes(path))))
            counts["as they were"] = len(paths) - len(changed)
            jobs = cores() if len(changed) > FEW else 1
            with closing(in_order(_read, changed, jobs)) as results:
                groups = (_put(collector, *result, counts) for result in results)
                yield from progress(_("collecting"), len(changed), groups)
            gone = collector.gone()
            if prune:
                collector.take_out(gone)
    except (KeyboardInterrupt, LyfzError) as end:
        done = [
            _("{tally}; the same command goes on", tally=line) for line in _counted(output, counts)
        ]
        raise type(end)(*end.args, *done) from None
    if gone:
        counts["taken out" if prune else "gone"] = len(gone)
    yield from _counted(output, counts)


def _counted(output: str, counts: Counter[str]) -> Iterator[str]:
    """Yield how far the work is, but where none is done yet."""
    if counts.total():
        yield tally(
            output, ((counts[what], COUNTS[what].format(n=counts[what])) for what in COUNTS)
        )


def _bytes(path: str) -> bytes:
    if is_stream(path):
        message = _("{path}: no file; expected a report file, or a folder of them", path=path)
        raise LyfzError(message)
    return read_bytes(path, LARGEST)


def _read(path: str) -> tuple[Report, str]:
    """Return the report that a file holds, and the digest of what was read."""
    data = _bytes(path)
    return loader.parse(decode(path, data), path), digest(data)


def _put(
    collector: "Collector",
    path: str,
    result: tuple[Report, str] | LyfzError,
    counts: Counter[str],
) -> Iterator[str]:
    """Put in what was read of a file, and yield what is to be said of it."""
    waited = collector.waited
    try:
        if isinstance(result, LyfzError):
            raise result
        report, current = result
        counts[collector.put(report, path, current)] += 1
    except CollectionError:
        raise
    except LyfzError as error:
        counts["not read"] += 1
        yield from error.messages
    if collector.waited and not waited:
        yield _("{path}: another lyfz writes to it, too; they take turns", path=collector.name)
