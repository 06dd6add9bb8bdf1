"""The terms of the open stories, by term: which stories have it, with which weights.

An entry once made stays as it is. What joins a story is filed under a place of its own that belongs to the story; a story with
many places is filed anew under one. Entries of stories that were removed stay until all others are filed anew.
"""

from array import array
from collections import defaultdict

import numpy as np

from twosource.stories.vectors import Numbers, Vector, Weights

MOST_PLACES = 16
"""Places of a story from which it is filed anew."""
_NOWHERE = -1


class Postings:
    """Stories by their terms; ``entries`` counts what is held."""

    def __init__(self) -> None:
        self.entries = 0
        self._gone = 0
        self._by_term: defaultdict[int, tuple[array[int], array[float]]] = defaultdict(_nothing)
        self._stories = array("q")  # by place
        self._places: dict[int, list[tuple[int, int]]] = {}  # by story: each place, and the number of its entries

    def file(self, story: int, vector: Vector) -> None:
        """Add weights to those of a story."""
        place = len(self._stories)
        self._stories.append(story)
        for term, weight in zip(vector.terms.tolist(), vector.weights.tolist(), strict=True):
            places, weights = self._by_term[term]
            places.append(place)
            weights.append(weight)
        self.entries += len(vector.terms)
        self._places.setdefault(story, []).append((place, len(vector.terms)))

    def is_scattered(self, story: int) -> bool:
        """Tell whether a story has so many places that it should be filed anew."""
        return len(self._places[story]) >= MOST_PLACES

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
        found = [
            (self._by_term[term], weight)
            for term, weight in zip(vector.terms.tolist(), vector.weights.tolist(), strict=True)
            if term in self._by_term
        ]
        if not found:
            return np.zeros(0)
        places = np.concatenate([np.frombuffer(places, np.int64) for (places, _), _ in found])
        weights = np.concatenate([np.frombuffer(weights) for (_, weights), _ in found])
        weights = weights * np.repeat([weight for _, weight in found], [len(places) for (places, _), _ in found])
        stories: Numbers = np.frombuffer(self._stories, np.int64)[places]
        held = stories != _NOWHERE
        products: Weights = np.bincount(stories[held] - first, weights[held])
        return products


def _nothing() -> "tuple[array[int], array[float]]":
    return array("q"), array("d")
