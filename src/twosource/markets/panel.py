"""Several price series on one calendar, and their returns."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.errors import StudyError
from twosource.markets.prices import DAY, Prices, Seconds
from twosource.markets.significance import Array

ReturnKind = Literal["log", "simple"]
_STALE = 5
"""Bars over which a return may reach back for the price before; a longer hole has no return at its end."""
_CLOSED = 5 * DAY
"""Seconds for which a market of bars shorter than a day may be closed: the longest holidays with their weekend."""

_RUNNING = 14 * DAY
"""Seconds since its last price after which a series no longer counts as running."""


class Panel(NamedTuple):
    """Returns of k instruments on T bars of one calendar.

    Attributes:
        series: the series, in the order of the rows.
        labels: the bars, oldest first: days (their midnights) or the openings of intraday bars; (T,).
        returns: NaN where a bar has no price, or the price before is too old or not above zero; (k, T).
        ends: when each close was struck, (k, T); where there is no price, when it would have been.
        known: when each close could be known, (k, T), likewise.
        bar: length of a bar in seconds.
    """

    series: tuple[Prices, ...]
    labels: Seconds
    returns: Array
    ends: NDArray[np.int64]
    known: NDArray[np.int64]
    bar: int

    @property
    def symbols(self) -> tuple[str, ...]:
        """The symbols, in the order of the rows."""
        return tuple(series.symbol for series in self.series)


def panel(series: Sequence[Prices], kind: ReturnKind = "log") -> Panel:
    """Put series on one calendar: the bars at which at least half of those that are running have a price.

    A series is running for 14 days from each of its prices. A return is made with the last price before, which may be up to 5
    bars old, and no more than ``far`` allows. Raise StudyError where there are no series, or two of one symbol, or bars of
    different lengths.
    """
    _refuse(series)
    labels = _calendar(series)
    columns = [_on(labels, one) for one in series]
    prices = np.array([column[0] for column in columns])
    return Panel(
        series=tuple(series),
        labels=labels,
        returns=_returns(prices, labels, series[0].bar, kind),
        ends=np.array([column[1] for column in columns]),
        known=np.array([column[2] for column in columns]),
        bar=series[0].bar,
    )


def _refuse(series: Sequence[Prices]) -> None:
    if not series:
        raise StudyError("there are no prices to study; name files with --prices, or instruments of the ECB's rates")
    symbols = [one.symbol for one in series]
    if twice := sorted({symbol for symbol in symbols if symbols.count(symbol) > 1}):
        raise StudyError(f"{', '.join(twice)} is there twice; name one of them otherwise (--prices NAME=FILE)")
    if len(bars := {one.bar for one in series}) > 1:
        lengths = ", ".join(f"{one.symbol} {_length(one.bar)}" for one in series)
        raise StudyError(
            f"bars of {len(bars)} lengths cannot be studied together ({lengths}); make them alike, or study each by itself"
        )


def _length(bar: int) -> str:
    return f"{bar // 60} min" if bar < DAY else f"{bar // DAY} days" if bar > DAY else "1 day"


def _calendar(series: Sequence[Prices]) -> Seconds:
    """Return the bars to keep. Whether a series is running is told by its past alone: a later price changes no earlier bar."""
    labels = np.unique(np.concatenate([one.labels for one in series]))
    priced, running = np.zeros(len(labels)), np.zeros(len(labels))
    for one in series:
        if len(one.labels):
            last = np.searchsorted(one.labels, labels, side="right") - 1
            age = labels - one.labels[np.maximum(last, 0)]
            priced += (last >= 0) & (age == 0)
            running += (last >= 0) & (age <= _RUNNING)
    return labels[priced * 2 >= running]


def _on(labels: Seconds, one: Prices) -> tuple[Array, Seconds, Seconds]:
    """Return the closes of a series at the labels, when they were struck, and when known."""
    closes = np.full(len(labels), np.nan)
    if not len(one.labels):
        return closes, labels + one.bar, labels + one.bar
    ends = labels + (one.ends[0] - one.labels[0])
    known = labels + (one.known[0] - one.labels[0])
    _, here, there = np.intersect1d(labels, one.labels, assume_unique=True, return_indices=True)
    closes[here], ends[here], known[here] = one.close[there], one.ends[there], one.known[there]
    return closes, ends, known


def far(earlier: Seconds, later: Seconds, bar: int) -> NDArray[np.bool_]:
    """Tell whether there is too much time from one moment to a later one for the later price to be of the next bar.

    Of days it is more than five weekdays (of longer bars as many times that), of shorter bars more than five days.
    """
    if bar < DAY:
        return np.asarray(later - earlier > _CLOSED)
    first, last = (np.asarray(stamps // DAY).astype("datetime64[D]") for stamps in (earlier, later))
    return np.asarray(np.busday_count(first, last) > _STALE * (bar // DAY))


def _returns(prices: Array, labels: Seconds, bar: int, kind: ReturnKind) -> Array:
    places = np.broadcast_to(np.arange(prices.shape[-1]), prices.shape)
    last = np.maximum.accumulate(np.where(np.isfinite(prices), places, -1), axis=-1)
    before = np.concatenate([np.full((len(prices), 1), -1), last[:, :-1]], axis=1)
    usable = (before >= 0) & (places - before <= _STALE) & ~far(labels[np.maximum(before, 0)], labels[places], bar)
    older = np.where(usable, np.take_along_axis(prices, np.maximum(before, 0), axis=-1), np.nan)
    older = np.where(older > 0, older, np.nan)
    if kind == "simple":
        return np.asarray(prices / older - 1)
    return np.asarray(np.log(np.where(prices > 0, prices, np.nan)) - np.log(older))
