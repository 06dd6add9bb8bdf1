"""Periods that only say which thing is meant in what is told of a day: "on Tuesday cut this year's forecast"."""

import re
from collections.abc import Sequence

from twosource.model import TimeExpression
from twosource.timeline import days
from twosource.timeline.governing import clause, governing
from twosource.timeline.verbs import VerbGroup, verb_groups

_WEEK = 7
_OWNER = re.compile(r"['’]s?\s")


def naming(text: str, times: Sequence[TimeExpression], start: int) -> list[TimeExpression]:
    """Return those of the times of the sentence ``text`` that are such periods; ``start`` is where it begins in the article.

    The verb that governs such a period governs a day of the sentence too: that is when it happens.
    """
    periods = [time for time in times if _is_long(time) and _OWNER.match(text, time.end - start)]
    dated = [time for time in times if _is_day(time)] if periods else []
    if not dated:
        return []
    groups = verb_groups(text)
    governed = {_governor(text, groups, time, start) for time in dated} - {None}
    return [time for time in periods if _governor(text, groups, time, start) in governed]


def _is_long(time: TimeExpression) -> bool:
    interval = days.interval(time)
    return interval is not None and (interval[1] - interval[0]).days >= _WEEK


def _is_day(time: TimeExpression) -> bool:
    return time.weekday is not None or (time.start_day is not None and time.start_day == time.end_day)


def _governor(text: str, groups: Sequence[VerbGroup], time: TimeExpression, start: int) -> VerbGroup | None:
    first, last = time.start - start, time.end - start
    return governing(text, groups, clause(text, first, last), first, None)
