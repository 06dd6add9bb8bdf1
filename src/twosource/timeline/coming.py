"""The days of the times in a change of plan, which mostly lie ahead of the day of writing."""

import re
from datetime import date

from twosource.model import TimeExpression
from twosource.timeline import days

_DIGIT = re.compile(r"\d")
_WHICH = re.compile(r"\d|\b(?:this|next|last|coming|following|past)\b", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}|\bago\b|\blast\b|\byesterday\b", re.IGNORECASE)
_WEEK = 7


def ahead(text: str, time: TimeExpression, written: tuple[date, date] | None, back: int = 0) -> tuple[date, date] | None:
    """Return the days of a time in a change of plan, whatever the verb's tense.

    A bare weekday is the next one after the day of writing, a date without a year the next one, or the last where that is no
    more than ``back`` days ago.
    """
    told = days.interval(time)
    if written is None or written[0] != written[1] or (told is not None and told[0] > written[1]):
        return told
    if time.weekday is None or time.offset is not None or _DIGIT.search(text, time.start, time.end):
        gone = told is not None and told[1] < days.shift(written[0], -back) and not _YEAR.search(text, time.start, time.end)
        return _next_year(told) if told and gone else told
    day = days.shift(written[0], (time.weekday - written[0].weekday() - 1) % _WEEK + 1)
    return day, day


def is_bare(text: str, time: TimeExpression | None) -> bool:
    """Tell whether a time is a weekday alone, of which no word says which one."""
    return time is not None and time.weekday is not None and not _WHICH.search(text, time.start, time.end)


def same_week(old: tuple[date, date] | None, new: tuple[date, date] | None) -> tuple[date, date] | None:
    """Return the new of two bare weekdays as the one of the week of the old, where both lie ahead."""
    if old is None or new is None or new >= old or new[0].weekday() < old[0].weekday():
        return new
    day = days.shift(new[0], _WEEK)
    return day, day


def _next_year(interval: tuple[date, date]) -> tuple[date, date]:
    return _year_later(interval[0]), _year_later(interval[1])


def _year_later(day: date) -> date:
    """Return the same day a year later; of 29 February, and at the calendar's end, the nearest there is."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return days.shift(day, 366)
