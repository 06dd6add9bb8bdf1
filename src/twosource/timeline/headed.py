"""Days that head a part of a page: what its sentences tell without a day of their own is told of that day."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from twosource import clock, spans
from twosource.model import Annotation, Article, TimeExpression

_LEAST = 2
"""A page has several such headings; one alone may be a stamp."""
_DATELINE = re.compile(r"[–—-]\s*\Z")
"""The end of a dateline, which counts as a heading: a place under a day begins no other part."""
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(\d\d:\d\d)")
_A_WEEKDAY = re.compile(r"[A-Z][a-z]+day")
_NAMES_A_DAY = re.compile(r"day\b|morrow|night|this|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)


def day_headings(article: Article, annotation: Annotation) -> dict[int, TimeExpression]:
    """Return, by where it begins, the day under which each sentence stands: that of the last heading, if it is a day alone.

    None where fewer than two headings of the page are days.
    """
    heads: dict[int, TimeExpression] = {}
    day, known = None, set()
    for sentence in annotation.sentences:
        text = article.text[sentence.start : sentence.end]
        if sentence.heading and _DATELINE.search(text) is None:
            day = _alone(text, spans.inside(annotation.times, sentence.start, sentence.end))
            known |= {day.start_day} if day is not None else set()
        elif day is not None and not sentence.heading:
            heads[sentence.start] = day
    return heads if len(known) >= _LEAST else {}


def under(text: str, day: TimeExpression, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the times of a sentence under a day: clock times as of that day, and the day itself where no other is named.

    A weekday alone that falls on that day means it.
    """
    found = [_of(day, time) if _is_bare(text, time) or _names(text, day, time) else time for time in times]
    return found or [day]


def _alone(heading: str, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the day that is all of a heading ("Tuesday", "Tuesday, 3 May")."""
    day = next((time for time in times if time.start_day is not None and time.start_day == time.end_day), None)
    rest = len(heading) - sum(time.end - time.start for time in times)
    return day if day is not None and rest <= _LEAST * len(times) else None


def _is_bare(text: str, time: TimeExpression) -> bool:
    return _CLOCK.match(time.value) is not None and not _NAMES_A_DAY.search(text, time.start, time.end)


def _names(text: str, day: TimeExpression, time: TimeExpression) -> bool:
    if day.start_day is None or time.weekday is None or _A_WEEKDAY.fullmatch(text, time.start, time.end) is None:
        return False
    return clock.day(day.start_day).weekday() == time.weekday


def _of(day: TimeExpression, time: TimeExpression) -> TimeExpression:
    _, part, hour = time.value.partition("T")
    return replace(time, value=f"{day.start_day}{part}{hour}", start_day=day.start_day, end_day=day.end_day)
