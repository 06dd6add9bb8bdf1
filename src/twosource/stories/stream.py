"""Grouping articles into stories in the order in which they became known.

A stream of small batches over TF-IDF vectors with a window (Allan, Papka and Lavrenko, "On-line new event detection and
tracking", 1998): the articles of one instant are joined with each other and with the stories so far by mean similarity, the
nearest first, so that the order within an instant does not matter. What later articles show, that two stories are one, is a
merge with its time, and that one is two a split: what was found of an earlier time can always be told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from heapq import heapify, heappop, heappush
from itertools import count, groupby

from twosource.copies.alignment import partly
from twosource.copies.boilerplate import boilerplate, own_text
from twosource.copies.order import canonical, known, ranks
from twosource.model import READABLE, Article, Copy, Join, Origin, Story
from twosource.stories.cluster import Cluster, single
from twosource.stories.index import Index
from twosource.stories.parting import has_grown, parted
from twosource.stories.records import join, log_split, merge, story
from twosource.stories.vectors import Vector
from twosource.stories.weights import Content, Signs, content

BATCH = 256
"""Articles of one instant that are joined at once; more of them are taken in turns, by id."""
STRONG_COPY = 0.5
"""Share of literal reuse that makes two pages one story whatever else stands in them."""

_Links = Mapping[str, Sequence[tuple[float, str]]]


def group(articles: Sequence[Article], copies: Sequence[Copy], origins: Sequence[Origin]) -> tuple[Story, ...]:
    """Return the stories, by the time their first article became known; every article is in one.

    The order of the articles does not matter. Articles without a time find their story last, at any time. Stubs and
    index pages take no part.
    """
    ordered = [article for article in canonical(articles) if article.kind in READABLE]
    place, known_boilerplate = ranks(ordered), boilerplate(ordered)
    stream = Stream(_links(copies))
    for now, batch in _batches(ordered):
        stream.take([(each, content(each, own_text(each, known_boilerplate, place[each.id]))) for each in batch], now)
    found_in: defaultdict[str, list[str]] = defaultdict(list)
    for origin in origins:
        for id in origin.articles:
            found_in[id].append(origin.id)
    clusters = sorted(stream.index.clusters.values(), key=lambda cluster: cluster.number)
    rewrites = [copy for copy in copies if copy.kind == "rewrite" and copy.source is not None and not partly(copy)]
    retold = frozenset((copy.b if copy.source == "a" else copy.a) for copy in rewrites)
    return tuple(story(cluster, stream.joins, stream.vectors, found_in, stream.index.vocabulary, retold) for cluster in clusters)


def _batches(ordered: Iterable[Article]) -> Iterator[tuple[datetime, list[Article]]]:
    for now, instant in groupby(ordered, key=known):
        waiting = list(instant)
        for start in range(0, len(waiting), BATCH):
            yield now, waiting[start : start + BATCH]


def _links(copies: Sequence[Copy]) -> _Links:
    """Return, for each article, those whose story it must share, the closest first."""
    links: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for copy in copies:
        if not partly(copy) and (copy.kind == "rewrite" or copy.score >= STRONG_COPY):
            links[copy.a].append((-copy.score, copy.b))
            links[copy.b].append((-copy.score, copy.a))
    return {article: sorted(others) for article, others in links.items()}


class Stream:
    """The stories so far, why each article is in its own, and the articles' vectors."""

    def __init__(self, links: _Links) -> None:
        self.index = Index()
        self.joins: dict[str, Join] = {}
        self.vectors: dict[str, Vector] = {}
        self._links = links
        self._stories: dict[str, Cluster] = {}
        self._numbers: dict[str, int] = {}
        self._steps = count()
        self._signs: dict[str, Signs] = {}

    def take(self, batch: Sequence[tuple[Article, Content]], now: datetime) -> None:
        """Join or start stories with articles of one instant, which must not be before that of the last batch."""
        self.index.move_to(now)
        counted = [self.index.expect(found) for _, found in batch]
        first = len(self._numbers)
        copied = self._add(batch, counted, now)
        stories = (self._stories[article.id] for article, _ in batch)
        touched = {story.number: story for story in stories if story.version or len(batch) > 1}
        self._settle(touched.values(), first, batch[0][0].known_at)
        for article, _ in batch:
            cluster, names = self._stories[article.id], self.index.vocabulary.names
            self.joins[article.id] = join(article, cluster, self.vectors[article.id], copied.get(article.id), names)
        self._part([self._stories[article.id] for article, _ in batch], batch[0][0].known_at)

    def _add(self, batch: Sequence[tuple[Article, Content]], counted: Sequence[Vector], now: datetime) -> dict[str, str]:
        """Open a story for each article, or join it to that of its twin or source; return the sources."""
        copied: dict[str, str] = {}
        same: dict[tuple[bytes, bytes], Cluster] = {}
        for at, ((article, found), terms) in enumerate(zip(batch, counted, strict=True)):
            vector = self.vectors[article.id] = self.index.weigh(terms, len(batch) - at, found.headline)
            self._signs[article.id] = found.signs
            number = self._numbers[article.id] = len(self._numbers)
            cluster = single(number, article, found, vector, now)
            source = next((other for _, other in self._links.get(article.id, ()) if other in self._stories), None)
            key = (terms.terms.tobytes(), terms.weights.tobytes())
            if source is not None:
                copied[article.id] = source
                target: Cluster | None = self._stories[source]
            else:
                target = same.get(key) if found.weights else None
            if target is None and len(batch) == 1:
                target = self._near(cluster)
            if target is None:
                self.index.add(cluster)
            else:
                self._merge(target, cluster)
            same[key] = self._stories[article.id] = target or cluster
        return copied

    def _settle(self, fresh: Iterable[Cluster], first: int, time: str | None) -> None:
        """Merge stories of which one has changed, the nearest first, until none is near enough."""
        heap = [entry for cluster in fresh for entry in self._entry(cluster)]
        heapify(heap)
        while heap:
            _, number, version, near, near_version = heappop(heap)
            one, other = self.index.clusters.get(number), self.index.clusters.get(near)
            if one is None or one.version != version:
                continue
            if other is not None and other.version == near_version:
                kept, gone = (one, other) if one.number < other.number else (other, one)
                one = self._merge(kept, gone, first, time)
            for entry in self._entry(one):
                heappush(heap, entry)

    def _part(self, grown: Iterable[Cluster], time: str | None) -> None:
        """Part the stories that have grown and turn out to be two."""
        for whole in {cluster.number: cluster for cluster in grown}.values():
            if not has_grown(whole):
                continue
            whole.read_at = len(whole.articles)
            parting = parted(whole, self._numbers, self.vectors, self._signs)
            if parting is None or self._is_tied(parting.gone):
                continue
            log_split(whole, parting, time, next(self._steps))
            self.index.part(whole, parting.stay, parting.gone)
            for part in (parting.stay, parting.gone):
                self._stories.update((article.id, part) for article in part.articles)

    def _is_tied(self, part: Cluster) -> bool:
        """Tell whether an article of a part must share the story of one outside it."""
        ids = {article.id for article in part.articles}
        return any(other in self._stories and other not in ids for id in ids for _, other in self._links.get(id, ()))

    def _near(self, cluster: Cluster) -> Cluster | None:
        near = self.index.nearest(cluster)
        return None if near is None else near[1]

    def _entry(self, cluster: Cluster) -> Iterator[tuple[float, int, int, int, int]]:
        near = self.index.nearest(cluster)
        if near is not None:
            score, other = near
            yield -score, cluster.number, cluster.version, other.number, other.version

    def _merge(self, kept: Cluster, gone: Cluster, first: int = 0, time: str | None = None) -> Cluster:
        """Put one story into an older one; two that stood before the batch, whose first number is given, log their merge."""
        if gone.number < first:
            gone.log[next(self._steps)] = merge(kept, gone, time, self.index.vocabulary.names)
        self.index.merge(kept, gone)
        for article in gone.articles:
            self._stories[article.id] = kept
        return kept
