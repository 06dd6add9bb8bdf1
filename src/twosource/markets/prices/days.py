"""Which day a bar of a day or longer is of, when it opens and closes; and bars in which nothing was traded."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Seconds
from twosource.markets.significance import Array
from twosource.model import Issue

_NOON = DAY // 2
_SATURDAY_NOON = 2 * DAY + _NOON
"""That of the first Saturday: 1 January 1970 was a Thursday."""
_NEAR_NOON = DAY // 12
_WEEKEND = 38 * 3600
"""How far from the noon of Saturday bars may lie that are of its weekend, by whatever clock."""
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
    """Tell which days to keep, and what was left out: Saturdays and Sundays of a market that is shut then.

    Vendors fill up weekends, and brokers set the first hours of a week as a day of its own. A market deals on Saturdays or
    Sundays where they are there as weekdays are and move about as often. Sundays are days of trade only beside such Saturdays
    or in a week that leaves out a weekday, as that from Sunday to Thursday: those before five weekdays are the start of Monday.
    """
    days = weekdays(labels)
    if (days >= _SATURDAY).all():
        return np.ones(len(labels), dtype=bool), ()
    moved = np.concatenate([[False], np.diff(close) != 0])
    saturdays = _is_dealt_on(_SATURDAY, days, moved)
    sundays = _is_dealt_on(_SUNDAY, days, moved) and (saturdays or _leaves_out_a_weekday(days))
    shut = ((days == _SATURDAY) & (not saturdays)) | ((days == _SUNDAY) & (not sundays))
    if not shut.any():
        return ~shut, ()
    count, of_their_own = int(shut.sum()), int(moved[shut].sum())
    message = (
        f"{count} Saturdays and Sundays, when this market is shut, were left out; {of_their_own} do not repeat the close before"
        if of_their_own
        else f"{count} Saturdays and Sundays all repeat the close before them, and were left out"
    )
    return ~shut, (Issue(code="weekends", message=message),)


def _is_dealt_on(day: int, days: NDArray[np.int64], moved: NDArray[np.bool_]) -> bool:
    """Tell whether a day of the weekend is there and moves as weekdays do, in the years from its first to its last."""
    places = np.flatnonzero(days == day)
    if not len(places):
        return False
    within = slice(places[0], places[-1] + 1)
    usual, usual_moves = days[within] < _SATURDAY, moved[within][days[within] < _SATURDAY]
    there = len(places) > _MOST * usual.sum() / 5
    return bool(there and moved[places].mean() > _MOST * (usual_moves.mean() if usual.any() else 0))


def _leaves_out_a_weekday(days: NDArray[np.int64]) -> bool:
    """Tell whether some weekday is seldom there: fewer than half as often as Sundays."""
    counts = np.bincount(days, minlength=7)
    return bool(counts[:_SATURDAY].min() < _MOST * counts[_SUNDAY])


def dealt(stamps: Seconds, columns: Mapping[str, Array]) -> tuple[NDArray[np.bool_], tuple[Issue, ...]]:
    """Tell which bars shorter than a day to keep, and what was left out: those without a move around each Saturday's noon.

    Some vendors fill up weekends so. One Saturday on which a price moved at noon shows a market that deals then, all of whose
    bars are kept.
    """
    from_noon = (stamps - _SATURDAY_NOON + WEEK // 2) % WEEK - WEEK // 2
    still = np.concatenate([[True], np.diff(columns["close"]) == 0])
    if "high" in columns and "low" in columns:
        still &= columns["high"] == columns["low"]
    at_noon = np.abs(from_noon) < _NEAR_NOON
    if not at_noon.any() or not still[at_noon].all():
        return np.ones(len(stamps), dtype=bool), ()
    runs = np.cumsum(np.concatenate([[True], (np.diff(still.astype(int)) != 0)]))
    filled = still & np.isin(runs, runs[at_noon]) & (np.abs(from_noon) < _WEEKEND)
    message = f"{int(filled.sum())} bars of weekends all repeat the close before them, and were left out"
    return ~filled, (Issue(code="weekends", message=message),)
