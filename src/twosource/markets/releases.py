"""When the American Employment Situation comes out: the scheduled release that moves most prices, by the rule for its dates.

The Bureau of Labor Statistics publishes it at 8:30 Eastern time on the third Friday after the week that holds the 12th of the
month before; a week later where that is one of the first three days of January, on Thursday where it is the holiday of 4 July.
Exceptions of another kind (a government that was shut) are not in the rule, and before 2003 there are many: what uses these
times must bear a few wrong ones.
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from twosource.markets.prices import Seconds

NEW_YORK = ZoneInfo("America/New_York")
_SATURDAY = 5
_THIRD_FRIDAY = timedelta(days=20)


def employment_situation(first: date, last: date) -> Seconds:
    """Return the releases from ``first`` to ``last`` (UTC seconds), oldest first."""
    months = [(year, month) for year in range(first.year - 1, last.year + 1) for month in range(1, 13)]
    days = sorted(_release(year, month) for year, month in months)
    instants = [datetime(day.year, day.month, day.day, 8, 30, tzinfo=NEW_YORK) for day in days if first <= day <= last]
    return np.array([int(instant.timestamp()) for instant in instants], dtype=np.int64)


def _release(year: int, month: int) -> date:
    """Return the day on which the figures of a month are published."""
    twelfth = date(year, month, 12)
    friday = twelfth + timedelta(days=(_SATURDAY - twelfth.weekday()) % 7) + _THIRD_FRIDAY
    if friday.month == 1 and friday.day <= 3:
        return friday + timedelta(days=7)
    return friday - timedelta(days=1) if friday.month == 7 and friday.day in (3, 4) else friday
