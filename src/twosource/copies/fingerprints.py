"""Finding articles that may share text: word 5-grams outside quotation marks, sampled into an inverted index.

A shingle stops counting at the rank (see ``order``) at which some article is known to quote it or to have it in a caption, a
credit or a copyright line, or at which the paragraph that holds it is known to be its publisher's boilerplate: shared
quotations, captions and site furniture are not derivation. Sampling by hash value files the same shingles of every article
(Broder, "On the resemblance and containment of documents", 1997; FracMinHash).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.copies.boilerplate import Known
from twosource.copies.prose import Prose
from twosource.copies.words import Hashes, Lookup, Places, run_starts
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
    """The distinct shingles of an article's own prose (see ``Prose``); each counts for ranks below ``expires``.

    ``ending`` are the ranks at which one of them stops counting, sorted.
    """

    prose: Prose
    expires: Places
    ending: Places

    @property
    def hashes(self) -> Hashes:
        """All of them, in the order of the text."""
        return self.prose.distinct

    def size(self, rank: int) -> int:
        """Return how many count when everything up to ``rank`` is known."""
        return len(self.expires) - int(np.searchsorted(self.ending, rank, side="right"))


def prints(proses: Sequence[Prose], ranks: Mapping[str, int], known: Known) -> list[Print]:
    """Return the fingerprints of articles that are compared with one another, in their order."""
    foreign, since = _first_foreign(proses, ranks)
    lookup = Lookup(foreign)
    return [_print(prose, lookup, since, known.get(prose.article.id, ())) for prose in proses]


def _print(prose: Prose, foreign: Lookup, since: Places, boilerplate: Sequence[tuple[Span, int]]) -> Print:
    expires = np.full(len(prose.distinct), FOREVER, np.int64)
    for span, rank in boilerplate:
        touched = prose.touching(span)
        inside = slice(*np.searchsorted(prose.places, (touched.start, touched.stop)).tolist())
        expires[inside] = np.minimum(expires[inside], rank)
    own, others = foreign.find(prose.distinct)
    expires[own] = np.minimum(expires[own], since[others])
    return Print(prose=prose, expires=expires, ending=np.sort(expires[expires < FOREVER]))


def _first_foreign(proses: Sequence[Prose], ranks: Mapping[str, int]) -> tuple[Hashes, Places]:
    """Return the shingles that are foreign in any article, each once, and the rank of the first in which they are."""
    if not proses:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    found = [prose.shingles[prose.foreign] for prose in proses]
    hashes = np.concatenate(found)
    since = np.repeat([ranks[prose.article.id] for prose in proses], [len(part) for part in found])
    order = np.argsort(hashes)
    hashes, since = hashes[order], since[order]
    starts = run_starts(hashes)
    return hashes[starts], np.minimum.reduceat(since, starts) if len(starts) else since


class Index:
    """Articles by the sampled shingles of their prose; articles are filed in the order in which they became known.

    Only shingles that two articles have are held: each has room for as many articles as have it, or as may be filed under it.
    """

    def __init__(self, prints: Sequence[Print]) -> None:
        sampled = [sample(print_.hashes) for print_ in prints] or [np.zeros(0, np.uint64)]
        _, numbers, counts = np.unique(np.concatenate(sampled), return_inverse=True, return_counts=True)
        parts = np.split(numbers, np.cumsum([len(part) for part in sampled[:-1]]))
        self._sizes = np.array([len(print_.hashes) for print_ in prints], np.int64)
        self._shingles = [part[counts[part] > 1] for part in parts]
        self._room = np.minimum(counts, MOST_PAGES)
        self._first = np.cumsum(self._room) - self._room
        self._filled = np.zeros(len(counts), np.int64)
        self._filed = np.zeros(int(self._room.sum()), np.int32)

    @property
    def entries(self) -> int:
        """How many pairs of a shingle and an article are filed."""
        return int(self._filled.sum())

    def candidates(self, number: int) -> list[int]:
        """Return the numbers of filed articles that may share text with this one, in order."""
        shingles = self._shingles[number]
        filled = self._filled[shingles]
        ends = np.cumsum(filled)
        at = np.repeat(self._first[shingles] - (ends - filled), filled) + np.arange(int(filled.sum()))
        others, shared = np.unique(self._filed[at], return_counts=True)
        found: list[int] = others[enough(shared, self._sizes[number], self._sizes[others])].tolist()
        return found

    def file(self, number: int) -> None:
        """File an article."""
        shingles = self._shingles[number]
        free = shingles[self._filled[shingles] < self._room[shingles]]
        self._filed[self._first[free] + self._filled[free]] = number
        self._filled[free] += 1


def enough(shared: Places, size: int, other: Places) -> NDArray[np.bool_]:
    """Tell whether an article of so many shingles is to be compared with others that share so many filed ones with it."""
    return (shared >= FEWEST_SHARED) | (np.minimum(size, other) < SHORT)


def sample(hashes: Hashes) -> Hashes:
    """Return the shingles of an article that are filed."""
    sampled: Hashes = hashes[hashes % np.uint64(SAMPLE) == 0]
    return sampled
