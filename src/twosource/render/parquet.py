"""Event studies and signals as Parquet, with the columns of their CSV files and types of their own."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from twosource.errors import StudyError
from twosource.markets.signals import Signal
from twosource.model import Study
from twosource.render import signals, studies


def as_studies(found: Sequence[Study]) -> bytes:
    """Return one row for each event and instrument, as the CSV file has them; raise StudyError where pyarrow is not installed."""
    table = studies.table(found)
    return _written(table.head, table.rows, texts=("study", "title", "event", "event_at", "symbol", "day0", "reason"))


def as_signals(found: Sequence[Signal]) -> bytes:
    """Return one row for each event and instrument with when it was known; raise StudyError where pyarrow is not installed."""
    return _written(signals.HEAD, signals.table(found), texts=signals.HEAD[1:])


def _written(head: Sequence[str], rows: Sequence[Sequence[object]], *, texts: Sequence[str]) -> bytes:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise StudyError("writing Parquet needs pyarrow: pip install 'twosource[parquet]'") from error
    columns = {name: [row[place] for row in rows] for place, name in enumerate(head)}
    arrays = [_column(arrow, name, values, text=name in texts) for name, values in columns.items()]
    out = io.BytesIO()
    parquet.write_table(arrow.table(arrays, names=list(head)), out)
    return out.getvalue()


def _column(arrow: Any, name: str, values: Sequence[object], *, text: bool) -> Any:
    if name == "known_at":
        instants = [None if value is None else datetime.fromisoformat(str(value)) for value in values]
        return arrow.array(instants, arrow.timestamp("us", tz="UTC"))
    return arrow.array(values, arrow.string() if text else arrow.float64())
