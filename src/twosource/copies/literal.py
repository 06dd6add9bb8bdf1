"""Literal reuse: how much of one article's prose stands in another, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from twosource.copies.fingerprints import Print
from twosource.copies.prose import WIDTH, Prose
from twosource.copies.words import Lookup, Places
from twosource.model import CopyKind, Evidence

LEAST_SHARE = 0.1
"""Share of the smaller article's shingles from which one text is taken to be derived from the other."""
LEAST_SHINGLES = 8
"""Shingles that must be shared, however short the article."""
PASSAGE = 7
"""Shared shingles in a row (seven are eleven words) that show derivation, whatever the share: chance does not repeat so much."""
LONG_PASSAGE = 21
"""The same (25 words) where each page is credited to another agency: what is announced to all they word alike."""
MOST = 0.5
"""Share from which an article stands mostly in another."""
LONGEST_RUNS = 5
"""Passages given as evidence."""
SAME = "the same "
"""How the reason begins that shows words standing in both."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles share of their own prose: the number of shingles, their share of each article, and their runs.

    ``first_a`` and ``first_b`` are the places in each at which a run of shared shingles begins, ``lengths`` its shingles.
    """

    shared: int
    of_a: float
    of_b: float
    first_a: Places
    first_b: Places
    lengths: Places

    @property
    def score(self) -> float:
        """The share of the smaller article."""
        return max(self.of_a, self.of_b)

    @property
    def derived(self) -> bool:
        """Whether the overlap is more than two reports of one event have by chance."""
        if self.shared < PASSAGE:
            return False
        return (self.shared >= LEAST_SHINGLES and self.score >= LEAST_SHARE) or int(self.lengths.max()) >= PASSAGE

    @property
    def long(self) -> bool:
        """Whether the overlap is more than the reports of two agencies have of one announcement."""
        return self.score >= MOST or (self.shared >= LONG_PASSAGE and int(self.lengths.max()) >= LONG_PASSAGE)

    @property
    def kind(self) -> CopyKind:
        """Copy where each stands mostly in the other, else excerpt."""
        return "copy" if min(self.of_a, self.of_b) >= MOST else "excerpt"


def overlaps(articles: Sequence[Print], b: Print, rank: int) -> list[Overlap]:
    """Compare each of some articles exactly with another, with what is known at ``rank``."""
    sizes, size = [article.size(rank) for article in articles], b.size(rank)
    which, where = Lookup(b.hashes).find(np.concatenate([article.hashes for article in articles]))
    if any(len(one.ending) and one.ending[0] <= rank for one in (*articles, b)):
        counting = (np.concatenate([article.expires for article in articles])[which] > rank) & (b.expires[where] > rank)
        which, where = which[counting], where[counting]
    article = np.repeat(np.arange(len(articles)), [len(article.hashes) for article in articles])[which]
    in_a, in_b = np.concatenate([article.prose.places for article in articles])[which], b.prose.places[where]
    starts = _run_starts(article, in_a, in_b)
    lengths = np.diff(starts, append=len(article))
    shared = np.bincount(article, minlength=len(articles)).tolist()
    edges = np.searchsorted(article[starts], np.arange(len(articles) + 1)).tolist()
    return [
        Overlap(
            shared=shared[number],
            of_a=shared[number] / max(of_article, 1),
            of_b=shared[number] / max(size, 1),
            first_a=in_a[starts[slice(*edges[number : number + 2])]],
            first_b=in_b[starts[slice(*edges[number : number + 2])]],
            lengths=lengths[slice(*edges[number : number + 2])],
        )
        for number, of_article in enumerate(sizes)
    ]


def _run_starts(article: Places, in_a: Places, in_b: Places) -> Places:
    """Return where the runs begin of shared shingles that follow one another in both articles."""
    steps = np.diff(in_a), np.diff(in_b), np.diff(article)
    goes_on = (steps[0] == 1) & (steps[1] == 1) & (steps[2] == 0)
    return np.flatnonzero(np.concatenate((np.ones(min(len(article), 1), np.bool_), ~goes_on)))


def passages(a: Prose, b: Prose, shared: Overlap, *, swapped: bool = False) -> tuple[Evidence, ...]:
    """Return the longest passages that stand word for word in both, in the order of ``a``.

    ``swapped`` where ``a`` and ``b`` are the other way round than in the overlap.
    """
    in_a, in_b = (shared.first_b, shared.first_a) if swapped else (shared.first_a, shared.first_b)
    runs = zip(in_a.tolist(), in_b.tolist(), shared.lengths.tolist(), strict=True)
    longest = sorted(runs, key=lambda run: (-run[2], run[0]))[:LONGEST_RUNS]
    return tuple(
        Evidence(a=_offsets(a, at_a, length), b=_offsets(b, at_b, length), why=f"{SAME}{length + WIDTH - 1} words stand in both")
        for at_a, at_b, length in sorted(longest)
    )


def _offsets(prose: Prose, shingle: int, length: int) -> tuple[int, int]:
    return prose.starts.item(shingle), prose.ends.item(shingle + length + WIDTH - 2)
