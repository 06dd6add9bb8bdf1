"""The terms of the open stories, by term: which stories have it, with which weights.

An entry once made stays as it is. What joins a story is filed under a place of its own, or has one, that belongs to the story; a
story with many places is filed anew under one. Entries of stories that were removed stay until all others are filed anew.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from twosource.stories.vectors import Vector, Weights

MOST_PLACES = 16
"""Places of a story from which it is filed anew."""
_NOWHERE = -1


class Postings:
    """Stories by their terms."""

    def __init__(self) -> None:
        self._by_term: defaultdict[int, array[int]] = defaultdict(_no_entries)
        self._weights = array("d")  # by entry
        self._place_of = array("q")  # by entry
        self._stories = array("q")  # by place
        self._places: dict[int, list[tuple[int, int]]] = {}  # by story: each place, and the number of its entries
        self._gone = 0

    @property
    def entries(self) -> int:
        """How many entries are held, those of removed stories included."""
        return len(self._weights)

    def file(self, story: int, vector: Vector) -> None:
        """Add weights to those of a story."""
        place, size, by_term = len(self._stories), len(vector.terms), self._by_term
        for entry, term in enumerate(vector.terms.tolist(), start=self.entries):
            by_term[term].append(entry)
        self._weights.frombytes(vector.weights.tobytes())
        self._place_of.frombytes(np.full(size, place).tobytes())
        self._stories.append(story)
        self._places.setdefault(story, []).append((place, size))

    def is_scattered(self, story: int) -> bool:
        """Tell whether a story has so many places that it should be filed anew."""
        return len(self._places[story]) >= MOST_PLACES

    def move(self, story: int, into: int) -> None:
        """Give the places of a story to another."""
        places = self._places.pop(story)
        for place, _ in places:
            self._stories[place] = into
        self._places[into] += places

    def remove(self, story: int) -> None:
        """Forget a story."""
        for place, entries in self._places.pop(story, ()):
            self._stories[place] = _NOWHERE
            self._gone += entries

    def must_sweep(self) -> bool:
        """Tell whether half of what is held is of stories that were removed."""
        return 2 * self._gone > self.entries

    def products(self, vector: Vector, first: int) -> Weights:
        """Return the inner products of a vector with the stories, by their numbers from ``first``, the least of them, on."""
        found = [(entries, weight) for term, weight in _pairs(vector) if (entries := self._by_term.get(term))]
        if not found:
            return np.zeros(0)
        filed = np.concatenate([np.frombuffer(entries, np.int64) for entries, _ in found])
        asked = np.repeat(np.array([weight for _, weight in found]), [len(entries) for entries, _ in found])
        weights: Weights = asked * np.frombuffer(self._weights)[filed]
        stories = np.frombuffer(self._stories, np.int64)[np.frombuffer(self._place_of, np.int64)[filed]]
        held: NDArray[np.bool_] = stories != _NOWHERE
        return np.bincount(stories[held] - first, weights[held]).astype(np.float64)


def _pairs(vector: Vector) -> Iterator[tuple[int, float]]:
    return zip(vector.terms.tolist(), vector.weights.tolist(), strict=True)


def _no_entries() -> "array[int]":
    return array("q")
