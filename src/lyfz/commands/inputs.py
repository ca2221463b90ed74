"""What a command takes from around it: which reports, those of $LYFZ_REPORT too, and the day.

It must not know the command line, nor how an answer is shown.
"""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from lyfz.errors import LyfzError
from lyfz.locale import _

VARIABLE = "LYFZ_REPORT"
_EPOCH = "SOURCE_DATE_EPOCH"  # see reproducible-builds.org
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
    if not written:
        return
    from lyfz.chinese.fold import fold  # late: few questions name years

    for part in ",".join(written).split(","):
        match = _YEARS.fullmatch(fold(part))
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if last < first:
            message = _(
                "--year: '{year}'; expected years such as 2023 or 2021-2023,2025", year=part
            )
            raise LyfzError(message)
        yield first, last


def today() -> date:
    """Return the day on which a report is cited; $SOURCE_DATE_EPOCH lets output be repeated."""
    if not (seconds := os.environ.get(_EPOCH)):
        return date.today()
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = _("{name}: '{value}'; expected seconds since 1970", name=_EPOCH, value=seconds)
        raise LyfzError(message) from None
