"""Parting a story that joined two events before it had seen enough of either.

A first report of an event can be nearer to an older story than any report of its own that is known yet; what comes later then
follows it there. A story that has grown is therefore read again: seeded by its newest article, its articles are given to the
nearer of two parts until none changes sides (two means; Lloyd, "Least squares quantization in PCM", 1982).
"""

from collections.abc import Mapping, Sequence
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from twosource.stories.cluster import GROWN, Cluster, of, twins
from twosource.stories.index import THRESHOLD
from twosource.stories.vectors import Vector, product

FEWEST = 2 * GROWN
"""Articles of a story from which it can be two."""
GROWTH = 4 / 3
"""Growth after which a story is read again."""
ROUNDS = 8
"""Times that the articles are given to the nearer part, at most."""


def has_grown(story: Cluster) -> bool:
    """Tell whether a story should be read again; one that has nothing but headlines says too little."""
    return not story.headline and len(story.articles) >= max(FEWEST, GROWTH * story.read_at)


def parted(
    story: Cluster, numbers: Mapping[str, int], vectors: Mapping[str, Vector], telling: Mapping[str, frozenset[str]]
) -> tuple[Cluster, Cluster] | None:
    """Return the two stories that one is, that with its first article first; ``None`` where it is one.

    It is two where neither part would join the other now, and what names the event of each the other does not have.
    ``numbers`` are those that a story begun by each article has.
    """
    left = _leaving([vectors[article.id] for article in story.articles])
    if min(np.count_nonzero(left), np.count_nonzero(~left)) < GROWN:
        return None
    parts = (list(compress(story.articles, mask)) for mask in (~left, left))
    stay, gone = (of(numbers[part[0].id], part, vectors, telling) for part in parts)
    near = product(stay.sums, gone.sums) >= THRESHOLD * len(stay.articles) * len(gone.articles)
    return None if near or not twins(stay, gone) else (stay, gone)


def _leaving(vectors: Sequence[Vector]) -> NDArray[np.bool_]:
    """Return which articles of a story, whose vectors are given, would leave it with the newest, the last.

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
        nearer = near * (len(vectors) - 1 - gone) > (near_all - near) * gone
        if (nearer == left).all():
            break
        left = nearer
    parted: NDArray[np.bool_] = ~left if left[0] else left
    return parted
