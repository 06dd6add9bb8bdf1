"""The time zone of a price file, found from the hour at which its prices jump when a scheduled release comes out.

A file without a time zone is an hour wrong for half of the year, or for the four weeks between the American and the European
change of clocks. At a release that moves prices, the range of the bar that holds it is well above what is usual for its hour;
the clock for which that is so over many releases, by their median, is the file's. Of two clocks that differ only in these weeks,
the ends of the trading weeks tell.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import numpy as np

from twosource.markets.prices import DAY, Seconds, weeks, written
from twosource.markets.prices.shocks import HOUR, OFFSETS, Seasons, around_the_clock, excess, phase, seasons
from twosource.markets.prices.zones import Zone
from twosource.markets.releases import employment_situation
from twosource.markets.significance import Array

LEAST = 20
"""Releases that a file must hold at least."""
LEAST_OF_SEASON = 8
"""The same for winter and for summer."""
LEAST_BETWEEN = 4
"""The same for the weeks in which only America has summer time."""
SURE = 0.95
"""Share of the resampled sets of releases that must show the same clock."""
SURE_WITH_WEEKS = 0.8
"""The same for a clock by which the weeks end with New York's, as they do where deals are made all day."""
_MOST_CELLS = 40_000_000
_RESAMPLED = 500
_SEED = 1230
_EUROPEAN = {0: "Europe/London", 1: "Europe/Berlin", 2: "Europe/Athens"}
_OFF_THE_HOUR = tuple(int(hours * HOUR) for hours in (3.5, 4.5, 5.5, 6.5, 9.5))
"""Clocks in use that are half an hour from the others, in seconds ahead of UTC: India's and its like."""
_MOST = 1.5
"""What one release may count, as a logarithm, where it is looked for a change of clocks."""


class Guess(NamedTuple):
    """A clock, or ``None``, and why, in words.

    ``rivals`` are the clocks between which the prices do not tell. ``since`` is the local stamp from which on the file has the
    clock, where it had another before.
    """

    zone: Zone | None
    reason: str
    rivals: tuple[Zone, ...] = ()
    since: int | None = None


class _Clock(NamedTuple):
    """A clock by what it is ahead of UTC in winter and in summer (of the northern half), in seconds."""

    winter: int
    summer: int


class _Winner(NamedTuple):
    """The clocks that fit best, all alike, and in what share of the resampled sets they do."""

    clocks: tuple[_Clock, ...]
    sure: float


def guess(local: Seconds, columns: Mapping[str, Array], bar: int, releases: Seconds | None = None) -> Guess:
    """Return the clock of bars by their local opening stamps; ``releases`` (UTC) are those of the American labour market if none.

    Abstains (zone ``None``) for bars over an hour, for fewer than 20 releases (8 of each season), where resampling the releases
    shows other clocks in more than one of twenty cases, and where what they show fits several. Where the clock changes, that of
    the last part is found, with its beginning.
    """
    if bar > HOUR or DAY % bar:
        return Guess(None, "bars of more than an hour do not show it")
    if (int(local[-1]) - int(local[0])) // bar > _MOST_CELLS:
        return Guess(None, f"it holds more than {_MOST_CELLS:,} bars")
    if releases is None:
        releases = employment_situation(_day(local[0]), _day(local[-1]))
    table = excess(local, columns, bar, releases)
    told = np.isfinite(table).any(0)
    return _told(_Shown(local, bar, table[:, told], releases[told], _possible(local, bar)))


class _Shown(NamedTuple):
    """What a file shows: its bars, how far each release moved prices by each clock, and the clocks that it can have."""

    local: Seconds
    bar: int
    table: Array
    releases: Seconds
    clocks: tuple[_Clock, ...]

    def after(self, start: int) -> "_Shown":
        """Return what it shows from a local stamp on."""
        kept = self.releases + OFFSETS[0] >= start
        return self._replace(local=self.local[self.local >= start], table=self.table[:, kept], releases=self.releases[kept])


def _told(shown: _Shown) -> Guess:
    """Return the clock of the last part of a file, which has no change of clocks in it."""
    found = _best(shown)
    changes = [change for change in (_by_weeks(shown, found), _by_releases(shown)) if change is not None]
    if not changes:
        return found
    rest = _told(shown.after(max(changes)))
    since = max(changes) if rest.since is None else rest.since
    return rest._replace(since=since, reason=f"{rest.reason}; another clock before {written(since, daily=True)}")


def _possible(local: Seconds, bar: int) -> tuple[_Clock, ...]:
    """Return the clocks to choose from; bars of an hour, all day long, are taken to begin with the hours of UTC."""
    whole = [_Clock(ahead, ahead + saved) for ahead in OFFSETS[2:-2:2] for saved in (0, HOUR, -HOUR)]
    clocks = (*whole, *(_Clock(ahead, ahead) for ahead in _OFF_THE_HOUR))
    if bar < HOUR or not around_the_clock(local, bar):
        return clocks
    begins = phase(local, bar)
    return tuple(clock for clock in clocks if (clock.winter - begins) % HOUR == 0)


def _best(shown: _Shown) -> Guess:
    found = seasons(shown.releases)
    count = len(shown.releases)
    if _few(found):
        return Guess(None, f"{count} scheduled releases in it are too few to find it from the prices (it takes {LEAST})")
    winner = _winner(shown.table, found, shown.clocks)
    told = f"ranges at {count} scheduled releases, the same in {winner.sure:.0%} of their resamples"
    first = winner.clocks[0]
    weeks_fit = first.summer >= first.winter and weeks.fit(weeks.ends(shown.local, shown.bar), _american(first))
    if winner.sure < (SURE_WITH_WEEKS if weeks_fit else SURE):
        return Guess(None, f"its prices do not show it clearly ({told})")
    told += "; its weeks end with New York's" if weeks_fit else ""
    if len(winner.clocks) > 1:
        rivals = tuple(Zone(None, clock.winter) for clock in winner.clocks)
        return Guess(None, f"its bars do not tell {' from '.join(map(str, rivals))} ({told})", rivals)
    if first.summer < first.winter:
        return Guess(None, f"it seems to have summer time from October to April, as Sydney and Auckland ({told})")
    if first.summer == first.winter:
        return Guess(_american(first), told)
    return _with_rule(shown, first.winter, shown.table[:, found.between], told)


def _few(found: Seasons) -> bool:
    return len(found.winter) < LEAST or min(found.winter.sum(), found.summer.sum()) < LEAST_OF_SEASON


def _with_rule(shown: _Shown, winter: int, between: Array, told: str) -> Guess:
    """Return the clock with American or European summer time, by releases and ends of weeks on which the two differ."""
    american = _american(_Clock(winter, winter + HOUR))
    hours = winter // HOUR
    european = Zone(_EUROPEAN.get(hours, "Europe/London"), 0 if hours in _EUROPEAN else winter)
    names = {american: "American", european: "European"}
    by_weeks, weeks_told = weeks.rule(weeks.ends(shown.local, shown.bar), american, european)
    by_releases = _rule_by_releases(between[_row(winter)], between[_row(winter + HOUR)], american, european)
    chosen = {by_weeks, by_releases} - {None}
    if len(chosen) == 1:
        (only,) = filter(None, chosen)
        releases = f"{between.shape[1]} releases" if by_releases is not None else ""
        by = " and ".join(filter(None, (releases, f"the ends of {weeks_told} weeks" if by_weeks is not None else "")))
        return Guess(only, f"{told}; summer time by the {names[only]} rule, by {by} between the two")
    which = "differ over" if chosen else "do not show"
    reason = (
        f"releases and ends of weeks {which} its rule for summer time: it is {american} or {european}, an hour apart in the "
        f"weeks between the American and the European changes of clocks ({told})"
    )
    return Guess(None, reason, (american, european))


def _american(clock: _Clock) -> Zone:
    """Return a clock by its place, with American summer time if it has one."""
    return Zone(None, clock.winter) if clock.summer == clock.winter else Zone("America/New_York", clock.winter + 5 * HOUR)


def _rule_by_releases(by_winter: Array, by_summer: Array, american: Zone, european: Zone) -> Zone | None:
    """Return the clock that releases between the two rules show: a European one still has winter then."""
    if len(by_winter) < LEAST_BETWEEN:
        return None
    chance = np.random.default_rng(_SEED)
    picks = chance.integers(len(by_winter), size=(_RESAMPLED, len(by_winter)))
    share = float((_median(by_winter[picks]) > _median(by_summer[picks])).mean())
    return european if share >= SURE else american if 1 - share >= SURE else None


def _by_weeks(shown: _Shown, found: Guess) -> int | None:
    """Return the local stamp of the last change of clocks that the ends of weeks show, if the clock found is that of most."""
    closes = weeks.ends(shown.local, shown.bar)
    clock = next(iter((found.zone, *found.rivals)), None)
    other = weeks.stretch(closes, clock) if clock is not None and len(closes) else None
    if other is None or other == (int(closes[0]), int(closes[-1])):
        return None
    return other[0] if other[1] == closes[-1] else other[1]


def _by_releases(shown: _Shown) -> int | None:
    """Return the local day from which on releases show another clock than those before, surely; ``None`` where none do."""
    found = seasons(shown.releases)
    at = np.flatnonzero(~found.between)
    if len(at) < 2 * LEAST:
        return None
    counted = np.clip(np.nan_to_num(shown.table[:, at]), -_MOST, _MOST)
    by_clock = np.array(
        [np.where(found.winter[at], counted[_row(one.winter)], counted[_row(one.summer)]) for one in shown.clocks]
    )
    before = np.cumsum(by_clock, axis=1)
    parted = before.max(axis=0) + (before[:, -1:] - before).max(axis=0)
    first = int(at[LEAST + int(np.argmax(parted[LEAST - 1 : -LEAST]))])
    sides = [
        (shown.table[:, part], Seasons(*(season[part] for season in found))) for part in (slice(0, first), slice(first, None))
    ]
    if any(_few(season) for _, season in sides):
        return None
    earlier, later = (_winner(table, season, shown.clocks) for table, season in sides)
    if min(earlier.sure, later.sure) < SURE or not set(earlier.clocks).isdisjoint(later.clocks):
        return None
    return (int(shown.releases[first]) + OFFSETS[0]) // DAY * DAY


def _winner(table: Array, found: Seasons, clocks: Sequence[_Clock]) -> _Winner:
    """Return the clocks that fit best, and how often resamples show the same.

    A clock reads a release of winter in the row of what it is ahead of UTC then, one of summer in that of its summer.
    """
    winter, summer = table[:, found.winter], table[:, found.summer]
    cold = np.array([_row(clock.winter) for clock in clocks])
    warm = np.array([_row(clock.summer) for clock in clocks])

    def fit(a: Array, b: Array) -> Array:
        return np.asarray(_median(a)[cold] + _median(b)[warm])

    fits = fit(winter, summer)
    best = frozenset(np.flatnonzero(fits == fits.max()).tolist())
    chance = np.random.default_rng(_SEED)
    same = sum(int(np.argmax(fit(_resample(winter, chance), _resample(summer, chance)))) in best for _ in range(_RESAMPLED))
    return _Winner(tuple(clocks[place] for place in sorted(best)), same / _RESAMPLED)


def _resample(table: Array, chance: np.random.Generator) -> Array:
    return table[:, chance.integers(table.shape[1], size=table.shape[1])]


def _median(table: Array) -> Array:
    """Return medians over the last axis; an hour without bars is as if nothing happened in it."""
    return np.asarray(np.median(np.nan_to_num(table), axis=-1))


def _row(ahead: int) -> int:
    return (ahead - OFFSETS[0]) // (HOUR // 2)


def _day(stamp: np.int64) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(stamp))).date()
