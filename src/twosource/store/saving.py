"""How one analysis goes into the desk, within the caller's transaction."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

import xxhash
from sqlalchemy import Connection, TableClause, delete, func, select

from twosource.errors import DeskError
from twosource.model import Annotation, Article, Brief, Copy, Origin, Page, Story
from twosource.pages import fingerprint
from twosource.store import tables
from twosource.store.rows import Row, add, chunks, encoded, put, select_where

Found = TypeVar("Found", Page, Article)


def usable(found: Iterable[Found]) -> list[Found]:
    """Return what could be read, sorted by id: a failed page must not hide what the desk knows of it from before."""
    return sorted((page for page in found if not any(issue.fatal for issue in page.issues)), key=lambda page: page.id)


def save_pages(connection: Connection, pages: Sequence[Page | Article]) -> tuple[int, int]:
    """Add pages, and versions of those whose content changed; return how many of either."""
    known = _latest(connection, [page.id for page in pages])
    seq = _last_seq(connection, tables.pages)
    rows: list[Row] = []
    for page in pages:
        digest = fingerprint(page)
        version, known_digest = known.get(page.id, (0, ""))
        if digest != known_digest:
            rows.append(_page_row(page) | {"version": version + 1, "hash": digest, "seq": seq + len(rows) + 1})
    add(connection, tables.pages, rows)
    added = sum(row["version"] == 1 for row in rows)
    return added, len(rows) - added


def save_articles(connection: Connection, articles: Sequence[Article]) -> tuple[int, int]:
    """Add articles of pages that are saved; return how many were new, and how many are now read differently."""
    versions = _versions(connection, [article.id for article in articles])
    columns = tables.articles.c
    stored = select_where(connection, columns.id, list(versions), columns.id, columns.version, columns.record)
    known = {(row.id, row.version): row.record for row in stored}
    changed = []
    for article in articles:
        row = _article_row(article, versions[article.id])
        if known.get((row["id"], row["version"])) != row["record"]:
            changed.append((article, row))
    put(connection, tables.articles, [row for _, row in changed], ("id", "version"))
    _index(connection, [article for article, _ in changed])
    added = sum((row["id"], row["version"]) not in known for _, row in changed)
    return added, len(changed) - added


def save_annotations(connection: Connection, annotations: Sequence[Annotation]) -> None:
    """Put what was read in articles that are saved."""
    versions = _versions(connection, [annotation.id for annotation in annotations])
    rows = [{"id": each.id, "version": versions[each.id], "record": encoded(each)} for each in annotations]
    put(connection, tables.annotations, rows, ("id", "version"))


def save_copies(connection: Connection, copies: Sequence[Copy], origins: Sequence[Origin]) -> None:
    """Put who copied whom; what is found now stands in the place of what was found of the same articles before."""
    versions = _versions(connection, sorted({side for copy in copies for side in (copy.a, copy.b)}))
    rows = [
        {
            "a": copy.a,
            "a_version": versions[copy.a],
            "b": copy.b,
            "b_version": versions[copy.b],
            "kind": copy.kind,
            "score": copy.score,
            "record": encoded(copy),
        }
        for copy in copies
    ]
    put(connection, tables.copies, rows, ("a", "b"))
    put(connection, tables.origins, [{"id": each.id, "name": each.name, "record": encoded(each)} for each in origins], ("id",))


def save_stories(connection: Connection, stories: Sequence[Story]) -> int:
    """Put stories, each in the place of what was known under its id; return how many were new.

    Stories that were merged into them keep their record, which briefs refer to, and lose their articles.
    """
    ids = [story.id for story in stories]
    known = {row.id for row in select_where(connection, tables.stories.c.id, ids, tables.stories.c.id)}
    versions = _versions(connection, sorted({article for story in stories for article in story.articles}))
    rows = [{"id": each.id, "title": each.title, "first_known": each.first_known, "record": encoded(each)} for each in stories]
    put(connection, tables.stories, rows, ("id",))
    members = [
        {"story": story.id, "article": article, "version": versions[article]} for story in stories for article in story.articles
    ]
    for chunk in chunks([*ids, *(merge.story for story in stories for merge in story.merges)]):
        connection.execute(delete(tables.story_articles).where(tables.story_articles.c.story.in_(chunk)))
    add(connection, tables.story_articles, members)
    return len(set(ids) - known)


def save_briefs(connection: Connection, briefs: Sequence[Brief]) -> int:
    """Add the briefs that the desk does not hold word for word; return how many."""
    found = {xxhash.xxh128_hexdigest(encoded(brief).encode()): brief for brief in briefs}
    known = {row.hash for row in select_where(connection, tables.briefs.c.hash, list(found), tables.briefs.c.hash)}
    seq = _last_seq(connection, tables.briefs)
    rows = [
        {
            "hash": digest,
            "seq": seq + number,
            "story": brief.story,
            "title": brief.title,
            "as_of": brief.as_of,
            "known_at": brief.known_at,
            "record": encoded(brief),
        }
        for number, (digest, brief) in enumerate(((digest, brief) for digest, brief in found.items() if digest not in known), 1)
    ]
    add(connection, tables.briefs, rows)
    return len(rows)


def _latest(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Return the current version of each page that the desk holds, and its fingerprint."""
    columns = tables.pages.c
    rows = select_where(connection, columns.id, ids, columns.id, columns.version, columns.hash)
    return {row.id: (row.version, row.hash) for row in sorted(rows, key=lambda row: row.version)}


def _versions(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """Return the current version of each page; raise DeskError where one of them is not in the desk."""
    versions = {page_id: version for page_id, (version, _) in _latest(connection, ids).items()}
    missing = next((page_id for page_id in ids if page_id not in versions), None)
    if missing is not None:
        raise DeskError(f"nothing was saved: the page {missing!r} is named but was neither given nor saved before")
    return versions


def _last_seq(connection: Connection, table: TableClause) -> int:
    return connection.scalar(select(func.max(table.c.seq))) or 0


def _page_row(page: Page | Article) -> Row:
    row = {"id": page.id, "url": page.url, "publisher": page.publisher, "fetched": page.fetched}
    if isinstance(page, Page):
        stated = None if page.stated is None else encoded(page.stated)
        return row | {"html": page.html, "text": page.text, "stated": stated, "issues": encoded(page.issues)}
    return row | {"html": None, "text": None, "stated": None, "issues": "[]"}  # an article that came without a page


def _article_row(article: Article, version: int) -> Row:
    return {
        "id": article.id,
        "version": version,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "known_at": article.known_at,
        "kind": article.kind,
        "record": encoded(article),
    }


def _index(connection: Connection, articles: Sequence[Article]) -> None:
    """Put the current texts in the place of older versions in the full-text index, whose rows are numbered by ``seq``."""
    columns = tables.pages.c
    found = select_where(connection, columns.id, [article.id for article in articles], columns.id, columns.version, columns.seq)
    rows = sorted(found, key=lambda row: row.version)
    for row in rows:
        connection.execute(delete(tables.search).where(tables.search.c.rowid == row.seq))
    current = {row.id: row.seq for row in rows}
    add(connection, tables.search, [{"rowid": current[each.id], "title": each.title, "text": each.text} for each in articles])
