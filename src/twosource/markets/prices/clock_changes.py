"""Where a price file changes its clock: a broker moved its server, or the file was put together from two."""

from typing import NamedTuple

import numpy as np

from twosource.markets.prices import DAY, Seconds, weeks
from twosource.markets.prices.clock_fits import LEAST, SURE, Clock, few, row, winner
from twosource.markets.prices.shocks import OFFSETS, Seasons, seasons
from twosource.markets.prices.zones import Zone
from twosource.markets.significance import Array

_MOST = 1.5
"""What one release may count, as a logarithm, where it is looked for a change of clocks."""


class Shown(NamedTuple):
    """What a file shows: its bars, how far each release moved prices by each clock, and the clocks that it can have."""

    local: Seconds
    bar: int
    table: Array
    releases: Seconds
    clocks: tuple[Clock, ...]

    def after(self, start: int) -> "Shown":
        """Return what it shows from a local stamp on."""
        kept = self.releases + OFFSETS[0] >= start
        return self._replace(local=self.local[self.local >= start], table=self.table[:, kept], releases=self.releases[kept])


def by_weeks(shown: Shown, clock: Zone | None) -> int | None:
    """Return the local stamp of the last change of clocks that the ends of weeks show, if the likeliest clock is that of most."""
    closes = weeks.ends(shown.local, shown.bar)
    other = weeks.stretch(closes, clock) if clock is not None and len(closes) else None
    if other is None or other == (int(closes[0]), int(closes[-1])):
        return None
    return other[0] if other[1] == closes[-1] else other[1]


def by_releases(shown: Shown) -> int | None:
    """Return the local day from which on releases show another clock than those before, surely; ``None`` where none do."""
    found = seasons(shown.releases)
    at = np.flatnonzero(~found.between)
    if len(at) < 2 * LEAST:
        return None
    counted = np.clip(np.nan_to_num(shown.table[:, at]), -_MOST, _MOST)
    by_clock = np.array([np.where(found.winter[at], counted[row(one.winter)], counted[row(one.summer)]) for one in shown.clocks])
    before = np.cumsum(by_clock, axis=1)
    parted = before.max(axis=0) + (before[:, -1:] - before).max(axis=0)
    first = int(at[LEAST + int(np.argmax(parted[LEAST - 1 : -LEAST]))])
    sides = [
        (shown.table[:, part], Seasons(*(season[part] for season in found))) for part in (slice(0, first), slice(first, None))
    ]
    if any(few(season) for _, season in sides):
        return None
    earlier, later = (winner(table, season, shown.clocks) for table, season in sides)
    if min(earlier.sure, later.sure) < SURE or not set(earlier.clocks).isdisjoint(later.clocks):
        return None
    return (int(shown.releases[first]) + OFFSETS[0]) // DAY * DAY
