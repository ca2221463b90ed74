"""The tables of words in data/: a line of field names, then a line a row, fields apart by tabs.

Plain text rather than YAML, so that reading a table takes a fraction of a millisecond. A line
`=YEAR<tab>20[0-9]{2}` names a block, for which `{YEAR}` stands in the lines below it. It must not
know what the words mean.
"""

import pkgutil
import re
from collections.abc import Iterator
from typing import Any, TypeVar

_BLOCK = re.compile(r"\{([A-Z_]+)\}")

Row = TypeVar("Row", bound=tuple[Any, ...])


def lines(package: str, path: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a package's table but the first, which names them."""
    table = (pkgutil.get_data(package, path) or b"").decode("utf-8")
    return (line.split("\t") for line in table.splitlines()[1:])


def read(name: str, row: type[Row], **blocks: str) -> tuple[Row, ...]:
    """Return the rows of data/NAME.tsv, each as a `row`, a NamedTuple with the table's fields.

    `blocks` are those that other modules define.
    """
    rows = []
    for printed in lines("lyfz.chinese", f"data/{name}.tsv"):
        fields = [_BLOCK.sub(lambda block: blocks[block[1]], field) for field in printed]
        if fields[0].startswith("="):
            blocks[fields[0][1:]] = fields[1]
        else:
            rows.append(row(*fields))
    return tuple(rows)
