"""Which reports a command reads: those named, those of $LYFZ_REPORT, the bundled one.

It must not know the command line, nor how an answer is shown.
"""

import os
import re
from collections.abc import Iterator, Sequence

from lyfz.errors import LyfzError

VARIABLE = "LYFZ_REPORT"
_YEARS = re.compile(r"\s*([0-9]{4})\s*(?:-\s*([0-9]{4})\s*)?")


def reports(named: Sequence[str] | None) -> Sequence[str | None]:
    """Return the files, folders, patterns and collections to read; None is the bundled report.

    The variable may name several, parted as in PATH.
    """
    if named:
        return named
    value = os.environ.get(VARIABLE, "")
    names = [value] if os.path.lexists(value) else value.split(os.pathsep)
    return [name for name in names if name] or [None]


def years(written: Sequence[str] | None) -> Iterator[tuple[int, int]]:
    """Yield the spans of years that are written: 2021-2023,2025. Raises LyfzError."""
    for part in ",".join(written or []).split(",") if written else []:
        match = _YEARS.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if last < first:
            raise LyfzError(f"--year: '{part}'; expected years such as 2023 or 2021-2023,2025")
        yield first, last
