"""JSON: one array of flat objects, an object a line."""

from collections.abc import Iterator

from lyfz.output import jsonl
from lyfz.output.formats import Fields, Rows


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield the lines of JSON Lines as elements of an array."""
    before = "["
    for line in jsonl.write(fields, rows, headers):
        yield before + line.removesuffix("\n")
        before = ",\n "
    yield "[]\n" if before == "[" else "]\n"
