"""Literal reuse: how much of one article's prose stands in another, and where."""

from dataclasses import dataclass

import numpy as np

from twosource.copies.fingerprints import Print
from twosource.copies.prose import WIDTH, Hashes, Places, Prose
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
    """The shingles two articles share, which share of each article's own prose they are, and the most in a row."""

    shared: Hashes
    of_a: float
    of_b: float
    longest: int

    @property
    def score(self) -> float:
        """The share of the smaller article."""
        return max(self.of_a, self.of_b)

    @property
    def derived(self) -> bool:
        """Whether the overlap is more than two reports of one event have by chance."""
        return self.longest >= PASSAGE or (len(self.shared) >= LEAST_SHINGLES and self.score >= LEAST_SHARE)

    @property
    def kind(self) -> CopyKind:
        """Copy where each stands mostly in the other, else excerpt."""
        return "copy" if min(self.of_a, self.of_b) >= MOST else "excerpt"


def overlap(a: Print, b: Print, rank: int) -> Overlap:
    """Compare two articles exactly, with what is known at ``rank``."""
    own_a, own_b = a.at(rank), b.at(rank)
    shared: Hashes = np.intersect1d(own_a, own_b, assume_unique=True)
    return Overlap(shared, len(shared) / max(len(own_a), 1), len(shared) / max(len(own_b), 1), _longest(a.prose, shared))


def _longest(prose: Prose, shared: Hashes) -> int:
    """Return how many shared shingles stand in a row in an article."""
    if len(shared) < PASSAGE:
        return len(shared)
    places = _places(prose, shared)
    breaks = np.flatnonzero(np.diff(places) != 1) + 1
    return int(np.diff(np.r_[0, breaks, len(places)]).max())


def passages(a: Prose, b: Prose, shared: Hashes) -> tuple[Evidence, ...]:
    """Return the longest passages that stand word for word in both, in the order of ``a``."""
    runs = sorted(_runs(a, b, shared), key=lambda run: (-run[2], run[0]))[:LONGEST_RUNS]
    return tuple(
        Evidence(
            a=_offsets(a, at_a, length), b=_offsets(b, at_b, length), why=f"the same {length + WIDTH - 1} words stand in both"
        )
        for at_a, at_b, length in sorted(runs)
    )


def _runs(a: Prose, b: Prose, shared: Hashes) -> list[tuple[int, int, int]]:
    """Return the runs of shared shingles: first shingle in ``a``, first in ``b``, number."""
    in_a, in_b = _places(a, shared), _places(b, shared)
    values, first = np.unique(b.shingles[in_b], return_index=True)
    partner = in_b[first][np.searchsorted(values, a.shingles[in_a])]
    starts = np.flatnonzero(np.r_[True, (np.diff(in_a) != 1) | (np.diff(partner) != 1)])
    lengths = np.diff(np.r_[starts, len(in_a)])
    return list(zip(in_a[starts].tolist(), partner[starts].tolist(), lengths.tolist(), strict=True))


def _places(prose: Prose, shared: Hashes) -> Places:
    """Return where in an article the given shingles (sorted, not empty) stand in its own prose."""
    at = np.minimum(np.searchsorted(shared, prose.shingles), len(shared) - 1)
    places: Places = np.flatnonzero((shared[at] == prose.shingles) & prose.own)
    return places


def _offsets(prose: Prose, shingle: int, length: int) -> tuple[int, int]:
    return int(prose.starts[shingle]), int(prose.ends[shingle + length + WIDTH - 2])
