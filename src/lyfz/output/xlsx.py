"""Excel: one sheet, numbers as numbers, all else as text and never a formula or a link."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from lyfz.errors import LyfzError
from lyfz.locale import _
from lyfz.output.controls import visible
from lyfz.output.formats import Fields, Rows

_AS_IT_IS = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
_WIDE = ("id", "name", "title", "quote", "sentence", "text", "message", "source")  # and wrap


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[bytes]:
    """Yield the file, which is made among temporary files: its parts are zipped at the end.

    Raises LyfzError for more rows, or a longer text, than Excel takes.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder, "xlsx")
        options = {"constant_memory": True, "tmpdir": folder, "use_zip64": True, **_AS_IT_IS}
        try:
            with Workbook(path, options) as book:
                _fill(book, fields, rows, headers)
        except FileCreateError as error:
            raise error.args[0] from None  # the OSError that it was made of
        with path.open("rb") as file:
            yield from iter(partial(file.read, 65536), b"")


def _fill(book: Workbook, fields: Fields, rows: Rows, headers: bool) -> None:
    sheet = book.add_worksheet("lyfz")
    sheet.ignore_errors({"number_stored_as_text": "A:XFD"})  # addresses are text: 2.10 is not 2.1
    plain = book.add_format({"valign": "top"})
    prose = book.add_format({"valign": "top", "text_wrap": True})
    for column, name in enumerate(fields):
        sheet.set_column(column, column, *((40, prose) if name in _WIDE else (14, plain)))
    if headers:
        sheet.freeze_panes(1, 0)
        sheet.set_row(0, None, book.add_format({"bold": True}))
        rows = chain([list(fields)], rows)
    for line, row in enumerate(rows):
        for column, value in enumerate(row):
            if sheet.write(line, column, visible(value) if isinstance(value, str) else value):
                message = _(
                    "Excel takes 1,048,576 rows and 32,767 characters in a cell; "
                    "expected .csv or .parquet"
                )
                raise LyfzError(message)
    if headers:
        sheet.autofilter(0, 0, line, len(fields) - 1)
