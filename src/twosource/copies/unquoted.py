"""Words that one article quotes and another tells as its own: a sign that the other has them from there."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from twosource.copies.prose import WIDTH, Prose
from twosource.copies.words import Lookup

FEWEST = 2
"""Shingles in a row that one article quotes and the other has without marks (two are six words)."""


class Unquoted:
    """The shingles that some of the articles quote and others tell, of each article; all others are left out once for all."""

    def __init__(self, proses: Sequence[Prose]) -> None:
        quoted = [prose.shingles[prose.quoted] for prose in proses]
        of_all = Lookup(np.unique(np.concatenate([np.zeros(0, np.uint64), *quoted])))
        self._told: dict[str, dict[int, int]] = {}
        for prose in proses:
            hits, _ = of_all.find(prose.distinct)
            self._told[prose.article.id] = dict(zip(prose.distinct[hits].tolist(), prose.places[hits].tolist(), strict=True))
        told = Lookup(np.array(sorted(set().union(*self._told.values())), np.uint64))
        self._quoted = {
            prose.article.id: frozenset(own[told.find(own)[0]].tolist()) for prose, own in zip(proses, quoted, strict=True)
        }

    def told(self, quoting: Prose, telling: Prose) -> tuple[int, int] | None:
        """Return the offsets of the longest run of words that one article tells as its own and the other quotes."""
        told = self._told[telling.article.id]
        places = sorted(told[shingle] for shingle in self._quoted[quoting.article.id] & told.keys())
        if len(places) < FEWEST:
            return None
        first, last = _longest_run(places)
        if last - first + 1 < FEWEST:
            return None
        return int(telling.starts[first]), int(telling.ends[last + WIDTH - 1])


def _longest_run(places: Sequence[int]) -> tuple[int, int]:
    """Return the first and last of the most numbers that follow one another; the earliest of several."""
    breaks = [at for at, (one, other) in enumerate(pairwise(places), start=1) if other != one + 1]
    runs = [(places[start], places[end - 1]) for start, end in pairwise((0, *breaks, len(places)))]
    return max(runs, key=lambda run: run[1] - run[0])
