"""Finding articles on one subject: an index of each article's heaviest terms, so that only such pairs are aligned."""

from collections import defaultdict
from datetime import timedelta

from twosource.copies.order import NEVER, known
from twosource.language import similarity
from twosource.model import Article

TERMS = 48
"""Heaviest terms of an article that are filed."""
MOST_PAGES = 200
"""A term filed for so many articles tells no subject; the oldest of them are forgotten."""
WINDOW = timedelta(days=7)
"""Articles known further apart are not compared; undated ones are compared with all."""
LEAST = 0.15
"""Similarity, by the filed terms alone, from which two articles are compared."""
NEAREST = 8
"""Articles to which each article is compared at most: the most similar ones."""


class Subjects:
    """Articles by their heaviest terms, filed in the order in which they became known."""

    def __init__(self) -> None:
        self._filed: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._articles: dict[int, Article] = {}

    def nearest(self, article: Article, vector: similarity.Vector) -> list[int]:
        """Return the numbers of the filed articles most similar to this one, best first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for term, weight in _heaviest(vector):
            for number, other in self._filed.get(term, ()):
                scores[number] += weight * other
        near = [
            (-score, number) for number, score in scores.items() if score >= LEAST and together(article, self._articles[number])
        ]
        return [number for _, number in sorted(near)[:NEAREST]]

    def file(self, number: int, article: Article, vector: similarity.Vector) -> None:
        """File an article under a number of the caller's."""
        self._articles[number] = article
        for term, weight in _heaviest(vector):
            filed = self._filed[term]
            filed.append((number, weight))
            del filed[:-MOST_PAGES]


def together(a: Article, b: Article) -> bool:
    """Tell whether two articles can belong together by the times at which they became known."""
    first, last = sorted((known(a), known(b)))
    return last == NEVER or last - first <= WINDOW


def _heaviest(vector: similarity.Vector) -> list[tuple[str, float]]:
    return sorted(vector.items(), key=lambda pair: (-pair[1], pair[0]))[:TERMS]
