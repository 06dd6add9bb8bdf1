"""The days of what is told of a time: what ends it, what of it lies ahead or behind, and whether somebody has set it."""

import re
from datetime import date

from twosource.model import TimeExpression
from twosource.timeline import cues, days
from twosource.timeline.reasons import DEADLINE, HOPED, LASTS, Told

_FEW = 5
_SOME = re.compile(r"\d\s?(?:[–—-]|and|to)\s?\d|day\sand\s", re.IGNORECASE)
_LIMITS = (DEADLINE, HOPED, LASTS)
_BOUND = (None, "BEFORE", "ON_OR_BEFORE")
"""Modifiers of a whole month or year that ends something, or before which it ends."""
_LOOK_BACK = 30


def meant(text: str, time: TimeExpression, how: Told, written: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the days of what is told of a time as ``how`` says, on a page written in the days ``written``."""
    return _possible(_limit(text, time, how, written), how, written)


def is_set(interval: tuple[date, date] | None, words: str) -> bool:
    """Tell whether days are ones that somebody has set: one day, or a few that are named ("14-15 June", "Monday and Tuesday")."""
    if interval is None:
        return False
    length = (interval[1] - interval[0]).days
    return length == 0 or (length < _FEW and _SOME.search(words) is not None)


def _limit(text: str, time: TimeExpression, how: Told, written: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the days of a time; of a deadline, and of how long something lasts, the one day that ends it.

    That is its last day, "before May" the one before it, "until May" the first of what lasts, "by mid-May" the one in the middle.
    """
    interval = days.interval(time)
    if interval is None or how.basis not in _LIMITS:
        return interval
    first, last = interval
    before = text[max(0, time.start - _LOOK_BACK) : time.start]
    listed = is_set(interval, text[time.start : time.end])
    whole = first < last and not listed and time.mod in _BOUND and (written is None or written[1] < first)
    if time.mod == "MID":
        last = days.shift(first, (last - first).days // 2)
    elif whole and time.mod == "BEFORE":
        last = days.shift(first, -1)
    elif whole and how.basis == LASTS and cues.UNTIL.search(before):
        last = first
    return last, last


def _possible(interval: tuple[date, date] | None, how: Told, written: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the part of an interval before the day of writing for what is past, after it for what is still to come."""
    if interval is not None and how.basis in _LIMITS:
        return interval
    if interval is None or written is None:
        return interval
    if how.status == "scheduled" and interval[1] >= written[0]:
        return max(interval[0], written[0]), interval[1]
    if how.status == "past" and interval[0] <= written[1]:
        return interval[0], min(interval[1], written[1])
    return interval
