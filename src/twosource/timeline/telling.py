"""The time expressions of a sentence that tell when something happens, neighbours that mean one time joined."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache

from msgspec.structs import replace

from twosource import clock
from twosource.language import tense
from twosource.language.time_dates import NO_DAY
from twosource.model import TimeExpression
from twosource.timeline import days, spells
from twosource.timeline.above import moved_from
from twosource.timeline.verbs import verb_groups

_RANGE_OPENERS = re.compile(r"\b(?:between|from)\s+\Z", re.IGNORECASE)
_RANGE_LINKS = re.compile(r"\s+(?:and|to|until|through)\s+|\s*[–-]\s*")
_TO = re.compile(r"\s(?:to|through|until|till)\s")
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
"""A day whose month stands beside the other end of its run ("3 to 6 February")."""
_DASH = re.compile(r"\s?[–—-]\s?")
_OR = re.compile(r"\s+or\s+(?:on\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:on\s+)?", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|in)\s+(?:the\s+)?", re.IGNORECASE)
_WHICH_WEEK = re.compile(r"(?:next|this|last|the\sfollowing)\s", re.IGNORECASE)
_APPOSED = re.compile(r"[\s,(–-]*(?:on\s+)?")
_AGO = re.compile(r"\bago\Z", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|each)\s(?:\w+\s)?\Z", re.IGNORECASE)
_BESIDE_SET = re.compile(r"[,\s]*(?:at|from|between|around)?\s*")
_LOOK_BACK = 16
_BESIDE = 100
"""Characters within which a day and the number of days that it begins may stand."""
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?![\d/-])")
_MONTHS = 12
_HOURS = re.compile(r"PT(\d{1,2})H")
_CLOCK = re.compile(r"T\d\d:\d\d")
_ZONE = re.compile(r"\s(?:[A-Z]{2,5}|[A-Za-z]+\stime)?\s?(?:on\s)?")
_BRACKETED_CLOCK = re.compile(rf"\s\(\d{{1,2}}[:.]?\d\d(?:\s?[ap]\.?m\.?)?{_ZONE.pattern}")
_OPENS_A_WEEK = re.compile(
    r"(?:(?<=week)|(?<=weekend))\s(?:of|beginning|starting|commencing)\s(?=\w+\s\d|\d|Monday)", re.IGNORECASE
)
""""The week" that the day behind it names."""
_OVERNIGHT = re.compile(r"overnight(?=\s(?:from|on|until|till|into|each|every|for)\b)", re.IGNORECASE)
"""A word of the nights that the time behind it names."""
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
_RELATIVE = re.compile(r"XXXX(?:-(?:WXX(?:-WE)?|XX|\d\d|[QH][X\d]|SP|SU|FA|WI))?")


def telling(
    text: str, times: Sequence[TimeExpression], written: tuple[date, date] | None, minute: datetime | None = None
) -> list[TimeExpression]:
    """Return the expressions that place something in time, in order: not mere durations, nor what happens again and again.

    "between X and Y", "from X to Y", "X or Y" and "X of Y" are one time, and so are two names of one day ("tomorrow,
    Thursday"); of several expressions for one interval the first stands for all. "Hours ago" is the day of writing or the one
    before, by the ``minute`` of writing where that is known. Where the day of writing is not known, "next week" and its like
    stand only for what is to come.
    """
    found: list[TimeExpression] = []
    day = written[0] if written is not None and written[0] == written[1] else None
    for time in (spells.ahead(text, _hours_ago(text, time, written, minute), day) for time in times):
        if found and _is_range(text, found[-1], time):
            found[-1] = replace(found[-1], end=time.end, end_day=time.end_day)
        elif found and (_is_part_of(text, found[-1], time) or _is_by_another_clock(text, found[-1], time)):
            found[-1] = replace(found[-1], end=time.end)
        elif found and (apposed(text, found[-1], time) or dated_too(text, found[-1], time)):
            found[-1] = _both(found[-1], time)
        else:
            found.append(time)
    starts = [time.start for time in times]
    found = [spells.lasting(text, _either_way(text, time), _beside(times, starts, time)) for time in found]
    distinct: dict[object, TimeExpression] = {}
    recurring = [(time.start, time.end) for time in times if time.type == "SET"]
    for time in (one for one in found if _tells_when(text, one, written) and not _recurs(text, one, recurring)):
        same = distinct.setdefault(days.interval(time) or time.start, time)
        if same is not time and _is_another_clock(text, same, time):
            distinct[time.start] = time
    return list(distinct.values())


def _is_another_clock(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether the second of two times of one day is the clock time of something else, with a verb of its own."""
    if _CLOCK.search(second.value) is None or second.value == first.value or second.start <= first.end:
        return False
    return bool(verb_groups(text[first.end : second.start]))


def _is_by_another_clock(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether a weekday is that of a clock time in brackets, which only gives another by the clock of its own zone."""
    if second.weekday is None or first.start_day is None:
        return False
    bracketed = _CLOCK.search(first.value) is not None and text[max(0, first.start - 1) : first.start] == "("
    return (_ZONE if bracketed else _BRACKETED_CLOCK).fullmatch(text, first.end, second.start) is not None


def _beside(times: Sequence[TimeExpression], starts: Sequence[int], time: TimeExpression) -> Sequence[TimeExpression]:
    """Return the times of a sentence, in order, that begin near one of them."""
    return times[bisect_left(starts, time.start - _BESIDE) : bisect_left(starts, time.end + _BESIDE)]


def apposed(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether two neighbours are two names of one day: a distance from the day of writing and a weekday."""
    one_of_each = (first.offset is None) != (second.offset is None) and (first.weekday is None) != (second.weekday is None)
    return one_of_each and _APPOSED.fullmatch(text, first.end, second.start) is not None


def dated_too(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether two neighbours on a page without a date are a distance from its day and the date of that day."""
    one_of_each = (first.offset is None) != (second.offset is None) and is_yearless(first) != is_yearless(second)
    return one_of_each and _APPOSED.fullmatch(text, first.end, second.start) is not None


def _either_way(text: str, time: TimeExpression) -> TimeExpression:
    """Return a day in figures that may be read day first and month first as the days from the one reading to the other.

    Where the other days in figures of the text show one order only, it is read in that order.
    """
    match = _FIGURES.fullmatch(text, time.start, time.end)
    if match is None or time.start_day is None or time.start_day != time.end_day:
        return time
    first, second = int(match[1]), int(match[2])
    if first == second or max(first, second) > _MONTHS:
        return time
    year, orders = clock.day(time.start_day).year, _orders(text)
    readings = {"day first": date(year, second, first), "month first": date(year, first, second)}
    meant = sorted(readings[order] for order in (orders if len(orders) == 1 else readings))
    return replace(time, start_day=meant[0].isoformat(), end_day=meant[-1].isoformat())


@lru_cache(maxsize=16)
def _orders(text: str) -> frozenset[str]:
    """Return in which orders the days in figures of a text can only be read."""
    pairs = [(int(match[1]), int(match[2])) for match in _FIGURES.finditer(text)]
    days_first = {"day first" for first, second in pairs if first > _MONTHS >= second}
    return frozenset(days_first | {"month first" for first, second in pairs if second > _MONTHS >= first})


def _both(first: TimeExpression, second: TimeExpression) -> TimeExpression:
    counted, named = (first, second) if first.offset is not None else (second, first)
    value = named.value if is_yearless(named) else counted.value
    return replace(counted, start=first.start, end=second.end, weekday=named.weekday, value=value)


def _is_range(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    if first.start_day is None or second.end_day is None or first.start_day > second.end_day:
        return False
    if _OR.fullmatch(text, first.end, second.start) or _is_next_day(text, first, second):
        return True
    days_of_months = text[first.end - 1].isdigit() and text[second.end - 1].isdigit()
    if _DASH.fullmatch(text, first.end, second.start) and (text[second.start].isdigit() or days_of_months):
        return True
    opened = _RANGE_OPENERS.search(text, max(0, first.start - _LOOK_BACK), first.start)
    if opened and moved_from(text, first.start) == "":
        return False
    if _TO.fullmatch(text, first.end, second.start) and any(_NUMBER.fullmatch(text, t.start, t.end) for t in (first, second)):
        return True
    return bool(opened and _RANGE_LINKS.fullmatch(text, first.end, second.start))


def _is_next_day(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether the second is the day after the first, joined to it by its number or name alone ("2 and 3 September")."""
    joined = _AND.fullmatch(text, first.end, second.start) is not None
    one, other = days.interval(first), days.interval(second)
    return joined and one is not None and other is not None and days.shift(one[1], 1) == other[0]


def _is_part_of(text: str, first: TimeExpression, second: TimeExpression) -> bool:
    """Tell whether the second time only says in which longer time the first lies ("Friday of last week")."""
    part, whole = days.interval(first), days.interval(second)
    beside = text[first.end : second.start] == " " and _WHICH_WEEK.match(text, second.start) is not None
    if beside and part is not None and whole is not None and whole[0] <= part[1] <= whole[1]:
        return True
    linked = beside or _OF.fullmatch(text, first.end, second.start) is not None
    return linked and part is not None and whole is not None and whole[0] <= part[0] and part[1] <= whole[1]


def _hours_ago(text: str, time: TimeExpression, written: tuple[date, date] | None, minute: datetime | None) -> TimeExpression:
    recent = time.type == "DURATION" and time.value.startswith("PT") and _AGO.search(text, time.start, time.end)
    if not recent or written is None or time.start_day is not None:
        return time
    first, last = days.shift(written[0], -1), written[1]
    hours = _HOURS.fullmatch(time.value)
    if minute is not None and hours is not None and written == (minute.date(), minute.date()):
        first = last = (minute - timedelta(hours=int(hours[1]))).date()
    return replace(time, start_day=first.isoformat(), end_day=last.isoformat(), type="DATE")


def _recurs(text: str, time: TimeExpression, recurring: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a time comes again and again: "every first Tuesday", "each Wednesday at 10:30", "from 9pm each night"."""
    if _EVERY.search(text, max(0, time.start - _LOOK_BACK), time.start):
        return True
    return any(
        _BESIDE_SET.fullmatch(text, min(end, time.end), max(start, time.start))
        for start, end in recurring
        if start >= time.end or end <= time.start
    )


def is_no_day(text: str, time: TimeExpression) -> bool:
    """Tell whether a time is a day that no calendar has ("31 April"); "the next day" is only one that is not known."""
    return time.value == NO_DAY and any(map(str.isdigit, text[time.start : time.end]))


def _tells_when(text: str, time: TimeExpression, written: tuple[date, date] | None) -> bool:
    nights = _OVERNIGHT.match(text, time.start)
    if time.type in ("SET", "DURATION") or _OPENS_A_WEEK.match(text, time.end) or (nights and nights.end() == time.end):
        return False
    named = time.start_day is not None or time.offset is not None or time.weekday is not None
    coming = written is None and is_relative(time) and tense.ahead(text, time.start, time.end)
    return named or coming or is_yearless(time) or is_no_day(text, time)


def is_relative(time: TimeExpression) -> bool:
    """Tell whether a time is a week, month, season or year that only the day of writing would give ("next week", "in May")."""
    return time.type == "DATE" and time.start_day is None and _RELATIVE.fullmatch(time.value) is not None


def is_yearless(time: TimeExpression) -> bool:
    """Tell whether a time is a day of an unknown year ("14 July")."""
    return time.start_day is None and _YEARLESS.match(time.value) is not None
