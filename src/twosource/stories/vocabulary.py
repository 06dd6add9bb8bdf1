"""The terms of a stream by number, and in how many of its stories each stands."""

import math
from array import array

import numpy as np

from twosource.language import similarity
from twosource.stories.vectors import Numbers, Vector
from twosource.stories.weights import Content, background, weigh


class Vocabulary(dict[str, int]):
    """The numbers of terms, given in the order in which they first came up; ``names`` are the terms by number."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self._shares = array("d")  # of the documents of the fixed table
        self._stories = array("q")

    def count(self, content: Content) -> Vector:
        """Count the terms of an article as those of one more story, and return their numbers with what they weigh in it."""
        numbers = np.array(list(map(self.__getitem__, content.weights)), np.int64)
        np.frombuffer(self._stories, np.int64)[numbers] += 1
        order = numbers.argsort()
        return Vector(numbers[order], np.array(list(content.weights.values()), np.float64)[order])

    def forget(self, terms: Numbers) -> None:
        """Count terms as those of one story less."""
        np.frombuffer(self._stories, np.int64)[terms] -= 1

    def recall(self, terms: Numbers) -> None:
        """Count terms as those of one story more."""
        np.frombuffer(self._stories, np.int64)[terms] += 1

    def rare(self, terms: Numbers, rarity: float) -> int:
        """Return how many terms are at least so rare in news at large."""
        return int(np.count_nonzero(np.frombuffer(self._shares)[terms] <= math.exp(-rarity)))

    def weigh(self, terms: Vector, stories: int, headline: bool) -> Vector:
        """Return the unit vector of an article's counted terms, by how many of so many stories have each."""
        table = background(headline)
        counts = np.frombuffer(self._shares)[terms.terms] * table + np.frombuffer(self._stories, np.int64)[terms.terms]
        return weigh(terms, counts / (table + stories))

    def __missing__(self, term: str) -> int:
        self[term] = number = len(self.names)
        self.names.append(term)
        self._shares.append(math.exp(-similarity.rarity(term)))
        self._stories.append(0)
        return number
