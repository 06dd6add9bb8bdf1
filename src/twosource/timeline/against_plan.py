"""How a day lies to the one that was planned: "on 3 April, five days earlier than planned", "a month behind schedule"."""

import re

from twosource.language.time_making import duration, number_of
from twosource.model import Span, TimeExpression

_THAN_PLANNED = r"than\s(?:was\s|had\sbeen\s)?(?:\w+ly\s|first\s)?(?:planned|scheduled|intended|announced)"
SOONER = rf"(?:earlier|sooner)\s{_THAN_PLANNED}|ahead\sof\sschedule"
LATER = rf"later\s{_THAN_PLANNED}|behind\sschedule"
_WORDS = re.compile(rf"{SOONER}|{LATER}", re.IGNORECASE)
_BEFORE = re.compile(r",?\s(?:\(|[–—-]\s)?(?:(?:about|around|almost|some|more\sthan)\s)?(?:[\w-]+\s){0,3}")
"""What stands between the new day and these words: how far it was moved."""
_BEHIND = re.compile(r",?\s(?:(?:on|in|at)\s)?(?:the\s)?")
_FAR = re.compile(r"\b(?P<number>(?:an?|[a-z]+|\d{1,3}))\s(?P<unit>day|week|fortnight|month|year)s?\s\Z", re.IGNORECASE)
_LOOK_BACK = 30


def is_told(text: str, words: Span) -> bool:
    """Tell whether the words of a change say how the day lies to the one planned."""
    return _WORDS.fullmatch(text, words.start, words.end) is not None


def is_new(text: str, time: TimeExpression, words: Span) -> bool:
    """Tell whether a time is the day that the words compare with the one planned: it stands beside them."""
    if time.end <= words.start:
        return _BEFORE.fullmatch(text, time.end, words.start) is not None
    return time.start >= words.end and _BEHIND.fullmatch(text, words.end, time.start) is not None


def distance(text: str, words: Span) -> TimeExpression | None:
    """Return how far the day lies from the one planned, ``None`` where that is not told."""
    found = _FAR.search(text, max(0, words.start - _LOOK_BACK), words.start)
    number = number_of(found["number"]) if found is not None else None
    if found is None or number is None:
        return None
    value = duration(number, found["unit"].lower())
    return TimeExpression(start=found.start(), end=words.end, type="DURATION", value=value)
