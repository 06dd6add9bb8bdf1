"""The order in which articles became known: what any step may look back on.

Every step that compares an article with others looks only at those that were known by then, so that adding later articles
changes nothing that was found before. Articles without a time stand last, all at once: nothing shows when they were known.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from twosource import clock
from twosource.model import Article

NEVER = datetime.max.replace(tzinfo=UTC)
"""Stands for "not known when": later than every known time."""


def known(article: Article) -> datetime:
    """Return the last instant at which the article can have become known, ``NEVER`` where it gives no readable time."""
    time = article.known_at
    return clock.bounds(time)[1] if time is not None and clock.is_time(time) else NEVER


def is_older(one: Article, other: Article) -> bool:
    """Tell whether an article was changed for the last time before the other was published, by what both say of themselves."""
    changed, published = _last_change(one), _stated(other.published)
    return changed is not None and published is not None and clock.precedes(changed, published)


def no_later(one: Article, other: Article) -> bool:
    """Tell whether an article was changed for the last time when the other was published, or before."""
    changed, published = _last_change(one), _stated(other.published)
    if changed is None or published is None:
        return False
    first, second = clock.comparable(changed, published)
    return first[1] <= second[0]


def _last_change(article: Article) -> str | None:
    """Return the last time at which the article says it was published or changed."""
    return clock.latest([time for stamp in (article.published, article.modified) if (time := _stated(stamp)) is not None])


def _stated(stamp: str | None) -> str | None:
    return stamp if stamp is not None and clock.is_time(stamp) else None


def canonical(articles: Iterable[Article]) -> list[Article]:
    """Return articles by the time they became known, undated ones last, ties by id."""
    return sorted(articles, key=lambda article: (known(article), article.id))


def ranks(articles: Sequence[Article]) -> Mapping[str, int]:
    """Return, by article id, the place of the article's time among all times; equal times have one rank."""
    places = {time: place for place, time in enumerate(sorted({known(article) for article in articles}))}
    return {article.id: places[known(article)] for article in articles}


def read_at(article: Article) -> str | None:
    """Return the time from which what is read in an article, its dates included, can have been known; ``None`` where unknown.

    The dates of a page that other pages date were known only when these were; if it gives no time at all, then neither was it
    known before, and where it is not surely dated nothing tells.
    """
    if article.known_at is None or not clock.is_time(article.known_at):
        return article.dated.known_at if article.dated.sure else None
    if article.published is not None or article.dated.known_at is None:
        return article.known_at
    return clock.latest([article.known_at, article.dated.known_at])
