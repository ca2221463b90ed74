"""The tables of words in data/: a line of field names, then a line a row, fields apart by tabs.

Plain text rather than YAML, so that reading a table takes a fraction of a millisecond. A line
`=YEAR<tab>20[0-9]{2}` names a block, for which `{YEAR}` stands in the lines below it. It must not
know what the words mean.
"""

import pkgutil
import re
from typing import Any, TypeVar

_BLOCK = re.compile(r"\{([A-Z_]+)\}")

Row = TypeVar("Row", bound=tuple[Any, ...])


def read(name: str, row: type[Row], **blocks: str) -> tuple[Row, ...]:
    """Return the rows of data/NAME.tsv, each as a `row`, a NamedTuple with the table's fields.

    `blocks` are those that other modules define.
    """
    data = pkgutil.get_data("lyfz.chinese", f"data/{name}.tsv") or b""
    rows = []
    for printed in data.decode("utf-8").splitlines()[1:]:
        line = _BLOCK.sub(lambda block: blocks[block[1]], printed)
        fields = line.split("\t")
        if line.startswith("="):
            blocks[fields[0][1:]] = fields[1]
        else:
            rows.append(row(*fields))
    return tuple(rows)
