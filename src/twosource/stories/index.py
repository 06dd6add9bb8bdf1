"""Stories in an index of their terms, so that an article meets only stories of its days that it shares words with."""

from datetime import datetime
from heapq import nlargest

import numpy as np

from twosource.copies.order import NEVER
from twosource.stories.cluster import TELLING, WINDOW, Cluster, freshness, twins
from twosource.stories.postings import Postings
from twosource.stories.vectors import Vector, common, heaviest, product
from twosource.stories.vocabulary import Vocabulary
from twosource.stories.weights import Content

THRESHOLD = 0.15
"""Mean similarity of their articles from which two stories are one."""
HEADLINE_THRESHOLD = 0.085
"""The same where one of them has nothing but headlines, which share few words with anything."""
LOOKED_UP = 24
"""Terms of a story, the heaviest, by which others are found."""
FOUND = 0.4
"""Part of the threshold that those terms alone must reach."""
SHARED = 3
"""Telling terms that two stories must share to be one: a figure that both have by chance outweighs much else."""
CANDIDATES = 8
"""Stories, the nearest by those terms, that are compared by all terms."""


class Index:
    """The stories that can still grow, by number and by term, and in how many stories of all times each term stands.

    ``now`` must never go back. Stories outside the window are put away, and come back for the articles without a time.
    """

    def __init__(self) -> None:
        self.clusters: dict[int, Cluster] = {}
        self.vocabulary = Vocabulary()
        self._postings = Postings()
        self._open: dict[int, None] = {}
        self._first_open = 0

    def entries(self) -> int:
        """Return how many entries of terms the index holds."""
        return self._postings.entries

    def expect(self, content: Content) -> Vector:
        """Count the terms of an article that is about to be added, and return their numbers and what they weigh in it."""
        return self.vocabulary.count(content)

    def weigh(self, terms: Vector, coming: int, headline: bool) -> Vector:
        """Return the vector of an article, given how many that are counted already are yet to be added."""
        return self.vocabulary.weigh(terms, len(self.clusters) + coming, headline)

    def add(self, cluster: Cluster) -> None:
        """Add a story whose terms are counted."""
        self.clusters[cluster.number] = cluster
        self._open_up(cluster)

    def merge(self, kept: Cluster, gone: Cluster) -> None:
        """Put the articles of one story into another."""
        self._open_up(kept)
        self.clusters.pop(gone.number, None)
        shared, _ = common(gone.sums, kept.sums)
        self.vocabulary.forget(gone.sums.terms[shared])
        kept.absorb(gone)
        if gone.number in self._open:
            self._close(gone.number)
            self._postings.move(gone.number, kept.number)
        else:
            self._postings.file(kept.number, gone.sums)
        if self._postings.is_scattered(kept.number):
            self._postings.remove(kept.number)
            self._postings.file(kept.number, kept.sums)
            self._sweep()
        self._open[kept.number] = self._open.pop(kept.number)

    def part(self, whole: Cluster, stay: Cluster, gone: Cluster) -> None:
        """Put two stories in the place of one; the first of them has its number."""
        shared, _ = common(gone.sums, stay.sums)
        self.vocabulary.recall(gone.sums.terms[shared])
        self.clusters[whole.number] = stay
        self._postings.remove(whole.number)
        self._postings.file(stay.number, stay.sums)
        self.add(gone)
        self._sweep()

    def nearest(self, cluster: Cluster) -> tuple[float, Cluster] | None:
        """Return the story nearest to one that may be the same, with their similarity as a multiple of its threshold."""
        near = []
        for number in self._candidates(cluster):
            other = self.clusters[number]
            if (score := similarity(cluster, other)) >= 1:
                near.append((-score, number))
        for score, number in sorted(near):
            if self._meets(cluster, self.clusters[number]) and not twins(cluster, self.clusters[number]):
                return -score, self.clusters[number]
        return None

    def _meets(self, cluster: Cluster, other: Cluster) -> bool:
        """Tell whether two stories share enough that tells an event; headlines, of few words, need not."""
        shared, _ = common(cluster.sums, other.sums)
        return cluster.headline or other.headline or self.vocabulary.rare(cluster.sums.terms[shared], TELLING) >= SHARED

    def _candidates(self, cluster: Cluster) -> list[int]:
        """Return the numbers of the stories that share most of the heaviest terms, per article."""
        products = self._postings.products(heaviest(cluster.sums, LOOKED_UP), self._first_open)
        least = FOUND * (HEADLINE_THRESHOLD if cluster.headline else THRESHOLD) * len(cluster.articles)
        found = np.flatnonzero(products >= least)
        means = [
            (product / len(self.clusters[number].articles), -number)
            for product, number in zip(products[found].tolist(), (found + self._first_open).tolist(), strict=True)
            if number != cluster.number
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
            self._first_open = min(self._first_open, cluster.number) if self._open else cluster.number
            self._open[cluster.number] = None
            self._postings.file(cluster.number, cluster.sums)

    def _put_away(self, cluster: Cluster) -> None:
        if cluster.number in self._open:
            self._close(cluster.number)
            self._postings.remove(cluster.number)
            self._sweep()

    def _close(self, number: int) -> None:
        del self._open[number]
        while self._open and self._first_open not in self._open:
            self._first_open += 1

    def _sweep(self) -> None:
        """File the open stories anew where half of what is held is of stories that were put away."""
        if self._postings.must_sweep():
            self._postings = Postings()
            for number in self._open:
                self._postings.file(number, self.clusters[number].sums)


def similarity(one: Cluster, other: Cluster) -> float:
    """Return the mean similarity of two stories' articles, less by the time between them, as a multiple of its threshold."""
    mean = product(one.sums, other.sums) / (len(one.articles) * len(other.articles))
    headline = one.headline or other.headline
    threshold = HEADLINE_THRESHOLD if headline else THRESHOLD
    return mean * freshness(one.last, other.last, headline=headline) / threshold
