"""The desk: what was read and found, kept from run to run."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Executable, Row, TableClause, func, select, text

from twosource import arguments
from twosource.copies import difference
from twosource.errors import DeskError
from twosource.model import READABLE, Annotation, Article, Brief, Copy, Difference, Issue, Line, Origin, Page, Stated, Story
from twosource.store import saving, tables
from twosource.store.database import Database
from twosource.store.saved import Saved

_Record = TypeVar("_Record", bound=Line)

_SEARCH = """
    SELECT pages.id FROM search JOIN pages ON pages.seq = search.rowid
    WHERE search MATCH :match ORDER BY bm25(search), pages.id
"""


class Desk:
    """A database file of pages with all their versions, and of what was found in them.

    A context manager; ``path`` is made where it does not exist, and ``timeout`` is how many seconds another writer is waited
    for. Every method raises DeskError, with what to do, where the file cannot be used. No time of day is ever stored.
    """

    def __init__(self, path: str | Path, *, timeout: float = 10.0) -> None:
        self._path = arguments.path("path", path, "name the file of the desk")
        self._database = Database(self._path, timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def save(
        self,
        *,
        pages: Sequence[Page] = (),
        articles: Sequence[Article] = (),
        annotations: Mapping[str, Annotation] | None = None,
        copies: Sequence[Copy] = (),
        origins: Sequence[Origin] = (),
        stories: Sequence[Story] = (),
        briefs: Sequence[Brief] = (),
    ) -> Saved:
        """Save one analysis, whole or not at all, and return what was new in it.

        Ids are unique among ``pages`` and among ``articles``. A page whose content changed becomes a new version of itself; an
        article without a page is versioned by its own content. Pages and articles with a fatal issue are passed over. Copies,
        origins and stories stand in the place of those saved before under the same ids; briefs are all kept.
        """
        usable = saving.usable(articles)
        own_pages = {page.id for page in pages}
        incoming: list[Page | Article] = [*saving.usable(pages), *(each for each in usable if each.id not in own_pages)]
        kept = {article.id for article in usable}
        with self._database.writing() as connection:
            new_pages, new_versions = saving.save_pages(connection, sorted(incoming, key=lambda page: page.id))
            new_articles, updated = saving.save_articles(connection, usable)
            saving.save_annotations(connection, [each for key, each in sorted((annotations or {}).items()) if key in kept])
            saving.save_copies(connection, copies, origins)
            new_stories = saving.save_stories(connection, stories)
            new_briefs = saving.save_briefs(connection, briefs)
        return Saved(
            pages=new_pages,
            versions=new_versions,
            articles=new_articles,
            updated=updated,
            stories=new_stories,
            briefs=new_briefs,
        )

    def pages(self) -> tuple[Page, ...]:
        """Return the current version of every page, sorted by id."""
        return tuple(_page(row) for row in self._rows(_current(tables.pages)) if _is_page(row))

    def articles(self) -> tuple[Article, ...]:
        """Return the current version of every article, sorted by id."""
        return self._records(_current(tables.articles), Article)

    def annotations(self) -> dict[str, Annotation]:
        """Return what was read in the current version of every article, by the article's id, sorted."""
        return {annotation.id: annotation for annotation in self._records(_current(tables.annotations), Annotation)}

    def copies(self) -> tuple[Copy, ...]:
        """Return who copied whom, sorted by both articles."""
        return self._records(select(tables.copies.c.record).order_by(tables.copies.c.a, tables.copies.c.b), Copy)

    def origins(self) -> tuple[Origin, ...]:
        """Return the origins, sorted by id."""
        return self._records(select(tables.origins.c.record).order_by(tables.origins.c.id), Origin)

    def stories(self) -> tuple[Story, ...]:
        """Return the stories as they were last found, sorted by id, without those that were merged into others."""
        held = tables.stories.c.id.in_(select(tables.story_articles.c.story))
        return self._records(select(tables.stories.c.record).where(held).order_by(tables.stories.c.id), Story)

    def briefs(self, story: str | None = None) -> tuple[Brief, ...]:
        """Return all briefs, or those of one story, in the order in which they were first saved."""
        query = select(tables.briefs.c.record).order_by(tables.briefs.c.seq)
        return self._records(query if story is None else query.where(tables.briefs.c.story == story), Brief)

    def versions(self, page_id: str) -> tuple[Page | Article, ...]:
        """Return all versions of a page, oldest first; where an article came without a page, the article."""
        pages = self._rows(select(tables.pages).where(tables.pages.c.id == page_id).order_by(tables.pages.c.version))
        records = self._rows(select(tables.articles).where(tables.articles.c.id == page_id))
        articles = {row.version: msgspec.json.decode(row.record, type=Article) for row in records}
        return tuple(_page(row) if _is_page(row) else articles[row.version] for row in pages)

    def differences(self, page_id: str) -> tuple[Difference, ...]:
        """Return what changed in the text of a page's article from version to version, oldest first.

        The n-th version is called ``page_id@n``. Versions that hold no article, and those that only look different, are passed
        over. Raise DeskError where the desk holds no such page.
        """
        if not self.versions(page_id):
            raise DeskError(f"the desk {self._path} holds no page {page_id!r}; Desk.pages() and Desk.articles() have the ids")
        query = select(tables.articles).where(tables.articles.c.id == page_id).order_by(tables.articles.c.version)
        told = [
            replace(msgspec.json.decode(row.record, type=Article), id=f"{page_id}@{row.version}") for row in self._rows(query)
        ]
        found = (difference(old, new) for old, new in pairwise(each for each in told if each.kind in READABLE))
        return tuple(each for each in found if not each.cosmetic)

    def search(self, words: str) -> tuple[str, ...]:
        """Return the ids of the articles that hold all ``words`` in title or text, the best match first.

        Case and accents do not count; every other character is looked for as it is, so there is no query language to learn.
        """
        match = " ".join('"{}"'.format(word.replace('"', '""')) for word in words.replace("\0", " ").split())
        if not match:
            return ()
        query = text(_SEARCH)
        return tuple(row.id for row in self._rows(query.bindparams(match=match)))

    def _rows(self, query: Executable) -> Sequence[Row[Any]]:
        with self._database.reading() as connection:
            return connection.execute(query).all()

    def _records(self, query: Executable, kind: type[_Record]) -> tuple[_Record, ...]:
        return tuple(msgspec.json.decode(row.record, type=kind) for row in self._rows(query))


def _current(table: TableClause) -> Executable:
    """Return a query for the rows that belong to the current version of their page, sorted by id."""
    of_same_page = tables.pages.alias()
    newest = select(func.max(of_same_page.c.version)).where(of_same_page.c.id == table.c.id).scalar_subquery()
    return select(table).where(table.c.version == newest).order_by(table.c.id)


def _is_page(row: Row[Any]) -> bool:
    return row.html is not None or row.text is not None


def _page(row: Row[Any]) -> Page:
    return Page(
        id=row.id,
        url=row.url,
        publisher=row.publisher,
        fetched=row.fetched,
        html=row.html,
        text=row.text,
        stated=None if row.stated is None else msgspec.json.decode(row.stated, type=Stated),
        issues=msgspec.json.decode(row.issues, type=tuple[Issue, ...]),
    )
