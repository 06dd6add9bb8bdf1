"""Values of time expressions: TIMEX3 strings, and the closed intervals of days that they mean."""

import calendar
import re
from datetime import date, timedelta

Interval = tuple[date, date]

_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?:-(?P<part>\d|WE))?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?))?\Z"
)


def interval(value: str) -> Interval | None:
    """Return the first and last day that a TIMEX3 value means, ``None`` for symbolic values, durations and sets."""
    if re.fullmatch(r"\d{2,3}", value):
        years = 10 ** (4 - len(value))
        first = int(value) * years
        return (date(first, 1, 1), date(first + years - 1, 12, 31)) if first else None
    match = _VALUE.match(value)
    if match is None:
        return None
    try:
        return _interval(int(match["year"]), match)
    except (ValueError, OverflowError):
        return None


def _interval(year: int, match: re.Match[str]) -> Interval:
    if match["week"]:
        monday = date.fromisocalendar(year, int(match["week"]), 1)
        if match["part"] == "WE":
            return monday + timedelta(5), monday + timedelta(6)
        if match["part"]:
            day = monday + timedelta(int(match["part"]) - 1)
            return day, day
        return monday, monday + timedelta(6)
    if match["quarter"]:
        return months(year, int(match["quarter"]) * 3 - 2, 3)
    if match["half"]:
        return months(year, int(match["half"]) * 6 - 5, 6)
    if match["season"]:
        return months(year, _SEASONS[match["season"]][0], 3)
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    return months(year, int(match["month"]), 1) if match["month"] else months(year, 1, 12)


def months(year: int, month: int, number: int) -> Interval:
    """Return ``number`` whole months from a month on; months beyond December run into the next year."""
    last_year, last_month = divmod(year * 12 + month - 2 + number, 12)
    return date(year, month, 1), date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1])


def add_months(day: date, number: int) -> date:
    """Return the day ``number`` months later (earlier where negative), at the latest the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def week(day: date) -> str:
    """Return the ISO week of a day ("2019-W17")."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def quarter(day: date) -> str:
    """Return the quarter of a day ("2019-Q2")."""
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def shifted(day: date, unit: str, number: int) -> str | None:
    """Return the value of the day, week, month, quarter, year ... that lies ``number`` of that unit from a day."""
    try:
        match unit:
            case "day" | "night":
                return (day + timedelta(number)).isoformat()
            case "week":
                return week(day + timedelta(7 * number))
            case "weekend":
                return week(day + timedelta(7 * number)) + "-WE"
            case "fortnight":
                return week(day + timedelta(14 * number))
            case "month":
                return add_months(day, number).isoformat()[:7]
            case "quarter":
                return quarter(add_months(day, 3 * number))
            case "year":
                return f"{day.year + number:04d}" if 1 <= day.year + number <= 9999 else None
            case "decade":
                return f"{day.year + 10 * number:04d}"[:3]
            case "century":
                return f"{day.year + 100 * number:04d}"[:2]
    except (ValueError, OverflowError):
        return None
    return None


SYMBOLS = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "fortnight": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
"""What stands for a unit whose place in the calendar is not known."""
