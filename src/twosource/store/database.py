"""The connection to the desk's SQLite file: how it is opened, how transactions begin, and how its errors are told."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool

from twosource.errors import DeskError
from twosource.store.migrations import is_current, migrate

_WRITES = "twosource_writes"


class Database:
    """One desk file, made where there is none and brought up to date where it is older than this program.

    ``timeout`` is how many seconds a transaction waits for another writer. All errors come as DeskError.
    """

    def __init__(self, path: Path, timeout: float) -> None:
        self._path = path
        if not path.parent.is_dir():
            raise DeskError(f"cannot open the desk {path}: there is no folder {path.parent}; make it first")
        if path.is_dir():
            raise DeskError(f"cannot open the desk {path}: it is a folder; name a file")
        self._engine = _engine(path, timeout)
        with self.reading() as connection:
            current = is_current(connection, str(path))
        if not current:
            self._migrate()

    def _migrate(self) -> None:
        with self._errors_told(), closing(self._engine.raw_connection()) as outside_transactions:
            # The journal's mode stays with the file, and cannot be changed in a transaction.
            outside_transactions.cursor().execute("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            # Another process may have migrated it since.
            if not is_current(connection, str(self._path)):
                migrate(connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees the desk as it was when it began."""
        with self._errors_told(), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is written whole or, where anything goes wrong in it, not at all."""
        with self._errors_told(), self._engine.connect() as connection:
            writing = connection.execution_options(**{_WRITES: True})
            with writing.begin():
                yield writing

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _errors_told(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError as error:
            raise DeskError(f"the records do not fit together, and nothing was saved to {self._path}: {error.orig}") from error
        except (DBAPIError, sqlite3.Error) as error:
            raise DeskError(self._explained(error)) from error

    def _explained(self, error: DBAPIError | sqlite3.Error) -> str:
        reason = str(error.orig if isinstance(error, DBAPIError) else error)
        advice = next((advice for words, advice in _ADVICE.items() if words in reason), "check the file and the disk")
        return f"cannot use the desk {self._path}: {reason}; {advice}"


# What to do, by SQLite's words for what is wrong.
_ADVICE = {
    "locked": "another program is writing to it, so try again when that is done",
    "readonly": "allow writing to the file and its folder",
    "unable to open": "check that its folder may be read and written",
    "not a database": "it is some other file, so choose another name",
    "malformed": "it is damaged, so put back a copy of it or start a new desk",
    "full": "make room on the disk",
}


def _engine(path: Path, timeout: float) -> Engine:
    url = URL.create("sqlite+pysqlite", database=str(path.absolute()))
    engine = create_engine(url, poolclass=NullPool, connect_args={"timeout": timeout})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    # Python's driver begins and ends transactions by rules of its own; ours begin in _begin.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once, so that it waits for others before it has read anything that they may change.
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
