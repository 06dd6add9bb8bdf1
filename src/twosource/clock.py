"""ISO 8601 times that keep their precision, as closed intervals of instants.

"2019-04-24" is known to the day and means the whole day; "2019-04-24T08:00:00+05:30" is known to the second. A time of day
without a zone can be that of any clock in the world, so its first and last instant are a day apart; where someone who asks, or a
calendar, gives one, it is taken for UTC (``utc``). It is never turned into one with a zone when written back.
"""

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from twosource.errors import TimeError

_YEAR = re.compile(r"(\d{4})\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_INSTANT = re.compile(r"\d{4}-\d{2}-\d{2}T")
_COMPACT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_BEHIND, _AHEAD = timedelta(hours=12), timedelta(hours=14)
"""How far the clocks of the world are from UTC."""


def normal(time: str | date) -> str:
    """Return ``time`` as all rooms write times: YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDTHH..., nothing around it.

    Precision and zone are kept; a date stands for its whole day, a datetime (which is a date) for its instant. Raise TimeError
    where a string is not ISO 8601, or where it is neither.
    """
    if isinstance(time, date):
        return time.isoformat()
    if not isinstance(time, str):
        raise TimeError(f"not a time: {time!r} (give a string as 2019-04-24 or 2019-04-24T08:00:00+05:30, a date or a datetime)")
    bounds(time)
    time = time.strip()
    if match := _COMPACT_DAY.match(time):
        return "-".join(match.groups())
    written_so = any(form.match(time) for form in (_YEAR, _MONTH, _DAY, _INSTANT))
    return time if written_so else datetime.fromisoformat(time).isoformat()


def bounds(time: str) -> tuple[datetime, datetime]:
    """Return the first and last instant (UTC) that ``time`` can mean, on whatever clock where it names no zone.

    Raise TimeError where it is not ISO 8601.
    """
    first, last = utc(time)
    return (_moved(first, -_AHEAD), _moved(last, _BEHIND)) if is_zoneless(time) else (first, last)


def utc(time: str) -> tuple[datetime, datetime]:
    """Return the first and last instant of ``time``, taken for UTC where it names no zone; raise TimeError as ``bounds`` does."""
    try:
        return _utc(time.strip())
    except (ValueError, OverflowError) as error:
        raise TimeError(f"not an ISO 8601 time: {time!r} (write 2019-04-24 or 2019-04-24T08:00:00+05:30)") from error


@lru_cache(maxsize=1 << 16)
def is_zoneless(time: str) -> bool:
    """Tell whether ``time`` gives a time of day and no zone; raise TimeError as ``bounds`` does."""
    first, last = utc(time)
    return first == last and datetime.fromisoformat(time.strip()).tzinfo is None


def _moved(instant: datetime, by: timedelta) -> datetime:
    """Return an instant moved, no farther than the calendar goes."""
    try:
        return instant + by
    except OverflowError:
        return (datetime.max if by > timedelta() else datetime.min).replace(tzinfo=UTC)


@lru_cache(maxsize=1 << 16)
def _utc(time: str) -> tuple[datetime, datetime]:
    if match := _YEAR.match(time):
        year = int(match[1])
        return _midnight(date(year, 1, 1)), _midnight(date(year, 12, 31)) + _ALMOST_A_DAY
    if match := _MONTH.match(time):
        year, month = int(match[1]), int(match[2])
        last = calendar.monthrange(year, month)[1]
        return _midnight(date(year, month, 1)), _midnight(date(year, month, last)) + _ALMOST_A_DAY
    if _DAY.match(time) or _COMPACT_DAY.match(time):
        start = _midnight(date.fromisoformat(time))
        return start, start + _ALMOST_A_DAY
    if "W" in time:
        raise ValueError("weeks are not read: which day is meant would be a guess")
    instant = datetime.fromisoformat(time)
    instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    return instant, instant


_ALMOST_A_DAY = timedelta(days=1) - timedelta(microseconds=1)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def is_time(time: str) -> bool:
    """Tell whether ``time`` can be read by this module."""
    try:
        bounds(time)
    except TimeError:
        return False
    return True


def known_by(time: str | None, as_of: str) -> bool:
    """Tell whether something known at ``time`` was surely known at ``as_of``, for which someone asks (unknown times were not).

    Who asks for a day asks for all that gives that day as its own, with a time of day or without.
    """
    if time is None:
        return False
    first, last = utc(as_of)
    return (bounds(time) if first == last else _by_day(time))[1] <= last


def comparable(one: str, other: str, *, one_clock: bool = False) -> tuple[tuple[datetime, datetime], tuple[datetime, datetime]]:
    """Return the bounds of two times by which one can be said to come before the other.

    Where both name no zone, ``one_clock`` says that they are of one clock (one site's, say) and can be told apart to the minute.
    Else a time of day without a zone counts as its day does. Raise TimeError as ``bounds`` does.
    """
    if one_clock and is_zoneless(one) and is_zoneless(other):
        return utc(one), utc(other)
    return _by_day(one), _by_day(other)


def precedes(one: str, other: str, *, one_clock: bool = False) -> bool:
    """Tell whether one time was surely over before another began, compared as ``comparable`` says."""
    first, second = comparable(one, other, one_clock=one_clock)
    return first[1] < second[0]


def _by_day(time: str) -> tuple[datetime, datetime]:
    return utc(day(time).isoformat()) if is_zoneless(time) else utc(time)


def earliest(times: list[str]) -> str | None:
    """Return the time whose last instant is first, ``None`` for an empty list; ties go to the smaller string."""
    return min(times, key=lambda time: (bounds(time)[1], time), default=None)


def latest(times: list[str]) -> str | None:
    """Return the time whose last instant is last, ``None`` for an empty list; ties go to the larger string."""
    return max(times, key=lambda time: (bounds(time)[1], time), default=None)


def first_known(stated: list[str], fetched: str | None) -> str | None:
    """Return the time from which a page was surely known: the latest of those it states, else that of its fetch.

    A time of day without a zone gives way to a fetch that came before it is over on every clock.
    """
    own = latest(stated)
    return own if own is not None and (fetched is None or not is_zoneless(own)) else earliest([*filter(None, (own, fetched))])


def day(time: str) -> date:
    """Return the calendar day of ``time`` in its own zone (the first day for a month or a year)."""
    if len(time) > len("2019-04-24"):
        return datetime.fromisoformat(time).date()
    return bounds(time)[0].date()


def last_day(time: str) -> date:
    """Return the latest day that a calendar shows anywhere at ``time``."""
    return _moved(bounds(time)[1], _AHEAD).date()


def is_later_day(time: str | None, than: str | None) -> bool:
    """Tell whether the day of one time comes after that of another, whatever their zones; not where either is no time."""
    if time is None or than is None or not is_time(time) or not is_time(than):
        return False
    return day(time) > last_day(than)
