"""Stories in an index of their terms, so that an article meets only stories of its days that it shares words with."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import datetime
from heapq import nlargest
from operator import itemgetter

from twosource.copies.order import NEVER
from twosource.language.similarity import Vector
from twosource.language.similarity import similarity as cosine
from twosource.stories.cluster import WINDOW, Cluster, freshness, twins
from twosource.stories.weights import weigh

THRESHOLD = 0.17
"""Mean similarity of their articles from which two stories are one."""
HEADLINE_THRESHOLD = 0.085
"""The same where one of them has nothing but headlines, which share few words with anything."""
LOOKED_UP = 24
"""Terms of a story, the heaviest, by which others are found."""
FOUND = 0.4
"""Part of the threshold that those terms alone must reach."""
CANDIDATES = 8
"""Stories, the nearest by those terms, that are compared by all terms."""

_NONE: Mapping[int, float] = {}


class Index:
    """The stories that can still grow, by number and by term, and in how many stories of all times each term stands.

    ``now`` must never go back. Stories outside the window are put away, and come back for the articles without a time.
    """

    def __init__(self) -> None:
        self.clusters: dict[int, Cluster] = {}
        self._postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._frequencies: Counter[str] = Counter()
        self._open: dict[int, None] = {}

    def entries(self) -> int:
        """Return how many entries of terms the index holds for the stories that are open."""
        return sum(map(len, self._postings.values()))

    def expect(self, count: Mapping[str, float]) -> None:
        """Count the terms of an article that is about to be added."""
        self._frequencies.update(count.keys())

    def weigh(self, counts: Mapping[str, float], coming: int) -> Vector:
        """Return the vector of an article, given how many that are counted already are yet to be added."""
        return weigh(counts, len(self.clusters) + coming, self._frequencies)

    def add(self, cluster: Cluster) -> None:
        """Add a story whose terms are counted."""
        self.clusters[cluster.number] = cluster
        self._open_up(cluster)

    def merge(self, kept: Cluster, gone: Cluster) -> None:
        """Put the articles of one story into another."""
        self._put_away(gone)
        self._open_up(kept)
        self.clusters.pop(gone.number, None)
        for term in gone.sums:
            if term in kept.sums:
                self._frequencies[term] -= 1
        kept.absorb(gone)
        for term in gone.sums:
            self._postings[term][kept.number] = kept.sums[term]
        self._open[kept.number] = self._open.pop(kept.number)

    def nearest(self, cluster: Cluster) -> tuple[float, Cluster] | None:
        """Return the story nearest to one that may be the same, with their similarity as a multiple of its threshold."""
        near = []
        for number in self._candidates(cluster):
            other = self.clusters[number]
            if (score := similarity(cluster, other)) >= 1:
                near.append((-score, number))
        for score, number in sorted(near):
            if not twins(cluster, self.clusters[number]):
                return -score, self.clusters[number]
        return None

    def _candidates(self, cluster: Cluster) -> list[int]:
        """Return the numbers of the stories that share most of the heaviest terms, per article."""
        products: defaultdict[int, float] = defaultdict(float)
        for term, weight in _heaviest(cluster):
            for number, other in self._postings.get(term, _NONE).items():
                products[number] += weight * other
        products.pop(cluster.number, None)
        least = FOUND * (HEADLINE_THRESHOLD if cluster.headline else THRESHOLD) * len(cluster.articles)
        means = [
            (product / len(self.clusters[number].articles), -number) for number, product in products.items() if product >= least
        ]
        return [-number for mean, number in nlargest(CANDIDATES, means) if mean >= least]

    def move_to(self, now: datetime) -> None:
        """Put away the stories that are out of the window; all come back when ``now`` is ``NEVER``."""
        if now == NEVER:
            for cluster in self.clusters.values():
                self._open_up(cluster)
            return
        stale = []
        for number in self._open:  # in the order of their last articles
            if now - self.clusters[number].last <= WINDOW:
                break
            stale.append(number)
        for number in stale:
            self._put_away(self.clusters[number])

    def _open_up(self, cluster: Cluster) -> None:
        if cluster.number not in self._open:
            self._open[cluster.number] = None
            for term, weight in cluster.sums.items():
                self._postings[term][cluster.number] = weight

    def _put_away(self, cluster: Cluster) -> None:
        if cluster.number in self._open:
            del self._open[cluster.number]
            for term in cluster.sums:
                postings = self._postings[term]
                del postings[cluster.number]
                if not postings:
                    del self._postings[term]


def _heaviest(cluster: Cluster) -> list[tuple[str, float]]:
    """Return the heaviest terms; those under the root mean square are only looked at where the others are too few."""
    usual = math.sqrt(cluster.square / (len(cluster.sums) or 1))
    heavy = [entry for entry in cluster.sums.items() if entry[1] >= usual]
    return nlargest(LOOKED_UP, heavy if len(heavy) >= LOOKED_UP else cluster.sums.items(), key=itemgetter(1))


def similarity(one: Cluster, other: Cluster) -> float:
    """Return the mean similarity of two stories' articles, less by the time between them, as a multiple of its threshold."""
    mean = cosine(one.sums, other.sums) / (len(one.articles) * len(other.articles))
    threshold = HEADLINE_THRESHOLD if one.headline or other.headline else THRESHOLD
    return mean * freshness(one.last, other.last) / threshold
