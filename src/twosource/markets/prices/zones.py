"""Time zones of price files: what users and vendors call them, and local stamps taken for UTC."""

import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np

from twosource.errors import PriceError
from twosource.markets.prices import DAY, Seconds

_FIXED = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?\Z", re.IGNORECASE)
_SHIFTED = re.compile(r"([A-Za-z]+(?:/[A-Za-z_+-]+)+)([+-]\d{1,2})\Z")


class Zone(NamedTuple):
    """The clock of a file: so many seconds ahead of the clock of ``place`` (an IANA name), or of UTC where that is ``None``."""

    place: str | None
    ahead: int

    def __str__(self) -> str:
        minutes = abs(self.ahead) // 60 % 60
        whole = f"{self.ahead / 3600:+g}" if self.ahead else ""
        hours = f"{'-' if self.ahead < 0 else '+'}{abs(self.ahead) // 3600:02}:{minutes:02}" if minutes else whole
        return f"{self.place or 'UTC'}{hours}"

    def to_utc(self, local: Seconds) -> Seconds:
        """Return local stamps (seconds as if they were UTC) as UTC; of an hour that comes twice, the first is meant."""
        stamps = local - self.ahead
        return stamps if self.place is None else stamps - _offsets(stamps, ZoneInfo(self.place))

    def from_utc(self, utc: Seconds) -> Seconds:
        """Return UTC stamps as the file's clock shows them."""
        if self.place is None:
            return utc + self.ahead
        zone = ZoneInfo(self.place)
        seconds = [int(datetime.fromtimestamp(stamp, zone).utcoffset().total_seconds()) for stamp in utc.tolist()]  # type: ignore[union-attr]
        return utc + np.array(seconds, dtype=np.int64) + self.ahead


def zone(name: str) -> Zone:
    """Return the zone of a name: "UTC", "+02:00", "UTC+2", "Europe/Berlin", or "America/New_York+7" (seven hours ahead of it).

    Raise PriceError for anything else.
    """
    name = name.strip()
    if name.upper() in ("UTC", "GMT", "Z"):
        return Zone(None, 0)
    if match := _FIXED.match(name):
        sign = -1 if match[1] == "-" else 1
        return Zone(None, sign * (int(match[2]) * 3600 + int(match[3] or 0) * 60))
    shifted = _SHIFTED.match(name)
    place, hours = (shifted[1], int(shifted[2])) if shifted else (name, 0)
    try:
        ZoneInfo(place)
    except (ValueError, OSError, LookupError) as error:
        known = 'write "UTC", "+02:00", "Europe/Berlin", or "America/New_York+7" for a broker\'s clock'
        raise PriceError(f"no such time zone: {name!r} ({known})") from error
    return Zone(place, hours * 3600)


def _offsets(local: Seconds, zone: ZoneInfo) -> Seconds:
    """Return what a zone's clock is ahead of UTC at local stamps; days without a change are asked for once."""
    days, which = np.unique(local // DAY, return_inverse=True)
    starts = np.array([_ahead(int(day) * DAY, zone) for day in days.tolist()], dtype=np.int64)
    ends = np.array([_ahead(int(day + 1) * DAY, zone) for day in days.tolist()], dtype=np.int64)
    found: Seconds = starts[which]
    for place in np.flatnonzero((starts != ends)[which]).tolist():
        found[place] = _ahead(int(local[place]), zone)
    return found


def _ahead(local: int, zone: ZoneInfo) -> int:
    naive = datetime.fromtimestamp(0, UTC).replace(tzinfo=None) + timedelta(seconds=local)
    offset = naive.replace(tzinfo=zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())
