"""Parting a story that joined two events before it had seen enough of either.

A first report of an event can be nearer to an older story than any report of its own that is known yet; what comes later then
follows it there. A story that has grown is therefore read again: seeded by its newest article, its articles are given to the
nearer of two parts until none changes sides (two means; Lloyd, "Least squares quantization in PCM", 1982).
"""

from collections.abc import Mapping, Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.stories.cluster import Cluster, apart, of, twins
from twosource.stories.index import THRESHOLD
from twosource.stories.vectors import Vector, product
from twosource.stories.weights import Signs

Mask = NDArray[np.bool_]

SIDE = 2
"""Articles that must tell of each event alone."""
GROWTH = 4 / 3
"""Growth after which a story is read again."""
ROUNDS = 8
"""Times that the articles are given to the nearer part, at most."""
BETWEEN = 0.6
"""How near an article is to the farther part, as a share of how near it is to the nearer, from which it tells of both."""


class Parting(NamedTuple):
    """Two stories made of one, that with its first article first.

    ``similarity`` is the mean one between the articles that tell of one event alone, ``apart`` are the telling terms that much of
    the second has of those, and much of the first has not, the rarest first.
    """

    stay: Cluster
    gone: Cluster
    similarity: float
    apart: tuple[str, ...]


def has_grown(story: Cluster) -> bool:
    """Tell whether a story should be read again; one that has nothing but headlines says too little."""
    return not story.headline and len(story.articles) >= max(2 * SIDE, GROWTH * story.read_at)


def parted(
    story: Cluster, numbers: Mapping[str, int], vectors: Mapping[str, Vector], signs: Mapping[str, Signs]
) -> Parting | None:
    """Return the two stories that one is, ``None`` where it is one.

    It is two where neither would join the other now, and what names the event of each the other does not have; articles that
    tell of both events count for neither. ``numbers`` are those that a story begun by each article has.
    """

    def cluster(mask: Mask) -> Cluster:
        articles = list(compress(story.articles, mask.tolist()))
        return of(numbers[articles[0].id], articles, vectors, signs)

    left, between = _leaving([vectors[article.id] for article in story.articles])
    alone = left & ~between, ~left & ~between
    if min(map(np.count_nonzero, alone)) < SIDE:
        return None
    there, here = map(cluster, alone)
    mean = product(there.sums, here.sums) / (len(there.articles) * len(here.articles))
    if not twins(there, here) and (mean >= THRESHOLD or not apart(there, here)):
        return None
    core, other = there.core(), here.core()
    only = sorted((-rarity, term) for term, rarity in core.items() if term not in other)
    return Parting(cluster(~left), cluster(left), mean, tuple(term for _, term in only))


def _leaving(vectors: Sequence[Vector]) -> tuple[Mask, Mask]:
    """Return which articles of a story, by their vectors, would leave with the newest, the last, and which tell of both events.

    The first of all stays: a part that it is in is that from which the others leave.
    """
    which = np.repeat(np.arange(len(vectors)), [len(vector.terms) for vector in vectors])
    _, terms = np.unique(np.concatenate([vector.terms for vector in vectors]), return_inverse=True)
    weights = np.concatenate([vector.weights for vector in vectors])
    squares = np.bincount(which, weights * weights, len(vectors))
    near_all = np.bincount(which, np.bincount(terms, weights)[terms] * weights, len(vectors)) - squares
    left = np.arange(len(vectors)) == len(vectors) - 1
    for _ in range(ROUNDS):
        sums = np.bincount(terms, np.where(left[which], weights, 0.0))
        near = np.bincount(which, sums[terms] * weights, len(vectors)) - np.where(left, squares, 0.0)
        gone = np.count_nonzero(left) - left  # of the others
        to_left, to_rest = near / np.maximum(gone, 1), (near_all - near) / np.maximum(len(vectors) - 1 - gone, 1)
        nearer = (to_left > to_rest) | (left & (gone == 0))
        if (nearer == left).all():
            break
        left = nearer
    between = np.minimum(to_left, to_rest) >= BETWEEN * np.maximum(to_left, to_rest)
    return (~left if left[0] else left), between
