"""An index of copies that lives on disk: articles are added one at a time, and expire by date.

``find`` compares the articles that it is given, in memory. An archive keeps the sampled shingles of every article that it was
given in an SQLite file, so that an article of today is compared with those of the last weeks without reading them again. An
article is compared word for word with those that share enough of its sample, by ``find`` itself; what other articles quote is
known only as far as they are among these. Memory does not grow with the archive.
"""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path
from types import TracebackType

import msgspec

from twosource import clock
from twosource.copies.detect import FEWEST_WORDS, find
from twosource.copies.fingerprints import MOST_PAGES, enough, sample
from twosource.copies.order import NEVER, known
from twosource.copies.prose import Prose, read
from twosource.errors import DeskError
from twosource.model import READABLE, Article, Copy

MOST_COMPARED = 24
"""Articles with which another is compared at most: those that share most with it."""
BATCH = 64
"""Articles that are written to the disk at once."""
_SETTINGS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
"""A power cut can take back the last articles, and harms nothing else; to wait for the disk each time would take most of it."""
_TABLES = """
CREATE TABLE IF NOT EXISTS article (number INTEGER PRIMARY KEY, id BLOB UNIQUE NOT NULL, known TEXT, digest INTEGER NOT NULL,
    size INTEGER NOT NULL, filed INTEGER NOT NULL, record BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS article_digest ON article (digest);
CREATE INDEX IF NOT EXISTS article_known ON article (known);
CREATE TABLE IF NOT EXISTS posting (shingle INTEGER, number INTEGER, PRIMARY KEY (shingle, number)) WITHOUT ROWID;
"""


class Archive:
    """The archive in a file, made where there is none. Raise DeskError where the file cannot be used."""

    def __init__(self, path: Path | str) -> None:
        self._path = path
        with self._told():
            self._database = sqlite3.connect(path)
            self._database.executescript(_SETTINGS + _TABLES)

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        with self._told():
            return int(self._database.execute("SELECT count(*) FROM article").fetchone()[0])

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def add(self, article: Article) -> tuple[Copy, ...]:
        """File an article and return its copies among those filed before, sorted by the two ids.

        One that is filed already under the same id is replaced. Pages that are no article, and empty ones, are not filed.
        """
        return next(self.add_all((article,)))

    def add_all(self, articles: Iterable[Article]) -> Iterator[tuple[Copy, ...]]:
        """File articles one after another as ``add`` does, and yield the copies of each.

        Many are written to the disk at once, which takes less time than one by one; what has been yielded is written.
        """
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            with self._told(), self._database:
                found = [self._add(article) for article in batch]
            yield from found

    def _add(self, article: Article) -> tuple[Copy, ...]:
        prose = read(article)
        if article.kind not in READABLE or len(prose.starts) < FEWEST_WORDS:
            return ()
        self._remove("SELECT number FROM article WHERE id = ?", _bytes(article.id))
        others = self._others(prose)
        self._file(prose)
        return find([article, *others], {}, of=article.id)

    def expire(self, before: str | date) -> int:
        """Forget the articles that were known before a time (ISO 8601 or a date), and return how many; undated ones are kept.

        Raise TimeError where the time cannot be read.
        """
        with self._told(), self._database:
            return self._remove("SELECT number FROM article WHERE known < ?", clock.utc(clock.normal(before))[0].isoformat())

    def _others(self, prose: Prose) -> list[Article]:
        """Return the filed articles to compare: the first with the same words, and those that share most."""
        size = len(prose.distinct)
        shared = self._database.execute(_SHARED, (json.dumps(_signed(prose)),)).fetchall()
        near = sorted((-count, number) for number, count, other in shared if enough(count, size, other))[:MOST_COMPARED]
        same = self._database.execute(_FIRST, (_digest(prose),)).fetchall()
        return [self._article(number) for number in sorted({number for _, number in near} | {number for (number,) in same})]

    def _article(self, number: int) -> Article:
        (record,) = self._database.execute("SELECT record FROM article WHERE number = ?", (number,)).fetchone()
        return msgspec.convert(json.loads(zlib.decompress(record)), type=Article)

    def _file(self, prose: Prose) -> None:
        article = prose.article
        time = None if known(article) == NEVER else known(article).isoformat()
        first = self._database.execute(_FIRST, (_digest(prose),)).fetchone() is None
        record = zlib.compress(json.dumps(msgspec.to_builtins(article)).encode())
        cursor = self._database.execute(
            "INSERT INTO article (id, known, digest, size, filed, record) VALUES (?, ?, ?, ?, 0, ?)",
            (_bytes(article.id), time, _digest(prose), len(prose.distinct), record),
        )
        if first:
            self._file_shingles(prose, cursor.lastrowid)

    def _file_shingles(self, prose: Prose, number: int | None) -> None:
        """File the shingles of an article, but none that stands in too many; of articles with the same words one has them."""
        self._database.execute("UPDATE article SET filed = 1 WHERE number = ?", (number,))
        self._database.executemany(_POST, [(shingle, number, MOST_PAGES) for shingle in _signed(prose)])

    def _remove(self, query: str, value: str | bytes) -> int:
        gone = [number for (number,) in self._database.execute(query, (value,)).fetchall()]
        for number in gone:
            prose = read(self._article(number))
            rows = [(shingle, number) for shingle in _signed(prose)]
            self._database.executemany("DELETE FROM posting WHERE shingle = ? AND number = ?", rows)
            self._database.execute("DELETE FROM article WHERE number = ?", (number,))
            if self._database.execute(_FIRST, (_digest(prose),)).fetchone() is None:
                for (heir,) in self._database.execute(_HEIR, (_digest(prose),)).fetchall():
                    self._file_shingles(read(self._article(heir)), heir)
        return len(gone)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError as error:
            raise DeskError(f"the archive of copies {str(self._path)!r} is closed; open it again with Archive(path)") from error
        except (sqlite3.Error, zlib.error, msgspec.MsgspecError) as error:
            raise DeskError(f"cannot use the archive of copies {self._path}: {error}; name another file or remove it") from error


_FIRST = "SELECT number FROM article WHERE digest = ? AND filed LIMIT 1"
_HEIR = "SELECT number FROM article WHERE digest = ? ORDER BY number LIMIT 1"
_POST = "INSERT INTO posting SELECT ?1, ?2 WHERE (SELECT count(*) FROM posting WHERE shingle = ?1) < ?3"
_SHARED = """
SELECT article.number, count(*), article.size FROM json_each(?) AS sampled
JOIN posting ON posting.shingle = sampled.value JOIN article ON article.number = posting.number GROUP BY article.number
"""


def _signed(prose: Prose) -> list[int]:
    """Return the sampled shingles as SQLite holds them: signed."""
    return [_sign(value) for value in sorted(sample(prose.distinct).tolist())]


def _bytes(id: str) -> bytes:
    # Names of files may hold bytes that are no text; they come as lone surrogates, which SQLite refuses in a string.
    return id.encode("utf-8", "surrogatepass")


def _digest(prose: Prose) -> int:
    return _sign(prose.digest)


def _sign(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value
