"""Which reports a command reads, and what each of them gives, one after the other.

It must not know the command line, nor how an answer is shown.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Generic, NamedTuple, TypeVar

from lyfz.errors import LyfzError
from lyfz.model import Report
from lyfz.reportfile.source import STDIN

BUNDLED = "the bundled report"

Item = TypeVar("Item", covariant=True)


class Answers(NamedTuple, Generic[Item]):
    """What the inputs give, read while `items` are taken; `failures` are whole at their end."""

    items: Iterator[Item]
    failures: list[LyfzError]
    found: bool  # whether there is any item
    several: bool  # inputs

    def prefix(self, report: str) -> str:
        """Return the start of a line that says which of several reports it is from."""
        return f"{report}:" if self.several else ""


def gather(named: Sequence[str] | None, query: Callable[[Report], Iterable[Item]]) -> Answers[Item]:
    """Put `query` to each report; of two with one id the second is refused.

    Raises LyfzError where no report answers.
    """
    from lyfz.reportfile import loader  # late: it brings YAML, which not every verb needs

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

    return each(named, read)


def each(
    named: Sequence[str] | None, read: Callable[[str | None], Iterable[Item]]
) -> Answers[Item]:
    """Read the inputs named, else $LYFZ_REPORT, else the bundled report, for which None stands.

    One that cannot be read does not silence the others. Raises LyfzError where none can.
    """
    paths: list[str | None] = list(named or ()) or [os.environ.get("LYFZ_REPORT") or None]
    failures: list[LyfzError] = []

    def items() -> Iterator[Item]:
        for index, path in enumerate(paths):
            try:
                if path == STDIN and STDIN in paths[:index]:
                    raise LyfzError("-: standard input again; it can be read once")
                answers = read(path)
            except LyfzError as error:
                failures.append(error)
            else:
                yield from answers

    rest = items()
    first = list(islice(rest, 1))
    if not first and len(failures) == len(paths):
        raise joined(failures)
    return Answers(chain(first, rest), failures, bool(first), len(paths) > 1)


def joined(failures: Iterable[LyfzError]) -> LyfzError:
    """Return all failures as one."""
    return LyfzError(*(message for failure in failures for message in failure.messages))
