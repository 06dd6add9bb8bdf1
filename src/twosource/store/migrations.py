"""How the desk's database came to be: each function brings it from one version to the next, and none is ever changed.

The version stands in SQLite's ``user_version``; ``application_id`` marks the file as a desk.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from twosource.errors import DeskError

APPLICATION_ID = 0x32737263  # "2src"


def is_current(connection: Connection, path: str) -> bool:
    """Tell whether the database is as this program needs it, or must be migrated first.

    Raise DeskError where it is another program's, or newer than this one.
    """
    version = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") != APPLICATION_ID:
        if version == 0 and connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0:
            return False
        raise DeskError(f"{path} is a database of another program, not a desk; choose another file")
    if version > len(MIGRATIONS):
        raise DeskError(f"{path} was written by a newer version of twosource; upgrade twosource to use it")
    return version == len(MIGRATIONS)


def migrate(connection: Connection) -> None:
    """Bring the database to this program's version, inside the caller's transaction."""
    for migration in MIGRATIONS[_pragma(connection, "user_version") :]:
        migration(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {len(MIGRATIONS)}")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _first(connection: Connection) -> None:
    for statement in _FIRST:
        connection.exec_driver_sql(statement)


# ``seq`` counts in the order of first seeing; it is also the row of an article in ``search``.
_FIRST = (
    """CREATE TABLE pages (
        id TEXT NOT NULL, version INTEGER NOT NULL, seq INTEGER NOT NULL UNIQUE, hash TEXT NOT NULL,
        url TEXT, publisher TEXT, fetched TEXT, html TEXT, text TEXT, issues TEXT NOT NULL,
        PRIMARY KEY (id, version), CHECK (html IS NULL OR text IS NULL))""",
    """CREATE TABLE articles (
        id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT, publisher TEXT, published TEXT, known_at TEXT,
        kind TEXT NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (id, version), FOREIGN KEY (id, version) REFERENCES pages (id, version))""",
    """CREATE TABLE annotations (
        id TEXT NOT NULL, version INTEGER NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (id, version), FOREIGN KEY (id, version) REFERENCES articles (id, version))""",
    """CREATE TABLE copies (
        a TEXT NOT NULL, a_version INTEGER NOT NULL, b TEXT NOT NULL, b_version INTEGER NOT NULL,
        kind TEXT NOT NULL, score REAL NOT NULL, record TEXT NOT NULL,
        PRIMARY KEY (a, b),
        FOREIGN KEY (a, a_version) REFERENCES articles (id, version),
        FOREIGN KEY (b, b_version) REFERENCES articles (id, version))""",
    "CREATE TABLE origins (id TEXT PRIMARY KEY, name TEXT, record TEXT NOT NULL)",
    "CREATE TABLE stories (id TEXT PRIMARY KEY, title TEXT, first_known TEXT, record TEXT NOT NULL)",
    """CREATE TABLE story_articles (
        story TEXT NOT NULL REFERENCES stories (id), article TEXT NOT NULL, version INTEGER NOT NULL,
        PRIMARY KEY (story, article), FOREIGN KEY (article, version) REFERENCES articles (id, version))""",
    "CREATE INDEX story_articles_by_article ON story_articles (article, version)",
    """CREATE TABLE briefs (
        hash TEXT PRIMARY KEY, seq INTEGER NOT NULL UNIQUE, story TEXT NOT NULL REFERENCES stories (id),
        title TEXT, as_of TEXT, known_at TEXT, record TEXT NOT NULL)""",
    "CREATE INDEX briefs_by_story ON briefs (story)",
    "CREATE VIRTUAL TABLE search USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2')",
)


def _second(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE pages ADD COLUMN stated TEXT")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first, _second)
