"""Parquet: typed columns, written batch by batch."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from lyfz.output.formats import Fields, Rows

BATCH = 10_000  # rows of a row group
_TYPES = {int: pa.int64(), float: pa.float64(), str: pa.string()}


def write(fields: Fields, rows: Rows, headers: bool) -> Iterator[bytes]:
    """Yield the file, a batch of rows at a time; it always names its columns."""
    schema = pa.schema([(name, _TYPES[values]) for name, values in fields.items()])
    file = BytesIO()
    rows = iter(rows)
    with ParquetWriter(file, schema) as writer:
        while batch := list(islice(rows, BATCH)):
            columns = map(pa.array, zip(*batch, strict=True), schema.types)
            writer.write_batch(pa.record_batch(list(columns), schema=schema))
            yield file.getvalue()
            file.seek(0)
            file.truncate()
    yield file.getvalue()
