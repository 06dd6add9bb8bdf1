"""Tests of abnormal returns that assume their distribution.

Each takes abnormal returns (n instruments or events; see ``abnormal``) and returns one statistic for each value of the event
window. All but Kolari and Pynnönen's, and those of Brown and Warner that use the portfolio's own deviation, take the n for
independent: where one story hits many instruments on one day, they reject far too often.
"""

import numpy as np
from numpy.typing import NDArray

from twosource.markets.abnormal import Abnormal, mean, ratio
from twosource.markets.significance import Array, Labels


def cross_sectional(returns: Abnormal) -> Array:
    """Return ``t = sqrt(n) mean(AR) / sd(AR)`` over the instruments (Brown and Warner 1980); Student's t, n - 1 degrees."""
    return _t(returns.event)


def patell(returns: Abnormal) -> Array:
    """Return ``z = sum SAR / sqrt(sum (L - k) / (L - k - 2))`` (Patell 1976); normal. SAR are standardised by forecast."""
    values = returns.standardised
    freedom = (returns.observations - returns.parameters)[..., None]
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = np.where(freedom > 2, freedom / (freedom - 2), np.nan)
    present = np.isfinite(values)
    return ratio(np.nansum(values, axis=-2), np.sqrt(np.where(present, variance, 0).sum(-2)))


def boehmer(returns: Abnormal) -> Array:
    """Return ``t = sqrt(n) mean(SAR) / sd(SAR)`` (Boehmer, Musumeci and Poulsen 1991); Student's t, n - 1 degrees.

    SAR carry the forecast-error correction, so that event-induced variance and unequal windows are allowed for.
    """
    return _t(returns.standardised)


def kolari(returns: Abnormal, clusters: Labels | None = None) -> Array:
    """Return ``t = BMP sqrt((1 - r) / (1 + (n - 1) r))`` (Kolari and Pynnönen 2010); Student's t, n - 1 degrees.

    r is the mean correlation of the residuals over all pairs. ``clusters`` says which of the n share their day, where not all
    do: pairs of different days count as uncorrelated.
    """
    r = correlation(returns, clusters)[..., None]
    n = np.isfinite(returns.standardised).sum(-2)
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = (1 - r) / (1 + (n - 1) * r)
        return boehmer(returns) * np.sqrt(np.where(factor > 0, factor, np.nan))


def correlation(returns: Abnormal, clusters: Labels | None = None) -> Array:
    """Return the mean correlation r of the residuals of the estimation window over all pairs, (...); NaN for a single one.

    A pair is correlated over the days that both have. ``clusters`` are as in ``kolari``, one number for each of the n.
    """
    count = returns.estimation.shape[-2]
    labels = np.zeros(count, dtype=np.int64) if clusters is None else clusters
    usable: NDArray[np.bool_] = np.asarray(np.isfinite(returns.standardised).any(-1))
    total = np.zeros(returns.estimation.shape[:-2])
    for members in _same(labels):
        total = total + _sum_of_correlations(returns.estimation[..., members, :], usable[..., members])
    n = usable.sum(-1)
    return ratio(total, n * (n - 1))


def _same(labels: Labels) -> list[NDArray[np.intp]]:
    """Return the places of each label."""
    order = np.argsort(labels, kind="stable")
    cuts = np.flatnonzero(np.diff(labels[order])) + 1
    return [part for part in np.split(order, cuts) if len(part) > 1]


def _sum_of_correlations(residuals: Array, usable: NDArray[np.bool_]) -> Array:
    """Return the sum of the correlations of all ordered pairs of different instruments."""
    present = np.isfinite(residuals) & usable[..., None]
    values = np.where(present, residuals, 0)
    mask = present.astype(float)
    products = values @ np.swapaxes(values, -1, -2)
    squares = (values**2) @ np.swapaxes(mask, -1, -2)
    with np.errstate(divide="ignore", invalid="ignore"):
        pairs = products / np.sqrt(squares * np.swapaxes(squares, -1, -2))
    pairs = np.where(np.isfinite(pairs), pairs, 0)
    return np.asarray(pairs.sum((-1, -2)) - np.trace(pairs, axis1=-2, axis2=-1))


def brown_warner_1980(returns: Abnormal) -> Array:
    """Return ``mean(AR) / (sqrt(sum s²) / n)`` (Brown and Warner 1980); normal for many days. Instruments independent."""
    present = np.isfinite(returns.event)
    squares = np.where(present, (returns.deviation**2)[..., None], 0).sum(-2) * returns.scale
    return ratio(np.nansum(returns.event, axis=-2), np.sqrt(squares))


def brown_warner_1985(returns: Abnormal) -> Array:
    """Return ``mean(AR) / sd over the estimation days of mean(AR)`` (Brown and Warner 1985, "crude dependence").

    Student's t with L - 1 degrees. The deviation is that of the portfolio, so correlation between instruments is allowed for.
    """
    return ratio(mean(returns.event), _portfolio_deviation(returns)[..., None] * np.sqrt(returns.scale))


def lamb(returns: Abnormal) -> Array:
    """Return ``brown_warner_1985 / sqrt(C)`` (Lamb 1995): the same with the forecast error; C is its mean over the n."""
    return brown_warner_1985(returns) / np.sqrt(mean(returns.errors / returns.scale))


def over_days(daily: Array) -> Array:
    """Return the statistic of a window of W days from those of its days, ``sum t / sqrt(W)`` (Brown and Warner 1985)."""
    return np.asarray(daily.sum(-1) / np.sqrt(daily.shape[-1]))


def _portfolio_deviation(returns: Abnormal) -> Array:
    portfolio = mean(returns.estimation)
    days = np.isfinite(portfolio).sum(-1)
    squares = np.nansum((portfolio - mean(portfolio[..., None])) ** 2, axis=-1)
    return np.sqrt(ratio(squares, days - 1))


def _t(values: Array) -> Array:
    n = np.isfinite(values).sum(-2)
    average = mean(values)
    squares = np.nansum((values - average[..., None, :]) ** 2, axis=-2)
    return ratio(np.sqrt(n) * average, np.sqrt(ratio(squares, n - 1)))
