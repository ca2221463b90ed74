"""Parquet, read back by its own library."""

from io import BytesIO
from itertools import repeat

import pytest
from pyarrow import parquet as reader

from lyfz.output import formats, parquet
from lyfz.rows import IndicatorRow


def test_columns_have_the_types_of_the_rows() -> None:
    """An address is text, a value a double whatever the first one is, null is null."""
    fields = {
        name: values
        for name, values in formats.fields(IndicatorRow).items()
        if name in ("section", "value", "upper", "unit", "start")
    }
    rows = [(5000, None, "册", "2.10", 0), (99.5, 100, None, "3", 2)]
    for headers in (True, False):
        table = reader.read_table(BytesIO(b"".join(parquet.write(fields, rows, headers))))
        assert dict(zip(table.schema.names, map(str, table.schema.types), strict=True)) == {
            "value": "double",
            "upper": "double",
            "unit": "string",
            "section": "string",
            "start": "int64",
        }
        assert [tuple(row.values()) for row in table.to_pylist()] == rows


def test_rows_are_written_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, a group is held; none are a table without rows."""
    monkeypatch.setattr(parquet, "BATCH", 3)
    chunks = list(parquet.write({"text": str}, repeat(("甲",), 7), True))
    assert reader.read_metadata(BytesIO(b"".join(chunks))).num_row_groups == 3
    assert len(chunks) == 4
    empty = reader.read_table(BytesIO(b"".join(parquet.write({"text": str}, [], True))))
    assert (empty.schema.names, empty.num_rows) == (["text"], 0)
