"""Stories as records: ids, titles, and the reasons of joins and merges."""

import math
from collections.abc import Mapping, Sequence
from heapq import nsmallest

import xxhash

from twosource import clock
from twosource.copies.order import canonical
from twosource.language import similarity
from twosource.language.similarity import Vector
from twosource.model import Article, Join, Merge, Story
from twosource.stories.cluster import Cluster

REASONS = 8
"""Shared terms given as the reason of a join or a merge."""


def story_id(first: Article) -> str:
    """Return the id of the story whose first article is given."""
    return f"s-{xxhash.xxh3_64_hexdigest(first.id.encode('utf-8', 'replace'))[:10]}"


def join(article: Article, cluster: Cluster, vector: Vector, source: str | None) -> Join:
    """Return why an article is in a story: what it shares with the rest of it, or the page it copies."""
    if cluster.articles[0].id == article.id:
        return Join(article=article.id, similarity=1.0)
    shares = [(weight * (cluster.sums[term] - weight), term) for term, weight in vector.items()]
    product = sum([share for share, _ in shares])
    own = sum([weight * weight for weight in vector.values()])
    square = cluster.square - 2 * product - own
    nearness = min(1.0, product / math.sqrt(square * own)) if square > _NOTHING and own else 0.0
    shared = [entry for entry in shares if entry[0] > _NOTHING]
    reasons = tuple(term for _, term in nsmallest(REASONS, ((-share, term) for share, term in shared)))
    return Join(article=article.id, similarity=round(nearness, 4), shared=reasons, copy_of=source)


def merge(kept: Cluster, gone: Cluster, time: str | None) -> Merge:
    """Return the record of a merge that is about to be made."""
    product = similarity.similarity(kept.sums, gone.sums)
    return Merge(
        story=story_id(gone.articles[0]),
        articles=tuple(article.id for article in canonical(gone.articles)),
        known_at=time,
        similarity=round(product / (math.sqrt(kept.square * gone.square) or 1), 4),
        shared=similarity.shared(kept.sums, gone.sums)[:REASONS],
    )


def story(
    cluster: Cluster, joins: Mapping[str, Join], vectors: Mapping[str, Vector], found_in: Mapping[str, Sequence[str]]
) -> Story:
    """Return a grown story; ``found_in`` gives the origins of each article."""
    articles = canonical(cluster.articles)
    times = [article.known_at for article in articles if article.known_at and clock.is_time(article.known_at)]
    return Story(
        id=story_id(cluster.articles[0]),
        articles=tuple(article.id for article in articles),
        origins=tuple(dict.fromkeys(id for article in articles for id in found_in.get(article.id, ()))),
        first_known=clock.earliest(times),
        title=_title(articles, cluster, vectors),
        joins=tuple(joins[article.id] for article in articles),
        merges=tuple(cluster.merges),
        known_at=clock.latest(times),
    )


def _title(articles: Sequence[Article], cluster: Cluster, vectors: Mapping[str, Vector]) -> str | None:
    """Return the title of the article that is most like all of them together."""
    titled = [article for article in articles if article.title]
    best = max(titled, key=lambda article: similarity.similarity(vectors[article.id], cluster.sums), default=None)
    return best.title if best is not None else None


_NOTHING = 1e-9
