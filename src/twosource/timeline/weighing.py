"""From likelihoods to an answer: the likeliest day, the smallest interval that holds enough, and how sure that is."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from twosource.timeline.lags import Factor, Ordinals, Scores

LONGEST = 31
"""A wider interval, in days, says too little to be called a dating."""
LIKELY = 0.5
"""A single day is named where it is likelier than all others together."""
ENOUGH = 0.85
"""Else, the share of the likelihood that the interval given must hold, unless that takes more than ``LONGEST`` days."""
OPTIMISM = 0.05
"""By so much the shares are higher than how often such answers were right, at worst, on T17's topics finan and haiti."""
_SPEAKS = 0.2
"""How far above its average over all possible days a factor's logarithm must lie on the day chosen to be named as a reason."""
_REASONS = 4
"""So many are named, those that say most."""
_DIGITS = 9


class Weighed(NamedTuple):
    """An interval of days, the likeliest of them, and how sure it is that the day of writing is in the interval, 0 to 1."""

    first: date
    last: date
    likeliest: date
    confidence: float
    reasons: tuple[Factor, ...]


def weigh(candidates: Ordinals, possible: Sequence[date], factors: Sequence[Factor], crowd: Scores) -> Weighed:
    """Return the answer among ``possible`` (ascending, not empty, all of them in ``candidates``).

    It is the likeliest day where that holds ``LIKELY``, else the smallest interval that holds ``ENOUGH``, or ``LIKELY`` where
    that is too wide.
    """
    at = np.searchsorted(candidates, [day.toordinal() for day in possible])
    logs = crowd[at] + sum((factor.scores[at] for factor in factors), np.zeros(len(at)))
    shares = np.exp(logs - logs.max())
    shares = np.round(shares / shares.sum(), _DIGITS)
    best = int(np.argmax(shares))
    first, last = (best, best) if shares[best] >= LIKELY else _smallest(possible, shares, best, ENOUGH)
    if (possible[last] - possible[first]).days >= LONGEST:
        first, last = _smallest(possible, shares, best, LIKELY)
    confidence = round(max(float(shares[first : last + 1].sum()) - OPTIMISM, 0.0), 2)
    return Weighed(possible[first], possible[last], possible[best], confidence, _reasons(factors, at, best))


def _reasons(factors: Sequence[Factor], at: Ordinals, best: int) -> tuple[Factor, ...]:
    """Return the factors that speak most for the day at ``best``, those that say most first."""
    said = [float(factor.scores[at[best]] - factor.scores[at].mean()) for factor in factors]
    order = sorted((-round(much, _DIGITS), place) for place, much in enumerate(said) if much >= _SPEAKS)
    return tuple(factors[place] for _, place in order[:_REASONS])


def _smallest(possible: Sequence[date], shares: Scores, best: int, enough: float) -> tuple[int, int]:
    """Return the ends of the shortest run of days with ``best`` in it that holds ``enough``; of equals, of the one with most."""
    sums = np.concatenate(([0.0], np.cumsum(shares)))
    whole = float(sums[-1])
    runs = []
    for first in range(best + 1):
        last = int(np.searchsorted(sums, sums[first] + enough * whole - 10**-_DIGITS)) - 1
        if last < len(possible):
            last = max(last, best)
            runs.append(((possible[last] - possible[first]).days, -float(sums[last + 1] - sums[first]), first, last))
    _, _, first, last = min(runs)
    return first, last
