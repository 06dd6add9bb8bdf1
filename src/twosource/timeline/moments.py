"""How exactly the time of a happening is known: to the minute, the day, the week, the month, or only by when."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache

from twosource.model import Precision, TimeExpression

_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2})?\Z")
_BESIDE = re.compile(r"[\s,(]*(?:(?:at|from|on|starting|beginning)\s+)?(?:about\s+|around\s+)?")
"""What may stand between a day and its clock time."""
_ZONE_BEHIND = 6
_AMERICAN = re.compile(r"\b([ECMP])(?:astern|entral|ountain|acific)\b(?!\s(?:European|African|Indonesia))")
"""The zones of North America, in words of which the abbreviation without summer or winter is made."""
_WEEK, _SUNDAY = 7, 6


def precision(interval: tuple[date, date] | None, at: str | None, deadline: bool) -> Precision | None:
    """Return how exactly a closed interval of days is known, ``None`` for no interval. ``at`` is the minute where it is told."""
    if interval is None:
        return None
    first, last = interval
    if deadline:
        return "by"
    if first == last:
        return "minute" if at is not None else "day"
    if (first.year, first.month) == (last.year, last.month) and first.day == 1 and (last - first).days >= 27:
        return "month"
    return "week" if (last - first).days < _WEEK and last.weekday() == _SUNDAY else "span"


def minute(text: str, time: TimeExpression, times: Sequence[TimeExpression]) -> str | None:
    """Return the minute (ISO 8601) that a time means, from itself or a clock time beside it; ``None`` where none is told.

    ``times`` are those of its sentence. Midnight at the end of a day is 00:00 of the next. The zone is kept where the words
    name one that has a single meaning ("local time" has none), else it is that of the other clock times of the sentence.
    """
    for other in times:
        match = _CLOCK.match(other.value) if other.type == "TIME" and other.start_day == time.start_day else None
        if match and (_overlap(time, other) or _beside(text, time, other)):
            moment = _moment(match[1])
            named = [_zone(text[each.start : each.end + _ZONE_BEHIND]) for each in (other, *times) if _CLOCK.match(each.value)]
            return None if moment is None else _zoned(moment, next(filter(None, named), None))
    return None


def same(one: str, other: str) -> bool | None:
    """Tell whether two minutes (ISO 8601) are one moment, ``None`` where the zone of one is not known and their clocks differ."""
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (first.tzinfo is None) == (second.tzinfo is None):
        return first == second
    return True if first.replace(tzinfo=None) == second.replace(tzinfo=None) else None


def _moment(clock_time: str) -> datetime | None:
    """Return a minute of the calendar; the last midnight of a day (24:00) is the first of the next, if there is one."""
    day, hour = clock_time.split("T")
    if not hour.startswith("24:"):
        return datetime.fromisoformat(clock_time)
    start = datetime.fromisoformat(f"{day}T00{hour[2:]}")
    return start + timedelta(days=1) if start.date() < date.max else None


def _overlap(a: TimeExpression, b: TimeExpression) -> bool:
    return a.start < b.end and b.start < a.end


def _beside(text: str, a: TimeExpression, b: TimeExpression) -> bool:
    first, second = (a, b) if a.start < b.start else (b, a)
    return _BESIDE.fullmatch(text, first.end, second.start) is not None


@cache
def _zone_words() -> re.Pattern[str]:
    from twosource.articles import zones

    return re.compile(rf"\b({'|'.join(map(re.escape, zones.WORDS))})\b")


def _zone(words: str) -> str | None:
    """Return the zone that words name, as its abbreviation."""
    named = _zone_words().search(words)
    american = _AMERICAN.search(words) if named is None else None
    return named[1] if named else f"{american[1]}T" if american else None


def _zoned(at: datetime, zone: str | None) -> str:
    from twosource.articles import zones  # a heavy room, which showing a brief does not need

    place = zones.Place()
    if zone is None or zones.is_ambiguous(zone, place):
        return at.isoformat(timespec="minutes")
    return zones.with_zone(at, zone, place).isoformat(timespec="minutes")
