"""What is wrong with a series of prices: said, never mended in silence."""

import numpy as np
from numpy.typing import NDArray

from twosource.markets.prices import DAY, Prices, Seconds, written
from twosource.markets.significance import Array
from twosource.model import Issue

_SHOWN = 3
_HOLIDAYS = 3
"""Weekdays in a row that a daily series may lack without a word."""
_WEEKEND = 3 * DAY
"""Hours without a bar, at most, that pass for a weekend."""
_FAR = 12
"""Robust deviations from which a return that is taken back at once is a bad tick."""
_TAKEN_BACK = 0.8
_STALE = 5
"""Equal closes in a row that are worth a word."""
_TO_DEVIATION = 1.4826
"""The deviation of a normal variable by its median distance from the median."""


def ordered(stamps: Seconds, close: Array) -> tuple[NDArray[np.intp], tuple[Issue, ...]]:
    """Return the places of the rows to keep, oldest first, each stamp once, and what was put in order or left out for it.

    Rows without a price are left out. Of rows with one stamp the first is kept; that they differ is said.
    """
    issues = []
    present = np.flatnonzero(np.isfinite(close))
    if missing := len(close) - len(present):
        issues.append(Issue(code="missing-prices", message=f"{missing} of {len(close)} rows have no price"))
    steps = np.diff(stamps[present])
    if (steps < 0).any() and (steps > 0).any():  # newest first throughout is an order too
        issues.append(Issue(code="unsorted", message="the rows are not in order of time; they were put in it"))
    order = present[np.argsort(stamps[present], kind="stable")]
    if not len(order):
        return order, tuple(issues)
    again = np.concatenate([[False], np.diff(stamps[order]) == 0])
    if again.any():
        first = np.maximum.accumulate(np.where(again, 0, np.arange(len(order))))
        differ = again & (close[order] != close[order[first]])
        issues.append(_repeated(int(again.sum()), stamps[order][differ]))
    return order[~again], tuple(issues)


def _repeated(count: int, differing: Seconds) -> Issue:
    if not len(differing):
        return Issue(
            code="duplicates", message=f"{_count(count, 'row stands', 'rows stand')} twice with the same price, counted once"
        )
    twice, shown = _count(count, "row stands", "rows stand"), _places(differing)
    return Issue(
        code="conflicting-duplicates",
        message=f"{twice} twice, {len(differing)} with another price ({shown}); the first counts",
    )


def check(series: Prices) -> tuple[Issue, ...]:
    """Return what is suspicious in a series: prices not above zero, impossible bars, gaps, bad ticks, stale quotes."""
    found = (_not_above_zero(series), _impossible(series), _gaps(series), _bad_ticks(series), _stale(series))
    return tuple(issue for issue in found if issue is not None)


def _not_above_zero(series: Prices) -> Issue | None:
    at = np.flatnonzero(series.close <= 0)
    if not len(at):
        return None
    shown = _places(series.labels[at], daily=series.daily)
    prices, with_it = _count(len(at), "price is", "prices are"), "it" if len(at) == 1 else "them"
    return Issue(code="not-above-zero", message=f"{prices} not above zero ({shown}); no return is made with {with_it}")


def _impossible(series: Prices) -> Issue | None:
    if not len(series.high) or not len(series.low):
        return None
    at = np.flatnonzero((series.high < series.low) | (series.close > series.high) | (series.close < series.low))
    if not len(at):
        return None
    shown = _places(series.labels[at], daily=series.daily)
    return Issue(
        code="impossible-bars",
        message=f"{_count(len(at), 'close lies', 'closes lie')} outside of the bar's high and low ({shown})",
    )


def _gaps(series: Prices) -> Issue | None:
    """Return the gaps: weekdays in a row without a day, hours without a bar that are no weekend, longer bars that are missing."""
    if series.bar > DAY:
        steps = np.diff(series.labels)
        at = np.flatnonzero(steps * 2 > 3 * series.bar)
        longest = f"{steps[at].max() // DAY} days" if len(at) else ""
    elif series.daily:
        days = (series.labels // DAY).astype("datetime64[D]")
        missing = np.busday_count(days[:-1], days[1:]) - 1
        at = np.flatnonzero(missing > _HOLIDAYS)
        longest = f"{int(missing.max())} weekdays" if len(at) else ""
    else:
        steps = np.diff(series.opens)
        saturday = ((series.opens[:-1] // DAY + 3) % 7 >= 4) & (steps <= _WEEKEND)  # days of the week from Monday, 0
        at = np.flatnonzero((steps > max(3 * series.bar, DAY // 4)) & ~saturday)
        longest = f"{steps[at].max() / 3600:.0f} hours" if len(at) else ""
    if not len(at):
        return None
    shown = _places(series.labels[at], daily=series.daily)
    return Issue(code="gaps", message=f"{_count(len(at), 'gap', 'gaps')}, the longest {longest} (after {shown})")


def _bad_ticks(series: Prices) -> Issue | None:
    at = leaps(series)
    if not len(at):
        return None
    shown = _places(series.labels[at], daily=series.daily)
    leap = "price leaps and comes" if len(at) == 1 else "prices leap and come"
    kept = "it was" if len(at) == 1 else "they were"
    return Issue(code="bad-ticks", message=f"{len(at)} {leap} back with the next bar ({shown}); {kept} kept")


def leaps(series: Prices) -> NDArray[np.intp]:
    """Return the places of the closes that leap far away and come back with the next bar."""
    with np.errstate(divide="ignore", invalid="ignore"):
        moves = np.diff(np.log(np.where(series.close > 0, series.close, np.nan)))
    known = moves[np.isfinite(moves) & (moves != 0)]
    if len(known) < _FAR:
        return np.empty(0, dtype=np.intp)
    usual = _TO_DEVIATION * np.median(np.abs(known))
    back = -moves[1:] / np.where(moves[:-1] == 0, np.nan, moves[:-1])
    return np.flatnonzero((np.abs(moves[:-1]) > _FAR * usual) & (back > _TAKEN_BACK) & (back < 1 / _TAKEN_BACK)) + 1


def _stale(series: Prices) -> Issue | None:
    changed = np.flatnonzero(np.diff(series.close) != 0) + 1
    starts = np.concatenate([[0], changed])
    lengths = np.diff(np.concatenate([starts, [len(series.close)]]))
    at = starts[lengths >= _STALE]
    if not len(at):
        return None
    shown = _places(series.labels[at], daily=series.daily)
    longest = int(lengths.max())
    return Issue(
        code="stale-quotes",
        message=f"{_count(len(at), 'run', 'runs')} of {_STALE} or more equal closes, the longest {longest} (from {shown})",
    )


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def _places(stamps: Seconds, *, daily: bool = False) -> str:
    more = f" and {len(stamps) - _SHOWN} more" if len(stamps) > _SHOWN else ""
    return ", ".join(written(stamp, daily=daily) for stamp in stamps[:_SHOWN]) + more
