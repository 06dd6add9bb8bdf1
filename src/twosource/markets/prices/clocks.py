"""The time zone of a price file, found from the hour at which its prices jump when a scheduled release comes out.

A file without a time zone is an hour wrong for half of the year, or for the four weeks between the American and the European
change of clocks. At a release that moves prices, the range of the bar that holds it is well above what is usual for its hour;
the clock for which that is so over many releases, by their median, is the file's. Of two clocks that differ only in these weeks,
the ends of the trading weeks tell.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

import numpy as np

from twosource.markets.prices import DAY, Seconds, weeks, written
from twosource.markets.prices.clock_changes import Shown, by_releases, by_weeks
from twosource.markets.prices.clock_fits import LEAST, RESAMPLED, SEED, SURE, Clock, few, median, possible, row, winner
from twosource.markets.prices.shocks import HOUR, excess, seasons
from twosource.markets.prices.zones import Zone
from twosource.markets.releases import employment_situation
from twosource.markets.significance import Array

LEAST_BETWEEN = 4
"""The same for the weeks in which only America has summer time."""
SURE_WITH_WEEKS = 0.8
"""The same for a clock by which the weeks end with New York's, as they do where deals are made all day."""
_MOST_CELLS = 40_000_000
_EUROPEAN = {0: "Europe/London", 1: "Europe/Berlin", 2: "Europe/Athens"}


class Guess(NamedTuple):
    """A clock, or ``None``, and why, in words.

    ``rivals`` are the clocks between which the prices do not tell. ``since`` is the local stamp from which on the file has the
    clock, where it had another before.
    """

    zone: Zone | None
    reason: str
    rivals: tuple[Zone, ...] = ()
    since: int | None = None


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
    return _told(Shown(local, bar, table[:, told], releases[told], possible(local, bar)))


def _told(shown: Shown) -> Guess:
    """Return the clock of the last part of a file, which has no change of clocks in it."""
    found = _best(shown)
    likeliest = next(iter((found.zone, *found.rivals)), None)
    changes = [change for change in (by_weeks(shown, likeliest), by_releases(shown)) if change is not None]
    if not changes:
        return found
    rest = _told(shown.after(max(changes)))
    since = max(changes) if rest.since is None else rest.since
    return rest._replace(since=since, reason=f"{rest.reason}; another clock before {written(since, daily=True)}")


def _best(shown: Shown) -> Guess:
    found = seasons(shown.releases)
    count = len(shown.releases)
    if few(found):
        return Guess(None, f"{count} scheduled releases in it are too few to find it from the prices (it takes {LEAST})")
    best = winner(shown.table, found, shown.clocks)
    told = f"ranges at {count} scheduled releases, the same in {best.sure:.0%} of their resamples"
    first = best.clocks[0]
    weeks_fit = first.summer >= first.winter and weeks.fit(weeks.ends(shown.local, shown.bar), _american(first))
    if best.sure < (SURE_WITH_WEEKS if weeks_fit else SURE):
        return Guess(None, f"its prices do not show it clearly ({told})")
    told += "; its weeks end with New York's" if weeks_fit else ""
    if len(best.clocks) > 1:
        rivals = tuple(Zone(None, clock.winter) for clock in best.clocks)
        return Guess(None, f"its bars do not tell {' from '.join(map(str, rivals))} ({told})", rivals)
    if first.summer < first.winter:
        return Guess(None, f"it seems to have summer time from October to April, as Sydney and Auckland ({told})")
    if first.summer == first.winter:
        return Guess(_american(first), told)
    return _with_rule(shown, first.winter, shown.table[:, found.between], told)


def _with_rule(shown: Shown, winter: int, between: Array, told: str) -> Guess:
    """Return the clock with American or European summer time, by releases and ends of weeks on which the two differ."""
    american = _american(Clock(winter, winter + HOUR))
    hours = winter // HOUR
    european = Zone(_EUROPEAN.get(hours, "Europe/London"), 0 if hours in _EUROPEAN else winter)
    names = {american: "American", european: "European"}
    of_weeks, weeks_told = weeks.rule(weeks.ends(shown.local, shown.bar), american, european)
    of_releases = _rule_by_releases(between[row(winter)], between[row(winter + HOUR)], american, european)
    chosen = {of_weeks, of_releases} - {None}
    if len(chosen) == 1:
        (only,) = filter(None, chosen)
        releases = f"{between.shape[1]} releases" if of_releases is not None else ""
        by = " and ".join(filter(None, (releases, f"the ends of {weeks_told} weeks" if of_weeks is not None else "")))
        return Guess(only, f"{told}; summer time by the {names[only]} rule, by {by} between the two")
    which = "differ over" if chosen else "do not show"
    reason = (
        f"releases and ends of weeks {which} its rule for summer time: it is {american} or {european}, an hour apart in the "
        f"weeks between the American and the European changes of clocks ({told})"
    )
    return Guess(None, reason, (american, european))


def _american(clock: Clock) -> Zone:
    """Return a clock by its place, with American summer time if it has one."""
    return Zone(None, clock.winter) if clock.summer == clock.winter else Zone("America/New_York", clock.winter + 5 * HOUR)


def _rule_by_releases(by_winter: Array, by_summer: Array, american: Zone, european: Zone) -> Zone | None:
    """Return the clock that releases between the two rules show: a European one still has winter then."""
    if len(by_winter) < LEAST_BETWEEN:
        return None
    chance = np.random.default_rng(SEED)
    picks = chance.integers(len(by_winter), size=(RESAMPLED, len(by_winter)))
    share = float((median(by_winter[picks]) > median(by_summer[picks])).mean())
    return european if share >= SURE else american if 1 - share >= SURE else None


def _day(stamp: np.int64) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(stamp))).date()
