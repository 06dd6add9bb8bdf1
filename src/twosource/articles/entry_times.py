"""When the entries of a live page were written.

A time without a day takes the page's, and rolls over midnight in the direction in which the page runs. A time such as "12 min
ago" counts from when the page was fetched, and is the latest it can have been.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from twosource import clock
from twosource.articles.entry_marks import Mark
from twosource.articles.entry_stamps import zones_of_all
from twosource.articles.layout import Layout
from twosource.articles.zones import with_zone

_OVERNIGHT, _SOON, _CLOCKS_APART = 180, 180, 10
_DAY = 1440
_ZONED = re.compile(r"T\d\d.*(?:Z|[+-]\d\d:?\d\d)\Z")


def times_of(layout: Layout, marks: Sequence[Mark], published: str | None, modified: str | None) -> list[str | None]:
    """Return the time of each mark as ISO 8601, ``None`` where the page does not give it to the day."""
    zone = zones_of_all(iter(layout.texts[: layout.last + 1]))
    word = next((mark.stamp.zone for mark in marks if mark.stamp and mark.stamp.zone), zone)
    days = _days(marks, [_local(time, word, layout) for time in (modified, published) if time])
    return [_time(layout, mark, day, zone) for mark, day in zip(marks, days, strict=True)]


def _time(layout: Layout, mark: Mark, day: date | None, zone: str | None) -> str | None:
    if mark.at is not None:
        return mark.at
    stamp = mark.stamp
    if stamp is None:
        return None
    if stamp.ago is not None:
        return _before(layout.page.fetched, stamp.ago)
    if stamp.minute is None or day is None:
        return None
    moment = datetime(day.year, day.month, day.day, *divmod(stamp.minute, 60))
    word = stamp.zone or zone
    return (_aware(moment, word, layout) if word else moment).isoformat(timespec="minutes")


def _before(fetched: str | None, minutes: int) -> str | None:
    """Return the time so many minutes before the page was fetched, ``None`` where that is not known to the minute."""
    if fetched is None or len(fetched) <= len("2019-04-24") or not clock.is_time(fetched):
        return None
    try:
        return (datetime.fromisoformat(fetched.strip()) - timedelta(minutes=minutes)).isoformat(timespec="minutes")
    except OverflowError:
        return None


def _local(time: str, word: str | None, layout: Layout) -> str:
    """Return one of the page's times in the zone of its entries, as it is where either has none."""
    if word is None or not _ZONED.search(time):
        return time
    moment = datetime.fromisoformat(time)
    return moment.astimezone(_aware(moment.replace(tzinfo=None), word, layout).tzinfo).isoformat()


def _aware(moment: datetime, word: str, layout: Layout) -> datetime:
    if word[0] in "+-":
        return datetime.fromisoformat(moment.isoformat() + word)
    return with_zone(moment, word, layout.place)


def _days(marks: Sequence[Mark], stamps: Sequence[str]) -> list[date | None]:
    """Return the day of each entry: printed, or counted from the page's own over the midnights between."""
    minutes = [mark.stamp.minute if mark.stamp else None for mark in marks]
    order = list(range(len(marks)))[:: -1 if _falls(minutes) else 1]
    nights = _nights([minutes[index] for index in order])
    base = _first_day(minutes[order[0]], minutes[order[-1]], nights[-1], stamps)
    days: list[date | None] = [None] * len(marks)
    shift = 0
    for index, night in zip(order, nights, strict=True):
        stamp = marks[index].stamp
        if stamp and stamp.day:
            base, shift = stamp.day, night
        if base:
            days[index] = _shifted(base, night - shift)
    return days


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _falls(minutes: Sequence[int | None]) -> bool:
    """Tell whether the page runs from the newest entry to the oldest."""
    known = [minute for minute in minutes if minute is not None]
    steps = [other - one for one, other in pairwise(known) if other != one]
    return sum(0 < -step < _DAY - _OVERNIGHT for step in steps) > sum(0 < step < _DAY - _OVERNIGHT for step in steps)


def _nights(minutes: Sequence[int | None]) -> list[int]:
    """Return how many midnights lie before each entry, oldest first; a small step back is no midnight."""
    nights, count, last = [], 0, None
    for minute in minutes:
        if minute is not None:
            count += last is not None and last - minute > _OVERNIGHT
            last = minute
        nights.append(count)
    return nights


def _first_day(oldest: int | None, newest: int | None, nights: int, stamps: Sequence[str]) -> date | None:
    """Return the day of the oldest entry, from the page's times of change and of publication, the surest first.

    A time shortly after the newest entry is the last change; one that is not long after the oldest is the publication. Where a
    page's only time fits neither, it may be on another clock, and the day is unknown.
    """
    timed = [datetime.fromisoformat(time) for time in stamps if "T" in time]
    for moment in timed:
        if newest is not None and -_CLOCKS_APART <= moment.hour * 60 + moment.minute - newest <= _SOON:
            return _shifted(moment.date(), -nights)
    for moment in reversed(timed):
        if oldest is not None and oldest >= moment.hour * 60 + moment.minute - _SOON:
            return moment.date()
    plain = [time for time in stamps if len(time) == len("2019-04-24")]
    return clock.day(plain[-1]) if plain and not timed else None
