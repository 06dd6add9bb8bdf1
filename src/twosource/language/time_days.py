"""Readers of days counted from the day of writing, and of clock times."""

import re
from datetime import date

from twosource.language import tense
from twosource.language.time_dates import dated
from twosource.language.time_making import MODS, Context, Reader, made, modifier
from twosource.language.time_values import SYMBOLS, shifted
from twosource.language.time_weekdays import ENDED, SAME_SENTENCE, day_of_week, part_of
from twosource.language.time_words import NUMBERS, WEEKDAYS
from twosource.model import TimeExpression

_OFFSETS = {
    "the day after tomorrow": 2,
    "the day before yesterday": -2,
    "today": 0,
    "tonight": 0,
    "tonite": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
_BEFORE_CLOCK = re.compile(r"\b(?:at|by|until|till|from|to|since|around|about|before|after|between|and)\s\Z", re.IGNORECASE)
_DAY_BEFORE_CLOCK = re.compile(
    r",?\s{1,3}(?:at|by|around|about|until|from|just before|just after|before|after|shortly after)\s{1,3}\Z"
    r"|,?\s{0,2}[/|–—-]?\s{1,3}\Z"
    r"|\s\(\Z"  # the same moment by another clock ("8 p.m. (1800 GMT)")
)
_NAMES_A_LIMIT = re.compile(r"\s(?:deadline|cut-off|curfew)\s(?:on|for|this|next|of)\s", re.IGNORECASE)
"""Behind a midnight that says which limit of a day is meant ("a midnight deadline on Friday")."""
_NOON, _NIGHT, _DAY = 12, 6, 1440


def _relative(match: re.Match[str], context: Context) -> TimeExpression | None:
    word = " ".join(match["word"].lower().split())
    offset = _OFFSETS[word]
    part = "NI" if word.startswith("toni") else part_of(match["part"] or match["part2"])
    value = (shifted(context.written, "day", offset) if context.written else None) or SYMBOLS["day"]
    mod = modifier(match) or MODS.get((match["early"] or "").lower().strip())
    mod = mod or ("MID" if "mid-" in match[0].lower() else None)
    return made(match, "TIME" if part else "DATE", f"{value}{'T' + part if part else ''}", mod=mod, offset=offset)


def _clock(match: re.Match[str], context: Context) -> TimeExpression | None:
    clock = _hour(match)
    month = match["month"] or match["month2"]
    if clock is None or (match["plain"] and not _BEFORE_CLOCK.search(context.before(12))) or (month and not month[0].isupper()):
        return None
    if match["noon"] and _NAMES_A_LIMIT.match(context.text, match.end()):
        return None
    offset = _OFFSETS.get(match["relative"] or "")
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    day: str | None
    if month:
        day = dated(match, context)
    elif weekday is not None:
        found = day_of_week(weekday, "", match, context)
        day = found.isoformat() if found else f"XXXX-WXX-{weekday + 1}"
    else:
        day = _day_beside(context, offset)
    return made(match, "TIME", f"{day or SYMBOLS['day']}T{clock}", mod=modifier(match, "part"), weekday=weekday, offset=offset)


def _day_beside(context: Context, offset: int | None) -> str | None:
    """Return the day of a clock time.

    It is of the day named right before it, of that of another clock time in its sentence or of a coming day that the sentence
    names, in a history of that told of, else that of writing.
    """
    told = context.told
    day = told.date() if told and offset is None else None
    if told and day:
        beside = _DAY_BEFORE_CLOCK.fullmatch(context.text, told.at, context.start)
        ended = ENDED.match(context.text, told.at)
        same = ended is None and SAME_SENTENCE.fullmatch(context.text, told.at, context.start)
        again = same and (told.clock or _is_to_come(day, context))
        if beside or again or context.history:
            return told.shifted("day", 0)
    return shifted(context.written, "day", offset or 0) if context.written and not context.history else None


def _is_to_come(day: date, context: Context) -> bool:
    """Tell whether a day lies ahead, and so does what is told at the clock time ("opens on 5 May and dances at 9 p.m.")."""
    coming = context.written is not None and day > context.written
    return coming and (context.diary or tense.ahead(context.text, context.start, context.start))


def _first_hour(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read the "2" of "between 2 and 4 p.m."."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59 or not _BEFORE_CLOCK.search(context.before(12)):
        return None
    day = _day_beside(context, None) or SYMBOLS["day"]
    return made(match, "TIME", f"{day}T{hour % 12 + 12 * (match['half'][0] in 'pP'):02d}:{minute:02d}")


def _spoken(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "nine in the morning" and "half past ten at night"; without the part of the day the hour would be one of two."""
    if not _BEFORE_CLOCK.search(context.before(12)):
        return None
    hour, past = NUMBERS[match["hour"].lower()] % _NOON, (match["from"] or "").removeprefix("a ")
    late = match["part"] in ("afternoon", "evening") or (match["night"] is not None and hour >= _NIGHT)
    minutes = {"half past": 30, "quarter past": 15, "quarter to": -15}.get(past, 0)
    at = (60 * (hour + _NOON * late) + minutes) % _DAY
    weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
    named = day_of_week(weekday, "", match, context) if weekday is not None else None
    unnamed = _day_beside(context, None) if weekday is None else f"XXXX-WXX-{weekday + 1}"
    day = named.isoformat() if named is not None else unnamed or SYMBOLS["day"]
    return made(match, "TIME", f"{day}T{at // 60:02d}:{at % 60:02d}", weekday=weekday)


def _hour(match: re.Match[str]) -> str | None:
    if match["noon"]:
        return "12:00" if match["noon"].lower() == "noon" else "24:00"
    if match["zulu"]:
        digits = match["zulu"].replace(":", "").replace(".", "")
        return f"{digits[:2]}:{digits[2:]}" if int(digits[:2]) < 25 and int(digits[2:]) < 60 else None
    if match["plain"]:
        return match["plain"].rjust(5, "0")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    late = match["half"] is not None and match["half"][0] in "pP"
    return f"{(hour % 12 + 12 * late) if match['half'] else hour:02d}:{minute:02d}"


READERS: dict[str, Reader] = {
    "clock": _clock,
    "hour": _first_hour,
    "spoken": _spoken,
    "relative": _relative,
}
"""By the name of the form in the grammar."""
