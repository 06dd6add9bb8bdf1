"""Bars of a day and longer: which day a bar is of, when it opens and closes, and days that are no trading days."""

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Seconds
from twosource.markets.significance import Array
from twosource.model import Issue

_NOON = DAY // 2
WEEK = 7 * DAY
_TUESDAY, _FRIDAY, _SATURDAY, _SUNDAY = 1, 4, 5, 6
_LATE_IN_MONTH = 25
_MOST = 0.5


def length(stamps: Seconds) -> int:
    """Return the length of a bar in seconds: the commonest step between neighbours; a day where it is more, but no week."""
    steps, counts = np.unique(np.diff(stamps), return_counts=True)
    usual = int(steps[np.argmax(counts)])
    return DAY if DAY <= usual < WEEK else usual


def weekdays(stamps: Seconds) -> NDArray[np.int64]:
    """Return the days of the week of stamps, Monday being 0."""
    return (stamps // DAY + 3) % 7


def openings(stamps: Seconds, bar: int) -> tuple[Seconds, str]:
    """Return when bars of a day or longer open, by the clock of their stamps, and in words what of it is taken for granted.

    Days open when they say, from midnight on. One that opens after noon is most of the next day, so that those of a week open
    from Sunday to Thursday. Where such stamps are on Fridays and never on Sundays, they are not of the opening of 24 hours but
    of a session (its opening or close): its day is then from midnight to midnight.

    Longer bars open on their stamps too, but where most of these are last days of weeks (from Tuesday on) or of months: such
    bars close at the end of their stamps' days.
    """
    if bar > DAY:
        closing = _stamped_at_the_end(stamps, bar)
        starts = stamps // DAY * DAY + DAY - bar if closing else stamps
        return starts, f"; each bar is taken to {'close with' if closing else 'open on'} the day of its stamp"
    late = weekdays(stamps[stamps % DAY >= _NOON])
    if (late == _FRIDAY).any() and not (late == _SUNDAY).any():
        return stamps // DAY * DAY, ""
    return stamps, ""


def _stamped_at_the_end(stamps: Seconds, bar: int) -> bool:
    if bar == WEEK:
        return bool(np.isin(weekdays(stamps), range(_TUESDAY, _SUNDAY)).mean() > _MOST)
    days = stamps.astype("datetime64[s]").astype("datetime64[D]")
    of_month = (days - days.astype("datetime64[M]")).astype(int) + 1
    return bool((of_month >= _LATE_IN_MONTH).mean() > _MOST)


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
