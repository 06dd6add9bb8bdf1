"""Finding articles that may share text: word 5-grams outside quotation marks, sampled into an inverted index.

A shingle stops counting at the rank (see ``order``) at which some article is known to quote it or to have it in a caption, a
credit or a copyright line, or at which the paragraph that holds it is known to be its publisher's boilerplate: shared
quotations, captions and site furniture are not derivation. Sampling by hash value files the same shingles of every article
(Broder, "On the resemblance and containment of documents", 1997; FracMinHash).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from twosource.copies.boilerplate import Known
from twosource.copies.prose import Hashes, Places, Prose, common
from twosource.model import Span

SAMPLE = 4
"""One shingle in so many is filed."""
MOST_PAGES = 50
"""A shingle filed for so many articles is common wording; it is filed for no more."""
FEWEST_SHARED = 2
"""Filed shingles that two articles must share to be compared exactly."""
SHORT = 64
"""Shingles; articles with fewer are compared when they share one filed shingle."""
FOREVER = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Print:
    """The distinct shingles of an article's own prose (see ``Prose``); each counts for ranks below ``expires``."""

    prose: Prose
    expires: Places
    soonest: int

    @property
    def hashes(self) -> Hashes:
        """All of them, sorted."""
        return self.prose.distinct

    def at(self, rank: int) -> tuple[Hashes, Places]:
        """Return the shingles that count when everything up to ``rank`` is known, and where each first stands."""
        if self.soonest > rank:
            return self.prose.distinct, self.prose.places
        counting = self.expires > rank
        return self.prose.distinct[counting], self.prose.places[counting]


def prints(proses: Sequence[Prose], ranks: Mapping[str, int], known: Known) -> list[Print]:
    """Return the fingerprints of articles that are compared with one another, in their order."""
    foreign, since = _first_foreign(proses, ranks)
    return [_print(prose, foreign, since, known.get(prose.article.id, ())) for prose in proses]


def _print(prose: Prose, foreign: Hashes, since: Places, boilerplate: Sequence[tuple[Span, int]]) -> Print:
    expires = np.full(len(prose.distinct), FOREVER, np.int64)
    for span, rank in boilerplate:
        touched = prose.touching(span)
        inside = (prose.places >= touched.start) & (prose.places < touched.stop)
        expires[inside] = np.minimum(expires[inside], rank)
    own, others = common(prose.distinct, foreign)
    expires[own] = np.minimum(expires[own], since[others])
    return Print(prose=prose, expires=expires, soonest=int(expires.min(initial=FOREVER)))


def _first_foreign(proses: Sequence[Prose], ranks: Mapping[str, int]) -> tuple[Hashes, Places]:
    """Return the shingles that are foreign in any article, sorted, and the rank of the first in which they are."""
    if not proses:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    hashes = np.concatenate([prose.shingles[prose.foreign] for prose in proses])
    since = np.concatenate([np.full(int(prose.foreign.sum()), ranks[prose.article.id], np.int64) for prose in proses])
    order = np.lexsort((since, hashes))
    distinct, first = np.unique(hashes[order], return_index=True)
    return distinct, since[order][first]


class Index:
    """Articles by the sampled shingles of their prose; articles are filed in the order in which they became known."""

    def __init__(self) -> None:
        self._filed: defaultdict[int, list[int]] = defaultdict(list)
        self._sizes: dict[int, int] = {}

    @property
    def entries(self) -> int:
        """How many pairs of a shingle and an article are filed."""
        return sum(map(len, self._filed.values()))

    def candidates(self, print_: Print) -> list[int]:
        """Return the numbers of filed articles that may share text with this one, in order."""
        size = len(print_.hashes)
        postings = [filed for value in sample(print_.hashes) if (filed := self._filed.get(value)) is not None]
        shared = Counter(chain.from_iterable(postings))
        return sorted(number for number, count in shared.items() if enough(count, size, self._sizes[number]))

    def file(self, number: int, print_: Print) -> None:
        """File an article under a number of the caller's."""
        self._sizes[number] = len(print_.hashes)
        for value in sample(print_.hashes):
            filed = self._filed[value]
            if len(filed) < MOST_PAGES:
                filed.append(number)


def enough(shared: int, size: int, other: int) -> bool:
    """Tell whether two articles of so many shingles that share so many filed ones are to be compared."""
    return shared >= FEWEST_SHARED or min(size, other) < SHORT


def sample(hashes: Hashes) -> list[int]:
    """Return the shingles of an article that are filed."""
    sampled: list[int] = hashes[hashes % np.uint64(SAMPLE) == 0].tolist()
    return sampled
