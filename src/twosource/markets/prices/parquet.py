"""Parquet files of prices, as lines of a table: from there on they are read as any other table is."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from twosource.errors import PriceError
from twosource.markets.prices.layouts import KNOWN

MAGIC = b"PAR1"
MAX_ROWS = 10_000_000
"""The longest file that is read: a small file can unpack to any size."""
_BATCH = 1 << 16
_INDEX = "__index_level_0__"
"""The name of an index that had none."""
_OF_TWO = re.compile(r"\('([^']+)', '([^']*)'\)\Z")
_UNSAFE = str.maketrans("\t\r\n;,", "     ")


def lines(data: bytes, source: str) -> Iterator[str]:
    """Yield the header and the rows of a Parquet file, cells parted by tabs; columns that are no date, price or symbol left out.

    Raise PriceError, naming ``source``, where pyarrow is not installed, or the file is damaged or too long.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise PriceError(f"{source} is a Parquet file, which needs pyarrow: pip install 'twosource[parquet]'") from error
    try:
        file = parquet.ParquetFile(arrow.BufferReader(data))
        if file.metadata.num_rows > MAX_ROWS:
            raise PriceError(f"{source} has {file.metadata.num_rows} rows, over {MAX_ROWS}; cut it into years")
        _refuse_several(file.schema_arrow.names, source)
        names = _wanted(file.schema_arrow.names)
        yield "\t".join("date" if name == _INDEX else _head(name).translate(_UNSAFE) for name in names) + "\n"
        for batch in file.iter_batches(_BATCH, columns=names):
            columns = [_cells(arrow, batch.column(name)) for name in names]
            yield from ("\t".join(row) + "\n" for row in zip(*columns, strict=True))
    except (arrow.ArrowException, OSError, ValueError, OverflowError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise PriceError(f"{source} cannot be read as Parquet: {reason}") from error


def _wanted(names: Sequence[str]) -> list[str]:
    """Return the columns to read: those whose name says what they are, all of a table of two."""
    distinct = list(dict.fromkeys(names))
    if len(distinct) <= 2:
        return distinct
    known = [name for name in distinct if _head(name).strip("<> ").casefold() in KNOWN]
    dated = any(_head(name).strip("<> ").casefold() in ("date", "datetime", "timestamp", "time") for name in known)
    return [*([_INDEX] if _INDEX in distinct and not dated else []), *known]


def _refuse_several(names: Sequence[str], source: str) -> None:
    symbols = sorted({parts[2] for name in names if (parts := _OF_TWO.match(name)) and parts[2]})
    if len(symbols) > 1:
        raise PriceError(f"{source} holds {len(symbols)} symbols ({', '.join(symbols[:3])}); write one file for each")


def _head(name: str) -> str:
    """Return the first part of a name that pandas made of two ("('Close', 'BZ=F')")."""
    parts = _OF_TWO.match(name)
    return parts[1] if parts else name


def _cells(arrow: Any, column: Any) -> list[str]:
    if arrow.types.is_timestamp(column.type):
        column = column.cast(arrow.timestamp("us", tz="UTC" if column.type.tz else None), safe=False)
    return [_cell(value) for value in column.to_pylist()]


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case datetime():
            return (value.astimezone(UTC) if value.tzinfo else value).isoformat(sep=" ")
        case date():
            return value.isoformat()
        case float():
            return repr(value)
        case _:
            return str(value)[:100].translate(_UNSAFE)
