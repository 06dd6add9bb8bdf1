"""Price series as every study reads them: UTC, bars by their opening, and where the prices come from."""

from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.markets.significance import Array
from twosource.model import Issue

Seconds = NDArray[np.int64]
"""Seconds since 1970-01-01T00:00 UTC."""
DAY = 86_400


class Prices(NamedTuple):
    """The prices of one instrument, oldest first, each stamp once; a price that is missing is not there.

    Attributes:
        symbol: what the file, or the user, calls the instrument.
        labels: what two series are matched by: the opening of an intraday bar, the day (its midnight) of a daily one.
        opens: when each bar opens.
        ends: when each close was struck.
        known: when each close could be known.
        close: the closing prices; so ``open``, ``high`` and ``low``, empty where a file has only one price.
        bar: length of a bar in seconds.
        source: file or service.
        licence: under what terms, in words; ``None`` where the source does not say.
        zone: how the stamps were taken for UTC, in words.
        issues: what is wrong with the series and was left as it is, or was left out.
    """

    symbol: str
    labels: Seconds
    opens: Seconds
    ends: Seconds
    known: Seconds
    close: Array
    open: Array
    high: Array
    low: Array
    bar: int
    source: str
    licence: str | None
    zone: str
    issues: tuple[Issue, ...] = ()

    @property
    def daily(self) -> bool:
        """Whether bars are days."""
        return self.bar >= DAY

    def until(self, instant: int) -> "Prices":
        """Return the series as it was known at an instant (seconds UTC)."""
        keep = self.known <= instant
        return self._replace(
            labels=self.labels[keep],
            opens=self.opens[keep],
            ends=self.ends[keep],
            known=self.known[keep],
            close=self.close[keep],
            open=self.open[keep] if len(self.open) else self.open,
            high=self.high[keep] if len(self.high) else self.high,
            low=self.low[keep] if len(self.low) else self.low,
        )


def written(seconds: int | np.int64, *, daily: bool = False) -> str:
    """Return an instant as ISO 8601, or its UTC day alone."""
    instant = datetime.fromtimestamp(int(seconds), UTC)
    return instant.date().isoformat() if daily else instant.isoformat().replace("+00:00", "Z")
