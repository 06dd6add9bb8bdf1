"""Readers of days and months, whole or in part, of the day that ends a range ("May 4 and 5"), and of holidays."""

import calendar
import re
from collections.abc import Sequence
from datetime import date

from twosource.language import deliveries, tense, time_holidays, time_states
from twosource.language.time_making import AHEAD, BACK, Context, Reader, looks_ahead, made, modifier, month_number
from twosource.language.time_reference import year_value
from twosource.language.time_values import interval, week
from twosource.language.time_words import DATE, DAY, MONTH, WEEKDAYS, YEAR
from twosource.language.time_years import in_words
from twosource.model import TimeExpression

_BEFORE_MAY = re.compile(
    r"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Ll]ast|next|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|to|[Tt]hrough|and|[Dd]uring|"
    r"[Bb]etween|[Bb]efore|[Aa]fter|[Ee]very|[Ee]ach|for|or|[Oo]n|year|May|April|June|March)[\s-]\Z"
)
_IN_A_NAME = re.compile(r"\w[-–]\Z")
"""Before a month that is part of a name ("Carl-August"); that of a range ("April-May") follows a time."""
RANGE = re.compile(r"\s?(?:[-–—]|\b(?:and|or|to|through|until|till)\b)\s?|, ?(?:and )?", re.IGNORECASE)
"""What stands between two times of one range or list."""
NO_DAY = "XXXX-XX-XX"
"""The value of a day that no calendar has ("31 April")."""
_MOST_DAYS = 31
_CLOCK = re.compile(r"(?:\d[:.]\d\d|[ap]\.?m\.?|o['’]clock|noon|midnight)(?:\s[A-Z]{3,4}|\s[a-z]+\stime)?\Z|\b[A-Z]{3,4}\Z")
"""The end of a clock time, behind which a number is no further day of its month."""

_LONGEST_CLOCK = 24
_DASHES = frozenset("-–—")
"""What joins two days of one month beyond doubt ("the May 4-5 meeting")."""
_CLOSING = re.compile(
    r"\s*(?:\Z|[,.;:)\]–—\n]|(?:and|to|as|at|by|for|in|of|on|the|when|with|were|was|where|which|from|between|until|because|after|before|or|but|that|who|"
    r"will|would|could|may|might|should|can|is|are|has|have|had)\b)"
)
_LISTED = re.compile(
    rf"(?:\s?[-–—/]\s?|\s(?:and|or|to|through|until|till|into)\s|,\s(?:and\s)?)(?:{DAY}\s)?(?P<month>{MONTH})"
    rf"(?:\s{DAY}(?:st|nd|rd|th)?\b)?,?\s(?:of\s)?(?P<year>{YEAR})\b"
)
"""What follows a month or day that shares the year of the next one ("from March to May 2018")."""
_TO_DAY = re.compile(rf"(?:\s?[-–—]\s?|\s(?:and|to|through|until|till)\s){DAY}(?:st|nd|rd|th)?,?\s(?:of\s)?(?P<year>{YEAR})\b")
"""What follows the first of two days of one month ("Feb. 4-11, 2018")."""
_WEEKDAYS = [day[:3] for day in WEEKDAYS]
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:day|s|sday|nesday|r|rs|rsday|urday)?\.?,?\s", re.IGNORECASE)
_OWN_DAY = re.compile(r"\s\d{1,2}(?:st|nd|rd|th)?\b(?![.,]?\d|\s?%)")
"""What follows a month that belongs to a day: "this Nov. 11, 2017 photo" is no month."""
_ATTACKS = re.compile(r"[’']?s?\s(?:terror|terrorist|attacks?|hijack)")
_ONCE_PLANNED = re.compile(
    r"\b(?:originally|initially|previously|earlier|first|had\sbeen)\s(?:been\s)?(?:expected|planned|scheduled|slated|set|due|promised|to)\b[^.,;:]*\Z"
)
"""Before the month of a plan that has been changed, which may lie on either side of the day of writing."""
_ANY_YEAR = 2000
_HALF_YEAR = 6
_LAST_MONTHS = 11
"""A month so many months ahead is rather the last one past."""
_NEAR, _SOON = 100, 45
"""Days: a day this near to the day of writing, or this little ahead of it, is meant whichever way the clause looks."""
_SURE = 2
"""Days by which a day of writing may be off, as a page is dated on another side of the world."""


def _nearest(days: Sequence[date], written: date, ahead: bool, done: bool = False) -> date | None:
    """Return the day nearest to the day of writing; of far ones the next or the last, as the clause looks.

    What was ``done`` on it lies behind.
    """
    if done:
        days = [one for one in days if (one - written).days <= _SURE] or days
    nearest = min(days, key=lambda one: (abs((one - written).days), one), default=None)
    if nearest is None or -_NEAR <= (nearest - written).days <= (_NEAR if ahead else _SOON):
        return nearest
    fitting = [one for one in days if (one >= written) == ahead]
    return (fitting[0] if ahead else fitting[-1]) if fitting else nearest


def _years_around(written: date) -> range:
    return range(max(1, written.year - 1), min(9999, written.year + 1) + 1)


def _days_around(month: int, day: int, written: date) -> list[date]:
    valid = (year for year in _years_around(written) if day <= calendar.monthrange(year, month)[1])
    return [date(year, month, day) for year in valid]


def _on_weekday(days: Sequence[date], words: str) -> Sequence[date]:
    """Return those of the days that fall on the weekday in their ``words``; all where none does, or none is named."""
    named = _WEEKDAY.search(words)
    number = _WEEKDAYS.index(named[1].lower()) if named else None
    return [one for one in days if one.weekday() == number] or days


def shared_year(month: int, match: re.Match[str], context: Context) -> int | None:
    """Return the year that a month without one has from its neighbour in a range or list, after it or before it."""
    following = _LISTED.match(context.text, match.end())
    if following is not None:
        return int(following["year"]) - (month > month_number(following["month"]))
    told = context.told
    if told is not None and told.month and told.year > 0 and RANGE.fullmatch(context.text, told.at, context.start):
        return told.year + (month < told.month)
    return None


def day_of(month: int, day: int, match: re.Match[str], context: Context) -> str | None:
    """Return the value of a day without a year, symbolic where its year is not known; ``None`` where no calendar has it."""
    told, shared = context.told, shared_year(month, match, context)
    if to_day := _TO_DAY.match(context.text, match.end()):
        shared = int(to_day["year"])
    if (month, day) == (9, 11) and _ATTACKS.match(context.text, match.end()):
        return "2001-09-11"
    if shared is None and context.history and told is not None:
        shared = told.year_of(month)
    if shared is not None:
        value = f"{year_value(shared) or 'XXXX'}-{month:02d}-{day:02d}"
        return value if shared < 1 or interval(value) else f"XXXX-{month:02d}-{day:02d}"
    if context.written is None:
        return f"XXXX-{month:02d}-{day:02d}"
    done = tense.done(context.text, match.start(), match.end())
    days = _on_weekday(_days_around(month, day, context.written), match[0])
    if tense.due(context.text, match.start(), match.end()):
        days = [one for one in days if one >= context.written] or days
    found = _nearest(days, context.written, looks_ahead(match, context), done)
    return found.isoformat() if found else None


def named_year(that: str, context: Context) -> str | None:
    """Return the value of "this", "last", "next" or "that" year; symbolic where it is not known."""
    said = that.lower().split()[-1]
    if said in ("that", "same") or (context.history and context.told and said != "last"):
        base = context.told.year if context.told else None
    else:
        base = context.written.year if context.written else None
    return "XXXX" if base is None else year_value(base + {"last": -1, "next": 1}.get(said, 0))


def dated(match: re.Match[str], context: Context) -> str | None:
    """Return the value of a match of the grammar's day of a month, with a year or without."""
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    groups = match.groupdict()
    year = match["year"] or (named_year(groups["that"], context) if groups.get("that") else None)
    if not year:
        return day_of(month, day, match, context)
    value = f"{year}-{month:02d}-{day:02d}"
    return value if not value[0].isdigit() or interval(value) else None


def _iso(match: re.Match[str], context: Context) -> TimeExpression | None:
    if interval(match["date"]) is None:
        return None
    return made(match, "TIME" if match["time"] else "DATE", match["date"] + (f"T{match['time']}" if match["time"] else ""))


def _slashes(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Month first in 4/25/2019 and day first in 25/4/2019; where both could be, month first with "/", day first with "."."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    month, day = (first, second) if (match["mark"] == "/" and first <= 12) or second > 12 else (second, first)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return made(match, "DATE", value) if interval(value) else None


def _date(match: re.Match[str], context: Context) -> TimeExpression | None:
    if not _is_name(match["month"] or match["month2"]):
        return None
    value = dated(match, context)
    if value is None and int(match["day"] or match["day2"]) <= _MOST_DAYS:
        return made(match, "DATE", NO_DAY)
    return made(match, "DATE", value, mod=modifier(match)) if value else None


def _days(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read the first day of "15 to 22 February"."""
    name = match["month"] or match["month2"]
    if not _is_name(name):
        return None
    month, day = month_number(name), int(match["first"])
    if day >= int(match["day"] or match["day2"]):
        return None
    value = f"{match['year']}-{month:02d}-{day:02d}" if match["year"] else day_of(month, day, match, context)
    return made(match, "DATE", value) if value else None


def _next_day(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read the second day of "May 4 and 5" and of "May 4-5, 1865": a number after a day, by which nothing is counted."""
    told, day = context.told, int(match["day"])
    if told is None or told.month is None or told.day is None or not told.day < day <= 31:
        return None
    if _CLOCK.search(context.text, max(0, told.at - _LONGEST_CLOCK), told.at):
        return None
    if not RANGE.fullmatch(context.text, told.at, match.start()) or not (
        match["th"]
        or match["year"]
        or context.text[told.at : match.start()] in _DASHES
        or _CLOSING.match(context.text, match.end())
    ):
        return None
    year = match["year"] or year_value(told.year)
    value = f"{year}-{told.month:02d}-{day:02d}"
    return made(match, "DATE", value) if interval(value) else None


def _bare_month(match: re.Match[str], context: Context) -> TimeExpression | None:
    name, which = match["month"], " ".join((match["which"] or "").lower().split())
    month = month_number(name)
    year = match["year"] or (in_words(match) if match["century"] else None)
    if not (year or match["that"] or match["mod"] or which) and not _is_month(name, context):
        return None
    if not _is_name(name) or (which == "this" and _OWN_DAY.match(context.text, match.end())):
        return None
    if which in ("each", "every"):
        return made(match, "SET", f"XXXX-{month:02d}")
    year = year or (named_year(match["that"], context) if match["that"] else _year_of(month, which, match, context))
    return made(match, "DATE", f"{year}-{month:02d}", mod=modifier(match)) if year else None


_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}


def _nth(match: re.Match[str], context: Context) -> TimeExpression | None:
    """Read "the second Tuesday in May" and "the last week of October 2017"."""
    if not match["month"][0].isupper():
        return None
    month, number = month_number(match["month"]), _NTH[match["nth"].lower()]
    year = match["year"] or _year_of(month, "", match, context)
    if year is None or not year.isdigit():
        return made(match, "DATE", f"{year or 'XXXX'}-{month:02d}")
    days = [date(int(year), month, day) for day in range(1, calendar.monthrange(int(year), month)[1] + 1)]
    if match["weekday"]:
        weekday = WEEKDAYS.index(match["weekday"].lower())
        return made(match, "DATE", [day for day in days if day.weekday() == weekday][number].isoformat(), weekday=weekday)
    if match["unit"].lower() == "day":
        return made(match, "DATE", days[number].isoformat())
    suffix = "-WE" if match["unit"].lower() == "weekend" else ""
    starts = [day for day in days if day.weekday() == calendar.SATURDAY] if suffix else days[::7]
    return made(match, "DATE", week(days[-1] if number < 0 and not suffix else starts[number]) + suffix)


def _year_of(month: int, which: str, match: re.Match[str], context: Context) -> str | None:
    """Return the year of a month that stands without one; symbolic where nothing dates it."""
    told, written, shared = context.told, context.written, None if which else shared_year(month, match, context)
    if shared is not None:
        return year_value(shared)
    if context.history and told is not None and which not in BACK:
        return year_value(told.year_of(month))
    if written is None:
        return "XXXX"
    if which == "this":
        return year_value(written.year)
    if not which and deliveries.is_delivery(context.text, match.start(), match.end()):
        return year_value(written.year + (month < written.month))
    if not which and _ONCE_PLANNED.search(context.before(60)):
        return year_value(written.year + (month < written.month) - ((month - written.month) % 12 > _HALF_YEAR))
    near = (month - written.month) % 12 < _LAST_MONTHS
    if which in AHEAD or (which not in BACK and near and looks_ahead(match, context)):
        return year_value(written.year + (month < written.month or (month == written.month and which == "next")))
    if (month - written.month) % 12 == 1 and which not in BACK and not tense.behind(context.text, match.start(), match.end()):
        return year_value(written.year + (month == 1))
    return year_value(written.year - (month > written.month or (month == written.month and which == "last")))


def _is_name(name: str) -> bool:
    """Tell a month's name from a word that only looks like one ("may", "march"), by its capital."""
    return name[0].isupper() or name.lower() not in ("may", "march", "august")


def _is_month(name: str, context: Context) -> bool:
    """Tell "May" and "March" the months from the verbs and the marches: by a word before, or by what they begin."""
    if context.told and context.told.at == context.start - 1 and context.told.month and context.before(1) in tuple("-–—"):
        return True
    if _IN_A_NAME.search(context.before(2)):
        return False
    if name not in ("May", "March", "Mar", "Mar.", "Jan", "Dec", "Jun", "Sep", "Oct", "Apr", "Aug", "MAY", "MARCH"):
        return name.endswith(".") or len(name) > 4 or name in ("June", "July", "Sept", "JUNE", "JULY")
    return _BEFORE_MAY.search(context.before(12)) is not None


_NAME_GOES_ON = re.compile(
    r"\s(?:[A-Z][a-z]|(?:trees?|cards?|carols?|lights|decorations|presents|gifts|eggs?|bunny|ornaments)\b)"
)
"""Behind a holiday: "Easter Island", "Christmas tree"."""


_DATED_TOO = re.compile(rf",?\s\(?(?:on\s)?{DATE}")
"""Behind a holiday: its date."""


def _named_day(name: str, year: int, of_state: tuple[int, int] | None) -> date:
    return date(year, *of_state) if of_state is not None else time_holidays.day(name, year)


def _holiday(match: re.Match[str], context: Context) -> TimeExpression | None:
    name = " ".join(match["name"].lower().replace("’", "'").split())
    which, written, told = (match["which"] or "").lower(), context.written, context.told
    if not match["year"] and _NAME_GOES_ON.match(context.text, match.end()):
        return None
    of_state = time_states.independence(context.text, match.start(), match.end()) if name == time_states.NAME else None
    if name == time_states.NAME and (of_state is None or _DATED_TOO.match(context.text, match.end())):
        return None
    if match["year"] or (context.history and told is not None and told.year > 0 and which not in BACK):
        year = int(match["year"]) if match["year"] or told is None else told.year
        return made(match, "DATE", _named_day(name, year, of_state).isoformat())
    if written is None:
        fixed = of_state is not None or name in time_holidays.FIXED
        return made(match, "DATE", f"XXXX-{_named_day(name, _ANY_YEAR, of_state):%m-%d}" if fixed else "XXXX")
    days = [_named_day(name, year, of_state) for year in _years_around(written)]
    past, coming = [day for day in days if day < written], [day for day in days if day > written]
    if which in BACK and past:
        return made(match, "DATE", past[-1].isoformat())
    if which in AHEAD and coming:
        return made(match, "DATE", coming[0].isoformat())
    if tense.due(context.text, match.start(), match.end()):
        days = coming or days
    found = _nearest(days, written, looks_ahead(match, context))
    return made(match, "DATE", found.isoformat()) if found else None


READERS: dict[str, Reader] = {
    "iso": _iso,
    "slashes": _slashes,
    "date": _date,
    "days": _days,
    "nextday": _next_day,
    "month": _bare_month,
    "nth": _nth,
    "holiday": _holiday,
}
"""By the name of the form in the grammar."""
