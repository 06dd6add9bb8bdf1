"""Arithmetic on calendar days that never leaves the calendar."""

from datetime import date, timedelta

from twosource import clock
from twosource.model import Article, TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def shift(day: date, days: int) -> date:
    """Return the day so many days later, or the calendar's first or last day where there is none."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def between(first: date, last: date) -> list[date]:
    """Return all days from ``first`` to ``last``, both included; none where ``last`` comes before."""
    return [date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)]


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
    """Return the interval of days in which an article was written, ``None`` where unknown."""
    return read_interval(article.dated.start, article.dated.end)
