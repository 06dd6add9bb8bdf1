"""How well each clock that a price file can have fits the hours at which its prices jump."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from twosource.markets.prices import Seconds
from twosource.markets.prices.shocks import HOUR, OFFSETS, Seasons, around_the_clock, phase
from twosource.markets.significance import Array

LEAST = 20
"""Releases that a file must hold at least."""
LEAST_OF_SEASON = 8
"""The same for winter and for summer."""
SURE = 0.95
"""Share of the resampled sets of releases that must show the same clock."""
RESAMPLED = 500
SEED = 1230
_OFF_THE_HOUR = tuple(int(hours * HOUR) for hours in (3.5, 4.5, 5.5, 6.5, 9.5))
"""Clocks in use that are half an hour from the others, in seconds ahead of UTC: India's and its like."""


class Clock(NamedTuple):
    """A clock by what it is ahead of UTC in winter and in summer (of the northern half), in seconds."""

    winter: int
    summer: int


class Winner(NamedTuple):
    """The clocks that fit best, all alike, and in what share of the resampled sets they do."""

    clocks: tuple[Clock, ...]
    sure: float


def possible(local: Seconds, bar: int) -> tuple[Clock, ...]:
    """Return the clocks to choose from; bars of an hour, all day long, are taken to begin with the hours of UTC."""
    whole = [Clock(ahead, ahead + saved) for ahead in OFFSETS[2:-2:2] for saved in (0, HOUR, -HOUR)]
    clocks = (*whole, *(Clock(ahead, ahead) for ahead in _OFF_THE_HOUR))
    if bar < HOUR or not around_the_clock(local, bar):
        return clocks
    begins = phase(local, bar)
    return tuple(clock for clock in clocks if (clock.winter - begins) % HOUR == 0)


def few(found: Seasons) -> bool:
    """Tell whether releases are too few, in all or of a season, to find a clock by them."""
    return len(found.winter) < LEAST or min(found.winter.sum(), found.summer.sum()) < LEAST_OF_SEASON


def winner(table: Array, found: Seasons, clocks: Sequence[Clock]) -> Winner:
    """Return the clocks that fit best, and how often resamples show the same.

    A clock reads a release of winter in the row of what it is ahead of UTC then, one of summer in that of its summer.
    """
    winter, summer = table[:, found.winter], table[:, found.summer]
    cold = np.array([row(clock.winter) for clock in clocks])
    warm = np.array([row(clock.summer) for clock in clocks])

    def fit(a: Array, b: Array) -> Array:
        return np.asarray(median(a)[cold] + median(b)[warm])

    fits = fit(winter, summer)
    best = frozenset(np.flatnonzero(fits == fits.max()).tolist())
    chance = np.random.default_rng(SEED)
    same = sum(int(np.argmax(fit(_resample(winter, chance), _resample(summer, chance)))) in best for _ in range(RESAMPLED))
    return Winner(tuple(clocks[place] for place in sorted(best)), same / RESAMPLED)


def _resample(table: Array, chance: np.random.Generator) -> Array:
    return table[:, chance.integers(table.shape[1], size=table.shape[1])]


def median(table: Array) -> Array:
    """Return medians over the last axis; an hour without bars is as if nothing happened in it."""
    return np.asarray(np.median(np.nan_to_num(table), axis=-1))


def row(ahead: int) -> int:
    """Return the row of ``shocks.excess`` of clocks so many seconds ahead of UTC."""
    return (ahead - OFFSETS[0]) // (HOUR // 2)
