"""Import pages on a cluster: every figure that they state, as Parquet partitioned by year.

    pip install 'lyfz[import]' pyspark pandas pyarrow   # on each machine; Spark needs Java 17
    spark-submit examples/spark_import.py PAGES OUT     # on this machine: python3 examples/…

PAGES is a folder as Spark reads it (file:, hdfs:, s3a:) of what `lyfz import` reads. The rows are
those of `lyfz indicators`, but equal ids of reports are not told apart, as no page knows another.
What holds no report is logged and left out. OUT is read as it is:

    duckdb -c "SELECT year, region, value, unit, quote FROM 'OUT/*/*.parquet' WHERE unit = '件'"
"""

import logging
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import get_args, get_type_hints
from urllib.parse import unquote

import pandas as pd
from pyspark.sql import SparkSession
from pyspark.sql.types import DoubleType, LongType, StringType, StructField, StructType

import lyfz
from lyfz.query import indicators
from lyfz.rows import IndicatorRow


def schema() -> StructType:
    """The columns of `lyfz indicators`: numbers that may be broken, whole ones, texts."""
    fields = []
    for name, hint in get_type_hints(IndicatorRow).items():
        types = {hint, *get_args(hint)}
        column = DoubleType() if float in types else LongType() if int in types else StringType()
        fields.append(StructField(name, column))
    return StructType(fields)


def rows(data: bytes, name: str) -> list[IndicatorRow]:
    try:
        report = lyfz.draft(data, name).report
    except lyfz.LyfzError as error:
        logging.warning("%s", error)
        return []
    return indicators(report, report.walk())


def read(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Pages, as Spark reads binary files, to rows."""
    for batch in batches:
        for path, data in zip(batch["path"], batch["content"], strict=True):
            page = rows(bytes(data), PurePosixPath(unquote(path)).name)
            yield pd.DataFrame(page, columns=list(IndicatorRow._fields))


def main(pages: str, out: str) -> None:
    spark = SparkSession.builder.appName("lyfz").getOrCreate()
    files = spark.read.format("binaryFile").load(pages).select("path", "content")
    files.mapInPandas(read, schema()).write.partitionBy("year").parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
