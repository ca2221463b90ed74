"""Rows in order, be they more than memory should hold: then sorted parts of them wait in a file.

It must not know where rows come from, nor what becomes of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge, nlargest, nsmallest
from itertools import chain, islice
from typing import IO, Any, TypeVar

from lyfz.rows import Row

PART = 20_000  # rows that are sorted at once
FEW = 100  # that are read from a file at once

AnyRow = TypeVar("AnyRow", bound=Row)


def arrange(rows: Iterable[AnyRow], sort: str | None, limit: int | None) -> Iterator[AnyRow]:
    """Sort by a field (`-field` for descending, nulls last either way) and cut to `limit` rows.

    Without an order no more rows are taken than are yielded.
    """
    if not sort:
        yield from islice(rows, limit)
    elif limit is None or limit > PART:
        yield from islice(ordered(iter(rows), _place(sort), sort[0] == "-"), limit)
    else:
        best = nlargest if sort[0] == "-" else nsmallest
        yield from best(limit, rows, key=_place(sort))


def _place(sort: str) -> Callable[[Row], tuple[Any, ...]]:
    """Return what gives a row its place, nulls the last one either way."""
    field = sort.removeprefix("-")

    def place(row: Row) -> tuple[Any, ...]:
        value = getattr(row, field)
        if value is None:
            return (sort[0] != "-",)
        return sort[0] == "-", [*map(int, value.split("."))] if field == "section" else value

    return place


def ordered(
    rows: Iterator[AnyRow], place: Callable[[AnyRow], tuple[Any, ...]], reverse: bool = False
) -> Iterator[AnyRow]:
    """Yield rows by their places; all parts but the last wait in a file without a name."""
    from tempfile import SpooledTemporaryFile  # late, as few answers are sorted

    with SpooledTemporaryFile(max_size=1, prefix="lyfz-") as file:  # on disk once it holds a part
        parts: list[Iterable[AnyRow]] = []
        while len(part := sorted(islice(rows, PART), key=place, reverse=reverse)) == PART:
            parts.append(_through(file, part))
        yield from merge(*parts, part, key=place, reverse=reverse)


def _through(file: IO[bytes], rows: Sequence[AnyRow]) -> Iterator[AnyRow]:
    """Write rows to a file now, and return what reads them back, a few at once."""
    import pickle

    starts = []
    for first in range(0, len(rows), FEW):
        starts.append(file.tell())
        pickle.dump(rows[first : first + FEW], file)

    def few(start: int) -> Any:
        file.seek(start)
        return pickle.load(file)  # noqa: S301 - written just now

    return chain.from_iterable(map(few, starts))
