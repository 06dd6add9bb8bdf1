"""Price series made for tests: days of a random walk that is the same in every run."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np

from twosource.markets.prices import DAY, Prices

EPOCH = date(1970, 1, 1)
NONE = np.empty(0)


def weekdays(first: date, count: int) -> list[date]:
    """Return so many weekdays from a day on."""
    days: list[date] = []
    day = first
    while len(days) < count:
        if day.weekday() < 5:
            days.append(day)
        day += timedelta(days=1)
    return days


def series(symbol: str, days: Sequence[date], closes: Sequence[float], *, close_hour: int = 24) -> Prices:
    """Return a daily series whose closes are struck, and known, at an hour (UTC) of each day."""
    labels = np.array([(day - EPOCH).days * DAY for day in days], dtype=np.int64)
    ends = labels + close_hour * 3600
    return Prices(
        symbol=symbol,
        labels=labels,
        opens=ends - DAY,
        ends=ends,
        known=ends + 3600,
        close=np.array(closes, dtype=float),
        open=NONE,
        high=NONE,
        low=NONE,
        bar=DAY,
        source="made for a test",
        licence=None,
        zone="UTC",
    )


def walk(symbol: str, days: Sequence[date], *, seed: int, jump: tuple[date, float] | None = None, close_hour: int = 24) -> Prices:
    """Return a random walk with 0.5 % a day, and a jump (as a logarithm) on one day."""
    chance, level, closes = random.Random(seed), 0.0, []
    for day in days:
        level += chance.gauss(0, 0.005) + (jump[1] if jump and jump[0] == day else 0)
        closes.append(100 * np.exp(level))
    return series(symbol, days, closes, close_hour=close_hour)
