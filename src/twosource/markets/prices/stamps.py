"""Dates and times as files of prices and calendars write them."""

import re
from collections.abc import Sequence
from datetime import date

import numpy as np

from twosource.errors import PriceError
from twosource.markets.prices import DAY, Seconds

NONE = np.iinfo(np.int64).min
"""Stands for a stamp that cannot be read."""
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ]+(.*))?\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]+(.*)|(\d{4}|\d{6}))?\Z")
_OTHER = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?:[T ]+(.*))?\Z")
_NAMED = re.compile(
    r"(?:[A-Z][a-z]{2,8},?\s+)?(?:(?P<d>\d{1,2})[-./\s]+(?P<m>[A-Z][a-z]{2,8})\.?|(?P<m2>[A-Z][a-z]{2,8})\.?[-./\s]+(?P<d2>\d{1,2})),?[-./\s]+"
    r"(?P<y>\d{4})(?:[T ]+(?P<rest>.*))?\Z",
    re.IGNORECASE,
)
_MONTHS = ("january february march april may june july august september october november december").split()
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([ap]m)?\Z", re.IGNORECASE)
_COMPACT_CLOCK = re.compile(r"(\d{2})(\d{2})(\d{2})?\Z")
_OFFSET = re.compile(r"(.*?)\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-])(\d{2}):?(\d{2}))\Z")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{13}|\d{16}")
_LONGEST = 40
_MILLISECONDS, _MICROSECONDS = 100_000_000_000, 100_000_000_000_000
_EARLIEST, _LATEST = date(1700, 1, 1), date(2262, 1, 1)


def read(dates: Sequence[str], times: Sequence[str]) -> tuple[Seconds, bool, bool]:
    """Return the stamps of a column of dates and one of times: seconds, whether they are UTC, whether they are bare days.

    A time is empty where the date has it all. Stamps with an offset become UTC; others are what the file's clock shows, as if it
    were UTC. ``NONE`` stands for one that cannot be read. Raise PriceError where day and month cannot be told apart, or only some
    stamps have an offset.
    """
    day_first = day_first_of(dates)
    found = [stamp(day, time, day_first) for day, time in zip(dates, times, strict=True)]
    kinds = {kind for stamp, kind in found if stamp is not None}
    if "aware" in kinds and len(kinds) > 1:
        raise PriceError("some stamps have a time zone and some have none; write all in one way")
    stamps = np.array([NONE if stamp is None else stamp for stamp, _ in found], dtype=np.int64)
    return stamps, "aware" in kinds, kinds == {"day"}


def stamp(day: str, time: str, day_first: bool | None) -> tuple[int | None, str]:
    """Return the seconds of one stamp and its kind: "aware" (UTC), "local", or "day" where it has no time of day."""
    text = f"{day.strip()} {time.strip()}".strip()
    if len(text) > _LONGEST:
        return None, ""
    if _EPOCH.fullmatch(text):
        number = float(text)
        units = 1_000_000 if number > _MICROSECONDS else 1_000 if number > _MILLISECONDS else 1
        return int(number / units), "aware"
    offset = _OFFSET.match(text) if ":" in text else None
    body, ahead = (offset[1], _ahead(offset)) if offset else (text, 0)
    whole = _day(body, day_first)
    if whole is None:
        return None, ""
    seconds = _clock(whole[1])
    if seconds is None:
        return None, ""
    kind = "aware" if offset else "local" if whole[1] else "day"
    return (whole[0].toordinal() - date(1970, 1, 1).toordinal()) * DAY + seconds - ahead, kind


def _ahead(offset: re.Match[str]) -> int:
    if offset[2]:
        return 0
    return (-1 if offset[3] == "-" else 1) * (int(offset[4]) * 3600 + int(offset[5]) * 60)


def _day(text: str, day_first: bool | None) -> tuple[date, str] | None:
    """Return a date and the rest of the text behind it."""
    if match := _ISO.match(text):
        year, month, day, rest = int(match[1]), int(match[2]), int(match[3]), match[4]
    elif match := _COMPACT.match(text):
        year, month, day, rest = int(match[1]), int(match[2]), int(match[3]), match[4] or match[5]
    elif match := _OTHER.match(text):
        first, second = int(match[1]), int(match[3])
        month, day = (second, first) if match[2] == "." or day_first else (first, second)
        year, rest = int(match[4]), match[5]
    elif (match := _NAMED.match(text)) and (number := _month(match["m"] or match["m2"])):
        year, month, day, rest = int(match["y"]), number, int(match["d"] or match["d2"]), match["rest"]
    else:
        return None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return (found, (rest or "").strip()) if _EARLIEST <= found <= _LATEST else None


def _month(word: str) -> int | None:
    """Return the number of a month by its English name or the first letters of it ("Mar", "Sept"), ``None`` for another word."""
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(word.casefold())), None)


def _clock(text: str) -> int | None:
    if not text:
        return 0
    match = _CLOCK.match(text) or _COMPACT_CLOCK.match(text)
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match.re is _CLOCK and match[4]:
        hour = hour % 12 + (12 if match[4].lower() == "pm" else 0) if 1 <= hour <= 12 else 24
    return hour * 3600 + minute * 60 + second if hour < 24 and minute < 60 and second < 60 else None


_LAST_MONTH = 12


def day_first_of(dates: Sequence[str]) -> bool | None:
    """Tell whether dates like 04/25/2019 begin with the day, by all of them; ``None`` where there are none of the kind.

    What is a date in neither order ("99/99/2019", "31/02/2019") shows none.
    """
    matches = ((text, match) for text in dates if (match := _OTHER.match(text.strip())) and match[2] != ".")
    read = {
        text: (int(match[1]), int(match[3])) for text, match in matches if _is_day(int(match[4]), int(match[1]), int(match[3]))
    }
    pairs = list(read.values())
    if not pairs:
        return None
    first, second = (any(pair[place] > _LAST_MONTH for pair in pairs) for place in (0, 1))
    if first == second:
        reason = "both orders occur" if first else "no day above 12 shows the order"
        raise PriceError(
            f"cannot tell day from month in dates like {next(iter(read)).strip()!r}: {reason}; write them as 2019-04-25"
        )
    return first


def _is_day(year: int, one: int, other: int) -> bool:
    """Tell whether two numbers are a month and a day of a year in either order."""
    return any(_exists(year, *pair) for pair in ((one, other), (other, one)))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
