"""Arithmetic on calendar days that never leaves the calendar."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from twosource import clock
from twosource.model import Article, TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_NAMED = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|r|rs|ur)?(?:day)?\b", re.IGNORECASE)


_OUTRIGHT = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}", re.IGNORECASE
)


def named_outright(words: str, day: date) -> bool:
    """Tell whether words name a day by its date, and no other weekday than its own ("Tuesday, 3 May 2009" was a Sunday).

    "The next morning" and "9:46 am" have their day from elsewhere in the text.
    """
    return _OUTRIGHT.search(words) is not None and not contradicts(words, day)


def named_weekday(words: str) -> int | None:
    """Return the first weekday that words name, 0 for Monday, ``None`` where they name none."""
    found = _NAMED.search(words)
    return next((place for place, name in enumerate(WEEKDAYS) if found and name[:3].lower() == found[1].lower()), None)


def contradicts(words: str, day: date) -> bool:
    """Tell whether words name a date with a weekday that the day is not."""
    named = {match[1].lower() for match in _NAMED.finditer(words)}
    return _OUTRIGHT.search(words) is not None and bool(named) and WEEKDAYS[day.weekday()][:3].lower() not in named


def refuted(article: Article, times: Iterable[TimeExpression]) -> str | None:
    """Return the first date in an article whose weekday it is not, read by the article's own year; ``None`` where one fits."""
    dated = [(article.text[time.start : time.end], each[0]) for time in times if (each := interval(time)) and each[0] == each[1]]
    named = [(words, day) for words, day in dated if _OUTRIGHT.search(words) and _NAMED.search(words)]
    return named[0][0] if named and all(contradicts(words, day) for words, day in named) else None


def shift(day: date, days: int) -> date:
    """Return the day so many days later, or the calendar's first or last day where there is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def between(first: date, last: date) -> list[date]:
    """Return all days from ``first`` to ``last``, both included; none where ``last`` comes before."""
    return [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]


def around(intervals: Iterable[tuple[date, date]], reach: int) -> list[date]:
    """Return all days within ``reach`` days of one of the intervals, in order, each once."""
    return sorted({day for first, last in set(intervals) for day in between(shift(first, -reach), shift(last, reach))})


def interval(time: TimeExpression) -> tuple[date, date] | None:
    """Return the closed interval of days an expression means, ``None`` where either end is unknown or unreadable."""
    return read_interval(time.start_day, time.end_day)


def read_interval(start: str | None, end: str | None) -> tuple[date, date] | None:
    """Return two ISO days as dates, ``None`` where one is missing or no time, or where they are in the wrong order."""
    if start is None or end is None or not clock.is_time(start) or not clock.is_time(end):
        return None
    first, last = clock.day(start), clock.day(end)
    return (first, last) if first <= last else None


def written(article: Article) -> tuple[date, date] | None:
    """Return the interval of days in which an article was written, ``None`` where that is unknown or unsure."""
    return read_interval(article.dated.start, article.dated.end) if article.dated.sure else None


def minute(article: Article) -> datetime | None:
    """Return the minute at which an article appeared, on its own clock, ``None`` where it gives only the day."""
    if article.published is None or not clock.is_time(article.published) or len(article.published) < len("2019-04-24T10:00"):
        return None
    return datetime.fromisoformat(article.published).replace(tzinfo=None)


def month_day(time: TimeExpression) -> tuple[int, int] | None:
    """Return month and day of a value such as XXXX-01-12, ``None`` for others."""
    year, _, rest = time.value.partition("-")
    month, _, day = rest[:5].partition("-")
    if time.start_day is not None or year != "XXXX" or not (month.isdecimal() and day.isdecimal()):
        return None
    return int(month), int(day)
