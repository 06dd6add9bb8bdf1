"""Where events fall on a calendar of prices, and the returns around them."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from twosource.errors import StudyError
from twosource.markets.abnormal import Abnormal, market_adjusted, market_model, mean_adjusted
from twosource.markets.design import BASKET, Design
from twosource.markets.pairs import against
from twosource.markets.panel import Panel, far
from twosource.markets.prices import DAY, Seconds, written
from twosource.markets.significance import Array

Places = NDArray[np.int64]


class Moments(NamedTuple):
    """When events became known: instants (seconds UTC), or only days (their midnights) where ``day_only``."""

    seconds: Seconds
    day_only: NDArray[np.bool_]


class Measured(NamedTuple):
    """One instrument at all events: ``returns`` has a row for each event, all NaN where ``reasons`` says why.

    ``zero`` is the place of day 0 in the panel's labels, ``known`` when the last close of the window could be known.
    """

    returns: Abnormal
    zero: Places
    known: Seconds
    reasons: tuple[str | None, ...]


def day_zero(panel: Panel, row: int, moments: Moments) -> Places:
    """Return the place of the first bar whose close came after each event: the first price that can tell of it.

    An event of which only the day is known falls on the bar of that day (the longer bar that holds it), or the next there is. A
    place at the panel's end means that there is no such bar, or only one that is too long after the event to be the next of a
    market.
    """
    first, end = _first_after(panel, row, moments), len(panel.labels)
    late = far(moments.seconds, panel.labels[np.minimum(first, end - 1)], panel.bar)
    return np.where(late, end, first).astype(np.int64)


def _first_after(panel: Panel, row: int, moments: Moments) -> Places:
    after = np.searchsorted(panel.ends[row], moments.seconds, side="right")
    if panel.bar > DAY:
        return np.asarray(after, dtype=np.int64)
    on = np.searchsorted(panel.labels, moments.seconds, side="left")
    return np.where(moments.day_only, on, after).astype(np.int64)


def instruments(panel: Panel, design: Design) -> list[int]:
    """Return the rows that are studied: all but the market; raise StudyError where the market is not among them."""
    if design.market in (None, BASKET):
        if design.market == BASKET and len(panel.series) < 2:
            raise StudyError("a basket of the other instruments needs at least two; name more, or another model")
        return list(range(len(panel.series)))
    if design.market not in panel.symbols:
        raise StudyError(f"there are no prices of the market {design.market} (there are {', '.join(panel.symbols)})")
    rest = [row for row, symbol in enumerate(panel.symbols) if symbol != design.market]
    if not rest:
        raise StudyError(f"there are prices of the market {design.market} alone; name the instruments to study")
    return rest


def measure(panel: Panel, row: int, moments: Moments, design: Design) -> Measured:
    """Return the abnormal returns of one instrument at each event, with the reason where there are none."""
    zero = day_zero(panel, row, moments)
    market = _market(panel, row, design)
    before = np.arange(design.first - design.gap - design.estimation, design.first - design.gap)
    around = np.arange(design.first, design.last + 1)
    own = panel.returns[row]
    estimation, event = _at(own, zero, before), _at(own, zero, around)
    market_before, market_around = (_at(market, zero, offsets) for offsets in (before, around))
    returns = _modelled(design, estimation, event, market_before, market_around)
    last = zero + design.last
    known = panel.known.max(axis=0)[np.clip(last, 0, len(panel.labels) - 1)]
    reasons = _reasons(panel, row, zero, _first_after(panel, row, moments), returns, design)
    return Measured(_without(returns, np.array([reason is not None for reason in reasons], dtype=bool)), zero, known, reasons)


def _at(returns: Array, zero: Places, offsets: NDArray[np.int64]) -> Array:
    """Return the returns at each event's days; NaN beyond the panel."""
    padded = np.append(returns, np.nan)
    places = zero[:, None] + offsets
    return np.asarray(padded[np.where((places >= 0) & (places < len(returns)), places, len(returns))])


def _market(panel: Panel, row: int, design: Design) -> Array:
    if design.market is None:
        return np.zeros(len(panel.labels))
    if design.market != BASKET:
        return np.asarray(panel.returns[panel.symbols.index(design.market)])
    turned = against(panel.symbols)
    signs = np.array([-1.0 if symbol in turned else 1.0 for symbol in panel.symbols])
    others = np.delete(panel.returns * signs[:, None], row, axis=0)
    present = np.isfinite(others).sum(axis=0)
    mean: Array = np.where(present > 0, np.nansum(others, axis=0) / np.maximum(present, 1), np.nan)
    return np.asarray(signs[row] * mean)


def _modelled(design: Design, estimation: Array, event: Array, market: Array, market_event: Array) -> Abnormal:
    if design.model == "mean":
        return mean_adjusted(estimation, event)
    model = market_model if design.model == "market" else market_adjusted
    return model(estimation, event, market, market_event)


def _without(returns: Abnormal, without: NDArray[np.bool_]) -> Abnormal:
    """Return the returns with rows of nothing in the place of those that are out."""
    if not without.any():
        return returns
    rows = without[:, None]
    return returns._replace(
        estimation=np.where(rows, np.nan, returns.estimation),
        event=np.where(rows, np.nan, returns.event),
        deviation=np.where(without, np.nan, returns.deviation),
    )


def _reasons(panel: Panel, row: int, zero: Places, after: Places, returns: Abnormal, design: Design) -> tuple[str | None, ...]:
    """Return why an event has no abnormal returns, ``None`` where it has; ``after`` are the next bars, however late."""
    first, last = zero + design.first, zero + design.last
    priced = np.flatnonzero(np.isfinite(panel.returns[row]))
    begin, end = (int(priced[0]), int(priced[-1])) if len(priced) else (len(panel.labels), -1)
    short = returns.observations < design.least
    there = (zero < len(panel.labels)) & (first >= begin) & (last <= end)
    fine = there & ~short & np.isfinite(returns.event).all(1) & (returns.deviation > 0)
    found: list[str | None] = [None] * len(zero)
    for event in np.flatnonzero(~fine).tolist():
        if after[event] < zero[event]:
            next_bar = _label(panel, int(after[event]))
            found[event] = f"no day 0: the first price after the event, of {next_bar}, is more than five {_days(panel)} later"
            continue
        found[event] = _reason(panel, row, int(zero[event]), event, returns, design, (begin, end))
    return tuple(found)


def _reason(panel: Panel, row: int, zero: int, event: int, returns: Abnormal, design: Design, priced: tuple[int, int]) -> str:
    symbol = panel.symbols[row]
    if priced[1] < 0:
        return f"{symbol} has no returns"
    if zero == len(panel.labels) or zero + design.last > priced[1]:
        return f"the window goes beyond the last price of {symbol}, {_label(panel, priced[1])}"
    if zero + design.first < priced[0]:
        return f"the window begins before the first return of {symbol}, {_label(panel, priced[0])}"
    bars = "days" if panel.bar == DAY else "bars"
    if (there := int(returns.observations[event])) < design.least:
        return f"{there} of the {design.estimation} {bars} before the window have a return of {symbol}; it takes {design.least}"
    missing = np.flatnonzero(~np.isfinite(returns.event[event]))
    if len(missing):
        return f"{symbol} has no return on {_missing(panel, row, zero + design.first + int(missing[0]))}"
    return f"{symbol} did not move on the {design.estimation} {bars} before the window"


def _missing(panel: Panel, row: int, place: int) -> str:
    """Return a bar without a return in words, with the price before where that is too old to make one."""
    one, label = panel.series[row].labels, panel.labels[place : place + 1]
    before = int(np.searchsorted(one, label[0])) - 1
    priced = before + 1 < len(one) and one[before + 1] == label[0]
    if before < 0 or not priced or not far(one[before : before + 1], label, panel.bar).any():
        return _label(panel, place)
    of = written(one[before], daily=panel.bar >= DAY)
    return f"{_label(panel, place)}, as the price before, of {of}, is more than five {_days(panel)} old"


def _days(panel: Panel) -> str:
    return "bars" if panel.bar > DAY else "weekdays" if panel.bar == DAY else "days"


def _label(panel: Panel, place: int) -> str:
    return written(panel.labels[place], daily=panel.bar >= DAY)
