"""Time expressions: where they stand, their TIMEX3 values and the closed intervals of days that they mean.

With the day of writing, relative expressions are resolved; without it they stay symbolic ("XXXX-WXX-4" for a Thursday), and
only ``weekday`` and ``offset`` carry what is known. A bare weekday or month lies in the past, or is the present one, unless
its clause speaks of what is to come. "Two days later" and "that year" count from the time told of last, as do days and months
without a year where the text is a history. A time that only bounds something ("until February") says so by its modifier. Values
and types follow TimeML 1.2.1's TIMEX3 as TimeBank uses it; years before Christ are written BC0264.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from twosource.language import (
    tense,
    time_dates,
    time_dayparts,
    time_days,
    time_durations,
    time_grammar,
    time_periods,
    time_reference,
    time_seasons,
    time_sides,
    time_units,
    time_weekdays,
    time_years,
)
from twosource.language.time_making import Context
from twosource.model import Sentence, TimeExpression

_READERS = (
    time_dates.READERS
    | time_days.READERS
    | time_dayparts.READERS
    | time_durations.READERS
    | time_periods.READERS
    | time_seasons.READERS
    | time_units.READERS
    | time_weekdays.READERS
    | time_years.READERS
)
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_LONGER = frozenset(("P6M", "P9M", "P1Y"))
"""Periods longer than a quarter that results are reported for."""
_ASIDE = re.compile(
    r"\b(?:since|than|than in|compared to|compared with|unlike|unlike in|as of|as opposed to)\s(?:the\s)?\Z", re.I
)
_BACK = re.compile(r"\b(?:earlier|before|previously|previous|prior|preceding)\Z|\A(?:the )?(?:previous|prior|preceding)\b", re.I)
"""Times that only say how far back something else lies."""
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_OTHER_CLOCK = re.compile(r"(?:\s?[(/,]?\s?\d{1,2}[:.]?\d\d(?:\s?[ap]\.?m\.?)?\s?[A-Z]{2,4}\)?|\)),?\s(?:on\s)?")
"""What stands between a clock time and the day of both: the same moment by another clock."""
_TO_CLOCK = re.compile(r"\s?(?:\b(?:to|and|until|till)\b|[–—-])\s?")
_NAMES_A_DAY = re.compile(r"day\b|morrow|night|this|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", re.IGNORECASE)
_NEAR = 6
_LONG_AGO = 600
"""Characters, about a hundred words."""


def find(text: str, written: date | None, sentences: Sequence[Sentence] = (), diary: bool = False) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``text`` in order, disjoint, none crossing one of ``sentences`` where they are given.

    ``written`` is the day of writing; in a ``diary``, which lists what is to come, the weekdays that head its parts lie ahead.
    Time is linear in the text.
    """
    found: list[TimeExpression] = []
    done = 0
    ends = [sentence.end for sentence in sentences]
    context = Context(text, 0, written, history=time_reference.is_history(text, written), diary=diary)
    for start, end, forms in time_grammar.candidates(text):
        if start < done:
            continue
        at = bisect_left(ends, end)
        limit = ends[at] if at < len(ends) else len(text)
        expression, kind = _at(context, start, limit, forms)
        if expression is not None:
            found.append(time_sides.sided(text, expression))
            done = expression.end
            context = _told(context, expression, kind)
    return tuple(_agreeing(text, found))


def find_between(
    text: str, first: date, last: date, sentences: Sequence[Sentence] = (), diary: bool = False
) -> tuple[TimeExpression, ...]:
    """Return the time expressions as ``find`` does for a text written some day from ``first`` to ``last``.

    One that means the same on both is taken so ("9 May" of March, "last year" of June); another is left without a day.
    """
    early, late = ({(time.start, time.end): time for time in find(text, day, sentences, diary)} for day in (first, last))
    return tuple(
        early[place] if place in early and early[place] == late.get(place) else time
        for time in find(text, None, sentences, diary)
        for place in ((time.start, time.end),)
    )


def _standing(context: Context, start: int) -> Context:
    """Return the context of an expression at ``start``: outside histories, what was told of long before is told of no more."""
    stale = context.told is not None and not context.history and start - context.told.at > _LONG_AGO
    return context._replace(start=start, told=None if stale else context.told)


def _told(context: Context, time: TimeExpression, kind: str) -> Context:
    """Return the context behind an expression: it is what is told of then, unless other times are only compared with it."""
    if kind == "quarter" and _QUARTER.fullmatch(time.value):
        context = context._replace(quarter=context.quarter or time.value, longer=None)
    elif time.value in _LONGER:
        context = context._replace(longer=time.end)
    before = context.text[max(0, time.start - 16) : time.start]
    if kind == "period" or _ASIDE.search(before) or _BACK.search(context.text[time.start : time.end]):
        return context
    told = time_reference.after(context.told, time)
    if (
        context.history
        and told
        and context.told
        and told.year > context.told.year
        and tense.ahead(context.text, time.start, time.end)
    ):
        return context
    return context._replace(told=told)


def _at(context: Context, start: int, limit: int, forms: time_grammar.Forms) -> tuple[TimeExpression | None, str]:
    """Return the longest reading that begins at ``start``, and its form; of equally long ones the grammar's first."""
    best, best_kind = None, ""
    for kind, pattern in forms:
        match = pattern.match(context.text, start, limit)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        reading = _READERS[kind](match, _standing(context, start))
        if reading is not None:
            best, best_kind = reading, kind
    return best, best_kind


def _agreeing(text: str, found: list[TimeExpression]) -> list[TimeExpression]:
    """Let two names of one day mean it, where they can: "tomorrow, Thursday", "Friday (22 January)", "the next day, on 5 May"."""
    answer = list(_clocked(text, found))
    for index, (one, two) in enumerate(pairwise(tuple(answer))):
        gap = text[one.end : two.start]
        if len(gap) > _NEAR or gap.strip(" ,(–—-").lower() not in ("", "on"):
            continue
        for day, other, place in ((one, two, index + 1), (two, one, index)):
            if day.start_day is not None and day.start_day == day.end_day:
                answer[place] = _on(date.fromisoformat(day.start_day), day, other)
    return answer


def _clocked(text: str, found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """Yield the expressions, a clock time as that of the day right behind another one: "at 8 p.m. (1800 GMT) on Friday"."""
    for index, time in enumerate(found):
        bare = _CLOCK.fullmatch(time.value) is not None and not _NAMES_A_DAY.search(text, time.start, time.end)
        day = _day_behind(text, time, found[index + 1 : index + 3]) if bare else None
        clock = time.value.partition("T")[2]
        yield time if day is None else replace(time, value=f"{day}T{clock}", start_day=day, end_day=day)


def _day_behind(text: str, time: TimeExpression, behind: Sequence[TimeExpression]) -> str | None:
    """Return the day of the times behind a clock time that is its own too, with another clock at most between."""
    for one in behind:
        between = text[time.end : one.start]
        if one.type == "DATE" and one.start_day == one.end_day and _OTHER_CLOCK.fullmatch(between):
            return one.start_day
        if _CLOCK.fullmatch(one.value) and _TO_CLOCK.fullmatch(between) and _NAMES_A_DAY.search(text, one.start, one.end):
            return one.start_day
    return None


def _on(day: date, named: TimeExpression, time: TimeExpression) -> TimeExpression:
    """Return an expression as the day that ``named`` beside it means: a weekday that falls on it, or a day not known."""
    falls = time.weekday == day.weekday() and named.weekday is None
    unknown = time.value == "XXXX-XX-XX" and named.offset is None
    if not (falls or unknown):
        return time
    _, part, of_day = time.value.partition("T")
    return replace(time, value=day.isoformat() + part + of_day, start_day=day.isoformat(), end_day=day.isoformat())
