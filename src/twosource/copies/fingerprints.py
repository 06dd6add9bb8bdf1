"""Finding articles that may share text: word 5-grams outside quotation marks, sampled into an inverted index.

A shingle stops counting at the rank (see ``order``) at which some article is known to quote it, or at which a paragraph that
holds it has been seen on three pages of one publisher: shared quotations and site furniture are not derivation. Sampling by
hash value keeps containment estimates unbiased (Broder, "On the resemblance and containment of documents", 1997; FracMinHash).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.copies.prose import WIDTH, Hashes, Places, Prose

SAMPLE = 4
"""One shingle in so many is filed."""
MOST_PAGES = 50
"""A shingle filed for so many articles is common wording; it is filed for no more."""
FEWEST_SHARED = 2
"""Filed shingles that two articles must share to be compared."""
SHORT = 100
"""Shingles; articles with fewer are compared when they share one filed shingle."""
LEAST_ESTIMATE = 0.06
"""Estimated share of the smaller article from which two articles are compared exactly."""
BOILERPLATE_PAGES = 3
"""Pages of one publisher on which a paragraph must stand to be its furniture."""
FOREVER = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Print:
    """The distinct shingles of an article's own prose, sorted; each counts for ranks below ``expires``."""

    hashes: Hashes
    expires: Places

    def at(self, rank: int) -> Hashes:
        """Return the shingles that count when everything up to ``rank`` is known."""
        counting: Hashes = self.hashes[self.expires > rank]
        return counting


def prints(proses: Sequence[Prose], ranks: Mapping[str, int]) -> list[Print]:
    """Return the fingerprints of articles that are compared with one another, in their order."""
    quoted, since = _first_quoted(proses, ranks)
    furniture = _furniture_since(proses, ranks)
    return [_print(prose, quoted, since, furniture) for prose in proses]


def _print(prose: Prose, quoted: Hashes, since: Places, furniture: Mapping[tuple[str | None, int], int]) -> Print:
    expires = np.full(len(prose.shingles), FOREVER, np.int64)
    for digest, first, last in prose.paragraphs:
        rank = furniture.get((prose.article.publisher, digest))
        if rank is not None:
            expires[max(first - WIDTH + 1, 0) : last] = rank
    own, places = np.unique(prose.shingles[prose.own], return_index=True)
    expires = expires[prose.own][places]
    if len(quoted):
        at = np.minimum(np.searchsorted(quoted, own), len(quoted) - 1)
        expires = np.where(quoted[at] == own, np.minimum(expires, since[at]), expires)
    return Print(hashes=own, expires=expires)


def _first_quoted(proses: Sequence[Prose], ranks: Mapping[str, int]) -> tuple[Hashes, Places]:
    """Return the shingles that any article quotes, sorted, and the rank of the first that does."""
    if not proses:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    hashes = np.concatenate([prose.shingles[prose.quoted] for prose in proses])
    since = np.concatenate([np.full(int(prose.quoted.sum()), ranks[prose.article.id], np.int64) for prose in proses])
    order = np.lexsort((since, hashes))
    distinct, first = np.unique(hashes[order], return_index=True)
    return distinct, since[order][first]


def _furniture_since(proses: Sequence[Prose], ranks: Mapping[str, int]) -> dict[tuple[str | None, int], int]:
    """Return the rank at which a paragraph of a publisher is known to be furniture, by publisher and paragraph."""
    seen: defaultdict[tuple[str | None, int], list[int]] = defaultdict(list)
    texts: set[tuple[str | None, int]] = set()
    for prose in proses:
        publisher = prose.article.publisher
        if publisher is None or (publisher, prose.digest) in texts:
            continue
        texts.add((publisher, prose.digest))
        for digest in {digest for digest, _, _ in prose.paragraphs}:
            seen[publisher, digest].append(ranks[prose.article.id])
    return {key: sorted(at)[BOILERPLATE_PAGES - 1] for key, at in seen.items() if len(at) >= BOILERPLATE_PAGES}


class Index:
    """Articles by the sampled shingles of their prose; articles are filed in the order in which they became known."""

    def __init__(self) -> None:
        self._filed: defaultdict[int, list[int]] = defaultdict(list)
        self._sizes: dict[int, int] = {}

    def candidates(self, print_: Print) -> Iterator[int]:
        """Yield the numbers of filed articles that may share text with this one, in order."""
        sample = _sample(print_.hashes)
        shared: Counter[int] = Counter()
        for value in sample:
            shared.update(self._filed.get(value, ()))
        for number in sorted(shared):
            smaller = min(len(sample), self._sizes[number])
            fewest = 1 if smaller * SAMPLE < SHORT else FEWEST_SHARED
            if shared[number] >= fewest and shared[number] >= LEAST_ESTIMATE * smaller:
                yield number

    def file(self, number: int, print_: Print) -> None:
        """File an article under a number of the caller's."""
        sample = _sample(print_.hashes)
        self._sizes[number] = len(sample)
        for value in sample:
            if len(self._filed[value]) < MOST_PAGES:
                self._filed[value].append(number)


def _sample(hashes: Hashes) -> list[int]:
    sampled: list[int] = hashes[hashes % np.uint64(SAMPLE) == 0].tolist()
    return sampled
