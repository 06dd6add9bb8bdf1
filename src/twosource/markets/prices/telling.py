"""Which clock the stamps of a file have, and whether its prices show another."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.errors import PriceError
from twosource.markets.prices import DAY, Seconds, layouts, written
from twosource.markets.prices.clocks import Guess, guess
from twosource.markets.prices.zones import Zone, zone
from twosource.markets.significance import Array
from twosource.model import Issue

_APART = 0.001
"""Share of the bars on which two clocks must differ to be worth a word: more than the hours of a change of clocks."""


class Clock(NamedTuple):
    """A clock, in words how it is known, and what is wrong with it; bars before ``since`` (local) have another."""

    zone: Zone
    how: str
    since: int | None = None
    issues: tuple[Issue, ...] = ()


class Bars(NamedTuple):
    """The bars of a file: local opening stamps, prices, length in seconds; ``aware`` where each stamp has its zone."""

    local: Seconds
    columns: Mapping[str, Array]
    length: int
    aware: bool

    def only(self, kept: NDArray[np.bool_]) -> "Bars":
        """Return some of the bars alone."""
        return self._replace(local=self.local[kept], columns={name: values[kept] for name, values in self.columns.items()})


def clock(path: str, bars: Bars, layout: layouts.Layout, given: str | None, releases: Seconds | None) -> Clock:
    """Return the clock of a file: that of its stamps, else the one given, else that of its maker, else what its prices show.

    Prices that show another clock than the one that is written, given or usual are an issue. Raise PriceError where nothing
    tells.
    """
    known = _known(bars, layout, given)
    if known is None and bars.length >= DAY:
        return Clock(Zone(None, 0), "UTC days: the file does not say where its days end")
    if bars.length >= DAY and known is not None:
        return known
    found = guess(bars.local, bars.columns, bars.length, releases)
    if known is not None:
        return known._replace(issues=_contradicted(bars, known.zone, found))
    if found.zone is None:
        raise PriceError(f"{path} does not say its time zone, and {found.reason}: give it with --zone")
    how = f"{found.zone}, found from the prices: {found.reason}"
    return Clock(found.zone, how, found.since, _cut(bars.local, found.since))


def _known(bars: Bars, layout: layouts.Layout, given: str | None) -> Clock | None:
    if bars.aware:
        return Clock(Zone(None, 0), "written with each stamp")
    if given is not None:
        return Clock(zone(given), f"{given}, as given")
    if layout.zone is not None:
        by = "its header says" if layout.name == layouts.TABLE else f"{layout.name} writes it"
        return Clock(zone(layout.zone), f"{zone(layout.zone)}, as {by}")
    return None


def _cut(local: Seconds, since: int | None) -> tuple[Issue, ...]:
    if since is None:
        return ()
    day = written(since, daily=True)
    message = (
        f"{int((local < since).sum())} bars before {day} have another clock and were left out: to use them, cut the "
        "file there and give the older part with its own clock"
    )
    return (Issue(code="clock-changes", message=message),)


def _contradicted(bars: Bars, known: Zone, found: Guess) -> tuple[Issue, ...]:
    """Return that prices show other clocks than the one that is known, each of them on more than a few bars."""
    shown = (found.zone,) if found.zone is not None else found.rivals
    local = bars.local if found.since is None else bars.local[bars.local >= found.since]
    apart = [known.to_utc(local) != one.to_utc(local) for one in shown]
    issues = []
    if shown and all(each.mean() > _APART for each in apart):
        first = written(local[int(min(each.argmax() for each in apart))])
        count = int(min(each.sum() for each in apart))
        other = " or ".join(map(str, shown))
        message = (
            f"its prices show the clock {other} ({found.reason}), not {known}: {count} of {len(local)} bars would be at another "
            f"time, the first that of {first} as stamped"
        )
        issues.append(Issue(code="clock-contradicted", message=message))
    if found.since is not None:
        message = f"its prices show another clock before {written(found.since, daily=True)} than after it; one was taken for all"
        issues.append(Issue(code="clock-changes", message=message))
    return tuple(issues)
