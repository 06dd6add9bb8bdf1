"""The ends of the weeks of a market that deals around the clock: five in the afternoon on Fridays in New York.

They tell what releases may not: by which rule a clock changes to summer time, and whether a file had another clock for a while.
"""

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Seconds
from twosource.markets.prices.shocks import HOUR, seasons
from twosource.markets.prices.zones import Zone

_WEEKEND, _LONGEST = 36 * HOUR, 4 * DAY
_FRIDAY_EVENING = DAY + 17 * HOUR
"""Five in the afternoon on Fridays: seconds from the beginning of Thursday, on which all weeks of seconds since 1970 begin."""
_NEW_YORK = Zone("America/New_York", 0)
_NEAR = 3 * HOUR
_KEEPS = 1 / 3
"""Share of the weeks that must end on time by a clock, so that its market is one of this kind."""
_HALF = 0.5
_OTHER = 26
"""How many more weeks of a stretch must end at another time than on time, to show another clock."""
LEAST, CLEAR = 4, 0.8
"""Weeks between the two rules for summer time, and the share of them that must fit the one and not the other."""


def ends(local: Seconds, bar: int) -> Seconds:
    """Return the closes of the last bars before weekends, by the file's clock."""
    gaps = np.diff(local)
    return local[:-1][(gaps > _WEEKEND) & (gaps < _LONGEST)] + bar


def late(closes: Seconds, clock: Zone) -> Seconds:
    """Return by how many seconds each week ends after the time in New York, if the file has that clock."""
    return _NEW_YORK.from_utc(clock.to_utc(closes)) % (7 * DAY) - _FRIDAY_EVENING


def fit(closes: Seconds, clock: Zone) -> bool:
    """Tell whether at least half of the weeks of winter, and of summer, end with New York's by a clock."""
    on_time = late(closes, clock) == 0
    found = seasons(clock.to_utc(closes))
    return all(bool(season.sum() and on_time[season].mean() >= _HALF) for season in (found.winter, found.summer))


def rule(closes: Seconds, american: Zone, european: Zone) -> tuple[Zone | None, int]:
    """Return which of two clocks fits the weeks in which only America has summer time, ``None`` for neither; and their number."""
    ours = {clock: late(closes, clock) for clock in (american, european)}
    if not _kept(ours[american]):
        return None, 0
    between = seasons(american.to_utc(closes)).between
    fitting = {clock: int((found[between] == 0).sum()) for clock, found in ours.items()}
    best = max(fitting, key=lambda clock: fitting[clock])
    count = sum(fitting.values())
    return (best if count >= LEAST and fitting[best] >= CLEAR * count else None), count


def stretch(closes: Seconds, clock: Zone) -> tuple[int, int] | None:
    """Return the first and last close of the longest run of weeks that ends, on the whole, at another time than the clock says.

    ``None`` where there is none of half a year, or the market keeps other hours.
    """
    found = late(closes, clock)
    near: NDArray[np.bool_] = np.abs(found) <= _NEAR
    if not _kept(found):
        return None
    closes, off = closes[near], np.where(found[near] != 0, 1, -1)
    sums = np.concatenate([[0], np.cumsum(off)])
    rises = sums - np.minimum.accumulate(sums)
    end = int(np.argmax(rises))
    if rises[end] < _OTHER:
        return None
    start = int(np.argmin(sums[: end + 1]))
    return int(closes[start]), int(closes[end - 1])


def _kept(found: Seconds) -> bool:
    near = np.abs(found) <= _NEAR
    return bool(near.sum() and (found[near] == 0).mean() >= _KEEPS)
