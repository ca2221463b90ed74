"""JSON Lines: an object a row. Control characters are escaped, so nothing is lost."""

from collections.abc import Iterator
from json.encoder import encode_basestring

from lyfz.model import plain
from lyfz.output.controls import escaped
from lyfz.output.formats import Fields, Rows, Value


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[str]:
    """Yield a line a row; the field names are in each, whether `headers` are asked for or not."""
    keys = [f"{encode_basestring(field)}: " for field in fields]
    for row in rows:
        # An encoder of the json module would be made anew for each row, at twice the cost.
        values = [key + _value(value) for key, value in zip(keys, row, strict=True)]
        yield escaped(f"{{{', '.join(values)}}}") + "\n"


def _value(value: Value) -> str:
    return encode_basestring(value) if isinstance(value, str) else plain(value)
