"""Readers of weekdays, of days counted from the day of writing, and of clock times."""

import re
from datetime import date, timedelta

from twosource.language import tense
from twosource.language.time_dates import RANGE, dated
from twosource.language.time_making import AHEAD, BACK, MODS, Context, Reader, looks_ahead, made, modifier
from twosource.language.time_values import SYMBOLS, shifted
from twosource.language.time_words import NUMBERS, PARTS, WEEKDAYS
from twosource.model import TimeExpression, TimeType

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
_NOON, _NIGHT, _DAY = 12, 6, 1440
_SAME_SENTENCE = re.compile(r"\.?[^.!?\n]{0,160}")
"""What may stand between two clock times of one day: the words of a sentence; the first stop may be that of "p.m."."""
_ENDED = re.compile(r"(?<!\b[ap]\.m)\.\s+[^\W\da-z]")
"""What stands behind a time that ends its sentence."""

_NAMED_DAY = re.compile(r"\b(?:Black|Cyber|Super|Bloody|Giving|Magic|Mad)\s\Z")
"""Before a weekday that is one of a year, and no day of this week."""

_PUT_OFF = re.compile(
    r"\b(?:put\soff|push(?:ed|es)?\sback|postpon(?:ed?|es)|reschedul(?:ed?|es)|adjourn(?:ed|s)?|defer(?:red|s)?|extend(?:ed|s)?|delay(?:ed|s)?)"
    r"\b[^.;:\n]{0,32}?\b(?:to|until|till)\s(?:next\s)?\Z",
    re.IGNORECASE,
)
"""Before the day to which something is put off."""

_TO_DO = re.compile(r"\bto\s[a-z]+(?:\s[\w’'-]+){0,6}?\s(?:on\s)?\Z")
"""Before a day of a list of what is to come, in the style of a headline ("lawmakers to vote on")."""

_PAPER = re.compile(r"\s(?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Star|Sun|Tribune|Independent|Age)\b")
"""Behind a weekday that begins the name of a paper."""


def part_of(words: str | None) -> str:
    """Return the two letters of a part of the day, empty for no words."""
    return PARTS[words.lower().removeprefix("mid-")] if words else ""


def _weekday(match: re.Match[str], context: Context) -> TimeExpression | None:
    if _PAPER.match(context.text, match.end()) or _NAMED_DAY.search(context.before(10)):
        return None
    number = WEEKDAYS.index(match["weekday"].lower())
    which = " ".join((match["which"] or "").lower().split())
    suffix = f"T{part_of(match['part'])}" if match["part"] else ""
    kind: TimeType = "TIME" if suffix else "DATE"
    if which in ("every", "each") or match["plural"]:
        return made(match, "SET", f"XXXX-WXX-{number + 1}{suffix}")
    mod = MODS.get(which) or MODS.get((match["early"] or "").lower().strip())
    day = day_of_week(number, which, match, context)
    value = f"XXXX-WXX-{number + 1}" if day is None else day.isoformat()
    return made(match, kind, value + suffix, mod=mod, weekday=number)


_LABEL = re.compile(r"\s*[:\n]|\s[–—-]\s|\s?\Z")


def _is_label(match: re.Match[str], context: Context) -> bool:
    """Tell whether a weekday heads a part of a list: it begins a line, or a sentence, and stands apart from what follows."""
    before = context.before(3).rstrip(" \t•*-")
    return (not before or before[-1] in "\n.!?;)") and _LABEL.match(context.text, match.end()) is not None


def _after_told(day: date, base: date, context: Context) -> date:
    """Return a day of a list, of the week after where the list has named a later day that is still to come."""
    told = context.told.date() if context.told else None
    later = told is not None and base < told and day < told and (told - day).days < 7
    return day + timedelta(7) if later else day


_FROM_TOLD = {"the following": 1, "the next": 1, "the previous": -1, "that": 0}


def day_of_week(number: int, which: str, match: re.Match[str], context: Context) -> date | None:
    """Return the day that a weekday (0 is Monday) means as the words ``which`` before it and its clause say."""
    if which in _FROM_TOLD:
        return _from_told(number, _FROM_TOLD[which], context)
    base = context.told.date() if context.history and context.told else None if context.history else context.written
    if base is None:
        return None
    back = (base.weekday() - number) % 7
    try:
        if not which and (weeks := _weeks_away(match, context)) is not None:
            return base - timedelta(base.weekday() - number - 7 * weeks)
        if not which and _WEEK_ON.match(context.text, match.end()) and context.before(3).lower() == "on ":
            return base + timedelta((7 - back) % 7 + 7)
        if not which and context.diary and _is_label(match, context):
            return _after_told(base + timedelta((7 - back) % 7), base, context)
        if not which and (listed := _listed(number, base, context)) is not None:
            return listed
        if which in AHEAD:
            return base + timedelta((7 - back) if back else 7)
        if which in BACK:
            return base - timedelta(back or 7)
        if which == "this" or _PUT_OFF.search(context.before(64)) or looks_ahead(match, context) or _goes_on(context):
            return base + timedelta((7 - back) % 7)
        if context.diary and _TO_DO.search(context.before(64)) and not tense.behind(context.text, match.start(), match.end()):
            return base + timedelta((7 - back) % 7)
        return base - timedelta(back)
    except OverflowError:
        return None


def _goes_on(context: Context) -> bool:
    """Tell whether the sentence has named a coming day, and no verb of the past since ("on Friday, with a gala on Monday")."""
    told = context.told.date() if context.told else None
    if told is None or context.told is None or context.written is None or told <= context.written:
        return False
    ended = _ENDED.match(context.text, context.told.at) is not None
    same = not ended and _SAME_SENTENCE.fullmatch(context.text, context.told.at, context.start) is not None
    return same and not tense.tells_past(context.text, context.told.at, context.start)


_WEEK_BEHIND = re.compile(r",?\s(?:of\s)?(?P<which>last|next)\sweek\b(?!['’])", re.IGNORECASE)
_WEEK_BEFORE = re.compile(r"\b(?P<which>last|next)\sweek,?\s(?:on\s)?\Z", re.IGNORECASE)
_WEEK_AGO = re.compile(r"\ba\sweek\sago,?\son\s\Z", re.IGNORECASE)
_WEEK_ON = re.compile(r"\sweek(?=\s*(?:[.,;:)]|\Z|\b(?:and|at|but|in|to|when|where)\b))")
"""Behind "on Tuesday": the one after the next."""


def _weeks_away(match: re.Match[str], context: Context) -> int | None:
    """Return in which week a weekday lies where the words beside it say so, as weeks from that of writing."""
    found = _WEEK_BEHIND.match(context.text, match.end()) or _WEEK_BEFORE.search(context.before(16))
    if found is not None:
        return 1 if found["which"].lower() == "next" else -1
    return -1 if _WEEK_AGO.search(context.before(16)) else None


def _from_told(number: int, steps: int, context: Context) -> date | None:
    """Return the next weekday after the day told of, the last before it, or (0) the one nearest to it."""
    told = context.told.date() if context.told else None
    if told is None:
        return None
    on = (number - told.weekday()) % 7
    try:
        return told + timedelta((on or 7) if steps > 0 else on - 7 if steps < 0 else on if on < 4 else on - 7)
    except OverflowError:
        return None


def _listed(number: int, base: date, context: Context) -> date | None:
    """Return the second of two weekdays in a row ("on Thursday and Friday"): the one that follows the first."""
    first = context.told.date() if context.told else None
    if first is None or context.told is None or abs((first - base).days) > 7:
        return None
    steps = (number - first.weekday()) % 7
    in_row = RANGE.fullmatch(context.text, context.told.at, context.start) is not None
    return first + timedelta(steps) if in_row and 0 < steps < 5 else None


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
        again = _SAME_SENTENCE.fullmatch(context.text, told.at, context.start) and (told.clock or _is_to_come(day, context))
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
    "weekday": _weekday,
    "relative": _relative,
}
"""By the name of the form in the grammar."""
