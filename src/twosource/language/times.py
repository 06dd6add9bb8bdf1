"""Time expressions: where they stand, their TIMEX3 values and the closed intervals of days that they mean.

With the day of writing, relative expressions are resolved; without it they stay symbolic ("XXXX-WXX-4" for a Thursday), and
only ``weekday`` and ``offset`` carry what is known. A bare weekday or month lies in the past, or is the present one, unless
its clause speaks of what is to come. Values and types follow TimeML 1.2.1's TIMEX3 as TimeBank uses it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from twosource.language import time_dates, time_days, time_grammar, time_periods, time_reference, time_units
from twosource.language.time_making import Context
from twosource.model import Sentence, TimeExpression

_READERS = time_dates.READERS | time_days.READERS | time_periods.READERS | time_units.READERS
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_NEAR = 6


def find(text: str, written: date | None, sentences: Sequence[Sentence] = ()) -> tuple[TimeExpression, ...]:
    """Return the time expressions of ``text`` in order, disjoint, none crossing one of ``sentences`` where they are given.

    ``written`` is the day of writing. Time is linear in the text.
    """
    found: list[TimeExpression] = []
    done = 0
    ends = [sentence.end for sentence in sentences]
    context = Context(text, 0, len(text), written, history=time_reference.is_history(text, written))
    for word in time_grammar.WORD.finditer(text):
        forms = time_grammar.PATTERNS.get(time_grammar.opener(word[0]))
        if forms is None or word.start() < done:
            continue
        at = bisect_left(ends, word.end())
        limit = ends[at] if at < len(ends) else len(text)
        context = context._replace(start=word.start(), limit=limit)
        expression = _at(context, forms)
        if expression is not None:
            found.append(expression)
            done = expression.end
            context = _told(context, expression)
    return tuple(_agreeing(text, found, written))


def _told(context: Context, time: TimeExpression) -> Context:
    quarter = time.value if time.type == "DATE" and _QUARTER.fullmatch(time.value) else context.quarter
    return context._replace(told=time_reference.after(context.told, time), quarter=quarter)


def _at(context: Context, forms: Sequence[tuple[str, re.Pattern[str]]]) -> TimeExpression | None:
    """Return the longest reading that begins here; of equally long ones, the first in the grammar's order."""
    best: TimeExpression | None = None
    for kind, pattern in forms:
        match = pattern.match(context.text, context.start, context.limit)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        reading = _READERS[kind](match, context)
        if reading is not None:
            best = reading
    return best


def _agreeing(text: str, found: list[TimeExpression], written: date | None) -> list[TimeExpression]:
    """Let a weekday beside "today", "tomorrow" or "yesterday" mean that day ("tomorrow, Thursday")."""
    answer = list(found)
    for index, (one, two) in enumerate(pairwise(found)):
        gap = text[one.end : two.start]
        if written is None or len(gap) > _NEAR or gap.strip(" ,(–—-").lower() not in ("", "on"):
            continue
        for day, weekday, place in ((one, two, index + 1), (two, one, index)):
            if day.offset is not None and weekday.weekday is not None and day.start_day is not None:
                meant = written + timedelta(day.offset)
                if meant.weekday() == weekday.weekday:
                    answer[place] = replace(weekday, value=meant.isoformat(), start_day=day.start_day, end_day=day.end_day)
    return answer
