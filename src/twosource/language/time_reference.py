"""The time that a text has named last, from which "two days later", "that year" and, in a history, "On 5 May" are counted.

A *history* is a text that dates itself: it names years long before its day of writing again and again, and hardly ever counts
from that day ("yesterday", "Thursday"). There a day or month without a year belongs to the year told of.
"""

import re
from datetime import date
from typing import NamedTuple

from twosource.language import time_values
from twosource.model import TimeExpression

_VALUE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?|Q(?P<quarter>[1-4])|(?P<other>[A-Z].*)))?\Z"
)
_FAR_YEAR = re.compile(r"[12]\d\d\d\b(?!%)(?<![\w$€£,.]\d\d\d\d)|\d\s?B\.?C\b")
_COUNTED = (
    *("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight".split()),
    *(f"{which} {unit}" for which in ("last", "this", "next") for unit in "week month year night morning quarter".split()),
    " ago",
)
_LEAST, _SHARE = 5, 8
"""A history names at least so many far years (twice as many where the day of writing is not known), and so many for each
word that counts from that day."""
_TURN = 7
"""A month that lies so many months before the one told of last belongs to the year after it."""


class Reference(NamedTuple):
    """The year told of (negative before Christ), as much of the date as was given, and where in the text that ends.

    ``clock`` says that it was given to the hour.
    """

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    at: int = 0
    clock: bool = False

    def date(self) -> date | None:
        """Return the day, where one is told of that the calendar has."""
        if self.month is None or self.day is None or self.year < 1:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def year_of(self, month: int) -> int:
        """Return the year of a month that is told of next: of the year told of, or early in the one after it."""
        return self.year + (self.month is not None and self.month - month >= _TURN)

    def shifted(self, unit: str, number: int) -> str | None:
        """Return the value that lies ``number`` units from here, as exact as the unit; ``None`` where too little is known."""
        if unit == "year":
            return year_value(self.year + number) if self.quarter is None else f"{self.year + number:04d}-Q{self.quarter}"
        if self.year < 1:
            return None
        day = self.date()
        if unit in ("day", "night", "week", "weekend", "fortnight"):
            return time_values.shifted(day, unit, number) if day else None
        if unit == "month" and self.month:
            return time_values.add_months(date(self.year, self.month, 1), number).isoformat()[:7]
        if unit == "quarter" and (self.quarter or self.month):
            month = self.quarter * 3 if self.quarter else self.month or 1
            return time_values.shifted(date(self.year, month, 1), unit, number)
        return time_values.shifted(date(self.year, 1, 1), unit, number) if unit in ("decade", "century") else None


def year_value(year: int) -> str | None:
    """Return the value of a year; of one before Christ (negative) in the form BC0264. ``None`` outside 9999 BC to AD 9999."""
    if not 0 < abs(year) <= 9999:
        return None
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def after(reference: Reference | None, time: TimeExpression) -> Reference | None:
    """Return what is told of once ``time`` has been read: the time itself where it names a year, else what was.

    Behind a weekday of an unknown week no time is known from which anything can be counted.
    """
    if time.value.startswith("XXXX-WXX-"):
        return None
    match = _VALUE.match(time.value) if time.type in ("DATE", "TIME") else None
    if match is None:
        return reference
    month, day, quarter = (int(match[name]) if match[name] else None for name in ("month", "day", "quarter"))
    year = -int(match["year"]) if match["bc"] else int(match["year"])
    return Reference(year, month, day, quarter, time.end, time.type == "TIME")


def is_history(text: str, written: date | None) -> bool:
    """Tell whether a text is a history."""
    latest, least = (written.year - 2, _LEAST) if written else (9999, 2 * _LEAST)
    far = sum(1 for match in _FAR_YEAR.finditer(text) if not match[0][:4].isdigit() or int(match[0][:4]) <= latest)
    if far < least:
        return False
    low = text.lower()
    return far >= _SHARE * sum(map(low.count, _COUNTED))
