"""Readers of parts of a day ("this morning", "the early hours of Friday") and of nights, which are of two days."""

import re
from datetime import date, timedelta

from twosource.language.time_dates import dated
from twosource.language.time_making import MODS, Context, Reader, looks_ahead, made, modifier
from twosource.language.time_values import SYMBOLS, interval, shifted
from twosource.language.time_weekdays import day_of_week, part_of
from twosource.language.time_words import WEEKDAYS
from twosource.model import TimeExpression

_NO_NIGHT = re.compile(
    r"\s(?:(?:lending|borrowing|deposit|funding|interest|repo|money|policy|cash|index(?:ed)?|swap|funds)\s)*"
    r"(?:rates?|loans?|facility|swaps?|repos?|deposits?|lending|borrowing|funding|money|market|index|success|sensation|celebrity|star"
    r"|millionaires?|stays?|bus(?:es)?|coach|trains?|ferry|ferries|flights?|bag|guests?|shelters?|delivery|hike|trips?|parking|accommodation)\b"
)
"""Behind an "overnight" that is no night: what is lent for a day, sudden, or lasts a night."""


def _part_of_day(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "this morning", which counts from the day of writing, and "the next morning", which counts from the day told of."""
    which = " ".join((match["which"] or "").lower().split())
    part = "NI" if match["over"] else part_of(match["part"])
    if not match["over"] and which not in ("this", "last"):
        steps = 1 if "next" in which or "following" in which else -1 if "previous" in which else 0
        day = context.told.shifted("day", steps) if context.told else None
        return made(match, "TIME", f"{day or SYMBOLS['day']}T{part}", mod=modifier(match))
    if match["over"] and _NO_NIGHT.match(context.text, match.end()):
        return None
    offset = -1 if which == "last" or (match["over"] and not looks_ahead(match, context)) else 0
    value = (shifted(context.written, "day", offset) if context.written else None) or SYMBOLS["day"]
    days = _night(value) if match["over"] else None
    return made(match, "TIME", f"{value}T{part}", mod=modifier(match), offset=offset, days=days)


def _night(evening: str) -> tuple[date, date] | None:
    """Return the two days of a night by the value of the first, ``None`` where it is not known."""
    try:
        first = date.fromisoformat(evening)
        return first, first + timedelta(1)
    except (ValueError, OverflowError):
        return None


def _part_of_named_day(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "the early hours of Friday" and "the morning of 4 May"; the night "into" a day is that of the day before it.

    So is the night of the day of writing where it is over ("overnight Sunday" of a Sunday).
    """
    month = match["month"] or match["month2"]
    if month and not month[0].isupper():
        return None
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    found = day_of_week(weekday, "", match, context) if weekday is not None else None
    over = match["over"] is not None and found is not None and found == context.written and not looks_ahead(match, context)
    steps = -1 if match["into"] or match["through"] or over else 0
    part = "MO" if match["hours"] else part_of(match["part"]) if match["part"] else "NI"
    mod = "START" if match["hours"] else MODS.get((match["early"] or "").lower())
    day = found.isoformat() if found else dated(match, context) if weekday is None else None
    if day is not None and interval(day) is not None:
        day = shifted(date.fromisoformat(day), "day", steps) or day
    weekday = None if weekday is None else (weekday + steps) % len(WEEKDAYS)
    if day is None and weekday is None:
        return None
    value = day or f"XXXX-WXX-{(weekday or 0) + 1}"
    night = _night(value) if steps else None
    offset = -1 if night and night[1] == context.written else None
    return made(match, "TIME", f"{value}T{part}", mod=mod, weekday=weekday, offset=offset, days=night)


READERS: dict[str, Reader] = {"part": _part_of_day, "ofday": _part_of_named_day}
"""By the name of the form in the grammar."""
