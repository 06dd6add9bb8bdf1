"""How far prices moved when scheduled releases came out, for every clock that a file may have.

At a release that moves prices, the range of the bar that holds it is well above what is usual for its time of day. In which bar
that is depends on the clock of the stamps.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Seconds
from twosource.markets.releases import NEW_YORK
from twosource.markets.significance import Array

HOUR = 3600
OFFSETS = tuple(range(-12 * HOUR, 14 * HOUR + 1, HOUR // 2))
"""What clocks may be ahead of UTC, in seconds."""
_AROUND = 28
"""Days before and after a release from which the usual range of a time of day is taken."""
_LONDON = ZoneInfo("Europe/London")
_ALL_DAY = 22 * HOUR


class Seasons(NamedTuple):
    """Which releases are in winter, in summer, and in the weeks in which America alone has summer time."""

    winter: NDArray[np.bool_]
    summer: NDArray[np.bool_]
    between: NDArray[np.bool_]


def seasons(utc: Seconds) -> Seasons:
    """Return the seasons of instants, by the rules for summer time in New York and in London."""
    instants = [datetime.fromtimestamp(int(one), UTC) for one in utc]
    american = np.array([bool(instant.astimezone(NEW_YORK).dst()) for instant in instants], dtype=bool)
    european = np.array([bool(instant.astimezone(_LONDON).dst()) for instant in instants], dtype=bool)
    return Seasons(~american & ~european, american & european, american != european)


def phase(local: Seconds, bar: int) -> int:
    """Return how long after a full bar of the clock most bars open, in seconds."""
    phases, counts = np.unique(local % bar, return_counts=True)
    return int(phases[np.argmax(counts)])


def around_the_clock(local: Seconds, bar: int) -> bool:
    """Tell whether bars of nearly all times of day are on most of the days."""
    slots = np.bincount(local % DAY // bar, minlength=DAY // bar)
    return bool((slots * 2 > slots.max()).sum() * bar >= _ALL_DAY)


def excess(local: Seconds, columns: Mapping[str, Array], bar: int, releases: Seconds) -> Array:
    """Return, for each of ``OFFSETS`` and release, the logarithm of the bar's range over the usual one at its time.

    NaN stands for none.
    """
    late = phase(local, bar)
    local = local - late
    first = int(local[0]) // DAY
    shape = (int(local[-1]) // DAY - first + 1, DAY // bar)
    table = np.full(shape, np.nan)
    table[local // DAY - first, local % DAY // bar] = _ranges(columns)
    found = np.full((len(OFFSETS), len(releases)), np.nan)
    for row, ahead in enumerate(OFFSETS):
        shown = releases + ahead - late
        days, slots = shown // DAY - first, shown % DAY // bar
        for column in np.flatnonzero((days >= 0) & (days < shape[0])):
            day, slot = int(days[column]), int(slots[column])
            found[row, column] = _log_ratio(table[day, slot], table[max(0, day - _AROUND) : day + _AROUND + 1, slot])
    return found


def _log_ratio(value: float, around: Array) -> float:
    known = around[np.isfinite(around)]
    usual = np.median(known) if len(known) >= _AROUND // 2 else 0.0
    return float(np.log(value / usual)) if usual > 0 and value > 0 else np.nan


def _ranges(columns: Mapping[str, Array]) -> Array:
    """Return high less low of each bar by its close; where there is but a close, how far it is from the one before."""
    close = columns["close"]
    with np.errstate(divide="ignore", invalid="ignore"):
        if "high" in columns and "low" in columns:
            return np.asarray((columns["high"] - columns["low"]) / close)
        return np.abs(np.diff(close, prepend=close[0])) / close
