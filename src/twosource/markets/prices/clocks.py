"""The time zone of a price file, found from the hour at which its prices jump when a scheduled release comes out.

A file without a time zone is an hour wrong for half of the year, or for the four weeks between the American and the European
change of clocks. At a release that moves prices, the range of the bar that holds it is well above what is usual for its hour;
the clock for which that is so over many releases, by their median, is the file's.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Seconds
from twosource.markets.prices.zones import Zone
from twosource.markets.releases import NEW_YORK, employment_situation
from twosource.markets.significance import Array

LEAST = 20
"""Releases that a file must hold at least."""
LEAST_OF_SEASON = 8
"""The same for winter and for summer."""
LEAST_BETWEEN = 4
"""The same for the weeks in which only America has summer time."""
SURE = 0.95
"""Share of the resampled sets of releases that must show the same clock."""
_HOUR = 3600
_OFFSETS = tuple(range(-12, 15))
_AROUND = 28
"""Days before and after a release from which the usual range of an hour is taken."""
_MOST_CELLS = 40_000_000
_RESAMPLED = 500
_SEED = 1230
_LONDON = ZoneInfo("Europe/London")
_EUROPEAN = {0: "Europe/London", 1: "Europe/Berlin", 2: "Europe/Athens"}


class Guess(NamedTuple):
    """A clock, or ``None``, and why, in words."""

    zone: Zone | None
    reason: str


class _Seasons(NamedTuple):
    """Which releases are in winter, in summer, and in the weeks in which America alone has summer time."""

    winter: NDArray[np.bool_]
    summer: NDArray[np.bool_]
    between: NDArray[np.bool_]


def guess(local: Seconds, columns: Mapping[str, Array], bar: int, releases: Seconds | None = None) -> Guess:
    """Return the clock of bars by their local opening stamps; ``releases`` (UTC) are those of the American labour market if none.

    Abstains (zone ``None``) for bars over an hour, for fewer than 20 releases (8 of each season), and where resampling the
    releases shows other clocks in more than one of twenty cases. Clocks are whole hours from UTC, with American or European
    summer time or none.
    """
    if bar > _HOUR or DAY % bar:
        return Guess(None, "bars of more than an hour do not show it")
    if (int(local[-1]) - int(local[0])) // bar > _MOST_CELLS:
        return Guess(None, f"it holds more than {_MOST_CELLS:,} bars")
    if releases is None:
        releases = employment_situation(_day(local[0]), _day(local[-1]))
    excess = _excess(local, columns, bar, releases)
    told = np.isfinite(excess).any(0)
    excess, seasons = excess[:, told], _seasons(releases[told])
    if told.sum() < LEAST or min(seasons.winter.sum(), seasons.summer.sum()) < LEAST_OF_SEASON:
        return Guess(None, f"{told.sum()} scheduled releases in it are too few to find it from the prices (it takes {LEAST})")
    return _best(excess, seasons)


def _best(excess: Array, seasons: _Seasons) -> Guess:
    hours, summer_time, sure = _winner(excess[:, seasons.winter], excess[:, seasons.summer])
    told = f"ranges at {excess.shape[1]} scheduled releases, the same in {sure:.0%} of their resamples"
    if sure < SURE:
        return Guess(None, f"its prices do not show it clearly ({told})")
    if not summer_time:
        return Guess(Zone(None, hours * _HOUR), told)
    return _with_rule(hours, excess[:, seasons.between], told)


def _with_rule(hours: int, between: Array, told: str) -> Guess:
    """Return the clock with American or European summer time, by the releases on which the two differ."""
    american = Zone("America/New_York", (hours + 5) * _HOUR)
    european = Zone(_EUROPEAN.get(hours, "Europe/London"), 0 if hours in _EUROPEAN else hours * _HOUR)
    count = between.shape[1]
    if count >= LEAST_BETWEEN:
        share = _share_of_european(between[_row(hours)], between[_row(hours + 1)])
        if max(share, 1 - share) >= SURE:
            rule, chosen = ("European", european) if share > 0.5 else ("American", american)
            return Guess(chosen, f"{told}; summer time by the {rule} rule, by {count} releases between the two")
    return Guess(american, f"{told}; summer time by the American rule, as of most brokers: {count} releases do not show which")


def _share_of_european(winter_row: Array, summer_row: Array) -> float:
    chance = np.random.default_rng(_SEED)
    picks = chance.integers(len(winter_row), size=(_RESAMPLED, len(winter_row)))
    return float((_median(winter_row[picks]) > _median(summer_row[picks])).mean())


def _winner(winter: Array, summer: Array) -> tuple[int, bool, float]:
    """Return the standard offset in hours, whether the clock has summer time, and how often resamples show the same.

    A clock h hours from UTC reads a winter release in row h; with summer time a summer release in row h + 1, else in h.
    """
    clocks = [(hours, saved) for hours in _OFFSETS[:-1] for saved in (True, False)]
    cold_rows = np.array([_row(hours) for hours, _ in clocks])
    warm_rows = np.array([_row(hours + saved) for hours, saved in clocks])

    def best(a: Array, b: Array) -> int:
        return int(np.argmax(_median(a)[cold_rows] + _median(b)[warm_rows]))

    chance = np.random.default_rng(_SEED)
    first = best(winter, summer)
    same = sum(best(_resample(winter, chance), _resample(summer, chance)) == first for _ in range(_RESAMPLED))
    return (*clocks[first], same / _RESAMPLED)


def _resample(excess: Array, chance: np.random.Generator) -> Array:
    return excess[:, chance.integers(excess.shape[1], size=excess.shape[1])]


def _median(excess: Array) -> Array:
    """Return medians over the last axis; an hour without bars is as if nothing happened in it."""
    return np.asarray(np.median(np.nan_to_num(excess), axis=-1))


def _row(hours: int) -> int:
    return hours - _OFFSETS[0]


def _excess(local: Seconds, columns: Mapping[str, Array], bar: int, releases: Seconds) -> Array:
    """Return, for each clock and release, the logarithm of the bar's range over the usual one at its hour; NaN for none."""
    first = int(local[0]) // DAY
    shape = (int(local[-1]) // DAY - first + 1, DAY // bar)
    table = np.full(shape, np.nan)
    table[local // DAY - first, local % DAY // bar] = _ranges(columns)
    found = np.full((len(_OFFSETS), len(releases)), np.nan)
    for row, hours in enumerate(_OFFSETS):
        shown = releases + hours * _HOUR
        days, slots = shown // DAY - first, shown % DAY // bar
        for column in np.flatnonzero((days >= 0) & (days < shape[0])):
            day, slot = int(days[column]), int(slots[column])
            found[row, column] = _log_ratio(table[day, slot], table[max(0, day - _AROUND) : day + _AROUND + 1, slot])
    return found


def _log_ratio(value: float, around: Array) -> float:
    known = around[np.isfinite(around)]
    usual = np.median(known) if len(known) >= _AROUND // 2 else 0.0
    return float(np.log(value / usual)) if usual > 0 and value > 0 else np.nan


def _ranges(columns: Mapping[str, Array]) -> Array:
    """Return high less low of each bar by its close; where there is but a close, how far it is from the one before."""
    close = columns["close"]
    with np.errstate(divide="ignore", invalid="ignore"):
        if "high" in columns and "low" in columns:
            return np.asarray((columns["high"] - columns["low"]) / close)
        return np.abs(np.diff(close, prepend=close[0])) / close


def _seasons(releases: Seconds) -> _Seasons:
    instants = [datetime.fromtimestamp(int(release), UTC) for release in releases]
    american = np.array([bool(instant.astimezone(NEW_YORK).dst()) for instant in instants], dtype=bool)
    european = np.array([bool(instant.astimezone(_LONDON).dst()) for instant in instants], dtype=bool)
    return _Seasons(~american & ~european, american & european, american != european)


def _day(stamp: np.int64) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(stamp))).date()
