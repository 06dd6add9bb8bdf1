"""Grouping articles into stories, one at a time, in the order in which they became known.

A one-pass stream over TF-IDF centroids with a window (Allan, Papka and Lavrenko, "On-line new event detection and tracking",
1998), on the product's one similarity. An article joins the nearest story, or that of a page it copies or re-tells, or starts
one, at once and for good: what is found of a time never changes when later articles are added.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import xxhash

from twosource import clock
from twosource.copies.boilerplate import boilerplate, own_text
from twosource.copies.order import canonical, known, ranks
from twosource.language import similarity
from twosource.model import READABLE, Article, Copy, Join, Origin, Story
from twosource.stories.centroids import Centroids

OPENING = 3000
"""Characters of the text that are read beside the title, which counts twice; news says first what it is about."""
THRESHOLD = 0.24
"""Similarity from which an article joins a story."""
HEADLINE_THRESHOLD = 0.14
"""The same for an article that is hardly more than its headline, and shares few words with anything."""
HEADLINE = 100
"""Characters of text below which an article is hardly more than its headline."""
STRONG_COPY = 0.5
"""Share of literal reuse that makes two pages one story whatever else stands in them."""
REASONS = 8
"""Shared terms given as the reason of a join."""


@dataclass(slots=True)
class _Group:
    """A story as it grows."""

    articles: list[Article] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)


def group(articles: Sequence[Article], copies: Sequence[Copy], origins: Sequence[Origin]) -> tuple[Story, ...]:
    """Return the stories, by the time their first article became known; every article is in one.

    The order of the articles does not matter. Articles without a time find their story last, at any time. Stubs and
    index pages take no part.
    """
    ordered = [article for article in canonical(articles) if article.kind in READABLE]
    place, known_boilerplate = ranks(ordered), boilerplate(ordered)
    vectors = {article.id: vector(article, own_text(article, known_boilerplate, place[article.id])) for article in ordered}
    groups = _stream(ordered, vectors, _links(copies))
    found_in = _origins_by_article(origins)
    return tuple(_story(one, vectors, found_in) for one in groups)


def vector(article: Article, text: str) -> similarity.Vector:
    """Return what an article is about: its title twice and the opening of its text, given without boilerplate."""
    title = article.title or ""
    return similarity.vector(f"{title}\n{title}\n{text[:OPENING]}")


def _links(copies: Sequence[Copy]) -> dict[str, list[tuple[float, str]]]:
    """Return, for each article, those whose story it must share, the closest first."""
    links: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for copy in copies:
        if copy.kind == "rewrite" or copy.score >= STRONG_COPY:
            links[copy.a].append((-copy.score, copy.b))
            links[copy.b].append((-copy.score, copy.a))
    return {article: sorted(others) for article, others in links.items()}


def _stream(
    ordered: Sequence[Article], vectors: Mapping[str, similarity.Vector], links: Mapping[str, Sequence[tuple[float, str]]]
) -> list[_Group]:
    centroids = Centroids()
    groups: list[_Group] = []
    story_of: dict[str, int] = {}
    for article in ordered:
        now, mine = known(article), vectors[article.id]
        number = next((story_of[other] for _, other in links.get(article.id, ()) if other in story_of), None)
        if number is None:
            near = centroids.nearest(mine, now)
            number = near[0] if near is not None and near[1] >= _threshold(article) else None
        if number is None:
            number = centroids.start(mine, now)
            groups.append(_Group([article], [Join(article=article.id, similarity=1.0)]))
        else:
            groups[number].articles.append(article)
            groups[number].joins.append(_join(article, number, mine, centroids))
            centroids.join(number, mine, now)
        story_of[article.id] = number
    return groups


def _threshold(article: Article) -> float:
    return THRESHOLD if len(article.text) >= HEADLINE else HEADLINE_THRESHOLD


def _join(article: Article, number: int, vector: similarity.Vector, centroids: Centroids) -> Join:
    shared = similarity.shared(vector, centroids.centroid(number))[:REASONS]
    return Join(article=article.id, similarity=round(centroids.similarity(number, vector), 4), shared=shared)


def _origins_by_article(origins: Sequence[Origin]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for origin in origins:
        for article in origin.articles:
            found[article].append(origin.id)
    return dict(found)


def _story(one: _Group, vectors: Mapping[str, similarity.Vector], found_in: Mapping[str, Sequence[str]]) -> Story:
    first = one.articles[0]
    times = [article.known_at for article in one.articles if article.known_at and clock.is_time(article.known_at)]
    return Story(
        id=f"s-{xxhash.xxh3_64_hexdigest(first.id.encode('utf-8', 'replace'))[:10]}",
        articles=tuple(article.id for article in one.articles),
        origins=tuple(dict.fromkeys(id for article in one.articles for id in found_in.get(article.id, ()))),
        first_known=clock.earliest(times),
        title=_title(one.articles, vectors),
        joins=tuple(one.joins),
    )


def _title(articles: Sequence[Article], vectors: Mapping[str, similarity.Vector]) -> str | None:
    """Return the title of the article that is most like all of them together."""
    total: defaultdict[str, float] = defaultdict(float)
    for article in articles:
        for term, weight in vectors[article.id].items():
            total[term] += weight
    titled = [article for article in articles if article.title]
    best = max(titled, key=lambda article: similarity.similarity(vectors[article.id], total), default=None)
    return best.title if best is not None else None
