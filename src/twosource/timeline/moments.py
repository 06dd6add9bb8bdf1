"""How exactly the time of a happening is known: to the minute, the day, the week, the month, or only by when."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache

from twosource.model import Precision, TimeExpression

_CLOCK = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?\Z")
_BESIDE = re.compile(r"[\s,(]*(?:(?:at|from|on|starting|beginning)\s+)?(?:about\s+|around\s+)?")
"""What may stand between a day and its clock time."""
_ZONE_BEHIND = 6
_OTHER_CLOCK = re.compile(r"\s?[(/]")
_LOCAL = re.compile(r"\blocal\b", re.IGNORECASE)
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
    name one that has a single meaning ("local time" has none), else it is that of the other clock times of the sentence; of one
    moment by two clocks ("8 p.m. local time (1800 GMT)") the one with a zone is taken.
    """
    clocks = [other for other in times if other.type == "TIME" and _CLOCK.match(other.value)]
    own = [one for one in clocks if one.start_day == time.start_day and (_overlap(time, one) or _beside(text, time, one))]
    if not own:
        return None
    again = [one for one in own[1:] if _OTHER_CLOCK.match(text, own[0].end) and _zone_of(text, one)]
    named = next(iter(again), own[0])
    moment = _moment(named.value)
    zones = (_zone_of(text, one) for one in (named, *(clocks if _LOCAL.search(text, named.start, named.end) is None else ())))
    return None if moment is None else _zoned(moment, next(filter(None, zones), None))


def _zone_of(text: str, time: TimeExpression) -> str | None:
    return _zone(text[time.start : time.end + _ZONE_BEHIND])


def same(one: str, other: str) -> bool | None:
    """Tell whether two minutes (ISO 8601) are one moment, ``None`` where the zone of one is not known and their clocks differ."""
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (first.tzinfo is None) == (second.tzinfo is None):
        return first == second
    return True if first.replace(tzinfo=None) == second.replace(tzinfo=None) else None


def _moment(value: str) -> datetime | None:
    """Return a minute of the calendar; the last midnight of a day (24:00) is the first of the next, if there is one."""
    day, hour = value[: len("2019-04-24T10:00")].split("T")
    if not hour.startswith("24:"):
        return datetime.fromisoformat(f"{day}T{hour}")
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
