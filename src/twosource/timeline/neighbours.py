"""What the dated pages of a story say about an undated one: the pages most like it, and the days on which its words were used.

The first is a vote of the nearest pages by the product's one similarity, each for the days around its own. The second asks for
each pair of neighbouring words how much more often pages of that day used it than pages of all days did (a temporal language
model as in de Jong, Rode and Hiemstra, "Temporal language models for the disclosure of historical text", 2005, over pairs, with
days smoothed into their neighbours). In a dense story the words say more, in a thin one the nearest pages do. The numbers below
were set on T17's topics finan and haiti.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.language.similarity import Vector, heaviest, rarity, similarity, terms
from twosource.model import Annotation, Article, Copy
from twosource.timeline import days
from twosource.timeline.lags import Factor, Ordinals, Scores, Weekdays, story_weekdays
from twosource.timeline.links import Happenings, Link

Floats = NDArray[np.float64]
NEAREST = 20
SHARPNESS = 8
"""The power of the similarity with which a page votes: the most alike counts far more than the rest."""
VOTE_FALL = 1.2
SAME_DAY = 1.5
"""A vote falls with the distance in days as 1 / (1 + days) ** ``VOTE_FALL``; that for the same day is raised so many times."""
DOUBT = 0.3
"""The share of a vote that goes to all candidate days alike."""
VOTE_WEIGHT = 0.35
LEAST_ALIKE = 0.05
WORD_FALL = 1.5
WORD_WEIGHT = 0.3
COMMON = 0.3
"""Pairs of words in a larger share of the dated pages are those of the story, not of a day."""
_RARE_PAIR = 4.0
"""Least sum of the rarities of two words that say something together."""
CROWD_WEIGHT = 0.2
"""How much it speaks for a day that other pages of the story were written around it."""
_HEAVIEST = 64
_PAIRS = 512
_FLAT = 0.3


class Page(NamedTuple):
    """A page of a story with what was read in it. ``stamps`` are the days of the date lines at its head."""

    article: Article
    annotation: Annotation
    vector: Vector
    pairs: Vector
    copies: Sequence[Copy]
    stamps: Sequence[date]


@lru_cache(maxsize=1 << 12)
def pairs(text: str) -> Vector:
    """Return the weights of the pairs of neighbouring words of a text, common ones left out; it is shared, so never change it."""
    found = Counter(pairwise(terms(text)))
    rare = {pair: rarity(pair[0]) + rarity(pair[1]) for pair in found}
    return {" ".join(pair): (1 + math.log(found[pair])) * rare[pair] for pair in sorted(found) if rare[pair] > _RARE_PAIR}


class Anchors:
    """The dated pages of a story, indexed by term; ``written`` are their intervals of days, by article id.

    ``candidates`` are the days on which an undated page of the story may have been written, ascending; ``waiting`` are the
    undated pages, whose terms are the only ones that need an index. ``happenings`` are what the dated pages tell, and ``links``
    what each undated page shares with them, by its id.
    """

    def __init__(
        self,
        written: Mapping[str, tuple[date, date]],
        pages: Mapping[str, Page],
        candidates: Sequence[date],
        waiting: Sequence[Page],
        happenings: Happenings,
        links: Mapping[str, Sequence[Link]],
    ) -> None:
        self.written, self.happenings, self._links = written, happenings, links
        self.ids = sorted(written)
        self.candidates: Ordinals = np.array([day.toordinal() for day in candidates])
        self._pages = [pages[id] for id in self.ids]
        self._distances = _distances(self.candidates, [written[id] for id in self.ids])
        heavy = {term for page in waiting for term in heaviest(page.vector, _HEAVIEST)}
        self._by_term = _postings([page.vector for page in self._pages], heavy)
        self._by_pair = _postings([page.pairs for page in self._pages], {pair for page in waiting for pair in page.pairs})
        shares = 1.0 / (1.0 + self._distances) ** WORD_FALL
        self._shares = shares / shares.sum(axis=1, keepdims=True)
        usual = self._shares.sum(axis=0)
        self._usual = (1 - _FLAT) * usual / usual.sum() + _FLAT / len(self.candidates)
        self._used: dict[str, Scores] = {}
        self._around: dict[int, tuple[date, ...]] = {}

    def is_candidate(self, day: date) -> bool:
        """Tell whether a day is among the candidates."""
        place = int(np.searchsorted(self.candidates, day.toordinal()))
        return place < len(self.candidates) and int(self.candidates[place]) == day.toordinal()

    def around(self, reach: int) -> tuple[date, ...]:
        """Return the days within so many days of a dated page, in order."""
        if reach not in self._around:
            self._around[reach] = tuple(days.around(self.written.values(), reach))
        return self._around[reach]

    @cached_property
    def weekdays(self) -> Weekdays:
        """How the story's pages name weekdays."""
        exact = [(page, self.written[page.article.id]) for page in self._pages]
        return story_weekdays((page.article, page.annotation, first) for page, (first, last) in exact if first == last)

    @cached_property
    def crowd(self) -> Scores:
        """How far the story's pages speak for each day by their number alone."""
        return np.asarray(CROWD_WEIGHT * np.log((0.5**self._distances).sum(axis=0) + 0.05))

    def nearest(self, vector: Vector) -> list[tuple[float, int]]:
        """Return similarity and index of the dated pages most like a page, the most alike first, found by its heaviest terms."""
        rough = np.zeros(len(self.ids))
        for term in heaviest(vector, _HEAVIEST):
            if term in self._by_term:
                pages, weights = self._by_term[term]
                rough[pages] += vector[term] * weights
        best = np.argsort(-rough, kind="stable")[: 2 * NEAREST]
        found = [(similarity(vector, self._pages[page].vector), -int(page)) for page in best if rough[page] > 0]
        return [(alike, -page) for alike, page in sorted(found, reverse=True)[:NEAREST] if alike >= LEAST_ALIKE]

    def factors(self, page: Page) -> list[Factor]:
        """Return what the nearest pages and the words say; nothing where the page is like none and shares no telling words."""
        return [*self._votes(page.vector), *self._words(page.pairs)]

    def links(self, page: Page) -> Sequence[Link]:
        """Return what an undated page shares with dated ones."""
        return self._links.get(page.article.id, ())

    def _votes(self, vector: Vector) -> list[Factor]:
        nearest = self.nearest(vector)
        if not nearest:
            return []
        powers = np.array([alike for alike, _ in nearest]) ** SHARPNESS
        apart = self._distances[[page for _, page in nearest]]
        votes = powers @ (np.where(apart == 0, SAME_DAY, 1.0) / (1.0 + apart) ** VOTE_FALL)
        shares = votes / votes.sum() + DOUBT / len(self.candidates)
        named = ", ".join(self.ids[page] for _, page in nearest[:2])
        return [Factor(f"most like {named}", VOTE_WEIGHT * np.log(shares))]

    def _words(self, own: Vector) -> list[Factor]:
        telling = [pair for pair in own if pair in self._by_pair and self._is_telling(pair)]
        telling = sorted(telling, key=lambda pair: (-own[pair], pair))[:_PAIRS]
        if not telling:
            return []
        weights = np.array([own[pair] for pair in telling])
        scores = weights @ np.array([self._usage(pair) for pair in telling]) / np.sqrt((weights**2).sum())
        return [Factor("uses the words of the pages of those days", WORD_WEIGHT * scores)]

    def _is_telling(self, pair: str) -> bool:
        return len(self._by_pair[pair][0]) <= max(1, COMMON * len(self.ids))

    def _usage(self, pair: str) -> Scores:
        """Return how much more often than usual the pages of each day use two words, with one page's worth of doubt."""
        if pair not in self._used:
            pages = self._by_pair[pair][0]
            used = self._shares[pages].sum(axis=0) + self._usual
            self._used[pair] = np.asarray(np.log(used / ((len(pages) + 1) * self._usual)))
        return self._used[pair]


def _distances(candidates: Ordinals, written: Sequence[tuple[date, date]]) -> Floats:
    """Return the days between each page's interval (rows) and each candidate, 0 within it."""
    first = np.array([interval[0].toordinal() for interval in written]).reshape(-1, 1)
    last = np.array([interval[1].toordinal() for interval in written]).reshape(-1, 1)
    return np.asarray(np.maximum(np.maximum(first - candidates, candidates - last), 0), dtype=np.float64)


def _postings(vectors: Sequence[Vector], terms: Set[str]) -> dict[str, tuple[Ordinals, Floats]]:
    found: defaultdict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for page, vector in enumerate(vectors):
        for term in sorted(terms & vector.keys()):
            found[term][0].append(page)
            found[term][1].append(vector[term])
    return {term: (np.array(pages), np.array(weights)) for term, (pages, weights) in found.items()}
