"""Days of the year that have a name: fixed ones, ones by weekday of a month, and those that are counted from Easter."""

import calendar
from datetime import date, timedelta

FIXED = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
"""Month and day of those that do not move."""
_BY_WEEKDAY = {
    "martin luther king day": (1, calendar.MONDAY, 3),
    "presidents' day": (2, calendar.MONDAY, 3),
    "presidents day": (2, calendar.MONDAY, 3),
    "memorial day": (5, calendar.MONDAY, -1),
    "labor day": (9, calendar.MONDAY, 1),
    "columbus day": (10, calendar.MONDAY, 2),
    "thanksgiving day": (11, calendar.THURSDAY, 4),
    "thanksgiving": (11, calendar.THURSDAY, 4),
}
"""Month, weekday, and which of them; -1 is the last."""
_FROM_EASTER = {
    "ash wednesday": -46,
    "palm sunday": -7,
    "good friday": -2,
    "easter sunday": 0,
    "easter day": 0,
    "easter": 0,
    "easter monday": 1,
}
NAMES = tuple(sorted((*FIXED, *_BY_WEEKDAY, *_FROM_EASTER), key=len, reverse=True))
"""All names, in small letters with straight apostrophes, longer ones first."""


def day(name: str, year: int) -> date:
    """Return the day that a name of ``NAMES`` means in a year from 1 to 9999 (US and Western dates)."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(_FROM_EASTER[name])
    month, weekday, number = _BY_WEEKDAY[name]
    first = (weekday - date(year, month, 1).weekday()) % 7 + 1
    days = range(first, calendar.monthrange(year, month)[1] + 1, 7)
    return date(year, month, days[number - 1 if number > 0 else number])


def _easter(year: int) -> date:
    """Return the Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, number = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, number + 1)
