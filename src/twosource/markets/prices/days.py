"""Daily bars: which day a bar is of, when it closed, and days that are no trading days."""

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Seconds
from twosource.markets.significance import Array
from twosource.model import Issue

_NOON = DAY // 2
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6


def weekdays(stamps: Seconds) -> NDArray[np.int64]:
    """Return the days of the week of stamps, Monday being 0."""
    return (stamps // DAY + 3) % 7


def openings(stamps: Seconds) -> Seconds:
    """Return when daily bars open, by the clock of their stamps: when they say, from midnight on.

    A bar that opens after noon is most of the next day, so that those of a week open from Sunday to Thursday. Where such
    stamps are on Fridays and never on Sundays, they are not of the opening of 24 hours but of a session (its opening or
    close): its day is then from midnight to midnight.
    """
    late = weekdays(stamps[stamps % DAY >= _NOON])
    if (late == _FRIDAY).any() and not (late == _SUNDAY).any():
        return stamps // DAY * DAY
    return stamps


def labels(opens: Seconds) -> Seconds:
    """Return the day (its midnight) that each bar is the most of; clocks that change by an hour or so do not change the day."""
    usual = int(np.median(opens % DAY)) if len(opens) else 0
    nearest: Seconds = (opens - usual + _NOON) // DAY * DAY
    return nearest + DAY if usual >= _NOON else nearest


def traded(labels: Seconds, close: Array) -> tuple[NDArray[np.bool_], tuple[Issue, ...]]:
    """Tell which days to keep, and what was left out: Saturdays and Sundays where all of them repeat the close before.

    Such files are filled up with days on which nothing was traded; one weekend with a price of its own shows that they are not.
    """
    weekend = weekdays(labels) >= _SATURDAY
    repeats = np.concatenate([[True], np.diff(close) == 0])
    if not weekend.any() or weekend.all() or not repeats[weekend].all():
        return np.ones(len(labels), dtype=bool), ()
    message = f"{int(weekend.sum())} Saturdays and Sundays all repeat the close before them, and were left out"
    return ~weekend, (Issue(code="weekends", message=message),)
