"""Stories as records: ids, titles, and the reasons of joins and merges."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import itemgetter

import numpy as np
import xxhash
from msgspec.structs import replace

from twosource import clock
from twosource.copies.order import canonical
from twosource.language import similarity
from twosource.model import Article, Join, Merge, Split, Story
from twosource.stories.cluster import Cluster
from twosource.stories.parting import Parting
from twosource.stories.vectors import Numbers, Vector, Weights, common, product, square, total
from twosource.stories.weights import OPENING

REASONS = 8
"""Shared terms given as the reason of a join or a merge."""


def story_id(first: Article) -> str:
    """Return the id of the story whose first article is given."""
    return f"s-{xxhash.xxh3_64_hexdigest(first.id.encode('utf-8', 'replace'))[:10]}"


def join(article: Article, cluster: Cluster, vector: Vector, source: str | None, names: Sequence[str]) -> Join:
    """Return why an article is in a story: what it shares with the rest of it, or the page it copies.

    ``names`` are the terms by number.
    """
    if cluster.articles[0].id == article.id:
        return Join(article=article.id, similarity=1.0)
    own, there = common(vector, cluster.sums)
    shares = vector.weights[own] * (cluster.sums.weights[there] - vector.weights[own])
    with_rest, itself = total(shares), square(vector)
    rest = cluster.square - 2 * with_rest - itself
    nearness = min(1.0, with_rest / math.sqrt(rest * itself)) if rest > _NOTHING and itself else 0.0
    shared = similarity.written(_reasons(vector.terms[own], shares, names), _texts([article]))
    return Join(article=article.id, similarity=round(nearness, 4), shared=shared, copy_of=source)


def merge(kept: Cluster, gone: Cluster, time: str | None, names: Sequence[str]) -> Merge:
    """Return the record of a merge that is about to be made; ``names`` are the terms by number."""
    in_kept, in_gone = common(kept.sums, gone.sums)
    shares = kept.sums.weights[in_kept] * gone.sums.weights[in_gone]
    return Merge(
        story=story_id(gone.articles[0]),
        articles=tuple(article.id for article in canonical(gone.articles)),
        known_at=time,
        similarity=round(total(shares) / (math.sqrt(kept.square * gone.square) or 1), 4),
        shared=similarity.written(_reasons(kept.sums.terms[in_kept], shares, names), _texts(gone.articles)),
    )


def log_split(whole: Cluster, parting: Parting, time: str | None, step: int) -> None:
    """Give both parts of a story its log, as far as articles of each had part in it, and the split that parts them."""
    stay, gone = parting.stay, parting.gone
    split = Split(
        story=story_id(gone.articles[0]),
        source=story_id(stay.articles[0]),
        articles=tuple(article.id for article in canonical(gone.articles)),
        known_at=time,
        similarity=round(parting.similarity, 4),
        apart=similarity.written(parting.apart[:REASONS], _texts(gone.articles)),
    )
    for part in (stay, gone):
        mine = {article.id for article in part.articles}
        had = ((at, _share(change, mine)) for at, change in whole.log.items())
        part.log = {**{at: change for at, change in had if change is not None}, step: split}


def _share(change: Merge | Split, ids: Set[str]) -> Merge | Split | None:
    """Return a change as far as some articles had part in it; a split parts all."""
    if isinstance(change, Split):
        return change
    mine = tuple(id for id in change.articles if id in ids)
    return replace(change, articles=mine) if mine else None


def _reasons(terms: Numbers, shares: Weights, names: Sequence[str]) -> tuple[str, ...]:
    """Return the terms that add most to a similarity, those that add most first."""
    least = float(np.sort(shares)[-REASONS]) if len(shares) > REASONS else 0.0
    (most,) = (shares >= max(least, _NOTHING)).nonzero()
    reasons = sorted((-share, names[term]) for term, share in zip(terms[most].tolist(), shares[most].tolist(), strict=True))
    return tuple(name for _, name in reasons[:REASONS])


def _texts(articles: Iterable[Article]) -> Iterator[str]:
    """Yield where the terms of articles stand: in what is read of a text, then in the title, which may have needless capitals."""
    return (text for article in articles for text in (article.text[:OPENING], article.title or "", article.text[OPENING:]))


def story(
    cluster: Cluster,
    joins: Mapping[str, Join],
    vectors: Mapping[str, Vector],
    found_in: Mapping[str, Sequence[str]],
    numbers: Mapping[str, int],
    retold: frozenset[str] = frozenset(),
) -> Story:
    """Return a grown story; ``found_in`` gives the origins of each article, ``numbers`` those of the terms of the vectors.

    Its title is the one that says most of what the other articles tell; those of ``retold`` articles, which tell others in
    their own words, and of live pages, which change, come after all others.
    """
    articles, merges, splits = canonical(cluster.articles), list[Merge](), list[Split]()
    for _, change in sorted(cluster.log.items(), key=itemgetter(0)):
        if isinstance(change, Merge):
            merges.append(change)
        else:
            splits.append(replace(change, after=len(merges)))
    times = [article.known_at for article in articles if article.known_at and clock.is_time(article.known_at)]
    titled = [
        (_speaks(article, retold), _telling(article.title, vectors[article.id], cluster, numbers), article.title)
        for article in articles
        if article.title
    ]
    return Story(
        id=story_id(cluster.articles[0]),
        articles=tuple(article.id for article in articles),
        origins=tuple(dict.fromkeys(id for article in articles for id in found_in.get(article.id, ()))),
        first_known=clock.earliest(times),
        title=max(titled, key=itemgetter(0, 1))[2] if titled else None,
        joins=tuple(joins[article.id] for article in articles),
        merges=tuple(merges),
        splits=tuple(splits),
        known_at=clock.latest(times),
    )


def _speaks(article: Article, retold: frozenset[str]) -> bool:
    return article.id not in retold and article.kind != "live"


def _telling(title: str, vector: Vector, cluster: Cluster, numbers: Mapping[str, int]) -> float:
    """Return how much of what the other articles of a story tell stands in the title of one, whose vector is given."""
    terms = np.array(sorted({numbers[term] for term in similarity.terms(title) if term in numbers}), np.int64)
    own, _ = common(vector, Vector(terms, np.ones(len(terms))))
    words = Vector(vector.terms[own], vector.weights[own])
    return product(words, cluster.sums) - square(words)


_NOTHING = 1e-9
