"""Stories as running centroids, in an index of their terms, so that an article meets only stories it shares words with."""

import math
from collections import defaultdict, deque
from collections.abc import Iterable
from datetime import datetime, timedelta
from heapq import nsmallest

from twosource.copies.order import NEVER
from twosource.language import similarity
from twosource.language.similarity import Vector

WINDOW = timedelta(days=5)
"""A story that nothing has joined for so long takes no dated article any more."""
FRESH = timedelta(hours=12)
"""Silence of a story that costs nothing."""
LEAST_FRESHNESS = 0.5
"""What is left of a similarity at the end of the window."""
NEIGHBOUR = 0.3
"""What the most similar single article of a story counts for, beside the centroid of all."""
RECENT = 16
"""Latest articles of a story that are compared singly."""
SHORTLIST = 4
"""Stories, the nearest by their centroids, of which single articles are compared."""
LIGHT = 0.04
"""Weight below which a term of an article is not looked up."""


def freshness(silence: timedelta) -> float:
    """Return the factor by which a story's silence lowers its similarity: 1 while fresh, 0 outside the window."""
    if silence <= FRESH:
        return 1.0
    if silence > WINDOW:
        return 0.0
    return 1.0 - (1.0 - LEAST_FRESHNESS) * ((silence - FRESH) / (WINDOW - FRESH))


class Centroids:
    """The sums of the vectors of each story's articles, numbered by the caller.

    ``now`` must never go back. Stories outside the window are moved to an archive, which only undated articles search, so
    the cost of a dated article depends on the stories of its week, not on all stories.
    """

    def __init__(self) -> None:
        self._active: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._archive: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._vectors: list[dict[str, float]] = []
        self._squares: list[float] = []
        self._last: list[datetime] = []
        self._recent: list[deque[Vector]] = []
        self._archived: set[int] = set()
        self._alive: dict[int, None] = {}

    def __len__(self) -> int:
        return len(self._vectors)

    def similarity(self, number: int, vector: Vector) -> float:
        """Return the cosine between a vector and a story's centroid."""
        sums = self._vectors[number]
        return sum(weight * sums[term] for term, weight in vector.items() if term in sums) / math.sqrt(self._squares[number] or 1)

    def centroid(self, number: int) -> Vector:
        """Return the sum of the vectors of a story's articles."""
        return self._vectors[number]

    def nearest(self, vector: Vector, now: datetime) -> tuple[int, float] | None:
        """Return the story nearest to a vector at a time, and how near: its similarity, lowered by the story's silence."""
        self._expire(now)
        scores: defaultdict[int, float] = defaultdict(float)
        for index in (self._active, self._archive) if now == NEVER else (self._active,):
            for term, weight in vector.items():
                if weight >= LIGHT:
                    for number, other in index.get(term, _NONE).items():
                        scores[number] += weight * other
        cosines = ((score / math.sqrt(self._squares[number] or 1), number) for number, score in scores.items())
        shortlist = nsmallest(SHORTLIST, ((-self._freshness(number, now) * cosine, number, cosine) for cosine, number in cosines))
        best = min(((-self._near(number, cosine, vector, now), number) for _, number, cosine in shortlist), default=None)
        return None if best is None else (best[1], -best[0])

    def _near(self, number: int, cosine: float, vector: Vector, now: datetime) -> float:
        neighbour = max(similarity.similarity(vector, other) for other in self._recent[number])
        return self._freshness(number, now) * ((1 - NEIGHBOUR) * cosine + NEIGHBOUR * neighbour)

    def _freshness(self, number: int, now: datetime) -> float:
        return 1.0 if NEVER in (now, self._last[number]) else freshness(now - self._last[number])

    def start(self, vector: Vector, now: datetime) -> int:
        """Open a story with its first article and return its number."""
        number = len(self._vectors)
        self._vectors.append({})
        self._squares.append(0.0)
        self._last.append(now)
        self._recent.append(deque(maxlen=RECENT))
        self.join(number, vector, now)
        return number

    def join(self, number: int, vector: Vector, now: datetime) -> None:
        """Add an article to a story; a dated one brings the story back into the window."""
        if now != NEVER:
            self._revive(number)
            self._last[number] = now
        self._recent[number].append(vector)
        sums = self._vectors[number]
        index = self._archive if number in self._archived else self._active
        self._alive.setdefault(number)
        for term, weight in vector.items():
            old = sums.get(term, 0.0)
            self._squares[number] += weight * (2 * old + weight)
            sums[term] = index[term][number] = old + weight

    def _revive(self, number: int) -> None:
        if number in self._archived:
            self._archived.discard(number)
            _move(number, self._vectors[number], self._archive, self._active)
        self._alive.pop(number, None)
        self._alive[number] = None

    def _expire(self, now: datetime) -> None:
        """Archive the stories that are out of the window; they stand in the order of their last article."""
        if now == NEVER:
            return
        for number in list(self._stale(now)):
            del self._alive[number]
            self._archived.add(number)
            _move(number, self._vectors[number], self._active, self._archive)

    def _stale(self, now: datetime) -> Iterable[int]:
        for number in self._alive:
            if now - self._last[number] <= WINDOW:
                return
            yield number


_NONE: dict[int, float] = {}
_Postings = defaultdict[str, dict[int, float]]


def _move(number: int, terms: Iterable[str], source: _Postings, target: _Postings) -> None:
    for term in terms:
        target[term][number] = source[term].pop(number)
        if not source[term]:
            del source[term]
