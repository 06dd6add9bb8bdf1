"""Reading and writing many rows at once."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnClause, Connection, TableClause, insert, select
from sqlalchemy import Row as Selected
from sqlalchemy.dialects import sqlite

from twosource.model import Record

Row = dict[str, Any]

# SQLite bounds the number of parameters of a statement.
_CHUNK = 500


def encoded(record: Record | tuple[Record, ...]) -> str:
    """Return records as they stand in the database: JSON."""
    return msgspec.json.encode(record).decode()


def chunks(values: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield ``values`` in pieces that fit into one statement."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def select_where(
    connection: Connection, where: ColumnClause[str], values: Sequence[str], *columns: ColumnClause[Any]
) -> Iterator[Selected[Any]]:
    """Yield ``columns`` of the rows whose column ``where`` is among ``values``."""
    for chunk in chunks(values):
        yield from connection.execute(select(*columns).where(where.in_(chunk)))


def add(connection: Connection, table: TableClause, rows: Sequence[Row]) -> None:
    """Insert new rows."""
    if rows:
        connection.execute(insert(table), rows)


def put(connection: Connection, table: TableClause, rows: Sequence[Row], key: Sequence[str]) -> None:
    """Insert rows, in the place of those with the same ``key``."""
    if rows:
        statement = sqlite.insert(table)
        changed = {name: statement.excluded[name] for name in rows[0] if name not in key}
        connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changed), rows)
