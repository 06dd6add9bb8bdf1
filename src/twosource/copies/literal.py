"""Literal reuse: how much of one article's prose stands in another, and where."""

from dataclasses import dataclass

import numpy as np

from twosource.copies.fingerprints import Print
from twosource.copies.prose import WIDTH, Places, Prose, common
from twosource.model import CopyKind, Evidence

LEAST_SHARE = 0.1
"""Share of the smaller article's shingles from which one text is taken to be derived from the other."""
LEAST_SHINGLES = 8
"""Shingles that must be shared, however short the article."""
PASSAGE = 7
"""Shared shingles in a row (seven are eleven words) that show derivation, whatever the share: chance does not repeat so much."""
MOST = 0.5
"""Share from which an article stands mostly in another."""
LONGEST_RUNS = 5
"""Passages given as evidence."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """The shingles two articles share, by the place in each where they first stand, and their share of each one's own prose."""

    in_a: Places
    in_b: Places
    of_a: float
    of_b: float

    @property
    def score(self) -> float:
        """The share of the smaller article."""
        return max(self.of_a, self.of_b)

    @property
    def derived(self) -> bool:
        """Whether the overlap is more than two reports of one event have by chance."""
        if len(self.in_a) < PASSAGE:
            return False
        return (len(self.in_a) >= LEAST_SHINGLES and self.score >= LEAST_SHARE) or self._longest() >= PASSAGE

    @property
    def kind(self) -> CopyKind:
        """Copy where each stands mostly in the other, else excerpt."""
        return "copy" if min(self.of_a, self.of_b) >= MOST else "excerpt"

    def _longest(self) -> int:
        return max((length for _, _, length in _runs(self.in_a, self.in_b)), default=0)


def overlap(a: Print, b: Print, rank: int) -> Overlap:
    """Compare two articles exactly, with what is known at ``rank``."""
    (own_a, at_a), (own_b, at_b) = a.at(rank), b.at(rank)
    if len(own_a) < len(own_b):
        some, others = common(own_a, own_b)
    else:
        others, some = common(own_b, own_a)
    return Overlap(at_a[some], at_b[others], len(some) / max(len(own_a), 1), len(some) / max(len(own_b), 1))


def passages(a: Prose, b: Prose, shared: Overlap, *, swapped: bool = False) -> tuple[Evidence, ...]:
    """Return the longest passages that stand word for word in both, in the order of ``a``.

    ``swapped`` where ``a`` and ``b`` are the other way round than in the overlap.
    """
    in_a, in_b = (shared.in_b, shared.in_a) if swapped else (shared.in_a, shared.in_b)
    runs = sorted(_runs(in_a, in_b), key=lambda run: (-run[2], run[0]))[:LONGEST_RUNS]
    return tuple(
        Evidence(
            a=_offsets(a, at_a, length), b=_offsets(b, at_b, length), why=f"the same {length + WIDTH - 1} words stand in both"
        )
        for at_a, at_b, length in sorted(runs)
    )


def _runs(in_a: Places, in_b: Places) -> list[tuple[int, int, int]]:
    """Return the runs of shared shingles: first shingle in one article, first in the other, number."""
    if not len(in_a):
        return []
    order = np.argsort(in_a)
    in_a, in_b = in_a[order], in_b[order]
    breaks = np.flatnonzero((np.diff(in_a) != 1) | (np.diff(in_b) != 1)) + 1
    starts = np.concatenate((np.zeros(1, np.int64), breaks))
    lengths = np.diff(starts, append=len(in_a))
    return list(zip(in_a[starts].tolist(), in_b[starts].tolist(), lengths.tolist(), strict=True))


def _offsets(prose: Prose, shingle: int, length: int) -> tuple[int, int]:
    return int(prose.starts[shingle]), int(prose.ends[shingle + length + WIDTH - 2])
