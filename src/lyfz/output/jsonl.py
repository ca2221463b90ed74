"""JSON Lines: an object a row. Control characters are escaped, so nothing is lost."""

from collections.abc import Iterator
from json import JSONEncoder

from lyfz.output.controls import escaped
from lyfz.output.formats import Fields, Rows


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row; the field names are in each, whether `headers` are asked for or not."""
    encode = JSONEncoder(ensure_ascii=False).encode
    for row in rows:
        yield escaped(encode(dict(zip(fields, row, strict=True)))) + "\n"
