"""Which reports a command reads, one after the other: those named, $LYFZ_REPORT, the bundled one.

It must not know the command line, nor how an answer is shown.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Generic, NamedTuple, TypeVar

from lyfz.address import select
from lyfz.errors import LyfzError
from lyfz.model import Report, Section
from lyfz.reportfile.source import STDIN

BUNDLED = "the bundled report"

Item = TypeVar("Item", covariant=True)


class Answers(NamedTuple, Generic[Item]):
    """Items of all inputs, read on demand; `failures` are complete after the last item."""

    items: Iterator[Item]
    failures: list[str]
    empty: bool  # there is no item
    several: bool  # there are several inputs

    def prefix(self, report: str) -> str:
        """Return the start of a line that says which of several reports it is from."""
        return f"{report}:" if self.several else ""


def gather(named: Sequence[str] | None, query: Callable[[Report], Iterable[Item]]) -> Answers[Item]:
    """Query each report; of two with the same id the second is refused.

    Raises LyfzError where no report can be read.
    """
    from lyfz.reportfile import loader  # late: it imports YAML, which not every verb needs

    files: dict[str, str] = {}

    def read(path: str | None) -> Iterable[Item]:
        report = loader.load(path)
        name = path or BUNDLED
        if first := files.get(report.id):
            raise LyfzError(
                f"{name}: its id '{report.id}' is that of {first} too; "
                "leave one of them out or change its id"
            )
        files[report.id] = name
        return query(report)

    return read_each(named, read)


def gather_sections(
    named: Sequence[str] | None,
    addresses: Sequence[str] | None,
    query: Callable[[Report, list[Section]], Iterable[Item]],
) -> Answers[Item]:
    """Query the sections of each report that `addresses` select, all of them by default."""
    return gather(named, lambda report: query(report, select(report, addresses or [])))


def read_each(
    named: Sequence[str] | None, read: Callable[[str | None], Iterable[Item]]
) -> Answers[Item]:
    """Read the inputs named, else $LYFZ_REPORT, else the bundled report, for which None stands.

    One that cannot be read is a failure, the others are read. Raises LyfzError where all fail.
    """
    paths: list[str | None] = list(named or ()) or [os.environ.get("LYFZ_REPORT") or None]
    failures: list[str] = []

    def answers() -> Iterator[Iterable[Item]]:
        for index, path in enumerate(paths):
            try:
                if path == STDIN and STDIN in paths[:index]:
                    raise LyfzError(f"{STDIN}: standard input again; it can be read once")
                yield read(path)
            except LyfzError as error:
                failures.extend(error.messages)

    rest = answers()
    if (answer := next(rest, None)) is None:
        raise LyfzError(*failures)
    items = chain(answer, chain.from_iterable(rest))
    first = list(islice(items, 1))
    return Answers(chain(first, items), failures, not first, len(paths) > 1)
