"""Days that a sentence gives by their number: counted ahead of the day of writing, or from a day on which something begins."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from twosource.language import tense
from twosource.model import TimeExpression
from twosource.timeline import days

_SPELL = re.compile(r"P(?P<days>\d+)D|P(?P<weeks>\d+)W|PT(?P<hours>\d+)H")
_WEEK, _HOURS, _MOST = 7, 24, 366
_IN = re.compile(r"\bin\s\Z", re.IGNORECASE)
_IN_TIME = re.compile(r"['’]?s?\stime\b|['’]\stime\b")
_LEFT = re.compile(r"\s(?:to\sgo|left|away)\b(?=[.,;]|\Z|\s(?:before|until|till|to)\b)", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin\s(?:the\s(?:next\s)?)?\Z", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\s(?:of|after|from|following|before|since)\s(?!(?:today|now|this|writing)\b)", re.IGNORECASE)
"""What follows a length of time that counts from something else ("within 60 days of its signing")."""
_THE_NEXT = re.compile(r"(?:the\s)?(?:next|coming)\b", re.IGNORECASE)
_OVER = re.compile(r"\b(?:in|over|during|for)\s(?:the\s)?\Z", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:from|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?)\b[^.,;:]{0,30}\Z", re.IGNORECASE)
_LASTS = re.compile(
    r"(?:(?!\b(?:put|pushed|postponed|delayed|deferred|adjourned)\b)[^.;:]){0,40}?\b(?:for|last(?:s|ed|ing)?|continu(?:e|es|ed|ing)\sfor|tak(?:e|es|ing)|took)\s(?:for\s)?\Z",
    re.IGNORECASE,
)
_THEN_FROM = re.compile(r",?\s(?:from|starting|beginning)\s(?:on\s|at\s)?(?:the\s)?", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|last(?:s|ed|ing)?)\s\Z", re.IGNORECASE)
_WEEK_OF = re.compile(r"\bthe\sweek\s(?:of|beginning|starting|commencing)\s(?:on\s)?(?:the\s)?\Z", re.IGNORECASE)
_LOOK_BACK = 40


def ahead(text: str, time: TimeExpression, written: date | None) -> TimeExpression:
    """Return a number of days or weeks ahead as the time that it means; other expressions as they are.

    "In ten days" is one day, "in two weeks" a week, "within ten days" and "over the next ten days" all days from that of writing.
    """
    number = _days(time)
    if written is None or number is None or time.mod is not None:
        return time
    before = text[max(0, time.start - _LOOK_BACK) : time.start]
    last = days.shift(written, number)
    if _OF_ANOTHER.match(text, time.end):
        return time
    if within := _WITHIN.search(before):
        return _meant(replace(time, start=time.start - len(within[0])), written, last)
    if _THE_NEXT.match(text, time.start) and _OVER.search(before):
        return time if tense.behind(text, time.start, time.end) else _meant(time, written, last)
    due = _IN.search(before) and (_IN_TIME.match(text, time.end) or tense.ahead(text, time.start, time.end))
    if not due and not _LEFT.match(text, time.end):
        return time
    if time.value.endswith("W"):
        monday = days.shift(last, -last.weekday())
        return _meant(time, monday, days.shift(monday, _WEEK - 1))
    return _meant(time, last, last)


def lasting(text: str, time: TimeExpression, times: Sequence[TimeExpression]) -> TimeExpression:
    """Return a day on which something begins as all the days that it lasts, where one of ``times`` beside it says how many.

    "The week of 22 May" is the week with that day.
    """
    first = days.interval(time)
    if first is None or first[0] != first[1]:
        return time
    if _WEEK_OF.search(text, max(0, time.start - _LOOK_BACK), time.start):
        monday = days.shift(first[0], -first[0].weekday())
        return _meant(time, monday, days.shift(monday, _WEEK - 1))
    number = next((number for other in times if (number := _days(other)) and _belongs(text, time, other)), None)
    return time if number is None else replace(time, end_day=days.shift(first[0], number - 1).isoformat())


def _belongs(text: str, day: TimeExpression, spell: TimeExpression) -> bool:
    """Tell whether a number of days is how long it goes on from the day: "begins on Monday and lasts three days"."""
    if spell.end <= day.start:
        counted = _FOR.search(text, max(0, spell.start - _LOOK_BACK), spell.start) is not None
        return counted and _THEN_FROM.fullmatch(text, spell.end, day.start) is not None
    begins = _BEGINS.search(text, max(0, day.start - _LOOK_BACK), day.start) is not None
    return begins and _LASTS.fullmatch(text, day.end, spell.start) is not None


def _days(time: TimeExpression) -> int | None:
    return length(time.value) if time.type == "DURATION" else None


def length(value: str) -> int | None:
    """Return how many whole days an ISO 8601 duration has, ``None`` where that is not told or they are very many."""
    match = _SPELL.fullmatch(value)
    if match is None or any(len(group or "") > len(str(_MOST)) for group in match.groups()):
        return None
    hours = int(match["hours"] or 0)
    number = int(match["days"] or 0) + _WEEK * int(match["weeks"] or 0) + hours // _HOURS
    return number if 0 < number <= _MOST and hours % _HOURS == 0 else None


def _meant(time: TimeExpression, first: date, last: date) -> TimeExpression:
    return replace(time, type="DATE", start_day=first.isoformat(), end_day=last.isoformat())
